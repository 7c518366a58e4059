import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { readStates, type EcosystemState } from './ecosystem-row.ts'
import { FEEDS, type FeedName } from './feeds.ts'
import type { MirrorPaths } from './files.ts'
import { openReadable, type Missing } from './read.ts'

export interface EcosystemStatus extends Omit<EcosystemState, 'key'> {
  /** Records about packages of it that stand. */
  advisories: number
  /** Of malicious packages. */
  malicious: number
  /** Taken back by their source. */
  withdrawn: number
}

export interface FeedStatus {
  name: FeedName
  origin: string
  dataAsOf: string
  syncedAt: string
  records: number
  refused: number
}

export interface MirrorStatus {
  path: string
  bytes: number
  ecosystems: EcosystemStatus[]
  feeds: FeedStatus[]
}

/** What is in the mirror, and how old it is. Never throws for what is on disk. */
export function readStatus(paths: MirrorPaths): MirrorStatus | { path: string; missing: Missing } {
  const opened = openReadable(paths)
  if ('missing' in opened) return { path: paths.mirror, missing: opened.missing }
  try {
    const { database } = opened
    return {
      path: paths.mirror,
      bytes: statSync(paths.mirror).size,
      ecosystems: readEcosystems(database),
      feeds: readFeeds(database),
    }
  } finally {
    opened.database.close()
  }
}

const STANDING = 'SELECT ecosystem, count(DISTINCT advisory) AS count FROM affected GROUP BY ecosystem'
const WITHDRAWN = `
SELECT ecosystem, count(DISTINCT advisory) AS count FROM affected
WHERE advisory IN (SELECT key FROM advisory WHERE withdrawn IS NOT NULL) GROUP BY ecosystem`
const malicious = (which: string): string =>
  `SELECT ecosystem, count(DISTINCT id) AS count FROM malicious WHERE withdrawn IS ${which} GROUP BY ecosystem`

function readEcosystems(database: DatabaseSync): EcosystemStatus[] {
  const [all, taken, evil, evilTaken] = [STANDING, WITHDRAWN, malicious('NULL'), malicious('NOT NULL')].map((sql) =>
    countBy(database, sql),
  )
  return readStates(database).map(({ key, ...state }) => ({
    ...state,
    advisories: (all?.get(key) ?? 0) - (taken?.get(key) ?? 0),
    malicious: evil?.get(key) ?? 0,
    withdrawn: (taken?.get(key) ?? 0) + (evilTaken?.get(key) ?? 0),
  }))
}

const countBy = (database: DatabaseSync, sql: string): Map<number, number> =>
  new Map(
    database
      .prepare(sql)
      .all()
      .map(({ ecosystem, count }) => [Number(ecosystem), Number(count)]),
  )

function readFeeds(database: DatabaseSync): FeedStatus[] {
  const rows: unknown[] = database
    .prepare('SELECT name, origin, data_as_of AS dataAsOf, synced_at AS syncedAt, records, refused FROM feed')
    .all()
  return (rows as FeedStatus[]).toSorted((left, right) => FEEDS.indexOf(left.name) - FEEDS.indexOf(right.name))
}
