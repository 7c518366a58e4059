/**
 * `pnpm-lock.yaml`, lockfileVersion 5, 6 and 9. https://github.com/pnpm/spec/tree/master/lockfile
 *
 * It cannot know licences, nor, since version 9, which entries run install scripts.
 */
import { ProblemError, type FileCollector, type Found, type SourceFile } from '../../../src/model/collector.ts'
import type { LockFacts, LockedPackage } from '../../../src/model/facts.ts'
import { entriesOf, getMember, getPath, isObject, type JsonValue, type KeyLines } from '../../../src/parse/json.ts'
import { markBuildScope, toImporters, toWorkspaceEntry } from '../../../src/parse/npm-lock.ts'
import { parseYamlDocumentsWithLines } from '../../../src/parse/yaml.ts'
import { PackageIndex } from './package-index.ts'
import { readImporters } from './importers.ts'

export const pnpmLock: FileCollector = {
  id: 'pnpm-lock',
  version: 1,
  title: 'pnpm-lock.yaml (versions 5, 6 and 9)',
  claim: { names: ['pnpm-lock.yaml'] },
  maxBytes: 64 * 2 ** 20,
  lossy: true,
  collect,
}

function collect(file: SourceFile): Found {
  // pnpm 11 puts the lock of its own tools before the project's, as a document of its own.
  const documents = parseYamlDocumentsWithLines(file.text(), 2)
  const importers = toImporters()
  const packages = new Map<string, LockedPackage>()
  for (const { value, lines } of documents) {
    if (value === null) continue
    const version = readVersion(value)
    for (const found of readDocument(value, { lines, version, importers }))
      if (!packages.has(found.key)) packages.set(found.key, found)
  }
  const facts: LockFacts = {
    type: 'lock',
    file: file.path,
    ecosystem: 'npm',
    packages: [...packages.values()],
    importers,
  }
  return { facts: [facts] }
}

/** A number until version 5, a text since. */
function readVersion(root: JsonValue): number {
  if (!isObject(root)) throw new ProblemError('malformed', 'not a mapping', 1)
  const version = Math.trunc(Number(getMember(root, 'lockfileVersion')))
  if (version !== 5 && version !== 6 && version !== 9) {
    throw new ProblemError('unsupported', 'a lockfileVersion other than 5, 6 or 9')
  }
  return version
}

interface Context {
  lines: KeyLines
  version: number
  importers: NonNullable<LockFacts['importers']>
}

function readDocument(root: JsonValue, { lines, version, importers }: Context): LockedPackage[] {
  const index = new PackageIndex(root, lines, version)
  const { production, folders } = readImporters(root, index, importers)
  const packages = index.toPackages()
  const projects = new Map<string, LockedPackage>()
  for (const folder of [...folders, ...index.folders]) {
    if (!projects.has(folder)) projects.set(folder, toWorkspaceEntry(folder, folder.slice(folder.lastIndexOf('/') + 1)))
  }
  if (!hasDevFlags(root)) markBuildScope(packages, production)
  return [...packages, ...projects.values()]
}

/** Until version 6 every entry says `dev`, since version 9 none does. */
const hasDevFlags = (root: JsonValue): boolean =>
  entriesOf(getPath(root, 'packages')).some(([, data]) => typeof getMember(data, 'dev') === 'boolean')
