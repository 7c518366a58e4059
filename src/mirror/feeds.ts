import type { DatabaseSync } from 'node:sqlite'
import { parseAvid } from '../../collectors/advisory/avid/parse.ts'
import { parseEpssLine } from '../../collectors/advisory/epss/parse.ts'
import { parseKev } from '../../collectors/advisory/kev/parse.ts'
import { ProblemError } from '../model/collector.ts'
import type { Gap, GapCode } from '../model/gap.ts'
import { readArchive } from './archive.ts'
import { BulkError, type Bulk } from './bulk.ts'
import { transact } from './sqlite.ts'

/** What is known about weaknesses besides the advisories: one file each, imported whole. */
export const FEEDS = ['kev', 'epss', 'avid'] as const
export type FeedName = (typeof FEEDS)[number]

/** Where each stands at its source, and what it is called in a folder of bulk files. */
export const FEED_PATHS: Readonly<Record<FeedName, { source: string; folder: string }>> = {
  kev: {
    source: 'sites/default/files/feeds/known_exploited_vulnerabilities.json',
    folder: 'known_exploited_vulnerabilities.json',
  },
  epss: { source: 'epss_scores-current.csv.gz', folder: 'epss_scores-current.csv.gz' },
  avid: { source: 'zip/refs/heads/main', folder: 'avid-db.zip' },
}

export interface FeedContext {
  database: DatabaseSync
  bulk: Bulk
  path: string
  now(): string
}

export interface FeedOutcome {
  feed: FeedName
  how: 'full' | 'kept'
  changed: number
  refused: number
  gap?: Gap
}

interface Imported {
  records: number
  refused: number
  /** Day or time that the file states, where it states one. */
  dataAsOf?: string
}

/** A feed that does not answer stays as it was. */
export async function syncFeed(context: FeedContext, feed: FeedName): Promise<FeedOutcome> {
  try {
    const { records, refused } = await IMPORTS[feed](context)
    return { feed, how: 'full', changed: records, refused }
  } catch (error) {
    if (!(error instanceof BulkError)) throw error
    return { feed, how: 'kept', changed: 0, refused: 0, gap: error.gap }
  }
}

const fail = (context: FeedContext, source: FeedName, code: GapCode, detail: string): BulkError =>
  new BulkError({ code, source, url: `${context.bulk.origin}/${context.path}`, detail, at: context.now() })

const MAX_CATALOGUE = 64 * 1024 * 1024

const IMPORTS: Readonly<Record<FeedName, (context: FeedContext) => Promise<Imported>>> = {
  async kev(context) {
    const answer = await context.bulk.text(context.path, MAX_CATALOGUE)
    if (!answer) throw fail(context, 'kev', 'refused', 'there is no such file')
    const kev = parseKev(answer.text)
    if (!kev) throw fail(context, 'kev', 'wrong-shape', 'is not the catalogue')
    return write(context, 'kev', answer.at, (database) => {
      database.exec('DELETE FROM exploited')
      const put = database.prepare('INSERT OR REPLACE INTO exploited VALUES (?, ?, ?)')
      for (const { cve, addedAt, isRansomware } of kev.entries) put.run(cve, addedAt, Number(isRansomware))
      return { records: kev.entries.length, refused: kev.skipped, dataAsOf: `${kev.releasedAt}T00:00:00Z` }
    })
  },

  async epss(context) {
    const answer = await context.bulk.lines(context.path)
    if (!answer) throw fail(context, 'epss', 'refused', 'there is no such file')
    const scores: [string, number, number][] = []
    let [refused, scoredAt] = [0, '']
    for await (const line of answer.lines) {
      const parsed = parseEpssLine(line)
      if (!parsed) refused += line.trim() === '' ? 0 : 1
      else if ('scoredAt' in parsed) scoredAt = `${parsed.scoredAt}T00:00:00Z`
      else if ('cve' in parsed) scores.push([parsed.cve, parsed.probability, parsed.percentile])
    }
    if (scores.length === 0) throw fail(context, 'epss', 'wrong-shape', 'is not the file of scores')
    return write(context, 'epss', answer.at, (database) => {
      database.exec('DELETE FROM epss')
      const put = database.prepare('INSERT OR REPLACE INTO epss VALUES (?, ?, ?)')
      for (const score of scores) put.run(...score)
      return { records: scores.length, refused, ...(scoredAt !== '' && { dataAsOf: scoredAt }) }
    })
  },

  async avid(context) {
    const file = await context.bulk.file(context.path)
    if (!file) throw fail(context, 'avid', 'refused', 'there is no such file')
    try {
      return write(context, 'avid', file.at, (database) => importAvid(database, file.path))
    } catch (error) {
      throw error instanceof ProblemError ? fail(context, 'avid', 'wrong-shape', error.message) : error
    } finally {
      file.done()
    }
  },
}

const AVID_MEMBER = /(?:^|\/)(?:reports|vulnerabilities)\/\d{4}\/AVID-[^/]+\.json$/

function importAvid(database: DatabaseSync, path: string): Imported {
  database.exec('DELETE FROM lead')
  const put = database.prepare('INSERT OR REPLACE INTO lead VALUES (?, ?, ?, ?, ?, ?, ?)')
  const imported = { records: 0, refused: 0 }
  let newest = ''
  for (const { name, text } of readArchive(path)) {
    if (!AVID_MEMBER.test(name)) continue
    const record = text === undefined ? undefined : parseAvid(text)
    if (!record) {
      imported.refused++
      continue
    }
    imported.records++
    const { id, developers, summary, sort, risks, publishedAt } = record
    if (publishedAt !== undefined && publishedAt > newest) newest = publishedAt
    const owners = JSON.stringify(developers.map((owner) => owner.toLowerCase()))
    for (const artefact of record.artefacts)
      put.run(
        artefact.name.toLowerCase(),
        id,
        owners,
        summary ?? null,
        sort ?? null,
        JSON.stringify(risks),
        publishedAt ?? null,
      )
  }
  return { ...imported, ...(newest !== '' && { dataAsOf: `${newest}T00:00:00Z` }) }
}

/** `at`: when the source gave the file; a file of a folder is as old as it says itself. */
function write(
  { database, bulk, now }: FeedContext,
  feed: FeedName,
  at: string | undefined,
  run: (database: DatabaseSync) => Imported,
): Imported {
  return transact(database, () => {
    const imported = run(database)
    database
      .prepare('INSERT OR REPLACE INTO feed VALUES (?, ?, ?, ?, ?, ?)')
      .run(feed, bulk.origin, at ?? imported.dataAsOf ?? now(), now(), imported.records, imported.refused)
    return imported
  })
}
