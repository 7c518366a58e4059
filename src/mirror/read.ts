import { existsSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { MirrorPaths } from './files.ts'
import { APPLICATION_ID, SCHEMA_VERSION } from './schema.ts'
import { openDatabase } from './sqlite.ts'

/** There is none; one of another version, which `sync` replaces; or a file that is none. */
export type Missing = 'absent' | 'outdated' | 'damaged'

/**
 * A published file is never written, so SQLite need not lock it for each query: four times faster, and it may stand on a
 * medium that cannot be written.
 */
function toImmutable(path: string): URL {
  const url = pathToFileURL(path)
  url.searchParams.set('immutable', '1')
  return url
}

/** Never throws for what is on disk. */
export function openReadable(paths: MirrorPaths): { database: DatabaseSync } | { missing: Missing } {
  if (!existsSync(paths.mirror)) return { missing: 'absent' }
  let database: DatabaseSync | undefined
  try {
    database = openDatabase(toImmutable(paths.mirror), { readOnly: true })
    database.exec('PRAGMA cache_size = -65536')
    const pragma = (name: string): unknown => database?.prepare(`PRAGMA ${name}`).get()?.[name]
    if (pragma('application_id') !== APPLICATION_ID) throw new TypeError('another file')
    if (pragma('user_version') === SCHEMA_VERSION) return { database }
    database.close()
    return { missing: 'outdated' }
  } catch {
    if (database?.isOpen) database.close()
    return { missing: 'damaged' }
  }
}
