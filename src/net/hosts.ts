import { SOURCES, type SourceRow } from '../data/sources.ts'
import { Breaker } from './breaker.ts'
import type { Clock } from './clock.ts'
import { Limiter } from './limiter.ts'

/** What is known of one origin in this run. */
export interface Host {
  limiter: Limiter
  breaker: Breaker
}

const ROW_BY_ORIGIN = new Map<string, SourceRow>(
  SOURCES.flatMap((row: SourceRow) => (row.base ? [[new URL(row.base).origin, row]] : [])),
)

/** One queue for an origin, whichever source asks: two sources behind one host share its patience. */
export class Hosts {
  readonly #clock: Clock
  readonly #byOrigin = new Map<string, Host>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** An origin that is some source's own is treated as that source's row says, else as the asking one's. */
  get(origin: string, asking: SourceRow): Host {
    const known = this.#byOrigin.get(origin)
    if (known) return known
    const limiter = new Limiter(ROW_BY_ORIGIN.get(origin) ?? asking, this.#clock)
    const host = { limiter, breaker: new Breaker(this.#clock) }
    this.#byOrigin.set(origin, host)
    return host
  }
}
