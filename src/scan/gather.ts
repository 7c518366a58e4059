import type { FileCollector, Found } from '../model/collector.ts'
import type { Facts } from '../model/facts.ts'
import type { CollectorRun } from '../model/inventory.ts'
import { loadResults, type EngineOptions, type FileResult } from './engine.ts'
import { compareText } from './order.ts'

/** What all the files gave. */
export interface Gathered {
  /** Without their facts. */
  found: Found[]
  /** For the linking stage, in the order of the files. */
  facts: Facts[]
  /** Files parsed per collector id. */
  runs: Record<string, number>
}

export async function gather(results: readonly FileResult[], options: EngineOptions): Promise<Gathered> {
  const out: Gathered = { found: [], facts: [], runs: {} }
  for (const result of results) {
    for (const { collector, found } of await loadResults(result, options)) {
      out.runs[collector.id] = (out.runs[collector.id] ?? 0) + 1
      const { facts, ...rest } = found
      out.found.push(rest)
      if (facts) out.facts.push(...facts)
    }
  }
  return out
}

export function toRuns(collectors: readonly FileCollector[], runs: Readonly<Record<string, number>>): CollectorRun[] {
  return collectors
    .filter(({ id }) => Object.hasOwn(runs, id))
    .map(({ id, version }) => ({ id, version, files: runs[id] ?? 0 }))
    .sort((a, b) => compareText(a.id, b.id))
}
