import type { Expr, Module } from './ir.ts'
import type { Program } from './program.ts'
import { hasRulesFor } from './rule-index.ts'
import type { Scope } from './scope.ts'

/**
 * Which modules an AI library can reach: those that import one, and those that import such a module. In all others no
 * call can match a rule, so none is resolved. Most code of most repositories is of that kind.
 */
export class Relevance {
  readonly #relevant = new Set<string>()
  readonly #program: Program

  constructor(program: Program) {
    this.#program = program
    const importers = new Map<string, Module[]>()
    const queue: Module[] = []
    for (const module of program.input.modules) {
      const specifiers = new Set([...module.imports.map((item) => item.from), ...module.exports.flatMap((each) => each.from ?? [])])
      let isDirect = false
      for (const specifier of specifiers) {
        if (!specifier.startsWith('.') && hasRulesFor(module.language, specifier)) isDirect = true
        else for (const path of this.#targets(module, specifier)) add(importers, path, module)
      }
      if (module.language === 'go') for (const sibling of program.siblings(module)) add(importers, sibling.path, module)
      if (isDirect) queue.push(module)
    }
    for (let module = queue.pop(); module; module = queue.pop()) {
      if (this.#relevant.has(module.path)) continue
      this.#relevant.add(module.path)
      queue.push(...(importers.get(module.path) ?? []))
    }
  }

  /** A Python package's submodules count with it: `from package import module` names either. */
  #targets(module: Module, specifier: string): readonly string[] {
    const direct = this.#program.targets(module, specifier)
    if (module.language !== 'python') return direct
    const joined = module.imports
      .filter((item) => item.from === specifier && item.name !== '*')
      .flatMap((item) => this.#program.targets(module, specifier.endsWith('.') ? specifier + item.name : `${specifier}.${item.name}`))
    return [...direct, ...joined]
  }

  has(module: Module): boolean {
    return this.#relevant.has(module.path)
  }

  /** False when the root of a callee is imported from something that cannot lead to an AI library. */
  mayMatter(fn: Expr, scope: Scope): boolean {
    const name = rootOf(fn)
    if (name === undefined) return fn.k !== 'fn'
    const definitions = scope.find(name)
    if (definitions.length === 0) return scope.module.language === 'go' || name === 'this' || name === 'self'
    return definitions.some((definition) => {
      if (definition.d !== 'import') return true
      const { from } = definition.import
      if (!from.startsWith('.') && hasRulesFor(scope.module.language, from)) return true
      return this.#targets(scope.module, from).some((path) => this.#relevant.has(path))
    })
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

function add(map: Map<string, Module[]>, key: string, module: Module): void {
  const known = map.get(key)
  if (known) known.push(module)
  else map.set(key, [module])
}

