import type { Evaluator } from './evaluate.ts'
import { dirname } from './program.ts'
import type { Block, Expr, Module } from './ir.ts'
import type { Definition, Scope } from './scope.ts'
import type { Value } from './value.ts'
import { walkScope } from './walk.ts'

/**
 * Go: `name = value` in a function for a name that something around it declares. Such values are kept by the block that
 * declares the name, or by the file where a package does.
 */
type Sets = Map<Block, Map<string, Definition[]>>

const SETS = new WeakMap<Module, Sets>()

function setsOf(evaluator: Evaluator, module: Module): Sets {
  const known = SETS.get(module)
  if (known) return known
  const sets: Sets = new Map()
  SETS.set(module, sets)
  const root = evaluator.program.scope(module)
  walkScope(root, {
    call: () => {},
    text: () => {},
    map: () => {},
    scope: (scope) => {
      for (const [name, definitions] of scope.sets) {
        const { block } = declaringScope(name, scope) ?? root
        const names = sets.get(block) ?? new Map<string, Definition[]>()
        sets.set(block, names)
        names.set(name, [...(names.get(name) ?? []), ...definitions])
      }
    },
  })
  return sets
}

function declaringScope(name: string, scope: Scope): Scope | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) if (at.names.has(name)) return at
  return undefined
}

/** Values given to a name from within the functions inside the scope that declares it, or in any file of its package. */
export function innerSets(evaluator: Evaluator, name: string, scope: Scope): Definition[] {
  const home = declaringScope(name, scope)
  if (home?.parent) return setsOf(evaluator, scope.module).get(home.block)?.get(name) ?? []
  const isTest = scope.module.path.endsWith('_test.go')
  const { program } = evaluator
  return [scope.module.path, ...program.siblings(scope.module)]
    .filter((path) => isTest || !path.endsWith('_test.go'))
    .flatMap((path) => program.module(path) ?? [])
    .flatMap((module) => setsOf(evaluator, module).get(program.scope(module).block)?.get(name) ?? [])
}

/** `cfg` or `cfg.chat` as it stands before a member that is set. */
function pathOf(expr: Expr): string | undefined {
  if (expr.k === 'name') return expr.id
  const of = expr.k === 'attr' ? pathOf(expr.of) : undefined
  return of === undefined || expr.k !== 'attr' ? undefined : `${of}.${expr.name}`
}

/** Go: `request.Model = x` in the function that reads `request.Model` or hands `request` on, or around it. */
export function setMembers(evaluator: Evaluator, of: Expr, name: string, scope: Scope): Value[] {
  const path = scope.module.language === 'go' ? pathOf(of) : undefined
  if (path === undefined) return []
  const root = path.split('.', 1)[0]!
  const out: Value[] = []
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    for (const binding of at.block.bindings)
      if (binding.name === name && binding.on === path && binding.value) out.push(...evaluator.valuesOf(binding, at))
    if (at.names.has(root)) break
  }
  return out
}

export const samePackage = (a: Module, b: Module): boolean =>
  a.packageName === b.packageName && dirname(a.path) === dirname(b.path)
