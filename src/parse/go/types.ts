import type { Expr } from '../../code/ir.ts'
import type { Cursor } from './cursor.ts'
import { parseFieldNames } from './structs.ts'

/** What is known of a type: its name where it has one, the element's for slices and maps. */
export interface GoType {
  shape: 'named' | 'slice' | 'map' | 'other'
  /** Name or `package.Name`; of the element for slices and maps. Pointers and type arguments are dropped. */
  name?: Expr
  /** Names of the fields of a struct without a name, or of the elements that are such structs. */
  fields?: readonly string[]
}

const OTHER: GoType = { shape: 'other' }

/** Parses a type (https://go.dev/ref/spec#Types). */
export const parseType = (cursor: Cursor): GoType => cursor.nested(() => parseInner(cursor), OTHER)

function parseInner(cursor: Cursor): GoType {
  while (cursor.accept('*') || cursor.accept('~')) continue
  if (cursor.is('[')) return parseArray(cursor)
  if (cursor.accept('map')) return parseMap(cursor)
  if (cursor.accept('chan')) {
    cursor.accept('<-')
    parseType(cursor)
    return OTHER
  }
  if (cursor.accept('<-')) return parseInner(cursor)
  if (cursor.is('struct') && cursor.isAhead('{')) return { shape: 'other', fields: parseFieldNames(cursor) }
  if (cursor.is('struct') || cursor.is('interface')) {
    cursor.next()
    skipBraces(cursor)
    return OTHER
  }
  if (cursor.accept('func')) {
    skipSignature(cursor)
    return OTHER
  }
  if (cursor.accept('(')) {
    const type = parseType(cursor)
    cursor.expect(')')
    return type
  }
  return parseNamed(cursor)
}

function parseNamed(cursor: Cursor): GoType {
  const { at } = cursor
  const first = cursor.name()
  if (first === undefined) {
    cursor.fail('expected a type')
    return OTHER
  }
  let name: Expr = { k: 'name', id: first, at }
  if (cursor.is('.') && cursor.isNameAhead()) {
    cursor.next()
    name = { k: 'attr', of: name, name: cursor.next(), at }
  }
  if (cursor.is('[') && !cursor.isAhead(']')) {
    cursor.next()
    cursor.skipToClose()
    cursor.accept(']')
  }
  return { shape: 'named', name }
}

/** `[]T`, `[4]T`, `[...]T`. */
function parseArray(cursor: Cursor): GoType {
  cursor.next()
  cursor.skipToClose()
  cursor.expect(']')
  const { name, fields } = parseType(cursor)
  return { shape: 'slice', name, ...(fields && { fields }) }
}

function parseMap(cursor: Cursor): GoType {
  if (cursor.expect('[')) {
    cursor.skipToClose()
    cursor.expect(']')
  }
  const { name, fields } = parseType(cursor)
  return { shape: 'map', name, ...(fields && { fields }) }
}

export function skipBraces(cursor: Cursor): void {
  if (!cursor.accept('{')) return
  cursor.skipToClose()
  cursor.accept('}')
}

/** Parameters and results of a function type. */
function skipSignature(cursor: Cursor): void {
  if (cursor.accept('(')) {
    cursor.skipToClose()
    cursor.expect(')')
  }
  parseResult(cursor)
}

/** The first result's type, where there is one. */
export function parseResult(cursor: Cursor): Expr | undefined {
  if (!cursor.accept('(')) return startsType(cursor) ? parseType(cursor).name : undefined
  if (cursor.accept(')')) return undefined
  // A named result: `(client *Client, err error)`.
  const isNamed =
    cursor.isNameAhead(0) &&
    !cursor.isAhead(',') &&
    !cursor.isAhead(')') &&
    !cursor.isAhead('.') &&
    !cursor.isAhead('[')
  if (isNamed) cursor.next()
  const { name } = parseType(cursor)
  cursor.skipToClose()
  cursor.accept(')')
  return name
}

const TYPE_STARTS = ['*', '[', 'map', 'chan', '<-', 'struct', 'interface', 'func']

export const startsType = (cursor: Cursor): boolean =>
  cursor.isNameAhead(0) || TYPE_STARTS.some((operator) => cursor.is(operator))
