/**
 * The daily file of EPSS, https://www.first.org/epss/data_stats: a comment `#model_version:v…,score_date:…`, a header
 * `cve,epss,percentile`, and a line for each CVE.
 */
export interface EpssScore {
  cve: string
  /** Both 0 to 1. */
  probability: number
  percentile: number
}

export type EpssLine = EpssScore | { scoredAt: string } | { header: true } | undefined

const SCORE = /^(CVE-\d{4}-\d{4,12}),(\d(?:\.\d{1,12})?(?:e-\d{1,2})?),(\d(?:\.\d{1,12})?(?:e-\d{1,2})?)$/

/** Undefined: none of the lines of the file. Never throws. */
export function parseEpssLine(line: string): EpssLine {
  const text = line.trimEnd()
  const match = SCORE.exec(text)
  if (match) {
    const [probability, percentile] = [Number(match[2]), Number(match[3])]
    return probability <= 1 && percentile <= 1 ? { cve: match[1] ?? '', probability, percentile } : undefined
  }
  if (text === 'cve,epss,percentile') return { header: true }
  const scoredAt = /^#.{0,100}\bscore_date:(\d{4}-\d\d-\d\d)/.exec(text)?.[1]
  return scoredAt === undefined ? undefined : { scoredAt }
}
