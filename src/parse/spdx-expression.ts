import { isSupportedSpdxId, fixupSpdxId } from '@cyclonedx/cyclonedx-library/SPDX'

/*
 * SPDX licence expressions, https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/.
 * Ids are checked against the list that comes with the CycloneDX library; that list holds licences and exceptions
 * without saying which is which, so that an exception in the place of a licence is not noticed.
 */

const TOKEN = /[()]|[^\s()]+/g
const REFERENCE = /^(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+$/
const ADDITION = /^(?:DocumentRef-[A-Za-z0-9.-]+:)?AdditionRef-[A-Za-z0-9.-]+$/
/** Deeper expressions are refused: nobody writes them, and parsing recurses. */
const MAX_DEPTH = 64

/** The list's spelling of an id, or undefined. Safe for names such as `constructor`. */
export function findSpdxId(text: string): string | undefined {
  if (isSupportedSpdxId(text)) return text
  const fixed: unknown = fixupSpdxId(text)
  return typeof fixed === 'string' && isSupportedSpdxId(fixed) ? fixed : undefined
}

interface Cursor {
  tokens: readonly string[]
  at: number
}

const isOperator = (token: string | undefined): boolean => token === 'AND' || token === 'OR'

function readLicence(cursor: Cursor): boolean {
  const token = cursor.tokens[cursor.at++]
  if (token === undefined) return false
  const plain = token.endsWith('+') ? token.slice(0, -1) : token
  if (!REFERENCE.test(token) && findSpdxId(plain) === undefined) return false
  if (cursor.tokens[cursor.at] !== 'WITH') return true
  const exception = cursor.tokens[cursor.at + 1] ?? ''
  cursor.at += 2
  return ADDITION.test(exception) || findSpdxId(exception) !== undefined
}

function readTerm(cursor: Cursor, depth: number): boolean {
  if (cursor.tokens[cursor.at] !== '(') return readLicence(cursor)
  cursor.at++
  return readExpression(cursor, depth + 1) && cursor.tokens[cursor.at++] === ')'
}

/** Validity only: AND and OR read alike from left to right. */
function readExpression(cursor: Cursor, depth: number): boolean {
  if (depth > MAX_DEPTH || !readTerm(cursor, depth)) return false
  while (isOperator(cursor.tokens[cursor.at])) {
    cursor.at++
    if (!readTerm(cursor, depth)) return false
  }
  return true
}

/** True for a single id, a reference, or a compound of them. */
export function isSpdxExpression(text: string): boolean {
  const cursor: Cursor = { tokens: text.match(TOKEN) ?? [], at: 0 }
  return readExpression(cursor, 0) && cursor.at === cursor.tokens.length
}
