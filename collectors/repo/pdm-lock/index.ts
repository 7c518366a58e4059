/**
 * `pdm.lock`, lock versions 3 and 4. https://pdm-project.org/en/latest/usage/lockfile/
 *
 * A package with extras has an entry of its own beside the plain one; they are one package and read as one entry. What
 * the project itself asks for is in `pyproject.toml`.
 */
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Scope } from '../../../src/model/evidence.ts'
import { toPypiName } from '../../../src/model/identity.ts'
import { asArray, asString, asStrings, getMember, getPath, type JsonValue } from '../../../src/parse/json.ts'
import { parseRequirement, readUrl, toPublicUrl } from '../../../src/parse/pep508.ts'
import { parseFactHash, pickHashes } from '../../../src/parse/python-hashes.ts'
import { findHeaderLines, linkEntries, toSharedScope, type LockEntry } from '../../../src/parse/python-lock.ts'
import { toGroupScope } from '../../../src/parse/python-scope.ts'
import { parseToml } from '../../../src/parse/toml.ts'

export const pdmLock: FileCollector = {
  id: 'pdm-lock',
  version: 1,
  title: 'pdm.lock',
  claim: { names: ['pdm.lock'], paths: [/(?:^|\/)pdm\.[^/]+\.lock$/i] },
  maxBytes: 64 * 1024 * 1024,
  lossy: true,
  collect,
}

interface Read {
  entry: LockEntry
  groups: string[]
}

function collect(file: SourceFile): Found {
  const text = file.text()
  const root = parseToml(text)
  const items = asArray(getMember(root, 'package')) ?? []
  const lines = findHeaderLines(text, '[[package]]', items.length)
  const files = getPath(root, 'metadata', 'files')
  const merged = new Map<string, Read>()
  items.forEach((item, index) => {
    const read = readItem(item, lines[index], files)
    if (!read) return
    const { name, version } = read.entry.locked
    const known = merged.get(`${name}@${version}`)
    if (known) {
      known.entry.edges.push(...read.entry.edges)
      known.groups.push(...read.groups)
    } else merged.set(`${name}@${version}`, read)
  })
  const { packages } = linkEntries([...merged.values()].map(withScope))
  return { facts: [{ type: 'lock', file: file.path, ecosystem: 'pypi', packages }] }
}

function withScope({ entry, groups }: Read): LockEntry {
  const scope = groups.length > 0 ? toSharedScope(groups.map(toScope)) : undefined
  return scope ? { ...entry, locked: { ...entry.locked, scope } } : entry
}

const toScope = (group: string): Scope | undefined => (group === 'default' ? undefined : toGroupScope(group))

function readItem(item: JsonValue, line: number | undefined, files: JsonValue | undefined): Read | undefined {
  const written = asString(getMember(item, 'name'))
  const version = asString(getMember(item, 'version'))
  if (!written || !version) return undefined
  const locked: LockEntry['locked'] = { name: toPypiName(written), version, ...readSource(item) }
  if (line !== undefined) locked.line = line
  // Before lock version 4.2 the files of all packages are in one table at the end.
  const hashes = readHashes(getMember(item, 'files') ?? getMember(files, `${written} ${version}`))
  if (hashes) locked.hashes = hashes
  const edges = asStrings(getMember(item, 'dependencies')).flatMap((text) => parseRequirement(text) ?? [])
  return { entry: { locked, edges }, groups: asStrings(getMember(item, 'groups')) }
}

function readHashes(value: JsonValue | undefined): LockEntry['locked']['hashes'] {
  return pickHashes(
    (asArray(value) ?? []).map((one) => {
      const url = asString(getMember(one, 'file')) ?? asString(getMember(one, 'url')) ?? ''
      return { file: url.slice(url.lastIndexOf('/') + 1), hash: parseFactHash(asString(getMember(one, 'hash')) ?? '') }
    }),
  )
}

function readSource(item: JsonValue): Pick<LockEntry['locked'], 'source' | 'url'> {
  const git = asString(getMember(item, 'git'))
  if (git !== undefined) {
    const url = toPublicUrl(git)
    const revision = asString(getMember(item, 'revision')) ?? asString(getMember(item, 'ref'))
    return url === undefined ? { source: 'vcs' } : { source: 'vcs', url: revision ? `${url}@${revision}` : url }
  }
  if (getMember(item, 'path') !== undefined) return { source: 'path' }
  const url = asString(getMember(item, 'url'))
  if (url === undefined) return {}
  const place = readUrl(url)
  return place.url === undefined ? { source: place.source } : { source: place.source, url: place.url }
}
