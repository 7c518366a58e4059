import { findSource } from '../../../src/data/sources.ts'
import type { RemoteCollector, RemoteFound } from '../../../src/model/remote.ts'
import { toVariable } from '../../../src/net/config.ts'
import { HARNESS_ENVIRONMENT, openTestNet } from './net.ts'
import { findRoute, send } from './replay.ts'
import { MOVED, type Fault } from './faults.ts'
import type { RemoteCase } from './routes.ts'
import type { LoopbackServer, Played } from './server.ts'

/** What came of one collector under one fault. */
export interface Outcome {
  found?: RemoteFound
  /** What it threw, which it must not. */
  thrown?: string
  /** Every request that arrived, in order. */
  asked: string[]
  /** Origins at which the credential arrived. */
  told: string[]
}

export const SECRET = 'harness-s3cr3t'
const CREDENTIAL = `Basic ${Buffer.from(`user:${SECRET}`).toString('base64')}`

/** Bodies stop here, so that endless ones end soon. */
const MAX_BYTES = 2 * 1024 * 1024
const TIMEOUTS = { connect: 2000, progress: 10_000, deadline: 20_000, stream: 20_000 }
const SLOW_TIMEOUTS = { connect: 2000, progress: 120, deadline: 240, stream: 240 }

/** Whether the n-th request of a run has the fault. */
export type Hits = (index: number, request: string) => boolean

export interface Attempt {
  collector: RemoteCollector
  remote: RemoteCase
  fault?: Fault
  hits?: Hits
}

/** The source with a credential for its base, as a user would configure it. */
function toEnvironment(id: string): Record<string, string> {
  const variable = toVariable(id)
  const env: Record<string, string> = { ...HARNESS_ENVIRONMENT }
  const base = env[variable] ?? findSource(id)?.base
  if (base === undefined) throw new Error(`no address of ${id} in these tests`)
  const url = new URL(base)
  url.username = 'user'
  url.password = SECRET
  return { ...env, [variable]: url.href }
}

function findElsewhere(id: string): string | undefined {
  const [pattern] = findSource(id)?.origins ?? []
  return pattern?.replace('*.', 'cdn.')
}

export async function attempt(server: LoopbackServer, { collector, remote, fault, hits }: Attempt): Promise<Outcome> {
  const source = collector.source ?? collector.id
  const outcome: Outcome = { asked: [], told: [] }
  const counts = new Map<string, number>()
  const dispatcher = server.play((played, response, request) => {
    const index = outcome.asked.push(`${played.method} ${played.url.href}`) - 1
    if (played.headers.authorization === CREDENTIAL) outcome.told.push(played.url.origin)
    const scripted = findRoute(remote, client.base, toOriginal(played, fault))
    const pass = (): void => send(response, played, scripted ?? MISSING)
    const before = counts.get(played.url.href) ?? 0
    counts.set(played.url.href, before + 1)
    if (!fault || hits?.(index, outcome.asked.at(index) ?? '') === false || played.url.pathname === MOVED) return pass()
    const recorded = (): Buffer => scripted?.body ?? Buffer.from('{}')
    fault.play({ played, request, response, before, pass, recorded, elsewhere: findElsewhere(source) })
  })
  const net = openTestNet({
    env: toEnvironment(source),
    dispatcher,
    maxBytes: MAX_BYTES,
    timeouts: fault?.slow ? SLOW_TIMEOUTS : TIMEOUTS,
    patience: fault?.slow ? { attempts: 2 } : {},
  })
  const client = net.client(source)
  try {
    outcome.found = await collector.look(remote.subject, client, { depth: remote.depth })
  } catch (error) {
    outcome.thrown = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
  await net.close()
  return outcome
}

const MISSING = { status: 404, headers: {}, body: Buffer.from('{"error":"Not found"}'), isJson: true }

/** What a request is about: pages without end answer as the first one, what moved as what it was. */
function toOriginal(played: Played, fault: Fault | undefined): Played {
  const url = new URL(played.url)
  const to = url.searchParams.get('to')
  if (url.pathname === MOVED && to !== null) return { ...played, url: new URL(to) }
  if (fault?.id === 'pages') url.searchParams.delete('cursor')
  return { ...played, url }
}

/** Runs tasks some at a time; results in order. */
export async function pool<T>(tasks: readonly (() => Promise<T>)[], width: number): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const work = async (): Promise<void> => {
    for (let at = next++; at < tasks.length; at = next++) {
      const task = tasks[at]
      if (task) results[at] = await task()
    }
  }
  await Promise.all(Array.from({ length: width }, work))
  return results
}
