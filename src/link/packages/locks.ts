import type { Declaration, LockedPackage, LockFacts, ManifestFacts } from '../../model/facts.ts'
import { mayGovern } from './collector-ids.ts'
import { folderOf, foldersAbove, relativeTo } from './paths.ts'
import { compareVersions, satisfiesRange } from './ranges.ts'

/** `stale`: the lock governs the manifest and has nothing that the declaration allows. */
export type Binding = LockedPackage | 'stale' | undefined

/** No lock has more versions of one package; a hostile one would make every declaration costly. */
const MAX_CANDIDATES = 200

/** One lock, indexed. */
export class Lock {
  readonly facts: LockFacts
  readonly folder: string
  readonly byKey = new Map<string, LockedPackage>()
  readonly #byName = new Map<string, LockedPackage[]>()

  constructor(facts: LockFacts) {
    this.facts = facts
    this.folder = folderOf(facts.file)
    for (const each of facts.packages) {
      this.byKey.set(each.key, each)
      const same = this.#byName.get(each.name)
      if (same) same.push(each)
      else this.#byName.set(each.name, [each])
    }
  }

  /** A lock that lists its projects says nothing about others below it. */
  governs(folder: string): boolean {
    const { importers } = this.facts
    return importers === undefined || Object.hasOwn(importers, relativeTo(this.folder, folder))
  }

  has(name: string): boolean {
    return this.#byName.has(name)
  }

  /**
   * The entry that a declaration of a manifest in `folder` gets. The importer's own map comes first; there
   * `name@range` is the declaration as the lock recorded it, `name@*` one that an override has put aside.
   */
  bind(declaration: Declaration, folder: string): Binding {
    const { importers } = this.facts
    const importer = importers?.[relativeTo(this.folder, folder)]
    const { name, range = '' } = declaration
    const recorded = this.#find(importer, `${name}@${range}`) ?? this.#find(importer, `${name}@*`)
    if (recorded) return recorded
    const chosen = this.#find(importer, name)
    if (chosen) return allows(declaration, chosen) ? chosen : 'stale'
    if (importers !== undefined && declaration.ecosystem === 'npm') return isRequired(declaration) ? 'stale' : undefined
    return this.#pick(declaration)
  }

  #find(importer: Readonly<Record<string, string>> | undefined, key: string): LockedPackage | undefined {
    const target = importer !== undefined && Object.hasOwn(importer, key) ? importer[key] : undefined
    return target === undefined ? undefined : this.byKey.get(target)
  }

  /** Without a map: the highest entry of that name that the range allows. */
  #pick(declaration: Declaration): Binding {
    const candidates = this.#byName.get(declaration.name)
    if (candidates === undefined) return undefined
    let best: LockedPackage | undefined
    for (const each of candidates.slice(0, MAX_CANDIDATES)) {
      if (!allows(declaration, each)) continue
      if (best === undefined || compareVersions(each.ecosystem, each.version, best.version) > 0) best = each
    }
    return best ?? 'stale'
  }
}

/** What is from elsewhere than a registry has no range to check; a range that is not understood is taken on trust. */
function allows({ ecosystem, source = 'registry', range }: Declaration, { version }: LockedPackage): boolean {
  return source !== 'registry' || satisfiesRange(ecosystem, version, range) !== false
}

/** Peers and optional packages need not be installed, so that a lock may rightly leave them out. */
const isRequired = ({ optional, condition }: Declaration): boolean => !optional && !condition?.startsWith('peer')

/** All locks, by ecosystem and folder. */
export class Locks {
  readonly all: Lock[]
  readonly #byPlace = new Map<string, Lock[]>()

  constructor(facts: readonly LockFacts[]) {
    this.all = [...facts].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)).map((each) => new Lock(each))
    for (const lock of this.all) {
      const place = `${lock.facts.ecosystem}:${lock.folder}`
      this.#byPlace.set(place, [...(this.#byPlace.get(place) ?? []), lock])
    }
  }

  /**
   * The nearest lock at or above a manifest that governs it. A file that is manifest and lock at once (pinned
   * requirements) is its own; of several in one folder (left over from another tool) the one that fits best.
   */
  find(manifest: ManifestFacts, ecosystem: string): Lock | undefined {
    const folder = folderOf(manifest.file)
    for (const above of foldersAbove(folder)) {
      const here = this.#byPlace.get(`${ecosystem}:${above}`) ?? []
      const locks = here.filter((lock) => lock.governs(folder) && mayGovern(lock.facts.file, manifest.file))
      if (locks.length > 0)
        return locks.find((lock) => lock.facts.file === manifest.file) ?? bestOf(locks, manifest, ecosystem)
    }
    return undefined
  }
}

function bestOf(locks: readonly Lock[], manifest: ManifestFacts, ecosystem: string): Lock | undefined {
  if (locks.length === 1) return locks[0]
  const own = manifest.declarations.filter((each) => each.ecosystem === ecosystem)
  const folder = folderOf(manifest.file)
  const scores = locks.map((lock) => own.filter((each) => typeof lock.bind(each, folder) === 'object').length)
  return locks[scores.indexOf(Math.max(...scores))]
}
