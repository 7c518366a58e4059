import type { Expr, Module } from './ir.ts'
import { mayEndRule } from './rule-index.ts'
import type { Scope } from './scope.ts'
import { walkScope } from './walk.ts'

const GIVEN = new WeakMap<Module, readonly string[]>()

/**
 * Functions and classes of a module that call a method of something they are given, `client.chat.completions.create(…)`,
 * which a rule may speak of: an AI library reaches them through whoever passes its client.
 */
export function givenClients(root: Scope): readonly string[] {
  const known = GIVEN.get(root.module)
  if (known) return known
  const names = new Set<string>()
  walkScope(root, {
    text: () => {},
    map: () => {},
    scope: () => {},
    call: ({ fn }, scope) => {
      const name = isOfGiven(fn, scope) ? ownerOf(scope) : undefined
      if (name) names.add(name)
    },
  })
  const given = [...names]
  GIVEN.set(root.module, given)
  return given
}

/** Methods of methods only: one name alone, `client.create(…)`, is anything. */
function isOfGiven(fn: Expr, scope: Scope): boolean {
  if (fn.k !== 'attr' || fn.of.k !== 'attr' || !mayEndRule(scope.module.language, fn.name, 'call')) return false
  let at: Expr = fn
  while (at.k === 'attr') at = at.of
  return at.k === 'name' && scope.find(at.id).some(({ d }) => d === 'param')
}

/** The outermost function or class around. */
function ownerOf(scope: Scope): string | undefined {
  let at = scope
  while (at.parent?.parent) at = at.parent
  return at.fn?.name || at.cls?.name
}
