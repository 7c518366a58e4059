/** Answers of a hub about one line of models, as components, relations and problems. Pure. */
import type { Found } from '../model/collector.ts'
import type { Component, Relation } from '../model/component.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Gap } from '../model/gap.ts'
import type { Problem } from '../model/problem.ts'
import type { Subject } from '../model/remote.ts'
import type { ModelFacts } from '../model/subject.ts'
import { toBaseSubject, toHubSubject } from '../parse/hub-subject.ts'
import { KIND_OF, toHubComponent, toHubEvidence } from './component.ts'
import { toFileComponents } from './files.ts'
import { toCanonicalId, toId, toIdentity, toType } from './identity.ts'
import { toKey, toSources, type Line, type Node } from './line.ts'
import { toObligations, type LicensedModel, type Obligations } from './obligations.ts'

/** A question that went unanswered: the inventory is incomplete. */
const toProblem = ({ code, source, url, detail }: Gap, lossy: boolean): Problem => ({
  code: 'unanswered',
  file: url,
  collector: source,
  detail: `${code}: ${detail}`,
  ...(lossy && { lossy }),
})

/** The files behind the gate of a base model are not what was asked for; that they are gated is known. */
const isLossy = ({ code }: Gap, { found: { facts } }: Node, isRoot: boolean): boolean =>
  isRoot || code !== 'unauthorised' || facts?.model === undefined

/** The subject under the name that the hub itself uses. */
function toCanonical({ subject, found: { facts } }: Node): Subject {
  if (facts?.canonicalName === undefined) return subject
  return toHubSubject(facts.canonicalName, facts.model?.type ?? toType(subject))
}

/** Refs by key of the subject, under the name asked for and under that of the hub. */
type Refs = ReadonlyMap<string, string>

function toRefs(nodes: readonly Node[]): Refs {
  return new Map(
    nodes.flatMap((node): [string, string][] => {
      const { ref } = toIdentity(node.subject, node.found.facts)
      return [
        [toKey(node.subject), ref],
        [toKey(toCanonical(node)), ref],
      ]
    }),
  )
}

function toRelations(from: string, model: ModelFacts, refs: Refs): Relation[] {
  const link = (subjects: readonly Subject[], type: Relation['type']): Relation[] =>
    subjects.map((subject) => ({ from, to: refs.get(toKey(subject)) ?? toIdentity(subject, undefined).ref, type }))
  const toHub = (type: ModelFacts['type']) => (id: string) => toHubSubject(id, type)
  return [
    ...link((model.baseModels ?? []).map(toBaseSubject), 'derived-from'),
    ...link((model.models ?? []).map(toHub('model')), 'uses-model'),
    ...link((model.datasets ?? []).map(toHub('dataset')), model.type === 'space' ? 'depends-on' : 'trained-on'),
  ].filter(({ to }) => to !== from)
}

/** By canonical key. Data sets have no bases: what is trained on one is not said to be made from it. */
function findObligations(nodes: readonly Node[]): ReadonlyMap<string, Obligations> {
  const canonical = new Map(nodes.map((node) => [toKey(node.subject), toKey(toCanonical(node))]))
  const licensed = nodes.flatMap((node): LicensedModel[] => {
    const { facts } = node.found
    const model = facts?.model
    if (!model || model.type === 'space') return []
    const bases = (model.baseModels ?? []).map(toBaseSubject).map(toKey)
    return [
      {
        key: toKey(toCanonical(node)),
        id: toCanonicalId(node.subject, facts),
        licences: model.licences ?? [],
        bases: bases.map((key) => canonical.get(key) ?? key),
      },
    ]
  })
  return toObligations(licensed)
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

function toParts(node: Node, refs: Refs, obligations: ReadonlyMap<string, Obligations>, isRoot: boolean): Found {
  const { subject, found } = node
  const problems = found.gaps.map((gap) => toProblem(gap, isLossy(gap, node, isRoot)))
  const { facts } = found
  if (!facts) return { problems }
  const component = toHubComponent(subject, facts, obligations.get(toKey(toCanonical(node))))
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
    ...line.nodes.map((node, index) => toParts(node, refs, obligations, index === 0)),
    { components: toOthers(line.nodes), problems: cut },
  ]
}
