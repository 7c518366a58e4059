/**
 * ZIP by its central directory, through random access: the members of an archive of any size without reading it.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT. Stored and deflated members; no encryption, no
 * multi-volume archives. The directory is trusted over local headers, as Python's zipfile does.
 */
import { constants, inflateRawSync } from 'node:zlib'
import { ProblemError, type SourceFile } from '../../model/collector.ts'
import { toUtf8 } from './byte-reader.ts'

export interface ZipMember {
  name: string
  /** 0 stored, 8 deflated; anything else cannot be read. */
  method: number
  compressedSize: number
  size: number
  /** Of the local header. */
  offset: number
  encrypted: boolean
}

const END_RECORD = 22
const MAX_COMMENT = 65_535

const toView = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const malformed = (detail: string): ProblemError =>
  new ProblemError('malformed', `not a ZIP archive that can be read: ${detail}`)

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

interface Directory {
  offset: number
  size: number
  count: number
}

function findDirectory(file: ZipFile): Directory {
  const start = Math.max(0, file.size - END_RECORD - MAX_COMMENT)
  const tail = file.range(start, file.size - start)
  const view = toView(tail)
  for (let at = tail.length - END_RECORD; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    const directory = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    }
    const isLarge = directory.count === 0xffff || directory.size === 0xffffffff || directory.offset === 0xffffffff
    return isLarge ? readLargeEnd(file, start + at) : directory
  }
  throw new ProblemError('truncated', 'has no end record: the archive is cut short or damaged')
}

/** ZIP64: a locator right before the end record leads to a larger one. */
function readLargeEnd(file: ZipFile, endAt: number): Directory {
  const locator = file.range(Math.max(0, endAt - 20), 20)
  if (locator.length < 20 || toView(locator).getUint32(0, true) !== 0x07064b50) throw malformed('no ZIP64 locator')
  const record = file.range(Number(toView(locator).getBigUint64(8, true)), 56)
  if (record.length < 56 || toView(record).getUint32(0, true) !== 0x06064b50) throw malformed('no ZIP64 end record')
  const view = toView(record)
  return {
    count: Number(view.getBigUint64(32, true)),
    size: Number(view.getBigUint64(40, true)),
    offset: Number(view.getBigUint64(48, true)),
  }
}

/** Random access to an archive. */
export type ZipFile = Pick<SourceFile, 'size' | 'range'>

export interface ZipLimits {
  members: number
  /** Bytes of the central directory. */
  directory: number
}

const LIMITS: ZipLimits = { members: 100_000, directory: 16 * 1024 * 1024 }

/** @throws ProblemError `malformed`, `truncated`, `limit` */
export const readZipMembers = (file: ZipFile): ZipMember[] => [...walkZipMembers(file, LIMITS)]

/** One by one, as the directory has them. @throws ProblemError like `readZipMembers`, where the fault is */
export function* walkZipMembers(file: ZipFile, limits: ZipLimits): Generator<ZipMember, void, undefined> {
  const { offset, size, count } = findDirectory(file)
  if (count > limits.members || size > limits.directory)
    throw new ProblemError('limit', `more than ${limits.members} members`)
  const bytes = file.range(offset, size)
  const view = toView(bytes)
  let found = 0
  for (let at = 0; found < count && at + 46 <= bytes.length; found++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw malformed('a broken directory')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > bytes.length) throw malformed('a broken directory')
    const member = {
      name: toUtf8(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    }
    yield withLargeSizes(member, bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength))
    at = next
  }
  if (found < count) throw malformed('fewer members than it claims')
}

/** 64-bit sizes stand in extra field 1, only for those that do not fit, in this order. */
function withLargeSizes(member: ZipMember, extra: Uint8Array): ZipMember {
  const view = toView(extra)
  for (let at = 0; at + 4 <= extra.length;) {
    const id = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (id === 1) {
      let from = at + 4
      const end = Math.min(from + length, extra.length)
      for (const key of ['size', 'compressedSize', 'offset'] as const) {
        if (member[key] !== 0xffffffff || from + 8 > end) continue
        member[key] = Number(view.getBigUint64(from, true))
        from += 8
      }
      return member
    }
    at += 4 + length
  }
  return member
}

/** Where a member's data stands. @throws ProblemError `unsupported`, `malformed` */
function findData(file: ZipFile, member: ZipMember): number {
  if (member.encrypted) throw new ProblemError('unsupported', 'an encrypted member')
  if (member.method !== 0 && member.method !== 8)
    throw new ProblemError('unsupported', `compression method ${member.method}`)
  const header = file.range(member.offset, 30)
  if (header.length < 30 || toView(header).getUint32(0, true) !== 0x04034b50)
    throw malformed('a member without its header')
  return member.offset + 30 + toView(header).getUint16(26, true) + toView(header).getUint16(28, true)
}

/**
 * Content of one member, which may have at most `limit` bytes: inflation stops there.
 * @throws ProblemError `unsupported`, `malformed`, `truncated`, `limit`
 */
export function readZipMember(file: ZipFile, member: ZipMember, limit: number): Uint8Array {
  const start = findData(file, member)
  if (start + member.compressedSize > file.size) throw new ProblemError('truncated', 'ends within a member')
  if (member.compressedSize > limit) throw new ProblemError('limit', `a member larger than ${limit} bytes`)
  const bytes = file.range(start, member.compressedSize)
  return member.method === 0 ? bytes : inflate(bytes, limit)
}

/** The first bytes of a member: at most `length`, as many as a part of the data gives. Empty when it does not inflate. */
export function readZipMemberHead(file: ZipFile, member: ZipMember, length: number): Uint8Array {
  const bytes = file.range(findData(file, member), Math.min(member.compressedSize, length))
  if (member.method === 0) return bytes
  try {
    return inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * length }).subarray(
      0,
      length,
    )
  } catch {
    return new Uint8Array()
  }
}

function inflate(bytes: Uint8Array, limit: number): Uint8Array {
  try {
    return inflateRawSync(bytes, { maxOutputLength: limit })
  } catch (error) {
    throw toInflateProblem(error, limit)
  }
}

/** What zlib's error means. */
export function toInflateProblem(error: unknown, limit: number): ProblemError {
  const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
  return isTooLarge
    ? new ProblemError('limit', `more than ${limit} bytes once inflated`)
    : malformed('data that does not inflate')
}

/** A member, already in memory, as a file of its own. */
export function toMemberFile(path: string, bytes: Uint8Array): SourceFile {
  return {
    path,
    size: bytes.length,
    bytes,
    text: () => toUtf8(bytes),
    range: (offset, length) => bytes.subarray(Math.min(offset, bytes.length), Math.min(offset + length, bytes.length)),
  }
}
