/**
 * `uv.lock`, version 1: every package of a project or workspace for all environments.
 * https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile
 *
 * One package may be there in several versions, chosen by markers; which one an environment gets is not decided here.
 */
import { ProblemError, type FileCollector, type Found, type SourceFile } from '../../../src/model/collector.ts'
import type { LockFacts } from '../../../src/model/facts.ts'
import { toPypiName } from '../../../src/model/identity.ts'
import { asArray, asNumber, asString, entriesOf, getMember, getPath, type JsonValue } from '../../../src/parse/json.ts'
import { toPublicUrl } from '../../../src/parse/pep508.ts'
import { parseFactHash, pickHashes } from '../../../src/parse/python-hashes.ts'
import * as lock from '../../../src/parse/python-lock.ts'
import { toGroupScope } from '../../../src/parse/python-scope.ts'
import { parseToml } from '../../../src/parse/toml.ts'

export const uvLock: FileCollector = {
  id: 'uv-lock',
  version: 2,
  title: 'uv.lock',
  claim: { names: ['uv.lock'] },
  maxBytes: 64 * 1024 * 1024,
  lossy: true,
  collect,
}

function collect(file: SourceFile): Found {
  const text = file.text()
  const root = parseToml(text)
  if ((asNumber(getMember(root, 'version')) ?? 1) > 1) throw new ProblemError('unsupported', 'a newer lock version', 1)
  const items = asArray(getMember(root, 'package')) ?? []
  const lines = lock.findHeaderLines(text, '[[package]]', items.length)
  const linked = lock.linkEntries(items.flatMap((item, index) => readEntry(item, lines[index]) ?? []))
  const projects = readProjects(root, items)
  lock.applyReach(
    linked,
    projects.flatMap((project) => project.starts),
  )
  const importers = toImporters(projects, linked)
  return { facts: [{ type: 'lock', file: file.path, ecosystem: 'pypi', packages: linked.packages, importers }] }
}

/** Folder of a project of this workspace, relative to the lock; undefined for packages from elsewhere. */
function readFolder(source: JsonValue | undefined): string | undefined {
  const path = asString(getMember(source, 'virtual')) ?? asString(getMember(source, 'editable'))
  if (path === undefined || path.startsWith('/') || path.split('/').includes('..')) return undefined
  return path.replace(/^\.\/?/, '').replace(/\/$/, '')
}

/** The project of the lock's own folder is no dependency and gives no entry. */
function readEntry(item: JsonValue, line: number | undefined): lock.LockEntry | undefined {
  const name = asString(getMember(item, 'name'))
  const version = asString(getMember(item, 'version'))
  const source = getMember(item, 'source')
  if (!name || !version || readFolder(source) === '') return undefined
  const locked: lock.LockEntry['locked'] = { name: toPypiName(name), version, ...readSource(source) }
  if (line !== undefined) locked.line = line
  const hashes = readHashes(item)
  if (hashes) locked.hashes = hashes
  const extras = entriesOf(getMember(item, 'optional-dependencies')).flatMap(([, list]) => readEdges(list))
  return { locked, origin: toOrigin(source), edges: [...readEdges(getMember(item, 'dependencies')), ...extras] }
}

function readSource(source: JsonValue | undefined): Pick<lock.LockEntry['locked'], 'source' | 'url'> {
  if (readFolder(source) !== undefined) return { source: 'workspace' }
  const git = asString(getMember(source, 'git'))
  const from = git ?? asString(getMember(source, 'url'))
  if (from !== undefined) {
    const kind = git === undefined ? 'url' : 'vcs'
    const url = toPublicUrl(from)
    if (url === undefined) return { source: kind }
    // The fragment is the commit that the reference stood for.
    const commit = /#([0-9a-f]{40})$/.exec(git ?? '')?.[1]
    return { source: kind, url: commit === undefined ? url : `${url}@${commit}` }
  }
  const isPath = ['path', 'directory', 'editable', 'virtual'].some((key) => getMember(source, key) !== undefined)
  return isPath ? { source: 'path' } : {}
}

const toOrigin = (source: JsonValue | undefined): string | undefined =>
  entriesOf(source)
    .filter(([, value]) => typeof value === 'string')
    .map(([key, value]) => `${key} ${String(value)}`)
    .join(' ') || undefined

function readHashes(item: JsonValue): lock.LockEntry['locked']['hashes'] {
  const sdist = getMember(item, 'sdist')
  const files = [...(sdist === undefined ? [] : [sdist]), ...(asArray(getMember(item, 'wheels')) ?? [])]
  return pickHashes(
    files.map((one) => {
      const url = asString(getMember(one, 'url')) ?? asString(getMember(one, 'filename')) ?? ''
      return { file: url.slice(url.lastIndexOf('/') + 1), hash: parseFactHash(asString(getMember(one, 'hash')) ?? '') }
    }),
  )
}

function readEdges(list: JsonValue | undefined): lock.LockEdge[] {
  return (asArray(list) ?? []).flatMap((one) => {
    const name = asString(getMember(one, 'name'))
    if (!name) return []
    const origin = toOrigin(getMember(one, 'source'))
    return [{ name: toPypiName(name), version: asString(getMember(one, 'version')), origin }]
  })
}

interface Project {
  folder: string
  starts: lock.LockStart[]
}

function readProjects(root: JsonValue, items: readonly JsonValue[]): Project[] {
  const projects = items.flatMap((item): Project[] => {
    const folder = readFolder(getMember(item, 'source'))
    if (folder === undefined) return []
    const extras = entriesOf(getMember(item, 'optional-dependencies')).map(([name, list]): lock.LockStart => ({
      edges: readEdges(list),
      scope: toGroupScope(name),
      optional: true,
    }))
    const groups = readGroups(getMember(item, 'dev-dependencies'))
    return [{ folder, starts: [{ edges: readEdges(getMember(item, 'dependencies')) }, ...extras, ...groups] }]
  })
  // A workspace root without a project of its own has its groups in the manifest.
  const groups = readGroups(getPath(root, 'manifest', 'dependency-groups'))
  return groups.length > 0 ? [...projects, { folder: '', starts: groups }] : projects
}

/**
 * The lock repeats in a group what it includes: a group that is whole in one for development is for it too, whatever it is
 * called.
 */
function readGroups(table: JsonValue | undefined): lock.LockStart[] {
  const groups = entriesOf(table).map(([name, list]) => ({ edges: readEdges(list), scope: toGroupScope(name) }))
  const development = new Set(
    groups.filter(({ scope }) => scope === 'build').flatMap(({ edges }) => edges.map(({ name }) => name)),
  )
  return groups.map((group) =>
    group.scope === undefined && group.edges.length > 0 && group.edges.every(({ name }) => development.has(name))
      ? { ...group, scope: 'build' }
      : group,
  )
}

/** A name that stands for several versions is left out: its range and markers decide. */
function toImporters(projects: readonly Project[], { resolve }: lock.Linked): NonNullable<LockFacts['importers']> {
  const importers = new Map<string, Map<string, string>>()
  for (const { folder, starts } of projects) {
    const names = importers.get(folder) ?? new Map<string, string>()
    importers.set(folder, names)
    const keys = new Map<string, Set<string>>()
    for (const edge of starts.flatMap((start) => start.edges)) {
      const known = keys.get(edge.name) ?? new Set()
      keys.set(edge.name, known)
      for (const key of resolve(edge)) known.add(key)
    }
    for (const [name, [key, other]] of keys) if (key !== undefined && other === undefined) names.set(name, key)
  }
  return Object.fromEntries([...importers].map(([folder, names]) => [folder, Object.fromEntries(names)]))
}
