/**
 * `pylock.toml` and `pylock.<name>.toml`, the lock format that all installers share (PEP 751).
 * https://packaging.python.org/en/latest/specifications/pylock-toml/
 *
 * Edges between packages are optional in it. Markers decide what an environment installs; only those that name groups
 * are looked at, for the scope.
 */
import { ProblemError, type FileCollector, type Found, type SourceFile } from '../../../src/model/collector.ts'
import type { Scope } from '../../../src/model/evidence.ts'
import { toPypiName } from '../../../src/model/identity.ts'
import { asArray, asString, entriesOf, getMember, type JsonValue } from '../../../src/parse/json.ts'
import { toPublicUrl } from '../../../src/parse/pep508.ts'
import { pickHashes, toFactHash, type HashedFile } from '../../../src/parse/python-hashes.ts'
import {
  findHeaderLines,
  linkEntries,
  toSharedScope,
  type LockEdge,
  type LockEntry,
} from '../../../src/parse/python-lock.ts'
import { toGroupScope } from '../../../src/parse/python-scope.ts'
import { parseToml } from '../../../src/parse/toml.ts'

export const pylockToml: FileCollector = {
  id: 'pylock-toml',
  version: 1,
  title: 'pylock.toml (PEP 751)',
  claim: { names: ['pylock.toml'], paths: [/(?:^|\/)pylock\.[^/.]+\.toml$/i] },
  maxBytes: 64 * 1024 * 1024,
  lossy: true,
  collect,
}

function collect(file: SourceFile): Found {
  const text = file.text()
  const root = parseToml(text)
  const version = asString(getMember(root, 'lock-version')) ?? '1.0'
  if (!version.startsWith('1.')) throw new ProblemError('unsupported', 'a newer lock version')
  const items = asArray(getMember(root, 'packages')) ?? []
  const lines = findHeaderLines(text, '[[packages]]', items.length)
  const named = toGroupScope(/pylock\.([^/.]+)\.toml$/i.exec(file.path)?.[1] ?? '')
  const entries = items.flatMap((item, index) => readEntry(item, lines[index], named) ?? [])
  const { packages } = linkEntries(entries)
  return { facts: [{ type: 'lock', file: file.path, ecosystem: 'pypi', packages }] }
}

/** The version may be left out where the source decides it: then the commit stands for it. */
function readEntry(item: JsonValue, line: number | undefined, named: Scope | undefined): LockEntry | undefined {
  const name = asString(getMember(item, 'name'))
  const version = asString(getMember(item, 'version')) ?? asString(getMember(getMember(item, 'vcs'), 'commit-id'))
  if (!name || !version) return undefined
  const locked: LockEntry['locked'] = { name: toPypiName(name), version, ...readSource(item) }
  if (line !== undefined) locked.line = line
  const hashes = pickHashes(readFiles(item))
  if (hashes) locked.hashes = hashes
  const scope = readMarkerScope(asString(getMember(item, 'marker'))) ?? named
  if (scope) locked.scope = scope
  return { locked, edges: readEdges(getMember(item, 'dependencies')) }
}

/** `'dev' in dependency_groups`: the group's scope, when no part of the marker lets the package in without it. */
function readMarkerScope(marker: string | undefined): Scope | undefined {
  const groups = [...(marker ?? '').matchAll(/['"]([\w.-]{1,100})['"] in dependency_groups/g)].map(
    (match) => match[1] ?? '',
  )
  if (groups.length === 0 || /\bin extras\b/.test(marker ?? '')) return undefined
  return toSharedScope(groups.map(toGroupScope))
}

function readSource(item: JsonValue): Pick<LockEntry['locked'], 'source' | 'url'> {
  const vcs = getMember(item, 'vcs')
  if (vcs !== undefined) {
    const url = toPublicUrl(asString(getMember(vcs, 'url')) ?? '')
    const commit = asString(getMember(vcs, 'commit-id'))
    return url === undefined ? { source: 'vcs' } : { source: 'vcs', url: commit ? `${url}@${commit}` : url }
  }
  if (getMember(item, 'directory') !== undefined) return { source: 'path' }
  const archive = getMember(item, 'archive')
  if (archive === undefined) return {}
  const url = toPublicUrl(asString(getMember(archive, 'url')) ?? '')
  return url === undefined ? { source: 'path' } : { source: 'url', url }
}

function readFiles(item: JsonValue): HashedFile[] {
  const single = [getMember(item, 'sdist'), getMember(item, 'archive')].filter((one) => one !== undefined)
  return [...single, ...(asArray(getMember(item, 'wheels')) ?? [])].flatMap((one) => {
    const url = ['name', 'url', 'path'].map((key) => asString(getMember(one, key))).find((text) => text) ?? ''
    const file = url.slice(url.lastIndexOf('/') + 1)
    return entriesOf(getMember(one, 'hashes')).map(([name, value]) => ({
      file,
      hash: toFactHash(name, asString(value) ?? ''),
    }))
  })
}

function readEdges(list: JsonValue | undefined): LockEdge[] {
  return (asArray(list) ?? []).flatMap((one) => {
    const name = asString(getMember(one, 'name'))
    return name ? [{ name: toPypiName(name), version: asString(getMember(one, 'version')) }] : []
  })
}
