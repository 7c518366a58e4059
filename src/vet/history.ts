import { valid as parsePep440, explain } from '@renovatebot/pep440'
import { prerelease } from 'semver'
import type { SubjectFacts, VersionFacts } from '../model/subject.ts'

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

/** Versions that were published before the given one, newest first. Empty when times are not known. */
export function versionsBefore(facts: SubjectFacts | undefined, version: VersionFacts | undefined): VersionFacts[] {
  const until = version?.publishedAt
  if (!facts?.versions || until === undefined) return []
  return facts.versions
    .filter((each) => each.publishedAt !== undefined && each.publishedAt < until)
    .sort((a, b) => (a.publishedAt! < b.publishedAt! ? 1 : -1))
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
