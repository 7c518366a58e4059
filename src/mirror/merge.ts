import type { AdvisoryMatch, Severity } from '../model/advisory.ts'
import { toRangeText, type Interval } from '../versions/intervals.ts'
import type { Ordering } from '../versions/scheme.ts'
import { fixesAbove, judge, type Verdict, type Why } from '../versions/verdict.ts'
import type { Candidate } from './candidates.ts'
import { Groups } from './groups.ts'

/** A record that concerns the version, and how. */
export interface Hit {
  candidate: Candidate
  verdict: Exclude<Verdict, { is: 'unaffected' }>
}

export interface Asked {
  version: string | undefined
  ordering: Ordering | undefined
}

/** Records of one weakness, and all names of it. */
export interface HitGroup {
  hits: Hit[]
  names: ReadonlySet<string>
}

/** Those that share a name are one, also through a third record. `namesOf`: all names that are known for a record. */
export function groupHits(hits: readonly Hit[], namesOf: (candidate: Candidate) => ReadonlySet<string>): HitGroup[] {
  const groups = new Groups()
  const names = new Map(hits.map(({ candidate }) => [candidate.id, namesOf(candidate)]))
  for (const [id, others] of names) for (const other of others) groups.join(id, other)
  return [...Map.groupBy(hits, ({ candidate }) => groups.find(candidate.id)).values()].map((members) => ({
    hits: members,
    names: new Set(members.flatMap(({ candidate }) => [...(names.get(candidate.id) ?? [])])),
  }))
}

const SEVERITIES: readonly (Severity | undefined)[] = [undefined, 'low', 'medium', 'high', 'critical']

const WORDS: Readonly<Record<Why, string>> = {
  'no-version': 'no version is given',
  'not-comparable': 'the version cannot be compared with the range',
  'no-order': 'the order of versions is not known',
  'moving-name': 'the name is moved from version to version, and some of them are affected',
  'commits-only': 'the advisory names commits only',
}

/** One answer from all records of a weakness. */
export function mergeGroup({ hits, names }: HitGroup, asked: Asked): AdvisoryMatch {
  const sure = hits.filter(({ verdict }) => verdict.is === 'affected')
  const speaking = (sure.length > 0 ? sure : hits).map(({ candidate }) => candidate)
  const all = [...names].sort(compareNames)
  const isMalicious = speaking.some((candidate) => candidate.isMalicious)
  const doubt = sure.length > 0 ? undefined : hits[0]?.verdict
  const lead = [...speaking].sort((left, right) => compareNames(left.id, right.id))
  const summary = lead.find((candidate) => candidate.summary !== undefined)?.summary
  const range = toRange(sure, asked)
  const severity = SEVERITIES[Math.max(...speaking.map((candidate) => SEVERITIES.indexOf(candidate.severity)))]
  const published = speaking.flatMap((candidate) => candidate.published ?? [])
  return {
    id: all[0] ?? '',
    aliases: all.slice(1),
    kind: isMalicious ? 'malicious' : 'vulnerability',
    ...(summary !== undefined && { summary }),
    ...(severity !== undefined && { severity }),
    ...toScore(speaking),
    ...(range !== undefined && { range }),
    fixed: toFixed(speaking, asked),
    ...(published.length > 0 && { publishedAt: toTime(Math.min(...published)) }),
    modifiedAt: toTime(Math.max(...speaking.map(({ modified }) => modified))),
    url: `https://osv.dev/vulnerability/${encodeURIComponent(lead[0]?.id ?? '')}`,
    ...(doubt?.is === 'undetermined' && { uncertain: WORDS[doubt.why] }),
  }
}

const toTime = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')

const PREFIXES = ['CVE-', 'GHSA-', 'MAL-']
const rankOf = (name: string): number => {
  const at = PREFIXES.findIndex((prefix) => name.startsWith(prefix))
  return at < 0 ? PREFIXES.length : at
}

/** The names people know come first. */
export const compareNames = (left: string, right: string): number =>
  rankOf(left) - rankOf(right) || (left < right ? -1 : left > right ? 1 : 0)

function toScore(candidates: readonly Candidate[]): Pick<AdvisoryMatch, 'score' | 'vector'> {
  const scored = candidates.filter(({ score, vector }) => score !== undefined && vector !== undefined)
  const generation = ({ vector }: Candidate): number => Number(/^CVSS:(\d\.\d)/.exec(vector ?? '')?.[1] ?? '2')
  const best = scored.sort(
    (left, right) => generation(right) - generation(left) || (right.score ?? 0) - (left.score ?? 0),
  )[0]
  return best ? { score: best.score, vector: best.vector } : {}
}

function toRange(hits: readonly Hit[], { version }: Asked): string | undefined {
  const intervals = hits.flatMap(({ verdict }) => (verdict.is === 'affected' ? [verdict.interval] : []))
  const texts = [...new Set(intervals.map((interval) => (interval ? toRangeText(interval) : `= ${version}`)))]
  return texts.length === 0 ? undefined : texts.join(' || ')
}

/** A fix that another record of the same weakness calls affected is none. */
function toFixed(candidates: readonly Candidate[], { version, ordering }: Asked): string[] {
  const intervals: Interval[] = candidates.flatMap(({ affected }) => [...affected.intervals])
  return fixesAbove(version, intervals, ordering).filter((fix) =>
    candidates.every(({ affected }) => judge(fix, affected, ordering).is !== 'affected'),
  )
}
