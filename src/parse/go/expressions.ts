import type { Arg, At, Expr } from '../../code/ir.ts'
import type { Cursor } from './cursor.ts'
import { parseFunctionLiteral } from './functions.ts'
import { NAME, NUMBER, RUNE, STRING } from './lexer.ts'
import { isLiteralType, parseLiteral } from './literals.ts'
import { toFormatted } from './format.ts'
import { toText } from './strings.ts'
import { parseType } from './types.ts'

const PRECEDENCE = new Map<string, number>([
  ['||', 1],
  ['&&', 2],
  ...['==', '!=', '<', '<=', '>', '>='].map((operator) => [operator, 3] as const),
  ...['+', '-', '|', '^'].map((operator) => [operator, 4] as const),
  ...['*', '/', '%', '<<', '>>', '&', '&^'].map((operator) => [operator, 5] as const),
])

/** An expression (https://go.dev/ref/spec#Expressions); a type where one may stand, as argument or case, is `other`. */
export function parseExpr(cursor: Cursor): Expr {
  const { at } = cursor
  return cursor.nested<Expr>(() => parseBinary(cursor, 1), { k: 'other', of: [], at })
}

function parseBinary(cursor: Cursor, minimum: number): Expr {
  let left = parseUnary(cursor)
  for (;;) {
    const operator = cursor.kind === NAME ? '' : cursor.text
    const precedence = cursor.is(operator) ? (PRECEDENCE.get(operator) ?? 0) : 0
    if (precedence < minimum) return left
    cursor.next()
    const { at } = left
    const right: Expr =
      precedence === 5
        ? parseUnary(cursor)
        : cursor.nested<Expr>(() => parseBinary(cursor, precedence + 1), { k: 'other', of: [], at })
    left = toBinary(left, operator, right)
  }
}

/** Strings are joined with `+` as it goes, so that a long chain stays flat. */
function toBinary(left: Expr, operator: string, right: Expr): Expr {
  const { at } = left
  if (operator === '+' && left.k === 'tpl') {
    addPieces(left.parts, toPieces(right))
    return left
  }
  if (operator === '+' && (isText(left) || isText(right))) return toJoined([...toPieces(left), ...toPieces(right)], at)
  if (left.k === 'other' && left.of.length > 0) {
    left.of.push(right)
    return left
  }
  return { k: 'other', of: [left, right], at }
}

const isText = (expr: Expr): boolean => expr.k === 'str' || expr.k === 'tpl'

function toPieces(expr: Expr): (string | Expr)[] {
  if (expr.k === 'str') return [expr.v]
  return expr.k === 'tpl' ? expr.parts : [expr]
}

/** Neighbouring literals become one; one alone is a string. */
export function toJoined(parts: readonly (string | Expr)[], at: At): Expr {
  const out: (string | Expr)[] = []
  addPieces(out, parts)
  const [only] = out
  if (out.length === 0) return { k: 'str', v: '', at }
  return out.length === 1 && typeof only === 'string' ? { k: 'str', v: only, at } : { k: 'tpl', parts: out, at }
}

function addPieces(out: (string | Expr)[], parts: readonly (string | Expr)[]): void {
  for (const part of parts) {
    const last = out.at(-1)
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part
    else if (part !== '') out.push(part)
  }
}

/** `&x` and `*x` are x; other signs make it something else. */
function parseUnary(cursor: Cursor): Expr {
  const { at } = cursor
  let sign = ''
  for (;;) {
    if (cursor.accept('&') || cursor.accept('*') || cursor.accept('+') || cursor.accept('~')) continue
    if (!cursor.is('-') && !cursor.is('!') && !cursor.is('^') && !cursor.is('<-')) break
    sign += cursor.next()
  }
  const expr = cursor.measured(() => parsePrimary(cursor))
  if (sign === '') return expr
  return sign === '-' && expr.k === 'num' ? { k: 'num', v: -expr.v, at } : { k: 'other', of: [expr], at }
}

function parsePrimary(cursor: Cursor): Expr {
  let expr = parseOperand(cursor)
  for (;;) {
    if (startsPostfix(cursor) && !cursor.grows()) expr = { k: 'other', of: [], at: expr.at }
    if (cursor.is('.')) expr = parseSelector(cursor, expr)
    else if (cursor.is('(')) expr = parseCall(cursor, expr)
    else if (cursor.is('[')) expr = parseIndex(cursor, expr)
    else if (cursor.is('{') && cursor.level >= 0 && isLiteralType(expr)) {
      expr = parseLiteral(cursor, { shape: 'named', name: expr }, expr.at)
    } else return expr
  }
}

const startsPostfix = (cursor: Cursor): boolean => cursor.is('.') || cursor.is('(') || cursor.is('[')

function parseOperand(cursor: Cursor): Expr {
  const { at, kind } = cursor
  switch (kind) {
    case NAME:
      return toNamed(cursor.next(), at)
    case STRING:
      cursor.marks += 1
      return { k: 'str', v: toText(cursor.next()), at }
    case NUMBER:
      return toNumber(cursor.next(), at)
    case RUNE:
      cursor.next()
      return { k: 'other', of: [], at }
    default:
      return parseBracketOperand(cursor, at)
  }
}

function parseBracketOperand(cursor: Cursor, at: At): Expr {
  if (cursor.accept('(')) {
    const inner = cursor.bracketed(() => parseExpr(cursor))
    if (!cursor.is(')')) cursor.skipToClose()
    cursor.accept(')')
    return inner
  }
  if (cursor.accept('func')) {
    const fn = cursor.nested(() => parseFunctionLiteral(cursor, at), undefined)
    return fn ? { k: 'fn', fn, at } : { k: 'other', of: [], at }
  }
  if (['[', 'map', 'struct', 'interface', 'chan'].some((operator) => cursor.is(operator))) {
    const type = parseType(cursor)
    return cursor.is('{') ? parseLiteral(cursor, type, at) : { k: 'other', of: [], at }
  }
  cursor.fail('expected an expression')
  return { k: 'other', of: [], at }
}

function toNamed(id: string, at: At): Expr {
  if (id === 'nil') return { k: 'null', at }
  return id === 'true' || id === 'false' ? { k: 'bool', v: id === 'true', at } : { k: 'name', id, at }
}

function toNumber(text: string, at: At): Expr {
  if (text.length < 9 && /^(?:0|[1-9]\d*)$/.test(text)) return { k: 'num', v: Number(text), at }
  const v = Number(text.replaceAll('_', '').replace(/^0([0-7]+)$/, '0o$1'))
  return Number.isFinite(v) ? { k: 'num', v, at } : { k: 'other', of: [], at }
}

/** `.name`, or a type assertion `.(T)`, which is transparent. */
function parseSelector(cursor: Cursor, of: Expr): Expr {
  cursor.next()
  if (cursor.accept('(')) {
    cursor.skipToClose()
    cursor.accept(')')
    return of
  }
  const name = cursor.name()
  if (name !== undefined) return { k: 'attr', of, name, at: of.at }
  cursor.fail('expected a name')
  return of
}

function parseCall(cursor: Cursor, fn: Expr): Expr {
  cursor.next()
  cursor.marks += 1
  const args = cursor.bracketed(() => parseArgs(cursor))
  return toFormatted({ k: 'call', fn, args, at: fn.at })
}

function parseArgs(cursor: Cursor): Arg[] {
  const args: Arg[] = []
  while (!cursor.isEnd && !cursor.is(')')) {
    const arg: Arg = { value: parseExpr(cursor) }
    if (cursor.accept('...')) arg.spread = 1
    args.push(arg)
    cursor.accept(';')
    if (cursor.accept(',')) continue
    if (!cursor.is(')')) {
      cursor.fail('expected , or )')
      cursor.skipToClose()
    }
    break
  }
  cursor.accept(')')
  return args
}

/** `x[i]`, `x[i:j]`, or the type arguments of a generic function or type, which are dropped. */
function parseIndex(cursor: Cursor, of: Expr): Expr {
  cursor.next()
  const parts: Expr[] = []
  let separator = ''
  cursor.bracketed(() => {
    while (!cursor.isEnd && !cursor.is(']')) {
      if (cursor.is(':') || cursor.is(',')) separator = cursor.next()
      else {
        const from = cursor.index
        parts.push(parseExpr(cursor))
        if (cursor.index !== from) continue
        cursor.skipToClose()
        return
      }
    }
  })
  cursor.accept(']')
  const [key] = parts
  if (separator === ':') return { k: 'other', of: [of, ...parts], at: of.at }
  const isGeneric = separator === ',' || ((cursor.is('(') || cursor.is('{')) && key !== undefined && isTypeLike(key))
  return isGeneric || key === undefined ? of : { k: 'index', of, key, at: of.at }
}

const BASIC = new Set('any bool byte error float32 float64 int int32 int64 rune string uint uint32 uint64'.split(' '))

/** An exported or basic type's name, or a type that is no expression. */
function isTypeLike(expr: Expr): boolean {
  if (expr.k === 'other') return expr.of.length === 0
  const name = expr.k === 'name' ? expr.id : expr.k === 'attr' ? expr.name : ''
  return BASIC.has(name) || /^\p{Lu}/u.test(name)
}
