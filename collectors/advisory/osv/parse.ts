import { z } from 'zod'
import type { AdvisoryRecord, AffectedPackage, AffectedRange, RangeEvent } from '../../../src/model/advisory.ts'
import { isAdvisoryId, toAliases, toSummary, toTime } from '../../../src/parse/advisory-text.ts'
import { pickVector, severityOf, toSeverity } from '../../../src/parse/cvss.ts'

/**
 * One record of OSV: https://ossf.github.io/osv-schema/, 1.x. Fields that are not read may be anything. What cannot be known
 * from it: the order of commits in `GIT` ranges.
 */
const Words = z.array(z.string())
const Severities = z.array(z.object({ type: z.string(), score: z.string() }))
const Event = z.object({
  introduced: z.string().optional(),
  fixed: z.string().optional(),
  last_affected: z.string().optional(),
  limit: z.string().optional(),
})
const Range = z.object({ type: z.enum(['SEMVER', 'ECOSYSTEM', 'GIT']), events: z.array(Event) })
const Affected = z.object({
  package: z.object({ ecosystem: z.string().min(1), name: z.string().min(1) }),
  severity: Severities.nullish(),
  ranges: z.array(Range).nullish(),
  versions: Words.nullish(),
})
const Specific = z.object({ severity: z.string().nullish(), cwe_ids: Words.nullish() })
const Osv = z.object({
  schema_version: z.string().optional(),
  id: z.string(),
  modified: z.string(),
  published: z.string().nullish(),
  withdrawn: z.string().nullish(),
  aliases: Words.nullish().catch([]),
  summary: z.string().nullish().catch(null),
  severity: Severities.nullish().catch([]),
  affected: z.array(z.unknown()).nullish().catch([]),
  database_specific: Specific.nullish().catch(null),
})
type Osv = z.infer<typeof Osv>

export type OsvParsed =
  /** `skipped`: entries of the record that are not what the schema says; the others are kept. */
  { record: AdvisoryRecord; skipped: number } | { refused: 'not-json' | 'wrong-shape' | 'unknown-version' }

/** Embedded malicious code: https://cwe.mitre.org/data/definitions/506.html */
const MALICIOUS = 'CWE-506'
const MAX_NAME = 512

/** Never throws. */
export function parseOsv(text: string): OsvParsed {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { refused: 'not-json' }
  }
  const { data } = Osv.safeParse(value)
  if (!data || !isAdvisoryId(data.id)) return { refused: 'wrong-shape' }
  if (data.schema_version !== undefined && !data.schema_version.startsWith('1.')) return { refused: 'unknown-version' }
  const modified = toTime(data.modified)
  if (modified === undefined) return { refused: 'wrong-shape' }
  const entries = (data.affected ?? []).map((entry) => Affected.safeParse(entry).data)
  const affected = entries.filter((entry) => entry !== undefined && entry.package.name.length <= MAX_NAME)
  return {
    record: {
      ...toHead(data, modified),
      ...toRating(data, affected as z.infer<typeof Affected>[]),
      affected: (affected as z.infer<typeof Affected>[]).map(toAffected),
    },
    skipped: entries.length - affected.length,
  }
}

type Rating = Pick<AdvisoryRecord, 'severity' | 'score' | 'vector' | 'isMalicious'>

function toHead(data: Osv, modified: string): Omit<AdvisoryRecord, 'affected' | keyof Rating> {
  const summary = toSummary(data.summary)
  const published = toTime(data.published)
  // Withdrawn at a time that cannot be read is withdrawn all the same.
  const withdrawn = data.withdrawn ? (toTime(data.withdrawn) ?? modified) : undefined
  return {
    id: data.id,
    modified,
    ...(published !== undefined && { published }),
    ...(withdrawn !== undefined && { withdrawn }),
    aliases: toAliases(data.id, data.aliases ?? []),
    ...(summary !== undefined && { summary }),
  }
}

function toRating(data: Osv, affected: readonly z.infer<typeof Affected>[]): Rating {
  const isMalicious =
    [data.id, ...(data.aliases ?? [])].some((name) => name.startsWith('MAL-')) ||
    (data.database_specific?.cwe_ids ?? []).includes(MALICIOUS)
  const severities = data.severity?.length ? data.severity : affected.flatMap(({ severity }) => severity ?? [])
  const scored = pickVector(severities.filter(({ type }) => type.startsWith('CVSS_')).map(({ score }) => score))
  const word = toSeverity(data.database_specific?.severity)
  const severity = isMalicious ? 'critical' : (word ?? (scored && severityOf(scored.score)))
  return {
    isMalicious,
    ...(severity !== undefined && { severity }),
    ...(scored && { score: scored.score, vector: scored.vector }),
  }
}

function toAffected({ package: { ecosystem, name }, ranges, versions }: z.infer<typeof Affected>): AffectedPackage {
  return {
    ecosystem: ecosystem.split(':', 1)[0] ?? ecosystem,
    name,
    ranges: (ranges ?? []).map(toRange),
    versions: versions ?? [],
  }
}

const toRange = ({ type, events }: z.infer<typeof Range>): AffectedRange => ({ type, events: events.flatMap(toEvents) })

function toEvents({ introduced, fixed, last_affected, limit }: z.infer<typeof Event>): RangeEvent[] {
  const events: RangeEvent[] = []
  if (introduced !== undefined) events.push({ is: 'introduced', at: introduced })
  if (fixed !== undefined) events.push({ is: 'fixed', at: fixed })
  if (last_affected !== undefined) events.push({ is: 'last_affected', at: last_affected })
  if (limit !== undefined) events.push({ is: 'limit', at: limit })
  return events
}
