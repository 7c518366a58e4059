import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from '../config.ts'
import { codeOf } from '../scan/walk.ts'

/** A reader that has seen enough (`| head`) is no fault: stop quietly. */
export function handleClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      throw error
    })
  }
}

/** Data, to standard output. Resolves when it is handed over. */
export function writeOut(text: string): Promise<void> {
  return new Promise((done) => process.stdout.write(text, () => done()))
}

/** Everything else, to standard error. */
export function writeTalk(text: string): void {
  process.stderr.write(text)
}

/** Told before long work, not after it. Throws `UsageError`. */
export function assertWritable(path: string | undefined): void {
  if (path === undefined) return
  try {
    accessSync(statSync(path, { throwIfNoEntry: false }) ? path : dirname(resolve(path)), constants.W_OK)
  } catch (error) {
    throw new UsageError(`${path}: cannot be written: ${codeOf(error)}`, { cause: error })
  }
}

/** Whole or not at all: written beside the target, flushed, then renamed over it. Throws `UsageError`. */
export function writeFileAtomically(path: string, text: string): void {
  try {
    const stat = statSync(path, { throwIfNoEntry: false })
    // A device or pipe is written to; renaming over it would replace it.
    if (stat && !stat.isFile()) writeFileSync(path, text)
    else replaceFile(stat ? realpathSync(path) : resolve(path), text)
  } catch (error) {
    throw new UsageError(`${path}: cannot be written: ${codeOf(error)}`, { cause: error })
  }
}

function replaceFile(target: string, text: string): void {
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const fd = openSync(temporary, 'wx', 0o644)
    try {
      const bytes = Buffer.from(text)
      for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at)
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
