/**
 * Python source: the whole syntax of 3.14, and of Python 2 what old code bases still hold (`print x`, backticks).
 * https://docs.python.org/3/reference/grammar.html
 * Nothing is evaluated. Not known from a single file: what names imported from elsewhere are, what `exec`, `globals()`
 * and metaclasses do. Time and memory are linear in the text; nesting is bounded; faulty statements are skipped.
 */
import type { Module } from '../../code/ir.ts'
import type { Command } from './lexer.ts'
import { Parser } from './statements.ts'

export type { Command } from './lexer.ts'

/** `path` is kept in the module; the text is without byte order mark. Never throws: errors are in the module. */
export function parsePython(text: string, path: string): Module {
  return toModule(new Parser(text), path)
}

/** One cell of a notebook: Python with lines for the shell and IPython in between. */
export function parsePythonCell(text: string, path: string): { module: Module; commands: Command[] } {
  const parser = new Parser(text, true)
  const module = toModule(parser, path)
  return { module, commands: parser.commands }
}

function toModule(parser: Parser, path: string): Module {
  const body = parser.parse()
  return { path, language: 'python', imports: parser.imports, exports: [], body, errors: parser.errors }
}
