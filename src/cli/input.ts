import { readFileSync } from 'node:fs'
import { UsageError } from '../config.ts'
import { codeOf } from '../scan/walk.ts'

const MAX_FILE = 512 * 1024 * 1024

/** A file that an argument names, `-` for standard input, as text. Throws `UsageError`. */
export function readInput(file: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    throw new UsageError(`${file}: cannot be read: ${codeOf(error)}`, { cause: error })
  }
  if (bytes.length > MAX_FILE) throw new UsageError(`${file}: larger than ${MAX_FILE} bytes`)
  return bytes.toString('utf8')
}
