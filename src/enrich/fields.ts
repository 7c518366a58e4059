import type { LicenceStatement } from '../model/subject.ts'
import type { JsonObject, JsonValue } from '../parse/json.ts'
import { findSpdxId, isSpdxExpression } from '../parse/spdx-expression.ts'
import type { Known } from './known.ts'

/** A field of a CycloneDX component that a source can fill. */
export interface Field {
  name: string
  /** What the source says; undefined when it says nothing. */
  read(known: Known, component: JsonObject): JsonValue | undefined
  /** What of it contradicts a value that is there; undefined when nothing does. */
  contradicts?(present: JsonValue, said: JsonValue): string | undefined
}

const MAX_DISTRIBUTIONS = 20

const toHashes = (hashes: readonly { algorithm: string; content: string }[]): JsonObject[] =>
  hashes.map(({ algorithm, content }) => ({ alg: algorithm, content }))

function toLicences(licences: readonly LicenceStatement[]): JsonValue | undefined {
  const [first] = licences
  if (!first) return undefined
  const one = licences.length === 1 ? (first.expression ?? first.raw) : undefined
  if (one !== undefined && findSpdxId(one) === undefined && isSpdxExpression(one)) return [{ expression: one }]
  return licences.map(({ expression, name, raw, link }) => {
    const id = findSpdxId(expression ?? raw)
    return {
      license: {
        ...(id === undefined ? { name: name ?? expression ?? raw } : { id }),
        ...(isUrl(link) && { url: link }),
      },
    }
  })
}

const isUrl = (text: string | undefined): text is string => text !== undefined && URL.canParse(text)

/** The words of a `licenses` list, for comparing: ids, names and expressions, in order. */
function toWords(licenses: JsonValue): string {
  if (!Array.isArray(licenses)) return ''
  const words = licenses.flatMap((one) => {
    if (one === null || typeof one !== 'object' || Array.isArray(one)) return []
    const { license, expression } = one
    if (typeof expression === 'string') return [expression]
    if (license === null || typeof license !== 'object' || Array.isArray(license)) return []
    return [license['id'] ?? license['name'] ?? '']
  })
  return words.map(String).sort().join(', ')
}

/** One file: its hashes are the component's. Several: each is a distribution of its own. */
const soleHashes = ({ version }: Known): JsonObject[] | undefined => {
  const artefacts = version?.artefacts ?? []
  const hashes = artefacts.length === 1 ? artefacts[0]?.hashes : undefined
  return hashes && hashes.length > 0 ? toHashes(hashes) : undefined
}

function isOther(present: JsonValue, said: JsonValue): string | undefined {
  if (!Array.isArray(present) || !Array.isArray(said)) return undefined
  const contentOf = (hashes: JsonValue[], algorithm: JsonValue | undefined): JsonValue | undefined => {
    const found = hashes.find((hash) => isObject(hash) && hash['alg'] === algorithm)
    return isObject(found) ? found['content'] : undefined
  }
  const wrong = said.filter(isObject).find(({ alg, content }) => {
    const mine = contentOf(present, alg)
    return mine !== undefined && String(mine).toLowerCase() !== content
  })
  return wrong ? `the source has ${String(wrong['alg'])} ${String(wrong['content'])}` : undefined
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

function toReferences({ facts, version }: Known): JsonValue | undefined {
  const vcs = version?.repository ?? facts.repository
  const artefacts = (version?.artefacts ?? []).slice(0, MAX_DISTRIBUTIONS)
  const references = [
    ...(isUrl(vcs) ? [{ type: 'vcs', url: vcs }] : []),
    ...(isUrl(facts.homepage) ? [{ type: 'website', url: facts.homepage }] : []),
    ...artefacts.flatMap(({ url, hashes }) =>
      isUrl(url)
        ? [{ type: 'distribution', url, ...(hashes && hashes.length > 0 && { hashes: toHashes(hashes) }) }]
        : [],
    ),
  ]
  return references.length > 0 ? references : undefined
}

/** In the order in which they are filled. */
export const FIELDS: readonly Field[] = [
  {
    name: 'version',
    // Hubs: the commit behind the name today.
    read: ({ facts }) => facts.model?.revision,
  },
  {
    name: 'description',
    read: ({ facts }) => facts.description,
  },
  {
    name: 'supplier',
    read: ({ facts }) =>
      facts.owner ? { name: facts.owner.name, ...(isUrl(facts.owner.url) && { url: [facts.owner.url] }) } : undefined,
  },
  {
    name: 'licenses',
    read: ({ facts, version }) => toLicences(version?.licences ?? facts.model?.licences ?? []),
    contradicts: (present, said) =>
      toWords(present) === '' || toWords(present) === toWords(said)
        ? undefined
        : `the source says ${toWords(said)}, the document ${toWords(present)}`,
  },
  { name: 'hashes', read: soleHashes, contradicts: isOther },
  { name: 'externalReferences', read: toReferences },
]
