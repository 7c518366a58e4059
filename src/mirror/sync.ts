import type { DatabaseSync } from 'node:sqlite'
import type { EcosystemRow } from '../data/ecosystems.ts'
import type { Bulk } from './bulk.ts'
import { syncEcosystem, type EcosystemOutcome } from './ecosystem-sync.ts'
import { FEEDS, syncFeed, type FeedName, type FeedOutcome } from './feeds.ts'
import { openWork, publish, type MirrorPaths } from './files.ts'
import { takeLock } from './lock.ts'

export interface SyncOptions {
  paths: MirrorPaths
  ecosystems: readonly EcosystemRow[]
  /** Bulk files of OSV. */
  advisories: Bulk
  /** Where each feed is; a feed without a place is left out. */
  feeds: Partial<Record<FeedName, { bulk: Bulk; path: string }>>
  /** ISO 8601 in UTC, without fractions. */
  now(): string
  /** Import everything anew. */
  isFull?: boolean
  signal?: AbortSignal
  onStep?(what: string, done: number): void
  onOutcome?(outcome: EcosystemOutcome | FeedOutcome): void
}

export type SyncResult =
  | { status: 'synced'; outcomes: (EcosystemOutcome | FeedOutcome)[]; isInterrupted: boolean }
  /** Another process is at it. */
  | { status: 'busy' }

/**
 * Brings the mirror up to date: each ecosystem and feed in its own transaction on a copy, which replaces the mirror at the
 * end. Interrupted in between, what is done so far is published, and the rest is done next time.
 */
export async function syncMirror(options: SyncOptions): Promise<SyncResult> {
  const lock = takeLock(options.paths.lock)
  if (!lock) return { status: 'busy' }
  try {
    const database = openWork(options.paths)
    try {
      const outcomes = await run(options, database)
      publish(database, options.paths)
      return { status: 'synced', outcomes, isInterrupted: options.signal?.aborted ?? false }
    } finally {
      if (database.isOpen) database.close()
    }
  } finally {
    lock.release()
  }
}

async function run(options: SyncOptions, database: DatabaseSync): Promise<(EcosystemOutcome | FeedOutcome)[]> {
  const outcomes: (EcosystemOutcome | FeedOutcome)[] = []
  const add = (outcome: EcosystemOutcome | FeedOutcome): void => {
    outcomes.push(outcome)
    options.onOutcome?.(outcome)
  }
  const { advisories: bulk, now, isFull = false, onStep, signal } = options
  for (const row of options.ecosystems) {
    if (signal?.aborted) break
    onStep?.(row.name, 0)
    add(await syncEcosystem({ database, bulk, now, isFull, ...(onStep && { onRecords: onStep }) }, row))
  }
  for (const feed of FEEDS) {
    const place = options.feeds[feed]
    if (!place || signal?.aborted) continue
    onStep?.(feed, 0)
    add(await syncFeed({ database, now, ...place }, feed))
  }
  return outcomes
}
