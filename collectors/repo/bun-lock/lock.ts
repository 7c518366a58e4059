import type { LockedPackage } from '../../../src/model/facts.ts'
import {
  asArray,
  asString,
  entriesOf,
  getMember,
  isObject,
  type JsonObject,
  type JsonValue,
  type KeyLines,
} from '../../../src/parse/json.ts'
import { parseIntegrity } from '../../../src/parse/npm-integrity.ts'
import {
  addImport,
  markBuildScope,
  toFolder,
  toImporters,
  toWorkspaceEntry,
  toWorkspaceKey,
  type Importers,
} from '../../../src/parse/npm-lock.ts'
import { parseNpmSpec, splitDescriptor } from '../../../src/parse/npm-spec.ts'

const EDGES = ['dependencies', 'optionalDependencies', 'peerDependencies'] as const
const TABLES = [...EDGES, 'devDependencies'] as const

/** Longer and deeper paths are an attack: resolution walks every part of them. */
const MAX_KEY = 2048
const MAX_SEGMENTS = 64

/** One tuple of `packages`: `["name@version", registry, {dependencies…}, integrity]`, shorter for other sources. */
interface BunEntry {
  /** Path of names, as they nest in `node_modules`: `a`, `@scope/a/b`. */
  path: string
  name: string
  /** Version, or a spec with a protocol. */
  reference: string
  info: JsonObject | undefined
  integrity: string | undefined
  line: number | undefined
}

type Entries = ReadonlyMap<string, BunEntry>

export function readBunLock(root: JsonObject, lines: KeyLines): { packages: LockedPackage[]; importers: Importers } {
  const entries = readEntries(getMember(root, 'packages'), lines.members.get('packages'))
  const workspaces = entriesOf(getMember(root, 'workspaces'))
  const overrides = new Set(entriesOf(getMember(root, 'overrides')).map(([name]) => name))
  const importers = toImporters()
  const packages = [...entries.values()].flatMap((entry) => toPackage(entries, entry) ?? [])
  const production: string[] = []
  for (const [path, workspace] of workspaces) {
    const folder = toFolder(path)
    const name = asString(getMember(workspace, 'name'))
    packages.push(toWorkspaceEntry(folder, name ?? folder, asString(getMember(workspace, 'version'))))
    importers[folder] ??= Object.create(null) as Record<string, string>
    for (const table of TABLES) {
      for (const [key, spec] of entriesOf(getMember(workspace, table))) {
        // What a workspace has for itself is nested below its name; the root has the top level.
        const target = resolve(entries, path === '' ? '' : (name ?? ''), key)
        if (target === undefined) continue
        addImport(importers, { folder, key, spec: asString(spec), target, forced: overrides.has(key) })
        if (table !== 'devDependencies') production.push(target)
      }
    }
  }
  markBuildScope(packages, production)
  return { packages, importers }
}

function readEntries(table: JsonValue | undefined, lines: KeyLines | undefined): Map<string, BunEntry> {
  const entries = new Map<string, BunEntry>()
  for (const [path, value] of entriesOf(table)) {
    const [id, ...rest] = asArray(value) ?? []
    if (typeof id !== 'string' || path.length > MAX_KEY || path.split('/').length > MAX_SEGMENTS) continue
    const { name, range: reference = '' } = splitDescriptor(id)
    const integrity = rest.find((each) => typeof each === 'string' && /^(?:sha|md5)\d*-/.test(each))
    entries.set(path, {
      path,
      name,
      reference,
      info: rest.find((each) => isObject(each)),
      integrity: asString(integrity),
      line: lines?.members.get(path)?.line,
    })
  }
  return entries
}

const folderOf = ({ reference }: BunEntry): string | undefined =>
  reference.startsWith('workspace:') ? toFolder(reference.slice('workspace:'.length)) : undefined

/** Undefined for projects of the workspace. */
function toPackage(entries: Entries, entry: BunEntry): LockedPackage | undefined {
  if (folderOf(entry) !== undefined || entry.reference.startsWith('root:')) return undefined
  const spec = parseNpmSpec(entry.name, entry.reference)
  const found: LockedPackage = {
    ecosystem: 'npm',
    name: entry.name,
    // Of a package from elsewhere than a registry nothing is known here but where it comes from, and the commit.
    version: spec.version ?? spec.url?.split('#')[1] ?? '',
    key: entry.path,
  }
  if (entry.line !== undefined) found.line = entry.line
  const hashes = parseIntegrity(entry.integrity)
  if (hashes) found.hashes = hashes
  const names = EDGES.flatMap((table) => entriesOf(getMember(entry.info, table)).map(([name]) => name))
  const edges = names.map((name) => resolve(entries, entry.path, name)).filter((key) => key !== undefined)
  if (edges.length > 0) found.dependsOn = [...new Set(edges)]
  if (spec.source !== 'registry') found.source = spec.source
  if (spec.url !== undefined) found.url = spec.url
  return found
}

/** The nearest entry of that name at or above a path. */
function resolve(entries: Entries, from: string, name: string): string | undefined {
  for (let path: string | undefined = from; path !== undefined; path = parentOf(path)) {
    const found = entries.get(path === '' ? name : `${path}/${name}`)
    if (found === undefined) continue
    const folder = folderOf(found)
    return folder === undefined ? found.path : toWorkspaceKey(folder)
  }
  return undefined
}

/** One name less; a scoped name is two parts. */
function parentOf(path: string): string | undefined {
  if (path === '') return undefined
  const slash = path.lastIndexOf('/')
  if (slash < 0) return ''
  const scope = path.lastIndexOf('/', slash - 1) + 1
  const end = path[scope] === '@' ? scope - 1 : slash
  return path.slice(0, Math.max(0, end))
}
