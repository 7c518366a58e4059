import { asString, entriesOf, getMember, isObject, type JsonValue } from '../../../src/parse/json.ts'
import { addImport, toFolder, type Importers } from '../../../src/parse/npm-lock.ts'
import { splitDescriptor } from '../../../src/parse/npm-spec.ts'
import type { PackageIndex } from './package-index.ts'

const PRODUCTION = ['dependencies', 'optionalDependencies'] as const
const TABLES = [...PRODUCTION, 'devDependencies'] as const

interface Dependency {
  name: string
  spec: string | undefined
  ref: string
}

/** Since version 6 `{specifier, version}` stand together; before, the specifiers have a table of their own. */
function readTable(importer: JsonValue, table: string): Dependency[] {
  const specifiers = getMember(importer, 'specifiers')
  return entriesOf(getMember(importer, table)).flatMap(([name, value]) => {
    const ref = asString(value) ?? asString(getMember(value, 'version'))
    const spec = asString(getMember(value, 'specifier')) ?? asString(getMember(specifiers, name))
    return ref === undefined ? [] : [{ name, spec, ref }]
  })
}

/** Names that the root overrides everywhere; `a>b` and `a@1` override in part, which still may be the reason. */
function readOverrides(root: JsonValue): Set<string> {
  const names = entriesOf(getMember(root, 'overrides')).map(
    ([key]) => splitDescriptor(key.slice(key.lastIndexOf('>') + 1)).name,
  )
  return new Set(names)
}

/** A lock of a single project has no `importers`: its root is the only one. */
function importersOf(root: JsonValue): [string, JsonValue][] {
  const importers = getMember(root, 'importers')
  return isObject(importers) ? entriesOf(importers) : [['.', root]]
}

/** Fills `importers`; gives the keys that are not only for development, and the folders of the projects. */
export function readImporters(
  root: JsonValue,
  index: PackageIndex,
  importers: Importers,
): { production: string[]; folders: string[] } {
  const overrides = readOverrides(root)
  const production: string[] = []
  const folders: string[] = []
  for (const [path, importer] of importersOf(root)) {
    const folder = toFolder(path)
    folders.push(folder)
    importers[folder] ??= Object.create(null) as Record<string, string>
    for (const table of TABLES) {
      for (const { name, spec, ref } of readTable(importer, table)) {
        const target = index.find(name, ref, folder)
        if (target === undefined) continue
        addImport(importers, { folder, key: name, spec, target, forced: overrides.has(name) })
        if (table !== 'devDependencies') production.push(target)
      }
    }
  }
  return { production, folders }
}
