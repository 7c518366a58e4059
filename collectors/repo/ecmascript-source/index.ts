import { lineOf, type Module } from '../../../src/code/ir.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { parseEcmascript } from '../../../src/parse/ecmascript/index.ts'
import { outlineOf } from '../../../src/parse/outline.ts'
import { isGenerated } from './generated.ts'

/** JavaScript, TypeScript and the scripts of Vue, Svelte and Astro components, as modules of the IR. */
export const ecmascriptSource: FileCollector = {
  id: 'ecmascript-source',
  version: 9,
  title: 'JavaScript and TypeScript source, Vue, Svelte and Astro scripts',
  claim: {
    suffixes: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.vue', '.svelte', '.astro'],
  },
  outline(file: SourceFile): Found {
    const text = textOf(file)
    return text === undefined ? {} : { facts: [outlineOf(text, file.path, 'ecmascript')] }
  },
  collect(file: SourceFile): Found {
    const text = textOf(file)
    if (text === undefined) return {}
    const module = parseEcmascript(text, file.path)
    const [error] = module.errors
    if (!error || hasContent(module)) return { facts: [{ type: 'module', module }] }
    const detail = 'not valid JavaScript or TypeScript'
    return { problems: [{ code: 'malformed', file: file.path, line: lineOf(error.at), detail }] }
  },
}

/** A declaration file calls nothing; generated code is nobody's choice. */
function textOf(file: SourceFile): string | undefined {
  if (/\.d(?:\.[^./]+)?\.[mc]?ts$/i.test(file.path)) return undefined
  const text = file.text()
  return isGenerated(file.path, text) ? undefined : text
}

/** After most syntax errors the parser gives nothing. */
function hasContent({ imports, exports, body }: Module): boolean {
  const lists = [imports, exports, body.bindings, body.exprs, body.returns, body.functions, body.classes]
  return lists.some((list) => list.length > 0)
}
