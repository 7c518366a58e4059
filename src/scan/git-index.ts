/**
 * `.git/index`: the list of tracked files, versions 2 to 4. https://git-scm.com/docs/index-format
 * A tracked file belongs to the repository even where `.gitignore` names it, and that is common: a `lib/` written for
 * Python builds hides `src/lib`. Cannot know: entries that a split index keeps in its shared file.
 */
import { lstatSync, readFileSync } from 'node:fs'

export interface GitIndex {
  hasFile(path: string): boolean
  /** Whether any tracked file lies below this folder. */
  hasFolder(path: string): boolean
}

const MAX_BYTES = 512 * 1024 * 1024
const FIXED = 62
const EXTENDED = 0x4000

/** `undefined` when there is no index that can be read. SHA-256 repositories have longer entries: `hashBytes` is 32. */
export function readGitIndex(file: string, hashBytes: 20 | 32 = 20): GitIndex | undefined {
  try {
    const stat = lstatSync(file, { throwIfNoEntry: false })
    if (!stat?.isFile() || stat.size > MAX_BYTES) return undefined
    return toIndex(parseGitIndex(readFileSync(file), hashBytes))
  } catch {
    return undefined
  }
}

/** Tracked paths as bytes, in the order of the file, which is the order of their bytes. Throws `RangeError` if cut short. */
export function parseGitIndex(bytes: Buffer, hashBytes: 20 | 32 = 20): Buffer[] {
  if (bytes.toString('latin1', 0, 4) !== 'DIRC') throw new RangeError('not an index')
  const version = bytes.readUInt32BE(4)
  if (version < 2 || version > 4) throw new RangeError('unknown version')
  const count = bytes.readUInt32BE(8)
  const names: Buffer[] = []
  let at = 12
  let previous: Buffer = Buffer.alloc(0)
  for (let i = 0; i < count; i++) {
    const flags = at + FIXED - 22 + hashBytes
    let start = flags + 2
    if (version > 2 && bytes.readUInt16BE(flags) & EXTENDED) start += 2
    if (version === 4) {
      const [strip, nameAt] = readOffset(bytes, start)
      const end = endOf(bytes, nameAt)
      previous = Buffer.concat([
        previous.subarray(0, Math.max(0, previous.length - strip)),
        bytes.subarray(nameAt, end),
      ])
      names.push(previous)
      at = end + 1
    } else {
      const end = endOf(bytes, start)
      names.push(bytes.subarray(start, end))
      // Entries are padded with 1 to 8 NUL bytes to a multiple of eight.
      at += (end - at + 8) & ~7
    }
  }
  return names
}

function endOf(bytes: Buffer, start: number): number {
  const end = bytes.indexOf(0, start)
  if (end < 0) throw new RangeError('cut short')
  return end
}

/** The variable-width number of pack files: every further byte adds one, so that no number has two forms. */
function readOffset(bytes: Buffer, start: number): [value: number, next: number] {
  let at = start
  let byte = bytes.readUInt8(at++)
  let value = byte & 0x7f
  while (byte & 0x80) {
    byte = bytes.readUInt8(at++)
    value = (value + 1) * 128 + (byte & 0x7f)
  }
  return [value, at]
}

function toIndex(names: Buffer[]): GitIndex {
  const find = (key: Buffer): Buffer | undefined => {
    let low = 0
    let high = names.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (Buffer.compare(names[middle]!, key) < 0) low = middle + 1
      else high = middle
    }
    return names[low]
  }
  return {
    hasFile: (path) => find(Buffer.from(path))?.equals(Buffer.from(path)) ?? false,
    hasFolder: (path) => {
      const prefix = Buffer.from(`${path}/`)
      return find(prefix)?.subarray(0, prefix.length).equals(prefix) ?? false
    },
  }
}
