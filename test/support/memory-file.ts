import { createHash } from 'node:crypto'
import { ProblemError, type SourceFile } from '../../src/model/collector.ts'

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
