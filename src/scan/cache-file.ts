/**
 * One file of keyed JSON values with an index at its end: written as a stream beside its place and renamed into it, read
 * by random access. Anything that does not fit (foreign, cut short, another build, a flipped bit) is as good as absent.
 */
import { randomBytes } from 'node:crypto'
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'

/** Where a value stands in the file. */
export interface Span {
  offset: number
  length: number
  crc: number
}

const MAGIC = 'waybill-cache-1\n'
/** Offset, length and checksum of the index, as JSON padded to this many bytes. */
const FOOTER = 128
const FLUSH = 1024 * 1024
const MAX_INDEX = 256 * 1024 * 1024

export class CacheReader {
  readonly #fd: number
  /** The index's value; of unknown shape. */
  readonly index: unknown

  private constructor(fd: number, index: unknown) {
    this.#fd = fd
    this.index = index
  }

  static open(path: string): CacheReader | undefined {
    let fd: number | undefined
    try {
      fd = openSync(path, 'r')
      const index = readIndex(fd)
      if (index !== undefined) return new CacheReader(fd, index)
      closeSync(fd)
    } catch {
      if (fd !== undefined) closeSync(fd)
    }
    return undefined
  }

  /** `undefined` when the bytes are not what they were. */
  read(span: Span): Buffer | undefined {
    try {
      return readSpan(this.#fd, span)
    } catch {
      return undefined
    }
  }

  close(): void {
    closeSync(this.#fd)
  }
}

function readSpan(fd: number, { offset, length, crc }: Span): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(length)
  const count = readSync(fd, bytes, 0, length, offset)
  return count === length && crc32(bytes) === crc ? bytes : undefined
}

function readIndex(fd: number): unknown {
  const { size } = fstatSync(fd)
  const footer = Buffer.alloc(FOOTER)
  if (size < MAGIC.length + FOOTER || readSync(fd, footer, 0, FOOTER, size - FOOTER) !== FOOTER) return undefined
  const span: unknown = JSON.parse(footer.toString('latin1'))
  if (!isSpan(span) || span.length > MAX_INDEX || span.offset + span.length > size) return undefined
  const bytes = readSpan(fd, span)
  return bytes && JSON.parse(bytes.toString('utf8'))
}

function isSpan(value: unknown): value is Span {
  if (typeof value !== 'object' || value === null) return false
  if (!('offset' in value) || !('length' in value) || !('crc' in value)) return false
  return [value.offset, value.length, value.crc].every(Number.isSafeInteger)
}

export class CacheWriter {
  readonly #path: string
  readonly #temporary: string
  readonly #fd: number
  #pending: Buffer[] = []
  #pendingBytes = 0
  #offset = 0

  private constructor(path: string, temporary: string, fd: number) {
    this.#path = path
    this.#temporary = temporary
    this.#fd = fd
    this.write(Buffer.from(MAGIC))
  }

  /** `undefined` when the folder cannot be written. */
  static open(path: string): CacheWriter | undefined {
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
      return new CacheWriter(path, temporary, openSync(temporary, 'wx', 0o600))
    } catch {
      return undefined
    }
  }

  get bytes(): number {
    return this.#offset
  }

  write(bytes: Buffer, crc: number = crc32(bytes)): Span {
    const span = { offset: this.#offset, length: bytes.length, crc }
    this.#pending.push(bytes)
    this.#pendingBytes += bytes.length
    this.#offset += bytes.length
    if (this.#pendingBytes >= FLUSH) this.#flush()
    return span
  }

  /** Puts the file in its place. Not written through to the disk: after a power cut it is checked and found wanting. */
  commit(index: unknown): void {
    const span = this.write(Buffer.from(JSON.stringify(index)))
    this.write(Buffer.from(JSON.stringify(span).padEnd(FOOTER)))
    this.#flush()
    closeSync(this.#fd)
    renameSync(this.#temporary, this.#path)
  }

  discard(): void {
    closeSync(this.#fd)
    rmSync(this.#temporary, { force: true })
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#pending)
    for (let at = 0; at < bytes.length;) at += writeSync(this.#fd, bytes, at)
    this.#pending = []
    this.#pendingBytes = 0
  }
}
