/** What a vetting or a report needs to know of one known weakness, however many names it has. */
export interface AdvisoryMatch {
  /** The name people know it by: a CVE where there is one. */
  id: string
  /** Every other name of the same weakness. */
  aliases: string[]
  /** `malicious`: the package itself is the attack. `lead`: matched by words only, not confirmed. */
  kind: 'vulnerability' | 'malicious' | 'lead'
  summary?: string
  severity?: 'low' | 'medium' | 'high' | 'critical'
  /** CVSS base score, and the vector it is computed from. */
  score?: number
  vector?: string
  /** The range of the advisory that holds the version, in words of the ecosystem. */
  range?: string
  /** First versions that are not affected, in order. Empty: none is known. */
  fixed: string[]
  /** In CISA's catalogue of known exploited vulnerabilities. */
  isExploited?: boolean
  /** EPSS: probability of exploitation in the next 30 days, and its percentile, 0 to 1. */
  epss?: { probability: number; percentile: number }
  publishedAt?: string
  modifiedAt?: string
  url?: string
  /** Why it is not certain that this version is affected; absent: it is. */
  uncertain?: string
  /** purl of the software that loads a model, when the weakness is that one's. */
  via?: string
}

/** The answer for one subject. "No advisory" and "not looked" are different answers. */
export interface AdvisoryAnswer {
  /**
   * `matched`: the version was compared; `versions-unknown`: no version was given or it cannot be compared, so `matches` are
   * all of the package; `not-mirrored`: the ecosystem is not in the mirror; `no-mirror`: there is none; `not-applicable`: no
   * source has advisories about such things.
   */
  coverage: 'matched' | 'versions-unknown' | 'not-mirrored' | 'no-mirror' | 'not-applicable'
  matches: AdvisoryMatch[]
  /** How fresh the data is, ISO 8601 in UTC. */
  dataAsOf?: string
}

/** One record of an advisory source, as it states it. Several may be about one weakness: `aliases`. */
export interface AdvisoryRecord {
  id: string
  /** ISO 8601 in UTC, like all times here. */
  modified: string
  published?: string
  /** Taken back by its source: kept apart, never a match. */
  withdrawn?: string
  aliases: string[]
  summary?: string
  severity?: Severity
  /** Highest CVSS base score of the newest CVSS version given, and its vector. */
  score?: number
  vector?: string
  /** The package itself is the attack. */
  isMalicious: boolean
  affected: AffectedPackage[]
}

export type Severity = NonNullable<AdvisoryMatch['severity']>

export interface AffectedPackage {
  /** Name of the ecosystem as OSV writes it, without the suffix of a release or repository: `PyPI`, `crates.io`. */
  ecosystem: string
  /** As the record writes it. */
  name: string
  ranges: AffectedRange[]
  /** Versions named one by one. */
  versions: string[]
}

/** OSV's ranges: https://ossf.github.io/osv-schema/#affectedranges-field */
export interface AffectedRange {
  /** `GIT`: the events are commits, whose order only the repository knows. */
  type: 'SEMVER' | 'ECOSYSTEM' | 'GIT'
  events: RangeEvent[]
}

export interface RangeEvent {
  is: 'introduced' | 'fixed' | 'last_affected' | 'limit'
  /** `0`: before every version; as a limit, `*`: after every version. */
  at: string
}
