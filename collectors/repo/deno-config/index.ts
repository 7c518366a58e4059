/**
 * `deno.json`, `deno.jsonc` and import maps: which packages the modules of a Deno project import, by the names that they
 * import them by. https://docs.deno.com/runtime/fundamentals/configuration/,
 * https://html.spec.whatwg.org/multipage/webappapis.html#import-maps
 *
 * It cannot know which version a range stands for (`deno.lock` does), nor whether any module imports what is mapped.
 */
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Declaration } from '../../../src/model/facts.ts'
import { ProblemError } from '../../../src/model/collector.ts'
import { entriesOf, getMember, isObject, lineAt, linesOfKeys, parseJsonc } from '../../../src/parse/json.ts'
import { parseNpmSpec } from '../../../src/parse/npm-spec.ts'
import { parsePackageSpecifier } from '../../../src/parse/package-specifier.ts'

export const denoConfig: FileCollector = {
  id: 'deno-config',
  version: 2,
  title: 'deno.json and import maps',
  claim: { names: ['deno.json', 'deno.jsonc', 'import_map.json', 'import-map.json', 'importmap.json'] },
  lossy: true,
  collect,
}

function collect(file: SourceFile): Found {
  const text = file.text()
  const root = parseJsonc(text)
  if (!isObject(root)) throw new ProblemError('malformed', 'not a JSON object', 1)
  const lines = linesOfKeys(text, 2)
  const all = entriesOf(getMember(root, 'imports')).flatMap(([key, target]) =>
    typeof target === 'string' ? toDeclarations(key, target, lineAt(lines, 'imports', key)) : [],
  )
  const declarations = all.filter(({ name, range }, i) => {
    return all.findIndex((each) => each.name === name && each.range === range) === i
  })
  return declarations.length > 0 ? { facts: [{ type: 'manifest', file: file.path, declarations }] } : {}
}

/** One package is often mapped twice, `ai` and `ai/`, for its module and for the modules below it. */
function toDeclarations(key: string, target: string, line: number | undefined): Declaration[] {
  const found = parsePackageSpecifier(target)
  if (!found) return []
  const { range, version } = parseNpmSpec(found.name, found.range ?? '')
  return [
    {
      ecosystem: 'npm',
      name: found.name,
      ...(range !== undefined && { range }),
      ...(version !== undefined && { version }),
      ...(found.name !== key.replace(/\/$/, '') && { condition: `as ${key}` }),
      ...(line !== undefined && { line }),
    },
  ]
}
