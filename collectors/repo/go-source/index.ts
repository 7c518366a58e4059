import { lineOf, type Module } from '../../../src/code/ir.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { MAX_SOURCE_BYTES, outlineOf } from '../../../src/parse/outline.ts'
import { parseGo } from '../../../src/parse/go/index.ts'

/** Go source as modules of the IR; tests too, their scope follows from the path. */
export const goSource: FileCollector = {
  id: 'go-source',
  version: 8,
  title: 'Go source',
  maxBytes: MAX_SOURCE_BYTES,
  claim: { suffixes: ['.go'] },
  outline: (file) => ({ facts: [outlineOf(file.text(), file.path, 'go')] }),
  collect(file: SourceFile): Found {
    const module = parseGo(file.text(), file.path)
    const [error] = module.errors
    if (!error || hasContent(module)) return { facts: [{ type: 'module', module }] }
    return { problems: [{ code: 'malformed', file: file.path, line: lineOf(error.at), detail: 'not valid Go' }] }
  },
}

/** The parser keeps what it understands; garbage gives neither a package nor a declaration. */
function hasContent({ packageName, imports, body }: Module): boolean {
  return packageName !== undefined || imports.length + body.bindings.length + body.functions.length > 0
}
