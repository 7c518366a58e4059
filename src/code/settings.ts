import { envValues } from './env.ts'
import type { Evaluator } from './evaluate.ts'
import { isEnvironment, memberOf } from './evaluate-member.ts'
import { literalMember } from './arguments.ts'
import { exportedValues } from './imports.ts'
import type { At, Expr } from './ir.ts'
import { dirname } from './program.ts'
import type { Scope } from './scope.ts'
import { via, type SymbolValue, type Value } from './value.ts'

/**
 * Settings of ECMAScript programs: objects that a schema reads from the environment, whose fields have defaults
 * (https://zod.dev/api, https://valibot.dev, https://env.t3.gg, https://github.com/af/envalid), and those that a framework
 * reads from its configuration file (https://nuxt.com/docs/api/composables/use-runtime-config,
 * https://nextjs.org/docs/pages/api-reference/config/next-config-js/runtime-configuration).
 */
interface Use {
  at: At
  scope: Scope
}

/** A place in a shape: an object literal of fields, and the scope that it is evaluated in. */
interface Shape {
  expr: Expr
  scope: Scope
}

const MAX_CHAIN = 12
const MAX_BYTES = 256 * 1024

/** What a schema returns: the call, and below it the keys that were read. */
const PARSED =
  /^(?:zod|@hono\/zod-openapi|yup|joi)(?:\/[^:]*)?:.*?\.(?:parse|parseAsync|safeParse|safeParseAsync|validateSync|cast)\(\)/
const CREATED = /^(?:@t3-oss\/env-(?:core|nextjs|nuxt)(?:\/[^:]*)?:createEnv|envalid:cleanEnv)\(\)/
const FILES: readonly { symbol: RegExp; files: readonly string[]; keys: readonly string[] }[] = [
  {
    symbol:
      /^(?:useRuntimeConfig:default|(?:#imports|#app|nuxt\/app|nitropack\/runtime|nitropack\/runtime\/config):useRuntimeConfig)\(\)/,
    files: ['nuxt.config.ts', 'nuxt.config.js', 'nuxt.config.mjs', 'nitro.config.ts'],
    keys: ['runtimeConfig'],
  },
  {
    symbol: /^next\/config:default\(\)/,
    files: ['next.config.js', 'next.config.mjs', 'next.config.ts', 'next.config.cjs'],
    keys: [],
  },
]

/** `settings.name`, where the value is a settings object; undefined where it is none or has no such field. */
export function settingOf(evaluator: Evaluator, value: SymbolValue, name: string, use: Use): Value[] | undefined {
  const { path, origin } = value
  if (!origin) return undefined
  const head = PARSED.exec(path)?.[0] ?? CREATED.exec(path)?.[0]
  if (head !== undefined && origin.path === head.slice(0, -2)) {
    const keys = keysAfter(path, head, name).filter((key, i) => !(i === 0 && key === 'data'))
    const found = keys.length === 0 ? [] : fromSchema(evaluator, value, keys, use)
    return found.length > 0 ? found : undefined
  }
  const file = FILES.find(({ symbol }) => symbol.test(path))
  if (!file) return undefined
  const found = fromFile(evaluator, file, keysAfter(path, file.symbol.exec(path)![0], name), use)
  return found.length > 0 ? found : undefined
}

const keysAfter = (path: string, head: string, name: string): string[] =>
  [...path.slice(head.length).split('.'), name].filter((key) => key !== '')

function fromSchema(evaluator: Evaluator, { origin, path }: SymbolValue, keys: string[], use: Use): Value[] {
  const { call, scope } = origin!
  const isCreated = CREATED.test(path)
  const schema: Shape | undefined = isCreated
    ? undefined
    : call.fn.k === 'attr'
      ? { expr: call.fn.of, scope }
      : undefined
  const shapes = isCreated
    ? call.args
        .flatMap(({ value }) => [
          value,
          ...['server', 'client', 'shared'].flatMap((key) => literalMember(value, key) ?? []),
        ])
        .map((expr) => ({ expr, scope }))
    : schema
      ? shapesOf(evaluator, schema)
      : []
  let fields = shapes.flatMap((shape) => fieldsOf(evaluator, shape, keys[0]!))
  for (const key of keys.slice(1))
    fields = fields.flatMap((field) => shapesOf(evaluator, field)).flatMap((shape) => fieldsOf(evaluator, shape, key))
  const given =
    isCreated || readsEnvironment(evaluator, call.args[0]?.value, scope) ? known(evaluator, keys.at(-1)!, use) : []
  return [...given, ...fields.flatMap((field) => defaultsOf(evaluator, field))]
}

/** Values that files of the repository give the variable; its lack is no gap where a schema stands for it. */
const known = (evaluator: Evaluator, name: string, { scope, at }: Use): Value[] =>
  envValues(evaluator, name, scope, at).filter(({ v }) => v !== 'env')

/** `process.env`, or a map with it or its variables in it. */
function readsEnvironment(evaluator: Evaluator, expr: Expr | undefined, scope: Scope): boolean {
  if (!expr) return false
  if (expr.k === 'map') return expr.entries.some(({ value }) => readsEnvironment(evaluator, value, scope))
  return evaluator
    .evaluate(expr, scope)
    .some((value) => value.v === 'env' || (value.v === 'symbol' && isEnvironment(value.path)))
}

const BUILDS = /:(?:\w+\.)?(?:object|strictObject|looseObject|strictObject|shape)\(\)$/
const EXTENDS = /\.(?:extend|merge|augment|setKey|safeExtend|concat)\(\)$/

/** Object literals behind `z.object({…}).strict().extend({…})`, the last ones first. */
function shapesOf(evaluator: Evaluator, { expr, scope }: Shape, depth = 0): Shape[] {
  if (depth > MAX_CHAIN) return []
  return evaluator.evaluate(expr, scope).flatMap((value): Shape[] => {
    if (value.v !== 'symbol' || !value.origin) return []
    const { call, scope: at, path } = value.origin
    const first = call.args[0]?.value
    if (BUILDS.test(`${path}()`)) return first ? [{ expr: first, scope: at }] : []
    const before = call.fn.k === 'attr' ? shapesOf(evaluator, { expr: call.fn.of, scope: at }, depth + 1) : []
    if (!EXTENDS.test(`${path}()`) || !first) return before
    const own =
      first.k === 'map' ? [{ expr: first, scope: at }] : shapesOf(evaluator, { expr: first, scope: at }, depth + 1)
    return [...own, ...before]
  })
}

function fieldsOf(evaluator: Evaluator, { expr, scope }: Shape, key: string): Shape[] {
  const direct = literalMember(expr, key)
  if (direct) return [{ expr: direct, scope }]
  return evaluator.evaluate(expr, scope).flatMap((value) => {
    const member = value.v === 'data' ? literalMember(value.expr, key) : undefined
    return member && value.v === 'data' ? [{ expr: member, scope: value.scope }] : []
  })
}

/** `z.string().default('x').describe('…')`, `str({ default: 'x' })`, through names. */
function defaultsOf(evaluator: Evaluator, { expr, scope }: Shape, depth = 0): Value[] {
  if (depth > MAX_CHAIN) return []
  if (expr.k === 'call') {
    const first = expr.args[0]?.value
    const isDefault = expr.fn.k === 'attr' && /^(?:default|catch|prefault|fallback)$/.test(expr.fn.name)
    const given = isDefault ? first : first && literalMember(first, 'default')
    if (given) {
      const step = evaluator.step(scope, given.at, 'default of a setting')
      return evaluator.evaluate(given, scope).map((value) => via(value, step))
    }
    return expr.fn.k === 'attr' ? defaultsOf(evaluator, { expr: expr.fn.of, scope }, depth + 1) : []
  }
  return evaluator
    .evaluate(expr, scope)
    .flatMap((value) =>
      value.v === 'symbol' && value.origin
        ? defaultsOf(evaluator, { expr: value.origin.call, scope: value.origin.scope }, depth + 1)
        : [],
    )
}

/** The configuration file nearest above the code; what it exports may be wrapped: `defineNuxtConfig({…})`. */
function fromFile(
  evaluator: Evaluator,
  { files, keys }: (typeof FILES)[number],
  path: readonly string[],
  use: Use,
): Value[] {
  const { program } = evaluator
  for (let dir = dirname(use.scope.module.path); ; dir = dirname(dir)) {
    const found = files.map((name) => (dir === '' ? name : `${dir}/${name}`)).find((file) => program.has(file))
    // Asking for the text too makes what is remembered of the use depend on the file.
    const module =
      found !== undefined && program.input.host.text(found, MAX_BYTES) !== undefined ? program.module(found) : undefined
    if (module) {
      const scope = program.scope(module)
      const exported = module.exports.flatMap(({ name, local }) =>
        name === 'default' && local !== undefined
          ? module.body.bindings.flatMap((each) => (each.name === local && each.value ? [each.value] : []))
          : [],
      )
      const roots = exported.map((expr) => (expr.k === 'call' && expr.args[0] ? expr.args[0].value : expr))
      const [first = '', ...rest] = [...keys, ...path]
      let values = roots.flatMap((expr) =>
        evaluator.evaluate(expr, scope).flatMap((value) => memberOf(evaluator, value, first, use.at, use.scope)),
      )
      if (roots.length === 0) values = exportedValues(evaluator, module, first)
      for (const key of rest) values = values.flatMap((value) => memberOf(evaluator, value, key, use.at, use.scope))
      return values.filter(({ v }) => v === 'text' || v === 'pattern')
    }
    if (dir === '') return []
  }
}
