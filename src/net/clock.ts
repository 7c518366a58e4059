import { setTimeout as wait } from 'node:timers/promises'

/** Time as the HTTP layer sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970, for what is shown and kept. */
  now(): number
  /** Milliseconds that never go back, for waiting. */
  ticks(): number
  /** Rejects when aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** In [0, 1). */
  random(): number
}

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  ticks: () => performance.now(),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
  random: () => Math.random(),
}

/** ISO 8601 in UTC, to the second. */
export const toIso = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z')
