import type { LicenceStatement } from '../model/subject.ts'
import { OTHER_LICENCES, SPDX_LICENCES, type OtherLicence } from './licences/huggingface.ts'
import { LICENCE_OBLIGATIONS, OBLIGATIONS, type Obligation } from './licences/obligations.ts'
import { LICENCE_TITLES } from './licences/titles.ts'

export { OBLIGATIONS, type Obligation } from './licences/obligations.ts'

const SPDX = new Map<string, string>(SPDX_LICENCES)
const OTHER = new Map<string, OtherLicence>(OTHER_LICENCES.map((licence) => [licence.hub, licence]))
const BY_EXPRESSION = new Map<string, readonly Obligation[]>(
  LICENCE_OBLIGATIONS.flatMap(([obligations, expressions]) =>
    expressions.map((expression): [string, readonly Obligation[]] => [expression, obligations]),
  ),
)

export interface LicenceDetails {
  /** What the card calls a licence that the Hub does not list. */
  name?: string
  /** Where its text stands. */
  link?: string
}

/** A licence id of the Hub, whose case does not matter. Ids that no table has are kept as they are. */
export function toHubLicence(raw: string, details: LicenceDetails = {}): LicenceStatement {
  const id = raw.trim().toLowerCase()
  const expression = SPDX.get(id)
  if (expression !== undefined) return { raw, expression }
  const other = OTHER.get(id)
  if (other === undefined) return { raw, ...details }
  const link = details.link ?? other.link
  return { raw, expression: other.expression, name: other.name, ...(link !== undefined && { link }) }
}

/** By the first lines of a licence's text; a text that begins otherwise is only named by its first line. */
export function toLicenceOfText(text: string): LicenceStatement {
  const head = text.slice(0, 2000).replace(/\s+/g, ' ')
  const known = LICENCE_TITLES.find(({ title }) => title.test(head))
  const first = text.split('\n').find((line) => /\w/.test(line)) ?? ''
  const raw = first.replace(/\s+/g, ' ').trim().slice(0, 120) || 'licence text'
  return known ? { raw, expression: known.expression } : { raw }
}

/** What a licence asks for; undefined for one that the table does not have. Not of compound expressions. */
export function findObligations(expression: string): readonly Obligation[] | undefined {
  return BY_EXPRESSION.get(expression)
}

/** In their order, each once. */
export const sortObligations = (obligations: Iterable<Obligation>): Obligation[] => {
  const set = new Set(obligations)
  return OBLIGATIONS.filter((obligation) => set.has(obligation))
}
