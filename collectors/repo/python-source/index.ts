import { lineOf, type Module } from '../../../src/code/ir.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Facts } from '../../../src/model/facts.ts'
import type { Problem } from '../../../src/model/problem.ts'
import { MAX_SOURCE_BYTES, outlineOf } from '../../../src/parse/outline.ts'
import { parsePython } from '../../../src/parse/python/index.ts'
import { parseScriptMetadata } from './script-metadata.ts'
import { readSource } from './source-text.ts'

/** Python source as a module of the IR, and the dependencies that a script declares in its comments. */
export const pythonSource: FileCollector = {
  id: 'python-source',
  version: 7,
  title: 'Python source, with inline script metadata (PEP 723)',
  claim: { suffixes: ['.py', '.pyw'] },
  maxBytes: MAX_SOURCE_BYTES,
  collect,
  outline(file: SourceFile): Found {
    const text = readSource(file)
    const script = readScript(file, text)
    return { ...script, facts: [outlineOf(text, file.path, 'python'), ...(script.facts ?? [])] }
  },
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
  return { ...(facts.length > 0 && { facts }), ...(problems.length > 0 && { problems }) }
}

function readScript(file: SourceFile, text: string): Found {
  const script = parseScriptMetadata(text)
  return {
    ...(script?.problem && { problems: [{ ...script.problem, file: file.path }] }),
    ...(script?.declarations.length && {
      facts: [{ type: 'manifest', file: file.path, declarations: script.declarations }],
    }),
  }
}

function hasContent({ imports, body }: Module): boolean {
  const lists = [imports, body.bindings, body.exprs, body.returns, body.functions, body.classes]
  return lists.some((list) => list.length > 0)
}
