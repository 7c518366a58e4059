import type { At, Expr, MapEntry } from '../../code/ir.ts'
import { bindDefault } from './assignments.ts'
import type { Cursor } from './cursor.ts'
import { parseExpr } from './expressions.ts'
import type { GoType } from './types.ts'

/** Only a name or `package.Name` can be the type of a literal. */
export const isLiteralType = (expr: Expr): boolean => expr.k === 'name' || (expr.k === 'attr' && expr.of.k === 'name')

/**
 * A composite literal at its `{` (https://go.dev/ref/spec#Composite_literals): a map where it has keys, else a list.
 * A literal of a named type has the type, and so have the elements of slices and maps whose own type is left out.
 */
export function parseLiteral(cursor: Cursor, type: GoType, at: At): Expr {
  const fallback: Expr = { k: 'other', of: [], at }
  return cursor.nested(() => cursor.bracketed(() => parseElements(cursor, type, at)), fallback)
}

function parseElements(cursor: Cursor, type: GoType, at: At): Expr {
  cursor.next()
  const entries: MapEntry[] = []
  let keyed = type.shape === 'map' || type.shape === 'named'
  let first = true
  while (!cursor.isEnd && !cursor.is('}')) {
    const key = parseElement(cursor, type)
    const hasKey = cursor.accept(':')
    if (first) keyed = hasKey
    first = false
    if (hasKey) entries.push({ key: toKey(key, type), value: parseElement(cursor, type) })
    else entries.push({ key: null, value: key })
    cursor.accept(';')
    if (cursor.accept(',')) continue
    if (!cursor.is('}')) {
      cursor.fail('expected , or }')
      cursor.skipToClose()
    }
    break
  }
  cursor.accept('}')
  const { fields } = type
  if (!keyed && fields && entries.length > 0 && type.shape === 'other')
    return { k: 'map', entries: entries.map(({ value }, i) => toField(fields[i], value)), at }
  if (!keyed) return { k: 'list', items: entries.map((entry) => entry.value), at }
  const named = type.shape === 'named' ? type.name : undefined
  if (named?.k === 'attr' && FLAG.test(named.name)) bindDestination(cursor, entries)
  return { k: 'map', entries, ...(named && { type: named }), at }
}

/** https://cli.urfave.org/v3/examples/flags/basics/: `&cli.StringFlag{Name: …, Value: "default", Destination: &target}`. */
const FLAG = /^String(?:Slice)?Flag$/

function bindDestination(cursor: Cursor, entries: readonly MapEntry[]): void {
  const at = (name: string): Expr | undefined => entries.find(({ key }) => key?.k === 'str' && key.v === name)?.value
  const [target, value] = [at('Destination'), at('Value')]
  if (target && value) bindDefault(cursor, target, value)
}

const toField = (name: string | undefined, value: Expr): MapEntry => ({
  key: name === undefined ? null : { k: 'str', v: name, at: value.at },
  value,
})

function parseElement(cursor: Cursor, type: GoType): Expr {
  if (!cursor.is('{')) return parseExpr(cursor)
  const isOfElements = type.shape === 'slice' || type.shape === 'map'
  const element: GoType =
    type.shape !== 'named' && type.name
      ? { shape: 'named', name: type.name }
      : { shape: 'other', ...(isOfElements && type.fields && { fields: type.fields }) }
  return parseLiteral(cursor, element, cursor.at)
}

/** A bare name is a field of a struct, but a constant as key of a map. */
function toKey(key: Expr, type: GoType): Expr {
  return key.k === 'name' && (type.shape === 'named' || type.shape === 'other')
    ? { k: 'str', v: key.id, at: key.at }
    : key
}
