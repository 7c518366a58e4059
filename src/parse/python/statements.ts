/** Statements, flattened into the block of their scope. https://docs.python.org/3/reference/compound_stmts.html */
import { emptyBlock, type At, type Block, type Expr, type Import } from '../../code/ir.ts'
import { ExpressionParser } from './expressions.ts'
import { bindTarget } from './targets.ts'
import * as T from './tokens.ts'

const OPERATOR_WORD = /(?:and|as|else|for|from|if|in|is|not|or)\b/y
const FORWARD_REFERENCE = /^[A-Za-z_][\w.[\], |"']{0,199}$/

export class Parser extends ExpressionParser {
  readonly imports: Import[] = []
  private typeOnly = false
  /** The function read has decorators: a fixture or context manager, whose `yield` gives what the caller gets. */
  private decorated = false

  parse(): Block {
    this.next()
    while (this.kind !== T.EOF) {
      if (this.kind === T.DEDENT) this.next()
      else this.statement()
    }
    return this.block
  }

  protected forwardReference(text: string, at: At): Expr | undefined {
    if (!FORWARD_REFERENCE.test(text)) return undefined
    const parser = new Parser(text)
    parser.fixedAt = at
    parser.next()
    const type = parser.annotation()
    return parser.errors.length === 0 && parser.kind === T.NEWLINE ? type : undefined
  }

  private keep(expr: Expr, mark: number): void {
    if (this.kept !== mark && expr.k !== 'str') this.block.exprs.push(expr)
  }

  /** Reads an expression that is evaluated here and keeps it if it has a call or string. */
  private evaluated(): Expr {
    const mark = this.kept
    const expr = this.expressionList()
    this.keep(expr, mark)
    return expr
  }

  private statement(): void {
    const { start, kind } = this
    this.compound(kind)
    // A statement that read nothing would be tried for ever.
    if (this.start === start && this.kind === kind && this.kind !== T.EOF) this.next()
  }

  private compound(kind: number): void {
    switch (kind) {
      case T.INDENT:
        this.error('unexpected indent')
        this.next()
        this.statements()
        return
      case T.IF:
      case T.WHILE:
        return this.conditionalBlock()
      case T.FOR:
        return this.forBlock()
      case T.TRY:
        return this.tryBlock()
      case T.WITH:
        return this.withBlock()
      case T.DEF:
        return this.functionDefinition()
      case T.CLASS:
        return this.classDefinition()
      case T.AT_SIGN:
        return this.decoratedDefinition()
      case T.ASYNC:
        return this.asyncStatement()
      default:
        if (kind === T.NAME && this.isMatch()) this.matchBlock()
        else this.simpleLine()
    }
  }

  private statements(): void {
    while (this.kind !== T.DEDENT && this.kind !== T.EOF) this.statement()
    if (this.kind === T.DEDENT) this.next()
  }

  /** The block after a header; `wanted` asks for its docstring. */
  private suite(wanted = false): string | undefined {
    if (this.kind === T.COLON) this.next()
    else this.fail('expected :')
    let doc: string | undefined
    if (this.kind !== T.NEWLINE) {
      if (wanted && this.isBareString()) doc = this.docstring()
      this.simpleLine()
      return doc
    }
    this.panic = false
    this.next()
    if (this.kind !== T.INDENT) {
      this.error('expected an indented block')
      return undefined
    }
    this.next()
    if (wanted && this.isBareString()) doc = this.docstring()
    this.statements()
    return doc
  }

  private simpleLine(): void {
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

  /** `raise a from b`, `assert a, b`, `del a, b`. */
  private operands(): void {
    do {
      this.next()
      if (T.STARTS_EXPRESSION[this.kind] === 1) this.evaluated()
    } while (this.kind === T.FROM || this.kind === T.COMMA)
  }

  private isBareString(): boolean {
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

  private softWord(): string {
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

  private skipTypeParameters(): void {
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

  /** `if`, `while` and what follows them. */
  private conditionalBlock(): void {
    const outer = this.typeOnly
    do {
      this.next()
      const mark = this.kept
      const test = this.namedExpression()
      this.keep(test, mark)
      this.typeOnly = outer || isTypeChecking(test)
      this.suite()
      this.typeOnly = outer
    } while (this.kind === T.ELIF)
    this.elseBlock()
  }

  private elseBlock(): void {
    if (this.kind !== T.ELSE) return
    this.next()
    this.suite()
  }

  private forBlock(): void {
    this.next()
    const target = this.targetList()
    this.expect(T.IN, 'in')
    bindTarget(this.block, target, { value: this.expressionList(), how: 'each' })
    this.suite()
    this.elseBlock()
  }

  private tryBlock(): void {
    this.next()
    this.suite()
    while (this.kind === T.EXCEPT) {
      this.next()
      if (this.kind === T.STAR) this.next()
      if (T.STARTS_EXPRESSION[this.kind] === 1) this.evaluated()
      if (this.kind === T.AS) {
        this.next()
        bindTarget(this.block, this.postfix(), { how: 'assign' })
      }
      this.suite()
    }
    this.elseBlock()
    if (this.kind === T.FINALLY) {
      this.next()
      this.suite()
    }
  }

  private withBlock(): void {
    this.next()
    const inBrackets = this.kind === T.LPAR && this.isBracketedWith()
    if (inBrackets) this.next()
    this.withItems()
    if (inBrackets) this.expect(T.RPAR, ')')
    this.suite()
  }

  private withItems(): void {
    while (T.STARTS_EXPRESSION[this.kind] === 1) {
      const mark = this.kept
      const value = this.namedExpression()
      if (this.kind === T.AS) {
        this.next()
        bindTarget(this.block, this.postfix(), { value, how: 'assign' })
      } else this.keep(value, mark)
      if (this.kind !== T.COMMA) break
      this.next()
    }
  }

  /** `with (a as b, c as d):`, not `with (a) as b:`. */
  private isBracketedWith(): boolean {
    const { depth } = this
    let found = false
    this.lookAhead(() => {
      if (this.kind === T.AS && this.depth === depth) found = true
      return !found && this.depth >= depth
    })
    return found
  }

  private asyncStatement(): void {
    const word = this.text.slice(this.peek(), this.peek() + 4)
    if (/^(?:def|for|with)/.test(word)) {
      this.next()
      this.compound(this.kind)
    } else this.simpleLine()
  }

  private decoratedDefinition(): void {
    const decorators: Expr[] = []
    while (this.kind === T.AT_SIGN) {
      this.next()
      decorators.push(this.namedExpression())
      if (this.kind !== T.NEWLINE) this.fail('unexpected token')
      this.panic = false
      this.next()
    }
    if (this.kind === T.ASYNC) this.next()
    if (this.kind === T.DEF) this.functionDefinition(decorators)
    else if (this.kind === T.CLASS) this.classDefinition(decorators)
    else {
      this.error('expected a definition after decorators')
      this.block.exprs.push(...decorators)
    }
  }

  private functionDefinition(decorators?: Expr[]): void {
    const { at } = this
    this.next()
    const name = this.definedName()
    this.skipTypeParameters()
    this.expect(T.LPAR, '(')
    const params = this.parameters(T.RPAR)
    this.expect(T.RPAR, ')')
    let returnType: Expr | undefined
    if (this.kind === T.ARROW) {
      this.next()
      returnType = this.annotation()
    }
    const body = emptyBlock()
    const outer = { block: this.block, decorated: this.decorated }
    this.block = body
    this.decorated = decorators !== undefined
    const doc = this.suite(decorators !== undefined)
    this.block = outer.block
    this.decorated = outer.decorated
    this.block.functions.push({
      name,
      params,
      ...(decorators && { decorators }),
      ...(returnType && { returnType }),
      ...(doc && { doc }),
      body,
      at,
    })
  }

  private definedName(): string {
    if (!T.isWord(this.kind)) {
      this.fail('expected a name')
      return ''
    }
    const name = this.word()
    this.next()
    return name
  }

  private classDefinition(decorators?: Expr[]): void {
    const { at } = this
    this.next()
    const name = this.definedName()
    this.skipTypeParameters()
    const args = this.kind === T.LPAR ? this.callArguments() : []
    const bases = args.flatMap((arg): Expr[] => {
      if (arg.name !== undefined || arg.spread === 2) return []
      return [arg.spread === 1 ? { k: 'other', of: [arg.value], at: arg.value.at } : arg.value]
    })
    const keywords = args.filter((arg) => arg.name !== undefined || arg.spread === 2)
    const body = emptyBlock()
    const outer = { block: this.block, decorated: this.decorated }
    this.block = body
    this.decorated = false
    const doc = this.suite(true)
    this.block = outer.block
    this.decorated = outer.decorated
    this.block.classes.push({
      name,
      bases,
      ...(keywords.length > 0 && { keywords }),
      ...(decorators && { decorators }),
      ...(doc && { doc }),
      body,
      at,
    })
  }

  /** `match` begins a statement when its line ends with a colon; else it is a name. */
  private isMatch(): boolean {
    if (this.softWord() !== 'match') return false
    const c = this.text.charCodeAt(this.peek())
    // Cheap answers first: `match = …`, `match.group()`, `match, x`.
    if (c === T.EQUAL || c === T.DOT || c === T.COMMA || c === T.COLON || c === T.RPAR || c === 10) return false
    let last = 0
    this.lookAhead(() => {
      last = this.kind
      return true
    })
    return last === T.COLON
  }

  private matchBlock(): void {
    this.next()
    this.evaluated()
    this.expect(T.COLON, ':')
    this.panic = false
    if (this.kind === T.NEWLINE) this.next()
    if (this.kind !== T.INDENT) return this.error('expected an indented block')
    this.next()
    while (this.kind !== T.DEDENT && this.kind !== T.EOF) {
      if (this.kind === T.NAME && this.softWord() === 'case') this.caseBlock()
      else this.statement()
    }
    if (this.kind === T.DEDENT) this.next()
  }

  private caseBlock(): void {
    this.next()
    this.pattern()
    if (this.kind === T.IF) {
      this.next()
      const mark = this.kept
      this.keep(this.namedExpression(), mark)
    }
    this.suite()
  }

  /**
   * Patterns look like expressions but evaluate nothing: their names are bound, their strings kept as one expression.
   * https://docs.python.org/3/reference/compound_stmts.html#patterns
   */
  private pattern(): void {
    const { depth, at } = this
    const strings: Expr[] = []
    let previous = 0
    while (this.kind !== T.NEWLINE && this.kind !== T.EOF) {
      if (this.depth <= depth && (this.kind === T.COLON || this.kind === T.IF)) break
      if (this.kind === T.STRING || this.kind === T.FORMATTED) {
        strings.push(this.strings())
        previous = T.STRING
        continue
      }
      if (this.kind === T.NAME && previous !== T.DOT && this.isCapture()) {
        this.block.bindings.push({ name: this.word(), how: 'assign', at: this.at })
      }
      previous = this.kind
      this.next()
    }
    if (strings.length > 0) this.block.exprs.push({ k: 'other', of: strings, at })
  }

  private isCapture(): boolean {
    const c = this.text.charCodeAt(this.peek())
    return c !== T.DOT && c !== T.LPAR && c !== T.EQUAL && this.text.slice(this.start, this.end) !== '_'
  }
}

const isTypeChecking = (expr: Expr): boolean =>
  (expr.k === 'name' && expr.id === 'TYPE_CHECKING') || (expr.k === 'attr' && expr.name === 'TYPE_CHECKING')
