import type { Expr } from '../../code/ir.ts'
import { bindAll } from './assignments.ts'
import type { Cursor } from './cursor.ts'
import { parseExpr } from './expressions.ts'
import { takeDirective } from './directives.ts'
import { parseTypeSpec } from './structs.ts'
import { parseType, startsType } from './types.ts'

/** `var`, `const` or `type`, one or a group in parentheses. */
export function parseDeclaration(cursor: Cursor): void {
  const keyword = cursor.next()
  const parse = keyword === 'type' ? parseTypeSpec : parseValueSpec
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

/** A file system has no text of its own, however many files are in it. */
const isFileSystem = (type: Expr | undefined): boolean => type?.k === 'attr' && type.name === 'FS'

/** Constants that repeat the expression before (`iota` lists) have no value of their own and are dropped. */
function parseValueSpec(cursor: Cursor): void {
  const embedded = takeDirective(cursor, 'embed')
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
  if (embedded?.k === 'call' && values.length === 0)
    values.push(isFileSystem(named) ? { ...embedded, args: [] } : embedded)
  const { bindings } = cursor.block
  const first = bindings.length
  if (values.length > 0) bindAll(cursor, names, values, 'assign')
  else if (named) bindAll(cursor, names, [], 'assign')
  if (named) for (const binding of bindings.slice(first)) binding.type = named
}
