import type { Found } from '../model/collector.ts'
import type { Facts } from '../model/facts.ts'
import type { FileResult } from './engine.ts'

/** What all the files gave. */
export interface Gathered {
  /** Without their facts. */
  found: Found[]
  /** For the linking stage, in the order of the files. */
  facts: Facts[]
  /** Files read per collector id. */
  runs: Map<string, number>
  files: number
}

export const emptyGathered = (): Gathered => ({ found: [], facts: [], runs: new Map(), files: 0 })

export function gather(into: Gathered, { results }: FileResult): void {
  into.files++
  for (const { collector, found } of results) {
    into.runs.set(collector.id, (into.runs.get(collector.id) ?? 0) + 1)
    const { facts, ...rest } = found
    into.found.push(rest)
    if (facts) into.facts.push(...facts)
  }
}
