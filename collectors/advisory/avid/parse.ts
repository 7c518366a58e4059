import { z } from 'zod'
import { isAdvisoryId, toSummary } from '../../../src/parse/advisory-text.ts'

/**
 * A report or vulnerability of AVID, https://github.com/avidml/avid-db. Artifacts are free words (`gpt-4o`, `bert-base-uncased`):
 * nothing says which model of which version is meant.
 */
const Text = z.object({ value: z.string() })
const Record = z.object({
  data_type: z.literal('AVID'),
  metadata: z.object({ report_id: z.string().optional(), vuln_id: z.string().optional() }),
  affects: z.object({
    developer: z.array(z.string()).nullish(),
    artifacts: z.array(z.object({ type: z.string(), name: z.string() })),
  }),
  problemtype: z.object({ classof: z.string().optional(), description: Text.optional() }).nullish().catch(null),
  references: z
    .array(z.object({ url: z.string() }).partial())
    .nullish()
    .catch([]),
  impact: z
    .object({ avid: z.object({ risk_domain: z.array(z.string()) }).optional() })
    .nullish()
    .catch(null),
  reported_date: z.string().nullish(),
  published_date: z.string().nullish(),
})

export interface AvidRecord {
  id: string
  summary?: string
  /** `LLM Evaluation`, `CVE Entry`, `ATLAS Case Study`, … */
  sort?: string
  risks: string[]
  developers: string[]
  /** Models and datasets, as written. */
  artefacts: { type: 'model' | 'dataset'; name: string }[]
  /** CVE ids that its links name. */
  cves: string[]
  publishedAt?: string
}

const MAX_ARTEFACTS = 100

/** Undefined: no record of AVID. Never throws. */
export function parseAvid(text: string): AvidRecord | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const { data } = Record.safeParse(value)
  const id = data?.metadata.report_id ?? data?.metadata.vuln_id
  if (!data || id === undefined || !isAdvisoryId(id)) return undefined
  const summary = toSummary(data.problemtype?.description?.value)
  const publishedAt = (data.reported_date ?? data.published_date)?.slice(0, 10)
  const sort = toSummary(data.problemtype?.classof)
  return {
    id,
    ...(summary !== undefined && { summary }),
    ...(sort !== undefined && { sort }),
    risks: (data.impact?.avid?.risk_domain ?? []).slice(0, 10).flatMap((risk) => toSummary(risk) ?? []),
    developers: (data.affects.developer ?? []).slice(0, MAX_ARTEFACTS).map((name) => name.slice(0, 200)),
    artefacts: toArtefacts(data.affects.artifacts),
    cves: toCves(data.references ?? []),
    ...(publishedAt !== undefined && /^\d{4}-\d\d-\d\d$/.test(publishedAt) && { publishedAt }),
  }
}

const toArtefacts = (artefacts: readonly { type: string; name: string }[]): AvidRecord['artefacts'] =>
  artefacts.slice(0, MAX_ARTEFACTS).flatMap(({ type, name }) => {
    const kind = type.toLowerCase()
    return (kind === 'model' || kind === 'dataset') && name !== '' && name.length <= 200 ? [{ type: kind, name }] : []
  })

const toCves = (references: readonly { url?: string | undefined }[]): string[] => [
  ...new Set(references.flatMap(({ url }) => /\bCVE-\d{4}-\d{4,12}\b/.exec((url ?? '').slice(0, 2000))?.[0] ?? [])),
]
