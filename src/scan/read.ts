import { closeSync, constants, fstatSync, openSync, readSync, type BigIntStats } from 'node:fs'
import { createHash } from 'node:crypto'
import { ProblemError } from '../model/collector.ts'
import { codeOf, type WalkedFile } from './walk.ts'

/** All the `range` calls for one file together: enough for the directory of any archive of tensors. */
const MAX_RANGE_BYTES = 64 * 1024 * 1024
const HASH_CHUNK = 4 * 1024 * 1024
/** Files up to this size are read into one buffer that every next file overwrites. */
const SHARED_BYTES = 1024 * 1024

// A pipe in place of a file must not block the scan, and a link put there after the walk must not lead out of the root.
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0

let shared: Buffer | undefined

/** One open file. Every method throws `ProblemError` (`unreadable`) on an I/O error. */
export class OpenFile {
  readonly size: number
  readonly stat: BigIntStats
  readonly #fd: number
  #ranged = 0
  #sha256: string | undefined

  /** Throws `ProblemError` (`unreadable`) for what cannot be opened or is no regular file. */
  constructor(file: WalkedFile) {
    this.#fd = attempt(() => openSync(file.location, OPEN_FLAGS | (file.isLink ? 0 : NO_FOLLOW)))
    try {
      this.stat = attempt(() => fstatSync(this.#fd, { bigint: true }))
      if (!this.stat.isFile()) throw new ProblemError('unreadable', 'not a regular file')
    } catch (error) {
      this.close()
      throw error
    }
    this.size = Number(this.stat.size)
  }

  /** The first `limit` bytes. Valid until the next small file is read: collectors keep nothing of them. */
  head(limit: number): Buffer {
    const wanted = Math.min(limit, this.size)
    const target =
      wanted <= SHARED_BYTES ? (shared ??= Buffer.allocUnsafeSlow(SHARED_BYTES)) : Buffer.allocUnsafe(wanted)
    return target.subarray(0, this.#fill(target, 0, wanted))
  }

  /** Random access, for a collector; short at the end of the file. Throws `malformed` or `limit` on a hostile request. */
  range(offset: number, length: number): Buffer {
    const start = Math.floor(offset)
    if (!(start >= 0) || !(length >= 0)) throw new ProblemError('malformed', 'points outside the file')
    const count = Math.min(Math.floor(length), Math.max(0, this.size - start))
    this.#ranged += count
    if (this.#ranged > MAX_RANGE_BYTES) throw new ProblemError('limit', 'asks for more than 64 MiB of random access')
    const target = Buffer.allocUnsafe(count)
    return target.subarray(0, this.#fill(target, start, count))
  }

  /** SHA-256 of the whole file, lower-case hex. Aborts between chunks. */
  async sha256(signal?: AbortSignal): Promise<string> {
    return (this.#sha256 ??= await this.#hash(signal))
  }

  async #hash(signal?: AbortSignal): Promise<string> {
    const hash = createHash('sha256')
    const chunk = Buffer.allocUnsafe(Math.min(HASH_CHUNK, Math.max(1, this.size)))
    for (let at = 0; at < this.size;) {
      const count = this.#fill(chunk, at, Math.min(chunk.length, this.size - at))
      if (count === 0) break
      hash.update(chunk.subarray(0, count))
      at += count
      if (this.size > HASH_CHUNK) await new Promise(setImmediate)
      signal?.throwIfAborted()
    }
    return hash.digest('hex')
  }

  close(): void {
    closeSync(this.#fd)
  }

  #fill(target: Buffer, position: number, length: number): number {
    let done = 0
    while (done < length) {
      const count = attempt(() => readSync(this.#fd, target, done, length - done, position + done))
      if (count === 0) break
      done += count
    }
    return done
  }
}

function attempt<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw new ProblemError('unreadable', `cannot be read: ${codeOf(error)}`)
  }
}
