import { createHash } from 'node:crypto'
import type { ScanCache } from './cache.ts'
import type { FileResult } from './engine.ts'
import type { RecordingHost } from './host.ts'
import type { Merged } from './merge.ts'
import type { Walked } from './walk.ts'

/** Names everything that the stages after collecting depend on, but for texts that they read through the host. */
export function toModelKey(results: readonly FileResult[], walked: Walked): string {
  const hash = createHash('sha256')
  for (const { file, identity } of results) hash.update(`${file.path}\0${identity}\n`)
  for (const { path } of walked.files) hash.update(`${path}\n`)
  hash.update(JSON.stringify(walked.problems))
  return hash.digest('hex')
}

interface Remembered<T> {
  value: T
  /** Texts read while it was made, by path: hash, or null where there was none. */
  texts: [path: string, maxBytes: number, hash: string | null][]
}

/** The value made by an earlier scan of the very same files, else a new one. A plain JSON value; a fault is not kept. */
export async function remember<T extends { merged: Merged }>(
  cache: ScanCache | undefined,
  key: () => string,
  host: RecordingHost,
  make: () => Promise<T>,
): Promise<T> {
  if (!cache) return make()
  const name = key()
  const kept = parse<T>(cache.getBlob(name))
  if (kept?.texts.every(([path, maxBytes, hash]) => host.hashOf(path, maxBytes) === hash)) return kept.value
  const value = await make()
  if (value.merged.problems.some(({ code, file }) => code === 'crash' || file === '.')) return value
  cache.putBlob(name, JSON.stringify({ value, texts: host.texts() } satisfies Remembered<T>))
  return value
}

/** The checksum vouches that these are the bytes that this build wrote. */
const parse = <T>(text: string | undefined): Remembered<T> | undefined =>
  text === undefined ? undefined : (JSON.parse(text) as Remembered<T>)
