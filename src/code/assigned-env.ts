import type { Expr, Module } from './ir.ts'
import type { Scope } from './scope.ts'
import { walkScope } from './walk.ts'

/** `os.environ["NAME"] = value`, and `os.environ.setdefault("NAME", value)`, which gives way to what is set. */
export interface Assigned {
  value: Expr
  scope: Scope
  isDefault: boolean
}

const ASSIGNED = new WeakMap<Module, Map<string, Assigned[]>>()

const isEnviron = (expr: Expr): boolean =>
  (expr.k === 'name' && expr.id === 'environ') ||
  (expr.k === 'attr' && expr.name === 'environ' && expr.of.k === 'name' && expr.of.id === 'os')

/** Environment variables that a module sets by itself, for itself. */
export function assignedEnv(root: Scope): ReadonlyMap<string, readonly Assigned[]> {
  const known = ASSIGNED.get(root.module)
  if (known) return known
  const found = new Map<string, Assigned[]>()
  ASSIGNED.set(root.module, found)
  const add = (name: string, assigned: Assigned): void => {
    found.set(name, [...(found.get(name) ?? []), assigned])
  }
  if (root.module.language !== 'python') return found
  walkScope(root, {
    text: () => {},
    map: () => {},
    call: ({ fn, args }, scope) => {
      const isDefault = fn.k === 'attr' && (fn.name === 'setdefault' || fn.name === 'update') && isEnviron(fn.of)
      const [name, value] = args
      if (isDefault && name?.value.k === 'str' && value) add(name.value.v, { value: value.value, scope, isDefault })
      if (isDefault && name?.value.k === 'map')
        for (const entry of name.value.entries)
          if (entry.key?.k === 'str') add(entry.key.v, { value: entry.value, scope, isDefault: false })
    },
    scope: (scope) => {
      for (const expr of scope.block.exprs) {
        const [target, value] = expr.k === 'other' ? expr.of : []
        if (target?.k === 'index' && target.key.k === 'str' && value && isEnviron(target.of))
          add(target.key.v, { value, scope, isDefault: false })
      }
    },
  })
  return found
}
