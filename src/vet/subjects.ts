import { UsageError } from '../config.ts'
import type { Hash } from '../model/component.ts'
import { isObject, objectsOf, placedComponents, textOf } from '../parse/cyclonedx-document.ts'
import { parseJson, type JsonObject, type JsonValue } from '../parse/json.ts'
import type { VetCase } from './case.ts'
import type { Policy } from './policy.ts'
import { parseTarget, TargetError, type Target } from './target.ts'

/** One line or component of a list. */
export interface Asked {
  /** As written there. */
  text: string
  target?: Target
  /** Why it names nothing that can be vetted. */
  error?: string
  hashes?: readonly Hash[]
  /** When the document that names it was made, ISO 8601 in UTC. */
  namedAt?: string
  /** For what no remote source is asked about: reads it. */
  gather?: (options: { policy: Policy; now: string; signal: AbortSignal }) => Promise<VetCase>
}

const MAX_SUBJECTS = 200_000
const ALGORITHMS = ['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const

/**
 * What a file asks about: a CycloneDX or SPDX document in JSON, or a list with one purl or name on a line (`#` begins a
 * remark). Doubles are asked once. Throws `UsageError` for what is none of these.
 */
export function parseSubjects(text: string, name: string): Asked[] {
  const trimmed = text.replace(/^\ufeff/, '').trimStart()
  if (trimmed.includes('\0')) throw new UsageError(`${name}: neither a document nor a list of names`)
  const asked = /^[{[]/.test(trimmed) ? fromDocument(trimmed, name) : fromLines(trimmed)
  if (asked.length > MAX_SUBJECTS) throw new UsageError(`${name}: more than ${MAX_SUBJECTS} entries`)
  return [...new Map(asked.map((one) => [one.text, one])).values()]
}

function fromLines(text: string): Asked[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
    .map((line) => toAsked(line))
}

function fromDocument(text: string, name: string): Asked[] {
  const document = parseDocument(text, name)
  if (isObject(document) && document['bomFormat'] === 'CycloneDX')
    return date(fromCycloneDx(document), timeOf(document, 'metadata', 'timestamp'))
  if (isObject(document) && Array.isArray(document['packages']))
    return date(fromSpdx(document), timeOf(document, 'creationInfo', 'created'))
  throw new UsageError(`${name}: neither a CycloneDX nor an SPDX document`)
}

const date = (asked: readonly Asked[], namedAt: string | undefined): Asked[] =>
  asked.map((one) => ({ ...one, ...(namedAt !== undefined && { namedAt }) }))

/** Documents without a date of their own often bear that of 1970. */
function timeOf(document: JsonObject, parent: string, member: string): string | undefined {
  const head = document[parent]
  const time = new Date((isObject(head) && textOf(head[member])) || Number.NaN)
  return time.getUTCFullYear() >= 2000 ? time.toISOString() : undefined
}

function parseDocument(text: string, name: string): JsonValue {
  try {
    return parseJson(text)
  } catch (error) {
    throw new UsageError(`${name}: ${error instanceof Error ? error.message : 'not valid JSON'}`, { cause: error })
  }
}

function fromCycloneDx(document: JsonObject): Asked[] {
  const services = objectsOf(document['services'])
  return [...placedComponents(document).map(({ component }) => component), ...services].flatMap((each) => {
    const ref = textOf(each['bom-ref'])
    const subject = textOf(each['purl']) ?? (ref !== undefined && isVettable(ref) ? ref : undefined)
    return subject === undefined ? [] : [toAsked(subject, toHashes(each['hashes']))]
  })
}

const fromSpdx = (document: JsonObject): Asked[] =>
  objectsOf(document['packages'])
    .flatMap((each) => objectsOf(each['externalRefs']))
    .flatMap((reference) =>
      reference['referenceType'] === 'purl' ? (textOf(reference['referenceLocator']) ?? []) : [],
    )
    .map((purl) => toAsked(purl))

/** References of ours that name something known outside the repository. */
const isVettable = (ref: string): boolean => /^waybill:(?:model|service)\//.test(ref)

function toHashes(hashes: JsonValue | undefined): Hash[] | undefined {
  const known = objectsOf(hashes).flatMap(({ alg, content }) => {
    const algorithm = ALGORITHMS.find((each) => each === textOf(alg)?.toUpperCase())
    const digest = textOf(content)
    return algorithm && digest !== undefined ? [{ algorithm, content: digest.toLowerCase() }] : []
  })
  return known.length > 0 ? known : undefined
}

function toAsked(text: string, hashes?: Hash[]): Asked {
  try {
    return { text, target: parseTarget(text), ...(hashes && { hashes }) }
  } catch (error) {
    if (error instanceof TargetError) return { text, error: error.message }
    throw error
  }
}
