import { toDirective, type Directive } from './directives.ts'

/** Kinds of tokens. Keywords are operators: a word is a name only when it is none. */
export const EOF = 0
export const NAME = 1
export const NUMBER = 2
export const RUNE = 3
export const STRING = 4
export const OPERATOR = 5

/** Tokens as parallel lists; the last one is EOF. */
export interface Tokens {
  kinds: number[]
  /** As written; `;` for automatic semicolons too. */
  texts: string[]
  /** Offsets in UTF-16 units. */
  starts: number[]
  directives: Directive[]
}

const KEYWORDS = new Set(
  `break case chan const continue default defer else fallthrough for func go goto if import interface map package range
  return select struct switch type var`.split(/\s+/),
)
/** A newline after these ends the statement, as it does after names and literals. */
const ENDS_LINE = new Set(['break', 'continue', 'fallthrough', 'return', '++', '--', ')', ']', '}'])
const OPERATORS = new Set(`<<= >>= &^= ... && || <- ++ -- == != <= >= := += -= *= /= %= &= |= ^= << >> &^`.split(' '))
const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || (code >= 48 && code <= 57) || code > 127
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/**
 * Go's tokens with automatic semicolons (https://go.dev/ref/spec#Lexical_elements). Never fails: an unterminated literal
 * ends with its line or the text, an unknown character is dropped.
 */
export function toTokens(text: string): Tokens {
  const lexer = new Lexer(text)
  lexer.run()
  return lexer.tokens
}

class Lexer {
  readonly tokens: Tokens = { kinds: [], texts: [], starts: [], directives: [] }
  readonly #text: string
  #at = 0
  #endsLine = false

  constructor(text: string) {
    this.#text = text
  }

  run(): void {
    while (this.#at < this.#text.length) this.#next(this.#text.charCodeAt(this.#at))
    this.#newline()
    this.#push(EOF, '', this.#at)
  }

  #push(kind: number, text: string, start: number): void {
    this.tokens.kinds.push(kind)
    this.tokens.texts.push(text)
    this.tokens.starts.push(start)
    this.#endsLine = kind === OPERATOR ? ENDS_LINE.has(text) : kind !== EOF
  }

  #newline(): void {
    if (this.#endsLine) this.#push(OPERATOR, ';', this.#at)
  }

  #next(code: number): void {
    if (code === 10) {
      this.#newline()
      this.#at += 1
    } else if (code <= 32) this.#at += 1
    else if (code === 47 && this.#comment()) return
    else if (isDigit(code) || (code === 46 && isDigit(this.#text.charCodeAt(this.#at + 1)))) this.#number()
    else if (isWord(code)) this.#word()
    else if (code === 34 || code === 39) this.#quoted(code)
    else if (code === 96) this.#raw()
    else this.#operator()
  }

  #comment(): boolean {
    const next = this.#text.charCodeAt(this.#at + 1)
    if (next !== 47 && next !== 42) return false
    const start = this.#at
    const found = next === 47 ? this.#text.indexOf('\n', start) : this.#text.indexOf('*/', start + 2)
    const end = found < 0 ? this.#text.length : found + (next === 47 ? 0 : 2)
    if (next === 47) this.#directive(start, end)
    if (next === 42) {
      const line = this.#text.indexOf('\n', start)
      if (line >= 0 && line < end) this.#newline()
    }
    this.#at = end
    return true
  }

  /** Few comments begin like one: the others cost two comparisons. */
  #directive(start: number, end: number): void {
    const first = this.#text.charCodeAt(start + 2)
    if (first !== 103 && first !== 32 && first !== 43) return
    if (first === 32 && this.#text.charCodeAt(start + 3) !== 43) return
    const found = toDirective(this.#text.slice(start, end), this.tokens.kinds.length)
    if (found) this.tokens.directives.push(found)
  }

  #word(): void {
    const start = this.#at
    let end = start + 1
    while (end < this.#text.length && isWord(this.#text.charCodeAt(end))) end += 1
    this.#at = end
    const word = this.#text.slice(start, end)
    this.#push(KEYWORDS.has(word) ? OPERATOR : NAME, word, start)
  }

  #number(): void {
    const start = this.#at
    let end = start + 1
    const isHex = (this.#text.charCodeAt(end) | 32) === 120
    // The sign of an exponent belongs to the number: `1e-9`, `0x1p-2`.
    const exponent = isHex ? 112 : 101
    for (; end < this.#text.length; end += 1) {
      const code = this.#text.charCodeAt(end)
      const isSign = (code === 43 || code === 45) && (this.#text.charCodeAt(end - 1) | 32) === exponent
      if (!isWord(code) && code !== 46 && !isSign) break
    }
    this.#at = end
    this.#push(NUMBER, this.#text.slice(start, end), start)
  }

  #quoted(quote: number): void {
    const start = this.#at
    let end = start + 1
    for (; end < this.#text.length; end += 1) {
      const code = this.#text.charCodeAt(end)
      if (code === 10) break
      if (code === 92) end += 1
      else if (code === quote) {
        end += 1
        break
      }
    }
    this.#at = Math.min(end, this.#text.length)
    this.#push(quote === 34 ? STRING : RUNE, this.#text.slice(start, this.#at), start)
  }

  #raw(): void {
    const start = this.#at
    const found = this.#text.indexOf('`', start + 1)
    this.#at = found < 0 ? this.#text.length : found + 1
    this.#push(STRING, this.#text.slice(start, this.#at), start)
  }

  #operator(): void {
    const start = this.#at
    for (const length of [3, 2]) {
      const operator = this.#text.slice(start, start + length)
      if (!OPERATORS.has(operator)) continue
      this.#at += length
      this.#push(OPERATOR, operator, start)
      return
    }
    this.#at += 1
    const single = this.#text[start] ?? ''
    if ('+-*/%&|^<>=!()[]{},;.:~'.includes(single)) this.#push(OPERATOR, single, start)
  }
}
