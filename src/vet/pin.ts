import type { AdvisoryMatch } from '../model/advisory.ts'
import { toPurl } from '../model/identity.ts'
import type { SubjectFacts, VersionFacts } from '../model/subject.ts'
import { daysBetween, type VetCase } from './case.ts'
import type { Pin } from './dossier.ts'
import { isPrerelease } from './history.ts'
import type { Policy } from './policy.ts'
import type { Target } from './target.ts'

interface Choice {
  target: Target
  facts: SubjectFacts
  policy: Policy
  now: string
}

/**
 * The version to judge: the one asked for (undefined when the source does not list it), else the newest that is finished,
 * not withdrawn and past the cooling time, else what the source calls the latest.
 */
export function chooseVersion({ target, facts, policy, now }: Choice): VersionFacts | undefined {
  const versions = facts.versions ?? []
  const asked = target.subject.version
  if (asked !== undefined) return versions.find(({ version }) => version === (facts.tags?.[asked] ?? asked))
  const usable = versions.filter((each) => !each.withdrawn && !isPrerelease(target.subject.type, each.version))
  const latest = versions.find(({ version }) => version === facts.tags?.['latest'])
  const limit = latest?.publishedAt
  const settled = usable
    .filter(({ publishedAt }) => publishedAt !== undefined && daysBetween(publishedAt, now) >= policy.coolingDays)
    // Old lines get late releases: nothing newer than what the source calls the latest, nothing of another line.
    .filter((each) => limit === undefined || (each.publishedAt! <= limit && isSameOrNewerLine(each, latest!)))
    .sort((a, b) => (a.publishedAt! < b.publishedAt! ? 1 : -1))
  if (latest && settled.includes(latest)) return latest
  return settled[0] ?? latest ?? usable[0] ?? versions[0]
}

const major = (version: string): number => Number(/^v?(\d+)/.exec(version)?.[1] ?? Number.NaN)

const isSameOrNewerLine = (each: VersionFacts, latest: VersionFacts): boolean =>
  !(major(each.version) < major(latest.version) - 1)

const isHit = (matches: readonly AdvisoryMatch[]): boolean =>
  matches.some(
    ({ kind, severity }) =>
      kind === 'malicious' || (kind === 'vulnerability' && (severity === 'high' || severity === 'critical')),
  )

/** What exactly to let in; undefined when nothing known can be recommended. */
export function toPin(known: VetCase): Pin | undefined {
  const { target, facts, version } = known
  if (facts?.existence !== 'present') return undefined
  if (facts.model) return toModelPin(known, facts)
  if (!version || version.withdrawn || isHit(known.advisories.matches)) return undefined
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

function whyOf({ target, facts, policy, now }: VetCase, version: VersionFacts): string {
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
