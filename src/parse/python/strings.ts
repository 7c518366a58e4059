/** String literals: adjacent ones are joined, f-strings and t-strings read with their fields. */
import type { Expr } from '../../code/ir.ts'
import { decodeEscapes } from './escapes.ts'
import { toText, type Part } from './fold.ts'
import { TokenReader } from './token-reader.ts'
import * as T from './tokens.ts'

/** Depth of bracketed expressions, fields, lambdas; deeper ones are an error, not a stack overflow. CPython: 200. */
export const MAX_NESTING = 200

export abstract class StringParser extends TokenReader {
  protected nesting = 0
  /** Grows with every call and string, so that a caller can tell whether an expression contained one. */
  protected kept = 0

  protected abstract fieldExpression(): Expr

  /** The current STRING token, decoded. */
  protected literal(): string {
    const { raw, escaped, contentEnd } = this.quoted
    const text = this.text.slice(this.start, contentEnd)
    return escaped && !raw ? decodeEscapes(text) : text
  }

  /** One or more adjacent literals. */
  protected strings(): Expr {
    const { at } = this
    const parts: Part[] = []
    let bytes = false
    do {
      if (this.kind === T.FORMATTED) this.formattedString(parts)
      else {
        if (this.quoted.bytes) bytes = true
        else parts.push(this.literal())
        this.next()
      }
    } while (this.kind === T.STRING || this.kind === T.FORMATTED)
    if (bytes) return { k: 'other', of: [], at }
    this.kept++
    const [only] = parts
    return parts.length === 1 && typeof only === 'string' ? { k: 'str', v: only, at } : toText(parts, at)
  }

  /** https://peps.python.org/pep-0701/ : fields hold any expression, with any quotes. */
  private formattedString(parts: Part[]): void {
    const { quote, triple, raw } = this.quoted
    let pos = this.end
    let from = pos
    const flush = (to: number): void => {
      if (to > from) parts.push(raw ? this.text.slice(from, to) : decodeEscapes(this.text.slice(from, to)))
    }
    for (;;) {
      const c = this.text.charCodeAt(pos)
      if (c === quote && (!triple || this.isTripleAt(pos, quote))) break
      if (c === 92) pos = this.passEscape(pos, raw)
      else if (c === T.LBRACE || c === T.RBRACE) {
        flush(pos)
        if (this.text.charCodeAt(pos + 1) === c || c === T.RBRACE) {
          parts.push(String.fromCharCode(c))
          pos += this.text.charCodeAt(pos + 1) === c ? 2 : 1
        } else {
          parts.push(...this.field(pos + 1, triple ? 0 : quote))
          if (this.panic) return
          pos = this.end
        }
        from = pos
      } else if (c === 10) {
        if (!triple || pos >= this.limit - 1) return this.unclosed(pos)
        this.line++
        this.lineStart = ++pos
      } else pos++
    }
    flush(pos)
    this.end = pos + (triple ? 3 : 1)
    this.next()
  }

  private unclosed(pos: number): void {
    this.end = pos
    // The token is over: what is skipped begins after it.
    this.kind = T.STRING
    this.fail('f-string is not closed')
  }

  private isTripleAt(pos: number, quote: number): boolean {
    return this.text.charCodeAt(pos + 1) === quote && this.text.charCodeAt(pos + 2) === quote
  }

  /** A brace after a backslash still opens a field, except that of `\N{…}`. */
  private passEscape(pos: number, raw: boolean): number {
    const c = this.text.charCodeAt(pos + 1)
    if (c === T.LBRACE || c === T.RBRACE) return pos + 1
    if (c === 10) {
      if (pos + 2 >= this.limit) return pos + 1
      this.line++
      this.lineStart = pos + 2
    }
    if (!raw && c === 78 && this.text.charCodeAt(pos + 2) === T.LBRACE) {
      const end = this.text.slice(pos, pos + 100).indexOf('}')
      if (end > 0) return pos + end + 1
    }
    return pos + 2
  }

  /**
   * A replacement field from after its brace; leaves `end` after the closing one. `quote` is that of a string of one
   * line, 0 for a triple-quoted one.
   */
  private field(pos: number, quote: number): Part[] {
    if (this.nesting >= MAX_NESTING) {
      this.fail('nested too deeply')
      return []
    }
    const outer = this.fieldDepth
    this.nesting++
    this.fieldDepth = ++this.depth
    this.end = pos
    this.next()
    const value = this.fieldExpression()
    const parts = this.fieldParts(pos, value, quote)
    this.nesting--
    if (!this.panic) this.fieldDepth = outer
    return parts
  }

  private fieldParts(pos: number, value: Expr, quote: number): Part[] {
    const label = this.kind === T.EQUAL ? this.text.slice(pos, this.end + this.spaceAfter()) : ''
    // `{x=}` and `{x!r}` show the value's representation, `{x:>8}` a formatted one: not the text of the value itself.
    let plain = label === ''
    if (this.kind === T.EQUAL) this.next()
    if (this.kind === T.BANG) {
      this.next()
      if (this.kind === T.NAME) {
        plain &&= this.text.charCodeAt(this.start) === 115
        this.next()
      }
    }
    const of = [value]
    if (this.kind === T.COLON) plain = this.formatSpecification(of, quote) && plain
    else if (this.kind !== T.RBRACE) this.fail('expected } in f-string')
    return plain ? [value] : [label, { k: 'other', of, at: value.at }]
  }

  private spaceAfter(): number {
    let length = 0
    while (this.text.charCodeAt(this.end + length) === 32) length++
    return length
  }

  /** From after the colon to the closing brace. True when it is empty. Expressions in it go to `of`. */
  private formatSpecification(of: Expr[], quote: number): boolean {
    const from = this.end
    let pos = from
    for (;;) {
      const c = this.text.charCodeAt(pos)
      if (c === T.RBRACE) break
      if (c === T.LBRACE) {
        for (const part of this.field(pos + 1, quote)) if (typeof part !== 'string') of.push(part)
        if (this.panic) return false
        pos = this.end
      } else if (quote === 0 ? c === 10 && pos >= this.limit - 1 : c === quote || c === 10) {
        this.unclosed(pos)
        return false
      } else if (c === 10) {
        this.line++
        this.lineStart = ++pos
      } else pos++
    }
    this.depth--
    this.end = pos + 1
    return pos === from
  }

  /** Text of a docstring: common indentation off, at most 300 characters. */
  protected docstring(): string {
    const lines = this.literal().slice(0, 2000).split('\n')
    const indents = lines
      .slice(1)
      .flatMap((line) => (line.trim() === '' ? [] : [line.length - line.trimStart().length]))
    const indent = Math.min(...indents, 80)
    const text = lines.map((line, index) => (index === 0 ? line : line.slice(indent)).trimEnd()).join('\n')
    return text.trim().slice(0, 300)
  }
}
