/** How sources say "later": standards, drafts and words. Pure; times are milliseconds. */
import type { SourceRow } from '../data/sources.ts'

export type Headers = Readonly<Record<string, string>>

/** A day: nothing that a source says makes us plan further. */
const MAX_WAIT = 24 * 3600 * 1000

const clamp = (milliseconds: number): number => Math.min(MAX_WAIT, Math.max(0, milliseconds))

/** Seconds or an HTTP date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after. */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? ''
  if (/^\d{1,10}(?:\.\d+)?$/.test(text)) return clamp(Number(text) * 1000)
  // Only the forms of HTTP dates: `Date.parse` reads much else.
  if (!/^[A-Z][a-z]{2,8},? .*\d{2}:\d{2}:\d{2}/.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : clamp(at - now)
}

/** `"api";r=0;t=55`: https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/. The longest of several. */
export function parseRateLimit(value: string | undefined): number | undefined {
  const waits = (value ?? '').split(',').flatMap((item) => {
    const remaining = /;\s*r=(\d{1,12})\b/.exec(item)?.[1]
    const reset = /;\s*t=(\d{1,12})\b/.exec(item)?.[1]
    return remaining !== undefined && Number(remaining) === 0 && reset !== undefined
      ? [clamp(Number(reset) * 1000)]
      : []
  })
  return waits.length > 0 ? Math.max(...waits) : undefined
}

/** `x-ratelimit-remaining: 0` and `x-ratelimit-reset` in seconds since 1970. */
export function parseEpochLimit(headers: Headers, now: number): number | undefined {
  const reset = headers['x-ratelimit-reset'] ?? ''
  if (headers['x-ratelimit-remaining'] !== '0' || !/^\d{1,12}$/.test(reset)) return undefined
  return clamp(Number(reset) * 1000 - now)
}

/** "Rate limit is exceeded. Try again in 56 seconds." */
export function parseWords(body: string): number | undefined {
  const match = /\btry again in (\d{1,7}) (second|minute)s?\b/i.exec(body)
  if (!match) return undefined
  return clamp(Number(match[1]) * (match[2]?.toLowerCase() === 'minute' ? 60_000 : 1000))
}

type Reader = (headers: Headers, now: number, body: string) => number | undefined

const READERS: Record<SourceRow['limits'], Reader> = {
  'retry-after': () => undefined,
  'ratelimit-draft': (headers) => parseRateLimit(headers['ratelimit']),
  'x-ratelimit': (headers, now) => parseEpochLimit(headers, now),
  text: (_headers, _now, body) => parseWords(body),
}

/** How long to leave the source alone, where the answer says so; `Retry-After` is read for every source. */
export function readPause(
  limits: SourceRow['limits'],
  { status, headers, body }: { status: number; headers: Headers; body: string },
  now: number,
): number | undefined {
  const said = READERS[limits](headers, now, body)
  // On a good answer `Retry-After` is about something else.
  return status < 300 ? said : (parseRetryAfter(headers['retry-after'], now) ?? said)
}

/** Statuses that a moment may cure. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504, 507, 520, 521, 522, 523, 524, 525, 526, 527, 529, 530])

export const isPassing = (status: number): boolean => PASSING.has(status)

/** 429, and the refusals that are one in disguise: GitHub's 403 without quota, or with a time to come back. */
export const isLimit = (status: number, headers: Headers): boolean =>
  status === 429 ||
  (status === 403 && (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined))

/** Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/. */
export const toBackoff = (attempt: number, random: number, base = 500, cap = 20_000): number =>
  Math.round(random * Math.min(cap, base * 2 ** attempt))
