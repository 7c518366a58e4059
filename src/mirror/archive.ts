import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { ProblemError } from '../model/collector.ts'
import { readZipMember, walkZipMembers, type ZipFile } from '../parse/model-files/zip.ts'

/** Records are small; the largest known have a few megabytes. */
const MAX_RECORD = 32 * 1024 * 1024
const LIMITS = { members: 3_000_000, directory: 256 * 1024 * 1024 }
/** All records of an archive, unpacked. */
const MAX_TOTAL = 32 * 1024 ** 3
/** Members stand in order, mostly: one read brings hundreds of them. */
const WINDOW = 1024 * 1024

export interface ArchiveMember {
  name: string
  /** Undefined: it cannot be unpacked, or is not UTF-8. */
  text: string | undefined
}

/** Members whose name ends in `.json`, one by one. @throws ProblemError for an archive that cannot be read */
export function* readArchive(path: string): Generator<ArchiveMember, void, undefined> {
  const fd = openSync(path, 'r')
  try {
    const file = toWindow(fd)
    const decoder = new TextDecoder('utf-8', { fatal: true })
    let total = 0
    for (const member of walkZipMembers(file, LIMITS)) {
      if (!member.name.endsWith('.json')) continue
      const bytes = attempt(() => readZipMember(file, member, MAX_RECORD))
      total += bytes?.length ?? 0
      if (total > MAX_TOTAL) throw new ProblemError('limit', 'unpacks to more than any database of advisories')
      yield { name: member.name, text: bytes && attempt(() => decoder.decode(bytes)) }
    }
  } finally {
    closeSync(fd)
  }
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    if (error instanceof ProblemError || error instanceof TypeError) return undefined
    throw error
  }
}

/** Random access that reads ahead. */
function toWindow(fd: number): ZipFile {
  const { size } = fstatSync(fd)
  const window = Buffer.alloc(WINDOW)
  let start = 0
  let end = 0
  return {
    size,
    range(offset, length) {
      if (length > WINDOW) return readAt(fd, Buffer.alloc(Math.max(0, Math.min(length, size - offset))), offset)
      if (offset < start || offset + length > end) {
        start = offset
        end = offset + readAt(fd, window, offset).length
      }
      // A copy: the directory is kept while the window moves on.
      return Buffer.from(window.subarray(offset - start, Math.min(offset + length, end) - start))
    },
  }
}

function readAt(fd: number, target: Buffer, position: number): Buffer {
  let done = 0
  while (done < target.length) {
    const count = readSync(fd, target, done, target.length - done, position + done)
    if (count === 0) break
    done += count
  }
  return target.subarray(0, done)
}
