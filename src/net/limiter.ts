import type { Clock } from './clock.ts'
import { Failure } from './failure.ts'

export interface Politeness {
  concurrency: number
  perSecond: number
}

export interface Waiting {
  signal: AbortSignal | undefined
  /** In milliseconds. */
  patience: { wait: number }
}

/** A queue for one host: so many at once, so many started in a second, none before a time that the host named. */
export class Limiter {
  readonly #clock: Clock
  readonly #politeness: Politeness
  readonly #waiting: (() => void)[] = []
  #running = 0
  #tokens: number
  #refilled: number
  #pausedUntil = 0

  constructor(politeness: Politeness, clock: Clock) {
    this.#politeness = politeness
    this.#clock = clock
    this.#tokens = this.#burst
    this.#refilled = clock.ticks()
  }

  get #burst(): number {
    return Math.max(1, Math.min(this.#politeness.concurrency, this.#politeness.perSecond))
  }

  /** Milliseconds until the host welcomes questions again. */
  get pause(): number {
    return Math.max(0, this.#pausedUntil - this.#clock.ticks())
  }

  /** The host wants to be left alone for so long. */
  hold(milliseconds: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.ticks() + milliseconds)
  }

  /**
   * Runs when it is this one's turn. Rejects when aborted before.
   * @throws Failure `rate-limited` when the host wants a longer pause than there is patience for
   */
  async run<T>(task: () => Promise<T>, { signal, patience }: Waiting): Promise<T> {
    await this.#enter(signal)
    try {
      await this.#takeToken(signal)
      await this.#waitOut(patience.wait, signal)
      return await task()
    } finally {
      this.#leave()
    }
  }

  async #enter(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    if (this.#running < this.#politeness.concurrency) {
      this.#running++
      return
    }
    // Whoever leaves hands the place on, so the count stays.
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const stop = (): void => {
      const at = this.#waiting.indexOf(resolve)
      if (at >= 0) this.#waiting.splice(at, 1)
      reject(signal?.reason)
    }
    this.#waiting.push(resolve)
    signal?.addEventListener('abort', stop, { once: true })
    await promise.finally(() => signal?.removeEventListener('abort', stop))
  }

  #leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#running--
  }

  async #takeToken(signal?: AbortSignal): Promise<void> {
    this.#refill()
    // May become negative: those that follow wait longer, so the rate holds however many wait.
    this.#tokens--
    if (this.#tokens >= 0) return
    await this.#clock.sleep((-this.#tokens / this.#politeness.perSecond) * 1000, signal)
  }

  /** Others may hear of a longer pause meanwhile. */
  async #waitOut(patience: number, signal?: AbortSignal): Promise<void> {
    for (let { pause } = this; pause > 0; { pause } = this) {
      if (pause > patience) {
        throw new Failure('rate-limited', `asked before to wait ${Math.ceil(pause / 1000)} more seconds`)
      }
      await this.#clock.sleep(pause, signal)
    }
  }

  #refill(): void {
    const now = this.#clock.ticks()
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#refilled) / 1000) * this.#politeness.perSecond)
    this.#refilled = now
  }
}
