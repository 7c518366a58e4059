import type { Found } from '../model/collector.ts'
import type { EnvFacts, LockFacts, ManifestFacts } from '../model/facts.ts'
import type { Module } from '../code/ir.ts'
import type { FileResult } from './engine.ts'

/** What all the files gave, sorted by what the linking stages need. */
export interface Gathered {
  /** Without their facts. */
  found: Found[]
  manifests: ManifestFacts[]
  locks: LockFacts[]
  env: EnvFacts[]
  modules: Module[]
  /** Files read per collector id. */
  runs: Map<string, number>
  files: number
}

export const emptyGathered = (): Gathered => ({
  found: [],
  manifests: [],
  locks: [],
  env: [],
  modules: [],
  runs: new Map(),
  files: 0,
})

export function gather(into: Gathered, { results }: FileResult): void {
  into.files++
  for (const { collector, found } of results) {
    into.runs.set(collector.id, (into.runs.get(collector.id) ?? 0) + 1)
    const { facts, ...rest } = found
    into.found.push(rest)
    for (const fact of facts ?? []) {
      if (fact.type === 'manifest') into.manifests.push(fact)
      else if (fact.type === 'lock') into.locks.push(fact)
      else if (fact.type === 'env') into.env.push(fact)
      else into.modules.push(fact.module)
    }
  }
}
