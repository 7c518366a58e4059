/** Answers of a hub about one line of models, as components, relations and problems. Pure. */
import type { Found } from '../model/collector.ts'
import type { Component, Relation } from '../model/component.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Gap } from '../model/gap.ts'
import type { Problem } from '../model/problem.ts'
import type { Subject } from '../model/remote.ts'
import type { ModelFacts } from '../model/subject.ts'
import { KIND_OF, toHubComponent, toHubEvidence } from './component.ts'
import { toFileComponents } from './files.ts'
import { toCanonicalId, toId, toIdentity, toType } from './identity.ts'
import { toHubSubject, toKey, toSources, type Line, type Node } from './line.ts'
import { toObligations, type LicensedModel, type Obligations } from './obligations.ts'

/** A question that went unanswered: the inventory is incomplete. */
export const toProblem = ({ code, source, url, detail }: Gap): Problem => ({
  code: 'unanswered',
  file: url,
  collector: source,
  detail: `${code}: ${detail}`,
  lossy: true,
})

/** Refs by key of the subject, under the name asked for and under that of the hub. */
type Refs = ReadonlyMap<string, string>

function toRefs(nodes: readonly Node[]): Refs {
  return new Map(
    nodes.flatMap(({ subject, found: { facts } }): [string, string][] => {
      const type = facts?.model?.type ?? toType(subject)
      const id = toCanonicalId(subject, facts)
      const { ref } = toIdentity(subject, facts)
      return [
        [toKey(subject), ref],
        [toKey(toHubSubject(id, type)), ref],
      ]
    }),
  )
}

const findRef = (refs: Refs, id: string, type: ModelFacts['type']): string =>
  refs.get(toKey(toHubSubject(id, type))) ?? toIdentity(toHubSubject(id, type), undefined).ref

function toRelations(from: string, model: ModelFacts, refs: Refs): Relation[] {
  const link = (ids: readonly string[], type: ModelFacts['type'], relation: Relation['type']): Relation[] =>
    ids.map((id) => ({ from, to: findRef(refs, id, type), type: relation }))
  const isSpace = model.type === 'space'
  return [
    ...link(
      (model.baseModels ?? []).map(({ id }) => id),
      'model',
      'derived-from',
    ),
    ...link(model.models ?? [], 'model', 'uses-model'),
    ...link(model.datasets ?? [], 'dataset', isSpace ? 'depends-on' : 'trained-on'),
  ].filter(({ to }) => to !== from)
}

function toLicensed({ subject, found: { facts } }: Node, canonical: ReadonlyMap<string, string>): LicensedModel[] {
  const model = facts?.model
  if (model?.type === 'space' || !model) return []
  const bases = (model.baseModels ?? []).map(({ id }) => canonical.get(id.toLowerCase()) ?? id)
  return [{ id: toCanonicalId(subject, facts), licences: model.licences ?? [], bases }]
}

/** Data sets by themselves: what is trained on one is not said to be made from it. */
function findObligations(nodes: readonly Node[]): ReadonlyMap<string, Obligations> {
  const canonical = new Map(
    nodes.map(({ subject, found: { facts } }) => [toId(subject).toLowerCase(), toCanonicalId(subject, facts)]),
  )
  const of = (type: ModelFacts['type']): Map<string, Obligations> =>
    toObligations(
      nodes.filter(({ found }) => found.facts?.model?.type === type).flatMap((node) => toLicensed(node, canonical)),
    )
  const keyed = (type: ModelFacts['type']): [string, Obligations][] =>
    [...of(type)].map(([id, obligations]) => [toKey(toHubSubject(id, type)), obligations])
  return new Map([...keyed('model'), ...keyed('dataset')])
}

/** What is only named: nobody answered about it, or the line was cut before it. */
function toNamed(subject: Subject, evidence: Evidence): Component {
  return {
    kind: KIND_OF[toType(subject)],
    ...toIdentity(subject, undefined),
    provider: evidence.collector,
    properties: { pin: 'floating' },
    evidence: [evidence],
  }
}

function toParts(node: Node, refs: Refs, obligations: ReadonlyMap<string, Obligations>): Found {
  const { subject, found } = node
  const problems = found.gaps.map(toProblem)
  const { facts } = found
  if (!facts) return { problems }
  const type = facts.model?.type ?? toType(subject)
  const key = toKey(toHubSubject(toCanonicalId(subject, facts), type))
  const component = toHubComponent(subject, facts, obligations.get(key))
  if (!facts.model) return { components: [component], problems }
  const files = toFileComponents(facts.model, toCanonicalId(subject, facts), toHubEvidence(facts))
  if (files.omitted > 0) {
    problems.push({
      code: 'limit',
      file: facts.source.url,
      collector: facts.source.id,
      detail: `${files.omitted} further files are not listed`,
    })
  }
  return {
    components: [component, ...files.components],
    relations: [
      ...toRelations(component.ref, facts.model, refs),
      ...files.components.map(({ ref }): Relation => ({ from: component.ref, to: ref, type: 'contains' })),
    ],
    problems,
  }
}

/** Components for the ends of relations that have no answer of their own. */
function toOthers(nodes: readonly Node[]): Component[] {
  const answered = new Set(nodes.filter(({ found }) => found.facts).map(({ subject }) => toKey(subject)))
  return nodes.flatMap(({ found: { facts } }) =>
    facts?.model === undefined
      ? []
      : toSources(facts.model)
          .filter((subject) => !answered.has(toKey(subject)))
          .map((subject) => toNamed(subject, toHubEvidence(facts))),
  )
}

/** Every part of a line. Relations end at components: `merge` drops the others. */
export function toFound(line: Line): Found[] {
  const refs = toRefs(line.nodes)
  const obligations = findObligations(line.nodes)
  const cut = line.cut.map(({ subject, why }): Problem => ({
    code: 'limit',
    file: toId(subject),
    detail: `not asked about: ${why}`,
    lossy: true,
  }))
  return [
    ...line.nodes.map((node) => toParts(node, refs, obligations)),
    { components: toOthers(line.nodes), problems: cut },
  ]
}
