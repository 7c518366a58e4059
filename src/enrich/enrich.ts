import type { Provenience } from '../model/subject.ts'
import type { JsonObject, JsonValue } from '../parse/json.ts'
import { isObject, objectsOf, placedComponents, textOf } from '../parse/cyclonedx-document.ts'
import { FIELDS } from './fields.ts'
import type { Known } from './known.ts'

/** One value that a source put into the document. */
export interface Filled {
  pointer: string
  field: string
  source: Provenience
}

/** A value of the document that a source contradicts; it stays. */
export interface Contradiction {
  pointer: string
  field: string
  purl: string
  detail: string
  source: Provenience
}

export interface Enriched {
  document: JsonObject
  filled: Filled[]
  contradictions: Contradiction[]
}

/**
 * Fills what a CycloneDX document leaves open with what sources say. What is written there stays; where a source says
 * otherwise, that is reported. Every value gets a citation of its source (1.7), else a property. Pure: the document given
 * is not changed.
 */
export function enrichDocument(document: JsonObject, known: ReadonlyMap<string, Known>): Enriched {
  const copy = structuredClone(document)
  const filled: Filled[] = []
  const contradictions: Contradiction[] = []
  for (const { pointer, component } of placedComponents(copy)) {
    const purl = textOf(component['purl'])
    const one = purl === undefined ? undefined : known.get(purl)
    if (one?.facts.existence !== 'present') continue
    fill(component, one, pointer, filled, contradictions)
  }
  if (filled.length > 0) {
    cite(copy, filled)
    copy['version'] = (typeof copy['version'] === 'number' ? copy['version'] : 1) + 1
  }
  return { document: copy, filled, contradictions }
}

function fill(
  component: JsonObject,
  known: Known,
  pointer: string,
  filled: Filled[],
  contradictions: Contradiction[],
): void {
  const { source } = known.facts
  for (const { name, read, contradicts } of FIELDS) {
    const said = read(known, component)
    if (said === undefined) continue
    const present = component[name]
    if (isEmpty(present)) {
      component[name] = said
      filled.push({ pointer: `${pointer}/${name}`, field: name, source })
      continue
    }
    const detail = contradicts?.(present!, said)
    if (detail !== undefined)
      contradictions.push({ pointer: `${pointer}/${name}`, field: name, purl: known.purl, detail, source })
  }
}

const isEmpty = (value: JsonValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** A source at one moment. */
const keyOf = ({ source: { id, at } }: Filled): string => `${id} ${at}`

const refOf = (id: string): string => `waybill:source/${id}`

function cite(document: JsonObject, filled: readonly Filled[]): void {
  const canCite = textOf(document['specVersion']) === '1.7' && nameSources(document, filled)
  if (!canCite) return noteAsProperties(document, filled)
  const groups = [...Map.groupBy(filled, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1))
  const citations = groups.map(([, group]) => ({
    pointers: group.map(({ pointer }) => pointer),
    timestamp: group[0]!.source.at,
    attributedTo: refOf(group[0]!.source.id),
  }))
  const present = Array.isArray(document['citations']) ? document['citations'] : []
  document['citations'] = [...present, ...citations]
}

/** Sources become services of `metadata.tools`, so that citations can name them. False for the old form of `tools`. */
function nameSources(document: JsonObject, filled: readonly Filled[]): boolean {
  const metadata = isObject(document['metadata']) ? document['metadata'] : {}
  const tools = metadata['tools'] ?? {}
  if (!isObject(tools)) return false
  const services = objectsOf(tools['services'])
  const known = new Set(services.map((service) => service['bom-ref']))
  const ids = [...new Set(filled.map(({ source }) => source.id))].sort()
  const added = ids.filter((id) => !known.has(refOf(id))).map((id) => ({ 'bom-ref': refOf(id), name: id }))
  document['metadata'] = { ...metadata, tools: { ...tools, services: [...services, ...added] } }
  return true
}

/** Before 1.7 there are no citations: each component says which of its fields came from where. */
function noteAsProperties(document: JsonObject, filled: readonly Filled[]): void {
  const byPointer = Map.groupBy(filled, ({ pointer, field }) => pointer.slice(0, -field.length - 1))
  for (const { pointer, component } of placedComponents(document)) {
    const notes = byPointer.get(pointer)?.map(({ field, source }) => ({
      name: 'waybill:cited',
      value: `${field} from ${source.id} at ${source.at}`,
    }))
    if (notes) component['properties'] = [...objectsOf(component['properties']), ...notes]
  }
}
