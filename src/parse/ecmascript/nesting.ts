import { ProblemError } from '../../model/collector.ts'
import { mayBeDeep } from './nesting-bound.ts'
import { kindOf, SPACE, WORD } from './nesting-characters.ts'
import { Depth, LEVEL } from './nesting-depth.ts'
import { findWordKind } from './nesting-words.ts'

/**
 * The native parser recurses without a limit and overflows its stack, which ends the whole process. On the 4 MiB stack
 * of a worker thread that takes 2,300 nested template literals, 2,700 brackets or type arguments, 4,300 arrow functions,
 * 8,000 assignments, 12,000 `else if`. So a scan over the tokens bounds the depth first, at 1,000 levels. It counts
 * - every open bracket, template, type argument list and JSX element;
 * - within one bracket what nests without brackets, with its share of a level: `a ? b : c ? …`, `a => b => …`,
 *   `a = b = …`, `if (a) if (b) …`, `else if`, prefix words, and every token since the last `;` or `,` (`a + b + …`).
 *
 * It tells strings, regular expressions and JSX text apart by the token before them, not by the grammar; where that goes
 * wrong, brackets are matched loosely, so that an honest file is not refused.
 * Throws `ProblemError` (`too-deep`; `limit` for lines so long that quoting them exhausts the memory).
 */
export function checkNesting(text: string, hasJsx: boolean): void {
  // Nothing shorter can overflow the stack: a level takes a character at least, and 2,700 brackets are needed.
  if (text.length > 2500 && (text.length ** 2 > MAX_COST || mayBeDeep(text))) new Scan(text, hasJsx).run()
}

/** Tokens times characters, summed over the lines; 100 MB of quoted lines at four tokens an error. */
const MAX_COST = 400_000_000

const TEMPLATE = 96 // `
const TEMPLATE_BRACE = 1000
class Scan {
  readonly #text: string
  readonly #hasJsx: boolean
  readonly #depth = new Depth()
  #at = 0
  /** The token before ends an operand: a slash divides, a quote is text of JSX. */
  #value = false
  #newline = false
  /** A `;` or `}` stands right before: an `else` goes on, anything else starts anew. */
  #ended = false
  #brace = false
  #lineStart = 0
  #lineTokens = 0
  #cost = 0
  /** No closing quote (or slash) of this kind before that offset. */
  readonly #dead = new Map<number, number>()

  constructor(text: string, hasJsx: boolean) {
    this.#text = text
    this.#hasJsx = hasJsx
  }

  run(): void {
    const text = this.#text
    while (this.#at < text.length) {
      const code = text.charCodeAt(this.#at)
      const kind = kindOf(code)
      if (kind === SPACE) {
        if (code === 10) this.#endLine()
        this.#at += 1
      } else if (kind === WORD) this.#word()
      else if (code !== 47 || !this.#comment()) this.#punctuation(code)
    }
    this.#endLine()
  }

  /** The parser quotes the whole line with every error, and aborts the process when it runs out of memory. */
  #endLine(): void {
    this.#cost += this.#lineTokens * (this.#at - this.#lineStart)
    if (this.#cost > MAX_COST) throw new ProblemError('limit', 'lines with more code than a person writes')
    this.#newline = true
    this.#lineTokens = 0
    this.#lineStart = this.#at
  }

  #word(): void {
    const text = this.#text
    const start = this.#at
    let end = start + 1
    while (end < text.length && kindOf(text.charCodeAt(end)) === WORD) end += 1
    this.#at = end
    const depth = this.#depth
    const kind = text.charCodeAt(start - 1) === 46 ? undefined : findWordKind(text, start, end)
    const isElse = kind !== undefined && end - start === 4 && text.startsWith('else', start)
    if (this.#ended && !isElse) depth.endElse()
    if (this.#brace && !kind?.goesOn) depth.endBlock()
    if (kind?.restarts && this.#canRestart(start, end)) depth.endStatement()
    if (isElse) depth.growElse(kind.weight)
    else depth.grow(kind?.weight ?? 1)
    this.#after(!kind?.operator)
  }

  /** `const` and the like at the start of a line and before a name: not a property, not `as const`. */
  #canRestart(start: number, end: number): boolean {
    const before = this.#text.slice(Math.max(0, start - 40), start)
    return (
      /(?:^|[;{}\n])\s*$/.test(before) &&
      !/\bas\s*$/.test(before) &&
      /^\s+[\w${"'`]/.test(this.#text.slice(end, end + 3))
    )
  }

  #after(value: boolean): void {
    this.#lineTokens += 1
    this.#value = value
    this.#newline = this.#ended = this.#brace = false
  }

  #comment(): boolean {
    const next = this.#text.charCodeAt(this.#at + 1)
    if (next !== 47 && next !== 42) return false
    const end = next === 47 ? this.#text.indexOf('\n', this.#at) : this.#text.indexOf('*/', this.#at + 2)
    this.#at = end < 0 ? this.#text.length : next === 47 ? end : end + 2
    return true
  }

  #punctuation(code: number): void {
    if (this.#ended && code !== 125) this.#depth.endElse()
    switch (code) {
      case 40: // (
      case 91: // [
      case 123: // {
        this.#depth.open(code)
        this.#step(1, false)
        return
      case 41: // )
        this.#close(40)
        return
      case 93: // ]
        this.#close(91)
        return
      case 125: // }
        this.#closeBrace()
        return
      case 34: // "
      case 39: // '
        this.#quote(code)
        return
      case 96: // `
        this.#depth.open(TEMPLATE)
        this.#at += 1
        this.#template()
        return
      case 44: // ,
        this.#depth.endItem()
        this.#step(1, false)
        return
      case 59: // ;
        this.#depth.endStatement()
        this.#step(1, false)
        this.#ended = true
        return
      default:
        this.#operator(code)
    }
  }

  #step(length: number, value: boolean): void {
    this.#at += length
    this.#after(value)
  }

  #close(kind: number): void {
    this.#depth.close(kind, 0)
    this.#step(1, true)
  }

  #closeBrace(): void {
    const closed = this.#depth.close(123, TEMPLATE_BRACE)
    this.#step(1, true)
    if (closed === TEMPLATE_BRACE) this.#template()
    else this.#ended = this.#brace = true
  }

  #template(): void {
    const text = this.#text
    while (this.#at < text.length) {
      const code = text.charCodeAt(this.#at)
      if (code === 92) this.#at += 2
      else if (code === 96) {
        this.#depth.close(TEMPLATE, 0)
        this.#step(1, true)
        return
      } else if (code === 36 && text.charCodeAt(this.#at + 1) === 123) {
        this.#depth.open(TEMPLATE_BRACE)
        this.#step(2, false)
        return
      } else this.#at += 1
    }
  }

  /** A quote right after an operand, on its line, is an apostrophe in JSX text. */
  #quote(code: number): void {
    if (this.#value && !this.#newline) this.#at += 1
    else if (this.#skipLiteral(code)) this.#after(true)
    else this.#at += 1
    this.#depth.grow(1)
  }

  /** Moves behind the literal that closes with `code` on this line; false: there is none. */
  #skipLiteral(code: number): boolean {
    const text = this.#text
    if (this.#at < (this.#dead.get(code) ?? 0)) return false
    let inClass = false
    let at = this.#at + 1
    for (; at < text.length; at += 1) {
      const next = text.charCodeAt(at)
      if (next === 92) at += 1
      else if (next === 10) break
      else if (code === 47 && next === 91) inClass = true
      else if (code === 47 && next === 93) inClass = false
      else if (next === code && !inClass) {
        this.#at = at + 1
        return true
      }
    }
    this.#dead.set(code, at)
    return false
  }

  #operator(code: number): void {
    const depth = this.#depth
    const next = this.#text.charCodeAt(this.#at + 1)
    let weight = 1
    let length = 1
    if (code === 47) {
      if (next === 62) {
        depth.closeElement()
        depth.closeAngle()
        this.#step(2, true)
        return
      }
      if (!this.#value && this.#skipLiteral(47)) {
        this.#after(true)
        return
      }
    } else if (code === 60) length = this.#less(next)
    else if (code === 62) {
      if (next === 61) length = 2
      else depth.closeAngle()
    } else if (code === 61) {
      if (next === 62) [weight, length] = [16, 2]
      else if (next === 61) length = this.#text.charCodeAt(this.#at + 2) === 61 ? 3 : 2
      else weight = 8
    } else if (code === 33 && next === 61) length = 2
    else if (code === 63) {
      if (next === 46 || next === 63 || next === 58) length = 2
      else weight = 16
    } else if (code === 58) weight = 8
    else if (code === 42 && next === 42) [weight, length] = [4, 2]
    depth.grow(weight)
    this.#step(length, false)
  }

  #less(next: number): number {
    if (next === 61) return 2
    const isShift = next === 60
    // A person writes a comparison or shift with spaces around, and type arguments without.
    const isSpaced =
      this.#text.charCodeAt(this.#at - 1) === 32 && this.#text.charCodeAt(this.#at + (isShift ? 2 : 1)) === 32
    this.#depth.openAngle(isSpaced ? LEVEL / 2 : LEVEL)
    if (next === 47) this.#depth.closeElement()
    else if (this.#hasJsx) this.#depth.openElement(LEVEL / 2)
    return next === 47 || (isShift && isSpaced) ? 2 : 1
  }
}
