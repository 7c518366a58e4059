import type { DatabaseSync } from 'node:sqlite'

/**
 * `node:sqlite`, loaded when it is needed. Node 22 announces it as experimental on standard error, which is no news for who
 * runs a command.
 */
export function openDatabase(path: string | URL, options: { readOnly: boolean }): DatabaseSync {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    const { DatabaseSync } = process.getBuiltinModule('node:sqlite')
    return new DatabaseSync(path, options)
  } finally {
    process.emitWarning = emitWarning
  }
}

/** What SQLite says, and nothing else, becomes a value; other faults pass. */
export const sqliteCode = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined

export const SQLITE_BUSY = 5

/** Runs in one transaction: all of it or nothing. */
export function transact<T>(database: DatabaseSync, run: () => T): T {
  database.exec('BEGIN')
  try {
    const result = run()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
