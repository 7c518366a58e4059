import { hash as hashOf } from 'node:crypto'
import { ProblemError, type FileCollector, type Found } from '../model/collector.ts'
import { toStatKey, type CacheEntry, type ScanCache } from './cache.ts'
import type { ClaimIndex } from './claims.ts'
import { collectFile, limitOf, toProblem, type Collected } from './collect-file.ts'
import { Content } from './content.ts'
import { OpenFile } from './read.ts'
import { statOf } from './state.ts'
import type { WalkedFile } from './walk.ts'

export interface EngineOptions {
  signal?: AbortSignal
  /** Called with the number of files before any is read, unless an earlier scan has the answer. */
  onWork?: (files: number) => void | Promise<void>
  /** Called between files, at most twenty times a second. */
  onProgress?: (done: number, total: number, path: string) => void
  /** Called when all files are read; the stages after that do not look at the signal. */
  onCollected?: () => void
  /** Milliseconds per stage and collector are added here. */
  timings?: Map<string, number>
  cache?: ScanCache
}

/** What one file gave, or where an earlier scan kept it. */
export interface FileResult {
  file: WalkedFile
  collectors: readonly FileCollector[]
  /** Equal when the results are: hash of the content, or of the results where the content is not read whole. */
  identity: string
  results: readonly Collected[] | CacheEntry
}

/** How long the loop may hold the thread, so that Ctrl-C is heard. */
const SLICE_MS = 50

/** Reads every claimed file once, in order. Aborts by throwing the signal's reason. */
export async function collectFiles(
  files: readonly WalkedFile[],
  claims: ClaimIndex,
  options: EngineOptions,
): Promise<FileResult[]> {
  const out: FileResult[] = []
  let pause = performance.now() + SLICE_MS
  for (const [index, file] of files.entries()) {
    const collectors = claims.find(file.local)
    if (collectors.length === 0) continue
    out.push(findCached(file, collectors, options.cache) ?? (await readFile(file, collectors, options)))
    if (performance.now() < pause) continue
    options.onProgress?.(index + 1, files.length, file.path)
    await new Promise(setImmediate)
    options.signal?.throwIfAborted()
    pause = performance.now() + SLICE_MS
  }
  return out
}

function findCached(
  file: WalkedFile,
  collectors: readonly FileCollector[],
  cache: ScanCache | undefined,
): FileResult | undefined {
  const stat = cache?.knows(file.path) ? statOf(file) : undefined
  const entry = stat && cache?.findByStat(file.path, stat)
  if (!entry) return undefined
  cache?.keep(file.path, entry)
  return { file, collectors, identity: identityOf(entry.hash, entry.crc), results: entry }
}

const identityOf = (hash: string, crc: number): string => (hash === '' ? `crc:${crc}` : hash)

/** A file that cannot be opened is a problem for the first of its collectors. */
async function readFile(
  file: WalkedFile,
  collectors: readonly FileCollector[],
  options: EngineOptions,
): Promise<FileResult> {
  let open: OpenFile | undefined
  try {
    open = new OpenFile(file)
    const content = new Content(open.head(limitOf(collectors, open.size)))
    const isWhole = content.bytes.length === open.size
    const hash = options.cache && isWhole ? hashOf('sha256', content.bytes, 'base64url') : ''
    const stat = options.cache ? toStatKey(open.stat) : ''
    const entry = options.cache?.findByContent(file.path, hash)
    if (entry) {
      options.cache?.keep(file.path, entry, stat)
      return { file, collectors, identity: hash, results: entry }
    }
    const results = await collectFile(file, open, content, collectors, options)
    const crc = options.cache?.put(file.path, stat, hash, encodeResults(results)) ?? 0
    return { file, collectors, identity: identityOf(hash, crc), results }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const isLossy = collectors.some((collector) => collector.lossy)
    const found: Found = { problems: [{ ...toProblem(error, file.path), ...(isLossy && { lossy: true }) }] }
    return { file, collectors, identity: `problem:${error.message}`, results: [{ collector: collectors[0]!, found }] }
  } finally {
    open?.close()
  }
}

const encodeResults = (results: readonly Collected[]): string =>
  JSON.stringify(results.map(({ collector, found }) => [collector.id, found]))

/** Results that an earlier scan kept. `undefined` when they can no longer be read. */
function decodeResults(text: string | undefined, collectors: readonly FileCollector[]): Collected[] | undefined {
  if (text === undefined) return undefined
  const pairs = JSON.parse(text) as [string, Found][]
  return pairs.flatMap(([id, found]) => {
    const collector = collectors.find((each) => each.id === id)
    return collector ? [{ collector, found }] : []
  })
}

/** The results themselves, from the cache or, should that fail, from the file. */
export async function loadResults(result: FileResult, options: EngineOptions): Promise<readonly Collected[]> {
  if (isCollected(result.results)) return result.results
  const kept = decodeResults(options.cache?.read(result.results), result.collectors)
  if (kept) return kept
  const { results } = await readFile(result.file, result.collectors, { ...options, cache: undefined })
  return isCollected(results) ? results : []
}

const isCollected = (results: FileResult['results']): results is readonly Collected[] => Array.isArray(results)
