/**
 * `poetry.lock`, lock-version 1.0 to 2.1. The format has no definition but Poetry's code:
 * https://github.com/python-poetry/poetry/blob/main/src/poetry/packages/locker.py
 *
 * It does not say what the project itself asks for: that is in `pyproject.toml`. Before lock-version 2.1 it does not say
 * to which group an entry belongs, before 1.5 only whether it is for development.
 */
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Scope } from '../../../src/model/evidence.ts'
import { toPypiName } from '../../../src/model/identity.ts'
import { asArray, asString, asStrings, entriesOf, getMember, getPath, type JsonValue } from '../../../src/parse/json.ts'
import { toPublicUrl } from '../../../src/parse/pep508.ts'
import { toPep440Range } from '../../../src/parse/poetry-range.ts'
import { parseFactHash, pickHashes } from '../../../src/parse/python-hashes.ts'
import {
  findHeaderLines,
  linkEntries,
  toSharedScope,
  type LockEdge,
  type LockEntry,
} from '../../../src/parse/python-lock.ts'
import { toGroupScope } from '../../../src/parse/python-scope.ts'
import { parseToml } from '../../../src/parse/toml.ts'

export const poetryLock: FileCollector = {
  id: 'poetry-lock',
  version: 1,
  title: 'poetry.lock',
  claim: { names: ['poetry.lock'] },
  maxBytes: 64 * 1024 * 1024,
  lossy: true,
  collect,
}

function collect(file: SourceFile): Found {
  const text = file.text()
  const root = parseToml(text)
  const items = asArray(getMember(root, 'package')) ?? []
  const lines = findHeaderLines(text, '[[package]]', items.length)
  const files = getPath(root, 'metadata', 'files')
  const entries = items.flatMap((item, index) => readEntry(item, lines[index], files) ?? [])
  const { packages } = linkEntries(entries)
  return { facts: [{ type: 'lock', file: file.path, ecosystem: 'pypi', packages }] }
}

function readEntry(item: JsonValue, line: number | undefined, files: JsonValue | undefined): LockEntry | undefined {
  const written = asString(getMember(item, 'name'))
  const version = asString(getMember(item, 'version'))
  if (!written || !version) return undefined
  const locked: LockEntry['locked'] = { name: toPypiName(written), version, ...readSource(getMember(item, 'source')) }
  if (line !== undefined) locked.line = line
  // lock-version 1 keeps the files of all packages in one table at the end.
  const hashes = readHashes(getMember(item, 'files') ?? getMember(files, written))
  if (hashes) locked.hashes = hashes
  const scope = readScope(item)
  if (scope) locked.scope = scope
  if (getMember(item, 'optional') === true) locked.optional = true
  return { locked, edges: readEdges(getMember(item, 'dependencies')) }
}

function readScope(item: JsonValue): Scope | undefined {
  const groups = asStrings(getMember(item, 'groups'))
  if (groups.length > 0) return toSharedScope(groups.map(toGroupScope))
  return getMember(item, 'category') === 'dev' ? 'build' : undefined
}

function readHashes(value: JsonValue | undefined): LockEntry['locked']['hashes'] {
  return pickHashes(
    (asArray(value) ?? []).map((one) => ({
      file: asString(getMember(one, 'file')) ?? '',
      hash: parseFactHash(asString(getMember(one, 'hash')) ?? ''),
    })),
  )
}

/** A `legacy` source is another index. */
function readSource(value: JsonValue | undefined): Pick<LockEntry['locked'], 'source' | 'url'> {
  const type = asString(getMember(value, 'type'))
  if (type === 'directory' || type === 'file') return { source: 'path' }
  if (type !== 'git' && type !== 'url') return {}
  const source = type === 'git' ? 'vcs' : 'url'
  const url = toPublicUrl(asString(getMember(value, 'url')) ?? '')
  if (url === undefined) return { source }
  const revision = asString(getMember(value, 'resolved_reference')) ?? asString(getMember(value, 'reference'))
  return { source, url: type === 'git' && revision ? `${url}@${revision}` : url }
}

/** Only dependencies that are in force are listed; those of several constraints are lists of tables. */
function readEdges(table: JsonValue | undefined): LockEdge[] {
  return entriesOf(table).flatMap(([name, value]) =>
    (asArray(value) ?? [value]).map((one): LockEdge => {
      const range = asString(one) ?? asString(getMember(one, 'version'))
      return { name: toPypiName(name), range: range === undefined || range === '*' ? undefined : toPep440Range(range) }
    }),
  )
}
