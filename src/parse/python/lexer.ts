/**
 * Lexer of Python source: one current token, no token objects. Indentation becomes INDENT and DEDENT tokens, newlines
 * inside brackets vanish, string literals are one token each, f-strings are left to the parser after their quote.
 * https://docs.python.org/3/reference/lexical_analysis.html
 * It does not check encodings declared in comments: the text is given. Tabs count to the next multiple of 8.
 */
import type { At } from '../../code/ir.ts'
import { endOfNumber, endOfOperator, endOfWord, isStringPrefix, kindOfOperator } from './spans.ts'
import * as T from './tokens.ts'

const MAX_ERRORS = 20
/** As CPython. */
const MAX_INDENTS = 100

/** Kind and place of the string literal that is the current token. */
export interface Quoted {
  /** Char code of the quote. */
  quote: number
  triple: boolean
  raw: boolean
  bytes: boolean
  /** A backslash occurs in the content. */
  escaped: boolean
  contentEnd: number
}

/** A line of a notebook's cell that is not Python: `!pip install x`, `%cd data`. */
export interface Command {
  /** 1-based. */
  line: number
  /** Without what marks it. */
  text: string
}

/** https://ipython.readthedocs.io/en/stable/interactive/reference.html#magic-command-system */
const COMMAND = /[%!?]|(?:(?:uv +)?pip3?|conda|mamba) +install\b/y

export class Lexer {
  protected readonly text: string
  /** Where the text ends, after the newline that is put there. */
  protected readonly limit: number
  readonly errors: { at: At; detail: string }[] = []
  /** Set while what is left of a faulty statement is skipped; further errors of the same statement say nothing new. */
  protected panic = false
  /** Lines for the shell or for IPython, in a notebook's cell. */
  readonly commands: Command[] = []
  private readonly notebook: boolean
  /** Where the current line begins, when it is a command. */
  private commandAt = -1

  protected kind: number = T.NEWLINE
  protected start = 0
  protected end = 0
  /** Position of the current token. */
  protected at: At = 0
  /** Every position is this one, when set: for expressions inside of string literals. */
  protected fixedAt: At = 0
  protected readonly quoted: Quoted = {
    quote: 0,
    triple: false,
    raw: false,
    bytes: false,
    escaped: false,
    contentEnd: 0,
  }

  protected line = 1
  protected lineStart = 0
  /** Open brackets; newlines count only at 0. */
  protected depth = 0
  /** Value of `depth` at which a replacement field of an f-string is read: there `:=` is a colon. */
  protected fieldDepth = -1
  /** The current token is the first of its line, inside brackets. */
  protected first = false
  protected freshLine = true
  protected readonly indents: number[] = [0]
  protected dedents = 0

  constructor(text: string, notebook = false) {
    this.notebook = notebook
    const clean = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
    // join, not +, makes a flat string; the tail spares bounds checks when looking ahead.
    this.text = [clean, '\n\0\0\0'].join('')
    this.limit = clean.length + 1
  }

  protected error(detail: string, at: At = this.at): void {
    if (this.errors.length < MAX_ERRORS) this.errors.push({ at, detail })
  }

  /** Reads the next token into `kind`, `start`, `end` and `at`. */
  protected next(): void {
    if (this.dedents > 0) {
      this.dedents--
      this.kind = T.DEDENT
      return
    }
    if (this.freshLine && this.startLine()) return
    const { text } = this
    let pos = this.end
    this.first = false
    for (;;) {
      const c = text.charCodeAt(pos)
      if (c === 32 || c === 9 || c === 12) pos++
      else if (c === 10) {
        if (this.depth === 0) return this.endLine(pos)
        pos = this.passLine(pos)
        this.first = true
      } else if (c === 35) pos = text.indexOf('\n', pos)
      else if (c === 92 && text.charCodeAt(pos + 1) === 10 && pos + 2 < this.limit) pos = this.passLine(pos + 1)
      else if (this.read(c, pos)) return
      else pos = this.end
    }
  }

  private passLine(newline: number): number {
    this.line++
    this.lineStart = newline + 1
    return newline + 1
  }

  private place(pos: number): void {
    this.start = pos
    const column = pos - this.lineStart + 1
    this.at = this.fixedAt || this.line * 4096 + (column > 4095 ? 4095 : column)
  }

  private endLine(pos: number): void {
    this.place(pos)
    this.kind = T.NEWLINE
    this.end = this.passLine(pos)
    this.freshLine = true
  }

  /** At the start of a logical line: skips blank lines and compares the indentation. True when that gave a token. */
  private startLine(): boolean {
    const { text } = this
    let pos = this.end
    let column = 0
    for (;;) {
      const c = text.charCodeAt(pos)
      if (c === 32) column++
      else if (c === 9) column = (column | 7) + 1
      else if (c === 12) column = 0
      else if (c === 35) pos = text.indexOf('\n', pos) - 1
      else if (c === 10) {
        this.passLine(pos)
        column = 0
      } else break
      pos++
    }
    this.freshLine = false
    this.end = pos
    this.place(pos)
    COMMAND.lastIndex = pos
    if (this.notebook && COMMAND.test(text)) this.commandAt = pos
    return this.indent(pos >= this.limit ? 0 : column)
  }

  private indent(column: number): boolean {
    const { indents } = this
    let top = indents.at(-1) ?? 0
    if (column === top) return false
    if (column > top) {
      if (indents.length >= MAX_INDENTS) {
        this.error('indented too deeply')
        return false
      }
      indents.push(column)
      this.kind = T.INDENT
      return true
    }
    while (column < top && column <= (indents.at(-2) ?? 0)) {
      indents.pop()
      top = indents.at(-1) ?? 0
      this.dedents++
    }
    if (column < top) {
      // Between two levels: the line is taken for one of the inner block.
      this.error('unindent matches no outer level')
      indents[indents.length - 1] = column
    }
    if (this.dedents === 0) return false
    this.dedents--
    this.kind = T.DEDENT
    return true
  }

  /** Reads the token that begins with `c` at `pos`. False when there is none: `end` is then where to go on. */
  private read(c: number, pos: number): boolean {
    this.place(pos)
    switch (c < 128 ? T.CHARACTERS[c] : 0) {
      case T.WORD_CHARACTER:
        if (pos === this.commandAt) this.readCommand(pos)
        else this.readWord(pos)
        return true
      case T.DIGIT:
        this.kind = T.NUMBER
        this.end = endOfNumber(this.text, pos)
        return true
      case T.QUOTE:
        this.readString(pos, c, 0)
        return true
      case T.BRACKET:
        this.readBracket(c, pos)
        return true
      case T.SINGLE:
        this.kind = c
        this.end = pos + 1
        return true
      case T.COMPOSED:
        return this.readOperator(c, pos)
      default:
        return this.readOther(c, pos)
    }
  }

  private readBracket(c: number, pos: number): void {
    this.kind = c
    this.end = pos + 1
    if (c === T.LPAR || c === T.LSQB || c === T.LBRACE) this.depth++
    else if (this.depth > 0) this.depth--
  }

  private readWord(pos: number): void {
    const { text } = this
    let end = pos
    let c: number
    do c = text.charCodeAt(++end)
    while (c < 128 && (T.CHARACTERS[c] === T.WORD_CHARACTER || T.CHARACTERS[c] === T.DIGIT))
    if (c >= 128) {
      this.kind = T.NAME
      this.end = endOfWord(text, end)
      return
    }
    if ((c === 34 || c === 39) && end - pos <= 3 && isStringPrefix(text, pos, end)) {
      this.readString(end, c, end - pos)
      return
    }
    this.end = end
    this.kind = T.kindOfWord(text, pos, end - pos)
  }

  /** The text of the current word, in the normal form that Python gives identifiers. */
  protected word(): string {
    const word = this.text.slice(this.start, this.end)
    for (let pos = this.start; pos < this.end; pos++) {
      if (this.text.charCodeAt(pos) >= 128) return word.normalize('NFKC')
    }
    return word
  }

  private readString(quoteAt: number, quote: number, prefix: number): void {
    const { text, quoted } = this
    quoted.quote = quote
    quoted.triple = text.charCodeAt(quoteAt + 1) === quote && text.charCodeAt(quoteAt + 2) === quote
    quoted.raw = false
    quoted.bytes = false
    quoted.escaped = false
    this.kind = T.STRING
    for (let pos = quoteAt - prefix; pos < quoteAt; pos++) {
      const c = text.charCodeAt(pos) | 32
      if (c === 114) quoted.raw = true
      else if (c === 98) quoted.bytes = true
      else if (c === 102 || c === 116) this.kind = T.FORMATTED
    }
    const content = quoteAt + (quoted.triple ? 3 : 1)
    // `start` moves to the content; `at` stays on the prefix.
    this.start = content
    if (this.kind === T.FORMATTED) this.end = content
    else this.endString(content)
  }

  /** Sets `end` after the closing quote of the literal whose content begins at `content`. */
  protected endString(content: number): void {
    if (this.quoted.triple) this.endTriple(content)
    else this.endSingle(content)
  }

  private endSingle(content: number): void {
    const { text, quoted } = this
    let pos = content
    for (;;) {
      const c = text.charCodeAt(pos)
      if (c === quoted.quote) break
      if (c === 10) {
        this.error('string is not closed')
        quoted.contentEnd = pos
        this.end = pos
        return
      }
      if (c === 92) {
        quoted.escaped = true
        pos++
        if (text.charCodeAt(pos) === 10 && pos + 1 < this.limit) this.passLine(pos)
        else if (text.charCodeAt(pos) === 10) pos--
      }
      pos++
    }
    quoted.contentEnd = pos
    this.end = pos + 1
  }

  private endTriple(content: number): void {
    const { text, quoted } = this
    const close = quoted.quote === 34 ? '"""' : "'''"
    let pos = text.indexOf(close, content)
    while (pos >= 0 && this.isEscaped(pos, content)) pos = text.indexOf(close, pos + 1)
    if (pos < 0) {
      this.error('string is not closed')
      pos = this.limit - 1
      this.end = pos
    } else this.end = pos + 3
    quoted.contentEnd = pos
    for (let at = content; at < pos; at++) {
      const c = text.charCodeAt(at)
      if (c === 10) this.passLine(at)
      else if (c === 92) quoted.escaped = true
    }
  }

  private isEscaped(pos: number, from: number): boolean {
    let backslashes = 0
    while (pos - backslashes > from && this.text.charCodeAt(pos - backslashes - 1) === 92) backslashes++
    return backslashes % 2 === 1
  }

  private readOperator(c: number, pos: number): boolean {
    const d = this.text.charCodeAt(pos + 1)
    if (c === T.DOT) return this.readDot(d, pos)
    if ((c === T.BANG && d !== 61 && this.fieldDepth < 0) || c === T.PERCENT) {
      if (this.notebook && (pos === this.commandAt || this.kind === T.EQUAL)) return this.readCommand(pos)
      if (c === T.BANG) return this.readOther(c, pos)
    }
    const walrus = this.depth !== this.fieldDepth
    this.end = walrus || c !== T.COLON ? endOfOperator(this.text, pos) : pos + 1
    this.kind = kindOfOperator(c, d, this.end - pos)
    return true
  }

  private readDot(d: number, pos: number): boolean {
    if (d >= 48 && d <= 57) {
      this.kind = T.NUMBER
      this.end = endOfNumber(this.text, pos)
      return true
    }
    const ellipsis = d === T.DOT && this.text.charCodeAt(pos + 2) === T.DOT
    this.kind = ellipsis ? T.ELLIPSIS : T.DOT
    this.end = pos + (ellipsis ? 3 : 1)
    return true
  }

  /** To the end of the line, as a statement that does nothing or, in `x = !ls`, a value that is not known. */
  private readCommand(pos: number): boolean {
    const { text, line } = this
    let end = text.indexOf('\n', pos)
    while (text.charCodeAt(end - 1) === 92 && end < this.limit - 1) {
      this.passLine(end)
      end = text.indexOf('\n', end + 1)
    }
    this.commands.push({ line, text: text.slice(pos, end).replace(/^[%!?]+ */, '') })
    this.kind = this.kind === T.EQUAL ? T.ELLIPSIS : T.PASS
    this.end = end
    return true
  }

  /** The end, an identifier of other scripts, or a character that means nothing in Python and is passed over. */
  private readOther(c: number, pos: number): boolean {
    if (pos >= this.limit) {
      this.kind = T.EOF
      this.end = this.limit
      return true
    }
    if (c >= 128) {
      const character = String.fromCodePoint(this.text.codePointAt(pos) ?? 0)
      if (/\p{XIDS}/u.test(character)) {
        this.kind = T.NAME
        this.end = endOfWord(this.text, pos)
        return true
      }
      // Spaces of other scripts, byte order marks in the middle: common in pasted code, harmless.
      if (/[\s\u200b\ufeff]/u.test(character)) {
        this.end = pos + 1
        return false
      }
    }
    // `name?` asks for help.
    if (this.notebook && c === 63) {
      if (pos === this.commandAt) return this.readCommand(pos)
      this.end = pos + 1
      return false
    }
    if (!this.panic) this.error('character has no meaning here')
    this.end = pos + 1
    return false
  }
}
