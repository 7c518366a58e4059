import type { AdvisoryAnswer, AdvisoryMatch } from '../../src/model/advisory.ts'
import type { SubjectFacts, VersionFacts } from '../../src/model/subject.ts'
import { assess } from '../../src/vet/assess.ts'
import type { Related, VetCase } from '../../src/vet/case.ts'
import { chooseVersion } from '../../src/vet/pin.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/vet/policy.ts'
import { parseTarget } from '../../src/vet/target.ts'

export const NOW = '2026-06-01T00:00:00Z'

export const daysAgo = (days: number): string => new Date(Date.parse(NOW) - days * 86_400_000).toISOString()

/** Facts that no rule minds: an old package with a licence, a repository, several maintainers and settled versions. */
export const calmVersion = (version: string, days: number, more: Partial<VersionFacts> = {}): VersionFacts => ({
  version,
  publishedAt: daysAgo(days),
  publisher: { name: 'ada' },
  licences: [{ raw: 'MIT', expression: 'MIT' }],
  artefacts: [
    { name: `acme-widget-${version}.tgz`, size: 20_000, hashes: [{ algorithm: 'SHA-256', content: 'a'.repeat(64) }] },
  ],
  dependencies: [],
  installScripts: {},
  ...more,
})

export const calmFacts = (more: Partial<SubjectFacts> = {}): SubjectFacts => ({
  subject: 'pkg:npm/acme-widget',
  source: { id: 'npm', url: 'https://registry.example/acme-widget', at: NOW },
  existence: 'present',
  createdAt: daysAgo(2000),
  repository: 'https://github.com/acme/widget',
  maintainers: [{ name: 'ada' }, { name: 'grace' }],
  tags: { latest: '2.1.0' },
  versions: [calmVersion('2.1.0', 40), calmVersion('2.0.0', 200), calmVersion('1.0.0', 900)],
  ...more,
})

export interface Known {
  facts?: SubjectFacts | null
  related?: readonly Related[]
  advisories?: AdvisoryAnswer
  matches?: readonly AdvisoryMatch[]
  policy?: Partial<Policy>
  hashes?: VetCase['hashes']
  gaps?: VetCase['gaps']
  parts?: VetCase['parts']
  namedAt?: string
}

/** A case as `gatherCase` makes it, from a subject in words. */
export function toCase(subject: string, known: Known = {}): VetCase {
  const target = parseTarget(subject)
  const policy = { ...DEFAULT_POLICY, ...known.policy }
  const facts = known.facts === undefined ? calmFacts() : (known.facts ?? undefined)
  const version = facts && chooseVersion({ target, facts, policy, now: NOW })
  return {
    target,
    now: NOW,
    policy,
    ...(facts && { facts }),
    ...(version && { version }),
    related: known.related ?? [],
    advisories: known.advisories ?? { coverage: 'matched', matches: [...(known.matches ?? [])], dataAsOf: NOW },
    gaps: known.gaps ?? [],
    ...(known.hashes && { hashes: known.hashes }),
    ...(known.parts && { parts: known.parts }),
    ...(known.namedAt !== undefined && { namedAt: known.namedAt }),
  }
}

/** `review high trust-downgrade`, strictest first. */
export const reasonsOf = (known: VetCase): string[] =>
  assess(known).reasons.map(({ effect, weight, rule }) => `${effect} ${weight} ${rule}`)
