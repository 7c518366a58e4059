import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { toGgufFound } from '../../../src/parse/model-files/gguf-component.ts'
import { parseLfsPointer } from '../../../src/parse/model-files/lfs.ts'

/** Weights in GGUF, by their header. */
const ID = 'gguf'

function collect(file: SourceFile): Found {
  if (parseLfsPointer(file.bytes)) return {}
  return toGgufFound(file, ID)
}

export const gguf: FileCollector = {
  id: ID,
  version: 1,
  title: 'GGUF model files (header only)',
  claim: { suffixes: ['.gguf'] },
  head: 64 * 1024,
  hash: true,
  lossy: true,
  collect,
}
