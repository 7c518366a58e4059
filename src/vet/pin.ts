import type { AdvisoryMatch } from '../model/advisory.ts'
import { toPurl } from '../model/identity.ts'
import type { SubjectFacts, VersionFacts } from '../model/subject.ts'
import { daysBetween, type VetCase } from './case.ts'
import type { Pin } from './dossier.ts'
import { findEcosystemOfType } from '../data/ecosystems.ts'
import { findOrdering } from '../versions/ecosystems.ts'
import { findVersion } from './find-version.ts'
import { isPrerelease } from './history.ts'
import type { Policy } from './policy.ts'
import type { Target } from './target.ts'

interface Choice {
  target: Target
  facts: SubjectFacts
  policy: Policy
  now: string
}

/** Whether a version should not be recommended for what is known of it. */
export type IsBad = (version: VersionFacts) => boolean

/** So many of the newest are looked at. */
const MAX_CANDIDATES = 100

/** The version to judge: the one asked for (undefined when the source does not list it), else the one to recommend. */
export function chooseVersion(choice: Choice, isBad?: IsBad): VersionFacts | undefined {
  const { target, facts } = choice
  const { type, version: asked } = target.subject
  return asked === undefined ? recommendVersion(choice, isBad) : findVersion(type, facts, asked)
}

/**
 * The highest that is finished, not withdrawn, past the cooling time, not above what the source calls the latest, and not
 * bad; a younger one only where all others are. Where nothing is good, what would be chosen otherwise.
 */
export function recommendVersion(
  { target, facts, policy, now }: Choice,
  isBad: IsBad = () => false,
): VersionFacts | undefined {
  const versions = facts.versions ?? []
  const { type } = target.subject
  const latest = versions.find(({ version }) => version === facts.tags?.['latest'])
  const order = orderOf(type)
  const usable = versions
    .filter((each) => !each.withdrawn && !isPrerelease(type, each.version))
    .filter((each) => latest === undefined || order(each, latest) <= 0)
    .sort((a, b) => order(b, a))
  const isSettled = ({ publishedAt }: VersionFacts): boolean =>
    publishedAt !== undefined && daysBetween(publishedAt, now) >= policy.coolingDays
  const candidates = [...usable.filter(isSettled), ...usable.filter((each) => !isSettled(each))].slice(
    0,
    MAX_CANDIDATES,
  )
  return candidates.find((each) => !isBad(each)) ?? usable.find(isSettled) ?? latest ?? usable[0] ?? versions[0]
}

/** By the rules of the ecosystem; by time where it has none or a version is none of its. */
function orderOf(type: string): (a: VersionFacts, b: VersionFacts) => number {
  const ordering = findOrdering(findEcosystemOfType(type)?.name ?? type)
  const byTime = (a: VersionFacts, b: VersionFacts): number =>
    (a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : a.publishedAt === b.publishedAt ? 0 : 1
  return (a, b) => ordering?.compare(a.version, b.version) ?? byTime(a, b)
}

export const isHit = (matches: readonly AdvisoryMatch[]): boolean =>
  matches.some(
    ({ kind, severity, uncertain }) =>
      kind === 'malicious' ||
      (kind === 'vulnerability' && !uncertain && (severity === 'high' || severity === 'critical')),
  )

/** What exactly to let in; undefined when nothing known can be recommended. */
export function toPin(known: VetCase): Pin | undefined {
  const { target, facts } = known
  const version = known.better ?? known.version
  if (facts?.existence !== 'present') return undefined
  if (facts.model) return toModelPin(known, facts)
  if (!version || version.withdrawn || (!known.better && isHit(known.advisories.matches))) return undefined
  const artefact = version.artefacts?.find(({ hashes }) => hashes && hashes.length > 0)
  const { type, namespace, name, qualifiers } = target.subject
  const isPurl = target.ref.startsWith('pkg:')
  return {
    ref: isPurl
      ? toPurl(type, namespace, name, version.version, qualifiers ? { ...qualifiers } : undefined)
      : `${target.ref}@${version.version}`,
    version: version.version,
    hashes: artefact?.hashes ?? [],
    ...(version.publishedAt && { publishedAt: version.publishedAt }),
    why: whyOf(known, version),
  }
}

function whyOf({ target, facts, policy, now, better }: VetCase, version: VersionFacts): string {
  if (better) return `instead of ${target.subject.version ?? 'the latest'}`
  if (target.subject.version !== undefined) return 'as asked for'
  const latest = facts?.tags?.['latest']
  if (latest === undefined || latest === version.version) return 'the latest'
  const newest = facts?.versions?.find((each) => each.version === latest)
  const isFresh = newest?.publishedAt !== undefined && daysBetween(newest.publishedAt, now) < policy.coolingDays
  return isFresh ? `${latest} is less than ${policy.coolingDays} days old` : `${latest} cannot be recommended`
}

function toModelPin({ target }: VetCase, facts: SubjectFacts): Pin | undefined {
  const revision = facts.model?.revision
  if (revision === undefined) return undefined
  const { type, namespace, name, qualifiers } = target.subject
  return {
    ref: target.ref.startsWith('pkg:')
      ? toPurl(type, namespace, name, revision, qualifiers ? { ...qualifiers } : undefined)
      : `${target.ref}@${revision}`,
    version: revision,
    hashes: [],
    ...(facts.modifiedAt && { publishedAt: facts.modifiedAt }),
    why:
      target.subject.version === revision
        ? 'as asked for'
        : `what ${facts.model?.requested ?? 'the default branch'} is now`,
  }
}
