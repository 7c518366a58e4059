/**
 * What licences ask for along a line of models. What is made from a model stays under the obligations of its base,
 * whatever its own card says; a card that is freer than its base contradicts it.
 */
import { findObligations, OBLIGATIONS, sortObligations, type Obligation } from '../data/licences.ts'
import type { LicenceStatement } from '../model/subject.ts'

export interface LicensedModel {
  /** Equal for equal things. */
  key: string
  /** For people. */
  id: string
  licences: readonly LicenceStatement[]
  /** Keys of what it was made from. */
  bases: readonly string[]
}

export interface Obligations {
  /** `attribution: acme/tuned (MIT), acme/base (CC-BY-4.0)`: what holds, and by whose licence; its own first. */
  stated: string[]
  /** One sentence per ancestor that the model is freer than. */
  conflicts: string[]
}

/** The name for people: what the table says, or the card. */
export const toLicenceText = ({ expression, name, raw }: LicenceStatement): string => expression ?? name ?? raw

/** Of those licences that the table has. */
const knownOf = (licences: readonly LicenceStatement[]): Obligation[] =>
  sortObligations(licences.flatMap(({ expression }) => (expression && findObligations(expression)) || []))

/** Of all licences together, since a list does not tell a choice; undefined when the table has not all of them. */
function obligationsOf(licences: readonly LicenceStatement[]): readonly Obligation[] | undefined {
  const all = licences.map(({ expression }) => (expression === undefined ? undefined : findObligations(expression)))
  if (all.length === 0 || all.some((one) => one === undefined)) return undefined
  return sortObligations(all.flatMap((one) => one ?? []))
}

/** A licence for research only allows no commerce either. */
const IMPLIED: Readonly<Partial<Record<Obligation, Obligation>>> = { 'non-commercial': 'research-only' }

const isKept = (obligation: Obligation, own: readonly Obligation[]): boolean =>
  own.includes(obligation) || own.includes(IMPLIED[obligation] ?? obligation)

/** Every ancestor once, nearest first; a line that leads back to itself ends there. */
function findAncestors(model: LicensedModel, byKey: ReadonlyMap<string, LicensedModel>): LicensedModel[] {
  const seen = new Set([model.key])
  const ancestors: LicensedModel[] = []
  let generation = model.bases
  while (generation.length > 0) {
    const next: string[] = []
    for (const key of generation) {
      const base = byKey.get(key)
      if (seen.has(key) || !base) continue
      seen.add(key)
      ancestors.push(base)
      next.push(...base.bases)
    }
    generation = next
  }
  return ancestors
}

const toTexts = ({ licences }: LicensedModel): string => licences.map(toLicenceText).join(', ')

function findConflict(model: LicensedModel, base: LicensedModel): string | undefined {
  const own = obligationsOf(model.licences)
  const asked = obligationsOf(base.licences)
  if (asked?.includes('no-derivatives'))
    return `${base.id} (${toTexts(base)}) allows nothing made from it to be passed on`
  if (own === undefined || asked === undefined || toTexts(model) === toTexts(base)) return undefined
  const lost = asked.filter((obligation) => !isKept(obligation, own))
  if (lost.length === 0) return undefined
  return `${toTexts(model)} does not ask for ${lost.join(', ')}, which ${base.id} (${toTexts(base)}) asks for`
}

function toStated(sources: readonly LicensedModel[]): string[] {
  const asked = sources.map((source) => ({ source, obligations: knownOf(source.licences) }))
  return OBLIGATIONS.flatMap((obligation) => {
    const by = asked.filter(({ obligations }) => obligations.includes(obligation))
    const names = by.map(({ source }) => `${source.id} (${toTexts(source)})`)
    return names.length > 0 ? [`${obligation}: ${names.join(', ')}`] : []
  })
}

/** By key. The order of the models does not matter. */
export function toObligations(models: readonly LicensedModel[]): Map<string, Obligations> {
  const byKey = new Map(models.map((model) => [model.key, model]))
  return new Map(
    models.map((model): [string, Obligations] => {
      const ancestors = findAncestors(model, byKey)
      const stated = toStated([model, ...ancestors])
      const conflicts = ancestors.flatMap((base) => findConflict(model, base) ?? [])
      return [model.key, { stated, conflicts }]
    }),
  )
}
