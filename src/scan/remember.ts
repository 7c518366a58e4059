import type { CollectorRun, Project } from '../model/inventory.ts'
import type { ScanCache } from './cache.ts'
import type { RecordingHost } from './host.ts'
import type { Merged } from './merge.ts'
import type { State } from './state.ts'

/** What a scan finds, whatever the commit and the time: plain JSON values. */
export interface Model {
  merged: Merged
  projects: Project[]
  collectors: CollectorRun[]
  /** How many files were read. */
  files: number
}

interface Remembered {
  model: Model
  /** Texts read while it was made, by path: hash, or null where there was none. */
  texts: [path: string, maxBytes: number, hash: string | null][]
}

/** The model of an earlier scan that met the very same state of all files. */
export function recall(cache: ScanCache | undefined, state: State | undefined): Model | undefined {
  const contentKey = state && cache?.isSettled(state.newest) ? cache.getBlob(state.key) : undefined
  return contentKey === undefined ? undefined : parse(cache?.getBlob(contentKey))?.model
}

/** The model of an earlier scan of the same contents, else a new one, which is kept unless a fault spoilt it. */
export async function remember(
  cache: ScanCache | undefined,
  keys: { state: State | undefined; content: () => string },
  host: RecordingHost,
  make: () => Promise<Model>,
): Promise<Model> {
  if (!cache) return make()
  const contentKey = keys.content()
  const kept = parse(cache.getBlob(contentKey))
  const isSame = kept?.texts.every(([path, maxBytes, hash]) => host.hashOf(path, maxBytes) === hash) ?? false
  const model = kept && isSame ? kept.model : await make()
  if (model.merged.problems.some(({ code, file }) => code === 'crash' || file === '.')) return model
  if (!isSame) cache.putBlob(contentKey, JSON.stringify({ model, texts: host.texts() } satisfies Remembered))
  if (keys.state !== undefined) cache.putBlob(keys.state.key, contentKey)
  return model
}

/** The checksum vouches that these are the bytes that this build wrote. */
const parse = (text: string | undefined): Remembered | undefined =>
  text === undefined ? undefined : (JSON.parse(text) as Remembered)
