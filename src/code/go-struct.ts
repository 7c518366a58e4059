import type { Evaluator } from './evaluate.ts'
import { memberOf } from './evaluate-member.ts'
import { samePackage } from './go-sets.ts'
import { tagValues } from './go-tags.ts'
import type { Binding, ClassDef, Expr, FunctionDef, Module } from './ir.ts'
import { dirname, type Program } from './program.ts'
import type { Scope } from './scope.ts'
import { via, type Value } from './value.ts'
import { walkScope } from './walk.ts'

/** What the files that can see the structs of a package say of them. */
interface Seen {
  /** By the name of the type, without its package. */
  literals: Map<string, { expr: MapExpr; scope: Scope }[]>
  /** By receiver and name, `Server.start`; of the package itself. */
  methods: Map<string, { fn: FunctionDef; scope: Scope }>
  /** Of the package itself. */
  classes: Map<string, ClassDef>
  /** Values given to fields, by the name of the field. `of` is what the field belongs to. */
  sets: Map<string, { binding: Binding; of: Expr; scope: Scope }[]>
}

type MapExpr = Extract<Expr, { k: 'map' }>

const SEEN = new WeakMap<Program, Map<string, Seen>>()
const MAX_BASES = 6

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

function seenFrom(evaluator: Evaluator, module: Module): Seen {
  const { program } = evaluator
  const packages = SEEN.get(program) ?? new Map<string, Seen>()
  SEEN.set(program, packages)
  const key = keyOf(module)
  const known = packages.get(key)
  if (known) return known
  const seen: Seen = { literals: new Map(), methods: new Map(), classes: new Map(), sets: new Map() }
  packages.set(key, seen)
  for (const file of filesOf(evaluator, module)) {
    const root = program.scope(file)
    walkScope(root, collector(seen))
    if (!samePackage(file, module)) continue
    for (const cls of file.body.classes) if (!seen.classes.has(cls.name)) seen.classes.set(cls.name, cls)
    for (const fn of file.body.functions)
      if (fn.receiver) seen.methods.set(`${fn.receiver}.${fn.name}`, { fn, scope: root })
  }
  return seen
}

const collector = (seen: Seen): Parameters<typeof walkScope>[1] => ({
  call: () => {},
  text: () => {},
  scope: (scope) => {
    for (const binding of scope.block.bindings)
      if (binding.on && binding.value) add(seen.sets, binding.name, { binding, of: toChain(binding), scope })
  },
  map: (expr, scope) => {
    const name = expr.type?.k === 'name' ? expr.type.id : expr.type?.k === 'attr' ? expr.type.name : undefined
    if (name !== undefined) add(seen.literals, name, { expr, scope })
  },
})

/** `config.chat` of `config.chat.model = x` as an expression. */
function toChain({ on = '', at }: Binding): Expr {
  const [first = '', ...rest] = on.split('.')
  return rest.reduce<Expr>((of, name) => ({ k: 'attr', of, name, at }), { k: 'name', id: first, at })
}

export type Struct = Extract<Value, { v: 'struct' }>

/**
 * Go: a field of some value of a struct type is one of the values that the program gives it anywhere: in literals, by
 * assignment, by the tag that a settings library reads; else its declared type. What only tests put together is not
 * what the program runs with. `isLiteral`: a literal of its own is known, and lacks the field.
 */
export function structMember(
  evaluator: Evaluator,
  struct: Struct,
  name: string,
  isLiteral = false,
  depth = 0,
): Value[] {
  const { type, module } = struct
  const method = seenFrom(evaluator, module).methods.get(`${type}.${name}`)
  if (method) return [{ v: 'function', fn: method.fn, scope: method.scope, steps: [] }]
  return evaluator.remember(`${keyOf(module)}\0${type}.${name}\0${isLiteral}`, () => {
    const given = [...(isLiteral ? [] : fromLiterals(evaluator, struct, name)), ...fromSets(evaluator, struct, name)]
    return [...given, ...fromDeclaration(evaluator, struct, name, { isGiven: given.length > 0, depth })]
  })
}

const KEYS = new WeakMap<Module, string>()

/** Files of one package see the same, but for what tests alone see. */
function keyOf(module: Module): string {
  let key = KEYS.get(module)
  if (key === undefined)
    KEYS.set(module, (key = `${dirname(module.path)}\0${module.packageName ?? ''}\0${isTest(module.path)}`))
  return key
}

const isTest = (path: string): boolean => path.endsWith('_test.go')

function filesOf(evaluator: Evaluator, module: Module): Module[] {
  const { program } = evaluator
  return [module.path, ...program.siblings(module), ...program.goImporters(module)]
    .filter((path) => isTest(module.path) || !isTest(path))
    .flatMap((path) => program.module(path) ?? [])
}

function fromLiterals(evaluator: Evaluator, struct: Struct, name: string): Value[] {
  const literals = seenFrom(evaluator, struct.module).literals.get(struct.type) ?? []
  return literals.flatMap(({ expr, scope }) => {
    const entry = expr.entries.find((each) => each.key?.k === 'str' && each.key.v === name)
    if (!entry || !isOfType(evaluator, expr.type!, scope, struct)) return []
    const step = evaluator.step(scope, expr.at, `literal of ${struct.type}`)
    return evaluator.evaluate(entry.value, scope).map((value) => via(value, step))
  })
}

/** In its own package a bare name is the type; elsewhere `config.Settings` has to lead to it. */
function isOfType(evaluator: Evaluator, type: Expr, scope: Scope, struct: Struct): boolean {
  if (type.k === 'name') return samePackage(scope.module, struct.module)
  return evaluator
    .evaluate(type, scope)
    .some((value) => value.v === 'class' && samePackage(value.scope.module, struct.module))
}

function fromSets(evaluator: Evaluator, struct: Struct, name: string): Value[] {
  const sets = seenFrom(evaluator, struct.module).sets.get(name) ?? []
  return sets
    .filter(({ of, scope }) => evaluator.evaluate(of, scope).some((value) => isStruct(evaluator, value, struct)))
    .flatMap(({ binding, scope }) => evaluator.valuesOf(binding, scope))
}

function isStruct(evaluator: Evaluator, value: Value, { type, module }: Struct): boolean {
  if (value.v === 'data')
    return structOf(evaluator, value).some((each) => each.type === type && samePackage(each.module, module))
  return value.v === 'struct' && value.type === type && samePackage(value.module, module)
}

/** The struct type of a literal. */
export function structOf(evaluator: Evaluator, { expr, scope }: Extract<Value, { v: 'data' }>): Struct[] {
  if (expr.k !== 'map' || !expr.type) return []
  return evaluator.evaluate(expr.type, scope).flatMap((value) => toStruct(value) ?? [])
}

export const toStruct = (value: Value): Struct | undefined =>
  value.v === 'class' ? { v: 'struct', type: value.cls.name, module: value.scope.module, steps: [] } : undefined

/** What the declaration of the type says: defaults in tags, types of fields, and what embedded types bring. */
function fromDeclaration(
  evaluator: Evaluator,
  struct: Struct,
  name: string,
  known: { isGiven: boolean; depth: number },
): Value[] {
  const scope = evaluator.program.scope(struct.module)
  const found = seenFrom(evaluator, struct.module).classes.get(struct.type)
  const field = found?.body.bindings.find((each) => each.name === name)
  if (found && field) {
    const inside = scope.ofClass(found)
    const byTag = [
      ...tagValues(evaluator, field, found, inside),
      ...(field.value ? evaluator.valuesOf(field, inside) : []),
    ]
    if (byTag.length > 0 || known.isGiven) return byTag
    return field.type ? evaluator.typed(field.type, scope) : []
  }
  if (!found || known.isGiven || known.depth >= MAX_BASES) return []
  return found.bases.flatMap((base) => promoted(evaluator, base, { struct, name, depth: known.depth + 1 }))
}

/** A field or method of an embedded type: of the value that literals give it, and of the type. */
function promoted(evaluator: Evaluator, base: Expr, of: { struct: Struct; name: string; depth: number }): Value[] {
  const scope = evaluator.program.scope(of.struct.module)
  const own = base.k === 'attr' ? base.name : base.k === 'name' ? base.id : ''
  const given = fromLiterals(evaluator, of.struct, own).flatMap((value) =>
    memberOf(evaluator, value, of.name, base.at, scope),
  )
  const byType = evaluator
    .typed(base, scope)
    .flatMap((value) =>
      value.v === 'struct'
        ? structMember(evaluator, value, of.name, false, of.depth)
        : memberOf(evaluator, value, of.name, base.at, scope),
    )
  return [...given, ...byType]
}
