import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { Origin } from './model/origin.ts'
import { BUILD_ID } from './build-id.ts'

/** A wrong invocation. Printed in one place, without a stack; exit code 2. */
export class UsageError extends Error {
  readonly code = 'usage'
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UsageError'
  }
}

/** What was asked for could not be reached or read at all. Printed in one place, without a stack; exit code 3. */
export class UnreachableError extends Error {
  readonly code = 'unreachable'
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UnreachableError'
  }
}

/** One folder, or one file, to scan. */
export interface Root {
  /** Absolute path on disk of the folder. */
  folder: string
  /** Set when just this file of the folder is scanned: its base name. */
  file?: string
  /** Unique among the roots. */
  name: string
  /** Where the files were brought from. */
  origin?: Origin
}

/** Everything a scan depends on besides the files. Validated once, all defaults applied. */
export interface ScanConfig {
  readonly roots: readonly Root[]
  readonly includeIgnored: boolean
  /** Where results are kept between scans; undefined: nowhere. */
  readonly cacheFolder: string | undefined
  /** Names the code whose results may be reused; undefined: none may. */
  readonly cacheId: string | undefined
  /** ISO 8601; undefined: that of the scanned commit. */
  readonly timestamp: string | undefined
}

export interface ScanInput {
  roots?: readonly string[]
  includeIgnored?: boolean
  cache?: boolean
  /** Of folders that were brought here, by path as in `roots`. */
  origins?: ReadonlyMap<string, Origin>
  /** For tests, which have no build. */
  cacheId?: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Throws `UsageError` for a root that does not exist or a malformed variable. */
export function resolveConfig(input: ScanInput, env: Environment, cwd: string): ScanConfig {
  const names = new Map<string, number>()
  const given = input.roots?.length ? input.roots : ['.']
  return Object.freeze({
    roots: Object.freeze(given.map((path) => withOrigin(toRoot(path, cwd, names), input.origins?.get(path)))),
    includeIgnored: input.includeIgnored ?? false,
    cacheId: input.cacheId ?? BUILD_ID,
    cacheFolder: input.cache === false ? undefined : findCacheFolder(env),
    timestamp: parseEpoch(env['SOURCE_DATE_EPOCH']),
  })
}

const withOrigin = (root: Root, origin: Origin | undefined): Root => (origin ? { ...root, origin } : root)

function toRoot(path: string, cwd: string, names: Map<string, number>): Root {
  const location = resolve(cwd, path)
  const stat = statSync(location, { throwIfNoEntry: false })
  if (!stat) throw new UsageError(`${path}: no such file or directory`)
  if (!stat.isDirectory() && !stat.isFile()) throw new UsageError(`${path}: neither a directory nor a regular file`)
  const base = basename(location) || 'root'
  const count = (names.get(base) ?? 0) + 1
  names.set(base, count)
  const name = count === 1 ? base : `${base}-${count}`
  return stat.isDirectory() ? { folder: location, name } : { folder: dirname(location), file: base, name }
}

/** `WAYBILL_CACHE_DIR`, else `waybill` in the user's cache folder; undefined when no home is known. */
export function findCacheFolder(env: Environment): string | undefined {
  if (env['WAYBILL_CACHE_DIR']) return resolve(env['WAYBILL_CACHE_DIR'])
  if (env['XDG_CACHE_HOME']) return join(env['XDG_CACHE_HOME'], 'waybill')
  if (process.platform === 'win32' && env['LOCALAPPDATA']) return join(env['LOCALAPPDATA'], 'waybill', 'cache')
  const home = env['HOME'] ?? homedir()
  return home === '' || home === '/' ? undefined : join(home, '.cache', 'waybill')
}

/** `WAYBILL_DATA_DIR`, else `waybill` in the user's data folder; undefined when no home is known. */
export function findDataFolder(env: Environment): string | undefined {
  if (env['WAYBILL_DATA_DIR']) return resolve(env['WAYBILL_DATA_DIR'])
  if (env['XDG_DATA_HOME']) return join(env['XDG_DATA_HOME'], 'waybill')
  if (process.platform === 'win32' && env['LOCALAPPDATA']) return join(env['LOCALAPPDATA'], 'waybill', 'data')
  const home = env['HOME'] ?? homedir()
  return home === '' || home === '/' ? undefined : join(home, '.local', 'share', 'waybill')
}

/** https://reproducible-builds.org/specs/source-date-epoch/. Throws `UsageError`. */
export function parseEpoch(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  const seconds = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN
  const date = new Date(seconds * 1000)
  if (Number.isNaN(date.getTime())) throw new UsageError('SOURCE_DATE_EPOCH is not a number of seconds')
  return date.toISOString().replace('.000Z', 'Z')
}
