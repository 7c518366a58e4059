/**
 * The young generation small and collected by one thread, as what a scan makes dies young; and no last stage of the compiler, which costs more than
 * it saves in the seconds that a scan takes. Only the command line can set the first two. See docs/PERFORMANCE.md.
 */
const FLAGS = ['--max-semi-space-size=4', '--no-parallel-scavenge', '--no-opt']

/** Below this many files the second start costs what the flags save. */
const MIN_FILES = 1500

/** The entry of this command line, by path or by the link that npm makes; not a program that calls `main` itself. */
const OWN_ENTRY = /(?:^|[\\/])waybill(?:\.js|\.ts)?$/

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
