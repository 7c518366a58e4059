import type { AdvisoryAnswer, AdvisoryMatch } from '../model/advisory.ts'
import type { JsonObject, JsonValue } from '../parse/json.ts'
import { isObject, placedComponents, textOf } from '../parse/cyclonedx-document.ts'
import type { Known } from './known.ts'

export interface ReportOptions {
  /** ISO 8601 in UTC. */
  timestamp: string
  /** `urn:uuid:…`, made from the contents. */
  serialNumber: string
}

/**
 * A vulnerability disclosure report of its own: CycloneDX with `vulnerabilities` that point into the document by BOM-Link,
 * so that the bill of materials need not change when an advisory does.
 */
export function toDisclosureReport(
  document: JsonObject,
  known: ReadonlyMap<string, Known>,
  options: ReportOptions,
): JsonObject {
  const specVersion = textOf(document['specVersion']) ?? '1.7'
  const found = new Map<string, { match: AdvisoryMatch; refs: string[] }>()
  for (const { component } of placedComponents(document)) {
    const ref = textOf(component['bom-ref'])
    const answer = known.get(textOf(component['purl']) ?? '')?.advisories
    if (ref === undefined) continue
    for (const match of confirmedMatches(answer)) {
      const one = found.get(match.id) ?? { match, refs: [] }
      one.refs.push(ref)
      found.set(match.id, one)
    }
  }
  const link = toLink(document)
  return {
    bomFormat: 'CycloneDX',
    specVersion,
    serialNumber: options.serialNumber,
    version: 1,
    metadata: { timestamp: options.timestamp },
    vulnerabilities: [...found.values()]
      .sort((a, b) => (a.match.id < b.match.id ? -1 : 1))
      .map(({ match, refs }) => toVulnerability(match, refs.map(link))),
  }
}

/** What is known to hold for the very version: no leads, nothing uncertain, nothing of the software that loads it. */
export const confirmedMatches = (answer: AdvisoryAnswer | undefined): AdvisoryMatch[] =>
  answer?.coverage === 'matched'
    ? answer.matches.filter(({ kind, uncertain, via }) => kind !== 'lead' && !uncertain && !via)
    : []

/** `urn:cdx:<serial>/<version>#<ref>`, https://cyclonedx.org/capabilities/bomlink/; the bare ref where there is no serial. */
function toLink(document: JsonObject): (ref: string) => string {
  const serial = /^urn:uuid:(.+)$/.exec(textOf(document['serialNumber']) ?? '')?.[1]
  const version = typeof document['version'] === 'number' ? document['version'] : 1
  return (ref) => (serial === undefined ? ref : `urn:cdx:${serial}/${version}#${encodeURIComponent(ref)}`)
}

/** Start of a vector to the method's name in CycloneDX. */
const METHODS: readonly (readonly [string, string])[] = [
  ['CVSS:4', 'CVSSv4'],
  ['CVSS:3.1', 'CVSSv31'],
  ['CVSS:3', 'CVSSv3'],
  ['AV:', 'CVSSv2'],
]

function toVulnerability(match: AdvisoryMatch, refs: readonly string[]): JsonObject {
  const { id, aliases, summary, severity, score, vector, fixed, url, publishedAt, modifiedAt, kind } = match
  const method = METHODS.find(([start]) => vector?.startsWith(start))?.[1]
  const rating: JsonObject = {
    ...(score !== undefined && { score }),
    ...(severity && { severity }),
    ...(vector !== undefined && method !== undefined && { method, vector }),
  }
  const entries: [string, JsonValue | undefined][] = [
    ['id', id],
    ['source', url === undefined ? undefined : { url }],
    [
      'references',
      aliases.length > 0 ? aliases.map((alias) => ({ id: alias, source: { name: sourceOf(alias) } })) : undefined,
    ],
    ['ratings', Object.keys(rating).length > 0 ? [rating] : undefined],
    ['description', kind === 'malicious' ? `Malicious package. ${summary ?? ''}`.trim() : summary],
    ['recommendation', fixed.length > 0 ? `Use ${fixed.join(' or ')}, or later.` : undefined],
    ['published', publishedAt],
    ['updated', modifiedAt],
    ['affects', refs.map((ref) => ({ ref }))],
  ]
  return Object.fromEntries(entries.filter((entry): entry is [string, JsonValue] => entry[1] !== undefined))
}

const sourceOf = (id: string): string => (id.startsWith('CVE-') ? 'NVD' : id.startsWith('GHSA-') ? 'GitHub' : 'OSV')

export const isDocument = (value: JsonValue): value is JsonObject =>
  isObject(value) && value['bomFormat'] === 'CycloneDX'
