import type { AdvisoryAnswer } from '../model/advisory.ts'
import type { Hash } from '../model/component.ts'
import type { Gap } from '../model/gap.ts'
import type { Provenience, SubjectFacts, VersionFacts } from '../model/subject.ts'
import type { AiRisk } from '../data/risks.ts'
import type { Statement, Weight } from './dossier.ts'
import type { Policy } from './policy.ts'
import type { SkillFacts } from './skill.ts'
import type { Target, VetKind } from './target.ts'

/** Facts about something that the subject leads to. */
export interface Related {
  role: 'base-model' | 'dataset' | 'dependency' | 'look-alike'
  /** As people write it. */
  name: string
  facts: SubjectFacts
}

/** All that is known of one subject. Rules and sections are pure functions of it. */
export interface VetCase {
  target: Target
  /** ISO 8601 in UTC; injected. */
  now: string
  policy: Policy
  /** What the main source says; undefined when none answered or none was asked. */
  facts?: SubjectFacts
  /** The version that is judged: the one asked for, else the one to pin. */
  version?: VersionFacts
  /** What to use instead, where the one that is judged cannot be recommended. */
  better?: VersionFacts
  related: readonly Related[]
  advisories: AdvisoryAnswer
  gaps: readonly Gap[]
  /** What an inventory says of the files it saw. */
  hashes?: readonly Hash[]
  /** When the document that names it was made, ISO 8601 in UTC. */
  namedAt?: string
  /** For folders of instructions. */
  skill?: SkillFacts
  /** What it is delivered in, vetted by itself. */
  parts?: readonly VetCase[]
}

export interface Hit {
  detail: string
  /** Where this case weighs otherwise than the rule's usual one. */
  weight?: Weight
  evidence?: readonly Statement[]
}

/** One thing to look for. */
export interface VetRule {
  /** Never renamed: policies name it. */
  id: string
  title: string
  weight: Weight
  kinds: readonly VetKind[]
  risk: AiRisk
  advice: string
  check(known: VetCase): Hit | readonly Hit[] | undefined
}

/** When the name was first published: as the source says, else its oldest version where all are known. */
export function bornAt({ createdAt, versions = [], versionsComplete }: SubjectFacts): string | undefined {
  if (createdAt !== undefined || versionsComplete === false) return createdAt
  const times = versions.flatMap(({ publishedAt }) => publishedAt ?? [])
  return times.length > 0 && times.length === versions.length ? times.reduce((a, b) => (a < b ? a : b)) : undefined
}

export const isYoung = (publishedAt: string | undefined, now: string, days: number): boolean =>
  publishedAt !== undefined && daysBetween(publishedAt, now) < days

const DAY = 86_400_000

/** Whole and parts of days from the first to the second moment; NaN for what is no time. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY

/** `2026-03-01` of an ISO time. */
export const toDay = (time: string): string => time.slice(0, 10)

export const state = (label: string, value: string, source?: Provenience): Statement => ({
  label,
  value,
  ...(source && { source }),
})
