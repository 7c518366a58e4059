import { OwnProjects } from '../../code/own-projects.ts'
import type { Found } from '../../model/collector.ts'
import type { Relation } from '../../model/component.ts'
import type { Scope } from '../../model/evidence.ts'
import type { Declaration, Facts, LockedPackage, LockFacts, ManifestFacts } from '../../model/facts.ts'
import type { Project } from '../../model/inventory.ts'
import type { Classify } from './classify.ts'
import { toCollectorId } from './collector-ids.ts'
import { PackageComponents, type Origin } from './components.ts'
import { Locks, type Binding, type Lock } from './locks.ts'
import { folderOf, joinFolder } from './paths.ts'
import { Projects } from './projects.ts'
import { findScopes, type Start } from './reach.ts'

export type { Classify, PackageClass } from './classify.ts'

export interface PackageLinks extends Found {
  /** Sorted by file. Their refs are ends of relations, not components. */
  projects: Project[]
}

/** Part of the repository that a path belongs to. */
export type ScopeOf = (path: string) => Scope

/**
 * Joins what manifests ask for with what locks fix: one component per package and version, and the edges between them.
 * Pure; the order of the facts does not matter.
 */
export function linkPackages(facts: readonly Facts[], classify: Classify, scopeOf?: ScopeOf): PackageLinks {
  const manifests = sortByFile(facts.filter((fact): fact is ManifestFacts => fact.type === 'manifest'))
  const locks = new Locks(facts.filter((fact): fact is LockFacts => fact.type === 'lock'))
  const linker = new Linker(manifests, locks, { classify, scopeOf })
  for (const manifest of manifests) linker.addManifest(manifest)
  for (const lock of locks.all) linker.addLock(lock)
  return linker.toLinks()
}

const sortByFile = <T extends { file: string }>(facts: readonly T[]): T[] =>
  [...facts].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))

class Linker {
  readonly #locks: Locks
  readonly #projects: Projects
  readonly #own: OwnProjects
  readonly #components: PackageComponents
  readonly #edges = new Map<string, Set<string>>()
  readonly #starts = new Map<Lock, Start[]>()

  readonly #scopeOf: ScopeOf | undefined

  constructor(
    manifests: readonly ManifestFacts[],
    locks: Locks,
    { classify, scopeOf }: { classify: Classify; scopeOf?: ScopeOf },
  ) {
    this.#scopeOf = scopeOf
    this.#locks = locks
    this.#projects = new Projects(manifests)
    this.#own = new OwnProjects(manifests)
    this.#components = new PackageComponents(classify)
  }

  addManifest(manifest: ManifestFacts): void {
    const origin = toOrigin(manifest.file)
    const locks = new Map<string, Lock | undefined>()
    for (const declaration of manifest.declarations) {
      const { ecosystem } = declaration
      if (!locks.has(ecosystem)) locks.set(ecosystem, this.#locks.find(manifest, ecosystem))
      const to = this.#addDeclaration(declaration, origin, locks.get(ecosystem))
      const project = this.#projects.inFolder(manifest.project?.ecosystem ?? ecosystem, folderOf(manifest.file))
      if (project && to !== undefined) this.#addEdge(project.ref, to)
    }
  }

  /** Ref of what the declaration means: a component, or a project of this repository. */
  #addDeclaration(declaration: Declaration, origin: Origin, lock: Lock | undefined): string | undefined {
    const bound = lock?.bind(declaration, folderOf(origin.file))
    const isOwn = this.#own.isOwn(origin.file, declaration)
    const project = isOwn ? this.#projects.named(declaration, '') : this.#projectOf(declaration, bound, lock)
    if (project) return project.ref
    const entry = typeof bound === 'object' && bound.source !== 'workspace' ? bound : undefined
    const component = this.#components.addDeclared(declaration, entry, origin)
    if (bound === 'stale') (component.properties ??= {}).lock = 'stale'
    if (entry && lock) this.#addStart(lock, { entry, scope: declaration.scope ?? this.#scopeOf?.(origin.file) })
    return component.ref
  }

  #addStart(lock: Lock, start: Start): void {
    const starts = this.#starts.get(lock)
    if (starts) starts.push(start)
    else this.#starts.set(lock, [start])
  }

  #projectOf(declaration: Declaration, bound: Binding, lock: Lock | undefined): Project | undefined {
    const isBound = lock !== undefined && typeof bound === 'object'
    const project = isBound ? this.#projectAt(bound, lock) : undefined
    // A link may lead to a build folder of the project (`link:../x/dist`), which has no manifest before the build.
    if (project || isLocal(declaration) || (isBound && isLocal(bound)))
      return project ?? this.#projects.named(declaration, '')
    // A lock that does not list its projects (Yarn 1) leaves out what it links from the workspace.
    const isLinked = lock !== undefined && lock.facts.importers === undefined && !lock.has(declaration.name)
    return isLinked && declaration.ecosystem === 'npm' ? this.#projects.named(declaration, lock.folder) : undefined
  }

  /** The project that an entry of a lock stands for, when it is one of this repository. */
  #projectAt(entry: LockedPackage, lock: Lock): Project | undefined {
    if (!isLocal(entry)) return undefined
    const folder = entry.key.startsWith('workspace:')
      ? joinFolder(lock.folder, entry.key.slice('workspace:'.length))
      : undefined
    const here = folder === undefined ? undefined : this.#projects.inFolder(entry.ecosystem, folder)
    return here ?? this.#projects.named(entry, lock.folder)
  }

  addLock(lock: Lock): void {
    const origin = toOrigin(lock.facts.file)
    const scopes = findScopes(lock, this.#starts.get(lock) ?? [])
    const refs = new Map<string, string>()
    for (const entry of lock.facts.packages) {
      const project = this.#projectAt(entry, lock)
      if (project) refs.set(entry.key, project.ref)
      if (project || entry.source === 'workspace') continue
      const scope = scopes.get(entry)
      refs.set(entry.key, this.#components.addLocked(scope ? { ...entry, scope } : entry, origin).ref)
    }
    for (const entry of lock.facts.packages) {
      const from = refs.get(entry.key)
      // What a project depends on is in its manifest.
      if (from === undefined || entry.source === 'workspace') continue
      for (const key of entry.dependsOn ?? []) this.#addEdge(from, refs.get(key))
    }
  }

  #addEdge(from: string, to: string | undefined): void {
    if (to === undefined || to === from) return
    const targets = this.#edges.get(from)
    if (targets) targets.add(to)
    else this.#edges.set(from, new Set([to]))
  }

  toLinks(): PackageLinks {
    const relations: Relation[] = []
    for (const [from, targets] of this.#edges)
      for (const to of targets) relations.push({ from, to, type: 'depends-on' })
    return { components: this.#components.toComponents(), relations, projects: this.#projects.all }
  }
}

const isLocal = ({ source }: Declaration | LockedPackage): boolean => source === 'workspace' || source === 'path'

const toOrigin = (file: string): Origin => ({ file, collector: toCollectorId(file) })
