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
}

/** The answer for one subject. "No advisory" and "not looked" are different answers. */
export interface AdvisoryAnswer {
  /**
   * `matched`: the version was compared; `versions-unknown`: no version was given or it cannot be compared, so `matches` are
   * all of the package; `not-mirrored`: the ecosystem is not in the mirror; `no-mirror`: there is none.
   */
  coverage: 'matched' | 'versions-unknown' | 'not-mirrored' | 'no-mirror'
  matches: AdvisoryMatch[]
  /** How fresh the data is, ISO 8601 in UTC. */
  dataAsOf?: string
}
