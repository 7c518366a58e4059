import type { RangeEvent } from '../model/advisory.ts'
import type { Ordering } from './scheme.ts'

/** A stretch of affected versions. No end: everything from there on. */
export interface Interval {
  /** First affected version; `0` is before every version. */
  from: string
  /** First version that is not affected, because it is fixed. */
  fixed?: string
  /** Last affected version. */
  last?: string
  /** Versions from here on are another range's business. */
  limit?: string
}

/**
 * Events of one OSV range as stretches: https://ossf.github.io/osv-schema/#evaluation. Events are ordered by version; those
 * of one version stay as written, but a last affected version ends after all of them. Events that cannot be ordered are
 * taken as written: whoever compares with them learns that they cannot be compared.
 */
export function toIntervals(events: readonly RangeEvent[], ordering: Ordering | undefined): Interval[] {
  const intervals: Interval[] = []
  let open: string | undefined
  for (const { is, at } of sortEvents(events, ordering)) {
    if (is === 'introduced') open ??= at
    else if (open !== undefined) {
      intervals.push(is === 'fixed' ? { from: open, fixed: at } : { from: open, last: at })
      open = undefined
    }
  }
  if (open !== undefined) intervals.push({ from: open })
  const limit = highestLimit(events, ordering)
  return limit === undefined ? intervals : intervals.map((interval) => ({ ...interval, limit }))
}

function sortEvents(events: readonly RangeEvent[], ordering: Ordering | undefined): RangeEvent[] {
  const bounds = events.filter(({ is }) => is !== 'limit')
  if (!ordering || bounds.some(({ at }) => at !== '0' && !ordering.isVersion(at))) return bounds
  return bounds.toSorted(
    (left, right) =>
      compareBounds(left.at, right.at, ordering) ||
      Number(left.is === 'last_affected') - Number(right.is === 'last_affected'),
  )
}

const compareBounds = (left: string, right: string, ordering: Ordering): number => {
  if (left === '0' || right === '0') return Number(right === '0') - Number(left === '0')
  return ordering.compare(left, right) ?? 0
}

/** A version has to be before some limit, so the highest one decides; `*` is none. */
function highestLimit(events: readonly RangeEvent[], ordering: Ordering | undefined): string | undefined {
  const limits = events.filter(({ is }) => is === 'limit').map(({ at }) => at)
  if (limits.length === 0 || limits.includes('*')) return undefined
  return limits.reduce((highest, limit) => ((ordering?.compare(limit, highest) ?? 0) > 0 ? limit : highest))
}

/** Undefined: a bound that decides cannot be compared with the version. */
export function isWithin(version: string, interval: Interval, ordering: Ordering): boolean | undefined {
  const isFrom = interval.from === '0' || atLeast(ordering.compare(version, interval.from), 0)
  if (isFrom !== true) return isFrom
  const ends = [
    interval.fixed === undefined || below(ordering.compare(version, interval.fixed)),
    interval.last === undefined || atLeast(ordering.compare(interval.last, version), 0),
    interval.limit === undefined || below(ordering.compare(version, interval.limit)),
  ]
  if (ends.includes(false)) return false
  return ends.includes(undefined) ? undefined : true
}

const atLeast = (order: number | undefined, least: number): boolean | undefined =>
  order === undefined ? undefined : order >= least

const below = (order: number | undefined): boolean | undefined => (order === undefined ? undefined : order < 0)

export const isEverything = ({ from, fixed, last, limit }: Interval): boolean =>
  from === '0' && fixed === undefined && last === undefined && limit === undefined

/** `>= 1.2.0, < 1.4.1`, as package managers write it. */
export function toRangeText({ from, fixed, last, limit }: Interval): string {
  const parts = [
    from === '0' ? '' : `>= ${from}`,
    fixed === undefined ? '' : `< ${fixed}`,
    last === undefined ? '' : `<= ${last}`,
    limit === undefined ? '' : `< ${limit}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'all versions' : parts.join(', ')
}
