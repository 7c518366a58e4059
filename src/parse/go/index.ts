import { emptyBlock, type Module } from '../../code/ir.ts'
import { toPositions } from '../ecmascript/positions.ts'
import { Cursor } from './cursor.ts'
import { parseDeclaration, parseGroup } from './declarations.ts'
import { parseFunction } from './functions.ts'
import { parseImport, toSelected } from './imports.ts'
import { toTokens } from './lexer.ts'
import { parseSimple } from './statements.ts'

/**
 * Go source (https://go.dev/ref/spec), by a tolerant parser of our own: what it does not understand it skips to the end
 * of the statement, with an error. Linear in the length of the text, bounded in depth; never throws.
 * It cannot know: the name of an imported package that its path does not tell, build constraints, what generics infer,
 * fields of types.
 */
export function parseGo(text: string, path: string): Module {
  const tokens = toTokens(text)
  const module: Module = { path, language: 'go', imports: [], exports: [], body: emptyBlock(), errors: [] }
  const cursor = new Cursor(module, tokens, toPositions(text))
  if (cursor.accept('package')) module.packageName = cursor.name()
  const selected = toSelected(tokens)
  while (!cursor.isEnd) {
    if (cursor.accept(';') || cursor.accept('}') || cursor.accept(')') || cursor.accept(']')) continue
    const from = cursor.index
    const before = module.errors.length
    parseTopLevel(cursor, selected)
    if (module.errors.length > before && cursor.rewind(from)) continue
    if (!cursor.is(';') && !cursor.isEnd) {
      cursor.fail('expected the end of the declaration')
      cursor.skipStatement(from)
    }
  }
  return module
}

function parseTopLevel(cursor: Cursor, selected: ReadonlySet<string>): void {
  if (cursor.accept('import')) parseGroup(cursor, () => parseImport(cursor, selected))
  else if (cursor.accept('func')) cursor.block.functions.push(parseFunction(cursor))
  else if (cursor.is('var') || cursor.is('const') || cursor.is('type')) parseDeclaration(cursor)
  else parseSimple(cursor)
}
