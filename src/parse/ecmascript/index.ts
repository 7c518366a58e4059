import { emptyBlock, type Module } from '../../code/ir.ts'
import { parsePackageSpecifier, toBareSpecifier } from '../package-specifier.ts'
import { findAmbient } from './ambient.ts'
import { findScripts } from './embedded.ts'
import type { Context } from './context.ts'
import { checkNesting } from './nesting.ts'
import { parseProgram, type Dialect, type Parsed } from './parse.ts'
import { toPositions } from './positions.ts'
import { toStatements } from './statements.ts'

/**
 * ECMAScript and TypeScript source (https://tc39.es/ecma262/, https://www.typescriptlang.org/docs/), read by oxc into an
 * ESTree and converted to the IR. Also the scripts of Vue, Svelte and Astro components; their templates are not read.
 * It cannot know: what a bundler, path alias or global script adds; values computed at run time.
 *
 * Syntax errors are in `errors`; after most of them the parser gives nothing, and the module is empty.
 * Throws `ProblemError` (`too-deep`).
 */
export function parseEcmascript(text: string, path: string): Module {
  const script = findScripts(text, path)
  const source = script?.text ?? text
  checkNesting(source, !/\.[mc]?ts$/i.test(path))
  const parsed = parseFirst(path, source, script ? [script.dialect] : dialectsOf(path))
  const module: Module = {
    path,
    language: 'ecmascript',
    imports: [],
    exports: [],
    body: emptyBlock(),
    errors: [],
  }
  const positionOf = toPositions(source)
  for (const { message, start } of parsed.errors.slice(0, MAX_ERRORS))
    module.errors.push({ at: positionOf(start), detail: toDetail(message) })
  const { comments, program } = parsed
  const context: Context = {
    module,
    positionOf,
    comments,
    text: source,
    block: module.body,
    depth: 0,
    marks: 0,
    requested: new Set(),
  }
  toStatements(context, program.body)
  for (const { local, from, index } of findAmbient(source))
    module.imports.push({ local, from, name: local === '' ? '*' : local, at: positionOf(index) })
  for (const each of module.imports) {
    const range = parsePackageSpecifier(each.from)?.range
    if (range !== undefined) each.range = range
    each.from = toBareSpecifier(each.from)
  }
  for (const each of module.exports) if (each.from !== undefined) each.from = toBareSpecifier(each.from)
  return module
}

const MAX_ERRORS = 20

/** In the order to try. Plain JavaScript often has JSX and, with Flow, type annotations. */
function dialectsOf(path: string): Dialect[] {
  if (/\.[mc]?ts$/i.test(path)) return ['ts']
  return /\.tsx$/i.test(path) ? ['tsx'] : ['jsx', 'tsx', 'ts']
}

function parseFirst(path: string, text: string, dialects: readonly Dialect[]): Parsed {
  let first: Parsed | undefined
  for (const dialect of dialects) {
    const parsed = parseProgram(path, text, dialect)
    if (parsed.errors.length === 0 || parsed.program.body.length > 0) return parsed
    first ??= parsed
  }
  return first ?? parseProgram(path, text, 'tsx')
}

/** The parser's message without what it quotes of the file. */
const toDetail = (message: string): string => message.replaceAll(/[`'"][^`'"]*[`'"]/g, '…').slice(0, 200)
