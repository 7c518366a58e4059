import type { LockedPackage } from '../../../src/model/facts.ts'
import {
  asString,
  entriesOf,
  getMember,
  getPath,
  isObject,
  type JsonObject,
  type JsonValue,
  type KeyLines,
} from '../../../src/parse/json.ts'
import { parseIntegrity } from '../../../src/parse/npm-integrity.ts'
import { toFolder, toWorkspaceKey } from '../../../src/parse/npm-lock.ts'
import { toPublicNpmUrl, toVcsUrl } from '../../../src/parse/npm-spec.ts'
import { parseDepPath, stripSuffix } from './dep-path.ts'

const EDGES = ['dependencies', 'optionalDependencies'] as const

/** The entries of one lock, and how references between them are spelt in its version. */
export class PackageIndex {
  /** Folders of projects that some entry leads to. */
  readonly folders = new Set<string>()
  readonly #packages: JsonObject
  readonly #entries: JsonObject
  readonly #lines: KeyLines
  readonly #format: number

  constructor(root: JsonValue, lines: KeyLines, format: number) {
    const packages = getMember(root, 'packages')
    const snapshots = getMember(root, 'snapshots')
    this.#packages = isObject(packages) ? packages : {}
    // Version 9 splits an entry: what the registry says under `packages`, one `snapshots` entry per set of peers.
    this.#entries = format >= 9 && isObject(snapshots) ? snapshots : this.#packages
    this.#lines = lines
    this.#format = format
  }

  /**
   * Key of the entry that `name: ref` leads to. `base` is the folder of the importer, to which links are relative.
   * Undefined when the lock has no such entry.
   */
  find(name: string, ref: string, base = ''): string | undefined {
    if (ref.startsWith('link:')) return this.#toFolderKey(toFolder(base, ref.slice(5)))
    const candidates =
      this.#format >= 9
        ? [`${name}@${ref}`, ref]
        : this.#format === 6
          ? [ref.startsWith('/') ? ref : `/${name}@${ref}`, ref]
          : [ref.startsWith('/') ? ref : `/${name}/${ref}`, ref]
    const key = candidates.find((each) => Object.hasOwn(this.#entries, each))
    if (key === undefined) return undefined
    const folder = this.#folderOf(key)
    return folder === undefined ? key : this.#toFolderKey(folder)
  }

  toPackages(): LockedPackage[] {
    return entriesOf(this.#entries).flatMap(([key, entry]) => {
      const found = isObject(entry) && this.#folderOf(key) === undefined ? this.#toPackage(key, entry) : undefined
      return found === undefined ? [] : [found]
    })
  }

  /** A project of the workspace that is copied (`injected`) rather than linked. */
  #folderOf(key: string): string | undefined {
    const resolution = getMember(this.#metadataOf(key), 'resolution')
    const directory = asString(getMember(resolution, 'directory'))
    return getMember(resolution, 'type') === 'directory' && directory !== undefined ? toFolder(directory) : undefined
  }

  #toFolderKey(folder: string): string {
    this.folders.add(folder)
    return toWorkspaceKey(folder)
  }

  #metadataOf(key: string): JsonValue | undefined {
    return getMember(this.#packages, this.#format >= 9 ? stripSuffix(key) : key)
  }

  #toPackage(key: string, entry: JsonObject): LockedPackage | undefined {
    const data = this.#metadataOf(key)
    const path = parseDepPath(key, this.#format)
    const name = asString(getMember(data, 'name')) ?? path?.name
    const resolution = getMember(data, 'resolution')
    const version = asString(getMember(data, 'version')) ?? path?.version
    if (name === undefined || version === undefined) return undefined
    const found: LockedPackage = { ecosystem: 'npm', name, version, key }
    const line = this.#lineOf(key)
    if (line !== undefined) found.line = line
    const hashes = parseIntegrity(asString(getMember(resolution, 'integrity')))
    if (hashes) found.hashes = hashes
    const dependsOn = this.#edgesOf(entry)
    if (dependsOn.length > 0) found.dependsOn = dependsOn
    if (getMember(entry, 'dev') === true) found.scope = 'build'
    if (getMember(entry, 'optional') === true) found.optional = true
    Object.assign(found, readSource(resolution, path?.version ?? key))
    if (getMember(data, 'requiresBuild') === true) found.installScript = true
    const deprecated = asString(getMember(data, 'deprecated'))
    if (deprecated) found.deprecated = deprecated
    return found
  }

  #lineOf(key: string): number | undefined {
    const path = this.#format >= 9 ? stripSuffix(key) : key
    return this.#lines.members.get('packages')?.members.get(path)?.line
  }

  #edgesOf(entry: JsonObject): string[] {
    const edges = new Set<string>()
    for (const table of EDGES) {
      for (const [name, ref] of entriesOf(getMember(entry, table))) {
        const key = typeof ref === 'string' ? this.find(name, ref) : undefined
        if (key !== undefined) edges.add(key)
      }
    }
    return [...edges]
  }
}

/** Tarballs of registries are addressed by name and version: a URL tells something only where the key itself is one. */
function readSource(resolution: JsonValue | undefined, reference: string): Pick<LockedPackage, 'source' | 'url'> {
  const repository = asString(getMember(resolution, 'repo'))
  const tarball = asString(getMember(resolution, 'tarball'))
  if (repository !== undefined) {
    const commit = asString(getPath(resolution, 'commit'))
    return {
      source: 'vcs',
      url: toVcsUrl(`${repository}${commit === undefined ? '' : `#${commit}`}`) ?? toPublicNpmUrl(repository),
    }
  }
  if (reference.startsWith('file:') || tarball?.startsWith('file:')) return { source: 'path' }
  if (tarball === undefined) return {}
  const url = toVcsUrl(tarball)
  if (url !== undefined) return { source: 'vcs', url }
  return /^@?https?:/.test(reference) ? { source: 'url', url: toPublicNpmUrl(tarball) } : {}
}
