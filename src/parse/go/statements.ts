import type { Expr } from '../../code/ir.ts'
import { bindAll, bindFlag } from './assignments.ts'
import type { Cursor } from './cursor.ts'
import { parseDeclaration } from './declarations.ts'
import { parseExpr } from './expressions.ts'
import { NAME } from './lexer.ts'

/** `{ … }` at its bracket; everything in it goes to the current scope. */
export function parseBlock(cursor: Cursor): void {
  cursor.next()
  cursor.nested(() => parseStatements(cursor), undefined)
  if (!cursor.is('}')) cursor.skipToClose()
  cursor.accept('}')
}

function parseStatements(cursor: Cursor): void {
  while (!cursor.isEnd && !cursor.is('}')) {
    if (cursor.accept(';') || acceptLabel(cursor)) continue
    const from = cursor.index
    const { errors } = cursor.module
    const before = errors.length
    parseStatement(cursor)
    if (cursor.accept(';') || cursor.is('}') || cursor.isEnd) continue
    if (errors.length === before) cursor.fail('expected the end of the statement')
    cursor.skipStatement(from)
  }
}

/** What stands before a statement with a colon: `name:`, `case x:`, `default:`. */
function acceptLabel(cursor: Cursor): boolean {
  if (cursor.accept('case')) parseCase(cursor)
  else if (cursor.accept('default')) cursor.accept(':')
  else if (cursor.isNameAhead(0) && cursor.isAhead(':')) {
    cursor.next()
    cursor.next()
  } else return false
  return true
}

const DECLARATIONS = new Set(['var', 'const', 'type'])

function parseStatement(cursor: Cursor): void {
  if (cursor.kind === NAME) {
    parseSimple(cursor)
    return
  }
  const { text } = cursor
  if (DECLARATIONS.has(text) && cursor.is(text)) parseDeclaration(cursor)
  else if (cursor.is('{')) parseBlock(cursor)
  else if (cursor.accept('if')) parseIf(cursor)
  else if (cursor.accept('for')) parseFor(cursor)
  else if (cursor.accept('switch')) parseHeader(cursor, () => parseSimple(cursor))
  else if (cursor.accept('select')) parseHeader(cursor, () => undefined)
  else if (cursor.accept('return')) parseReturn(cursor)
  else if (cursor.accept('go') || cursor.accept('defer')) cursor.evaluate(() => parseExpr(cursor))
  else if (cursor.accept('break') || cursor.accept('continue') || cursor.accept('goto')) cursor.name()
  else if (!cursor.accept('fallthrough')) parseSimple(cursor)
}

/** The part of `if`, `for` and `switch` before the block, where `{` opens the block. */
function parseHeader(cursor: Cursor, parse: () => void): void {
  const outer = cursor.level
  cursor.level = -1
  while (!cursor.isEnd && !cursor.is('{')) {
    const from = cursor.index
    if (!cursor.is(';')) parse()
    if (cursor.accept(';') || cursor.is('{')) continue
    if (cursor.index === from) {
      cursor.fail('expected {')
      break
    }
    if (cursor.is('}') || cursor.is(')')) break
  }
  cursor.level = outer
  if (cursor.is('{')) cursor.bracketed(() => parseBlock(cursor))
}

/** A chain of `else if` is walked, not recursed. */
function parseIf(cursor: Cursor): void {
  for (;;) {
    parseHeader(cursor, () => parseSimple(cursor))
    if (!cursor.accept('else')) return
    if (cursor.accept('if')) continue
    if (cursor.is('{')) parseBlock(cursor)
    return
  }
}

function parseFor(cursor: Cursor): void {
  parseHeader(cursor, () => {
    if (cursor.accept('range')) cursor.evaluate(() => parseExpr(cursor))
    else parseSimple(cursor)
  })
}

/** The first result is the value; errors and flags beside it are only kept for the calls they hold. */
function parseReturn(cursor: Cursor): void {
  if (cursor.is(';') || cursor.is('}')) return
  cursor.block.returns.push(parseExpr(cursor))
  while (cursor.accept(',')) cursor.evaluate(() => parseExpr(cursor))
}

function parseCase(cursor: Cursor): void {
  const outer = cursor.level
  cursor.level = 0
  parseSimple(cursor)
  cursor.level = outer
  cursor.accept(':')
}

const ASSIGNS = new Set(['=', ':='])
const AUGMENTS = new Set(['+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>=', '&^='])

/** An expression, a send, `x++`, an assignment or a short variable declaration. */
export function parseSimple(cursor: Cursor): void {
  const before = cursor.marks
  const left = parseList(cursor)
  const operator = cursor.is(cursor.text) ? cursor.text : ''
  if (ASSIGNS.has(operator) || AUGMENTS.has(operator)) {
    cursor.next()
    const isRange = cursor.accept('range')
    const how = isRange ? 'each' : AUGMENTS.has(operator) ? 'augment' : 'assign'
    const { bindings } = cursor.block
    const first = bindings.length
    bindAll(cursor, left, parseList(cursor), how)
    if (operator === '=') for (const binding of bindings.slice(first)) binding.isSet = true
    return
  }
  if (cursor.marks !== before) cursor.block.exprs.push(...left)
  if (left[0]?.k === 'call') bindFlag(cursor, left[0])
  if (cursor.accept('<-')) cursor.evaluate(() => parseExpr(cursor))
  else if (!cursor.accept('++')) cursor.accept('--')
}

function parseList(cursor: Cursor): Expr[] {
  const list = [parseExpr(cursor)]
  while (cursor.accept(',')) list.push(parseExpr(cursor))
  return list
}
