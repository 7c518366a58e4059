import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { findCacheFolder, UsageError } from '../config.ts'
import { ECOSYSTEMS, findEcosystem, type EcosystemRow } from '../data/ecosystems.ts'
import { openClient } from '../mirror/bulk-client.ts'
import { openFolder } from '../mirror/bulk-folder.ts'
import type { EcosystemOutcome } from '../mirror/ecosystem-sync.ts'
import { FEED_PATHS, FEEDS, type FeedOutcome } from '../mirror/feeds.ts'
import type { MirrorPaths } from '../mirror/files.ts'
import { readStatus } from '../mirror/status.ts'
import { syncMirror, type SyncOptions, type SyncResult } from '../mirror/sync.ts'
import { openUserNet } from '../net/user.ts'
import { valueOf, type Invocation } from './command.ts'
import { hearInterrupt } from './interrupt.ts'
import { getMirrorPaths } from './mirror-paths.ts'
import { writeOut, writeTalk } from './output.ts'
import { printable, startProgress } from './progress.ts'
import { suggest } from './suggest.ts'
import { toSize } from './size.ts'
import { VERSION } from './version.ts'

const EXIT_INCOMPLETE = 3

/** `waybill sync`. Exit code 3 when something did not answer and stays as it was. */
export async function runSync(invocation: Invocation): Promise<number> {
  const started = performance.now()
  const paths = getMirrorPaths(process.env)
  const ecosystems = toEcosystems(invocation, paths)
  using interrupt = hearInterrupt()
  const places = openPlaces(valueOf(invocation, 'from'), paths, interrupt.signal)
  const progress = startProgress(invocation.flags.has('quiet') || invocation.flags.has('json'))
  let done = 0
  const total = ecosystems.length + FEEDS.length
  try {
    const result = await syncMirror({
      paths,
      ecosystems,
      ...places.bulks,
      now,
      isFull: invocation.flags.has('full'),
      signal: interrupt.signal,
      onStep: (what, count) => progress.update(done, total, count > 0 ? `${what} ${count}` : what),
      onOutcome: () => done++,
    })
    progress.end()
    return await report(invocation, result, paths, (performance.now() - started) / 1000)
  } finally {
    progress.end()
    await places.close()
  }
}

const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`

/** Those that are named; else the usual ones and those that the mirror has. */
function toEcosystems(invocation: Invocation, paths: MirrorPaths): EcosystemRow[] {
  const named = invocation.values.get('ecosystem')
  if (named) return [...new Set(named.map(getEcosystem))]
  const status = readStatus(paths)
  const mirrored = new Set('ecosystems' in status ? status.ecosystems.map(({ name }) => name) : [])
  return ECOSYSTEMS.filter(({ name, byDefault }) => byDefault || mirrored.has(name))
}

function getEcosystem(name: string): EcosystemRow {
  const row = findEcosystem(name)
  if (row) return row
  const names = ECOSYSTEMS.map((known) => known.name)
  throw new UsageError(`unknown ecosystem ${name}${suggest(name, names)}; one of ${names.join(', ')}`)
}

interface Places {
  bulks: Pick<SyncOptions, 'advisories' | 'feeds'>
  close(): Promise<void>
}

function openPlaces(from: string | undefined, paths: MirrorPaths, signal: AbortSignal): Places {
  const isUrl = from !== undefined && /^https?:\/\//i.test(from)
  if (from !== undefined && !isUrl) {
    const folder = resolve(from)
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`${from}: no such directory`)
    const bulk = openFolder(folder, 'osv-bulk', now)
    const feeds = FEEDS.map((name) => [name, { bulk, path: FEED_PATHS[name].folder }])
    return { bulks: { advisories: bulk, feeds: Object.fromEntries(feeds) }, close: async () => {} }
  }
  if (isUrl && !URL.canParse(from)) throw new UsageError(`${from}: not a URL`)
  const env = isUrl ? { ...process.env, WAYBILL_OSV_BULK_URL: from } : process.env
  const cacheFolder = findCacheFolder(process.env)
  const net = openUserNet({ env, version: VERSION, signal, ...(cacheFolder !== undefined && { cacheFolder }) })
  const advisories = openClient(net.client('osv-bulk'), paths.downloads, now)
  const feeds = FEEDS.map((name) => [
    name,
    isUrl
      ? { bulk: advisories, path: FEED_PATHS[name].folder }
      : { bulk: openClient(net.client(name), paths.downloads, now), path: FEED_PATHS[name].source },
  ])
  return { bulks: { advisories, feeds: Object.fromEntries(feeds) }, close: () => net.close() }
}

async function report(
  invocation: Invocation,
  result: SyncResult,
  paths: MirrorPaths,
  seconds: number,
): Promise<number> {
  if (result.status === 'busy') {
    writeTalk('waybill: another sync is running\n')
    return EXIT_INCOMPLETE
  }
  const status = readStatus(paths)
  const bytes = 'bytes' in status ? status.bytes : 0
  if (invocation.flags.has('json')) {
    await writeOut(`${JSON.stringify({ ...result, path: paths.mirror, bytes, seconds }, null, 2)}\n`)
  } else {
    const end = `${toSize(bytes)} in ${seconds.toFixed(1)} s: ${paths.mirror}\n`
    await writeOut(result.outcomes.map(toLine).join('') + end)
  }
  const isWhole = !result.isInterrupted && result.outcomes.every(({ gap }) => gap === undefined)
  if (result.isInterrupted) writeTalk('waybill: stopped; the next sync goes on\n')
  return isWhole ? 0 : EXIT_INCOMPLETE
}

function toLine(outcome: EcosystemOutcome | FeedOutcome): string {
  const name = ('ecosystem' in outcome ? outcome.ecosystem : outcome.feed).padEnd(16)
  if (outcome.gap) return `${name}not updated: ${printable(outcome.gap.detail)} (${outcome.gap.code})\n`
  const refused = outcome.refused > 0 ? `, ${outcome.refused} not readable` : ''
  const unit = outcome.changed === 1 ? 'record' : 'records'
  const changed = outcome.how === 'full' ? `${outcome.changed} ${unit}` : `${outcome.changed} changed`
  return `${name}${changed}${refused}\n`
}
