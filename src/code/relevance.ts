import type { OutlineFacts } from '../model/facts.ts'
import type { Expr } from './ir.ts'
import type { Program } from './program.ts'
import { hasRulesFor, mayStartRule } from './rule-index.ts'
import type { Scope } from './scope.ts'

/**
 * Which modules an AI library can reach: those that import one, and those that import such a module. In all others no
 * call can match a rule, so they need no parse for it. Most code of most repositories is of that kind.
 */
export class Relevance {
  readonly #relevant = new Set<string>()
  readonly #program: Program

  constructor(program: Program) {
    this.#program = program
    const importers = new Map<string, string[]>()
    const queue: string[] = []
    for (const outline of program.input.outlines) {
      if (this.#isDirect(outline)) queue.push(outline.path)
      for (const { from, names } of outline.imports) for (const path of this.#targets(outline, from, names)) add(importers, path, outline.path)
      if (outline.language === 'go') for (const sibling of program.siblings(outline)) add(importers, sibling, outline.path)
    }
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (this.#relevant.has(path)) continue
      this.#relevant.add(path)
      queue.push(...(importers.get(path) ?? []))
    }
  }

  #isDirect({ language, imports }: OutlineFacts): boolean {
    return imports.some(({ from, names }) => !from.startsWith('.') && mayStartRule(language, from, names))
  }

  /** A Python package's submodules count with it: `from package import module` names either. */
  #targets(from: Pick<OutlineFacts, 'path' | 'language'>, specifier: string, names?: readonly string[]): readonly string[] {
    const direct = this.#program.targets(from, specifier)
    if (from.language !== 'python' || !names) return direct
    const prefix = specifier.endsWith('.') ? specifier : `${specifier}.`
    return [...direct, ...names.flatMap((name) => this.#program.targets(from, prefix + name))]
  }

  has(path: string): boolean {
    return this.#relevant.has(path)
  }

  /** False when the root of a callee is imported from something that cannot lead to an AI library. */
  mayMatter(fn: Expr, scope: Scope): boolean {
    const name = rootOf(fn)
    if (name === undefined) return fn.k !== 'fn'
    const definitions = scope.find(name)
    if (definitions.length === 0) return scope.module.language === 'go' || name === 'this' || name === 'self'
    return definitions.some((definition) => {
      if (definition.d !== 'import') return true
      const item = definition.import
      if (!item.from.startsWith('.') && hasRulesFor(scope.module.language, item.from)) return true
      return this.#targets(scope.module, item.from, [item.name]).some((path) => this.#relevant.has(path))
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

function add(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
