import type { Hash, HashAlgorithm } from '../model/component.ts'
import type { Answer, Depth, Subject } from '../model/remote.ts'
import type { Existence, Person, SubjectFacts, VersionFacts } from '../model/subject.ts'
import { toPurl, toPypiName, toRef } from '../model/identity.ts'

/** What every reader of a registry does alike. */

const WITHOUT_PURL: ReadonlySet<string> = new Set(['mcp-server'])

/** Facts to start from: of which subject, from where, of when. The subject is named without its version. */
export function startFacts(subject: Subject, id: string, answer: Answer, existence: Existence): SubjectFacts {
  const { type, namespace, qualifiers } = subject
  const name = type === 'pypi' ? toPypiName(subject.name) : subject.name
  const ref = WITHOUT_PURL.has(type)
    ? toRef(type, namespace, name)
    : toPurl(type, namespace, name, undefined, qualifiers && { ...qualifiers })
  return { subject: ref, source: { id, url: answer.url, at: answer.at }, existence }
}

/** Without members that are undefined: those were not said. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T
}

/** ISO 8601 in UTC, from text or milliseconds; undefined for what is no time after 1970. Nonsense years are none. */
export function toIsoTime(value: string | number | undefined | null): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const time = new Date(value)
  const year = time.getUTCFullYear()
  return year >= 1970 && year < 2200 ? time.toISOString() : undefined
}

const LENGTHS: ReadonlyMap<HashAlgorithm, number> = new Map([
  ['MD5', 32],
  ['SHA-1', 40],
  ['SHA-256', 64],
  ['SHA-384', 96],
  ['SHA-512', 128],
])

/** A hash written in hex; undefined for what is none of that algorithm. */
export function toHash(algorithm: HashAlgorithm, hex: string | undefined | null): Hash | undefined {
  if (hex?.length !== LENGTHS.get(algorithm) || !/^[\da-f]+$/i.test(hex ?? '')) return undefined
  return { algorithm, content: (hex ?? '').toLowerCase() }
}

export const toHashes = (...hashes: (Hash | undefined)[]): Hash[] | undefined => {
  const known = hashes.filter((hash) => hash !== undefined)
  return known.length > 0 ? known : undefined
}

/** The judged version in the place of the same one in a list; alone when just that one was asked for. */
export function placeVersion(
  versions: readonly VersionFacts[],
  found: VersionFacts | undefined,
  isComplete: boolean,
  depth: Depth | undefined,
): Pick<SubjectFacts, 'versions' | 'versionsComplete'> {
  if (depth === 'version' && found !== undefined) return { versions: [found], versionsComplete: false }
  const all = versions.map((one) => (found !== undefined && one.version === found.version ? found : one))
  return { versions: all, versionsComplete: isComplete }
}

/** Newest first by time; what has no time keeps its place behind them. */
export function newestFirst(versions: readonly VersionFacts[]): VersionFacts[] {
  return versions.toSorted((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''))
}

/** `Ada Example <ada@acme.example> (https://acme.example)`, as manifests write people. */
export function parsePerson(text: string): Person | undefined {
  const match = /^([^<(]*)(?:<([^>]*)>)?\s*(?:\(([^)]*)\))?\s*$/.exec(text.slice(0, 500).trim())
  const name = match?.[1]?.trim() || match?.[2]?.trim()
  if (match === null || name === undefined || name === '') return undefined
  return compact({ name, email: match[2]?.trim() || undefined, url: match[3]?.trim() || undefined })
}
