import type { KeptLeaves } from '../code/program.ts'
import type { ScanCache } from './cache.ts'
import type { FileResult } from './engine.ts'
import type { RecordingHost } from './host.ts'

interface Stored {
  /** Texts that were read while the results were made, as in `remember.ts`. */
  texts: [path: string, maxBytes: number, hash: string | null][]
  text: string
}

/** Results for modules that nobody imports, in the cache of the scan. */
export function toLeafStore(cache: ScanCache, results: readonly FileResult[], host: RecordingHost): KeptLeaves {
  const identities = new Map(results.map(({ file, identity }) => [file.path, identity]))
  return {
    identityOf: (path) => identities.get(path),
    load(key) {
      const blob = cache.getBlob(key)
      const stored = blob === undefined ? undefined : (JSON.parse(blob) as Stored)
      const isSame = stored?.texts.every(([path, maxBytes, hash]) => host.hashOf(path, maxBytes) === hash)
      return isSame ? stored?.text : undefined
    },
    save: (key, text) => cache.putBlob(key, JSON.stringify({ texts: host.texts(), text } satisfies Stored)),
  }
}
