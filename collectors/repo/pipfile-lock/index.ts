/**
 * Pipenv's `Pipfile.lock`: exact versions and hashes by category.
 * https://github.com/pypa/pipfile#pipfilelock
 *
 * It has no edges between packages and does not tell which ones the project asks for. A package in several categories
 * is one entry, for production when one of them is.
 */
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { LockedPackage } from '../../../src/model/facts.ts'
import {
  asObject,
  asString,
  asStrings,
  entriesOf,
  getMember,
  lineAt,
  linesOfKeys,
  parseJson,
} from '../../../src/parse/json.ts'
import { parseFactHash, pickHashes } from '../../../src/parse/python-hashes.ts'
import { toSharedScope } from '../../../src/parse/python-lock.ts'
import { toGroupScope } from '../../../src/parse/python-scope.ts'
import { parseTableDependency } from '../../../src/parse/python-table.ts'
import type { JsonValue } from '../../../src/parse/json.ts'

export const pipfileLock: FileCollector = {
  id: 'pipfile-lock',
  version: 1,
  title: 'Pipfile.lock',
  claim: { names: ['Pipfile.lock'] },
  maxBytes: 64 * 1024 * 1024,
  lossy: true,
  collect,
}

function collect(file: SourceFile): Found {
  const text = file.text()
  const root = parseJson(text)
  const lines = linesOfKeys(text, 2)
  const packages = new Map<string, LockedPackage>()
  for (const [category, table] of entriesOf(root)) {
    if (category.startsWith('_') || !asObject(table)) continue
    const scope = category === 'default' ? undefined : category === 'develop' ? 'build' : toGroupScope(category)
    for (const [name, value] of entriesOf(table)) {
      const entry = readEntry(name, value)
      if (!entry) continue
      const known = packages.get(entry.key)
      const shared = known ? toSharedScope([known.scope, scope]) : scope
      const line = known?.line ?? lineAt(lines, category, name)
      const { scope: _, ...kept } = known ?? entry
      packages.set(entry.key, { ...kept, ...(shared && { scope: shared }), ...(line !== undefined && { line }) })
    }
  }
  return { facts: [{ type: 'lock', file: file.path, ecosystem: 'pypi', packages: [...packages.values()] }] }
}

/** A VCS entry has no version: the commit in `ref` stands for it. */
function readEntry(written: string, value: JsonValue): LockedPackage | undefined {
  const requirement = parseTableDependency(written, value)[0]?.requirement
  const version = requirement?.version ?? asString(getMember(value, 'ref'))
  if (!requirement || version === undefined) return undefined
  const { name, source, url } = requirement
  const entry: LockedPackage = { ecosystem: 'pypi', name, version, key: `${name}@${version}` }
  const hashes = asStrings(getMember(value, 'hashes')).map((text) => ({ file: '', hash: parseFactHash(text) }))
  const picked = pickHashes(hashes)
  if (picked) entry.hashes = picked
  if (source !== 'registry') entry.source = source
  if (url !== undefined) entry.url = url
  return entry
}
