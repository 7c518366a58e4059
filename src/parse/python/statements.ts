/** Compound statements, flattened into the block of their scope. https://docs.python.org/3/reference/compound_stmts.html */
import { emptyBlock, type At, type Block, type Expr } from '../../code/ir.ts'
import { SimpleStatementParser } from './simple-statements.ts'
import { bindTarget } from './targets.ts'
import * as T from './tokens.ts'

const FORWARD_REFERENCE = /^[A-Za-z_][\w.[\], |"']{0,199}$/

export class Parser extends SimpleStatementParser {
  protected forwardReference(text: string, at: At): Expr | undefined {
    if (!FORWARD_REFERENCE.test(text)) return undefined
    const parser = new Parser(text)
    parser.fixedAt = at
    parser.next()
    const type = parser.annotation()
    return parser.errors.length === 0 && parser.kind === T.NEWLINE ? type : undefined
  }

  private root = this.block

  parse(): Block {
    this.next()
    while (this.kind !== T.EOF) {
      if (this.kind === T.DEDENT) this.next()
      else this.statement()
    }
    return this.block
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
      for (const decorator of decorators) this.block.exprs.push(decorator)
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
    const outer = { block: this.block, decorated: this.decorated, globals: this.globals }
    this.block = body
    this.decorated = decorators !== undefined
    this.globals = []
    const doc = this.suite(decorators !== undefined)
    if (this.globals.length > 0) this.shareGlobals(body)
    this.block = outer.block
    this.decorated = outer.decorated
    this.globals = outer.globals
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

  /** What a function assigns to a global is a binding of the module as well. */
  private shareGlobals(body: Block): void {
    const names = new Set(this.globals)
    for (const binding of body.bindings)
      if (binding.on === undefined && names.has(binding.name)) this.root.bindings.push(binding)
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
