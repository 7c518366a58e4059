import type { Clock } from './clock.ts'

/** Failed attempts in a row that close a host off; and for how long. */
const THRESHOLD = 10
const COOL_DOWN = 60_000

/** Leaves a host alone that does not answer. After the cool-down one question goes through and decides. */
export class Breaker {
  readonly #clock: Clock
  #failures = 0
  #openUntil = 0
  #probing = false

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Whether a question may go out now. Each call that says yes is to be followed by `succeed`, `fail` or `drop`. */
  admit(): boolean {
    if (this.#failures < THRESHOLD) return true
    if (this.#probing || this.#clock.ticks() < this.#openUntil) return false
    this.#probing = true
    return true
  }

  succeed(): void {
    this.#failures = 0
    this.#probing = false
  }

  fail(): void {
    this.#failures++
    this.#probing = false
    if (this.#failures >= THRESHOLD) this.#openUntil = this.#clock.ticks() + COOL_DOWN
  }

  /** The question ended without saying anything about the host: it was aborted. */
  drop(): void {
    this.#probing = false
  }
}
