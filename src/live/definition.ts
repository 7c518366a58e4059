import { createHash } from 'node:crypto'

/**
 * What a server says that it offers, and hashes of it. Everything is self-reported; the hashes tell when it changes.
 * https://modelcontextprotocol.io/specification
 */
export interface Offer {
  kind: 'tool' | 'prompt' | 'resource' | 'resource-template'
  name: string
  description?: string
  /** Hints that are set, in order: `read-only`, `destructive`, `idempotent`, `open-world`. */
  hints: readonly string[]
  /** SHA-256 over the canonical JSON (RFC 8785) of what a model sees: name, description, schema, annotations. */
  sha256: string
  /** Names of the parameters; required ones first. */
  parameters: readonly string[]
}

export interface LiveServer {
  name: string
  version?: string
  /** Revision of the protocol that was spoken. */
  protocol?: string
  instructions?: string
  /** Names of the capabilities that it declares. */
  capabilities: readonly string[]
  /** In order of kind and name. */
  offers: readonly Offer[]
  /** SHA-256 over the hashes of all offers and the instructions, in order. */
  sha256: string
}

/** JSON Canonicalization Scheme, RFC 8785: members in order of UTF-16 units, numbers and strings as ECMAScript writes them. */
export function toCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => toCanonicalJson(item ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${toCanonicalJson(member)}`).join(',')}}`
}

export const toSha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What of an item a model reads; icons, caching hints and metadata are not part of it. */
const SEEN = [
  'name',
  'uri',
  'uriTemplate',
  'title',
  'description',
  'mimeType',
  'inputSchema',
  'outputSchema',
  'arguments',
  'annotations',
] as const

const HINTS: readonly (readonly [member: string, hint: string])[] = [
  ['readOnlyHint', 'read-only'],
  ['destructiveHint', 'destructive'],
  ['idempotentHint', 'idempotent'],
  ['openWorldHint', 'open-world'],
]

type Item = Readonly<Record<string, unknown>>

const isItem = (value: unknown): value is Item => value !== null && typeof value === 'object' && !Array.isArray(value)

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

export function toOffer(kind: Offer['kind'], item: Item): Offer {
  const seen = Object.fromEntries(
    SEEN.flatMap((member) => (item[member] === undefined ? [] : [[member, item[member]]])),
  )
  const annotations = isItem(item['annotations']) ? item['annotations'] : {}
  const description = textOf(item['description'])
  return {
    kind,
    name: textOf(item['name']) ?? textOf(item['uri']) ?? textOf(item['uriTemplate']) ?? '',
    ...(description !== undefined && { description }),
    hints: HINTS.filter(([member]) => annotations[member] === true).map(([, hint]) => hint),
    sha256: toSha256(toCanonicalJson(seen)),
    parameters: toParameters(item),
  }
}

function toParameters({ inputSchema, arguments: given }: Item): string[] {
  if (Array.isArray(given)) return given.flatMap((one) => (isItem(one) ? (textOf(one['name']) ?? []) : []))
  if (!isItem(inputSchema) || !isItem(inputSchema['properties'])) return []
  const required = new Set(Array.isArray(inputSchema['required']) ? inputSchema['required'] : [])
  return Object.keys(inputSchema['properties']).sort(
    (a, b) => Number(required.has(b)) - Number(required.has(a)) || (a < b ? -1 : 1),
  )
}

/** Offers in order, with the hash of the whole. */
export function toServer(head: Omit<LiveServer, 'offers' | 'sha256'>, offers: readonly Offer[]): LiveServer {
  const sorted = [...offers].sort((a, b) => (a.kind === b.kind ? (a.name < b.name ? -1 : 1) : a.kind < b.kind ? -1 : 1))
  const whole = [head.instructions ?? '', ...sorted.map(({ kind, sha256 }) => `${kind} ${sha256}`)]
  return { ...head, offers: sorted, sha256: toSha256(whole.join('\n')) }
}
