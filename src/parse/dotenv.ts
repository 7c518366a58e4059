/**
 * Env files: `NAME=value` lines with comments, quotes and an optional `export`, as read by the dotenv libraries
 * (https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow). No expansion is done: `${X}` stays.
 */
export interface EnvEntry {
  name: string
  value: string
  /** 1-based. */
  line: number
}

const START = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*/

/** More lines than this belong to no env file. */
const MAX_LINES = 20_000

export function parseDotenv(text: string): EnvEntry[] {
  const lines = text.split(/\r?\n/, MAX_LINES)
  const entries: EnvEntry[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const match = START.exec(line)
    if (!match?.[1]) continue
    const rest = line.slice(match[0].length)
    const number = index + 1
    const quote = /^["'`]/.exec(rest)?.[0]
    if (quote === undefined)
      entries.push({ name: match[1], value: rest.replace(/(?:^|\s)#.*$/, '').trim(), line: number })
    else {
      const quoted = readQuoted(lines, index, { quote, first: rest.slice(1) })
      entries.push({ name: match[1], value: quoted.value, line: number })
      index = quoted.last
    }
  }
  return entries
}

/** A quoted value may go over several lines (keys and certificates do); one without end is its own line only. */
function readQuoted(
  lines: readonly string[],
  from: number,
  open: { quote: string; first: string },
): { value: string; last: number } {
  const parts: string[] = []
  for (let index = from; index < Math.min(lines.length, from + 500); index++) {
    const text = index === from ? open.first : (lines[index] ?? '')
    const end = findEnd(text, open.quote)
    if (end >= 0) return { value: [...parts, text.slice(0, end)].join('\n'), last: index }
    parts.push(text)
  }
  return { value: open.first, last: from }
}

function findEnd(text: string, quote: string): number {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++
    else if (text[at] === quote) return at
  }
  return -1
}
