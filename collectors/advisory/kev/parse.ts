import { z } from 'zod'
import { isAdvisoryId } from '../../../src/parse/advisory-text.ts'

/** CISA's catalogue of known exploited vulnerabilities: https://www.cisa.gov/known-exploited-vulnerabilities-catalog */
const Entry = z.object({
  cveID: z.string(),
  dateAdded: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  knownRansomwareCampaignUse: z.string().optional(),
})
const Catalogue = z.object({
  catalogVersion: z.string().max(40),
  dateReleased: z.string().max(40),
  vulnerabilities: z.array(z.unknown()),
})

export interface Exploited {
  cve: string
  /** Day on which it was added. */
  addedAt: string
  isRansomware: boolean
}

export interface Kev {
  /** Day of the catalogue. */
  releasedAt: string
  entries: Exploited[]
  /** Entries that are not what the catalogue documents. */
  skipped: number
}

/** Undefined: not the catalogue. Never throws. */
export function parseKev(text: string): Kev | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const { data } = Catalogue.safeParse(value)
  if (!data) return undefined
  const entries = data.vulnerabilities.flatMap((item) => {
    const entry = Entry.safeParse(item).data
    if (!entry || !isAdvisoryId(entry.cveID)) return []
    const isRansomware = entry.knownRansomwareCampaignUse === 'Known'
    return [{ cve: entry.cveID, addedAt: entry.dateAdded, isRansomware }]
  })
  return {
    releasedAt: data.dateReleased.slice(0, 10),
    entries,
    skipped: data.vulnerabilities.length - entries.length,
  }
}
