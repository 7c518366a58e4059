import type { AdvisoryAnswer } from '../model/advisory.ts'
import type { Hash } from '../model/component.ts'
import type { Gap } from '../model/gap.ts'
import type { Provenience } from '../model/subject.ts'
import type { AiRisk } from '../data/risks.ts'
import type { VetKind } from './target.ts'

/** In order of strictness. */
export const VERDICTS = ['allow', 'review', 'block'] as const
export type Verdict = (typeof VERDICTS)[number]

/** How much a reason says by itself; what follows from it is the policy's. */
export const WEIGHTS = ['critical', 'high', 'medium', 'info'] as const
export type Weight = (typeof WEIGHTS)[number]

/** One fact with the place it comes from. */
export interface Statement {
  label: string
  value: string
  source?: Provenience
}

/** Why a verdict is what it is. */
export interface Reason {
  /** Id of the rule. */
  rule: string
  weight: Weight
  /** What the policy makes of it; `allow` for what is only told. */
  effect: Verdict
  title: string
  detail: string
  evidence: readonly Statement[]
  /** What to do about it. */
  advice: string
  risk: AiRisk
}

export const SECTION_TITLES = {
  identity: 'Identity',
  pin: 'Pin to use',
  licence: 'Licence',
  provenance: 'Provenance',
  publishers: 'Who can publish',
  history: 'History',
  advisories: 'Advisories',
  contents: 'Contents',
  dependencies: 'AI dependencies',
  egress: 'Data that leaves',
  alternatives: 'Alternatives',
} as const
export type SectionId = keyof typeof SECTION_TITLES

export interface Section {
  id: SectionId
  statements: readonly Statement[]
}

/** What exactly to let in. */
export interface Pin {
  /** purl with version or commit, or the reference with its version. */
  ref: string
  version: string
  hashes: readonly Hash[]
  publishedAt?: string
  /** Why this one, where it is not the one asked for. */
  why: string
}

/** What is known of one subject, and whether it can be let in. Everything a report prints. */
export interface Dossier {
  /** purl without version, or the reference. */
  subject: string
  kind: VetKind
  name: string
  /** The version that was judged. */
  version?: string
  verdict: Verdict
  /** Strictest first. */
  reasons: readonly Reason[]
  pin?: Pin
  sections: readonly Section[]
  /** What could not be checked, and why. */
  unchecked: readonly string[]
  gaps: readonly Gap[]
  advisories: Pick<AdvisoryAnswer, 'coverage' | 'dataAsOf'>
  /** The oldest of the answers used, ISO 8601 in UTC; absent when no source was asked. */
  dataAsOf?: string
}
