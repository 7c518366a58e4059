import type { VersionFacts } from '../../model/subject.ts'
import { bornAt, daysBetween, isYoung, state, toDay, type VetRule } from '../case.ts'
import { findBaseline, isPrerelease, settledBefore, versionsBefore } from '../history.ts'

const DORMANT_DAYS = 365
const BURST_VERSIONS = 3
const BURST_DAYS = 2
/** Sizes below this vary for any reason. */
const MIN_GROWTH_BYTES = 100_000

const sizeOf = ({ artefacts }: VersionFacts): number | undefined => {
  const sizes = (artefacts ?? []).flatMap(({ size, unpacked }) => size ?? unpacked?.size ?? [])
  return sizes.length > 0 ? Math.max(...sizes) : undefined
}

/** When and how it was published. */
export const RELEASE_RULES: readonly VetRule[] = [
  {
    id: 'new-name',
    title: 'It has not existed for long',
    weight: 'medium',
    kinds: ['package', 'model', 'mcp-server', 'extension'],
    risk: 'ai-supply-chain',
    advice: 'Look at who publishes it before you trust it.',
    check: ({ facts, now, policy }) => {
      const at = facts && bornAt(facts)
      return isYoung(at, now, policy.newDays) ? { detail: `first published ${toDay(at!)}` } : undefined
    },
  },
  {
    id: 'young-version',
    title: 'This version is fresh',
    weight: 'medium',
    kinds: ['package', 'mcp-server', 'extension'],
    risk: 'ai-supply-chain',
    advice: 'Wait, or use an older version: most attacks on published versions are found within days.',
    check: ({ facts, version, now, policy, advisories }) => {
      if (!version || !isYoung(version.publishedAt, now, policy.coolingDays)) return undefined
      const isFix = advisories.matches.some(({ fixed }) => fixed.includes(version.version))
      return {
        detail: `${version.version} was published ${toDay(version.publishedAt!)}, less than ${policy.coolingDays} days ago`,
        weight: isFix ? 'info' : 'medium',
        evidence: facts ? [state('published', version.publishedAt!, facts.source)] : [],
      }
    },
  },
  {
    id: 'revived',
    title: 'Silent for long, then released again',
    weight: 'medium',
    kinds: ['package', 'extension'],
    risk: 'ai-supply-chain',
    advice: 'Find out who made the release and why.',
    check: ({ facts, version, now, policy }) => {
      const [last] = settledBefore(facts, version)
      if (!last || !version?.publishedAt || !isYoung(version.publishedAt, now, policy.newDays * 3)) return undefined
      const days = daysBetween(last.publishedAt!, version.publishedAt)
      if (days < DORMANT_DAYS) return undefined
      return { detail: `${version.version} came ${Math.round(days)} days after ${last.version}` }
    },
  },
  {
    id: 'burst',
    title: 'Many versions in a short time',
    weight: 'info',
    kinds: ['package', 'extension'],
    risk: 'ai-supply-chain',
    advice: 'Compare with how it is usually released.',
    check: ({ facts, version }) => {
      if (!version?.publishedAt) return undefined
      const near = versionsBefore(facts, version).filter(
        (each) =>
          daysBetween(each.publishedAt!, version.publishedAt!) <= BURST_DAYS &&
          isPrerelease(facts!.source.id, each.version) === isPrerelease(facts!.source.id, version.version),
      )
      if (near.length + 1 < BURST_VERSIONS) return undefined
      return {
        detail: `${near.length + 1} versions within ${BURST_DAYS} days: ${[version, ...near]
          .map((each) => each.version)
          .slice(0, 5)
          .join(', ')}`,
      }
    },
  },
  {
    id: 'size-jump',
    title: 'Much larger than the version before',
    weight: 'info',
    kinds: ['package', 'extension'],
    risk: 'ai-supply-chain',
    advice: 'Look at what was added.',
    check: ({ facts, version }) => {
      const last = findBaseline(facts, version)
      const [before, after] = [last && sizeOf(last), version && sizeOf(version)]
      if (before === undefined || after === undefined || !last) return undefined
      if (after < before * 2 || after - before < MIN_GROWTH_BYTES) return undefined
      return { detail: `${after} bytes after ${before} in ${last.version}` }
    },
  },
  {
    id: 'different-content',
    title: 'Not the files that the source has',
    weight: 'critical',
    kinds: ['package', 'model'],
    risk: 'ai-supply-chain',
    advice: 'Find out where your copy comes from; do not use it until then.',
    check: ({ version, hashes, facts }) => {
      const known = (version?.artefacts ?? []).flatMap((artefact) => artefact.hashes ?? [])
      const comparable = (hashes ?? []).filter((mine) => known.some(({ algorithm }) => algorithm === mine.algorithm))
      const wrong = comparable.filter(
        (mine) => !known.some(({ content, algorithm }) => algorithm === mine.algorithm && content === mine.content),
      )
      if (comparable.length === 0 || wrong.length < comparable.length) return undefined
      return {
        detail: `the inventory has ${wrong[0]!.algorithm} ${wrong[0]!.content}, which none of the ${version!.version} files at ${facts!.source.id} has`,
      }
    },
  },
]
