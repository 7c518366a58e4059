import type { Component, Relation } from '../model/component.ts'
import type { Evidence, Scope } from '../model/evidence.ts'
import type { Found } from '../model/collector.ts'
import type { Problem } from '../model/problem.ts'
import type { Unresolved } from '../model/unresolved.ts'
import { compareNumber, compareText, distinct } from './order.ts'
import { scopeOf } from './scope.ts'

export interface Merged {
  components: Component[]
  relations: Relation[]
  problems: Problem[]
  unresolved: Unresolved[]
}

/**
 * One component per identity, with the evidence of every place. The order of the input does not matter: parts are sorted
 * before they meet. `otherRefs` are ends of relations that are not components (projects).
 */
export function merge(found: readonly Found[], otherRefs: Iterable<string> = []): Merged {
  const components = mergeComponents(found.flatMap((part) => part.components ?? []))
  const known = new Set(otherRefs)
  for (const component of components) known.add(component.ref)
  const relations = found.flatMap((part) => part.relations ?? [])
  return {
    components,
    relations: mergeRelations(relations.filter((relation) => known.has(relation.from) && known.has(relation.to))),
    problems: mergeProblems(found.flatMap((part) => part.problems ?? [])),
    unresolved: mergeUnresolved(found.flatMap((part) => part.unresolved ?? [])),
  }
}

function mergeComponents(all: readonly Component[]): Component[] {
  const byRef = Map.groupBy(all, (component) => component.ref)
  const out: Component[] = []
  for (const group of byRef.values()) out.push(mergeGroup(group))
  return out.sort((a, b) => compareText(a.ref, b.ref))
}

function mergeGroup(group: readonly Component[]): Component {
  const parts = group.length === 1 ? group : sortParts(group)
  const first = parts[0]!
  // What one place calls it and another does not is a name too: a graph and the agent it is served as.
  const aliases = union(parts, (part) => [...(part.aliases ?? []), ...(part.name === first.name ? [] : [part.name])])
  const licenses = union(parts, (part) => part.licenses)
  const endpoints = union(parts, (part) => part.endpoints)
  const hashes = distinct(parts.flatMap((part) => part.hashes ?? []))
  const properties = mergeProperties(parts)
  return defined({
    kind: parts.find(({ kind }) => kind !== 'package')?.kind ?? first.kind,
    ref: first.ref,
    name: first.name,
    group: pick(parts, (part) => part.group),
    version: pick(parts, (part) => part.version),
    range: pick(parts, (part) => part.range),
    purl: pick(parts, (part) => part.purl),
    aliases: aliases.length > 0 ? aliases : undefined,
    description: pick(parts, (part) => part.description),
    licenses: licenses.length > 0 ? licenses : undefined,
    hashes: hashes.length > 0 ? hashes : undefined,
    provider: pick(parts, (part) => part.provider),
    endpoints: endpoints.length > 0 ? endpoints : undefined,
    properties: Object.keys(properties).length > 0 ? properties : undefined,
    card: pick(parts, (part) => part.card),
    evidence: mergeEvidence(
      parts.flatMap((part) => part.evidence),
      first,
    ),
  })
}

/** By content, not by arrival. Evidence is compared by its first place, which tells parts apart well enough. */
function sortParts(group: readonly Component[]): readonly Component[] {
  return group
    .map((part) => ({ part, key: JSON.stringify([part.evidence[0]?.file ?? '', part]) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ part }) => part)
}

const pick = <T>(parts: readonly Component[], get: (part: Component) => T | undefined): T | undefined =>
  parts.map(get).find((value) => value !== undefined)

const union = (parts: readonly Component[], get: (part: Component) => string[] | undefined): string[] =>
  [...new Set(parts.flatMap((part) => get(part) ?? []))].sort(compareText)

/** Values that differ between places are all kept, sorted, as a list. */
function mergeProperties(parts: readonly Component[]): Record<string, string | string[]> {
  const byKey = new Map<string, Set<string>>()
  const lists = new Set<string>()
  for (const part of parts) {
    for (const [key, value] of Object.entries(part.properties ?? {})) {
      if (value === undefined) continue
      if (Array.isArray(value)) lists.add(key)
      const values = byKey.get(key) ?? new Set()
      byKey.set(key, values)
      for (const one of Array.isArray(value) ? value : [value]) values.add(one)
    }
  }
  const out: Record<string, string | string[]> = Object.create(null)
  for (const key of [...byKey.keys()].sort(compareText)) {
    const values = [...byKey.get(key)!]
    // A list of one place keeps its order: arguments of a command have one.
    const isShared = parts.filter((part) => part.properties && key in part.properties).length > 1
    out[key] = lists.has(key) || values.length > 1 ? (isShared ? values.sort(compareText) : values) : values[0]!
  }
  return { ...out }
}

function mergeEvidence(all: readonly Evidence[], component: Component): Evidence[] {
  const byPlace = new Map<string, Evidence>()
  for (const evidence of all) {
    const key = placeOf(evidence)
    const other = byPlace.get(key)
    if (!other || compareText(JSON.stringify(evidence), JSON.stringify(other)) < 0) byPlace.set(key, evidence)
  }
  return [...byPlace.values()].sort(compareEvidence).map((evidence) => withScope(evidence, component))
}

const placeOf = (evidence: Evidence): string =>
  JSON.stringify([evidence.file, evidence.line, evidence.collector, evidence.symbol, evidence.usage])

export function compareEvidence(a: Evidence, b: Evidence): number {
  return (
    compareText(a.file, b.file) ||
    compareNumber(a.line, b.line) ||
    compareNumber(a.column, b.column) ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  )
}

const withScope = (evidence: Evidence, component?: Component): Evidence =>
  evidence.scope ? evidence : { ...evidence, scope: scopeOfEvidence(evidence, component) }

/** Production code that a test calls with a value of its own does not use that value in production. */
function scopeOfEvidence({ file, steps = [] }: Evidence, component?: Component): Scope {
  const own = scopeOf(file, component?.kind)
  if (own !== 'production') return own
  return steps.map((step) => scopeOf(step.file)).find((scope) => scope !== 'production' && scope !== 'build') ?? own
}

function mergeRelations(relations: readonly Relation[]): Relation[] {
  const byKey = new Map<string, Relation>()
  for (const { from, to, type } of relations) byKey.set(`${from}\n${type}\n${to}`, { from, to, type })
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, relation]) => relation)
}

function mergeProblems(problems: readonly Problem[]): Problem[] {
  return distinct(problems).sort(
    (a, b) => compareText(a.file, b.file) || compareNumber(a.line, b.line) || compareText(a.code, b.code),
  )
}

function mergeUnresolved(unresolved: readonly Unresolved[]): Unresolved[] {
  return distinct(unresolved)
    .map((item) => ({ ...item, evidence: withScope(item.evidence) }))
    .sort((a, b) => compareEvidence(a.evidence, b.evidence))
}

/** Without the keys whose value is undefined, so that the same thing has one JSON text. */
function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T
}
