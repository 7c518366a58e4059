import type { RemoteFound, Subject } from '../model/remote.ts'
import type { ModelFacts } from '../model/subject.ts'
import { toBaseSubject, toHubSubject } from '../parse/hub-subject.ts'

/** Everything that one thing of a hub leads to, each asked about once. */
export interface Line {
  /** The first is the one that was asked for. */
  nodes: Node[]
  /** Why the line does not go on: what was not asked about any more. */
  cut: { subject: Subject; why: string }[]
}

export interface Node {
  subject: Subject
  found: RemoteFound
}

export type Look = (subject: Subject) => Promise<RemoteFound>

export interface LineOptions {
  /** Generations of base models. */
  maxDepth?: number
  /** Of models, data sets and Spaces together. */
  maxNodes?: number
  signal?: AbortSignal
}

const MAX_DEPTH = 16
const MAX_NODES = 80

/** Hub ids ignore case. A registry's repository and tag stand in its qualifiers. */
export function toKey({ type, namespace, name, qualifiers = {} }: Subject): string {
  const path = qualifiers['repository_url'] ?? (namespace === undefined ? name : `${namespace}/${name}`)
  return [type, qualifiers['type'] ?? 'model', path, qualifiers['tag'] ?? ''].join(':').toLowerCase()
}

/** What a model was made from and trained on, what a Space uses. The author's word, of which the newest commit is asked. */
export function toSources({ baseModels = [], datasets = [], models = [] }: ModelFacts): Subject[] {
  return [
    ...baseModels.map(toBaseSubject),
    ...models.map((id) => toHubSubject(id, 'model')),
    ...datasets.map((id) => toHubSubject(id, 'dataset')),
  ]
}

/**
 * Follows a model to the root of its line, generation by generation. A line that leads back to itself ends there; its
 * length and the number of questions are bounded, since anybody can name any base.
 */
export async function followLine(root: Subject, look: Look, options: LineOptions = {}): Promise<Line> {
  const { maxDepth = MAX_DEPTH, maxNodes = MAX_NODES, signal } = options
  const line: Line = { nodes: [], cut: [] }
  const seen = new Set([toKey(root)])
  let generation: Subject[] = [root]
  for (let depth = 0; generation.length > 0; depth++) {
    signal?.throwIfAborted()
    const nodes = await Promise.all(generation.map(async (subject) => ({ subject, found: await look(subject) })))
    line.nodes.push(...nodes)
    const next = nodes.flatMap(({ found }) => (found.facts?.model ? toSources(found.facts.model) : []))
    generation = []
    for (const subject of next) {
      if (seen.has(toKey(subject))) continue
      seen.add(toKey(subject))
      if (depth >= maxDepth) line.cut.push({ subject, why: `more than ${maxDepth} generations` })
      else if (line.nodes.length + generation.length >= maxNodes)
        line.cut.push({ subject, why: `more than ${maxNodes} sources` })
      else generation.push(subject)
    }
  }
  return line
}
