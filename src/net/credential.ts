import { createHash } from 'node:crypto'
import { inspect } from 'node:util'

/** A header value for what is below one URL. Nothing that prints, serialises or compares objects shows it. */
export class Credential {
  /** An origin, or a URL of one with a path, without trailing slash. */
  readonly scope: string
  readonly #value: string

  constructor(scope: string, value: string) {
    this.scope = scope.replace(/\/+$/, '')
    this.#value = value
  }

  /** For the wire only. `undefined` for what is not below the scope. */
  headerFor(url: URL): string | undefined {
    return `${url.origin}${url.pathname}/`.startsWith(`${this.scope}/`) ? this.#value : undefined
  }

  /** Tells whose kept answers are whose; says nothing of the value. */
  get fingerprint(): string {
    return createHash('sha256').update(`waybill credential\n${this.scope}\n${this.#value}`).digest('hex')
  }

  toJSON(): string {
    return '<redacted>'
  }

  [inspect.custom](): string {
    return `Credential for ${this.scope}`
  }
}

/** A token as header value; `undefined` for what cannot stand in a header. */
export const toHeaderValue = (scheme: string, token: string): string | undefined =>
  /^[\x21-\x7e]{1,8192}$/.test(token) ? `${scheme} ${token}` : undefined

export const toBasic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

/** The credential of the narrowest scope that a URL is in. */
export const findCredential = (credentials: readonly Credential[], url: URL): Credential | undefined =>
  credentials
    .filter((credential) => credential.headerFor(url) !== undefined)
    .reduce<Credential | undefined>(
      (best, each) => (best && best.scope.length >= each.scope.length ? best : each),
      undefined,
    )
