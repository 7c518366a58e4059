import { z } from 'zod'
import type { AdvisoryRecord, AffectedPackage } from '../../../src/model/advisory.ts'
import { isAdvisoryId, toAliases, toSummary, toTime } from '../../../src/parse/advisory-text.ts'
import { pickVector, severityOf, toSeverity } from '../../../src/parse/cvss.ts'
import { parseGhsaRange } from '../../../src/parse/ghsa-range.ts'

/**
 * A page of GitHub's global advisories: https://docs.github.com/rest/security-advisories/global-advisories. Malware is only
 * listed where `type=malware` is asked for.
 */
const Vector = z.object({ vector_string: z.string().nullish() }).nullish()
const Vulnerability = z.object({
  package: z.object({ ecosystem: z.string(), name: z.string().min(1).max(512) }),
  vulnerable_version_range: z.string().nullish(),
})
const Advisory = z.object({
  ghsa_id: z.string(),
  cve_id: z.string().nullish(),
  type: z.string().optional(),
  summary: z.string().nullish(),
  severity: z.string().nullish(),
  published_at: z.string().nullish(),
  updated_at: z.string(),
  withdrawn_at: z.string().nullish(),
  vulnerabilities: z.array(z.unknown()).nullish(),
  cvss: Vector.catch(null),
  cvss_severities: z.object({ cvss_v3: Vector, cvss_v4: Vector }).partial().nullish().catch(null),
  // An object in the schema; its figures are texts in GitHub's own example, and lists have been seen.
  epss: z.unknown(),
})
type Advisory = z.infer<typeof Advisory>

/** GitHub's names for the ecosystems of OSV. */
const ECOSYSTEMS: Readonly<Record<string, string>> = {
  npm: 'npm',
  pip: 'PyPI',
  maven: 'Maven',
  nuget: 'NuGet',
  composer: 'Packagist',
  go: 'Go',
  rust: 'crates.io',
  rubygems: 'RubyGems',
  erlang: 'Hex',
  actions: 'GitHub Actions',
  pub: 'Pub',
  swift: 'SwiftURL',
}

export interface GhsaAdvisory {
  record: AdvisoryRecord
  epss?: { probability: number; percentile: number }
  /** Packages of ecosystems or with ranges that are not understood. */
  skipped: number
}

/** Undefined: no page of advisories. Entries that are none are left out. Never throws. */
export function parseGhsaPage(text: string): GhsaAdvisory[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  return Array.isArray(value) ? value.flatMap((item: unknown) => toAdvisory(item) ?? []) : undefined
}

function toAdvisory(item: unknown): GhsaAdvisory | undefined {
  const { data } = Advisory.safeParse(item)
  const modified = toTime(data?.updated_at)
  if (!data || modified === undefined || !isAdvisoryId(data.ghsa_id)) return undefined
  const vulnerabilities = data.vulnerabilities ?? []
  const affected = vulnerabilities.flatMap((entry) => toAffected(entry) ?? [])
  const epss = toEpss(data.epss)
  return {
    record: toRecord(data, modified, affected),
    ...(epss && { epss }),
    skipped: vulnerabilities.length - affected.length,
  }
}

function toRecord(data: Advisory, modified: string, affected: AffectedPackage[]): AdvisoryRecord {
  const isMalicious = data.type === 'malware'
  const scored = pickVector(
    [data.cvss_severities?.cvss_v4, data.cvss_severities?.cvss_v3, data.cvss].flatMap(
      (cvss) => cvss?.vector_string ?? [],
    ),
  )
  const severity = isMalicious ? 'critical' : (toSeverity(data.severity) ?? (scored && severityOf(scored.score)))
  const [published, summary] = [toTime(data.published_at), toSummary(data.summary)]
  const withdrawn = data.withdrawn_at ? (toTime(data.withdrawn_at) ?? modified) : undefined
  return {
    id: data.ghsa_id,
    modified,
    ...(published !== undefined && { published }),
    ...(withdrawn !== undefined && { withdrawn }),
    aliases: toAliases(data.ghsa_id, data.cve_id ? [data.cve_id] : []),
    ...(summary !== undefined && { summary }),
    ...(severity !== undefined && { severity }),
    ...(scored && { score: scored.score, vector: scored.vector }),
    isMalicious,
    affected,
  }
}

function toAffected(entry: unknown): AffectedPackage | undefined {
  const { data } = Vulnerability.safeParse(entry)
  const ecosystem = data && Object.hasOwn(ECOSYSTEMS, data.package.ecosystem) && ECOSYSTEMS[data.package.ecosystem]
  const range = data && parseGhsaRange(data.vulnerable_version_range ?? '')
  if (!ecosystem || !range) return undefined
  const ranges = range.events.length > 0 ? [{ type: 'ECOSYSTEM' as const, events: range.events }] : []
  return { ecosystem, name: data.package.name, ranges, versions: range.versions }
}

function toEpss(value: unknown): GhsaAdvisory['epss'] {
  const first: unknown = Array.isArray(value) ? value[0] : value
  if (typeof first !== 'object' || first === null) return undefined
  const { percentage, percentile } = first as Record<string, unknown>
  const figures = [percentage, percentile].map((figure) =>
    typeof figure === 'number' || (typeof figure === 'string' && figure.length < 40) ? Number(figure) : Number.NaN,
  )
  const [probability = Number.NaN, rank = Number.NaN] = figures
  return figures.every((figure) => figure >= 0 && figure <= 1) ? { probability, percentile: rank } : undefined
}
