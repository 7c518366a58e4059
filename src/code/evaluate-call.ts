import type { Evaluator } from './evaluate.ts'
import { toInstance } from './instances.ts'
import { isEnvironment, memberOf } from './evaluate-member.ts'
import { envValues } from './env.ts'
import { toFrame } from './frames.ts'
import type { Arg, At, Expr } from './ir.ts'
import { editorSetting } from './editor-settings.ts'
import { joinedText } from './joined-text.ts'
import { callTextMethod } from './text-methods.ts'
import { embeddedFile, embeddedText } from './go-embed.ts'
import { callOfGo } from './go-calls.ts'
import { hasRulesFor } from './rule-index.ts'
import type { Scope } from './scope.ts'
import { via, type Value } from './value.ts'

type Call = Extract<Expr, { k: 'call' }>

/** Calls that return their first argument or their receiver as far as names are concerned. */
const TRANSPARENT_FUNCTIONS = new Set(['str', 'String', 'typing.cast', 'Path'])
const TRANSPARENT_METHODS = new Set(['strip', 'trim', 'toString', 'valueOf', 'rstrip', 'lstrip', 'copy', 'freeze'])

/** Field helpers whose `default` (or first argument) is the field's value. */
const FIELD =
  /^(?:pydantic(?:\.fields)?\.Field|dataclasses\.field|typer\.(?:Option|Argument)|attrs?\.(?:field|ib)|fastapi\.(?:Query|Body|Form))$/

/** Functions and template tags that change a text's indents and line breaks, and nothing that it says. */
const INDENTS =
  /^(?:textwrap\.dedent|inspect\.cleandoc|(?:dedent|dedent-js|ts-dedent|outdent|endent|string-dedent):(?:default|dedent|outdent)|common-tags(?:\/[^:]*)?:(?:\w+\.)?(?:codeBlock|source|safeHtml|html|stripIndents?|oneLine(?:Trim)?))$/

/** Methods of builders that return the builder. */
const FLUENT =
  /^(?:github\.com\/strowk\/foxy-contexts\/pkg\/app:NewBuilder\(\)\.With\w+|@langchain\/langgraph(?:\/[^:]*)?:(?:State|Message)?Graph\(\)\.(?:add|set)[A-Z]\w*|convex\/server:defineTable\(\)\.(?:index|searchIndex|vectorIndex))$/

export function evaluateCall(evaluator: Evaluator, call: Call, scope: Scope): Value[] {
  const shortcut =
    scope.module.language === 'go'
      ? (embeddedText(evaluator, call, scope) ??
        embeddedFile(evaluator, call, scope) ??
        converted(evaluator, call, scope))
      : (superInstance(evaluator, call.fn, scope) ?? transparent(evaluator, call, scope))
  if (shortcut) return shortcut
  return evaluator.evaluate(call.fn, scope).flatMap((callee) => result(evaluator, callee, call, scope))
}

/** Go: `string(bytes)`, and in other words what changes the type of a value but not the value. */
function converted(evaluator: Evaluator, { fn, args }: Call, scope: Scope): Value[] | undefined {
  if (fn.k !== 'name' || !args[0] || scope.find(fn.id).length > 0) return undefined
  if (fn.id === 'string') return evaluator.evaluate(args[0].value, scope)
  return fn.id === 'append' ? appended(evaluator, args, scope) : undefined
}

/** `append(list, a, b)`: either the list as it was, or what is added. */
function appended(evaluator: Evaluator, [first, ...rest]: Arg[], scope: Scope): Value[] {
  const before = evaluator.evaluate(first!.value, scope)
  const items = rest.filter(({ spread }) => !spread).map(({ value }) => value)
  const more = rest.filter(({ spread }) => spread).flatMap(({ value }) => evaluator.evaluate(value, scope))
  if (items.length === 0) return [...before, ...more]
  return [...before, ...more, { v: 'data', expr: { k: 'list', items, at: items[0]!.at }, scope, steps: [] }]
}

function transparent(evaluator: Evaluator, call: Call, scope: Scope): Value[] | undefined {
  const { fn, args } = call
  if (fn.k === 'name' && TRANSPARENT_FUNCTIONS.has(fn.id) && args[0] && scope.find(fn.id).length === 0)
    return evaluator.evaluate(args[0].value, scope)
  if (fn.k === 'name' && fn.id === 'dict' && scope.module.language === 'python' && scope.find('dict').length === 0)
    return [{ v: 'data', expr: madeMap(call), scope, steps: [] }]
  if (
    fn.k === 'name' &&
    fn.id === 'URL' &&
    args.length === 1 &&
    scope.module.language === 'ecmascript' &&
    scope.find('URL').length === 0
  )
    return evaluator.evaluate(args[0]!.value, scope)
  if (fn.k !== 'attr') return undefined
  if (fn.of.k === 'name' && fn.of.id === 'Object' && TRANSPARENT_METHODS.has(fn.name) && args[0])
    return evaluator.evaluate(args[0].value, scope)
  if (TRANSPARENT_METHODS.has(fn.name) && args.length === 0) {
    const receiver = evaluator.evaluate(fn.of, scope)
    return receiver.some(({ v }) => v === 'text' || v === 'pattern' || v === 'data') ? receiver : undefined
  }
  if (fn.name === 'get' && args[0]) return throughGet(evaluator, fn.of, args, scope)
  if ((fn.name === 'values' || fn.name === 'items') && args.length === 0) {
    const items = evaluator.evaluate(fn.of, scope).flatMap((value) => evaluator.itemsOf(value))
    return items.length > 0 ? items : undefined
  }
  if (fn.name === 'join') {
    const joined = joinedText(evaluator, { receiver: fn.of, args }, scope)
    if (joined) return joined
  }
  return callTextMethod(evaluator, { name: fn.name, receiver: fn.of, args }, scope)
}

/** One map for one call, so that a map that is made of itself is recognised. */
const MAPS = new WeakMap<Call, Extract<Expr, { k: 'map' }>>()

/** Python: `dict(base, model="…", **options)`, as `{**base, "model": "…", **options}`. */
function madeMap(call: Call): Extract<Expr, { k: 'map' }> {
  const known = MAPS.get(call)
  if (known) return known
  const entries = call.args.map(({ name, value }) => ({
    key: name === undefined ? null : { k: 'str' as const, v: name, at: value.at },
    value,
  }))
  const map = { k: 'map' as const, entries, at: call.at }
  MAPS.set(call, map)
  return map
}

/** `{...}.get(key, default)`, `os.environ.get(name, default)`. */
function throughGet(evaluator: Evaluator, receiver: Expr, args: Arg[], scope: Scope): Value[] | undefined {
  const values = evaluator.evaluate(receiver, scope)
  const fallback = args[1] && !args[1].spread ? evaluator.evaluate(args[1].value, scope) : []
  const key = evaluator.textOf(args[0]!.value, scope)
  if (values.some((value) => value.v === 'symbol' && isEnvironment(value.path)))
    return key === undefined ? fallback : withDefault(envValues(evaluator, key, scope, args[0]!.value.at), fallback)
  if (key !== undefined) {
    const setting = editorSetting(evaluator, values, key, { scope, at: args[0]!.value.at })
    if (setting) return [...setting, ...fallback]
  }
  const data = values.filter((value) => value.v === 'data')
  if (data.length === 0)
    return scope.module.language === 'python'
      ? ofUnknownMap(evaluator, values, { key, fallback, at: args[0]!.value.at }, scope)
      : undefined
  const found = data.flatMap((value) =>
    key === undefined ? evaluator.itemsOf(value) : memberOf(evaluator, value, key, receiver.at, scope),
  )
  return [...found, ...fallback]
}

/** Parsers of files whose result is a map. */
const PARSED = /^(?:json|yaml|toml|tomllib|tomli|tomlkit|orjson|ujson)\.(?:\w+\.)*\w+\(\)/

/**
 * `config.get("model", "gpt-4o")` of a map that nothing is known of, or that callers or a file decide: its default counts.
 * Objects of libraries have other methods called `get`.
 */
function ofUnknownMap(
  evaluator: Evaluator,
  values: Value[],
  get: { key: string | undefined; fallback: Value[]; at: At },
  scope: Scope,
): Value[] | undefined {
  const isMap = values.every(
    (value) =>
      value.v === 'param' ||
      value.v === 'unknown' ||
      (value.v === 'symbol' && PARSED.test(value.path)) ||
      // A `TypedDict`, the state of a graph: its class has no method of that name.
      (value.v === 'instance' && !value.cls.body.functions.some(({ name }) => name === 'get')),
  )
  const texts = get.fallback.filter((value) => value.v === 'text')
  if (!isMap || get.key === undefined || texts.length === 0) return undefined
  const step = evaluator.step(scope, get.at, `default of key ${get.key}`)
  const given = values
    .filter((value) => value.v === 'param')
    .flatMap((value) => memberOf(evaluator, value, get.key!, get.at, scope))
  return [...given, ...texts.map((value) => via(value, step))]
}

/** A default makes the variable optional, so the lack of a value in the repository is no gap. */
function withDefault(values: Value[], fallback: Value[]): Value[] {
  if (fallback.length === 0) return values
  const step = values.flatMap((value) => (value.v === 'env' ? [value.name] : []))[0]
  const named = fallback.map((value) =>
    value.v === 'text' || value.v === 'pattern'
      ? {
          ...value,
          steps: [
            {
              file: value.place.file,
              line: Math.floor(value.place.at / 4096),
              what: `default of environment variable ${step ?? ''}`.trim(),
            },
            ...value.steps,
          ],
        }
      : value,
  )
  return [...values.filter((value) => value.v !== 'env'), ...named]
}

function result(evaluator: Evaluator, callee: Value, call: Call, scope: Scope): Value[] {
  switch (callee.v) {
    case 'symbol':
      return ofSymbol(evaluator, callee, call, scope)
    case 'class':
      // A call of a type of Go converts.
      if (callee.scope.module.language === 'go')
        return call.args[0] ? evaluator.evaluate(call.args[0].value, scope) : []
      return [
        {
          v: 'instance',
          cls: callee.cls,
          scope: callee.scope,
          args: call.args,
          callScope: scope,
          isMade: true,
          steps: callee.steps,
        },
      ]
    case 'function':
      return ofFunction(evaluator, callee, call, scope)
    default:
      return []
  }
}

/** What is called when a whole module is: `require("openai")` gives the default export of packages with one. */
export function toCallee(path: string): string {
  if (path.endsWith(CONSTRUCTOR)) return path.slice(0, -CONSTRUCTOR.length)
  return path.endsWith(':') ? `${path}default` : path
}

/** What `super().__init__` of a class that derives from a library's calls. */
const CONSTRUCTOR = '().__init__'

function ofSymbol(evaluator: Evaluator, callee: Extract<Value, { v: 'symbol' }>, call: Call, scope: Scope): Value[] {
  const path = toCallee(callee.path)
  const first = call.args[0]
  if (path === 'os.getenv' || path === 'os.environ.get') {
    const name = first && evaluator.textOf(first.value, scope)
    const fallback = call.args[1] ?? call.args.find((arg) => arg.name === 'default')
    return name === undefined
      ? []
      : withDefault(
          envValues(evaluator, name, scope, call.at),
          fallback ? evaluator.evaluate(fallback.value, scope) : [],
        )
  }
  const known = scope.module.language === 'go' ? callOfGo(evaluator, path, call, scope) : undefined
  if (known) return known
  if (FIELD.test(path)) {
    const given =
      call.args.find((arg) => arg.name === 'default') ?? (first && first.name === undefined ? first : undefined)
    if (given) return evaluator.evaluate(given.value, scope)
    const factory = call.args.find((arg) => arg.name === 'default_factory')
    const made = factory ? evaluator.evaluate(factory.value, scope) : []
    return made.flatMap((each) => result(evaluator, each, { ...call, args: [] }, scope))
  }
  if (path === 'typing.cast' && call.args[1]) return evaluator.evaluate(call.args[1].value, scope)
  const widget = WIDGET.exec(path)
  if (widget) return chosenByUser(evaluator, call, { scope, isList: widget[1] !== 'text_input' })
  if (INDENTS.test(path) && first) return evaluator.evaluate(first.value, scope)
  if ((path === 'copy.deepcopy' || path === 'copy.copy') && first) return evaluator.evaluate(first.value, scope)
  if (path === 'functools.partial' && first) return evaluator.evaluate(first.value, scope)
  if (FLUENT.test(path) && call.fn.k === 'attr') return evaluator.evaluate(call.fn.of, scope)
  return [{ v: 'symbol', path: `${path}()`, origin: { call, scope, path }, steps: callee.steps }]
}

/** Widgets of https://docs.streamlit.io/develop/api-reference/widgets that return one of their options, or their value. */
const WIDGET = /^streamlit\.(?:.*\.)?(selectbox|radio|select_slider|segmented_control|pills|text_input)$/

function chosenByUser(
  evaluator: Evaluator,
  { args }: Call,
  { scope, isList }: { scope: Scope; isList: boolean },
): Value[] {
  const given = args.find(({ name }) => name === (isList ? 'options' : 'value')) ?? args[1]
  if (!given || (given.name !== undefined && !/^(?:options|value)$/.test(given.name))) return []
  const values = evaluator.evaluate(given.value, scope)
  return isList ? values.flatMap((each) => keysOrItems(evaluator, each)) : values
}

/** A map as options stands for its keys. */
function keysOrItems(evaluator: Evaluator, value: Value): Value[] {
  if (value.v !== 'data' || value.expr.k !== 'map') return evaluator.itemsOf(value)
  const { scope } = value
  return value.expr.entries.slice(0, 40).flatMap(({ key }) => (key ? evaluator.evaluate(key, scope) : []))
}

const calledName = ({ fn }: Call): string | undefined =>
  fn.k === 'name' ? fn.id : fn.k === 'attr' ? fn.name : undefined

/** What a function of the repository returns, with the arguments of this call. */
function ofFunction(
  evaluator: Evaluator,
  callee: Extract<Value, { v: 'function' }>,
  call: Call,
  scope: Scope,
): Value[] {
  const { fn } = callee
  const declared = evaluator.isCallee && fn.returnType ? ofDeclaredType(evaluator, fn.returnType, callee.scope) : []
  if (declared.length > 0) return declared
  const returned = evaluator.returnedByAny(fn, callee.scope) ?? returnedTo(evaluator, callee, call, scope)
  const useful = returned.filter((value) => value.v !== 'param')
  if (useful.length > 0) {
    const step = evaluator.step(callee.scope, fn.at, `returned by ${fn.name || calledName(call) || 'a function'}()`)
    return useful.map((value) =>
      value.v === 'text' || value.v === 'pattern' ? { ...value, steps: [step, ...value.steps] } : value,
    )
  }
  if (!fn.returnType) return []
  return evaluator.evaluate(fn.returnType, callee.scope).flatMap((value): Value[] => {
    if (value.v === 'symbol') return [{ v: 'symbol', path: `${value.path}()`, steps: [] }]
    if (value.v === 'class') return [toInstance(value)]
    return []
  })
}

/**
 * Go, where only methods are asked for: of a struct of the repository the type says all that the value would, and of a
 * library without rules nothing is wanted. How a client was made is another matter.
 */
function ofDeclaredType(evaluator: Evaluator, type: Expr, scope: Scope): Value[] {
  if (scope.module.language !== 'go') return []
  const values = evaluator.typed(type, scope)
  const isEnough = (each: Value): boolean =>
    each.v === 'struct' || (each.v === 'symbol' && !hasRulesFor('go', each.path))
  return values.every(isEnough) ? values : []
}

function returnedTo(
  evaluator: Evaluator,
  { fn, scope: home }: Extract<Value, { v: 'function' }>,
  call: Call,
  scope: Scope,
): Value[] {
  const inside = home.withFrame(fn, toFrame(fn, call.args, scope))
  return fn.body.returns.flatMap((expr) => evaluator.evaluate(expr, inside))
}

/** Python's `super()`: an instance of what the class around it derives from. */
function superInstance(evaluator: Evaluator, fn: Expr, scope: Scope): Value[] | undefined {
  if (fn.k !== 'name' || fn.id !== 'super' || scope.module.language !== 'python' || scope.find('super').length > 0)
    return undefined
  const { cls, scope: home } = scope.enclosingClass ?? {}
  if (!cls || !home) return undefined
  return cls.bases.flatMap((base) =>
    evaluator.evaluate(base, home).flatMap((value): Value[] => {
      if (value.v === 'symbol') return [{ v: 'symbol', path: `${value.path}()`, steps: [] }]
      if (value.v !== 'class') return []
      return [{ v: 'instance', cls: value.cls, scope: value.scope, args: [], callScope: scope, steps: [] }]
    }),
  )
}
