/**
 * Jupyter notebook: JSON whose code cells hold Python with lines for IPython and the shell in between.
 * https://nbformat.readthedocs.io/en/latest/format_description.html
 * Outputs and Markdown are not read. It cannot know in which order the cells were run: they are read from first to last.
 */
import { emptyBlock, lineOf, toAt, type Module } from '../../../src/code/ir.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Declaration, Facts } from '../../../src/model/facts.ts'
import { parseInstallCommand } from '../../../src/parse/install-command.ts'
import { linesOfKeys, parseJson } from '../../../src/parse/json.ts'
import { outlineOfModule } from '../../../src/parse/outline.ts'
import { parsePythonCell, type Command } from '../../../src/parse/python/index.ts'
import { readCellMagic } from './cell-magic.ts'
import { readCells } from './cells.ts'
import { movePositions, toPlace, type Place } from './places.ts'

export const jupyterNotebook: FileCollector = {
  id: 'jupyter-notebook',
  version: 7,
  title: 'Jupyter notebooks: Python cells, and packages that they install',
  claim: { suffixes: ['.ipynb'] },
  maxBytes: 32 * 1024 * 1024,
  collect,
  outline,
}

/** Levels of keys down to a line of source in format 3: worksheets, 0, cells, 0, input, 0. */
const LINE_DEPTH = 6
const MAX_ERRORS = 20

function collect(file: SourceFile): Found {
  const text = file.text()
  if (text.trim() === '') return {}
  const cells = readCells(parseJson(text))
  if (cells.length === 0) return {}
  const keys = linesOfKeys(text, LINE_DEPTH)
  const fileLines = text.split('\n')
  const module: Module = {
    path: file.path,
    language: 'python',
    imports: [],
    exports: [],
    body: emptyBlock(),
    errors: [],
  }
  const declarations: Declaration[] = []
  for (const cell of cells) {
    const place = toPlace(cell, keys, fileLines)
    const { kind, text: code } = readCellMagic(cell.source.join(''))
    if (kind === 'shell') append(declarations, toDeclarations({ line: 1, text: code }, place))
    if (kind !== 'python') continue
    const read = parsePythonCell(code, file.path)
    movePositions(read.module, place)
    appendModule(module, read.module)
    for (const command of read.commands) append(declarations, toDeclarations(command, place))
  }
  return toFound(module, declarations)
}

/** Source in JSON strings has to be decoded to be looked at, so the outline is that of the parsed module. */
function outline(file: SourceFile): Found {
  const found = collect(file)
  return { ...found, facts: found.facts?.map((fact) => (fact.type === 'module' ? outlineOfModule(fact.module) : fact)) }
}

function toFound(module: Module, declarations: Declaration[]): Found {
  const facts: Facts[] = [{ type: 'module', module }]
  if (declarations.length > 0) facts.push({ type: 'manifest', file: module.path, declarations })
  const [error] = module.errors
  if (!error) return { facts }
  const detail = `not valid Python in a cell: ${error.detail}`
  return { facts, problems: [{ code: 'malformed', file: module.path, line: lineOf(error.at), detail }] }
}

/** `{sys.executable} -m pip install x`: IPython puts the value of an expression there. */
function toDeclarations({ line, text }: Command, place: Place): Declaration[] {
  return parseInstallCommand(text.replace(/^\{[^}\n]*\}/, 'python')).map((one) => ({
    ...one,
    line: lineOf(place(toAt(line + (one.line ?? 1) - 1, 1))),
  }))
}

/** Not `push(...)`: a list may be longer than a call may have arguments. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item)
}

function appendModule(module: Module, cell: Module): void {
  append(module.imports, cell.imports)
  append(module.errors, cell.errors.slice(0, MAX_ERRORS - module.errors.length))
  append(module.body.bindings, cell.body.bindings)
  append(module.body.exprs, cell.body.exprs)
  append(module.body.returns, cell.body.returns)
  append(module.body.functions, cell.body.functions)
  append(module.body.classes, cell.body.classes)
}
