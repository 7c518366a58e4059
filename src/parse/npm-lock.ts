import { posix } from 'node:path'
import type { LockFacts, LockedPackage } from '../model/facts.ts'
import { parseNpmSpec } from './npm-spec.ts'

/** What the locks of the npm world have in common. */

export type Importers = NonNullable<LockFacts['importers']>

/** Key of the project in a folder of the repository, seen from the lock: such an entry is no package. */
export const toWorkspaceKey = (folder: string): string => `workspace:${folder}`

/** Folder relative to the lock's, '' for its own; may lead out of it (`../x`). */
export function toFolder(base: string, path = ''): string {
  const folder = posix.normalize(posix.join(base, path.replaceAll('\\', '/'))).replace(/\/$/, '')
  return folder === '.' ? '' : folder
}

/** The project in a folder, as an entry of the lock, so that edges through it are not lost. */
export function toWorkspaceEntry(folder: string, name: string, version = ''): LockedPackage {
  return { ecosystem: 'npm', name, version, key: toWorkspaceKey(folder), source: 'workspace' }
}

/** Keys come from the file: a plain object would mistake `__proto__`. */
const toRecord = <Value>(): Record<string, Value> => Object.create(null) as Record<string, Value>

export const toImporters = (): Importers => toRecord()

export interface Import {
  folder: string
  /** As the manifest calls it. */
  key: string
  /** As the lock recorded it from the manifest; undefined when the lock does not tell. */
  spec: string | undefined
  /** Key of the entry that was chosen. */
  target: string
  /** An override is in force: the entry holds whatever the manifest asks for. */
  forced?: boolean
}

/**
 * Records which entry an importer gets. The recorded spec is part of the map as `name@range`, so that a declaration
 * that was edited after the lock was written can be told from one whose range an override has put aside.
 */
export function addImport(importers: Importers, { folder, key, spec, target, forced }: Import): void {
  const entries = (importers[folder] ??= toRecord())
  const { name = key, range } = parseNpmSpec(key, spec ?? '')
  entries[name] ??= target
  if (spec !== undefined) entries[`${name}@${range ?? ''}`] = target
  if (forced) entries[`${name}@*`] = target
}

/** Marks what only development dependencies reach. Keys that do not exist are ignored. */
export function markBuildScope(packages: readonly LockedPackage[], production: Iterable<string>): void {
  const byKey = new Map(packages.map((each) => [each.key, each]))
  const reached = new Set<LockedPackage>()
  const queue = [...production]
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const entry = byKey.get(key)
    if (entry === undefined || reached.has(entry)) continue
    reached.add(entry)
    for (const next of entry.dependsOn ?? []) queue.push(next)
  }
  for (const each of packages) if (!reached.has(each) && each.source !== 'workspace') each.scope = 'build'
}
