import type { Component } from '../../model/component.ts'
import type { Evidence, Resolution, Scope, Technique, Usage } from '../../model/evidence.ts'
import { compareText } from '../canonical.ts'
import type { EvidenceJson, IdentityJson, MethodJson, OccurrenceJson, TechniqueJson } from './extras.ts'

/** Places listed per component; the rest is counted in `waybill:occurrences-omitted`. */
export const MAX_OCCURRENCES = 200

export const SCOPE_ORDER: readonly Scope[] = ['production', 'build', 'example', 'test', 'docs']
const USAGE_ORDER: readonly Usage[] = ['invoked', 'configured', 'imported', 'declared', 'present']
const RESOLUTION_ORDER: readonly Resolution[] = ['exact', 'resolved', 'partial', 'unresolved']

/** Our technique → CycloneDX technique, with the confidence of one reading by it. */
const TECHNIQUES: Readonly<Record<Technique, { technique: TechniqueJson; confidence: number }>> = {
  ast: { technique: 'source-code-analysis', confidence: 0.9 },
  manifest: { technique: 'manifest-analysis', confidence: 0.9 },
  lockfile: { technique: 'manifest-analysis', confidence: 1 },
  config: { technique: 'other', confidence: 0.8 },
  'file-header': { technique: 'binary-analysis', confidence: 0.9 },
  hash: { technique: 'hash-comparison', confidence: 1 },
  hub: { technique: 'other', confidence: 0.9 },
}

/** How much of the technique's confidence is left. */
const RESOLUTION_FACTOR: Readonly<Record<Resolution, number>> = {
  exact: 1,
  resolved: 0.9,
  partial: 0.5,
  unresolved: 0.2,
}

const distinct = <T>(order: readonly T[], values: readonly (T | undefined)[]): T[] =>
  order.filter((value) => values.includes(value))

export const getScopes = (evidence: readonly Evidence[]): Scope[] =>
  distinct(
    SCOPE_ORDER,
    evidence.map((one) => one.scope),
  )

export const getUsages = (evidence: readonly Evidence[]): Usage[] =>
  distinct(
    USAGE_ORDER,
    evidence.map((one) => one.usage),
  )

/** The best over all evidence, or undefined without evidence. */
export const findResolution = (evidence: readonly Evidence[]): Resolution | undefined =>
  distinct(
    RESOLUTION_ORDER,
    evidence.map((one) => one.resolution),
  )[0]

const importance = (one: Evidence): number =>
  SCOPE_ORDER.indexOf(one.scope ?? 'production') * USAGE_ORDER.length + USAGE_ORDER.indexOf(one.usage)

/** The places worth listing, production first when there are too many, in their given order. */
export function toListed(evidence: readonly Evidence[]): readonly Evidence[] {
  if (evidence.length <= MAX_OCCURRENCES) return evidence
  const kept = evidence
    .map((one, index) => ({ index, importance: importance(one) }))
    .sort((a, b) => a.importance - b.importance || a.index - b.index)
    .slice(0, MAX_OCCURRENCES)
  const indexes = new Set(kept.map(({ index }) => index))
  return evidence.filter((_, index) => indexes.has(index))
}

/** `key=value; …`, for people and programs alike. Steps are joined by ` > `, the value's origin last. */
function toContext(one: Evidence): string {
  const steps = one.steps?.map((step) => `${step.what} at ${step.file}:${step.line}`).join(' > ')
  const parts: [string, string | number | undefined][] = [
    ['usage', one.usage],
    ['resolution', one.resolution],
    ['scope', one.scope],
    ['technique', one.technique],
    ['collector', one.collector],
    ['column', one.column],
    ['at', one.at],
    ['steps', steps || undefined],
  ]
  return parts.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`])).join('; ')
}

function toOccurrence(one: Evidence): OccurrenceJson {
  return { location: one.file, line: one.line, symbol: one.symbol, additionalContext: toContext(one) }
}

function toMethods(evidence: readonly Evidence[]): MethodJson[] {
  const best = new Map<TechniqueJson, number>()
  for (const one of evidence) {
    const { technique, confidence } = TECHNIQUES[one.technique]
    const value = Math.round(confidence * RESOLUTION_FACTOR[one.resolution] * 100) / 100
    best.set(technique, Math.max(best.get(technique) ?? 0, value))
  }
  return [...best].sort(([a], [b]) => compareText(a, b)).map(([technique, confidence]) => ({ technique, confidence }))
}

function toIdentity(field: IdentityJson['field'], concludedValue: string, methods: MethodJson[]): IdentityJson {
  return { field, confidence: Math.max(...methods.map((method) => method.confidence)), concludedValue, methods }
}

/** Which evidence can tell a version: an import cannot. */
const tellsVersion = (one: Evidence): boolean => one.usage !== 'imported'

export function toEvidence(component: Component): EvidenceJson | undefined {
  const { evidence, purl, name, version } = component
  if (evidence.length === 0) return undefined
  const identity = [toIdentity(purl ? 'purl' : 'name', purl ?? name, toMethods(evidence))]
  const methods = toMethods(evidence.filter(tellsVersion))
  if (version && methods.length > 0) identity.push(toIdentity('version', version, methods))
  return { identity, occurrences: toListed(evidence).map(toOccurrence) }
}
