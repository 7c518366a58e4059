import { classifyPackage } from '../data/sdks.ts'
import type { EnvFacts, ManifestFacts, OutlineFacts } from '../model/facts.ts'
import type { Scope as Part } from '../model/evidence.ts'
import type { Problem } from '../model/problem.ts'
import type { Language, Module } from './ir.ts'
import { OwnProjects } from './own-projects.ts'
import { Scope, type Definition } from './scope.ts'
import { findEcmascriptModule } from './resolve-ecmascript.ts'
import { findGoPackage } from './resolve-go.ts'
import { findPythonModule } from './resolve-python.ts'

/** What the linker may ask of the repository, beyond the modules that passed the prefilter. */
export interface Host {
  /** Parse a walked source file on demand; undefined when it is not one, or cannot be read. */
  load(path: string): Module | undefined
  /** True for a walked file. */
  has(path: string): boolean
  /** Text of a small walked file. */
  text(path: string, maxBytes: number): string | undefined
  /** Part of the repository that a path belongs to. */
  scopeOf?(path: string): Part
  /** What the parses on demand could not read. */
  problems?(): Problem[]
}

/** What earlier scans found in modules that nobody imports. Texts under keys that name all they depend on. */
export interface KeptLeaves {
  /** Names the content of a source file; undefined where it is not known. */
  identityOf(path: string): string | undefined
  load(key: string): string | undefined
  save(key: string, text: string): void
}

export interface CodeInput {
  outlines: readonly OutlineFacts[]
  env: readonly EnvFacts[]
  manifests: readonly ManifestFacts[]
  host: Host
  /** Where results are kept from scan to scan. */
  kept?: KeptLeaves
}

export interface EnvValue {
  file: string
  line: number
  value: string
}

/** All modules of the scan, with import resolution and environment values. */
export class Program {
  readonly input: CodeInput
  readonly env = new Map<string, EnvValue[]>()
  /** npm name of a workspace package → folder of its package.json. */
  readonly workspaces = new Map<string, string>()
  /** Names of the repository's own packages: `pypi:openai`. */
  readonly projects = new Set<string>()
  /** Names declared in any manifest: `pypi:openai`. */
  readonly declared = new Set<string>()
  #modules = new Map<string, Module | undefined>()
  #scopes = new WeakMap<Module, Scope>()
  #targets = new Map<string, readonly string[]>()
  #packages: Map<string, Packaged[]> | undefined
  #goImporters: Map<string, string[]> | undefined
  #packageNames = new Map<string, Map<string, Definition[]>>()

  constructor(input: CodeInput) {
    this.input = input
    for (const { file, entries } of input.env)
      for (const { name, value, line } of entries)
        if (value) this.env.set(name, [...(this.env.get(name) ?? []), { file, line, value }])
    const own = new OwnProjects(input.manifests)
    for (const { file, project, declarations } of input.manifests) {
      if (project) this.projects.add(`${project.ecosystem}:${project.name}`)
      if (project?.ecosystem === 'npm' && project.name) this.workspaces.set(project.name, dirname(file))
      for (const each of declarations) if (!own.isOwn(file, each)) this.declared.add(`${each.ecosystem}:${each.name}`)
      // The repository of a known library uses it as everybody does: in its examples, tests and command line.
      if (project?.name && classifyPackage(project.ecosystem, project.name)?.kind === 'sdk')
        this.declared.add(`${project.ecosystem}:${project.name}`)
    }
  }

  has(path: string): boolean {
    return this.input.host.has(path)
  }

  isTest(path: string): boolean {
    return this.input.host.scopeOf?.(path) === 'test'
  }

  module(path: string): Module | undefined {
    if (!this.#modules.has(path)) this.#modules.set(path, this.input.host.load(path))
    return this.#modules.get(path)
  }

  scope(module: Module): Scope {
    let scope = this.#scopes.get(module)
    if (!scope) this.#scopes.set(module, (scope = new Scope(module, module.body)))
    return scope
  }

  /** Files of the repository that an import means; empty when it means a library. Go packages have many files. */
  targets(from: { path: string; language: Language }, specifier: string): readonly string[] {
    const key = `${from.language}\0${dirname(from.path)}\0${specifier}`
    let paths = this.#targets.get(key)
    if (!paths) this.#targets.set(key, (paths = this.#find(from, specifier)))
    return paths
  }

  /** Other files of a Go package. */
  siblings(module: Packaged): string[] {
    this.#packages ??= groupBy(
      this.input.outlines.filter((each) => each.language === 'go'),
      packageKey,
    )
    return (this.#packages.get(packageKey(module)) ?? [])
      .map((each) => each.path)
      .filter((path) => path !== module.path)
  }

  /** Go: files that import the package of a module. */
  goImporters(module: Packaged): readonly string[] {
    if (!this.#goImporters) {
      this.#goImporters = new Map()
      for (const { path, language, imports } of this.input.outlines) {
        if (language !== 'go') continue
        const dirs = new Set(
          imports.flatMap(({ from }) => this.targets({ path, language }, from).slice(0, 1).map(dirname)),
        )
        for (const dir of dirs) this.#goImporters.set(dir, [...(this.#goImporters.get(dir) ?? []), path])
      }
    }
    return this.#goImporters.get(dirname(module.path)) ?? []
  }

  /** Go: what all files of a package define at their top level. */
  packageNames(module: Packaged): ReadonlyMap<string, Definition[]> {
    const key = packageKey(module)
    let names = this.#packageNames.get(key)
    if (names) return names
    this.#packageNames.set(key, (names = new Map()))
    for (const path of [module.path, ...this.siblings(module)].sort()) {
      const each = this.module(path)
      for (const [name, definitions] of each ? this.scope(each).names : []) {
        const own = definitions.filter(({ d }) => d !== 'import')
        if (own.length > 0) names.set(name, [...(names.get(name) ?? []), ...own])
      }
    }
    return names
  }

  /** Forgets a module that nothing more will be asked of. It is parsed anew if that turns out wrong. */
  release(path: string): void {
    this.#modules.delete(path)
  }

  #find(from: { path: string; language: Language }, specifier: string): readonly string[] {
    if (from.language === 'ecmascript') return findEcmascriptModule(this, from.path, specifier)
    if (from.language === 'go') return findGoPackage(this, specifier)
    return findPythonModule(this, from.path, specifier)
  }
}

export function dirname(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

/** Joins and removes `.` and `..`; undefined when the path leaves the root. */
export function joinPath(dir: string, relative: string): string | undefined {
  const out = dir === '' ? [] : dir.split('/')
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') out.push(part)
    else if (out.pop() === undefined) return undefined
  }
  return out.join('/')
}

interface Packaged {
  path: string
  packageName?: string
}

const packageKey = (module: Packaged): string => `${dirname(module.path)}\0${module.packageName ?? ''}`

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
