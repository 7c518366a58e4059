import type { LicenceStatement } from '../model/subject.ts'
import { toLicenceOfText } from '../data/licences.ts'
import { findSpdxId, isSpdxExpression } from './spdx-expression.ts'

/** Longer ones are whole licence texts, which some registries hold in the field for the name. */
const MAX_NAME = 200

/** Names that are no SPDX ids and mean just one, as packages write them most. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['apache', 'Apache-2.0'],
  ['apache 2', 'Apache-2.0'],
  ['apache 2.0', 'Apache-2.0'],
  ['apache software license 2.0', 'Apache-2.0'],
  ['apache license 2.0', 'Apache-2.0'],
  ['apache license, version 2.0', 'Apache-2.0'],
  ['the apache license, version 2.0', 'Apache-2.0'],
  ['the apache software license, version 2.0', 'Apache-2.0'],
  ['apache license version 2.0', 'Apache-2.0'],
  ['mit license', 'MIT'],
  ['the mit license', 'MIT'],
  ['the mit license (mit)', 'MIT'],
  ['isc license', 'ISC'],
  ['bsd 3-clause', 'BSD-3-Clause'],
  ['bsd 3-clause license', 'BSD-3-Clause'],
  ['3-clause bsd license', 'BSD-3-Clause'],
  ['new bsd license', 'BSD-3-Clause'],
  ['the bsd 3-clause license', 'BSD-3-Clause'],
  ['bsd 2-clause', 'BSD-2-Clause'],
  ['bsd 2-clause license', 'BSD-2-Clause'],
  ['mozilla public license 2.0', 'MPL-2.0'],
  ['mozilla public license, version 2.0', 'MPL-2.0'],
  ['eclipse public license 2.0', 'EPL-2.0'],
  ['eclipse public license - v 2.0', 'EPL-2.0'],
  ['eclipse public license v2.0', 'EPL-2.0'],
  ['the unlicense', 'Unlicense'],
])

/** What the words are in SPDX, or undefined: a family such as `BSD` is none, and nothing is guessed. */
export function findLicenceExpression(text: string): string | undefined {
  const plain = text.trim()
  if (plain.length > MAX_NAME) return undefined
  return findSpdxId(plain) ?? (isSpdxExpression(plain) ? plain : NAMES.get(plain.toLowerCase().replace(/\s+/g, ' ')))
}

/** Addresses of a licence's own text, which some packages give instead of its name. */
const ADDRESSES: readonly (readonly [address: RegExp, expression: string])[] = [
  [/^(?:www\.)?apache\.org\/licenses\/license-2\.0(?:\.\w+)?$/, 'Apache-2.0'],
  [/^(?:www\.)?mozilla\.org\/(?:en-us\/)?mpl\/2\.0$/, 'MPL-2.0'],
  [/^(?:www\.)?eclipse\.org\/legal\/epl-2\.0$/, 'EPL-2.0'],
  [/^(?:www\.)?eclipse\.org\/legal\/epl-v10(?:\.html)?$/, 'EPL-1.0'],
  [/^(?:www\.)?unlicense\.org$/, 'Unlicense'],
]

/** The name of an SPDX page or of the Open Source Initiative's is the id; `gpl-2.0` there is no id for `only` or `later`. */
function findExpressionOfAddress(link: string): string | undefined {
  const plain = link
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
  const known = ADDRESSES.find(([address]) => address.test(plain))
  if (known !== undefined) return known[1]
  const name =
    /^(?:www\.)?(?:opensource\.org\/licenses?|spdx\.org\/licenses)\/([\w.+-]+?)(?:\.(?:html|php|txt))?$/.exec(
      plain,
    )?.[1]
  return name === undefined || /^[al]?gpl/.test(name) ? undefined : findSpdxId(name)
}

/** Only where there is no name: beside one that says something else, an address is often a slip. */
function toLicenceOfAddress(link: string): LicenceStatement {
  const expression = findExpressionOfAddress(link)
  return { raw: link, ...(expression !== undefined && { expression }), link }
}

/** A licence as a source states it; undefined for no words at all. */
export function toLicence(text: string | undefined, link?: string): LicenceStatement | undefined {
  const plain = text?.trim() ?? ''
  if (plain === '') return link === undefined ? undefined : toLicenceOfAddress(link)
  const isText = plain.length > MAX_NAME || /[\r\n]/.test(plain)
  const expression = findLicenceExpression(plain)
  const statement = isText ? toLicenceOfText(plain) : { raw: plain, ...(expression !== undefined && { expression }) }
  return { ...statement, ...(link !== undefined && { link }) }
}

/** Several licences of which the user may choose one, as one statement; as they are where one is no SPDX expression. */
export function toChoice(licences: readonly LicenceStatement[]): LicenceStatement[] | undefined {
  const distinct = [...new Map(licences.map((one) => [one.raw, one])).values()]
  const expressions = distinct.flatMap(({ expression }) => expression ?? [])
  if (distinct.length < 2 || expressions.length < distinct.length) return distinct.length > 0 ? distinct : undefined
  const parts = expressions.map((text) => (/\s(?:AND|OR)\s/.test(text) ? `(${text})` : text))
  return [{ raw: distinct.map(({ raw }) => raw).join(' OR '), expression: parts.join(' OR ') }]
}
