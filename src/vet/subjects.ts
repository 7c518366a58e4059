import { z } from 'zod'
import { UsageError } from '../config.ts'
import type { Hash } from '../model/component.ts'
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
  /** For what no remote source is asked about: reads it. */
  gather?: (options: { policy: Policy; now: string; signal: AbortSignal }) => Promise<VetCase>
}

const MAX_SUBJECTS = 200_000
const ALGORITHMS = ['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const

const HashShape = z.object({ alg: z.string(), content: z.string() })
const ComponentShape = z.object({
  purl: z.string().optional(),
  'bom-ref': z.string().optional(),
  hashes: z.array(HashShape).optional().catch(undefined),
})
const Bom = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(ComponentShape).optional(),
  services: z.array(z.object({ 'bom-ref': z.string().optional() })).optional(),
})
const Spdx = z.object({
  packages: z.array(
    z.object({
      externalRefs: z.array(z.object({ referenceType: z.string(), referenceLocator: z.string() })).optional(),
    }),
  ),
})

/**
 * What a file asks about: a CycloneDX or SPDX document in JSON, or a list with one purl or name on a line (`#` begins a
 * remark). Doubles are asked once. Throws `UsageError` for what is none of these.
 */
export function parseSubjects(text: string, name: string): Asked[] {
  const trimmed = text.replace(/^\ufeff/, '').trimStart()
  const asked = trimmed.startsWith('{') ? fromDocument(trimmed, name) : fromLines(trimmed)
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
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${name}: not valid JSON`, { cause: error })
  }
  const spdx = Spdx.safeParse(document)
  if (spdx.success) {
    return spdx.data.packages.flatMap(({ externalRefs = [] }) =>
      externalRefs
        .filter(({ referenceType }) => referenceType === 'purl')
        .map(({ referenceLocator }) => toAsked(referenceLocator)),
    )
  }
  const bom = Bom.safeParse(document)
  if (!bom.success) throw new UsageError(`${name}: neither a CycloneDX nor an SPDX document`)
  const { components = [], services = [] } = bom.data
  return [
    ...components.flatMap(({ purl, 'bom-ref': ref, hashes }) => {
      const subject = purl ?? (ref !== undefined && isVettable(ref) ? ref : undefined)
      return subject === undefined ? [] : [toAsked(subject, toHashes(hashes))]
    }),
    ...services.flatMap(({ 'bom-ref': ref }) => (ref !== undefined && isVettable(ref) ? [toAsked(ref)] : [])),
  ]
}

/** References of ours that name something known outside the repository. */
const isVettable = (ref: string): boolean => /^waybill:(?:model|service)\//.test(ref)

function toHashes(hashes: readonly z.infer<typeof HashShape>[] | undefined): Hash[] | undefined {
  const known = (hashes ?? []).flatMap(({ alg, content }) => {
    const algorithm = ALGORITHMS.find((each) => each === alg.toUpperCase())
    return algorithm ? [{ algorithm, content: content.toLowerCase() }] : []
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
