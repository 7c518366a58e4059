import { Agent, EnvHttpProxyAgent, type Dispatcher } from 'undici'
import { findSource, type SourceRow } from '../data/sources.ts'
import type { SourceClient } from '../model/remote.ts'
import { AnswerCache } from './cache.ts'
import { Client, type Run } from './client.ts'
import { SYSTEM_CLOCK, type Clock } from './clock.ts'
import { resolveSource, type Environment, type ResolvedSource, type Setting } from './config.ts'
import { Coverage } from './coverage.ts'
import type { Patience } from './exchange.ts'
import { guardConnector, type Resolve } from './guard.ts'
import type { Timeouts } from './hop.ts'
import { Hosts } from './hosts.ts'

export interface NetOptions {
  env: Environment
  /** Of this program; part of the user agent. */
  version: string
  homepage?: string
  /** What the ecosystems' own configuration says; see `readSetting`. Default: nothing. */
  readSetting?: (row: SourceRow) => Setting | undefined
  /** Where answers are kept; undefined: nowhere. */
  cacheFolder?: string
  /** Only what was kept may answer. */
  offline?: boolean
  /** Stops everything. */
  signal?: AbortSignal
  /** Told now and then; `asked` grows while collectors work. */
  onProgress?: (done: number, asked: number, what: string) => void
  clock?: Clock
  /** Cap of a body in bytes, where it is lower than the source's. */
  maxBytes?: number
  timeouts?: Partial<Timeouts & { stream: number }>
  patience?: Partial<Patience>
  /** For tests: instead of connections of ours, and of the machine's resolver. */
  dispatcher?: Dispatcher
  resolve?: Resolve
}

/** The HTTP layer of one run. */
export interface Net {
  client(id: string): SourceClient
  readonly coverage: Coverage
  /** Trims the cache and closes connections. */
  close(): Promise<void>
}

const TIMEOUTS = { connect: 10_000, progress: 20_000, deadline: 120_000, stream: 30 * 60_000 }
const PATIENCE: Patience = { attempts: 4, wait: 60_000, redirects: 5 }

export function openNet(options: NetOptions): Net {
  const { env, clock = SYSTEM_CLOCK } = options
  const timeouts = { ...TIMEOUTS, ...options.timeouts }
  const sources = new Map<string, ResolvedSource>()
  const clients = new Map<string, SourceClient>()
  const isTrusted = (origin: string): boolean => [...sources.values()].some(({ trusted }) => trusted.includes(origin))
  const dispatcher = options.dispatcher ?? openAgent(env, isTrusted, timeouts, options.resolve)
  const coverage = new Coverage()
  const cache = options.cacheFolder === undefined ? undefined : new AnswerCache(options.cacheFolder)
  const forgotten: Promise<void>[] = []
  const find = (id: string): SourceClient => {
    const known = clients.get(id)
    if (known) return known
    const row = findSource(id)
    const source = resolveSource(id, env, row && options.readSetting?.(row))
    sources.set(id, source)
    const client = new Client(source, run)
    clients.set(id, client)
    return client
  }
  const run: Run = {
    wire: {
      dispatcher,
      hosts: new Hosts(clock),
      clock,
      timeouts,
      patience: { ...PATIENCE, ...options.patience },
      signal: options.signal,
    },
    coverage,
    cache,
    userAgent: toUserAgent(options.version, [options.homepage && `+${options.homepage}`, contactOf(env)]),
    streamDeadline: timeouts.stream,
    offline: options.offline ?? false,
    maxBytes: options.maxBytes ?? Number.POSITIVE_INFINITY,
    find,
    forget: (key) => void (cache && forgotten.push(cache.forget(key))),
    onStep: (url) => options.onProgress?.(coverage.totals.done, coverage.totals.asked, url),
  }
  return {
    client: find,
    coverage,
    close: async () => {
      await Promise.all(forgotten)
      await cache?.trim(clock.now())
      await dispatcher.destroy()
    },
  }
}

/** One agent for the run. Through a proxy it is the proxy that resolves names; literal addresses are still checked. */
function openAgent(
  env: Environment,
  isTrusted: (origin: string) => boolean,
  timeouts: Timeouts,
  resolve: Resolve | undefined,
): Dispatcher {
  const httpProxy = env['http_proxy'] ?? env['HTTP_PROXY']
  const httpsProxy = env['https_proxy'] ?? env['HTTPS_PROXY']
  const settings = {
    connect: guardConnector({ isTrusted, timeout: timeouts.connect, resolve }),
    headersTimeout: timeouts.progress,
    bodyTimeout: timeouts.progress,
    maxHeaderSize: 32 * 1024,
  }
  if (!httpProxy && !httpsProxy) return new Agent(settings)
  const noProxy = env['no_proxy'] ?? env['NO_PROXY'] ?? ''
  return new EnvHttpProxyAgent({ ...settings, httpProxy: httpProxy ?? '', httpsProxy: httpsProxy ?? '', noProxy })
}

const contactOf = (env: Environment): string | undefined => {
  const contact = env['WAYBILL_CONTACT']?.trim()
  return contact ? `contact ${contact}` : undefined
}

/** Several sources ask for a contact, some refuse without one. */
export function toUserAgent(version: string, parts: readonly (string | undefined)[]): string {
  const comment = parts.flatMap((part) =>
    part && /^[\x20-\x7e]{1,200}$/.test(part) ? [part.replace(/[()\\]/g, '')] : [],
  )
  return `waybill/${version}${comment.length > 0 ? ` (${comment.join('; ')})` : ''}`
}
