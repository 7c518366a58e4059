import type { Component, Kind, Relation } from '../model/component.ts'
import type { Evidence, Resolution, Step, Usage } from '../model/evidence.ts'
import type { Unresolved } from '../model/unresolved.ts'
import { columnOf, lineOf, type At, type Module } from './ir.ts'

/** What detection has found so far. Merging into one component per identity is the engine's work. */
export class Findings {
  readonly components: Component[] = []
  readonly relations: Relation[] = []
  readonly unresolved: Unresolved[] = []
  /** Of the prompts by ref: hash by the place where the text stands. */
  readonly #prompts = new Map<string, Map<string, Component['hashes']>>()

  add(component: Component): Component {
    const own = component.kind === 'prompt' ? this.#distinguish(component) : component
    this.components.push(own)
    return own
  }

  /**
   * Two prompts of one function have the same name, but are two: the further ones get a number. One template whose holes
   * have several values is one prompt; the first of its texts gives the hash.
   */
  #distinguish(prompt: Component): Component {
    const written = prompt.evidence.at(-1)
    if (!prompt.hashes || !written) return prompt
    const place = `${written.file}:${written.line}:${written.column}`
    const known = this.#prompts.get(prompt.ref) ?? new Map<string, Component['hashes']>()
    this.#prompts.set(prompt.ref, known)
    if (!known.has(place)) known.set(place, prompt.hashes)
    const index = [...known.keys()].indexOf(place)
    const own = { ...prompt, hashes: known.get(place) }
    return index === 0 ? own : { ...own, ref: `${prompt.ref}#${index + 1}` }
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
