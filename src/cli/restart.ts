import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One thread for everything: collecting and compiling beside the scan costs more in all than it takes off it, and keeps
 * more memory. The young generation of one size from the start, large enough for the syntax tree of most files; and no
 * last stage of the compiler, which costs more than it saves in the seconds that a scan takes. Only the command line can
 * set the first three. See docs/PERFORMANCE.md.
 */
const FLAGS = ['--single-threaded', '--min-semi-space-size=16', '--max-semi-space-size=16', '--no-opt']

/** Below this many files the second start costs what the flags save. */
const MIN_FILES = 1500

/** The entry of this command line, by path or by the link that npm makes; not a program that calls `main` itself. */
const OWN_ENTRY = /(?:^|[\\/])waybill(?:\.js|\.ts)?$/

/** Entries of a repository's index, which its header tells; 0 where there is none. https://git-scm.com/docs/index-format */
function countTracked(folder: string): number {
  const header = Buffer.alloc(12)
  try {
    const file = openSync(join(folder, '.git', 'index'), 'r')
    try {
      return readSync(file, header) === 12 && header.toString('latin1', 0, 4) === 'DIRC' ? header.readUInt32BE(8) : 0
    } finally {
      closeSync(file)
    }
  } catch {
    return 0
  }
}

/** The same before anything is walked, where the index tells that there is much. */
export function restartForLargeIndex(folders: readonly string[]): void {
  restartForLargeScan(Math.max(0, ...folders.map(countTracked)))
}

/** Starts the process anew in place, with flags for a large scan, where the system can do that. Then does not return. */
export function restartForLargeScan(files: number): void {
  const isFlagged = FLAGS.every((flag) => process.execArgv.includes(flag))
  const [node = '', script, ...rest] = process.argv
  if (
    files < MIN_FILES ||
    isFlagged ||
    !script ||
    !OWN_ENTRY.test(script) ||
    process.platform === 'win32' ||
    typeof process.execve !== 'function'
  )
    return
  process.execve(process.execPath, [node, ...process.execArgv, ...FLAGS, script, ...rest], process.env)
}
