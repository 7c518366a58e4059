import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { toNameKey, type EcosystemRow } from '../data/ecosystems.ts'
import type { AdvisoryRecord, AffectedPackage } from '../model/advisory.ts'
import { findOrdering } from '../versions/ecosystems.ts'
import { isWithin, toIntervals, type Interval } from '../versions/intervals.ts'
import type { Ordering } from '../versions/scheme.ts'
import { packIntervals } from './intervals.ts'

const PUT_ADVISORY = `
INSERT INTO advisory (id, modified, published, withdrawn, aliases, summary, severity, score, vector, is_malicious)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET modified = excluded.modified, published = excluded.published, withdrawn = excluded.withdrawn,
  aliases = excluded.aliases, summary = excluded.summary, severity = excluded.severity, score = excluded.score,
  vector = excluded.vector, is_malicious = excluded.is_malicious
RETURNING key`

/** Writes the records of one ecosystem. The caller owns the transaction. */
export class EcosystemStore {
  readonly #database: DatabaseSync
  readonly #ecosystem: EcosystemRow
  readonly #key: number
  readonly #ordering: Ordering | undefined
  readonly #putAdvisory: StatementSync
  readonly #putAlias: StatementSync
  readonly #putAffected: StatementSync
  readonly #putMalicious: StatementSync

  constructor(database: DatabaseSync, ecosystem: EcosystemRow, key: number) {
    this.#database = database
    this.#ecosystem = ecosystem
    this.#key = key
    this.#ordering = findOrdering(ecosystem.name)
    this.#putAdvisory = database.prepare(PUT_ADVISORY)
    this.#putAlias = database.prepare('INSERT OR IGNORE INTO alias VALUES (?, ?)')
    this.#putAffected = database.prepare('INSERT OR REPLACE INTO affected VALUES (?, ?, ?, ?, ?, ?, ?)')
    this.#putMalicious = database.prepare('INSERT OR REPLACE INTO malicious VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  }

  /** Everything of the ecosystem, before all of it is written anew. */
  clear(): void {
    for (const table of ['affected', 'malicious'])
      this.#database.prepare(`DELETE FROM ${table} WHERE ecosystem = ?`).run(this.#key)
  }

  /** The packages of this ecosystem that the record is about; other ecosystems have it in their own files. */
  put(record: AdvisoryRecord): void {
    const packages = Map.groupBy(
      record.affected.filter(({ ecosystem }) => ecosystem === this.#ecosystem.name),
      ({ name }) => toNameKey(this.#ecosystem, name),
    )
    if (packages.size === 0) return
    if (record.id.startsWith('MAL-')) {
      for (const [name, entries] of packages) this.#putMaliciousPackage(record, name, entries)
      return
    }
    const advisory = this.#putRecord(record)
    for (const [name, entries] of packages) {
      const { intervals, versions, hasCommits } = this.#toRanges(entries)
      this.#putAffected.run(this.#key, name, advisory, intervals, versions, hasCommits, toSeconds(record.modified))
    }
  }

  /** What the record says of this ecosystem. The record itself stays until `removeOrphans`. */
  remove(id: string): void {
    this.#database
      .prepare('DELETE FROM affected WHERE ecosystem = ? AND advisory = (SELECT key FROM advisory WHERE id = ?)')
      .run(this.#key, id)
    this.#database.prepare('DELETE FROM malicious WHERE ecosystem = ? AND id = ?').run(this.#key, id)
  }

  #putRecord(record: AdvisoryRecord): number {
    const row = this.#putAdvisory.get(
      record.id,
      toSeconds(record.modified),
      toSeconds(record.published),
      toSeconds(record.withdrawn),
      toList(record.aliases),
      record.summary ?? null,
      record.severity ?? null,
      record.score ?? null,
      record.vector ?? null,
      Number(record.isMalicious),
    )
    const key = Number(row?.['key'])
    for (const alias of record.aliases) this.#putAlias.run(alias, key)
    return key
  }

  #putMaliciousPackage(record: AdvisoryRecord, name: string, entries: readonly AffectedPackage[]): void {
    const { intervals, versions } = this.#toRanges(entries)
    this.#putMalicious.run(
      this.#key,
      name,
      record.id,
      toSeconds(record.modified),
      toSeconds(record.published),
      toSeconds(record.withdrawn),
      toList(record.aliases),
      intervals,
      versions,
    )
  }

  #toRanges(entries: readonly AffectedPackage[]): { intervals: string; versions: string | null; hasCommits: number } {
    const ranges = entries.flatMap((entry) => entry.ranges)
    const known = ranges.filter(({ type }) => type !== 'GIT')
    const intervals = known.flatMap(({ events }) => toIntervals(events, this.#ordering))
    const versions = [...new Set(entries.flatMap((entry) => entry.versions))].filter(
      (version) => !this.#isHeld(version, intervals),
    )
    return {
      intervals: packIntervals(intervals),
      versions: toList(versions),
      hasCommits: Number(ranges.length > known.length),
    }
  }

  /** Sources list the versions of a range one by one, too: most of their bytes. */
  #isHeld(version: string, intervals: readonly Interval[]): boolean {
    const ordering = this.#ordering
    return ordering !== undefined && intervals.some((interval) => isWithin(version, interval, ordering) === true)
  }
}

const toSeconds = (time: string | undefined): number | null => (time === undefined ? null : Date.parse(time) / 1000)

const toList = (texts: readonly string[]): string | null => (texts.length === 0 ? null : JSON.stringify(texts))

/** Takes out records that are about nothing any more, among these or among all. */
export function removeOrphans(database: DatabaseSync, ids?: readonly string[]): void {
  if (ids) {
    const remove = database.prepare(
      'DELETE FROM advisory WHERE id = ? AND NOT EXISTS (SELECT 1 FROM affected WHERE affected.advisory = advisory.key)',
    )
    for (const id of ids) remove.run(id)
    return
  }
  database.exec('DELETE FROM advisory WHERE key NOT IN (SELECT advisory FROM affected)')
  database.exec('DELETE FROM alias WHERE advisory NOT IN (SELECT key FROM advisory)')
}
