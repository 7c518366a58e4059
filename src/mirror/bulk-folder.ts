import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import type { GapCode } from '../model/gap.ts'
import { BulkError, splitLines, type Bulk } from './bulk.ts'

/** Bulk files in a folder, for machines without a network. Gzip is undone for names in `.gz`. */
export function openFolder(folder: string, source: string, now: () => string): Bulk {
  const fail = (path: string, code: GapCode, detail: string): BulkError =>
    new BulkError({ code, source, url: join(folder, path), detail, at: now() })
  const find = (path: string): string | undefined => {
    const full = join(folder, path)
    const stat = statSync(full, { throwIfNoEntry: false })
    return stat?.isFile() ? full : undefined
  }
  return {
    origin: folder,
    async text(path, maxBytes) {
      const full = find(path)
      if (full === undefined) return undefined
      if (statSync(full).size > maxBytes) throw fail(path, 'too-large', `has more than ${maxBytes} bytes`)
      return { text: readFileSync(full, 'utf8') }
    },
    async lines(path) {
      const full = find(path)
      if (full === undefined) return undefined
      const stream = createReadStream(full)
      return { lines: splitLines(path.endsWith('.gz') ? stream.pipe(createGunzip()) : stream) }
    },
    async file(path) {
      const full = find(path)
      return full !== undefined && existsSync(full) ? { path: full, done: () => {} } : undefined
    },
  }
}
