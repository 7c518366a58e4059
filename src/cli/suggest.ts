/** ` (did you mean X?)` for the nearest known word, or nothing when none is near. */
export function suggest(word: string, known: readonly string[]): string {
  let best: string | undefined
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    const distance = candidate.startsWith(word) && word.length > 3 ? 1 : editDistance(word, candidate)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best === undefined ? '' : ` (did you mean ${best}?)`
}

/** Insertions, deletions and replacements; words are cut at 64 characters. */
function editDistance(a: string, b: string): number {
  const from = a.slice(0, 64).toLowerCase()
  const to = b.slice(0, 64).toLowerCase()
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[to.length]!
}
