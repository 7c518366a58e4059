import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { openDatabase, SQLITE_BUSY, sqliteCode } from './sqlite.ts'

/**
 * One writer at a time. SQLite's own lock on an empty file: the system lets go of it when the process ends, however it ends.
 * Undefined: another process has it.
 */
export function takeLock(path: string): { release(): void } | undefined {
  mkdirSync(dirname(path), { recursive: true })
  const database = openDatabase(path, { readOnly: false })
  try {
    database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (sqliteCode(error) === SQLITE_BUSY) return undefined
    throw error
  }
  return { release: () => database.close() }
}
