import { isSpdxExpression } from '../parse/spdx-expression.ts'
import { findLicenceClass, LICENCE_CLASSES, type LicenceClass } from '../data/licences/classes.ts'
import type { LicenceStatement } from '../model/subject.ts'

/** One licence of an expression. */
export interface LicenceTerm {
  /** SPDX id, reference or name as written. */
  id: string
  licenceClass: LicenceClass
}

export interface LicenceReading {
  /** Whoever uses it picks one of these; all licences of the one picked hold. */
  choices: readonly (readonly LicenceTerm[])[]
  /** What the strictest licence asks for, in a few words. */
  summary: string
}

/** Beyond this, alternatives are cut: nobody offers so many. */
const MAX_CHOICES = 32

/** What a declared licence means for a policy. What is no expression is one licence of its name. */
export function readLicence({ expression, name, raw }: LicenceStatement): LicenceReading {
  const text = expression ?? name ?? raw
  const choices = isSpdxExpression(text) ? readChoices(text.match(/[()]|[^\s()]+/g) ?? []) : [[toTerm(text)]]
  const classes = choices.flat().map(({ licenceClass }) => licenceClass)
  const order = Object.keys(LICENCE_CLASSES) as LicenceClass[]
  const strictest = classes.reduce((a, b) => (order.indexOf(a) > order.indexOf(b) ? a : b), 'permissive')
  return { choices, summary: LICENCE_CLASSES[strictest] }
}

const toTerm = (id: string): LicenceTerm => ({ id, licenceClass: findLicenceClass(id) ?? 'unknown' })

type Choices = LicenceTerm[][]

const both = (left: Choices, right: Choices): Choices =>
  left.flatMap((a) => right.map((b) => [...a, ...b])).slice(0, MAX_CHOICES)

/** Disjunctive form of a valid expression; AND binds tighter than OR, an exception stays with its licence. */
function readChoices(tokens: readonly string[]): Choices {
  let at = 0
  const readTerm = (): Choices => {
    const token = tokens[at++] ?? ''
    if (token === '(') {
      const inner = readAny()
      at++
      return inner
    }
    if (tokens[at] !== 'WITH') return [[toTerm(token)]]
    at += 2
    return [[toTerm(token)]]
  }
  const readAll = (): Choices => {
    let left = readTerm()
    for (; tokens[at] === 'AND'; left = both(left, readTerm())) at++
    return left
  }
  const readAny = (): Choices => {
    const choices = readAll()
    for (; tokens[at] === 'OR'; choices.push(...readAll())) at++
    return choices.slice(0, MAX_CHOICES)
  }
  return readAny()
}
