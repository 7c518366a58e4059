import type { Gap, GapCode } from '../../../src/model/gap.ts'
import type { Ask, Reply, SourceClient, StreamReply } from '../../../src/model/remote.ts'
import { resolveSource } from '../../../src/net/config.ts'
import { locate } from '../../../src/net/locate.ts'
import { HARNESS_ENVIRONMENT } from './net.ts'
import { findRoute } from './replay.ts'
import type { RemoteCase, Scripted } from './routes.ts'

const AT = '2026-01-01T00:00:00Z'
const EMPTY = new Uint8Array()

/** Answers from a case without any connection: for suites of thousands of runs. Addresses are checked as always. */
export class MemoryClient implements SourceClient {
  readonly id: string
  readonly #remote: RemoteCase
  readonly #source
  readonly #asked: Set<string>
  #isStrict: boolean

  /** With `asked` of a run before, what is new and has no answer gets none: no 404, which would say something. */
  constructor(id: string, remote: RemoteCase, asked?: Set<string>) {
    this.id = id
    this.#remote = remote
    this.#isStrict = asked !== undefined
    this.#asked = asked ?? new Set()
    this.#source = resolveSource(id, HARNESS_ENVIRONMENT)
  }

  get base(): string {
    return this.#source.base ?? ''
  }

  sibling(id: string): SourceClient {
    const sibling = new MemoryClient(id, this.#remote, this.#asked)
    sibling.#isStrict = this.#isStrict
    return sibling
  }

  /** What was asked for, as whole URLs. */
  get asked(): Set<string> {
    return this.#asked
  }

  gap(code: GapCode, target: string, detail: string, status?: number): Gap {
    const url = target.startsWith('http') ? target : this.base + target
    return { code, source: this.id, url, ...(status && { status }), detail, at: AT }
  }

  async ask(target: string, ask: Ask = {}): Promise<Reply> {
    const found = this.#find(target, ask)
    if (found instanceof Error) return { kind: 'gap', gap: this.gap('redirect-refused', target, found.message) }
    const { url, scripted } = found
    if (!scripted && this.#isStrict && !this.#asked.has(url)) {
      return { kind: 'gap', gap: this.gap('unreachable', target, 'no answer is known') }
    }
    if (!this.#isStrict) this.#asked.add(url)
    if (!scripted) return { kind: 'answer', status: 404, headers: {}, body: EMPTY, url, at: AT }
    const { status, headers, body } = cut(scripted, ask)
    return { kind: 'answer', status, headers, body: ask.method === 'HEAD' ? EMPTY : body, url, at: AT }
  }

  async stream(target: string, ask: Ask = {}): Promise<StreamReply> {
    const reply = await this.ask(target, ask)
    if (reply.kind === 'gap') return reply
    async function* pour(): AsyncGenerator<Uint8Array, void, undefined> {
      if (reply.kind === 'answer' && reply.body.length > 0) yield reply.body
    }
    return { kind: 'answer', status: reply.status, headers: reply.headers, chunks: pour() }
  }

  #find(target: string, ask: Ask): { url: string; scripted: Scripted | undefined } | Error {
    try {
      const url = locate(this.#source, target)
      const method = ask.method ?? (ask.body === undefined ? 'GET' : 'POST')
      return { url: url.href, scripted: findRoute(this.#remote, this.base, { method, url, headers: {} }) }
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  }
}

function cut({ status, headers, body }: Scripted, { range }: Ask): Pick<Scripted, 'status' | 'headers' | 'body'> {
  if (!range || status !== 200) return { status, headers, body }
  const part = body.subarray(range.start, range.end + 1)
  const end = range.start + part.length - 1
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${range.start}-${end}/${body.length}` },
    body: part,
  }
}
