import { createHash } from 'node:crypto'
import { ProblemError, type FileCollector, type SourceFile } from '../../src/model/collector.ts'

/** A file that exists only in memory, for tests of collectors. */
export function toMemoryFile(path: string, content: Uint8Array | string): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    path,
    size: bytes.length,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text() {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      } catch {
        throw new ProblemError('encoding', 'not valid UTF-8')
      }
    },
    range: (offset, length) => bytes.subarray(Math.min(offset, bytes.length), Math.min(offset + length, bytes.length)),
  }
}

/** Whether a collector claims a path, by the plain meaning of its claim; the engine's index must agree. */
export function claims(collector: FileCollector, path: string): boolean {
  const base = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const { names, suffixes, paths } = collector.claim
  return (
    (names?.some((name) => name.toLowerCase() === base) ?? false) ||
    (suffixes?.some((suffix) => base.endsWith(suffix.toLowerCase())) ?? false) ||
    (paths?.some((pattern) => pattern.test(path)) ?? false)
  )
}
