import { lineOf, type Module } from '../../../src/code/ir.ts'
import { PREFILTER_WORDS, PYTHON_IMPORT_WORDS, toPrefilter } from '../../../src/data/prefilter-words.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Facts } from '../../../src/model/facts.ts'
import type { Problem } from '../../../src/model/problem.ts'
import { parsePython } from '../../../src/parse/python/index.ts'
import { parseScriptMetadata } from './script-metadata.ts'
import { readSource } from './source-text.ts'

/** Python source as a module of the IR, and the dependencies that a script declares in its comments. */
export const pythonSource: FileCollector = {
  id: 'python-source',
  version: 1,
  title: 'Python source, with inline script metadata (PEP 723)',
  claim: { suffixes: ['.py', '.pyw'] },
  // `dependencies` is what is read of inline metadata. Cut so, because a first letter that no other word has makes the
  // search three times slower; `/// script` even more.
  prefilter: toPrefilter([...PREFILTER_WORDS, 'endencies'], PYTHON_IMPORT_WORDS),
  collect,
}

function collect(file: SourceFile): Found {
  const text = readSource(file)
  const module = parsePython(text, file.path)
  const facts: Facts[] = []
  const problems: Problem[] = []
  const [error] = module.errors
  if (error) {
    const detail = `not valid Python: ${error.detail}`
    problems.push({ code: 'malformed', file: file.path, line: lineOf(error.at), detail })
  }
  if (!error || hasContent(module)) facts.push({ type: 'module', module })
  const script = parseScriptMetadata(text)
  if (script?.problem) problems.push({ ...script.problem, file: file.path })
  if (script && script.declarations.length > 0) {
    facts.push({ type: 'manifest', file: file.path, declarations: script.declarations })
  }
  return { ...(facts.length > 0 && { facts }), ...(problems.length > 0 && { problems }) }
}

function hasContent({ imports, body }: Module): boolean {
  const lists = [imports, body.bindings, body.exprs, body.returns, body.functions, body.classes]
  return lists.some((list) => list.length > 0)
}
