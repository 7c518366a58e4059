import { MARKS, type OutlineFacts } from '../model/facts.ts'
import type { Expr, Import, Module } from './ir.ts'
import { givenClients } from './given-clients.ts'
import { mentionsOf } from './mentions.ts'
import type { Program } from './program.ts'
import { hasRulesFor, mayStartRule } from './rule-index.ts'
import type { Definition, Scope } from './scope.ts'

interface Importer {
  path: string
  /** Names it takes; absent: the module as a whole. */
  names?: readonly string[]
}

/**
 * Which names an AI library can reach. A module-level name is tainted when it is imported from such a library, or its
 * definition mentions a tainted name; an import of a tainted name taints on. Modules without one need no parse, and calls
 * on names without it no resolution: most code of most repositories is of that kind.
 *
 * Modules that others import are settled first, to a fixpoint. The rest, which nobody imports, are looked at one by one
 * when they are read (`enter`), and need not be kept.
 */
export class Relevance {
  readonly #program: Program
  readonly #importers = new Map<string, Importer[]>()
  /** By module path, in Go by package: all files of one share their names. */
  readonly #tainted = new Map<string, Set<string>>()
  readonly #relevant = new Set<string>()
  readonly #mentions = new WeakMap<Module, [string, Set<string>][]>()
  readonly #leaves = new Set<string>()
  /** Modules with functions that may be given a client of an AI library. */
  readonly #given = new Set<string>()

  constructor(program: Program) {
    this.#program = program
    const queue = new Set<string>()
    for (const outline of program.input.outlines) {
      for (const item of outline.imports) this.#addImporters(outline, item.from, item.names)
      if (
        outline.imports.some(({ from, names }) => !from.startsWith('.') && mayStartRule(outline.language, from, names))
      )
        queue.add(outline.path)
      if (outline.marks & MARKS.receiver) this.#given.add(outline.path)
    }
    for (const path of this.#given) if (!this.#isLeaf(path)) queue.add(path)
    for (const path of queue) {
      // Deleted, so that a module that learns of a new tainted name comes to the end of the queue again.
      queue.delete(path)
      if (this.#isLeaf(path)) this.#leaves.add(path)
      else for (const next of this.#spread(path)) queue.add(next)
    }
  }

  #isLeaf(path: string): boolean {
    return !path.endsWith('.go') && !this.#importers.has(path)
  }

  /** To be called before a module's calls are read. */
  enter(module: Module): void {
    if (this.#leaves.delete(module.path)) this.#spread(module.path)
  }

  /** True when nothing will be asked of a module after it has been read. */
  isLast(path: string): boolean {
    return this.#isLeaf(path)
  }

  #addImporters({ path, language }: OutlineFacts, from: string, names: readonly string[] | undefined): void {
    if (language === 'ecmascript' && !from.startsWith('.') && hasRulesFor(language, from)) return
    for (const target of this.#program.targets({ path, language }, from))
      add(this.#importers, target, { path, ...(names ? { names } : {}) })
    if (language !== 'python' || !names) return
    const prefix = from.endsWith('.') ? from : `${from}.`
    for (const name of names)
      for (const target of this.#program.targets({ path, language }, prefix + name))
        add(this.#importers, target, { path })
  }

  /** Taints the names of one module; the modules that have to be looked at because of new ones. */
  #spread(path: string): string[] {
    const module = this.#program.module(path)
    if (!module) return []
    this.#relevant.add(path)
    const names = this.#namesOf(module)
    const before = names.size
    for (const item of module.imports) if (item.local && this.#isTaintedImport(module, item)) names.add(item.local)
    const mentions = this.#mentionsOf(module)
    if (this.#given.has(path)) for (const name of givenClients(this.#program.scope(module))) names.add(name)
    for (let size = -1; size !== names.size;) {
      size = names.size
      for (const [name, inside] of mentions) if (!names.has(name) && !inside.isDisjointFrom(names)) names.add(name)
    }
    if (names.size === before) return []
    const siblings = module.language === 'go' ? this.#program.siblings(module) : []
    const exported = this.#exportsOf(module, names)
    const importers = (this.#importers.get(path) ?? []).filter(
      (each) => !each.names || each.names.some((name) => exported.has(name) || name === '*'),
    )
    return [...siblings, ...importers.map((each) => each.path)]
  }

  #mentionsOf(module: Module): readonly [string, Set<string>][] {
    let mentions = this.#mentions.get(module)
    if (!mentions) this.#mentions.set(module, (mentions = [...mentionsOf(module.body)]))
    return mentions
  }

  #namesOf(module: Module): Set<string> {
    const key =
      module.language === 'go'
        ? `${module.path.slice(0, Math.max(0, module.path.lastIndexOf('/')))}\0${module.packageName ?? ''}`
        : module.path
    let names = this.#tainted.get(key)
    if (!names) this.#tainted.set(key, (names = new Set()))
    return names
  }

  /** Names under which others see tainted ones. */
  #exportsOf(module: Module, names: ReadonlySet<string>): ReadonlySet<string> {
    if (module.language !== 'ecmascript') return names
    const out = new Set<string>()
    for (const { name, local, from, fromName } of module.exports) {
      if (
        local !== undefined
          ? names.has(local)
          : from !== undefined && this.#leadsToTaint(module, from, fromName ?? name)
      )
        out.add(name)
    }
    if (out.has('*')) for (const each of module.exports) out.add(each.name)
    return out
  }

  #isTaintedImport(module: Module, { from, name }: Import): boolean {
    if (!from.startsWith('.') && mayStartRule(module.language, from, name === '*' ? undefined : [name])) return true
    return this.#leadsToTaint(module, from, name)
  }

  #leadsToTaint(module: Module, from: string, name: string): boolean {
    if (!from.startsWith('.') && mayStartRule(module.language, from, name === '*' ? undefined : [name])) return true
    const isWhole = name === '*'
    const holds = (path: string, wanted: boolean): boolean => {
      const target = this.#relevant.has(path) ? this.#program.module(path) : undefined
      if (!target) return false
      const exported = this.#exportsOf(target, this.#namesOf(target))
      return wanted ? exported.size > 0 : exported.has(name) || exported.has('*')
    }
    if (module.language === 'ecmascript' && !from.startsWith('.') && hasRulesFor(module.language, from)) return false
    if (this.#program.targets(module, from).some((path) => holds(path, isWhole || module.language === 'go')))
      return true
    const joined = from.endsWith('.') ? from + name : `${from}.${name}`
    return (
      module.language === 'python' &&
      !isWhole &&
      this.#program.targets(module, joined).some((path) => holds(path, true))
    )
  }

  has(path: string): boolean {
    return this.#relevant.has(path) || this.#leaves.has(path)
  }

  /** True when a module-level name of a module can lead to an AI library. */
  isTainted(module: Module, name: string): boolean {
    return this.#namesOf(module).has(name)
  }

  /** False when the root of a callee cannot lead to an AI library. */
  mayMatter(fn: Expr, scope: Scope): boolean {
    const name = rootOf(fn)
    if (name === undefined) return fn.k !== 'fn'
    const definitions = scope.find(name)
    if (definitions.length > 0) return definitions.some((definition) => this.#isTainted(name, definition))
    return (
      name === 'this' || name === 'super' || (scope.module.language === 'go' && this.#namesOf(scope.module).has(name))
    )
  }

  /** What is local to a function may hold anything. */
  #isTainted(name: string, { scope }: Definition): boolean {
    return scope.parent !== undefined || this.#namesOf(scope.module).has(name)
  }
}

function rootOf(expr: Expr): string | undefined {
  let at = expr
  for (;;) {
    if (at.k === 'name') return at.id
    if (at.k === 'attr' || at.k === 'index') at = at.of
    else if (at.k === 'call') at = at.fn
    else return undefined
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
