import { type Evaluator } from './evaluate.ts'
import { exportedValues } from './imports.ts'
import { fieldConstructor } from './field-constructors.ts'
import { toFrame } from './frames.ts'
import type { At, Binding, ClassDef, Expr, FunctionDef } from './ir.ts'
import type { Scope } from './scope.ts'
import { isParsedArguments, parsedOption } from './command-options.ts'
import { envValues } from './env.ts'
import { isParsedClass, parsedMember } from './parsed-classes.ts'
import { settingsValues } from './settings-fields.ts'
import { settingOf } from './settings.ts'
import { structMember, structOf } from './go-struct.ts'
import { heldObject } from './run-contexts.ts'
import { via, type Value } from './value.ts'

const MAX_BASES = 6

/** `value.name` or, with `isIndex`, `value["name"]`. */
export function memberOf(
  evaluator: Evaluator,
  value: Value,
  name: string,
  at: At,
  scope: Scope,
  isIndex = false,
): Value[] {
  switch (value.v) {
    case 'symbol':
      return ofSymbol(evaluator, value, name, { at, scope, isIndex })
    case 'module':
      return exportedValues(evaluator, value.module, name)
    case 'data':
      return ofLiteral(evaluator, value, name)
    case 'class':
      return ofClass(evaluator, value.cls, value.scope, name)
    case 'instance':
      return ofInstance(evaluator, value, name)
    case 'struct':
      return structMember(evaluator, value, name)
    case 'text':
      // Enum members: `Model.SMALL.value` is the member's own value; `.name` is not text that names anything.
      return name === 'value' ? [value] : []
    case 'param':
      return ofParam(evaluator, value, name, { at, scope })
    default:
      return []
  }
}

/** Objects that a framework hands to functions of the program, by the name of the parameter and members that tell them. */
const GIVEN: ReadonlyMap<string, { symbol: string; members: ReadonlySet<string> }> = new Map([
  // https://mastra.ai/reference/workflows/step: `execute: async ({ inputData, mastra }) => …`
  ['mastra', { symbol: '@mastra/core:Mastra()', members: new Set(['getAgent', 'getAgentById']) }],
])

/** Workers get their variables through a parameter, `env.MODEL`, `c.env.MODEL`, which the platform fills. */
function ofParam(
  evaluator: Evaluator,
  value: Extract<Value, { v: 'param' }>,
  name: string,
  { at, scope }: { at: At; scope: Scope },
): Value[] {
  const { part } = value
  if (part)
    return [{ ...value, part: (text) => part(text).flatMap((each) => memberOf(evaluator, each, name, at, scope)) }]
  if (GIVEN.get(value.key ?? value.name)?.members.has(name))
    return [{ v: 'symbol', path: `${GIVEN.get(value.key ?? value.name)!.symbol}.${name}`, steps: [] }]
  const isVariable = /^[A-Z][A-Z0-9_]*$/.test(name) && (value.key ?? value.name) === 'env'
  const known =
    isVariable && scope.module.language === 'ecmascript'
      ? envValues(evaluator, name, scope, at).filter(({ v }) => v === 'text')
      : []
  return [...known, ...(value.key === undefined ? [{ ...value, key: name }] : [])]
}

function ofSymbol(
  evaluator: Evaluator,
  value: Extract<Value, { v: 'symbol' }>,
  name: string,
  use: { at: At; scope: Scope; isIndex: boolean },
): Value[] {
  if (isEnvironment(value.path)) return envValues(evaluator, name, use.scope, use.at)
  if (isParsedClass(value.path)) return parsedMember(evaluator, value, name, use)
  if (isParsedArguments(value.path)) return parsedOption(evaluator, (value.origin?.scope ?? use.scope).module, name)
  const setting = use.scope.module.language === 'ecmascript' ? settingOf(evaluator, value, name, use) : undefined
  if (setting) return setting
  const held = heldObject(evaluator, value, name)
  if (held) return held
  if (use.isIndex) return [{ ...value, path: `${value.path}[]` }]
  const joiner = value.path.endsWith(':') ? '' : '.'
  return [{ ...value, path: `${value.path}${joiner}${name}` }]
}

/** Objects that hold the environment's variables, by name or by `get`. */
const ENVIRONMENTS = new Set([
  'os.environ',
  'process:env',
  'node:process:env',
  'node:process:default.env',
  'process:default.env',
  'import.meta:env',
  'Bun:env',
  'Deno:env',
  'cloudflare:workers:env',
  '$env/dynamic/private:env',
  '$env/dynamic/public:env',
  '@nestjs/config:ConfigService()',
])

/** What a class of a Worker is given: `this.env` of a durable object or an agent. */
const WORKER_ENVIRONMENT = /^(?:cloudflare:workers|agents|@cloudflare\/[\w-]+|partyserver)(?:\/[^:]*)?:\w+\(\)\.env$/

export function isEnvironment(path: string): boolean {
  return ENVIRONMENTS.has(path) || (path.endsWith('.env') && WORKER_ENVIRONMENT.test(path))
}

/** Go: what the literal of a struct leaves out may be set later, and it has methods. */
function ofLiteral(evaluator: Evaluator, value: Extract<Value, { v: 'data' }>, name: string): Value[] {
  const own = ofData(evaluator, value, name)
  if (value.scope.module.language !== 'go' || value.expr.k !== 'map' || !value.expr.type) return own
  const isGiven = value.expr.entries.some(({ key }) => key?.k === 'str' && key.v === name)
  const more = structOf(evaluator, value).flatMap((struct) => structMember(evaluator, struct, name, true))
  if (more.length > 0 || isGiven) return [...own, ...more]
  return evaluator
    .evaluate(value.expr.type, value.scope)
    .flatMap((type): Value[] =>
      type.v === 'symbol' ? [{ v: 'symbol', path: `${type.path}().${name}`, steps: [] }] : [],
    )
}

/** `seen`: maps passed through by spreads. `options = { ...options }` spreads into itself, and an answer that is remembered costs no depth. */
function ofData(
  evaluator: Evaluator,
  value: Extract<Value, { v: 'data' }>,
  name: string,
  seen = new Set<Expr>(),
): Value[] {
  if (seen.has(value.expr)) return []
  seen.add(value.expr)
  const step = (expr: Expr) => evaluator.step(value.scope, expr.at, `key ${name}`)
  if (value.expr.k === 'list') {
    const item = /^\d+$/.test(name) ? value.expr.items[Number(name)] : undefined
    return item
      ? evaluator.evaluate(item, value.scope).map((each) => ({ ...each, steps: [...value.steps, ...each.steps] }))
      : []
  }
  // What is spread last wins, but a parameter may lack the key: what stands before it counts as well.
  const maybe: Value[] = []
  for (let i = value.expr.entries.length - 1; i >= 0; i--) {
    const { key, value: expr } = value.expr.entries[i]!
    if (key === null) {
      const spread = evaluator.evaluate(expr, value.scope).flatMap((each) => ofSpread(evaluator, each, name, seen))
      if (spread.some(({ v }) => v !== 'param')) return [...spread, ...maybe]
      maybe.push(...spread)
    } else if (key.k === 'str' ? key.v === name : evaluator.textOf(key, value.scope) === name) {
      const found = evaluator.evaluate(expr, value.scope)
      return [
        ...found.map((each) => ({ ...via(each, step(expr)), steps: [...value.steps, step(expr), ...each.steps] })),
        ...maybe,
      ]
    }
  }
  return maybe
}

function ofSpread(evaluator: Evaluator, value: Value, name: string, seen: Set<Expr>): Value[] {
  if (value.v === 'data') return ofData(evaluator, value, name, seen)
  return value.v === 'param' && value.key === undefined ? [{ ...value, key: name }] : []
}

/** Fields and methods of a class and its bases; a base of a library makes the member a symbol of that library. */
function ofClass(evaluator: Evaluator, cls: ClassDef, scope: Scope, name: string, depth = 0): Value[] {
  const inside = scope.ofClass(cls)
  const own = inside.names.get(name)
  if (own) return evaluator.lookup(name, inside)
  if (depth >= MAX_BASES) return []
  return cls.bases.flatMap((base) =>
    evaluator.evaluate(base, scope).flatMap((value): Value[] => {
      if (value.v === 'class') return ofClass(evaluator, value.cls, value.scope, name, depth + 1)
      if (value.v === 'symbol') return [{ v: 'symbol', path: `${value.path}.${name}`, steps: [] }]
      return []
    }),
  )
}

type Instance = Extract<Value, { v: 'instance' }>

function ofInstance(evaluator: Evaluator, value: Instance, name: string, depth = 0): Value[] {
  const inside = value.scope.ofClass(value.cls)
  const out: Value[] = []
  for (const method of value.cls.body.functions) {
    for (const binding of method.body.bindings)
      if (binding.name === name && (binding.on === 'self' || binding.on === 'this'))
        out.push(...ofMethod(evaluator, value, method, binding))
  }
  if (inside.names.has(name)) {
    out.push(...ofField(evaluator, value, name))
    const isSettings = inheritsFrom(evaluator, value.cls, value.scope, SETTINGS)
    if (isSettings) out.push(...settingsValues(evaluator, value.cls, name, inside))
    out.push(...evaluator.lookup(name, inside))
  }
  if (out.length > 0 || depth >= MAX_BASES) return out
  return value.cls.bases.flatMap((base) =>
    evaluator.evaluate(base, value.scope).flatMap((each): Value[] => {
      if (each.v === 'class')
        return ofInstance(evaluator, { ...value, cls: each.cls, scope: each.scope }, name, depth + 1)
      if (each.v === 'symbol') return [{ v: 'symbol', path: `${each.path}().${name}`, steps: [] }]
      return []
    }),
  )
}

/** What a method sets on the instance. Where it is known how the instance was made, its arguments count alone. */
function ofMethod(evaluator: Evaluator, value: Instance, method: FunctionDef, binding: Binding): Value[] {
  const inside = value.scope.ofClass(value.cls)
  const values = evaluator.valuesOf(binding, inside.ofFunction(method))
  const isConstructor = method.name === '__init__' || method.name === 'constructor'
  if (!value.isMade || !isConstructor || !values.some((each) => each.v === 'param' && each.fn === method)) return values
  return evaluator.valuesOf(binding, inside.withFrame(method, toFrame(method, value.args, value.callScope)))
}

/** A field that the constructor takes: what the instance was made with, else what anybody gives. */
function ofField(evaluator: Evaluator, value: Instance, name: string): Value[] {
  const fn = fieldConstructor(evaluator, value.cls, value.scope)
  if (!fn?.params.some((param) => param.name === name)) return []
  const scope = value.scope.ofClass(value.cls)
  if (!value.isMade) {
    evaluator.meetsParam()
    return [{ v: 'param', fn, name, scope, steps: [] }]
  }
  const given = toFrame(fn, value.args, value.callScope).get(name)
  if (!given) return []
  const step = evaluator.step(given.scope, given.expr.at, `field ${name} of ${value.cls.name}`)
  return evaluator.evaluate(given.expr, given.scope).map((each) => via(each, step))
}

/** Settings classes whose fields are read from the environment: https://docs.pydantic.dev/latest/concepts/pydantic_settings/ */
const SETTINGS = /^pydantic(?:_settings)?\.(?:.*\.)?BaseSettings$/

export function inheritsFrom(evaluator: Evaluator, cls: ClassDef, scope: Scope, pattern: RegExp, depth = 0): boolean {
  return cls.bases.some((base) =>
    evaluator.evaluate(base, scope).some((value) => {
      if (value.v === 'symbol') return pattern.test(value.path)
      return (
        value.v === 'class' && depth < MAX_BASES && inheritsFrom(evaluator, value.cls, value.scope, pattern, depth + 1)
      )
    }),
  )
}
