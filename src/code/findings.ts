import type { Component, Kind, Relation } from '../model/component.ts'
import type { Evidence, Resolution, Step, Usage } from '../model/evidence.ts'
import type { Unresolved } from '../model/unresolved.ts'
import { columnOf, lineOf, type At, type Module } from './ir.ts'

/** What detection has found so far. Merging into one component per identity is the engine's work. */
export class Findings {
  readonly components: Component[] = []
  readonly relations: Relation[] = []
  readonly unresolved: Unresolved[] = []

  add(component: Component): Component {
    this.components.push(component)
    return component
  }

  relate(from: string, type: Relation['type'], to: string): void {
    if (from !== to) this.relations.push({ from, to, type })
  }

  addUnresolved(kind: Kind, reason: string, evidence: Evidence, more: { provider?: string; pattern?: string } = {}): void {
    this.unresolved.push({ kind, reason, evidence: { ...evidence, resolution: more.pattern ? 'partial' : 'unresolved' }, ...more })
  }
}

const COLLECTORS = { python: 'python-source', ecmascript: 'ecmascript-source', go: 'go-source' } as const

export function toEvidence(
  module: Pick<Module, 'path' | 'language'>,
  at: At,
  what: { usage: Usage; symbol?: string; steps?: Step[]; resolution?: Resolution },
): Evidence {
  const steps = what.steps ?? []
  return {
    file: module.path,
    line: lineOf(at),
    column: columnOf(at),
    ...(what.symbol ? { symbol: what.symbol } : {}),
    collector: module.path.endsWith('.ipynb') ? 'jupyter-notebook' : COLLECTORS[module.language],
    technique: 'ast',
    usage: what.usage,
    resolution: what.resolution ?? (steps.length > 0 ? 'resolved' : 'exact'),
    ...(steps.length > 0 ? { steps } : {}),
  }
}
