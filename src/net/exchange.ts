/** One question: attempts, waits between them, redirects. Ends in a head with its body to come, or throws a `Failure`. */
import type { Dispatcher } from 'undici'
import type { Clock } from './clock.ts'
import type { ResolvedSource } from './config.ts'
import { Failure, toFailure } from './failure.ts'
import { hop, type Head, type Request, type Timeouts } from './hop.ts'
import type { Host, Hosts } from './hosts.ts'
import { isAllowed } from './locate.ts'
import { parseHttpUrl } from './origins.ts'
import { isLimit, isPassing, readPause, toBackoff } from './retry.ts'

export interface Patience {
  /** How often a question is put at most. */
  attempts: number
  /** The longest wait that a source may impose, in milliseconds. */
  wait: number
  redirects: number
}

export interface Wire {
  dispatcher: Dispatcher
  hosts: Hosts
  clock: Clock
  timeouts: Timeouts
  patience: Patience
  signal: AbortSignal | undefined
}

export interface Question {
  source: ResolvedSource
  url: URL
  method: 'GET' | 'HEAD' | 'POST'
  /** Sent to every origin. */
  headers: Readonly<Record<string, string>>
  /** Sent to the origin of `url` only. */
  privateHeaders: Readonly<Record<string, string>>
  body?: string | Uint8Array
  maxBytes: number
  redirects: 'follow' | 'same-origin'
}

export interface Reached {
  url: URL
  status: number
  headers: Readonly<Record<string, string>>
}

/** How much of an error's body is read for words about limits. */
const MAX_WORDS = 4096

/**
 * `use` takes the body while the host's place is held: what it throws counts as a failure of the attempt.
 * @throws Failure
 */
export async function exchange<T>(
  wire: Wire,
  question: Question,
  use: (head: Head, url: URL) => Promise<T>,
): Promise<{ reached: Reached; result: T }> {
  let last: Failure | undefined
  for (let attempt = 0; attempt < wire.patience.attempts; attempt++) {
    try {
      if (attempt > 0) await pauseBefore(wire, attempt)
      return await follow(wire, question, use)
    } catch (error) {
      const failure = toFailure(wire.signal?.aborted ? new Failure('aborted', 'stopped') : error, false)
      // That the host is closed off now says less than why.
      if (failure.code === 'circuit-open' && last) throw last
      last = failure
      if (!failure.passing) break
    }
  }
  throw last ?? new Failure('unreachable', 'not asked')
}

async function pauseBefore({ clock, signal }: Wire, attempt: number): Promise<void> {
  await clock.sleep(toBackoff(attempt - 1, clock.random()), signal)
}

async function follow<T>(
  wire: Wire,
  question: Question,
  use: (head: Head, url: URL) => Promise<T>,
): Promise<{ reached: Reached; result: T }> {
  const seen = new Set<string>()
  let url = question.url
  for (let count = 0; count <= wire.patience.redirects; count++) {
    if (seen.has(url.href)) throw new Failure('redirect-refused', 'redirects in a circle')
    seen.add(url.href)
    const step = await visit(wire, question, url, use)
    if (step.kind === 'end') return step
    url = step.url
  }
  throw new Failure('redirect-refused', `more than ${wire.patience.redirects} redirects`)
}

type Step<T> = { kind: 'end'; reached: Reached; result: T } | { kind: 'redirect'; url: URL }

/** One host's part in a question, under that host's limits. */
async function visit<T>(
  wire: Wire,
  question: Question,
  url: URL,
  use: (head: Head, url: URL) => Promise<T>,
): Promise<Step<T>> {
  const host = wire.hosts.get(url.origin, question.source.row)
  if (!host.breaker.admit()) throw new Failure('circuit-open', 'the host failed too often just before')
  try {
    const step = await host.limiter.run(() => ask(wire, question, url, host, use), wire)
    host.breaker.succeed()
    return step
  } catch (error) {
    const failure = toFailure(error, false)
    if (failure.code === 'aborted' || failure.code === 'rate-limited' || !failure.passing) host.breaker.drop()
    else host.breaker.fail()
    throw failure
  }
}

async function ask<T>(
  wire: Wire,
  question: Question,
  url: URL,
  host: Host,
  use: (head: Head, url: URL) => Promise<T>,
): Promise<Step<T>> {
  const head = await hop(wire.dispatcher, toRequest(question, url), wire.timeouts, wire.signal)
  try {
    const { status, headers } = head
    if (isPassing(status) || isLimit(status, headers)) throw await toRefusal(wire, question, head, host)
    hold(wire, question, host, head, '')
    const next = toNext(question, url, head)
    if (next) {
      head.discard()
      return { kind: 'redirect', url: next }
    }
    return { kind: 'end', reached: { url, status, headers }, result: await use(head, url) }
  } catch (error) {
    head.discard()
    throw error
  }
}

function toRequest({ url: first, method, headers, privateHeaders, body, maxBytes }: Question, url: URL): Request {
  const own = url.origin === first.origin ? privateHeaders : {}
  return { url, method, headers: { ...headers, ...own }, body, maxBytes }
}

/** Keeps the host's wish, where it has one, and says for how long. */
function hold(wire: Wire, { source }: Question, host: Host, head: Head, body: string): number | undefined {
  const pause = readPause(source.row.limits, { status: head.status, headers: head.headers, body }, wire.clock.now())
  if (pause !== undefined) host.limiter.hold(pause)
  return pause
}

async function toRefusal(wire: Wire, question: Question, head: Head, host: Host): Promise<Failure> {
  const { status, headers } = head
  const pause = hold(wire, question, host, head, await readWords(head))
  if (isLimit(status, headers)) {
    const wait = pause ?? 0
    const detail = wait > 0 ? `asks to wait ${Math.ceil(wait / 1000)} seconds` : 'was asked too often'
    return new Failure('rate-limited', detail, { status, passing: wait <= wire.patience.wait })
  }
  return new Failure('server-error', `answered with status ${status}`, {
    status,
    passing: (pause ?? 0) <= wire.patience.wait,
  })
}

/** The start of a body, for its words; empty when it cannot be read. */
async function readWords(head: Head): Promise<string> {
  let text = ''
  try {
    for await (const chunk of head.chunks) {
      text += Buffer.from(chunk.subarray(0, MAX_WORDS)).toString('utf8')
      if (text.length >= MAX_WORDS) break
    }
  } catch {
    // The status has said enough.
  }
  return text
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * Where a redirect leads; `undefined` when the answer is none, or is itself what was asked for.
 * @throws Failure
 */
function toNext(question: Question, url: URL, { status, headers }: Head): URL | undefined {
  const { location } = headers
  if (!REDIRECTS.has(status) || location === undefined) return undefined
  const target = URL.parse(location, url.href)
  const next = target ? parseHttpUrl(target.href) : undefined
  if (question.redirects === 'same-origin' && next?.origin !== url.origin) return undefined
  if (!next || !isAllowed(question.source, next)) {
    throw new Failure('redirect-refused', 'redirects to an origin that is not allowed', { status })
  }
  if (question.method === 'POST' && (status < 307 || next.origin !== question.url.origin)) {
    throw new Failure('redirect-refused', 'redirects a question that has a body', { status })
  }
  if (url.protocol === 'https:' && next.protocol === 'http:') {
    throw new Failure('redirect-refused', 'redirects from HTTPS to HTTP', { status })
  }
  return next
}
