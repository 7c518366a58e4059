import type { Scope } from '../../model/evidence.ts'
import type { LockedPackage } from '../../model/facts.ts'
import type { Lock } from './locks.ts'

/** An entry that a manifest asks for, and in which part of the repository. */
export interface Start {
  entry: LockedPackage
  scope: Scope | undefined
}

/** Production first: what it reaches needs no scope. Then the parts that say most. */
const ORDER: readonly (Scope | undefined)[] = [undefined, 'production', 'test', 'docs', 'example', 'build']

/**
 * Locks tell at most what is for development. The manifests that they govern tell more: what only the manifests of
 * examples or tests ask for is for those. Gives the scopes of entries that have none of their own and that only such
 * dependencies reach.
 */
export function findScopes(lock: Lock, starts: readonly Start[]): Map<LockedPackage, Scope> {
  const scopes = new Map<LockedPackage, Scope>()
  // A lock that marks development dependencies means what it does not mark.
  const isMarked = lock.facts.packages.some(({ scope }) => scope !== undefined)
  const isNews = (scope: Scope | undefined): boolean =>
    scope !== undefined && scope !== 'production' && !(scope === 'build' && isMarked)
  const seen = new Set<LockedPackage>()
  for (const scope of ORDER) {
    const queue = starts.filter((start) => start.scope === scope).map(({ entry }) => entry)
    for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
      if (seen.has(entry)) continue
      seen.add(entry)
      if (scope !== undefined && isNews(scope) && entry.scope === undefined) scopes.set(entry, scope)
      for (const key of entry.dependsOn ?? []) {
        const next = lock.byKey.get(key)
        if (next !== undefined) queue.push(next)
      }
    }
  }
  return scopes
}
