import type { VersionFacts } from '../../model/subject.ts'
import { daysBetween, isYoung, state, toDay, type Hit, type VetCase, type VetRule } from '../case.ts'
import { isPrerelease, sameLine, settledBefore, TRUST_WORDS, trustRank, versionsBefore } from '../history.ts'
import { toRepositoryKey } from '../repository.ts'

/** Old lines are often released by hand: a downgrade against a version older than this says little. */
const RECENT_DAYS = 365

function strongest(known: VetCase): VersionFacts | undefined {
  const { facts, version, target } = known
  if (!version?.publishedAt) return undefined
  const earlier = versionsBefore(facts, version).filter(
    (each) =>
      !isPrerelease(target.subject.type, each.version) &&
      daysBetween(each.publishedAt!, version.publishedAt!) < RECENT_DAYS,
  )
  return sameLine(version, earlier).reduce<VersionFacts | undefined>(
    (best, each) => (best && trustRank(best) >= trustRank(each) ? best : each),
    undefined,
  )
}

function firstTimePublisher({ facts, version, now, policy }: VetCase): Hit | undefined {
  const name = version?.publisher?.name
  const earlier = settledBefore(facts, version)
  if (name === undefined || earlier.length === 0 || version?.publisher?.kind === 'machine') return undefined
  const publishers = new Set(earlier.flatMap(({ publisher }) => publisher?.name ?? []))
  if (publishers.size === 0 || publishers.has(name)) return undefined
  return {
    detail: `${version!.version} is the first version that ${name} published`,
    weight: isYoung(version!.publishedAt, now, policy.newDays) ? 'medium' : 'info',
    evidence: [state('published before by', [...publishers].slice(0, 5).join(', '), facts?.source)],
  }
}

/** Statements about the same package, each checked: they should name one place. */
function movedOrigin({ facts, version }: VetCase): Hit | undefined {
  const proven = version?.provenance
  if (!version || proven?.status !== 'verified' || proven.repository === undefined) return undefined
  const last = versionsBefore(facts, version).find(
    ({ provenance }) => provenance?.status === 'verified' && provenance.repository !== undefined,
  )
  if (!last || toRepositoryKey(last.provenance!.repository!) === toRepositoryKey(proven.repository)) return undefined
  // A renamed repository keeps its number.
  const number = proven.repositoryId
  if (number !== undefined && number === last.provenance!.repositoryId) return undefined
  return {
    detail: `${version.version} was built from ${proven.repository}, ${last.version} from ${last.provenance!.repository}`,
  }
}

/** Who published it, from what, and how that is proven. */
export const ORIGIN_RULES: readonly VetRule[] = [
  {
    id: 'provenance-invalid',
    title: 'Its attestation is not valid',
    weight: 'critical',
    kinds: ['package', 'model', 'mcp-server', 'extension'],
    risk: 'ai-supply-chain',
    advice: 'Do not use this version: what it claims of its origin was tampered with or belongs to other files.',
    check: ({ version }) =>
      version?.provenance?.status === 'invalid'
        ? { detail: `${version.version}: ${version.provenance.detail ?? 'the check failed'}` }
        : undefined,
  },
  {
    id: 'registry-signature-invalid',
    title: 'The signature of its registry is not valid',
    weight: 'critical',
    kinds: ['package', 'extension'],
    risk: 'ai-supply-chain',
    advice: 'Do not use this version: somebody between the registry and you changed it, or a mirror is broken.',
    check: ({ version }) =>
      version?.registrySignature?.status === 'invalid'
        ? { detail: `${version.version}: ${version.registrySignature.detail ?? 'the check failed'}` }
        : undefined,
  },
  {
    id: 'origin-moved',
    title: 'Built from another repository than before',
    weight: 'high',
    kinds: ['package'],
    risk: 'ai-supply-chain',
    advice: 'Find out whether the project moved; a stolen name is built somewhere else.',
    check: movedOrigin,
  },
  {
    id: 'trust-downgrade',
    title: 'Weaker evidence of origin than before',
    weight: 'high',
    kinds: ['package'],
    risk: 'ai-supply-chain',
    advice: 'Ask the maintainers whether the release was meant. Stolen publishing tokens look like this.',
    check: (known) => {
      const best = strongest(known)
      const { version } = known
      if (!best || !version || trustRank(version) >= trustRank(best)) return undefined
      return {
        detail: `${version.version} has ${TRUST_WORDS[trustRank(version) as 0 | 1]}; ${best.version} (${toDay(best.publishedAt!)}) had ${TRUST_WORDS[trustRank(best) as 1 | 2]}`,
      }
    },
  },
  {
    id: 'other-repository',
    title: 'Built from another repository than it names',
    weight: 'high',
    kinds: ['package'],
    risk: 'ai-supply-chain',
    advice: 'Find out which of the two is right.',
    check: ({ facts, version }) => {
      const proven = version?.provenance?.repository
      const named = version?.repository ?? facts?.repository
      if (proven === undefined || named === undefined) return undefined
      if (toRepositoryKey(proven) === toRepositoryKey(named)) return undefined
      return { detail: `the attestation says ${proven}, the package says ${named}` }
    },
  },
  {
    id: 'first-time-publisher',
    title: 'Published by somebody new',
    weight: 'medium',
    kinds: ['package'],
    risk: 'ai-supply-chain',
    advice: 'Check that the account belongs to the project.',
    check: firstTimePublisher,
  },
  {
    id: 'one-maintainer',
    title: 'One account can publish it',
    weight: 'info',
    kinds: ['package'],
    risk: 'ai-supply-chain',
    advice: 'One stolen account is enough; pin the version and its hash.',
    check: ({ facts }) =>
      facts?.maintainers?.length === 1 ? { detail: `only ${facts.maintainers[0]!.name}` } : undefined,
  },
  {
    id: 'no-repository',
    title: 'It names no source repository',
    weight: 'medium',
    kinds: ['package', 'mcp-server', 'extension'],
    risk: 'ai-supply-chain',
    advice: 'Ask where the source is; what cannot be read cannot be reviewed.',
    check: ({ facts, version }) =>
      facts?.existence === 'present' && !facts.repository && !version?.repository && !version?.provenance?.repository
        ? { detail: 'neither the package nor an attestation names one' }
        : undefined,
  },
]
