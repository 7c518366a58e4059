/** Where tokens end. Pure functions over the text; positions are offsets in it. */
import * as T from './tokens.ts'

/** The end of the identifier that goes on at `from`, in any script. */
export function endOfWord(text: string, from: number): number {
  let end = from
  for (;;) {
    const c = text.codePointAt(end) ?? 0
    const part =
      c < 128
        ? T.CHARACTERS[c] === T.WORD_CHARACTER || T.CHARACTERS[c] === T.DIGIT
        : /\p{XIDC}/u.test(String.fromCodePoint(c))
    if (!part) return end
    end += c > 0xffff ? 2 : 1
  }
}

/** Only letters that prefix a string stand between; which of them go together does not matter here. */
export function isStringPrefix(text: string, start: number, end: number): boolean {
  for (let pos = start; pos < end; pos++) {
    const c = text.charCodeAt(pos) | 32
    // b f r t u
    if (c !== 98 && c !== 102 && c !== 114 && c !== 116 && c !== 117) return false
  }
  return true
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57

function endOfDigits(text: string, from: number): number {
  let pos = from
  while (isDigit(text.charCodeAt(pos)) || text.charCodeAt(pos) === 95) pos++
  return pos
}

const RADIX_DIGITS = /[0-9a-f_]+/iy

/** https://docs.python.org/3/reference/lexical_analysis.html#numeric-literals */
export function endOfNumber(text: string, pos: number): number {
  const radix = text.charCodeAt(pos) === 48 ? text.charCodeAt(pos + 1) | 32 : 0
  // x o b, when a digit follows: `0or 1` is legal.
  if (radix === 120 || radix === 111 || radix === 98) {
    RADIX_DIGITS.lastIndex = pos + 2
    if (RADIX_DIGITS.test(text)) return endOfSuffix(text, RADIX_DIGITS.lastIndex)
  }
  let end = endOfDigits(text, pos)
  if (text.charCodeAt(end) === 46) end = endOfDigits(text, end + 1)
  if ((text.charCodeAt(end) | 32) === 101) {
    const sign = text.charCodeAt(end + 1)
    const digits = sign === 43 || sign === 45 ? end + 2 : end + 1
    if (isDigit(text.charCodeAt(digits))) end = endOfDigits(text, digits)
  }
  return endOfSuffix(text, end)
}

/** `j` of imaginary numbers and `L` of Python 2. */
function endOfSuffix(text: string, end: number): number {
  const c = text.charCodeAt(end) | 32
  return c === 106 || c === 108 ? end + 1 : end
}

/** The end of the operator at `pos`, which may be part of a longer one; dots are not read here. */
export function endOfOperator(text: string, pos: number): number {
  const c = text.charCodeAt(pos)
  const d = text.charCodeAt(pos + 1)
  if (d === c && (c === T.STAR || c === T.SLASH || c === T.LESS || c === T.GREATER)) {
    return text.charCodeAt(pos + 2) === T.EQUAL ? pos + 3 : pos + 2
  }
  if (d === T.EQUAL) return pos + 2
  return d === T.GREATER && (c === T.MINUS || c === T.LESS) ? pos + 2 : pos + 1
}

/** Kind of the operator of this length that begins with `c` and `d`. */
export function kindOfOperator(c: number, d: number, length: number): number {
  if (length === 1) return c
  if (length === 3) return T.AUGMENTED
  if (d === T.EQUAL) {
    if (c === T.COLON) return T.WALRUS
    return c === T.EQUAL || c === T.BANG || c === T.LESS || c === T.GREATER ? T.COMPARE : T.AUGMENTED
  }
  if (d === T.GREATER && c !== T.GREATER) return c === T.MINUS ? T.ARROW : T.COMPARE
  return c === T.STAR ? T.POWER : c === T.SLASH ? T.FLOOR : T.SHIFT
}
