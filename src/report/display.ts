import { isPinned } from '../bom/pinned.ts'
import { findResolution, getScopes } from '../bom/cyclonedx/evidence.ts'
import type { Component } from '../model/component.ts'
import type { Evidence, Scope, Usage } from '../model/evidence.ts'
import type { Inventory } from '../model/inventory.ts'
import { COUNTED_KINDS, KIND_TITLES, type KindTitle } from './kinds.ts'
import { count, toPlain } from './text.ts'

/** How single facts of a component read in every report. All results are printable. */

/** purl types whose names people say with their owner. */
const OWNED = /^pkg:(?:huggingface|github|githubactions|docker|oci)\//

export function toName({ name, group, purl }: Component): string {
  if (group === undefined || name.startsWith(`${group}/`)) return toPlain(name)
  if (purl?.startsWith('pkg:maven/')) return toPlain(`${group}:${name}`)
  return toPlain(purl !== undefined && OWNED.test(purl) ? `${group}/${name}` : name)
}

/** Commits and digests by their first digits. */
function shorten(version: string): string {
  if (/^[0-9a-f]{40,64}$/i.test(version)) return version.slice(0, 10)
  return version.startsWith('sha256:') ? version.slice(0, 17) : version
}

export interface VersionText {
  text: string
  /** False when the content can change under this name; undefined when that is no question. */
  pinned: boolean | undefined
}

/** The exact version; else what is asked for; else `unpinned`, where that is a question at all. */
export function toVersionText(component: Component): VersionText {
  const pinned = isPinned(component)
  const { version, range, properties } = component
  if (version) return { text: toPlain(shorten(version)), pinned }
  if (range) return { text: toPlain(range), pinned }
  if (properties?.pin === 'snapshot') return { text: 'dated', pinned }
  return { text: pinned === false ? 'unpinned' : '', pinned }
}

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

function findHost(endpoints: readonly string[] = []): string | undefined {
  const url = endpoints.find((endpoint) => URL.canParse(endpoint))
  return url === undefined ? endpoints[0] : new URL(url).host
}

/** The one fact that tells most about a component of its kind: who serves a model, where a service is, what a file is. */
export function toDetail(component: Component): string {
  const { kind, provider, endpoints, properties = {} } = component
  const byKind: Partial<Record<Component['kind'], string | undefined>> = {
    service: findHost(endpoints),
    'vector-store': findHost(endpoints) ?? first(properties.hosting),
    'mcp-server': findHost(endpoints) ?? first(properties.transport),
    'model-file': [first(properties.format), first(properties.quantization)].filter(Boolean).join(' '),
    sdk: first(properties.category),
    agent: first(properties.framework),
  }
  return toPlain(byKind[kind] || provider || '')
}

const SCOPE_RANK: Readonly<Record<Scope, number>> = { production: 0, build: 1, example: 2, test: 3, docs: 4 }
const USAGE_RANK: Readonly<Record<Usage, number>> = { invoked: 0, configured: 1, imported: 2, declared: 3, present: 4 }

const rank = ({ scope, usage }: Evidence): number => SCOPE_RANK[scope ?? 'production'] * 10 + USAGE_RANK[usage]

/** The place that tells most: production before tests, a call before a declaration. */
export function findMainEvidence({ evidence }: Component): Evidence | undefined {
  return evidence.reduce<Evidence | undefined>((best, one) => (best && rank(best) <= rank(one) ? best : one), undefined)
}

export function toPlace({ file, line }: { file: string; line?: number }): string {
  return toPlain(line === undefined ? file : `${file}:${line}`)
}

export interface Where {
  place: string
  /** How many further places there are. */
  more: number
}

export function toWhere(component: Component): Where {
  const main = findMainEvidence(component)
  const places = new Set(component.evidence.map(toPlace))
  return { place: main ? toPlace(main) : '', more: Math.max(places.size - 1, 0) }
}

/** What a reader must know before trusting the line: seen only aside of production, known only in part, or harmful. */
export function getTags({ evidence, properties }: Component): string[] {
  const scopes = getScopes(evidence)
  const resolution = findResolution(evidence)
  return [
    ...(scopes.includes('production') ? [] : scopes),
    ...(resolution === 'partial' || resolution === 'unresolved' ? [resolution] : []),
    ...(properties?.['dangerous-imports'] ? ['runs code when loaded'] : []),
    ...getHubTags(properties),
  ]
}

/** Verdicts that a reader must see; `safe` is none. */
const ALARMING: ReadonlySet<string> = new Set(['unsafe', 'suspicious', 'caution'])

function getHubTags(properties: Component['properties'] = {}): string[] {
  const [scan = '', existence, status] = ['hub-scan', 'existence', 'status'].map((key) => first(properties[key]))
  return [
    ...(properties['license-conflict'] ? ['licence conflict'] : []),
    ...(ALARMING.has(scan) ? [`scan: ${scan}`] : []),
    ...[existence, status].flatMap((word) => (word === undefined ? [] : [toPlain(word)])),
  ]
}

/** `12 files read`; of a hub `3 answers read`. */
export const toReadText = ({ root, files }: Inventory): string =>
  `${count(files, root.kind === undefined ? 'file' : 'answer')} read`

/** Only in tests, examples and docs. What the build uses counts as used. */
export function isAside({ evidence }: Component): boolean {
  const scopes = getScopes(evidence)
  return scopes.length > 0 && !scopes.includes('production') && !scopes.includes('build')
}

/** AI by kind, or a container or action that some table knows as such. */
export function isAi({ kind, provider, properties }: Component): boolean {
  return (
    !COUNTED_KINDS.has(kind) || (kind !== 'package' && (provider !== undefined || properties?.category !== undefined))
  )
}

export interface KindGroup {
  title: KindTitle
  components: Component[]
}

/** By kind in reading order, by name within one; kinds without components are left out. */
export function groupByKind(components: readonly Component[]): KindGroup[] {
  return KIND_TITLES.flatMap((title) => {
    const members = components.filter(({ kind }) => kind === title.kind)
    const named = members.map((component) => ({ component, key: toName(component).toLowerCase() }))
    named.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    return members.length > 0 ? [{ title, components: named.map(({ component }) => component) }] : []
  })
}

/** What was scanned: name, version, short commit. */
export function toSubject({ root }: Inventory): string {
  const commit = root.commit ? ` at ${shorten(root.commit)}` : ''
  return toPlain(`${root.name}${root.version ? ` ${root.version}` : ''}${commit}`)
}
