/** What the lock files of the Python world have in common: entries that refer to each other by name and version. */
import { satisfies } from '@renovatebot/pep440'
import type { LockedPackage } from '../model/facts.ts'
import type { Scope } from '../model/evidence.ts'

/** How one entry refers to others, as precisely as the lock says. */
export interface LockEdge {
  /** PEP 503 normal form. */
  name: string
  version?: string | undefined
  range?: string | undefined
  /** Registry, repository or folder, compared with that of the entries. */
  origin?: string | undefined
}

export interface LockEntry {
  locked: Omit<LockedPackage, 'key' | 'ecosystem'>
  edges: LockEdge[]
  origin?: string | undefined
}

/** Where an installation starts: what the project itself, an extra or a group asks for. */
export interface LockStart {
  edges: LockEdge[]
  scope?: Scope | undefined
  optional?: boolean
}

const MAX_FORKS = 50

type Found = { key: string; entry: LockEntry }

export interface Linked {
  packages: LockedPackage[]
  /** Keys of the entries that an edge may mean: several when the lock forks by environment. */
  resolve(edge: LockEdge): string[]
}

/** Gives every entry a unique key and turns edges into keys. Edges to nowhere are dropped: the lock is what it is. */
export function linkEntries(entries: readonly LockEntry[]): Linked {
  const byName = new Map<string, Found[]>()
  const counts = new Map<string, number>()
  const found = entries.map((entry): Found => {
    const { name, version } = entry.locked
    const base = `${name}@${version}`
    const count = (counts.get(base) ?? 0) + 1
    counts.set(base, count)
    const one = { key: count === 1 ? base : `${base}#${count}`, entry }
    const known = byName.get(name)
    if (!known) byName.set(name, [one])
    // A lock forks a package a few times; a longer list is made to be multiplied.
    else if (known.length < MAX_FORKS) known.push(one)
    return one
  })
  const resolve = (edge: LockEdge): string[] => pick(byName.get(edge.name) ?? [], edge).map((one) => one.key)
  const packages = found.map(({ key, entry }): LockedPackage => {
    const dependsOn = [...new Set(entry.edges.flatMap(resolve))].filter((other) => other !== key).sort()
    return { ecosystem: 'pypi', ...entry.locked, key, ...(dependsOn.length > 0 && { dependsOn }) }
  })
  return { packages, resolve }
}

function pick(candidates: readonly Found[], edge: LockEdge): readonly Found[] {
  if (candidates.length < 2) return candidates
  const byOrigin = narrow(candidates, ({ entry }) => edge.origin === undefined || entry.origin === edge.origin)
  return narrow(byOrigin, ({ entry }) =>
    edge.version === undefined
      ? edge.range === undefined || isWithin(entry.locked.version, edge.range)
      : entry.locked.version === edge.version,
  )
}

/** A test that nothing passes tells nothing. */
function narrow(candidates: readonly Found[], test: (one: Found) => boolean): readonly Found[] {
  const passed = candidates.filter(test)
  return passed.length > 0 ? passed : candidates
}

function isWithin(version: string, range: string): boolean {
  try {
    return satisfies(version, range, { prereleases: true })
  } catch {
    return false
  }
}

const SCOPE_ORDER: readonly (Scope | undefined)[] = [undefined, 'production', 'build', 'docs', 'example', 'test']

/** Marks what only development groups or only extras reach. What nothing reaches stays as it is. */
export function applyReach({ packages, resolve }: Linked, starts: readonly LockStart[]): void {
  const byKey = new Map(packages.map((one) => [one.key, one]))
  const reachOf = (some: readonly LockStart[]): Set<string> => {
    const reached = new Set(some.flatMap((start) => start.edges.flatMap(resolve)))
    for (const key of reached) for (const next of byKey.get(key)?.dependsOn ?? []) reached.add(next)
    return reached
  }
  const scopes = SCOPE_ORDER.filter((scope) => starts.some((start) => start.scope === scope)).map((scope) => ({
    scope,
    reached: reachOf(starts.filter((start) => start.scope === scope)),
  }))
  const required = reachOf(starts.filter((start) => start.optional !== true))
  for (const one of packages) {
    const first = scopes.find(({ reached }) => reached.has(one.key))
    if (first?.scope) one.scope = first.scope
    if (first && !required.has(one.key)) one.optional = true
  }
}

/** The scope that all of the groups agree on; undefined as soon as one of them is no development group. */
export function toSharedScope(scopes: readonly (Scope | undefined)[]): Scope | undefined {
  return SCOPE_ORDER.find((scope) => scopes.includes(scope))
}

/**
 * 1-based lines of the headers of an array of tables (`[[package]]`), in order. Empty when their number is not the
 * expected one: then one of them stands in a string, and none can be trusted.
 */
export function findHeaderLines(text: string, header: string, expected: number): number[] {
  const lines: number[] = []
  let line = 1
  for (let at = 0; at < text.length; line++) {
    if (text.startsWith(header, at)) lines.push(line)
    const end = text.indexOf('\n', at)
    if (end < 0) break
    at = end + 1
  }
  return lines.length === expected ? lines : []
}
