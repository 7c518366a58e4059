import type { Evaluator } from './evaluate.ts'
import type { Expr, Module } from './ir.ts'
import type { Scope } from './scope.ts'
import { via, type Value } from './value.ts'
import { walkScope } from './walk.ts'

interface Literal {
  expr: Extract<Expr, { k: 'map' }>
  scope: Scope
}

const LITERALS = new WeakMap<Module, Map<string, Literal[]>>()

/** Composite literals of a module by the name of their type. */
function literalsOf(evaluator: Evaluator, module: Module): Map<string, Literal[]> {
  const known = LITERALS.get(module)
  if (known) return known
  const literals = new Map<string, Literal[]>()
  LITERALS.set(module, literals)
  walkScope(evaluator.program.scope(module), {
    call: () => {},
    text: () => {},
    scope: () => {},
    map: (expr, scope) => {
      if (expr.type?.k !== 'name') return
      literals.set(expr.type.id, [...(literals.get(expr.type.id) ?? []), { expr, scope }])
    },
  })
  return literals
}

/**
 * Go: a field of a method's receiver is one of the values that literals of that type in its package give it. What only
 * tests put together is not what the program runs with.
 */
export function fieldValues(evaluator: Evaluator, module: Module, type: string, field: string): Value[] {
  const isTest = (path: string): boolean => path.endsWith('_test.go')
  const siblings = evaluator.program
    .siblings(module)
    .filter((path) => isTest(module.path) || !isTest(path))
    .flatMap((path) => evaluator.program.module(path) ?? [])
  return [module, ...siblings].flatMap((each) =>
    (literalsOf(evaluator, each).get(type) ?? []).flatMap(({ expr, scope }) =>
      expr.entries
        .filter((entry) => entry.key?.k === 'str' && entry.key.v === field)
        .flatMap((entry) => evaluator.evaluate(entry.value, scope))
        .map((value) => via(value, evaluator.step(scope, expr.at, `literal of ${type}`))),
    ),
  )
}
