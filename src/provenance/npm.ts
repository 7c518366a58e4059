/**
 * What the npm registry serves under `/-/npm/v1/attestations/`: its own statement of publication, signed with its key, and
 * the publisher's SLSA provenance, signed without one. https://docs.npmjs.com/generating-provenance-statements
 */
import { z } from 'zod'
import type { Hash } from '../model/component.ts'
import type { ProvenanceFacts } from '../model/subject.ts'
import { toNpmPurl } from '../model/identity.ts'
import { checkBundle } from './bundle.ts'
import { combine, isBuildProvenance } from './combine.ts'
import type { Trust } from './trust.ts'

export const NpmAttestations = z.object({
  attestations: z.array(z.object({ predicateType: z.string().optional(), bundle: z.unknown() })).max(100),
})
export type NpmAttestations = z.infer<typeof NpmAttestations>

export interface NpmVersion {
  name: string
  version: string
  /** Of the tarball. */
  hashes: readonly Hash[]
}

export function checkNpmAttestations(
  { attestations }: NpmAttestations,
  { name, version, hashes }: NpmVersion,
  trust: Trust,
): ProvenanceFacts {
  const purl = toNpmPurl(name, version)
  const artefact = { isCalled: (subject: string) => subject === purl, hashes }
  const facts = combine(attestations.map(({ bundle }) => checkBundle(bundle, artefact, trust).facts))
  if (facts.status !== 'verified' || isBuildProvenance(facts)) return facts
  const detail = 'no build provenance; the statement of publication by the registry is verified'
  return { ...facts, status: 'present', detail }
}
