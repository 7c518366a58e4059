/** Statements of one line. https://docs.python.org/3/reference/simple_stmts.html */
import type { Expr, Import } from '../../code/ir.ts'
import { ExpressionParser } from './expressions.ts'
import { bindTarget } from './targets.ts'
import * as T from './tokens.ts'

const OPERATOR_WORD = /(?:and|as|else|for|from|if|in|is|not|or)\b/y

export abstract class SimpleStatementParser extends ExpressionParser {
  readonly imports: Import[] = []
  protected typeOnly = false
  /** Names that the function read declares `global`. */
  protected globals: string[] = []
  /** The function read has decorators: a fixture or context manager, whose `yield` gives what the caller gets. */
  protected decorated = false

  protected keep(expr: Expr, mark: number): void {
    if (this.kept !== mark && expr.k !== 'str') this.block.exprs.push(expr)
  }

  /** Reads an expression that is evaluated here and keeps it if it has a call or string. */
  protected evaluated(): Expr {
    const mark = this.kept
    const expr = this.expressionList()
    this.keep(expr, mark)
    return expr
  }

  protected simpleLine(): void {
    this.simple()
    while (this.kind === T.SEMICOLON) {
      this.next()
      if (this.kind !== T.NEWLINE) this.simple()
    }
    if (this.kind !== T.NEWLINE && this.kind !== T.EOF) this.fail('unexpected token')
    this.panic = false
    if (this.kind === T.NEWLINE) this.next()
  }

  private simple(): void {
    switch (this.kind) {
      case T.IMPORT:
        return this.importStatement()
      case T.FROM:
        return this.fromStatement()
      case T.RETURN:
        this.next()
        if (T.STARTS_EXPRESSION[this.kind] === 1) this.block.returns.push(this.expressionList())
        return
      case T.PASS:
      case T.BREAK:
      case T.CONTINUE:
        return this.next()
      case T.GLOBAL:
        return this.globalStatement()
      case T.NONLOCAL:
        do this.next()
        while (this.kind === T.NAME || this.kind === T.COMMA)
        return
      case T.RAISE:
      case T.ASSERT:
      case T.DEL:
        return this.operands()
      default:
        return this.expressionStatement()
    }
  }

  private globalStatement(): void {
    this.next()
    while (this.kind === T.NAME || this.kind === T.COMMA) {
      if (this.kind === T.NAME) this.globals.push(this.word())
      this.next()
    }
  }

  /** `raise a from b`, `assert a, b`, `del a, b`. */
  private operands(): void {
    do {
      this.next()
      if (T.STARTS_EXPRESSION[this.kind] === 1) this.evaluated()
    } while (this.kind === T.FROM || this.kind === T.COMMA)
  }

  protected isBareString(): boolean {
    if (this.kind !== T.STRING || this.quoted.bytes) return false
    const c = this.text.charCodeAt(this.peek())
    return c === 10 || c === 35 || c === T.SEMICOLON
  }

  private expressionStatement(): void {
    if (this.kind === T.STRING && this.isBareString()) return this.next()
    if (this.kind === T.NAME && this.isSoftStatement()) return
    const mark = this.kept
    const isYield = this.kind === T.YIELD
    const first = this.expressionList()
    if (this.kind === T.EQUAL) this.assignment(first)
    else if (this.kind === T.COLON) this.annotated(first)
    else if (this.kind === T.AUGMENTED) {
      this.next()
      bindTarget(this.block, first, { value: this.expressionList(), how: 'augment' })
    } else if (isYield && this.decorated && first.k === 'other') this.block.returns.push(...first.of)
    else this.keep(first, mark)
  }

  private assignment(first: Expr): void {
    const targets = [first]
    while (this.kind === T.EQUAL) {
      this.next()
      targets.push(this.expressionList())
    }
    const value = targets.pop()
    // Many targets of one value would each repeat it.
    for (const target of targets.slice(0, 64)) bindTarget(this.block, target, { value, how: 'assign' })
    for (const target of targets.slice(64)) bindTarget(this.block, target, { how: 'assign' })
  }

  private annotated(target: Expr): void {
    this.next()
    const type = this.annotation()
    let value: Expr | undefined
    if (this.kind === T.EQUAL) {
      this.next()
      value = this.expressionList()
    }
    bindTarget(this.block, target, { ...(value && { value }), ...(type && { type }), how: 'assign' })
  }

  /** `type X = …`, and `print x` and `exec x` of Python 2. */
  private isSoftStatement(): boolean {
    const word = this.softWord()
    if (word !== 'type' && word !== 'print' && word !== 'exec') return false
    const pos = this.peek()
    if (pos === this.end && word === 'type') return false
    const c = this.text.charCodeAt(pos)
    OPERATOR_WORD.lastIndex = pos
    const isName = (c >= 128 || T.CHARACTERS[c] === T.WORD_CHARACTER) && !OPERATOR_WORD.test(this.text)
    const isLiteral = T.CHARACTERS[c] === T.QUOTE || T.CHARACTERS[c] === T.DIGIT
    if (!isName && (word === 'type' || !isLiteral)) return false
    this.next()
    if (word === 'type') this.typeAlias()
    else this.operandsFromHere()
    return true
  }

  protected softWord(): string {
    const length = this.end - this.start
    return length === 4 || length === 5 ? this.text.slice(this.start, this.end) : ''
  }

  private operandsFromHere(): void {
    this.evaluated()
    if (this.kind === T.IN) this.operands()
  }

  private typeAlias(): void {
    const name = this.word()
    const { at } = this
    this.next()
    this.skipTypeParameters()
    this.expect(T.EQUAL, '=')
    const value = this.annotation()
    this.block.bindings.push({ name, ...(value && { value }), how: 'assign', at })
  }

  protected skipTypeParameters(): void {
    if (this.kind !== T.LSQB) return
    const { depth } = this
    while (this.depth >= depth && this.kind !== T.EOF && this.kind !== T.NEWLINE) this.next()
    if (this.kind === T.RSQB) this.next()
  }

  /** `a.b.c` after `import` or `from`. */
  private dottedName(): string {
    let name = ''
    while (T.isWord(this.kind) && this.kind !== T.IMPORT) {
      name += this.word()
      this.next()
      if (this.kind !== T.DOT) break
      name += '.'
      this.next()
    }
    if (name === '') this.fail('expected a name')
    return name
  }

  private addImport(entry: Import): void {
    this.imports.push(this.typeOnly ? { ...entry, typeOnly: true } : entry)
  }

  private alias(): string | undefined {
    if (this.kind !== T.AS) return undefined
    this.next()
    const local = T.isWord(this.kind) ? this.word() : undefined
    this.next()
    return local
  }

  private importStatement(): void {
    do {
      this.next()
      const { at } = this
      const from = this.dottedName()
      if (this.panic) return
      const local = this.alias()
      const dot = from.indexOf('.')
      if (local !== undefined || dot < 0) this.addImport({ local: local ?? from, from, name: '*', at })
      else {
        this.addImport({ local: from.slice(0, dot), from: from.slice(0, dot), name: '*', at })
        // The submodule is loaded too, though no name is bound to it.
        this.addImport({ local: '', from, name: '*', at })
      }
    } while (this.kind === T.COMMA)
  }

  private fromStatement(): void {
    this.next()
    let from = ''
    while (this.kind === T.DOT || this.kind === T.ELLIPSIS) {
      from += this.kind === T.DOT ? '.' : '...'
      this.next()
    }
    if (from === '' || this.kind !== T.IMPORT) from += this.dottedName()
    this.expect(T.IMPORT, 'import')
    if (this.kind === T.STAR) {
      this.addImport({ local: '*', from, name: '*', at: this.at })
      return this.next()
    }
    const inBrackets = this.kind === T.LPAR
    if (inBrackets) this.next()
    while (T.isWord(this.kind)) {
      const { at } = this
      const name = this.word()
      this.next()
      this.addImport({ local: this.alias() ?? name, from, name, at })
      if (this.kind !== T.COMMA) break
      this.next()
    }
    if (inBrackets) this.expect(T.RPAR, ')')
  }
}
