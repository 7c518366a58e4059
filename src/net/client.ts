import type { Gap, GapCode } from '../model/gap.ts'
import { GapError, type Answer, type Ask, type Reply, type SourceClient, type StreamReply } from '../model/remote.ts'
import { ACCEPT_ENCODING, readAll } from './body.ts'
import { toKey, type AnswerCache, type KeptAnswer } from './cache.ts'
import { toIso } from './clock.ts'
import type { ResolvedSource } from './config.ts'
import { findCredential } from './credential.ts'
import type { Coverage } from './coverage.ts'
import { exchange, type Question, type Reached, type Wire } from './exchange.ts'
import { Failure, toFailure } from './failure.ts'
import type { Head } from './hop.ts'
import { toKept } from './kept-headers.ts'
import { locate } from './locate.ts'
import { toShown } from './origins.ts'

/** What the clients of one run share. */
export interface Run {
  wire: Wire
  coverage: Coverage
  cache: AnswerCache | undefined
  userAgent: string
  /** Deadline of a stream, in milliseconds. */
  streamDeadline: number
  /** Only what was kept may answer. */
  offline: boolean
  /** Cap of a body, whatever the source or the question allow. */
  maxBytes: number
  find(id: string): SourceClient
  forget(key: string): void
  onStep(url: string): void
}

/** Names in requests that are for one origin only. */
const PRIVATE = /^(?:authorization|cookie|proxy-authorization|x-api-key|private-token)$/i
/** What shows that an answer was none. */
const WORTHLESS: ReadonlySet<GapCode> = new Set(['not-json', 'truncated', 'wrong-shape'])
const NEVER_KEEP = /\bno-store\b/i

export class Client implements SourceClient {
  readonly #source: ResolvedSource
  readonly #run: Run
  readonly #underWay = new Map<string, Promise<Reply>>()
  /** Kept answers of this run, by the URL that they show. */
  readonly #keyOfShown = new Map<string, string>()

  constructor(source: ResolvedSource, run: Run) {
    this.#source = source
    this.#run = run
  }

  get id(): string {
    return this.#source.row.id
  }

  get base(): string {
    return this.#source.base ?? ''
  }

  sibling(id: string): SourceClient {
    return this.#run.find(id)
  }

  gap(code: GapCode, target: string, detail: string, status?: number): Gap {
    const isUrl = /^https?:\/\//i.test(target)
    const url = isUrl ? target : `${this.base}${target.startsWith('/') ? '' : '/'}${target}`
    if (WORTHLESS.has(code)) this.#forget(toShown(url))
    const at = toIso(this.#run.wire.clock.now())
    const gap: Gap = { code, source: this.id, url: toShown(url), ...(status && { status }), detail, at }
    this.#run.coverage.gap(gap)
    return gap
  }

  ask(target: string, ask: Ask = {}): Promise<Reply> {
    const id = JSON.stringify([target, ask])
    const same = this.#underWay.get(id)
    if (same) return same
    const reply = this.#tell(target, (question) => this.#answer(question, ask), ask).finally(() =>
      this.#underWay.delete(id),
    )
    this.#underWay.set(id, reply)
    return reply
  }

  stream(target: string, ask: Ask = {}): Promise<StreamReply> {
    return this.#tell(target, (question) => this.#open(target, question), ask)
  }

  /** A login page that a network puts before everything must not stand for the source until it is no longer fresh. */
  #forget(url: string): void {
    const key = this.#keyOfShown.get(url)
    if (key !== undefined) this.#run.forget(key)
  }

  /** Counts, and makes a gap of every failure. */
  async #tell<T>(
    target: string,
    answer: (question: Question) => Promise<T>,
    ask: Ask,
  ): Promise<T | { kind: 'gap'; gap: Gap }> {
    this.#run.coverage.ask(this.id)
    this.#run.onStep(this.base)
    try {
      return await answer(this.#toQuestion(target, ask))
    } catch (error) {
      const failure = toFailure(error, false)
      return { kind: 'gap', gap: this.gap(failure.code, target, failure.message, failure.status) }
    } finally {
      this.#run.onStep(this.base)
    }
  }

  /** @throws Failure */
  #toQuestion(target: string, ask: Ask): Question {
    const url = locate(this.#source, target)
    const given = Object.entries(ask.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const)
    const own = findCredential(this.#source.credentials, url)?.headerFor(url)
    return {
      source: this.#source,
      url,
      method: ask.method ?? (ask.body === undefined ? 'GET' : 'POST'),
      headers: {
        accept: 'application/json',
        'accept-encoding': ask.range ? 'identity' : ACCEPT_ENCODING,
        'user-agent': this.#run.userAgent,
        ...(ask.body !== undefined && !isBytes(ask.body) && { 'content-type': 'application/json' }),
        ...(ask.range && { range: `bytes=${ask.range.start}-${ask.range.end}` }),
        ...Object.fromEntries(given.filter(([name]) => !PRIVATE.test(name))),
      },
      privateHeaders: {
        ...(own !== undefined && { authorization: own }),
        ...Object.fromEntries(given.filter(([name]) => PRIVATE.test(name))),
      },
      body: ask.body === undefined || isBytes(ask.body) ? ask.body : JSON.stringify(ask.body),
      maxBytes: Math.min(ask.maxBytes ?? this.#source.row.maxBytes, this.#run.maxBytes),
      redirects: ask.redirects ?? 'follow',
    }
  }

  async #answer(question: Question, ask: Ask): Promise<Answer> {
    const key = this.#keyOf(question, ask)
    const found = key === undefined ? undefined : await this.#run.cache?.read(key)
    const kept = found && found.body.length <= question.maxBytes ? found : undefined
    if (kept && this.#isFresh(kept, ask)) return this.#recall(kept, true)
    if (this.#run.offline) throw new Failure('offline', 'the network is not to be used')
    const conditional = kept ? { ...question, headers: { ...question.headers, ...toConditions(kept) } } : question
    const { reached, result: body } = await exchange(this.#run.wire, conditional, (head) => readAll(head.chunks))
    if (kept && reached.status === 304) return this.#confirm(kept)
    const answer = this.#toAnswer(reached, body)
    if (key !== undefined) await this.#keep(key, question, reached, answer)
    return answer
  }

  /** `undefined` for what is not kept: parts, questions with a body, private answers, other people's conditions. */
  #keyOf({ method, url, headers, privateHeaders, source }: Question, ask: Ask): string | undefined {
    if (!this.#run.cache || ask.keep === false || method !== 'GET' || ask.range) return undefined
    if (ask.redirects === 'same-origin' || headers['if-none-match'] || headers['if-modified-since']) return undefined
    const { authorization, ...rest } = privateHeaders
    const owner = findCredential(source.credentials, url)
    if (Object.keys(rest).length > 0 || authorization !== owner?.headerFor(url)) return undefined
    return toKey({ method, url: url.href, headers, fingerprint: owner?.fingerprint ?? '' })
  }

  #isFresh({ kept }: KeptAnswer, ask: Ask): boolean {
    if (this.#run.offline) return true
    const age = this.#run.wire.clock.now() - kept.fetchedAt
    return age >= 0 && age < (ask.freshFor ?? this.#source.row.freshFor) * 1000
  }

  #recall({ kept, body }: KeptAnswer, isKept: boolean): Answer {
    this.#keyOfShown.set(kept.finalUrl, kept.key)
    this.#run.coverage.answer(this.id, isKept)
    return { kind: 'answer', status: 200, headers: kept.headers, body, url: kept.finalUrl, at: toIso(kept.fetchedAt) }
  }

  async #confirm({ kept, body }: KeptAnswer): Promise<Answer> {
    const confirmed = { ...kept, fetchedAt: this.#run.wire.clock.now() }
    await this.#run.cache?.write(confirmed, body)
    return this.#recall({ kept: confirmed, body }, false)
  }

  #toAnswer({ url, status, headers }: Reached, body: Uint8Array): Answer {
    this.#run.coverage.answer(this.id, false)
    return { kind: 'answer', status, headers, body, url: toShown(url), at: toIso(this.#run.wire.clock.now()) }
  }

  async #keep(key: string, { url, headers }: Question, reached: Reached, answer: Answer): Promise<void> {
    if (answer.status !== 200 || NEVER_KEEP.test(answer.headers['cache-control'] ?? '')) return
    const { etag, 'last-modified': lastModified } = reached.headers
    const shown = { url: toShown(url), finalUrl: answer.url, accept: headers['accept'] ?? '' }
    const fetchedAt = this.#run.wire.clock.now()
    const entry = { key, ...shown, etag, lastModified, fetchedAt, headers: toKept(answer.headers) }
    this.#keyOfShown.set(answer.url, key)
    await this.#run.cache?.write(entry, answer.body)
  }

  async #open(target: string, question: Question): Promise<StreamReply> {
    if (this.#run.offline) throw new Failure('offline', 'the network is not to be used')
    const { timeouts } = this.#run.wire
    const wire = { ...this.#run.wire, timeouts: { ...timeouts, deadline: this.#run.streamDeadline } }
    const { reached, result } = await exchange(wire, question, async (head) => head)
    this.#run.coverage.answer(this.id, false)
    return { kind: 'answer', status: reached.status, headers: reached.headers, chunks: this.#pour(target, result) }
  }

  async *#pour(target: string, head: Head): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield* head.chunks
    } catch (error) {
      const { code, message } = toFailure(error, true)
      throw new GapError(this.gap(code, target, message, head.status))
    } finally {
      head.discard()
    }
  }
}

const toConditions = ({ kept }: KeptAnswer): Record<string, string> => ({
  ...(kept.etag && { 'if-none-match': kept.etag }),
  ...(kept.lastModified && !kept.etag && { 'if-modified-since': kept.lastModified }),
})

const isBytes = (body: unknown): body is Uint8Array => body instanceof Uint8Array
