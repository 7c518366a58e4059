/**
 * One repository of a registry. Anonymous reading needs a token nearly everywhere: the first answer is 401 and says where
 * to ask for one. That address is the server's, so the client asks it only where the table of sources allows.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Gap } from '../../../src/model/gap.ts'
import type { Answer, Ask, Reply, SourceClient } from '../../../src/model/remote.ts'
import { readJson } from '../../../src/net/read-json.ts'
import { toHex, type Descriptor } from '../../../src/parse/oci-manifest.ts'
import { DOCKER, type Reference } from './reference.ts'

const Token = z.object({ token: z.string().min(1).optional(), access_token: z.string().min(1).optional() })

export interface Challenge {
  realm: string
  service?: string
  scope?: string
}

/** `Bearer realm="…",service="…",scope="…"`: https://distribution.github.io/distribution/spec/auth/token/ */
export function parseChallenge(header: string | undefined): Challenge | undefined {
  if (!/^\s*bearer\s/i.test(header ?? '')) return undefined
  const find = (name: string): string | undefined =>
    new RegExp(`[\\s,]${name}="([^"]{1,2000})"`, 'i').exec((header ?? '').slice(0, 8000))?.[1]
  const [realm, service, scope] = ['realm', 'service', 'scope'].map(find)
  if (realm === undefined || !/^https?:\/\//i.test(realm) || !URL.canParse(realm)) return undefined
  return { realm, ...(service !== undefined && { service }), ...(scope !== undefined && { scope }) }
}

export class Registry {
  readonly #client: SourceClient
  readonly #place: Reference
  #token: Promise<string | Gap | undefined> | undefined

  constructor(client: SourceClient, place: Reference) {
    this.#client = client
    this.#place = place
  }

  target(path: string): string {
    const { host, repository } = this.#place
    return `${host === DOCKER ? '' : `https://${host}`}/v2/${repository}/${path}`
  }

  gap(code: Gap['code'], path: string, detail: string, status?: number): Gap {
    return this.#client.gap(code, this.target(path), detail, status)
  }

  async ask(path: string, ask: Ask): Promise<Reply> {
    const target = this.target(path)
    const first = await this.#askWith(target, ask)
    if (first.kind === 'gap' || first.status !== 401 || this.#token !== undefined) return first
    this.#token = this.#fetchToken(first)
    const token = await this.#token
    if (typeof token === 'object') return { kind: 'gap', gap: token }
    return token === undefined ? first : this.#askWith(target, ask)
  }

  async #askWith(target: string, ask: Ask): Promise<Reply> {
    const token = await this.#token
    if (typeof token !== 'string') return this.#client.ask(target, ask)
    return this.#client.ask(target, { ...ask, headers: { ...ask.headers, authorization: `Bearer ${token}` } })
  }

  /** Undefined where none is offered. */
  async #fetchToken(answer: Answer): Promise<string | Gap | undefined> {
    const challenge = parseChallenge(answer.headers['www-authenticate'])
    if (challenge === undefined) return undefined
    const url = new URL(challenge.realm)
    if (challenge.service !== undefined) url.searchParams.set('service', challenge.service)
    // Only what is asked for here: a server may name any scope.
    url.searchParams.set('scope', `repository:${this.#place.repository}:pull`)
    const reply = await this.#client.ask(url.href, { keep: false, maxBytes: 256 * 1024 })
    if (reply.kind === 'gap') return reply.gap
    if (reply.status === 401 || reply.status === 403) return undefined
    const reading = readJson(this.#client, reply, Token)
    if (reading.kind === 'gap') return reading.gap
    const { token, access_token: access } = reading.value
    return toToken(token ?? access)
  }

  /** A layer, checked against the name it has. */
  async blob({ digest }: Descriptor, maxBytes: number): Promise<{ bytes?: Uint8Array; gap?: Gap }> {
    const path = `blobs/${digest}`
    const reply = await this.ask(path, { maxBytes, headers: { accept: '*/*' } })
    if (reply.kind === 'gap') return { gap: reply.gap }
    if (reply.status !== 200) return { gap: this.gap('refused', path, 'the layer was not given', reply.status) }
    const hash = createHash('sha256').update(reply.body).digest('hex')
    if (hash === toHex(digest)) return { bytes: reply.body }
    return { gap: this.gap('wrong-shape', path, 'not the content that its digest names', reply.status) }
  }
}

/** What could not stand in a header is no token. */
const toToken = (text: string | undefined): string | undefined =>
  text !== undefined && /^[\x21-\x7e]{1,16000}$/.test(text) ? text : undefined
