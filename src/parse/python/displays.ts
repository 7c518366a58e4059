/** What stands in brackets (arguments, lists, dicts, sets, comprehensions, parameters) and lambdas. */
import { emptyBlock, type Arg, type At, type Block, type Expr, type MapEntry, type Param } from '../../code/ir.ts'
import { StringParser } from './strings.ts'
import { bindTarget } from './targets.ts'
import * as T from './tokens.ts'
import { toType } from './values.ts'

export abstract class DisplayParser extends StringParser {
  protected block: Block = emptyBlock()
  /** Height of the highest operand read since it was last set to 0. */
  protected high = 0
  /** The last tuple read: `%` spreads a tuple over the fields of its text, but not a list. */
  protected tuple: Expr | undefined
  /** Inside an annotation, where `|` is a union. */
  protected inType = false

  /** The type that the text of a string annotation names. */
  protected abstract forwardReference(text: string, at: At): Expr | undefined

  protected fieldExpression(): Expr {
    return this.expressionList()
  }

  protected abstract namedExpression(): Expr
  protected abstract expression(): Expr
  /** Without `if … else` and lambda: what stands after `in` of a comprehension. */
  protected abstract disjunction(): Expr
  /** Without operators. */
  protected abstract postfix(): Expr

  /** `yield` or an expression list: what may stand right of `=` and in a field or statement. */
  protected expressionList(): Expr {
    return this.kind === T.YIELD ? this.yieldExpression() : this.items()
  }

  private items(): Expr {
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

  private yieldExpression(): Expr {
    const { at } = this
    this.next()
    if (this.kind === T.FROM) this.next()
    const of = T.STARTS_EXPRESSION[this.kind] === 1 ? [this.items()] : []
    return { k: 'other', of, at }
  }

  /** A list item: `*xs` or an expression. */
  protected item(): Expr {
    if (this.kind !== T.STAR) return this.namedExpression()
    const { at } = this
    this.next()
    return { k: 'other', of: [this.disjunction()], at }
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

  protected display(): Expr {
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
  protected lambda(): Expr {
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
