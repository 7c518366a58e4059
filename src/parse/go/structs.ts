import { emptyBlock, type Binding, type ClassDef } from '../../code/ir.ts'
import type { Cursor } from './cursor.ts'
import { takeDirective } from './directives.ts'
import { STRING } from './lexer.ts'
import { toText } from './strings.ts'
import { parseType, skipBraces, startsType, type GoType } from './types.ts'

/** One type declaration: a class with the fields of a struct, or with the type that it is made of as its base. */
export function parseTypeSpec(cursor: Cursor): void {
  const { at } = cursor
  const name = cursor.name()
  if (name === undefined) return
  // Type parameters, or the length of an array type.
  if (cursor.accept('[')) {
    cursor.skipToClose()
    cursor.accept(']')
  }
  cursor.accept('=')
  if (cursor.is('struct')) parseStruct(cursor, name)
  else if (startsType(cursor)) {
    const type = parseType(cursor)
    const bases = type.shape === 'named' && type.name ? [type.name] : []
    cursor.block.classes.push({ name, bases, body: emptyBlock(), at })
  }
}

/** `struct { … }`: its fields, by https://go.dev/ref/spec#Struct_types. */
function parseStruct(cursor: Cursor, name: string): void {
  const found: ClassDef = { name, bases: [], body: emptyBlock(), at: cursor.at }
  cursor.block.classes.push(found)
  parseBody(cursor, found)
}

/** `struct { name, about string }` as the type of a value: what its literals give by position has these names. */
export function parseFieldNames(cursor: Cursor): string[] {
  const found: ClassDef = { name: '', bases: [], body: emptyBlock(), at: cursor.at }
  cursor.scoped(() => parseBody(cursor, found))
  return found.body.bindings.map((field) => field.name)
}

function parseBody(cursor: Cursor, found: ClassDef): void {
  cursor.next()
  if (!cursor.accept('{')) return
  cursor.nested(() => parseFields(cursor, found), undefined)
  cursor.accept('}')
}

/** What a field is made of may be anything that a type can be; one that is not understood is none. */
function parseFields(cursor: Cursor, owner: ClassDef): void {
  const { errors } = cursor.module
  const before = errors.length
  while (!cursor.isEnd && !cursor.is('}')) {
    if (cursor.accept(';')) continue
    const from = cursor.index
    parseField(cursor, owner)
    if (!cursor.is(';') && !cursor.is('}')) cursor.skipStatement(from)
  }
  errors.length = Math.min(errors.length, before)
}

/** `A, B T`, `T`, `*pkg.T`, each with a tag or without. */
function parseField(cursor: Cursor, owner: ClassDef): void {
  const value = takeDirective(cursor, 'default')
  const { at } = cursor
  const isEmbedded = cursor.is('*') || ['.', ';', '}'].some((after) => cursor.isAhead(after)) || cursor.isTextAhead()
  const names: string[] = []
  if (!isEmbedded)
    do names.push(cursor.name() ?? '')
    while (cursor.accept(','))
  const type = parseFieldType(cursor, `${owner.name}.${names[0] ?? ''}`)
  const tag = cursor.kind === STRING ? toText(cursor.next()) : undefined
  if (isEmbedded) {
    if (type.name) owner.bases.push(type.name)
    return
  }
  for (const name of names) {
    const field: Binding = { name, how: 'assign', at }
    if (type.name) field.type = type.shape === 'named' ? type.name : { k: 'other', of: [type.name], at }
    if (value) field.value = value
    if (tag !== undefined) field.tag = tag
    owner.body.bindings.push(field)
  }
}

function parseFieldType(cursor: Cursor, inner: string): GoType {
  const { at } = cursor
  const isPointer = cursor.is('*') && cursor.isAhead('struct')
  if (isPointer) cursor.next()
  if (!cursor.is('struct')) return startsType(cursor) ? parseType(cursor) : { shape: 'other' }
  if (cursor.isAhead('{') && cursor.isAhead('}', 2)) {
    cursor.next()
    skipBraces(cursor)
    return { shape: 'other' }
  }
  parseStruct(cursor, inner)
  return { shape: 'named', name: { k: 'name', id: inner, at } }
}
