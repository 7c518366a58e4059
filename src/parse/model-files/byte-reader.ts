import { ProblemError, type SourceFile } from '../../model/collector.ts'

/**
 * Fetched from the file at once: little after a jump, twice as much each time the reading goes on in order. Random
 * access is limited in total, and formats that skip from tensor to tensor read only a few bytes at each.
 */
const MIN_WINDOW = 1024
const MAX_WINDOW = 256 * 1024

/** Raised by a read past the end; a format that names its own length reports it as `truncated`. */
export class EndOfFile extends ProblemError {
  constructor() {
    super('truncated', 'ends before its own header says')
    this.name = 'EndOfFile'
  }
}

/**
 * A cursor over a file that is too large to hold, through a moving window. Skipping costs nothing. Numbers that an
 * attacker controls are checked by the caller; every read is bounded by the file's size.
 */
export class ByteReader {
  at = 0
  littleEndian = true
  readonly size: number
  readonly #file: SourceFile
  #window: Uint8Array
  #start = 0
  #view: DataView
  #next = MIN_WINDOW

  constructor(file: SourceFile) {
    this.#file = file
    this.size = file.size
    this.#window = file.bytes
    this.#view = toView(file.bytes)
  }

  get atEnd(): boolean {
    return this.at >= this.size
  }

  /** Makes the next `length` bytes readable and returns their offset in the window. @throws EndOfFile */
  #reach(length: number): number {
    if (this.at + length > this.size) throw new EndOfFile()
    const offset = this.at - this.#start
    if (offset >= 0 && offset + length <= this.#window.length) return offset
    const isInOrder = offset >= 0 && offset <= this.#window.length
    this.#next = isInOrder ? Math.min(this.#next * 2, MAX_WINDOW) : MIN_WINDOW
    this.#start = this.at
    this.#window = this.#file.range(this.at, Math.max(length, Math.min(this.#next, this.size - this.at)))
    this.#view = toView(this.#window)
    if (this.#window.length < length) throw new EndOfFile()
    return 0
  }

  /** @throws EndOfFile */
  skip(length: number): void {
    if (!(length >= 0) || this.at + length > this.size) throw new EndOfFile()
    this.at += length
  }

  /** A copy-free view, valid until the next read. @throws EndOfFile */
  bytes(length: number): Uint8Array {
    const offset = this.#reach(length)
    this.at += length
    return this.#window.subarray(offset, offset + length)
  }

  u8(): number {
    const offset = this.#reach(1)
    this.at++
    return this.#window[offset] ?? 0
  }

  #number(length: number, get: (offset: number) => number): number {
    const offset = this.#reach(length)
    this.at += length
    return get(offset)
  }

  u16(): number {
    return this.#number(2, (offset) => this.#view.getUint16(offset, this.littleEndian))
  }

  u32(): number {
    return this.#number(4, (offset) => this.#view.getUint32(offset, this.littleEndian))
  }

  i8(): number {
    return this.#number(1, (offset) => this.#view.getInt8(offset))
  }

  i16(): number {
    return this.#number(2, (offset) => this.#view.getInt16(offset, this.littleEndian))
  }

  i32(): number {
    return this.#number(4, (offset) => this.#view.getInt32(offset, this.littleEndian))
  }

  f32(): number {
    return this.#number(4, (offset) => this.#view.getFloat32(offset, this.littleEndian))
  }

  f64(): number {
    return this.#number(8, (offset) => this.#view.getFloat64(offset, this.littleEndian))
  }

  i64(): number {
    return this.#number(8, (offset) => Number(this.#view.getBigInt64(offset, this.littleEndian)))
  }

  /** A 64-bit count or offset. Beyond 2^53 it exceeds every file and comes back as it is, inexact. */
  u64(): number {
    return this.#number(8, (offset) => Number(this.#view.getBigUint64(offset, this.littleEndian)))
  }

  /** The bytes up to a line feed, without it. @throws EndOfFile, or `limit` for a longer line */
  line(maxLength: number): Uint8Array {
    const from = this.at
    for (let length = 0; length <= maxLength; length++) {
      if (this.u8() !== 0x0a) continue
      this.at = from
      const bytes = this.bytes(length)
      this.at++
      return bytes
    }
    throw new ProblemError('limit', `a line longer than ${maxLength} bytes`)
  }
}

const toView = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Text as far as it is UTF-8; broken bytes become U+FFFD. */
export const toUtf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
