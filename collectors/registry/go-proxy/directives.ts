/**
 * What the newest `go.mod` of a module says of all its versions: that it is deprecated, which ones are retracted.
 * https://go.dev/ref/mod#go-mod-file-retract, https://go.dev/ref/mod#go-mod-file-module-deprecation
 */
export interface Retraction {
  low: string
  high: string
  reason?: string
}

export interface Directives {
  deprecated?: string
  retractions: Retraction[]
}

const MAX_LINES = 20_000

export function readDirectives(text: string): Directives {
  const found: Directives = { retractions: [] }
  /** Comment lines right above the present line. */
  let above: string[] = []
  /** Comment above an open block of retractions; undefined outside. */
  let block: string | undefined
  for (const source of text.split('\n', MAX_LINES)) {
    const { code, comment } = split(source)
    if (code === '') {
      above = comment === undefined ? [] : [...above, comment]
      continue
    }
    const words = [...above, ...(comment === undefined ? [] : [comment])].join(' ').trim()
    if (/^module\b/.test(code)) found.deprecated = /(?:^|\s)Deprecated:\s*(.+)$/.exec(words)?.[1]
    if (/^retract\s*\($/.test(code)) block = words
    else if (code === ')') block = undefined
    else if (block !== undefined) addRetraction(found, code, words || block)
    else if (/^retract\s/.test(code)) addRetraction(found, code.slice('retract'.length).trim(), words)
    above = []
  }
  return found
}

/** Go module files have no slashes within words but those of paths, and a path has no two in a row. */
function split(source: string): { code: string; comment?: string } {
  const at = source.search(/(?:^|\s)\/\//)
  return at < 0
    ? { code: source.trim() }
    : {
        code: source.slice(0, at).trim(),
        comment: source
          .slice(at)
          .trim()
          .replace(/^\/\/\s?/, '')
          .trim(),
      }
}

function addRetraction(found: Directives, text: string, reason: string): void {
  const [, low, high] = /^\[\s*([^\s,\]]+)\s*,\s*([^\s,\]]+)\s*\]$/.exec(text) ?? [undefined, text, text]
  if (low === undefined || high === undefined || !low.startsWith('v')) return
  found.retractions.push({ low, high, ...(reason !== '' && { reason }) })
}
