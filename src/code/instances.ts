import type { Scope } from './scope.ts'
import type { Value } from './value.ts'

/** Names that no module defines. */
export function globalValues(name: string, scope: Scope): Value[] {
  if (name === 'this' && scope.enclosingClass) {
    const { cls, scope: at } = scope.enclosingClass
    return [{ v: 'instance', cls, scope: at, args: [], callScope: at, steps: [] }]
  }
  if (scope.module.language === 'ecmascript' && GLOBALS.has(name)) return [{ v: 'symbol', path: `${name}:`, steps: [] }]
  return []
}

const GLOBALS = new Set(['process', 'Deno', 'Bun', 'import.meta', 'globalThis', 'useRuntimeConfig'])

/** A value annotated with a class is an instance of it. */
export function instances(values: Value[]): Value[] {
  return values.flatMap((value): Value[] => {
    if (value.v === 'symbol') return [{ v: 'symbol', path: `${value.path}()`, steps: value.steps }]
    if (value.v === 'class') return [toInstance(value)]
    return []
  })
}

/** Some value of a class; in Go of a struct, whose fields are given by literals and assignments. */
export function toInstance(value: Extract<Value, { v: 'class' }>): Value {
  const { cls, scope } = value
  if (scope.module.language === 'go') return { v: 'struct', type: cls.name, module: scope.module, steps: [] }
  return { v: 'instance', cls, scope, args: [], callScope: scope, steps: [] }
}
