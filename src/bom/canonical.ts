import type { Component, Relation } from '../model/component.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Inventory } from '../model/inventory.ts'
import type { Problem } from '../model/problem.ts'
import type { Unresolved } from '../model/unresolved.ts'

/** By UTF-16 code unit. `localeCompare` would order by the machine's language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

type Key = string | number | undefined
type Keys<T> = (item: T) => readonly Key[]

function compareKey(a: Key, b: Key): number {
  if (a === b) return 0
  if (a === undefined) return -1
  if (b === undefined) return 1
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b))
}

function compareKeys(a: readonly Key[], b: readonly Key[]): number {
  for (let index = 0; index < a.length; index++) {
    const order = compareKey(a[index], b[index])
    if (order !== 0) return order
  }
  return 0
}

/** Stable order by a list of keys, each computed once. */
function sortBy<T>(items: readonly T[], keys: Keys<T>): T[] {
  return items
    .map((item) => ({ item, keys: keys(item) }))
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ item }) => item)
}

const evidenceKeys: Keys<Evidence> = (evidence) => [
  evidence.file,
  evidence.line,
  evidence.column,
  evidence.collector,
  evidence.usage,
  evidence.resolution,
  evidence.symbol,
  evidence.scope,
  evidence.technique,
  JSON.stringify(evidence.steps),
]

/** What decides between two equal refs, which a merged inventory does not have. */
const componentKeys: Keys<Component> = (component) => [component.ref, component.kind, component.name, component.version]

const relationKeys: Keys<Relation> = (relation) => [relation.from, relation.type, relation.to]

const problemKeys: Keys<Problem> = (problem) => [problem.file, problem.line, problem.code, problem.detail]

const unresolvedKeys: Keys<Unresolved> = (unresolved) => [
  ...evidenceKeys(unresolved.evidence),
  unresolved.kind,
  unresolved.reason,
  unresolved.pattern,
]

function sortedProperties(properties: Component['properties']): Component['properties'] {
  return properties && Object.fromEntries(sortBy(Object.entries(properties), ([name]) => [name]))
}

/** Values of a property keep their order: those of `command` and `args` mean something. */
function sortedComponent(component: Component): Component {
  const { aliases, licenses, endpoints, hashes } = component
  return {
    ...component,
    aliases: aliases && sortBy(aliases, (alias) => [alias]),
    licenses: licenses && sortBy(licenses, (license) => [license]),
    endpoints: endpoints && sortBy(endpoints, (endpoint) => [endpoint]),
    hashes: hashes && sortBy(hashes, (hash) => [hash.algorithm, hash.content]),
    properties: sortedProperties(component.properties),
    evidence: sortBy(component.evidence, evidenceKeys),
  }
}

/** The same inventory in the one order that everything is written in, whatever order it was collected in. */
export function toCanonical(inventory: Inventory): Inventory {
  return {
    ...inventory,
    roots: sortBy(inventory.roots, (root) => [root]),
    components: sortBy(inventory.components, componentKeys).map(sortedComponent),
    relations: sortBy(inventory.relations, relationKeys),
    problems: sortBy(inventory.problems, problemKeys),
    unresolved: sortBy(inventory.unresolved, unresolvedKeys),
    projects: sortBy(inventory.projects, (project) => [project.ref, project.file]),
    collectors: sortBy(inventory.collectors, (collector) => [collector.id]),
    skipped: sortBy(inventory.skipped, (skipped) => [skipped.path, skipped.reason]),
  }
}
