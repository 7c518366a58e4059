/** Errors, recovery from them, and looking ahead. */
import { Lexer } from './lexer.ts'
import * as T from './tokens.ts'

export class TokenReader extends Lexer {
  /** Records the error and goes to the end of the statement; nothing that is expected on the way is an error again. */
  protected fail(detail: string): void {
    if (this.panic) return
    this.error(detail)
    this.panic = true
    this.skipStatement()
  }

  protected expect(kind: number, what: string): void {
    if (this.kind === kind) this.next()
    else this.fail(`expected ${what}`)
  }

  /** Where the next token begins, without reading it. */
  protected peek(): number {
    const { text } = this
    let pos = this.end
    for (;;) {
      const c = text.charCodeAt(pos)
      if (c === 32 || c === 9 || c === 12) pos++
      else if (c === 10 && this.depth > 0 && pos < this.limit) pos++
      else if (c === 35 && this.depth > 0) pos = text.indexOf('\n', pos)
      else if (c === 92 && text.charCodeAt(pos + 1) === 10) pos += 2
      else return pos
    }
  }

  /** Like `next`, but passes over a whole f-string as if it had no fields. */
  private skipToken(): void {
    if (this.kind === T.FORMATTED) this.endString(this.end)
    this.next()
  }

  /** In an unclosed bracket: the current token begins a line that is no deeper than its statement, so a new statement. */
  private startsStatement(): boolean {
    return (
      this.first &&
      this.start - this.lineStart <= (this.indents.at(-1) ?? 0) &&
      this.kind !== T.RPAR &&
      this.kind !== T.RSQB &&
      this.kind !== T.RBRACE
    )
  }

  /** Goes to the end of the statement, whose NEWLINE becomes the current token. */
  protected skipStatement(): void {
    let previous = 0
    while (this.kind !== T.NEWLINE && this.kind !== T.EOF) {
      // A colon at the end of a line: most likely of a header, whose block follows.
      if (this.startsStatement() || (this.first && previous === T.COLON)) {
        this.end = this.lineStart
        break
      }
      previous = this.kind
      this.skipToken()
    }
    this.depth = 0
    this.fieldDepth = -1
    this.kind = T.NEWLINE
    this.freshLine = true
  }

  /** Reads tokens of this statement while `more` says so, then returns to where it began. */
  protected lookAhead(more: () => boolean): void {
    const { kind, start, end, at, line, lineStart, depth, first, freshLine, dedents } = this
    const errors = this.errors.length
    while (this.kind !== T.NEWLINE && this.kind !== T.EOF && !this.startsStatement() && more()) this.skipToken()
    this.errors.length = errors
    Object.assign(this, { kind, start, end, at, line, lineStart, depth, first, freshLine, dedents })
  }
}
