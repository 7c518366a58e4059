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
 * Some locks do not tell what is for development (Yarn's): the manifests that they govern do. Gives the scopes of
 * entries that only such dependencies reach; nothing when the lock has scopes of its own.
 */
export function findScopes(lock: Lock, starts: readonly Start[]): Map<LockedPackage, Scope> {
  const scopes = new Map<LockedPackage, Scope>()
  if (lock.facts.packages.some(({ scope }) => scope !== undefined)) return scopes
  const seen = new Set<LockedPackage>()
  for (const scope of ORDER) {
    const queue = starts.filter((start) => start.scope === scope).map(({ entry }) => entry)
    for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
      if (seen.has(entry)) continue
      seen.add(entry)
      if (scope !== undefined && scope !== 'production') scopes.set(entry, scope)
      for (const key of entry.dependsOn ?? []) {
        const next = lock.byKey.get(key)
        if (next !== undefined) queue.push(next)
      }
    }
  }
  return scopes
}
