import type { LockedPackage } from '../../../src/model/facts.ts'
import { asString, entriesOf, getMember, type JsonObject } from '../../../src/parse/json.ts'
import { parseIntegrity } from '../../../src/parse/npm-integrity.ts'
import {
  addImport,
  toFolder,
  toImporters,
  toWorkspaceEntry,
  toWorkspaceKey,
  type Importers,
} from '../../../src/parse/npm-lock.ts'
import { splitDescriptor, toVcsUrl } from '../../../src/parse/npm-spec.ts'
import type { TreeEntry } from './tree.ts'

type Tree = ReadonlyMap<string, TreeEntry>

const EDGES = ['dependencies', 'optionalDependencies', 'peerDependencies'] as const
const ROOT_EDGES = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const
const INSTALLED = /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/

/** A project of the repository, or a folder outside `node_modules` that is linked in. */
const isFolder = (path: string): boolean => !INSTALLED.test(path)

const isLink = (entry: TreeEntry): boolean => getMember(entry.data, 'link') === true

const keyOf = (path: string): string => (isFolder(path) ? toWorkspaceKey(toFolder(path)) : path)

export function toLock(tree: Tree): { packages: LockedPackage[]; importers: Importers } {
  const packages: LockedPackage[] = []
  const importers = toImporters()
  const hasFolders = tree.has('')
  for (const entry of tree.values()) {
    if (isLink(entry)) continue
    const found = isFolder(entry.path) ? toFolderEntry(entry) : toPackage(entry)
    if (found === undefined) continue
    const edges = findEdges(tree, entry)
    if (edges.length > 0) found.dependsOn = edges
    packages.push(found)
    if (isFolder(entry.path)) addImports(importers, tree, entry)
    // Version 1 has no entry for the root; what lies at the top is what the root gets.
    else if (!hasFolders && entry.path.indexOf('node_modules/', 1) < 0) {
      addImport(importers, { folder: '', key: entry.name, spec: undefined, target: entry.path })
    }
  }
  return { packages, importers }
}

const toFolderEntry = (entry: TreeEntry): LockedPackage =>
  toWorkspaceEntry(toFolder(entry.path), entry.name, asString(getMember(entry.data, 'version')))

function addImports(importers: Importers, tree: Tree, entry: TreeEntry): void {
  const folder = toFolder(entry.path)
  // An importer without dependencies is one all the same: it is governed by this lock.
  importers[folder] ??= Object.create(null) as Record<string, string>
  for (const table of ROOT_EDGES) {
    for (const [key, spec] of entriesOf(getMember(entry.data, table))) {
      const target = resolve(tree, entry.path, key)
      if (target !== undefined) addImport(importers, { folder, key, spec: asString(spec), target })
    }
  }
}

function toPackage({ path, data, name, line }: TreeEntry): LockedPackage | undefined {
  const { version, source, url } = readVersion(data)
  if (version === undefined) return undefined
  const found: LockedPackage = { ecosystem: 'npm', name, version, key: path }
  if (line !== undefined) found.line = line
  const hashes = parseIntegrity(asString(getMember(data, 'integrity')))
  if (hashes) found.hashes = hashes
  const license = asString(getMember(data, 'license'))
  if (license) found.license = license
  if (getMember(data, 'dev') === true) found.scope = 'build'
  if (getMember(data, 'optional') === true || getMember(data, 'devOptional') === true) found.optional = true
  if (source !== undefined) found.source = source
  if (url !== undefined) found.url = url
  if (getMember(data, 'hasInstallScript') === true) found.installScript = true
  const deprecated = asString(getMember(data, 'deprecated'))
  if (deprecated) found.deprecated = deprecated
  return found
}

/** Version 1 puts a git or file URL where the version stands; later ones have both. */
function readVersion(data: JsonObject): Pick<LockedPackage, 'source' | 'url'> & { version?: string } {
  const text = asString(getMember(data, 'version'))
  const resolved = asString(getMember(data, 'resolved'))
  if (text?.startsWith('npm:')) return { version: splitDescriptor(text.slice(4)).range }
  const isVersion = text !== undefined && /^\d/.test(text)
  const origin = isVersion ? resolved : (resolved ?? text)
  if (origin?.startsWith('file:')) return { version: isVersion ? text : undefined, source: 'path' }
  const url = origin === undefined ? undefined : toVcsUrl(origin)
  if (url === undefined) return { version: isVersion ? text : undefined }
  // The commit is all that version 1 knows of a git dependency.
  return { version: isVersion ? text : url.split('#')[1], source: 'vcs', url }
}

function findEdges(tree: Tree, entry: TreeEntry): string[] {
  const names =
    entry.requires ?? EDGES.flatMap((table) => entriesOf(getMember(entry.data, table)).map(([name]) => name))
  const edges = names.map((name) => resolve(tree, entry.path, name)).filter((key) => key !== undefined)
  return [...new Set(edges)]
}

/** As node does: the nearest `node_modules` at or above the folder that has the name; links lead to their folder. */
function resolve(tree: Tree, from: string, name: string): string | undefined {
  for (let folder: string | undefined = from; folder !== undefined; folder = parentOf(folder)) {
    const found = tree.get(folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`)
    if (found === undefined) continue
    if (!isLink(found)) return found.path
    const target = asString(getMember(found.data, 'resolved'))
    return target === undefined ? undefined : keyOf(target)
  }
  return undefined
}

function parentOf(folder: string): string | undefined {
  if (folder === '') return undefined
  const parent = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
  return parent.endsWith('/node_modules')
    ? parent.slice(0, -'/node_modules'.length)
    : parent === 'node_modules'
      ? ''
      : parent
}
