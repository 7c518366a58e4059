import type { AdvisoryAnswer } from '../model/advisory.ts'
import type { SubjectFacts, VersionFacts } from '../model/subject.ts'

/** What the sources say of one component of a document. */
export interface Known {
  /** The purl that was asked for. */
  purl: string
  facts: SubjectFacts
  /** The exact version, where the component names one that the source lists. */
  version?: VersionFacts
  advisories?: AdvisoryAnswer
}
