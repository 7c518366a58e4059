import { createHash } from 'node:crypto'
import { inspect } from 'node:util'

/** A header value for one origin. Nothing that prints, serialises or compares objects shows it. */
export class Credential {
  readonly origin: string
  readonly #value: string

  constructor(origin: string, value: string) {
    this.origin = origin
    this.#value = value
  }

  /** For the wire only. `undefined` for any other origin. */
  headerFor(origin: string): string | undefined {
    return origin === this.origin ? this.#value : undefined
  }

  /** Tells whose kept answers are whose; says nothing of the value. */
  get fingerprint(): string {
    return createHash('sha256').update(`waybill credential\n${this.origin}\n${this.#value}`).digest('hex')
  }

  toJSON(): string {
    return '<redacted>'
  }

  [inspect.custom](): string {
    return `Credential for ${this.origin}`
  }
}

/** A token as header value; `undefined` for what cannot stand in a header. */
export const toHeaderValue = (scheme: string, token: string): string | undefined =>
  /^[\x21-\x7e]{1,8192}$/.test(token) ? `${scheme} ${token}` : undefined

export const toBasic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
