import type { RangeEvent } from '../model/advisory.ts'

/**
 * The range syntax of GitHub's advisories: `= 0.2.0`, `<= 1.0.8`, `< 0.1.11`, `>= 4.3.0, < 4.3.5`, `> 1.0, < 2.0`.
 * https://docs.github.com/rest/security-advisories/global-advisories
 *
 * OSV has no event for `>`; it is read as `>=`, which reports one version more rather than none. Undefined: another syntax.
 */
export function parseGhsaRange(text: string): { events: RangeEvent[]; versions: string[] } | undefined {
  const range: { events: RangeEvent[]; versions: string[] } = { events: [], versions: [] }
  const parts = text.split(',', 3).map((part) => /^\s*(=|<=|<|>=|>)\s*(\S{1,256})\s*$/.exec(part))
  if (parts.length > 2 || parts.includes(null)) return undefined
  for (const [, operator, at = ''] of parts.filter((part) => part !== null)) {
    if (operator === '=') range.versions.push(at)
    else if (operator === '<') range.events.push({ is: 'fixed', at })
    else if (operator === '<=') range.events.push({ is: 'last_affected', at })
    else range.events.unshift({ is: 'introduced', at })
  }
  const needsStart = range.events.length > 0 && range.events[0]?.is !== 'introduced'
  if (needsStart) range.events.unshift({ is: 'introduced', at: '0' })
  return range
}
