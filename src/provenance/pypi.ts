/**
 * Attestations of a Python distribution, https://peps.python.org/pep-0740/. Each becomes a bundle of Sigstore's version
 * 0.3, whose parts they are under other names.
 */
import { z } from 'zod'
import type { Hash } from '../model/component.ts'
import type { ProvenanceFacts } from '../model/subject.ts'
import { checkBundle, type CheckedBundle } from './bundle.ts'
import { combine } from './combine.ts'
import type { Trust } from './trust.ts'

const Publisher = z.object({
  kind: z.string(),
  repository: z.string().nullish(),
  workflow: z.string().nullish(),
  workflow_filepath: z.string().nullish(),
  email: z.string().nullish(),
})
type Publisher = z.infer<typeof Publisher>

const Attestation = z.object({
  envelope: z.object({ statement: z.string(), signature: z.string() }),
  verification_material: z.object({
    certificate: z.string(),
    transparency_entries: z.array(z.unknown()).max(16),
    timestamps: z.array(z.string()).max(16).nullish(),
  }),
})

export const PypiProvenance = z.object({
  attestation_bundles: z
    .array(z.object({ publisher: Publisher.nullish(), attestations: z.array(Attestation).max(100) }))
    .max(100),
})
export type PypiProvenance = z.infer<typeof PypiProvenance>

/** Wheels and source distributions may be spelt with other separators than their statement. */
const normalise = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-')

export function checkPypiProvenance(
  { attestation_bundles: bundles }: PypiProvenance,
  file: { name: string; hashes: readonly Hash[] },
  trust: Trust,
): ProvenanceFacts {
  const name = normalise(file.name)
  const artefact = { isCalled: (subject: string) => normalise(subject) === name, hashes: file.hashes }
  return combine(
    bundles.flatMap(({ publisher, attestations }) =>
      attestations.map((one) => withPublisher(checkBundle(toBundle(one), artefact, trust), publisher)),
    ),
  )
}

function toBundle({ envelope, verification_material: material }: z.infer<typeof Attestation>): unknown {
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {
      certificate: { rawBytes: material.certificate },
      tlogEntries: material.transparency_entries,
      timestampVerificationData: {
        rfc3161Timestamps: (material.timestamps ?? []).map((signedTimestamp) => ({ signedTimestamp })),
      },
    },
    dsseEnvelope: {
      payload: envelope.statement,
      payloadType: 'application/vnd.in-toto+json',
      signatures: [{ sig: envelope.signature }],
    },
  }
}

const HOSTS: ReadonlyMap<string, string> = new Map([
  ['GitHub', 'https://github.com'],
  ['GitLab', 'https://gitlab.com'],
])

/** The index names the publisher that it trusts; the certificate has to be that one's. */
function withPublisher({ facts }: CheckedBundle, publisher: Publisher | null | undefined): ProvenanceFacts {
  if (facts.status !== 'verified' || publisher === null || publisher === undefined) return facts
  if (isPublisher(facts, publisher)) return facts
  return { ...facts, status: 'invalid', detail: 'the certificate is of another publisher than the index names' }
}

/** Kinds without a known identity cannot be compared. */
function isPublisher(facts: ProvenanceFacts, publisher: Publisher): boolean {
  const { kind, repository, email } = publisher
  if (kind === 'Google') return facts.signer === email
  const host = HOSTS.get(kind)
  if (host === undefined) return true
  const workflow = publisher.workflow ?? publisher.workflow_filepath ?? undefined
  const isWorkflow = workflow === undefined || `/${facts.workflow}`.endsWith(`/${workflow}`)
  return isWorkflow && facts.repository?.toLowerCase() === `${host}/${repository ?? ''}`.toLowerCase()
}
