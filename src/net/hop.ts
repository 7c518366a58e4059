import type { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import { readChunks } from './body.ts'
import { Failure, toFailure } from './failure.ts'

export interface Timeouts {
  /** To the connection, in milliseconds. */
  connect: number
  /** Without a single byte. */
  progress: number
  /** For a whole attempt. */
  deadline: number
}

/** One request to one URL. */
export interface Request {
  url: URL
  method: 'GET' | 'HEAD' | 'POST'
  headers: Readonly<Record<string, string>>
  body?: string | Uint8Array
  maxBytes: number
}

/** The head of an answer, and the body that is still to come. `chunks` throws a `Failure`; `discard` ends it unread. */
export interface Head {
  status: number
  headers: Readonly<Record<string, string>>
  chunks: AsyncIterable<Uint8Array>
  discard(): void
}

/** Ends an attempt that takes too long, or stands still. The clock of the machine: it bounds real connections. */
class Watch {
  readonly #controller = new AbortController()
  readonly #deadline: NodeJS.Timeout
  readonly #progress: NodeJS.Timeout
  readonly #stop: () => void
  readonly #outer: AbortSignal | undefined

  constructor({ progress, deadline }: Timeouts, outer: AbortSignal | undefined) {
    // A connection under way keeps the process alive; a body that nobody reads shall not.
    this.#deadline = setTimeout(() => this.#end('no complete answer before the deadline'), deadline).unref()
    this.#progress = setTimeout(() => this.#end('no progress'), progress).unref()
    this.#outer = outer
    this.#stop = () => this.#controller.abort(new Failure('aborted', 'stopped'))
    outer?.addEventListener('abort', this.#stop, { once: true })
    if (outer?.aborted) this.#stop()
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  step(): void {
    this.#progress.refresh()
  }

  finish(): void {
    clearTimeout(this.#deadline)
    clearTimeout(this.#progress)
    this.#outer?.removeEventListener('abort', this.#stop)
  }

  #end(detail: string): void {
    this.#controller.abort(new Failure('timeout', detail, { passing: true }))
    this.finish()
  }
}

const flatten = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  )

/** @throws Failure */
export async function hop(
  dispatcher: Dispatcher,
  request: Request,
  timeouts: Timeouts,
  signal: AbortSignal | undefined,
): Promise<Head> {
  const watch = new Watch(timeouts, signal)
  const toReason = (error: unknown, started: boolean): Failure =>
    toFailure(watch.signal.aborted ? watch.signal.reason : error, started)
  try {
    const { statusCode, headers, body } = await dispatcher.request({
      origin: request.url.origin,
      path: request.url.pathname + request.url.search,
      method: request.method,
      headers: request.headers,
      body: request.body,
      signal: watch.signal,
    })
    watch.step()
    const flat = flatten(headers)
    const discard = (): void => {
      watch.finish()
      body.on('error', () => {}).destroy()
    }
    const chunks = readBody(body, { head: { status: statusCode, headers: flat }, request, watch, toReason, discard })
    return { status: statusCode, headers: flat, chunks, discard }
  } catch (error) {
    watch.finish()
    throw toReason(error, false)
  }
}

interface BodyContext {
  head: Pick<Head, 'status' | 'headers'>
  request: Request
  watch: Watch
  toReason: (error: unknown, started: boolean) => Failure
  discard: () => void
}

/** @throws Failure */
async function* readBody(
  body: Readable,
  { head, request, watch, toReason, discard }: BodyContext,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoding = head.headers['content-encoding']
  try {
    // What says that it is too large is not begun.
    if (request.method !== 'HEAD' && Number(head.headers['content-length'] ?? 0) > request.maxBytes) {
      throw new Failure('too-large', `more than ${request.maxBytes} bytes`)
    }
    const decoded = request.method === 'HEAD' ? undefined : encoding
    yield* readChunks(body, decoded, request.maxBytes, () => watch.step())
  } catch (error) {
    throw toReason(error, true)
  } finally {
    discard()
  }
}
