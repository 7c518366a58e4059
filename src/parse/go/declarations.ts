import type { Expr } from '../../code/ir.ts'
import { bindAll } from './assignments.ts'
import type { Cursor } from './cursor.ts'
import { parseExpr } from './expressions.ts'
import { parseType, startsType } from './types.ts'

/** `var`, `const` or `type`, one or a group in parentheses. */
export function parseDeclaration(cursor: Cursor): void {
  const keyword = cursor.next()
  const parse = keyword === 'type' ? skipTypeSpec : parseValueSpec
  parseGroup(cursor, () => parse(cursor))
}

export function parseGroup(cursor: Cursor, parse: () => void): void {
  if (!cursor.accept('(')) {
    parse()
    return
  }
  while (!cursor.isEnd && !cursor.is(')')) {
    if (cursor.accept(';')) continue
    const from = cursor.index
    parse()
    if (cursor.index === from) {
      cursor.fail('expected a declaration')
      cursor.skipStatement(from)
      if (cursor.is('}')) cursor.next()
    }
  }
  cursor.accept(')')
}

/** Constants that repeat the expression before (`iota` lists) have no value of their own and are dropped. */
function parseValueSpec(cursor: Cursor): void {
  const names: Expr[] = []
  do {
    const { at } = cursor
    const id = cursor.name()
    if (id === undefined) break
    names.push({ k: 'name', id, at })
  } while (cursor.accept(','))
  const type = startsType(cursor) ? parseType(cursor) : undefined
  const named = type?.shape === 'named' ? type.name : undefined
  const values: Expr[] = []
  if (cursor.accept('=')) {
    do values.push(parseExpr(cursor))
    while (cursor.accept(','))
  }
  const { bindings } = cursor.block
  const first = bindings.length
  if (values.length > 0) bindAll(cursor, names, values, 'assign')
  else if (named) bindAll(cursor, names, [], 'assign')
  if (named) for (const binding of bindings.slice(first)) binding.type = named
}

/** Types are dropped; only functions and values flow. */
function skipTypeSpec(cursor: Cursor): void {
  if (cursor.name() === undefined) return
  // Type parameters, or the length of an array type.
  if (cursor.accept('[')) {
    cursor.skipToClose()
    cursor.accept(']')
  }
  cursor.accept('=')
  if (startsType(cursor)) parseType(cursor)
}
