import { compareDigits, compareText, isDigits, toOrdering } from './scheme.ts'

/** https://github.com/rubygems/rubygems `Gem::Version`: numbers and words, words before numbers. */
const SHAPE = /^\s*(?:[0-9]+[A-Za-z]*(?:\.[0-9A-Za-z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?)?\s*$/

export const RUBYGEMS = toOrdering<readonly string[]>({
  id: 'rubygems',
  parse(text) {
    if (!SHAPE.test(text)) return undefined
    const segments = text
      .trim()
      .replaceAll('-', '.pre.')
      .match(/[0-9]+|[A-Za-z]+/g) ?? ['0']
    const word = segments.findIndex((segment) => !isDigits(segment))
    const at = word < 0 ? segments.length : word
    return [...trimZeros(segments.slice(0, at)), ...trimZeros(segments.slice(at))]
  },
  compare(left, right) {
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
      const order = compareSegment(left[index] ?? '0', right[index] ?? '0')
      if (order !== 0) return order
    }
    return 0
  },
})

function trimZeros(segments: readonly string[]): readonly string[] {
  const last = segments.findLastIndex((segment) => !/^0+$/.test(segment))
  return segments.slice(0, last + 1)
}

function compareSegment(left: string, right: string): number {
  const isNumber = isDigits(left)
  if (isNumber !== isDigits(right)) return isNumber ? 1 : -1
  return isNumber ? compareDigits(left, right) : compareText(left, right)
}
