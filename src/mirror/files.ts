import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { APPLICATION_ID, INDICES, SCHEMA, SCHEMA_VERSION } from './schema.ts'
import { openDatabase } from './sqlite.ts'

/**
 * The files of a mirror. Readers open `mirror.sqlite`, which is never written: `sync` works on a copy beside it and puts that
 * in its place in one step. A reader that has the old file open keeps reading the old file.
 */
export interface MirrorPaths {
  folder: string
  mirror: string
  /** The copy that a sync works on. What is committed in it survives a killed sync, and the next one goes on from there. */
  work: string
  /** Bulk files on their way in. */
  downloads: string
  lock: string
}

export function toPaths(dataFolder: string): MirrorPaths {
  const folder = join(dataFolder, 'mirror')
  return {
    folder,
    mirror: join(folder, 'mirror.sqlite'),
    work: join(folder, 'next.sqlite'),
    downloads: join(folder, 'downloads'),
    lock: join(folder, 'lock.sqlite'),
  }
}

/** Opens the copy to work on: the one that a killed sync left, else one of the mirror, else a new one. */
export function openWork(paths: MirrorPaths): DatabaseSync {
  mkdirSync(paths.downloads, { recursive: true })
  const left = existsSync(paths.work) ? tryOpenWork(paths.work, true) : undefined
  if (left) return left
  discard(paths.work)
  if (existsSync(paths.mirror)) {
    copyFileSync(paths.mirror, paths.work, constants.COPYFILE_FICLONE)
    const copy = tryOpenWork(paths.work, false)
    if (copy) return copy
    discard(paths.work)
  }
  return create(paths.work)
}

/** Undefined: of another version, or damaged. `isLeft`: power may have failed while it was written. */
function tryOpenWork(path: string, isLeft: boolean): DatabaseSync | undefined {
  let database: DatabaseSync | undefined
  try {
    database = openDatabase(path, { readOnly: false })
    tune(database)
    const isOurs = readPragma(database, 'application_id') === APPLICATION_ID
    const isCurrent = readPragma(database, 'user_version') === SCHEMA_VERSION
    const isSound = (): boolean => database?.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] === 'ok'
    if (isOurs && isCurrent && (!isLeft || isSound())) return database
    database.close()
  } catch {
    if (database?.isOpen) database.close()
  }
  return undefined
}

function create(path: string): DatabaseSync {
  const database = openDatabase(path, { readOnly: false })
  database.exec('PRAGMA page_size = 8192')
  tune(database)
  database.exec(
    `BEGIN; ${SCHEMA} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`,
  )
  return database
}

/** A kill loses nothing that is committed; power failure may, and then the copy is thrown away. See docs/PERFORMANCE.md. */
function tune(database: DatabaseSync): void {
  database.exec(
    'PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY',
  )
}

const readPragma = (database: DatabaseSync, name: string): unknown => database.prepare(`PRAGMA ${name}`).get()?.[name]

/** Puts the copy in the place of the mirror: flushed first, so that the name never leads to less than all of it. */
export function publish(database: DatabaseSync, paths: MirrorPaths): void {
  database.exec(INDICES)
  database.exec('PRAGMA optimize')
  database.close()
  flush(paths.work, 'r+')
  renameSync(paths.work, paths.mirror)
  if (process.platform !== 'win32') flush(dirname(paths.mirror), 'r')
  rmSync(paths.downloads, { recursive: true, force: true })
}

function flush(path: string, flags: string): void {
  const fd = openSync(path, flags)
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

function discard(path: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(path + suffix, { force: true })
}
