import { findEcosystemOfType } from '../data/ecosystems.ts'
import type { SubjectFacts, VersionFacts } from '../model/subject.ts'
import { findOrdering } from '../versions/ecosystems.ts'

/** As written, behind a tag, or written otherwise: `1.0` of PyPI is `1.0.0`. */
export function findVersion(
  type: string,
  { versions = [], tags }: SubjectFacts,
  asked: string,
): VersionFacts | undefined {
  const wanted = tags && Object.hasOwn(tags, asked) ? tags[asked] : asked
  const ordering = findOrdering(findEcosystemOfType(type)?.name ?? type)
  return (
    versions.find(({ version }) => version === wanted) ??
    versions.find(({ version }) => ordering?.compare(version, asked) === 0)
  )
}
