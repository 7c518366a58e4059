/** What the records of advisory sources have in common: ids, times and words of strangers. */

/** Ids are names of files and keys of look-ups: `GHSA-…`, `CVE-2024-1`, `GO-2024-0001`. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_.:+-]{0,127}$/

export const isAdvisoryId = (text: string): boolean => ID.test(text)

const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?:Z|[+-]00:00)?$/

/** `2024-01-02T03:04:05Z`: texts of one form sort by time. Undefined: no time in UTC. */
export function toTime(text: string | null | undefined): string | undefined {
  const match = text === null || text === undefined ? null : TIME.exec(text)
  return match ? `${match[1]}Z` : undefined
}

const SUMMARY_LENGTH = 300

/** One line of bounded length without control characters. */
export function toSummary(text: string | null | undefined): string | undefined {
  if (text === null || text === undefined) return undefined
  const line = text
    .slice(0, 2000)
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim()
  if (line === '') return undefined
  return line.length > SUMMARY_LENGTH ? `${line.slice(0, SUMMARY_LENGTH - 1).trimEnd()}…` : line
}

/** More names than this are a mistake of the record, and would merge what has nothing in common. */
const MAX_ALIASES = 64

/** Other names of the record; a record with too many has none. */
export function toAliases(id: string, names: readonly string[]): string[] {
  const aliases = [...new Set(names)].filter((name) => name !== id && isAdvisoryId(name))
  return aliases.length > MAX_ALIASES ? [] : aliases
}
