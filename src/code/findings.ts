import type { Component, Kind, Relation } from '../model/component.ts'
import type { Evidence, Resolution, Step, Usage } from '../model/evidence.ts'
import type { Unresolved } from '../model/unresolved.ts'
import { columnOf, lineOf, type At, type Module } from './ir.ts'

/** What detection has found so far. Merging into one component per identity is the engine's work. */
export class Findings {
  readonly components: Component[] = []
  readonly relations: Relation[] = []
  readonly unresolved: Unresolved[] = []
  /** Content hashes of the prompts by ref. */
  readonly #prompts = new Map<string, string[]>()

  add(component: Component): Component {
    const own = component.kind === 'prompt' ? this.#distinguish(component) : component
    this.components.push(own)
    return own
  }

  /** Two prompts of one function have the same name, but are two: the further ones get a number. */
  #distinguish(prompt: Component): Component {
    const content = prompt.hashes?.[0]?.content
    if (content === undefined) return prompt
    const known = this.#prompts.get(prompt.ref) ?? []
    const index = known.indexOf(content) < 0 ? known.push(content) - 1 : known.indexOf(content)
    this.#prompts.set(prompt.ref, known)
    return index === 0 ? prompt : { ...prompt, ref: `${prompt.ref}#${index + 1}` }
  }

  relate(from: string, type: Relation['type'], to: string): void {
    if (from !== to) this.relations.push({ from, to, type })
  }

  addUnresolved(
    kind: Kind,
    reason: string,
    evidence: Evidence,
    more: { provider?: string; pattern?: string } = {},
  ): void {
    this.unresolved.push({
      kind,
      reason,
      evidence: { ...evidence, resolution: more.pattern ? 'partial' : 'unresolved' },
      ...more,
    })
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
