import type { Expr, FunctionDef, Param } from '../../code/ir.ts'
import type { Cursor } from './cursor.ts'
import { parseBlock } from './statements.ts'
import { parseResult, parseType } from './types.ts'

/**
 * `func name(params) result { body }` after `func`; a method's receiver becomes a binding of its body, typed by the
 * receiver's type.
 */
export function parseFunction(cursor: Cursor): FunctionDef {
  const { at } = cursor
  const receiver = cursor.is('(') ? parseParams(cursor)[0] : undefined
  const name = cursor.name() ?? ''
  if (cursor.accept('[')) {
    cursor.skipToClose()
    cursor.accept(']')
  }
  const fn = parseRest(cursor, name, at, receiver)
  return receiver?.type ? { ...fn, receiver: toTypeName(receiver.type) } : fn
}

const toTypeName = (type: Expr): string => (type.k === 'name' ? type.id : type.k === 'attr' ? type.name : '')

/** A function literal after `func`; undefined when it has no body, and so was a type. */
export function parseFunctionLiteral(cursor: Cursor, at: number): FunctionDef | undefined {
  const params = cursor.is('(') ? parseParams(cursor) : []
  const returnType = parseResult(cursor)
  if (!cursor.is('{')) return undefined
  cursor.marks += 1
  const body = cursor.scoped(() => parseBlock(cursor))
  return { name: '', params, ...(returnType && { returnType }), body, at }
}

function parseRest(cursor: Cursor, name: string, at: number, receiver: Param | undefined): FunctionDef {
  const params = cursor.is('(') ? parseParams(cursor) : []
  const returnType = parseResult(cursor)
  const body = cursor.scoped(() => {
    if (receiver?.name) {
      const { type } = receiver
      cursor.block.bindings.push({ name: receiver.name, ...(type && { type }), how: 'assign', at: receiver.at })
    }
    if (cursor.is('{')) parseBlock(cursor)
  })
  return { name, params, ...(returnType && { returnType }), body, at }
}

/** One entry of a parameter list: a type alone, or a name with a type. */
interface Entry {
  name?: string
  type?: Expr
  spread: boolean
  at: number
}

/**
 * A list has names for all parameters or for none: `(a, b int)`, `(int, string)`. A lone name counts as a name when some
 * entry has both.
 */
export function parseParams(cursor: Cursor): Param[] {
  cursor.next()
  const entries: Entry[] = []
  while (!cursor.isEnd && !cursor.is(')')) {
    const from = cursor.index
    entries.push(parseEntry(cursor))
    if (!cursor.accept(',') && !cursor.is(')')) {
      cursor.fail('expected , or )')
      cursor.skipToClose()
    }
    if (cursor.index === from) break
  }
  cursor.accept(')')
  return toParams(entries)
}

function parseEntry(cursor: Cursor): Entry {
  const { at } = cursor
  let name: string | undefined
  const isName = cursor.isNameAhead(0) && !cursor.isAhead(',') && !cursor.isAhead(')') && !cursor.isAhead('.')
  // `a []T` is a name and a type, `List[T]` a type alone.
  const isGeneric =
    cursor.isAhead('[') &&
    cursor.isNameAhead(2) &&
    (cursor.isAhead(']', 3) || cursor.isAhead(',', 3)) &&
    (cursor.isAhead(',', 4) || cursor.isAhead(')', 4))
  if (isName && !isGeneric) name = cursor.next()
  const spread = cursor.accept('...')
  return { ...(name !== undefined && { name }), type: parseType(cursor).name, spread, at }
}

function toParams(entries: readonly Entry[]): Param[] {
  const named = entries.some((entry) => entry.name !== undefined)
  let type: Expr | undefined
  const params: Param[] = []
  for (const entry of entries.toReversed()) {
    if (!named || entry.name !== undefined) type = entry.type
    const alone = entry.type?.k === 'name' ? entry.type.id : ''
    const name = named ? (entry.name ?? alone) : ''
    params.push({
      name: name === '_' ? '' : name,
      ...(type && { type }),
      ...(entry.spread && { spread: 1 }),
      at: entry.at,
    })
  }
  return params.reverse()
}
