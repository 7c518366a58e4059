/** Expressions by recursive descent, straight to the intermediate form. https://docs.python.org/3/reference/expressions.html */
import { emptyBlock, type Arg, type At, type Block, type Expr, type MapEntry, type Param } from '../../code/ir.ts'
import { foldFormat, foldPercent, foldSum, isText } from './fold.ts'
import { MAX_NESTING, StringParser } from './strings.ts'
import { bindTarget } from './targets.ts'
import * as T from './tokens.ts'
import { toNumber, toType, toUnion } from './values.ts'

/** Height of the tree that chains like `a.b().c()` may build, so that whoever reads it may recurse. */
const MAX_HEIGHT = 500

export abstract class ExpressionParser extends StringParser {
  protected block: Block = emptyBlock()
  /** Height of the highest operand read since it was last set to 0. */
  private high = 0
  /** The last tuple read: `%` spreads a tuple over the fields of its text, but not a list. */
  private tuple: Expr | undefined
  /** Inside an annotation, where `|` is a union. */
  protected inType = false

  /** The type that the text of a string annotation names. */
  protected abstract forwardReference(text: string, at: At): Expr | undefined

  protected fieldExpression(): Expr {
    return this.expressionList()
  }

  private unexpected(detail: string): Expr {
    const { at } = this
    this.fail(detail)
    return { k: 'other', of: [], at }
  }

  /** `yield` or an expression list: what may stand right of `=` and in a field or statement. */
  protected expressionList(): Expr {
    if (this.kind === T.YIELD) return this.yieldExpression()
    const { at } = this
    const first = this.item()
    return this.kind === T.COMMA ? this.tupleFrom(first, at) : first
  }

  private tupleFrom(first: Expr, at: At): Expr {
    const items = [first]
    while (this.kind === T.COMMA) {
      this.next()
      if (T.STARTS_EXPRESSION[this.kind] !== 1) break
      items.push(this.item())
    }
    this.tuple = { k: 'list', items, at }
    return this.tuple
  }

  /** A list item: `*xs` or an expression. */
  protected item(): Expr {
    if (this.kind !== T.STAR) return this.namedExpression()
    const { at } = this
    this.next()
    return { k: 'other', of: [this.disjunction()], at }
  }

  private yieldExpression(): Expr {
    const { at } = this
    this.next()
    if (this.kind === T.FROM) this.next()
    const of = T.STARTS_EXPRESSION[this.kind] === 1 ? [this.expressionList()] : []
    return { k: 'other', of, at }
  }

  protected namedExpression(): Expr {
    const target = this.expression()
    if (this.kind !== T.WALRUS) return target
    this.next()
    const value = this.expression()
    bindTarget(this.block, target, { value, how: 'assign' })
    return target
  }

  protected expression(): Expr {
    if (this.nesting >= MAX_NESTING) return this.unexpected('nested too deeply')
    this.nesting++
    const first = T.PREFIX[this.kind] === 1 ? undefined : this.postfix()
    const whole = first === undefined || T.OPERATOR[this.kind] === 1 ? this.conditional(first) : first
    this.nesting--
    return whole
  }

  /** A chain `a if c else b if d else e` is one choice. */
  private conditional(first: Expr | undefined): Expr {
    const value = this.disjunction(first)
    if (this.kind !== T.IF) return value
    const of = [value]
    const tests: Expr[] = []
    while (this.kind === T.IF) {
      this.next()
      tests.push(this.disjunction())
      this.expect(T.ELSE, 'else')
      of.push(this.disjunction())
    }
    return { k: 'choice', of, tests, at: value.at }
  }

  protected disjunction(first?: Expr): Expr {
    const value = this.conjunction(first)
    if (this.kind !== T.OR) return value
    const of = [value]
    while (this.kind === T.OR) {
      this.next()
      of.push(this.conjunction())
    }
    return { k: 'choice', of, at: value.at }
  }

  /** Of `a and b` the value is the last operand, unless one before it is falsy. */
  private conjunction(first?: Expr): Expr {
    let value = this.negation(first)
    if (this.kind !== T.AND) return value
    const { at } = value
    const tests: Expr[] = []
    while (this.kind === T.AND) {
      this.next()
      tests.push(value)
      value = this.negation()
    }
    return { k: 'choice', of: [value], tests, at }
  }

  private negation(first?: Expr): Expr {
    if (this.kind !== T.NOT || first !== undefined) return this.comparison(first)
    const { at } = this
    while (this.kind === T.NOT) this.next()
    return { k: 'other', of: [this.comparison()], at }
  }

  private comparison(first?: Expr): Expr {
    const value = this.sum(first)
    if (T.COMPARISON[this.kind] !== 1) return value
    const of = [value]
    let union = this.inType
    while (T.COMPARISON[this.kind] === 1) {
      union &&= this.kind === T.PIPE
      const negated = this.kind === T.NOT
      this.next()
      // `not in`, `is not`.
      if (this.kind === T.NOT || (negated && this.kind === T.IN)) this.next()
      of.push(this.sum())
    }
    return union ? toUnion(of, value.at) : { k: 'other', of, at: value.at }
  }

  private sum(first?: Expr): Expr {
    const value = this.term(first)
    if (this.kind !== T.PLUS && this.kind !== T.MINUS) return value
    const of = [value]
    let adds = true
    while (this.kind === T.PLUS || this.kind === T.MINUS) {
      adds &&= this.kind === T.PLUS
      this.next()
      of.push(this.term())
    }
    return adds ? foldSum(of, value.at) : { k: 'other', of, at: value.at }
  }

  private term(first?: Expr): Expr {
    let value = first ?? this.unary()
    if (T.FACTOR[this.kind] !== 1) return value
    const { at } = value
    let of: Expr[] = [value]
    while (T.FACTOR[this.kind] === 1) {
      const { kind } = this
      this.next()
      const right = this.unary()
      const text =
        kind === T.PERCENT && isText(value) ? foldPercent(value, right, right === this.tuple) : undefined
      if (text !== undefined) of = [text]
      else of.push(right)
      value = text ?? { k: 'other', of, at }
    }
    return value
  }

  private unary(): Expr {
    if (T.PREFIX[this.kind] !== 1) return this.postfix()
    const { at } = this
    let sign = 1
    while (T.PREFIX[this.kind] === 1) {
      sign = this.kind === T.MINUS ? -sign : this.kind === T.PLUS ? sign : 0
      this.next()
    }
    const operand = this.postfix()
    return operand.k === 'num' && sign !== 0 ? { k: 'num', v: sign * operand.v, at } : { k: 'other', of: [operand], at }
  }

  /** An atom with its members, calls and indexes. */
  protected postfix(): Expr {
    while (this.kind === T.AWAIT) this.next()
    const { at } = this
    const outer = this.high
    this.high = 0
    let value = this.atom()
    let height = this.high
    for (;;) {
      if (this.kind === T.DOT) value = this.member(value, at)
      else if (this.kind === T.LPAR || this.kind === T.LSQB) {
        this.high = 0
        value = this.kind === T.LPAR ? this.call(value, at) : this.index(value, at)
        if (this.high > height) height = this.high
      } else break
      if (++height > MAX_HEIGHT) this.fail('chain too long')
    }
    this.high = height > outer ? height : outer
    return value
  }

  private member(of: Expr, at: At): Expr {
    this.next()
    if (!T.isWord(this.kind)) {
      this.fail('expected a name after .')
      return of
    }
    const name = this.word()
    this.next()
    return { k: 'attr', of, name, at }
  }

  private call(fn: Expr, at: At): Expr {
    const args = this.callArguments()
    if (fn.k === 'attr' && fn.name === 'format' && fn.of.k === 'str') {
      const text = foldFormat(fn.of.v, args, at)
      if (text !== undefined) return text
    }
    this.kept++
    return { k: 'call', fn, args, at }
  }

  /** From the opening to after the closing bracket. */
  protected callArguments(): Arg[] {
    const args: Arg[] = []
    this.next()
    while (this.kind !== T.RPAR) {
      args.push(this.argument())
      if (this.kind !== T.COMMA) break
      this.next()
    }
    this.expect(T.RPAR, ')')
    return args
  }

  private argument(): Arg {
    if (this.kind === T.STAR || this.kind === T.POWER) {
      const spread = this.kind === T.STAR ? 1 : 2
      this.next()
      return { spread, value: this.expression() }
    }
    if (T.isWord(this.kind) && this.isKeyword()) {
      const name = this.word()
      this.next()
      this.next()
      return { name, value: this.expression() }
    }
    const value = this.namedExpression()
    return { value: this.isComprehension() ? this.comprehension(value, value.at) : value }
  }

  private isKeyword(): boolean {
    const pos = this.peek()
    return this.text.charCodeAt(pos) === 61 && this.text.charCodeAt(pos + 1) !== 61
  }

  private index(of: Expr, at: At): Expr {
    this.next()
    const keyAt = this.at
    const first = this.subscript()
    let key = first
    if (this.kind === T.COMMA) {
      const items = [first]
      while (this.kind === T.COMMA) {
        this.next()
        if (this.kind !== T.RSQB) items.push(this.subscript())
      }
      key = { k: 'list', items, at: keyAt }
    }
    this.expect(T.RSQB, ']')
    return { k: 'index', of, key, at }
  }

  private subscript(): Expr {
    const { at } = this
    const first = this.kind === T.COLON ? undefined : this.item()
    if (first !== undefined && this.kind !== T.COLON) return first
    const of = first === undefined ? [] : [first]
    while (this.kind === T.COLON) {
      this.next()
      if (T.STARTS_EXPRESSION[this.kind] === 1) of.push(this.expression())
    }
    return { k: 'other', of, at }
  }

  private atom(): Expr {
    const { kind, at } = this
    switch (kind) {
      case T.NAME:
      case T.ASYNC: {
        // `async` was a name before Python 3.7.
        const id = this.word()
        this.next()
        return { k: 'name', id, at }
      }
      case T.STRING:
      case T.FORMATTED:
        return this.strings()
      case T.LPAR:
      case T.LSQB:
      case T.LBRACE:
        return this.display()
      default:
        return this.constant(kind, at)
    }
  }

  private constant(kind: number, at: At): Expr {
    switch (kind) {
      case T.NUMBER: {
        const v = toNumber(this.text.slice(this.start, this.end))
        this.next()
        return v === undefined ? { k: 'other', of: [], at } : { k: 'num', v, at }
      }
      case T.TRUE:
      case T.FALSE:
        this.next()
        return { k: 'bool', v: kind === T.TRUE, at }
      case T.NONE:
        this.next()
        return { k: 'null', at }
      case T.ELLIPSIS:
        this.next()
        return { k: 'other', of: [], at }
      case T.LAMBDA:
        return this.lambda()
      case T.BACKTICK: {
        this.next()
        const value = this.expressionList()
        this.expect(T.BACKTICK, '`')
        return { k: 'other', of: [value], at }
      }
      default:
        return this.unexpected(kind === T.NEWLINE || kind === T.EOF ? 'statement is not complete' : 'unexpected token')
    }
  }

  private display(): Expr {
    const { kind } = this
    const value = kind === T.LPAR ? this.parenthesised() : kind === T.LSQB ? this.listDisplay() : this.braces()
    this.high++
    return value
  }

  private parenthesised(): Expr {
    const { at } = this
    this.next()
    if (this.kind === T.RPAR) {
      this.next()
      this.tuple = { k: 'list', items: [], at }
      return this.tuple
    }
    let value = this.kind === T.YIELD ? this.yieldExpression() : this.item()
    if (this.isComprehension()) value = this.comprehension(value, at)
    else if (this.kind === T.COMMA) value = this.tupleFrom(value, at)
    this.expect(T.RPAR, ')')
    return value
  }

  private listDisplay(): Expr {
    const { at } = this
    this.next()
    const items: Expr[] = []
    while (this.kind !== T.RSQB) {
      items.push(this.item())
      if (items.length === 1 && this.isComprehension()) {
        const value = this.comprehension(items[0] as Expr, at)
        this.expect(T.RSQB, ']')
        return value
      }
      if (this.kind !== T.COMMA) break
      this.next()
    }
    this.expect(T.RSQB, ']')
    return { k: 'list', items, at }
  }

  /** Dict or set, told apart by the first entry. */
  private braces(): Expr {
    const { at } = this
    this.next()
    const entries: MapEntry[] = []
    const items: Expr[] = []
    while (this.kind !== T.RBRACE) {
      const entry = this.entry()
      if (entry.key === undefined) items.push(entry.value)
      else entries.push({ key: entry.key, value: entry.value })
      if (this.isComprehension()) {
        const element: Expr = entry.key ? { k: 'list', items: [entry.key, entry.value], at: entry.key.at } : entry.value
        const value = this.comprehension(element, at)
        this.expect(T.RBRACE, '}')
        return value
      }
      if (this.kind !== T.COMMA) break
      this.next()
    }
    this.expect(T.RBRACE, '}')
    return items.length > 0 ? { k: 'list', items, at } : { k: 'map', entries, at }
  }

  private entry(): { key?: Expr | null; value: Expr } {
    if (this.kind === T.POWER) {
      this.next()
      return { key: null, value: this.disjunction() }
    }
    const key = this.item()
    if (this.kind !== T.COLON) return { value: key }
    this.next()
    return { key, value: this.expression() }
  }

  private isComprehension(): boolean {
    return this.kind === T.FOR || this.kind === T.ASYNC
  }

  /**
   * A comprehension is `other` around a function without parameters, which it is: its own scope, in which the loop
   * names are bound and whose return value is the element (of a dict comprehension, key and value).
   */
  private comprehension(element: Expr, at: At): Expr {
    const body = emptyBlock()
    body.returns.push(element)
    while (this.isComprehension()) {
      if (this.kind === T.ASYNC) this.next()
      this.expect(T.FOR, 'for')
      const target = this.targetList()
      this.expect(T.IN, 'in')
      bindTarget(body, target, { value: this.disjunction(), how: 'each' })
      while (this.kind === T.IF) {
        this.next()
        const mark = this.kept
        const test = this.disjunction()
        if (this.kept !== mark) body.exprs.push(test)
      }
    }
    return { k: 'other', of: [{ k: 'fn', fn: { name: '', params: [], body, at }, at }], at }
  }

  /** Targets of `for`: no operators, because `in` ends them. */
  protected targetList(): Expr {
    const { at } = this
    const items: Expr[] = []
    let commas = 0
    while (T.STARTS_EXPRESSION[this.kind] === 1) {
      const starAt = this.at
      const starred = this.kind === T.STAR
      if (starred) this.next()
      const target = this.postfix()
      items.push(starred ? { k: 'other', of: [target], at: starAt } : target)
      if (this.kind !== T.COMMA) break
      this.next()
      commas++
    }
    const [only] = items
    return only !== undefined && commas === 0 ? only : { k: 'list', items, at }
  }

  private lambda(): Expr {
    const { at } = this
    this.next()
    const params = this.parameters(T.COLON)
    this.expect(T.COLON, ':')
    const outer = this.block
    const body = emptyBlock()
    this.block = body
    body.returns.push(this.expression())
    this.block = outer
    return { k: 'fn', fn: { name: '', params, body, at }, at }
  }

  /** Parameters up to `end`, which stays the current token. Only those of `def`, which end with `)`, are annotated. */
  protected parameters(end: number): Param[] {
    const params: Param[] = []
    while (this.kind !== end && !this.panic) {
      if (this.kind === T.SLASH) this.next()
      else if (this.kind === T.LPAR) this.tupleParameter(params)
      else this.parameter(params, end)
      if (this.kind !== T.COMMA) break
      this.next()
    }
    return params
  }

  private parameter(params: Param[], end: number): void {
    const spread = this.kind === T.STAR ? 1 : this.kind === T.POWER ? 2 : undefined
    if (spread !== undefined) this.next()
    // A lone `*`: only keywords follow.
    if (spread === 1 && this.kind === T.COMMA) return
    if (!T.isWord(this.kind)) return this.fail('expected a parameter')
    const param: Param = { name: this.word(), at: this.at }
    if (spread !== undefined) param.spread = spread
    this.next()
    if (end === T.RPAR && this.kind === T.COLON) {
      this.next()
      const type = this.annotation()
      if (type !== undefined) param.type = type
    }
    if (this.kind === T.EQUAL) {
      this.next()
      param.default = this.expression()
    }
    params.push(param)
  }

  /** `def f(a, (b, c))` of Python 2. */
  private tupleParameter(params: Param[]): void {
    const { at } = this
    const target = this.postfix()
    const names = target.k === 'list' ? target.items : [target]
    const keys = names.flatMap((item, index) => (item.k === 'name' ? [{ key: String(index), name: item.id }] : []))
    params.push({ name: '', keys, at })
    if (this.kind === T.EQUAL) {
      this.next()
      this.expression()
    }
  }

  /** A type. Calls in it (`Annotated[Client, Depends(get_client)]`) are expressions of the block. */
  protected annotation(): Expr | undefined {
    const outer = this.inType
    this.inType = true
    const mark = this.kept
    const expr = this.item()
    this.inType = outer
    const calls = this.kept === mark ? undefined : this.block.exprs
    return toType(expr, { calls, forward: (text, at) => this.forwardReference(text, at) })
  }
}
