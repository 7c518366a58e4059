import { valid as parsePep440, explain } from '@renovatebot/pep440'
import { prerelease } from 'semver'
import type { SubjectFacts, VersionFacts } from '../model/subject.ts'
import { daysBetween } from './case.ts'

/** A version that its ecosystem calls unfinished. */
export function isPrerelease(type: string, version: string): boolean {
  if (type === 'pypi') {
    const parts = parsePep440(version) ? explain(version) : null
    return parts ? parts.is_prerelease : false
  }
  return (
    prerelease(version, { loose: true }) !== null ||
    /[-.](?:alpha|beta|rc|pre|dev|snapshot|canary|nightly)/i.test(version)
  )
}

/**
 * Versions that were published before the given one, newest first, without those that were taken back: of these nothing is
 * known but the time. Empty when times are not known.
 */
export function versionsBefore(facts: SubjectFacts | undefined, version: VersionFacts | undefined): VersionFacts[] {
  const until = version?.publishedAt
  if (!facts?.versions || until === undefined) return []
  return facts.versions
    .filter((each) => each.publishedAt !== undefined && each.publishedAt < until && !isGone(each))
    .sort((a, b) => (a.publishedAt! < b.publishedAt! ? 1 : -1))
}

const isGone = ({ withdrawn }: VersionFacts): boolean =>
  withdrawn?.how === 'deleted' || withdrawn?.how === 'quarantined'

/** Attacks are often several versions within hours: one of the same week is no measure. */
const SETTLED_DAYS = 7

/** Those that stood for a while when the given version came; all earlier ones where none did. Newest first. */
export function settledBefore(facts: SubjectFacts | undefined, version: VersionFacts | undefined): VersionFacts[] {
  const earlier = versionsBefore(facts, version)
  const settled = earlier.filter(({ publishedAt }) => daysBetween(publishedAt!, version!.publishedAt!) >= SETTLED_DAYS)
  return settled.length > 0 ? settled : earlier
}

/** The version that a version is compared with: what is otherwise in that one is news. */
export function findBaseline(
  facts: SubjectFacts | undefined,
  version: VersionFacts | undefined,
): VersionFacts | undefined {
  return version && sameLine(version, settledBefore(facts, version))[0]
}

const majorOf = (version: string): string => /^v?(\d+)/.exec(version)?.[1] ?? version

/**
 * Those that a version should be measured by: of its own major line where there are any, since old lines are often
 * released by hand and later.
 */
export function sameLine(version: VersionFacts, earlier: readonly VersionFacts[]): readonly VersionFacts[] {
  const line = earlier.filter((each) => majorOf(each.version) === majorOf(version.version))
  return line.length > 0 ? line : earlier
}

/** How strong the evidence of origin is: a trusted publisher with provenance, provenance, nothing. */
export function trustRank({ provenance, publisher }: VersionFacts): number {
  const isProven = provenance?.status === 'present' || provenance?.status === 'verified'
  if (publisher?.kind === 'machine' && isProven) return 2
  return isProven ? 1 : 0
}

export const TRUST_WORDS = ['no provenance', 'provenance', 'a trusted publisher with provenance'] as const
