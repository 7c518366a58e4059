import type { Client, FetchLike, Transport } from '@modelcontextprotocol/client'
import type { SourceClient } from '../model/remote.ts'
import { toOffer, toServer, type LiveServer, type Offer } from './definition.ts'

/** The server did not answer, or not as the protocol has it. */
export class LiveError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LiveError'
  }
}

export interface RemoteServer {
  url: URL
  client: SourceClient
  /** Sent to that server only. */
  headers: Readonly<Record<string, string>>
}

export interface LocalServer {
  command: string
  args: readonly string[]
  env: Readonly<Record<string, string>>
  folder: string
}

export interface ConnectOptions {
  /** Of this program. */
  version: string
  /** For each question, in milliseconds. */
  timeout: number
  signal: AbortSignal
}

const MAX_PAGES = 50
const MAX_OFFERS = 5_000
const MAX_MESSAGE = 16 * 1024 * 1024

/** Streamable HTTP; servers that know only the older transport of events are asked again that way. Throws `LiveError`. */
export async function readRemote({ url, client, headers }: RemoteServer, options: ConnectOptions): Promise<LiveServer> {
  const { StreamableHTTPClientTransport, SSEClientTransport } = await import('@modelcontextprotocol/client')
  const settings = { fetch: toFetch(client), requestInit: { headers: { ...headers } } }
  try {
    return await read(new StreamableHTTPClientTransport(url, settings), options)
  } catch (error) {
    if (options.signal.aborted || !/\b40[045]\b/.test(String(error))) throw toLiveError(error)
    try {
      return await read(new SSEClientTransport(url, settings), options)
    } catch {
      throw toLiveError(error)
    }
  }
}

/** Starts the program: its code runs with the rights of the user. Throws `LiveError`. */
export async function readLocal(
  { command, args, env, folder }: LocalServer,
  options: ConnectOptions,
): Promise<LiveServer> {
  const { StdioClientTransport, getDefaultEnvironment } = await import('@modelcontextprotocol/client/stdio')
  const transport = new StdioClientTransport({
    command,
    args: [...args],
    // Neither keys nor tokens of the user, but for those that were named.
    env: { ...getDefaultEnvironment(), ...env },
    cwd: folder,
    stderr: 'ignore',
    maxBufferSize: MAX_MESSAGE,
  })
  return read(transport, options).catch((error: unknown) => {
    throw toLiveError(error)
  })
}

function toLiveError(error: unknown): LiveError {
  if (error instanceof LiveError) return error
  const message = error instanceof Error ? error.message : String(error)
  return new LiveError(toWords(message), { cause: error })
}

function toWords(message: string): string {
  if (message.includes('ENOENT')) return 'the program could not be started'
  const method = /^Invalid result for ([\w/]+)/.exec(message)?.[1]
  if (method !== undefined) return `its answer to ${method} is not what the protocol has`
  return message.split('\n', 1)[0]!.slice(0, 300)
}

async function read(transport: Transport, { version, timeout, signal }: ConnectOptions): Promise<LiveServer> {
  const { Client } = await import('@modelcontextprotocol/client')
  const client = new Client(
    { name: 'waybill', version },
    { capabilities: {}, versionNegotiation: { mode: 'auto' }, listMaxPages: MAX_PAGES },
  )
  const limits = { timeout, signal }
  try {
    await client.connect(transport, limits)
    const capabilities = client.getServerCapabilities() ?? {}
    const offers = await listAll(client, capabilities, limits)
    const { name = 'unnamed', version: own } = client.getServerVersion() ?? {}
    const instructions = client.getInstructions()
    const protocol = client.getNegotiatedProtocolVersion()
    return toServer(
      {
        name,
        ...(own && { version: own }),
        ...(protocol && { protocol }),
        ...(instructions && { instructions }),
        capabilities: Object.keys(capabilities).sort(),
      },
      offers,
    )
  } finally {
    await client.close().catch(() => undefined)
  }
}

type Limits = { timeout: number; signal: AbortSignal }

/** Only what the server declares is asked for; the client walks the pages. */
async function listAll(client: Client, capabilities: object, limits: Limits): Promise<Offer[]> {
  const offers: Offer[] = []
  const add = (kind: Offer['kind'], items: readonly object[]): void => {
    offers.push(...items.map((item) => toOffer(kind, item as Record<string, unknown>)))
    if (offers.length > MAX_OFFERS) throw new LiveError(`it offers more than ${MAX_OFFERS} things`)
  }
  if ('tools' in capabilities) add('tool', (await client.listTools(undefined, limits)).tools)
  if ('prompts' in capabilities) add('prompt', (await client.listPrompts(undefined, limits)).prompts)
  if ('resources' in capabilities) {
    add('resource', (await client.listResources(undefined, limits)).resources)
    // Many servers with resources have no templates, and say so with an error.
    const templates = await client.listResourceTemplates(undefined, limits).catch(() => undefined)
    add('resource-template', templates?.resourceTemplates ?? [])
  }
  return offers
}

const WITHOUT_BODY: ReadonlySet<number> = new Set([202, 204, 205, 304])

/** Every byte goes through the one HTTP layer, streams of events too. */
export function toFetch(client: SourceClient): FetchLike {
  return async (url, init = {}) => {
    const method = init.method ?? 'GET'
    // The end of a session is a courtesy that needs no answer.
    if (method !== 'GET' && method !== 'POST') return new Response(null, { status: 405 })
    const headers = Object.fromEntries(new Headers(init.headers))
    const reply = await client.stream(String(url), {
      method,
      headers,
      ...(typeof init.body === 'string' && { body: Buffer.from(init.body) }),
      maxBytes: MAX_MESSAGE,
    })
    if (reply.kind === 'gap') throw new LiveError(reply.gap.detail)
    const body = WITHOUT_BODY.has(reply.status) ? null : toStream(reply.chunks, init.signal)
    return new Response(body, { status: reply.status, headers: reply.headers })
  }
}

function toStream(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal | null | undefined,
): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  const end = (): void => void iterator.return?.(undefined).catch(() => undefined)
  signal?.addEventListener('abort', end, { once: true })
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: end,
  })
}
