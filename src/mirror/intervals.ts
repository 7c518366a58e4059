import type { Interval } from '../versions/intervals.ts'

/** Intervals as they are kept: `[["0","f","1.2.0"],["2.0.0","l","2.3.0","3.0.0"]]`, the last word being a limit. */
type Packed = [from: string, end?: 'f' | 'l' | '', at?: string, limit?: string]

export const packIntervals = (intervals: readonly Interval[]): string =>
  JSON.stringify(
    intervals.map(({ from, fixed, last, limit }): Packed => {
      const end: Packed = fixed !== undefined ? [from, 'f', fixed] : last !== undefined ? [from, 'l', last] : [from]
      return limit === undefined ? end : [end[0], end[1] ?? '', end[2] ?? '', limit]
    }),
  )

/** Only of what `packIntervals` made. */
export const unpackIntervals = (text: string): Interval[] =>
  (JSON.parse(text) as Packed[]).map(([from, end, at, limit]) => ({
    from,
    ...(end === 'f' && { fixed: at }),
    ...(end === 'l' && { last: at }),
    ...(limit !== undefined && { limit }),
  }))
