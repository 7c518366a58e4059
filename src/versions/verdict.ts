import { isEverything, isWithin, type Interval } from './intervals.ts'
import type { Ordering } from './scheme.ts'

/** Which versions of a package are affected. */
export interface Affected {
  intervals: readonly Interval[]
  versions: readonly string[]
  /** There are ranges of commits, too, which only the repository's history can answer. */
  hasCommits?: boolean
}

export type Verdict =
  /** No interval: the version is named. */
  { is: 'affected'; interval?: Interval } | { is: 'unaffected' } | { is: 'undetermined'; why: Why }

/**
 * No version was given; it is no version of the ecosystem or meets a bound that is none; the order of the ecosystem is not
 * known here; it is a name that moves (`v4`) and only some of its versions are affected; the record knows commits only.
 */
export type Why = 'no-version' | 'not-comparable' | 'no-order' | 'moving-name' | 'commits-only'

/** Whether a version is affected. Never throws, and never takes "cannot say" for "no". */
export function judge(version: string | undefined, affected: Affected, ordering: Ordering | undefined): Verdict {
  const everything = affected.intervals.find(isEverything)
  if (everything) return { is: 'affected', interval: everything }
  if (version === undefined) return { is: 'undetermined', why: 'no-version' }
  if (isNamed(version, affected.versions, ordering)) return { is: 'affected' }
  if (affected.intervals.length === 0)
    return affected.hasCommits ? { is: 'undetermined', why: 'commits-only' } : { is: 'unaffected' }
  if (!ordering) return { is: 'undetermined', why: 'no-order' }
  const span = ordering.span?.(version)
  return span ? judgeSpan(span, affected.intervals, ordering) : judgeVersion(version, affected.intervals, ordering)
}

const isNamed = (version: string, versions: readonly string[], ordering: Ordering | undefined): boolean =>
  versions.includes(version) || versions.some((named) => ordering?.compare(version, named) === 0)

function judgeVersion(version: string, intervals: readonly Interval[], ordering: Ordering): Verdict {
  let isOpen = false
  for (const interval of intervals) {
    const answer = isWithin(version, interval, ordering)
    if (answer) return { is: 'affected', interval }
    isOpen ||= answer === undefined
  }
  return isOpen ? { is: 'undetermined', why: 'not-comparable' } : { is: 'unaffected' }
}

/** A name that moves is affected where all it may stand for is, and unaffected where none of it is. */
function judgeSpan(
  { from, to }: { from: string; to: string },
  intervals: readonly Interval[],
  ordering: Ordering,
): Verdict {
  for (const interval of intervals) {
    const isOutside = isBelow(to, interval, ordering) || isAbove(from, interval, ordering)
    if (isOutside) continue
    const ends = [interval.fixed, interval.limit].filter((end) => end !== undefined)
    const isWhole =
      (interval.from === '0' || reaches(from, interval.from, ordering)) &&
      interval.last === undefined &&
      ends.every((end) => reaches(end, to, ordering))
    return isWhole ? { is: 'affected', interval } : { is: 'undetermined', why: 'moving-name' }
  }
  return { is: 'unaffected' }
}

const reaches = (high: string, low: string, ordering: Ordering): boolean => (ordering.compare(high, low) ?? -1) >= 0

const isBelow = (to: string, { from }: Interval, ordering: Ordering): boolean =>
  from !== '0' && reaches(from, to, ordering)

const isAbove = (from: string, { fixed, last, limit }: Interval, ordering: Ordering): boolean =>
  (fixed !== undefined && reaches(from, fixed, ordering)) ||
  (limit !== undefined && reaches(from, limit, ordering)) ||
  (last !== undefined && (ordering.compare(from, last) ?? 0) > 0)

/** The first fixes above a version, in order; all of them where the version is not known or not comparable. */
export function fixesAbove(
  version: string | undefined,
  intervals: readonly Interval[],
  ordering: Ordering | undefined,
): string[] {
  const fixes = [...new Set(intervals.flatMap(({ fixed }) => fixed ?? []))]
  const above = fixes.filter((fix) => version === undefined || (ordering?.compare(fix, version) ?? 1) > 0)
  return above.sort((left, right) => ordering?.compare(left, right) ?? 0)
}
