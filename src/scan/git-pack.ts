/**
 * One object of a git repository by id: loose, or in a pack with an index of version 2.
 * https://git-scm.com/docs/pack-format. Cannot know: objects of alternates and of partial clones, SHA-256 repositories.
 */
import { closeSync, lstatSync, openSync, readFileSync, readSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

/** A commit is small; a larger one is none that a date is needed from. */
const MAX_OBJECT = 256 * 1024
const MAX_CHAIN = 50
const MAX_INDEX = 512 * 1024 * 1024
const COMMIT = 1
const OFS_DELTA = 6
const REF_DELTA = 7

/** Text of a commit object. `undefined` when it cannot be found or read. */
export function readCommit(gitFolder: string, id: string): string | undefined {
  try {
    return readLoose(gitFolder, id) ?? readPacked(join(gitFolder, 'objects/pack'), id)
  } catch {
    return undefined
  }
}

function readLoose(gitFolder: string, id: string): string | undefined {
  const file = join(gitFolder, 'objects', id.slice(0, 2), id.slice(2))
  const stat = lstatSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile() || stat.size > MAX_OBJECT) return undefined
  const bytes = inflateSync(readFileSync(file), { maxOutputLength: MAX_OBJECT })
  const end = bytes.indexOf(0)
  return bytes.toString('latin1', 0, 7) === 'commit ' ? bytes.toString('utf8', end + 1) : undefined
}

function readPacked(folder: string, id: string): string | undefined {
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.idx')) continue
    const offset = findOffset(join(folder, name), Buffer.from(id, 'hex'))
    if (offset === undefined) continue
    const fd = openSync(join(folder, `${name.slice(0, -4)}.pack`), 'r')
    try {
      return readEntry(fd, offset, 0)?.toString('utf8')
    } finally {
      closeSync(fd)
    }
  }
  return undefined
}

/** Where the object starts in the pack. The index is read whole: 32 bytes an object. */
function findOffset(file: string, id: Buffer): number | undefined {
  const stat = lstatSync(file)
  if (!stat.isFile() || stat.size > MAX_INDEX) return undefined
  const bytes = readFileSync(file)
  if (bytes.readUInt32BE(0) !== 0xff744f63 || bytes.readUInt32BE(4) !== 2) return undefined
  const fanout = 8
  const total = bytes.readUInt32BE(fanout + 255 * 4)
  const ids = fanout + 1024
  let low = id[0] === 0 ? 0 : bytes.readUInt32BE(fanout + (id[0]! - 1) * 4)
  let high = bytes.readUInt32BE(fanout + id[0]! * 4)
  while (low < high) {
    const middle = (low + high) >> 1
    const order = bytes.compare(id, 0, 20, ids + middle * 20, ids + middle * 20 + 20)
    if (order === 0) return readPosition(bytes, ids + total * 24, total, middle)
    if (order < 0) low = middle + 1
    else high = middle
  }
  return undefined
}

function readPosition(bytes: Buffer, table: number, total: number, index: number): number {
  const small = bytes.readUInt32BE(table + index * 4)
  return small < 0x80000000 ? small : Number(bytes.readBigUInt64BE(table + total * 4 + (small - 0x80000000) * 8))
}

/** Content of a commit at this offset, following deltas against earlier entries of the same pack. */
function readEntry(fd: number, offset: number, depth: number): Buffer | undefined {
  if (depth > MAX_CHAIN) return undefined
  const buffer = Buffer.alloc(64 * 1024)
  const bytes = buffer.subarray(0, readSync(fd, buffer, 0, buffer.length, offset))
  let at = 0
  let byte = bytes.readUInt8(at++)
  const type = (byte >> 4) & 7
  while (byte & 0x80) byte = bytes.readUInt8(at++)
  if (type === COMMIT) return inflate(bytes.subarray(at))
  if (type === REF_DELTA || type !== OFS_DELTA) return undefined
  byte = bytes.readUInt8(at++)
  let back = byte & 0x7f
  while (byte & 0x80) {
    byte = bytes.readUInt8(at++)
    back = (back + 1) * 128 + (byte & 0x7f)
  }
  const base = readEntry(fd, offset - back, depth + 1)
  return base && applyDelta(base, inflate(bytes.subarray(at)))
}

const inflate = (bytes: Buffer): Buffer => inflateSync(bytes, { maxOutputLength: MAX_OBJECT })

function applyDelta(base: Buffer, delta: Buffer): Buffer {
  let at = 0
  const readSize = (): number => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = delta.readUInt8(at++)
      value += (byte & 0x7f) * 2 ** shift
      if (!(byte & 0x80)) return value
    }
  }
  readSize()
  if (readSize() > MAX_OBJECT) throw new RangeError('too large')
  const parts: Buffer[] = []
  while (at < delta.length) {
    const op = delta.readUInt8(at++)
    if (op & 0x80) {
      let start = 0
      let size = 0
      for (let i = 0; i < 4; i++) if (op & (1 << i)) start += delta.readUInt8(at++) * 2 ** (8 * i)
      for (let i = 0; i < 3; i++) if (op & (16 << i)) size += delta.readUInt8(at++) * 2 ** (8 * i)
      parts.push(base.subarray(start, start + (size === 0 ? 0x10000 : size)))
    } else {
      parts.push(delta.subarray(at, at + op))
      at += op
    }
  }
  return Buffer.concat(parts)
}
