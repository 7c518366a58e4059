/** Expressions by recursive descent, straight to the intermediate form. https://docs.python.org/3/reference/expressions.html */
import type { At, Expr } from '../../code/ir.ts'
import { DisplayParser } from './displays.ts'
import { foldFormat, foldPercent, foldSum, isText } from './fold.ts'
import { MAX_NESTING } from './strings.ts'
import { bindTarget } from './targets.ts'
import * as T from './tokens.ts'
import { toNumber, toUnion } from './values.ts'

/** Height of the tree that chains like `a.b().c()` may build, so that whoever reads it may recurse. */
const MAX_HEIGHT = 500

export abstract class ExpressionParser extends DisplayParser {
  private unexpected(detail: string): Expr {
    const { at } = this
    this.fail(detail)
    return { k: 'other', of: [], at }
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
    const first = T.PREFIX[this.kind] === 1 ? undefined : this.postfix()
    return first === undefined || T.OPERATOR[this.kind] === 1 ? this.conditional(first) : first
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
      const text = kind === T.PERCENT && isText(value) ? foldPercent(value, right, right === this.tuple) : undefined
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

  /** An atom with its members, calls and indexes. All recursion comes through here. */
  protected postfix(): Expr {
    if (this.nesting >= MAX_NESTING) return this.unexpected('nested too deeply')
    this.nesting++
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
    this.nesting--
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
}
