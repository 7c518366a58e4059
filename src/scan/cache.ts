import { createHash } from 'node:crypto'
import { readdirSync, rmSync, statSync, utimesSync, type BigIntStats } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { ScanConfig } from '../config.ts'
import { CacheReader, CacheWriter, type Span } from './cache-file.ts'

/** One file's results of an earlier scan. */
export interface CacheEntry extends Span {
  /** See `toStatKey`. */
  stat: string
  /** Hash of the content; '' when the file was not read whole. */
  hash: string
}

type Row = [path: string, stat: string, hash: string, offset: number, length: number, crc: number]

interface Index {
  fingerprint: string
  /** When that scan began, nanoseconds since 1970 in decimal. */
  began: string
  /** Where the list of files stands, which a scan that finds nothing changed does not read. */
  entries: Span
  blobs: [key: string, offset: number, length: number, crc: number][]
}

/** A file changed this shortly before it was read may have changed again within one tick of its clock, like git's rule. */
const RACY_NS = 2_000_000_000n
/** More results than this are not kept for one root. */
const MAX_FILE_BYTES = 512 * 1024 * 1024
/** All roots together; the longest unused go first. */
const MAX_FOLDER_BYTES = 1024 * 1024 * 1024

/** The cache of these roots; undefined when none is wanted. Disposed without `save`, it leaves the old one. */
export function openCache(config: ScanConfig): ScanCache | undefined {
  const { cacheFolder, cacheId, roots, includeIgnored } = config
  if (cacheFolder === undefined || cacheId === undefined) return undefined
  return new ScanCache(
    cacheFolder,
    [...roots.map(({ folder, file }) => join(folder, file ?? '')), String(includeIgnored)],
    cacheId,
  )
}

/** Changes whenever the file's content may have. Two files of one key at one path are the same file. */
export const toStatKey = ({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string =>
  `${size}:${mtimeNs}:${ctimeNs}:${ino}`

/**
 * Results of the last scan of the same roots by the same build. Read at random, replaced as a whole; a run that is
 * stopped leaves the old one. Several runs at once are safe: the last to finish wins.
 */
export class ScanCache {
  readonly #path: string
  readonly #fingerprint: string
  readonly #began: bigint
  #reader: CacheReader | undefined
  #writer: CacheWriter | undefined | null
  readonly #settledBefore: bigint = 0n
  #old: Map<string, CacheEntry> | undefined
  readonly #oldSpan: Span | undefined
  readonly #oldBlobs = new Map<string, Span>()
  readonly #rows: Row[] = []
  readonly #blobs: Index['blobs'] = []
  readonly #carried: { path: string; stat: string; entry: CacheEntry }[] = []
  readonly #usedBlobs = new Map<string, Span>()
  #isChanged = false

  /** `fingerprint` names the code and everything else that results depend on besides the files. */
  constructor(folder: string, roots: readonly string[], fingerprint: string) {
    const name = createHash('sha256').update(JSON.stringify(roots)).digest('hex').slice(0, 32)
    this.#path = join(folder, 'scan', name)
    this.#fingerprint = fingerprint
    this.#began = BigInt(Date.now()) * 1_000_000n
    this.#reader = CacheReader.open(this.#path)
    const index = toIndex(this.#reader?.index, fingerprint)
    if (index) {
      this.#settledBefore = BigInt(index.began) - RACY_NS
      this.#oldSpan = index.entries
      for (const [key, offset, length, crc] of index.blobs) this.#oldBlobs.set(key, { offset, length, crc })
    }
  }

  /** False for a time so shortly before the last scan that a change after it may not show. In nanoseconds. */
  isSettled(time: bigint): boolean {
    return time < this.#settledBefore
  }

  knows(path: string): boolean {
    return this.#entries().has(path)
  }

  #entries(): Map<string, CacheEntry> {
    if (this.#old) return this.#old
    this.#old = new Map()
    const text = this.#oldSpan && this.read(this.#oldSpan)
    for (const [path, stat, hash, offset, length, crc] of text === undefined ? [] : (JSON.parse(text) as Row[])) {
      this.#old.set(path, { stat, hash, offset, length, crc })
    }
    return this.#old
  }

  /** The entry of a file that has not been touched since. */
  findByStat(path: string, stat: BigIntStats): CacheEntry | undefined {
    const entry = this.#entries().get(path)
    return entry?.stat === toStatKey(stat) && this.isSettled(stat.mtimeNs) && this.isSettled(stat.ctimeNs)
      ? entry
      : undefined
  }

  /** The entry of a file that holds the same bytes as before. */
  findByContent(path: string, hash: string): CacheEntry | undefined {
    const entry = this.#entries().get(path)
    return entry && hash !== '' && entry.hash === hash ? entry : undefined
  }

  /** Text that was put. `undefined` when it can no longer be read. */
  read(span: Span): string | undefined {
    return this.#reader?.read(span)?.toString('utf8')
  }

  /** Carries an entry over to the next scan; with `stat` when it was found by content. */
  keep(path: string, entry: CacheEntry, stat?: string): void {
    if (stat !== undefined) this.#isChanged = true
    this.#carried.push({ path, stat: stat ?? entry.stat, entry })
  }

  /** Returns the checksum of the text. */
  put(path: string, stat: string, hash: string, text: string): number {
    const bytes = Buffer.from(text)
    const checksum = crc32(bytes)
    const span = this.#append(bytes, checksum)
    if (span) this.#rows.push([path, stat, hash, span.offset, span.length, span.crc])
    return checksum
  }

  /** Whatever later stages want to keep, under a key that names all they depend on. */
  getBlob(key: string): string | undefined {
    const span = this.#oldBlobs.get(key)
    const text = span && this.read(span)
    if (text !== undefined) this.#usedBlobs.set(key, span!)
    return text
  }

  putBlob(key: string, text: string): void {
    const span = this.#append(Buffer.from(text))
    if (span) this.#blobs.push([key, span.offset, span.length, span.crc])
  }

  #append(bytes: Buffer | undefined, crc?: number): Span | undefined {
    this.#isChanged = true
    this.#writer ??= CacheWriter.open(this.#path) ?? null
    if (!this.#writer || !bytes || this.#writer.bytes > MAX_FILE_BYTES) return undefined
    return this.#writer.write(bytes, crc)
  }

  /** Replaces what was kept, if anything changed. Never throws: a full disk costs the cache, not the scan. */
  save(): void {
    try {
      if (this.#isChanged || this.#carried.length !== this.#entries().size) this.#write()
      else this.#touch()
    } catch {
      // The scan has its results; only the next one is slower.
    }
    this.close()
  }

  close(): void {
    this.#reader?.close()
    this.#reader = undefined
    try {
      this.#writer?.discard()
    } catch {
      // Nothing depends on the file's removal.
    }
    this.#writer = undefined
  }

  [Symbol.dispose](): void {
    this.close()
  }

  #write(): void {
    for (const { path, stat, entry } of this.#carried) {
      const span = this.#append(this.#reader?.read(entry), entry.crc)
      if (span) this.#rows.push([path, stat, entry.hash, span.offset, span.length, span.crc])
    }
    for (const [key, old] of this.#usedBlobs) {
      const span = this.#append(this.#reader?.read(old), old.crc)
      if (span) this.#blobs.push([key, span.offset, span.length, span.crc])
    }
    const entries = this.#append(Buffer.from(JSON.stringify(this.#rows)))
    if (!entries) return
    const began = String(this.#began)
    this.#writer?.commit({ fingerprint: this.#fingerprint, began, entries, blobs: this.#blobs } satisfies Index)
    this.#writer = undefined
    prune(join(this.#path, '..'))
  }

  #touch(): void {
    const now = new Date()
    utimesSync(this.#path, now, now)
  }
}

/** The index, when this build wrote it. The checksum vouches for its shape; only the fingerprint is to be checked. */
function toIndex(value: unknown, fingerprint: string): Index | undefined {
  if (typeof value !== 'object' || value === null || !('fingerprint' in value)) return undefined
  return value.fingerprint === fingerprint ? (value as Index) : undefined
}

/** Deletes the longest unused files until the rest fits, and what stopped runs left behind. */
function prune(folder: string): void {
  const dayAgo = Date.now() - 24 * 3600 * 1000
  const files = readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat?.isFile()) return []
    if (name.endsWith('.tmp') && stat.mtimeMs < dayAgo) rmSync(path, { force: true })
    return [{ path, size: stat.size, time: stat.mtimeMs }]
  })
  let total = 0
  for (const { path, size } of files.sort((a, b) => b.time - a.time)) {
    total += size
    if (total > MAX_FOLDER_BYTES) rmSync(path, { force: true })
  }
}
