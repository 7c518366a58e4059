import type { DatabaseSync } from 'node:sqlite'
import { parseOsv } from '../../collectors/advisory/osv/parse.ts'
import type { EcosystemRow } from '../data/ecosystems.ts'
import type { AdvisoryRecord } from '../model/advisory.ts'
import { ProblemError } from '../model/collector.ts'
import type { Gap } from '../model/gap.ts'
import { readArchive } from './archive.ts'
import { BulkError, type Bulk } from './bulk.ts'
import { findState, readKnown, toModifiedOf, writeState, type EcosystemState } from './ecosystem-row.ts'
import { readList, type RecordList } from './list.ts'
import { transact } from './sqlite.ts'
import { INDICES } from './schema.ts'
import { EcosystemStore, removeOrphans } from './store.ts'

export interface SyncContext {
  database: DatabaseSync
  bulk: Bulk
  /** ISO 8601 in UTC, without fractions. */
  now(): string
  /** Import everything anew. */
  isFull: boolean
  onRecords?(ecosystem: string, done: number): void
}

export interface EcosystemOutcome {
  ecosystem: string
  /** `full`: all of it was imported; `changes`: only what changed; `kept`: it stays as it was, see `gap`. */
  how: 'full' | 'changes' | 'kept'
  /** Records written or taken out. */
  changed: number
  refused: number
  gap?: Gap
}

/** More changes than this are cheaper as one archive. */
const MAX_CHANGES = 250
/** The whole list is read once a day, to learn of deletions. */
const RECONCILE_AFTER = 20 * 3600
/** Each a few kilobytes. */
const MAX_RECORD = 32 * 1024 * 1024
const PARALLEL = 16

const BEGINNING = '0000-00-00T00:00:00Z'
const END = '9999-99-99T99:99:99Z'

/** Brings one ecosystem up to date, in one transaction. What the source does not answer leaves it as it was. */
export async function syncEcosystem(context: SyncContext, row: EcosystemRow): Promise<EcosystemOutcome> {
  try {
    const state = findState(context.database, row.name)
    const isFull = context.isFull || !state
    if (isFull) return await importAll(context, row, await readList(context.bulk, row.name, END))
    const isDue = secondsBetween(state.reconciledAt, context.now()) > RECONCILE_AFTER
    const list = await readList(context.bulk, row.name, isDue ? BEGINNING : state.watermark)
    return list ? await importChanges(context, row, state, list) : await importAll(context, row, list)
  } catch (error) {
    if (!(error instanceof BulkError)) throw error
    return { ecosystem: row.name, how: 'kept', changed: 0, refused: 0, gap: error.gap }
  }
}

const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000

const fail = (context: SyncContext, path: string, code: Gap['code'], detail: string): BulkError =>
  new BulkError({ code, source: 'osv-bulk', url: `${context.bulk.origin}/${path}`, detail, at: context.now() })

async function importAll(
  context: SyncContext,
  row: EcosystemRow,
  list: RecordList | undefined,
): Promise<EcosystemOutcome> {
  const path = `${row.name}/all.zip`
  const file = await context.bulk.file(path)
  if (!file) throw fail(context, path, 'refused', 'there is no such file')
  try {
    const outcome = transact(context.database, () => replaceAll(context, row, file.path, list?.newest, file.at))
    file.done()
    return outcome
  } catch (error) {
    // A damaged file would be taken for the current one again.
    file.done()
    throw error instanceof ProblemError ? fail(context, path, 'wrong-shape', error.message) : error
  }
}

function replaceAll(
  context: SyncContext,
  row: EcosystemRow,
  path: string,
  newest: string | undefined,
  at: string | undefined,
): EcosystemOutcome {
  const { database, bulk } = context
  const before = findState(database, row.name)
  const had = before ? readKnown(database, before.key).size : 0
  const now = context.now()
  const state = { name: row.name, origin: bulk.origin, syncedAt: now, reconciledAt: now }
  const key = writeState(database, { ...state, watermark: BEGINNING, dataAsOf: at ?? now, refused: 0 })
  const store = new EcosystemStore(database, row, key)
  store.clear()
  let [count, refused, last] = [0, 0, BEGINNING]
  for (const { text } of readArchive(path)) {
    const record = toRecord(text)
    if (record) {
      store.put(record)
      if (record.modified > last) last = record.modified
      if (++count % 1000 === 0) context.onRecords?.(row.name, count)
    } else refused++
  }
  if (count < had / 2)
    throw fail(context, `${row.name}/all.zip`, 'wrong-shape', `has ${count} records where there were ${had}`)
  if (before) removeOrphans(database)
  const watermark = newest ?? last
  // A folder does not say when it was filled: not before the newest of its records.
  writeState(database, { ...state, watermark, dataAsOf: at ?? watermark, refused })
  return { ecosystem: row.name, how: 'full', changed: count, refused }
}

function toRecord(text: string | undefined): AdvisoryRecord | undefined {
  const parsed = text === undefined ? undefined : parseOsv(text)
  return parsed && 'record' in parsed ? parsed.record : undefined
}

async function importChanges(
  context: SyncContext,
  row: EcosystemRow,
  state: EcosystemState,
  list: RecordList,
): Promise<EcosystemOutcome> {
  context.database.exec(INDICES)
  const known = list.isWhole ? readKnown(context.database, state.key) : undefined
  const modifiedOf = toModifiedOf(context.database, state.key)
  const isNew = (id: string, time: string): boolean =>
    time >= state.watermark && (modifiedOf(id) ?? 0) < Date.parse(time) / 1000
  const changed = [...list.changes].flatMap(([id, time]) => (isNew(id, time) ? id : []))
  const gone = [...(known?.keys() ?? [])].filter((id) => !list.changes.has(id))
  if (known && gone.length > known.size / 2)
    throw fail(context, `${row.name}/modified_id.csv`, 'wrong-shape', `lacks ${gone.length} of ${known.size} records`)
  if (changed.length > MAX_CHANGES) return importAll(context, row, list)
  const fetched = await fetchRecords(context, row, changed)
  return transact(context.database, () => applyChanges(context, row, state, { list, fetched, gone }))
}

interface Fetched {
  id: string
  /** Undefined: it is gone, or cannot be read. */
  record: AdvisoryRecord | undefined
  isRefused: boolean
}

/** Before the transaction, which then waits for nothing. @throws BulkError when one does not come: no half an update. */
async function fetchRecords(context: SyncContext, row: EcosystemRow, ids: readonly string[]): Promise<Fetched[]> {
  const results: Fetched[] = []
  const queue = ids.values()
  const work = async (): Promise<void> => {
    for (const id of queue) {
      const answer = await context.bulk.text(`${row.name}/${id}.json`, MAX_RECORD)
      const record = toRecord(answer?.text)
      results.push({
        id,
        record: record?.id === id ? record : undefined,
        isRefused: answer !== undefined && record?.id !== id,
      })
      context.onRecords?.(row.name, results.length)
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  return results
}

interface Changes {
  list: RecordList
  fetched: readonly Fetched[]
  /** Ids that the source has no more. */
  gone: readonly string[]
}

function applyChanges(
  context: SyncContext,
  row: EcosystemRow,
  state: EcosystemState,
  { list, fetched, gone }: Changes,
): EcosystemOutcome {
  const store = new EcosystemStore(context.database, row, state.key)
  for (const id of gone) store.remove(id)
  for (const { id, record, isRefused } of fetched) {
    if (isRefused) continue
    store.remove(id)
    if (record) store.put(record)
  }
  removeOrphans(context.database, [...gone, ...fetched.map(({ id }) => id)])
  const now = context.now()
  const refused = fetched.filter(({ isRefused }) => isRefused).length
  const watermark = list.newest !== undefined && list.newest > state.watermark ? list.newest : state.watermark
  writeState(context.database, {
    ...state,
    origin: context.bulk.origin,
    watermark,
    dataAsOf: list.at ?? watermark,
    syncedAt: now,
    reconciledAt: list.isWhole ? now : state.reconciledAt,
    refused: state.refused + refused,
  })
  return { ecosystem: row.name, how: 'changes', changed: gone.length + fetched.length - refused, refused }
}
