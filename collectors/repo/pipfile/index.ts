/**
 * Pipenv's `Pipfile`: what a project asks for, by category. https://pipenv.pypa.io/en/latest/pipfile.html
 *
 * It names no project. Index URLs are dropped, they may hold credentials.
 */
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Declaration } from '../../../src/model/facts.ts'
import { asObject, entriesOf } from '../../../src/parse/json.ts'
import { toDeclaration, type DeclarationPlace } from '../../../src/parse/python-declaration.ts'
import { toGroupScope } from '../../../src/parse/python-scope.ts'
import { parseTableDependency } from '../../../src/parse/python-table.ts'
import { parseToml } from '../../../src/parse/toml.ts'
import { indexTomlLines } from '../../../src/parse/toml-lines.ts'

export const pipfile: FileCollector = {
  id: 'pipfile',
  version: 1,
  title: 'Pipfile',
  claim: { names: ['Pipfile'] },
  lossy: true,
  collect,
}

/** Tables that hold something else than packages; every other one is a category of packages. */
const OTHER_TABLES: ReadonlySet<string> = new Set([
  'source',
  'requires',
  'scripts',
  'pipenv',
  'pipfile',
  'build-system',
])

function collect(file: SourceFile): Found {
  const text = file.text()
  const lineOf = indexTomlLines(text)
  const declarations: Declaration[] = []
  for (const [category, table] of entriesOf(parseToml(text))) {
    if (OTHER_TABLES.has(category) || !asObject(table)) continue
    for (const [name, value] of entriesOf(table)) {
      const line = lineOf([category, name])
      for (const { requirement } of parseTableDependency(name, value)) {
        declarations.push(toDeclaration(requirement, { ...toPlace(category), line }))
      }
    }
  }
  return { facts: [{ type: 'manifest', file: file.path, declarations }] }
}

function toPlace(category: string): DeclarationPlace {
  if (category === 'packages') return {}
  const name = category.replace(/-packages$/, '')
  return { scope: toGroupScope(name), condition: `category ${name}` }
}
