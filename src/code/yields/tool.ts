import { toRef } from '../../model/identity.ts'
import type { Evidence } from '../../model/evidence.ts'
import { eachText, evidenceOf, placesOf, type Context, type Use } from '../context.ts'
import { toEvidence } from '../findings.ts'
import type { Expr } from '../ir.ts'
import { matchRules } from '../rule-index.ts'
import type { ArgPath, Yield } from '../rules.ts'
import type { Scope } from '../scope.ts'
import type { SymbolValue, Value } from '../value.ts'
import { literalMember } from '../arguments.ts'
import { isClaimed } from '../claimed.ts'

type MapExpr = Extract<Expr, { k: 'map' }>

const MAX_DESCRIPTION = 300
const TOOL_NAME = /^[\w.:/-]{1,128}$/

export function addTool(
  context: Context,
  name: string,
  file: string,
  more: { description?: string; aliases?: string[]; evidence: Evidence[] },
): string {
  const description = more.description?.replace(/\s+/g, ' ').trim().slice(0, MAX_DESCRIPTION)
  return context.findings.add({
    kind: 'tool',
    ref: toRef('tool', file, name),
    name,
    ...(description ? { description } : {}),
    ...(more.aliases ? { aliases: more.aliases } : {}),
    evidence: more.evidence,
  }).ref
}

/** Names of the functions that a tool is made of, of several in a loop, or of the class that is its schema. */
function functionNames(values: Value[]): string[] {
  const names = values.flatMap((each) =>
    each.v === 'function' ? [each.fn.name] : each.v === 'class' ? [each.cls.name] : [],
  )
  return [...new Set(names.filter((name) => name !== ''))]
}

/** Constructors of one's own tools; the name of any other tool class is the tool. */
const GENERIC = /^(?:Dynamic|Structured|Function|Base|Callable|QueryEngine|Retriever|Async)*Tool$/

/** Built-in tools are classes: `DuckDuckGoSearchTool()`. */
function builtInName(symbol: string): string | undefined {
  const tail = /(?:^|[.:])([A-Z]\w*)$/.exec(symbol)?.[1]
  return tail && !GENERIC.test(tail) ? tail : undefined
}

/** `register(server, 'open_gate')`: the function that registers takes the name from its callers, or from nobody known. */
function askCallers(
  context: Context,
  rule: Extract<Yield, { kind: 'tool' }>,
  use: Use,
  asked: { values: Value[]; expr: Expr },
): void {
  const description = use.args.text(rule.description)
  const add = (value: Extract<Value, { v: 'text' }>): void => {
    if (TOOL_NAME.test(value.text))
      addTool(context, value.text, value.place.file, { description, evidence: placesOf(context, value, use) })
  }
  eachText(context, asked, add, () => {})
}

/** `add_tool(fn)` in a function that is given `fn`: its callers, or nobody known, name the tool. */
function isGiven(context: Context, rule: Extract<Yield, { kind: 'tool' }>, use: Use): boolean {
  const found = use.args.first(rule.fn)
  const params = found?.values.filter((value) => value.v === 'param') ?? []
  if (params.length === 0) return false
  const evidence = [evidenceOf(use, 'invoked')]
  const description = use.args.text(rule.description)
  for (const { fn, name, key } of params)
    context.callers.ask({
      fn,
      name,
      key,
      accept: (values) => {
        for (const given of functionNames(values))
          addTool(context, given, use.scope.module.path, { description, evidence })
      },
    })
  return true
}

/**
 * A wrapper that makes tools of what it is given, `tool({ description: spec.description })`: their names are elsewhere,
 * and the wrapper's own is none of them.
 */
function isMadeOf(use: Use, description: readonly ArgPath[] | undefined): boolean {
  const found = use.args.first(description)
  if (!found) return false
  let root = found.expr
  while (root.k === 'attr') root = root.of
  const isImported = root.k === 'name' && use.scope.find(root.id).some(({ d }) => d === 'import')
  return root.k === 'name' && !isImported && found.values.every(({ v }) => v === 'param')
}

/** `for each in TABLE: tool(each.name)`: every row is a tool. */
const isTable = (values: Value[]): boolean => {
  const texts = values.filter((value) => value.v === 'text')
  return texts.length > 1 && texts.every(({ steps }) => steps.some(({ what }) => what === 'any element'))
}

export function yieldTool(context: Context, rule: Extract<Yield, { kind: 'tool' }>, use: Use): void {
  const fields = use.isBase ? ['name'] : undefined
  const [given, ...others] = rule.fn ? functionNames(use.args.first(rule.fn)?.values ?? []) : []
  const surrounding = use.naming?.how === 'argument' ? undefined : use.naming?.name
  const written = use.args.text(rule.name ?? fields)
  if (written === undefined)
    for (const each of others) addTool(context, each, use.scope.module.path, { evidence: [evidenceOf(use, 'invoked')] })
  const own = written ?? given ?? use.decorated?.name
  const asked = use.args.first(rule.name)
  if (asked && (!own || isTable(asked.values))) return askCallers(context, rule, use, asked)
  // `name || 'open_gate'`: what callers give besides.
  const passed = asked?.values.filter(({ v }) => v === 'param') ?? []
  if (asked && passed.length > 0) askCallers(context, rule, use, { values: passed, expr: asked.expr })
  if (!own && (isMadeOf(use, rule.description) || isGiven(context, rule, use))) return
  const builtIn = own ? undefined : builtInName(use.symbol)
  const name = own ?? builtIn ?? surrounding
  if (!name) return
  const description =
    use.args.text(rule.description ?? (use.isBase ? ['description'] : undefined)) ?? use.decorated?.doc
  // A built-in tool is the library's, wherever it is used.
  const home = builtIn ? use.symbol.slice(0, -builtIn.length - 1) : use.scope.module.path
  addTool(context, name, home, { description, evidence: [evidenceOf(use, 'invoked')] })
}

/** What says that a named map in a list of tools is one: `{name, description, schema}`. */
const TOOL_KEYS = ['description', 'schema', 'parameters', 'inputSchema', 'input_schema', 'execute', 'func', 'handler']

/** Functions, schemas and keyed tools given to a model or an agent. Tool objects are found where they are made. */
export function yieldTools(context: Context, rule: Extract<Yield, { kind: 'tools' }>, use: Use): void {
  for (const value of use.args.first(rule.at)?.values ?? []) {
    if (value.v !== 'data') continue
    if (value.expr.k === 'list') for (const item of value.expr.items) addItem(context, item, value.scope, use)
    else addKeyed(context, value.expr, value.scope, use)
  }
}

function addItem(context: Context, item: Expr, scope: Scope, use: Use): void {
  for (const value of context.evaluator.ask(item, scope)) {
    if (value.v === 'data' && value.expr.k === 'map') addNamed(context, value.expr, value.scope, use)
    // A class stands for its schema: what the model fills in.
    if (value.v === 'class' && value.cls.name !== '') addSchemaClass(context, value, use)
    if (value.v !== 'function' || value.fn.name === '') continue
    const isMethodTool = value.fn.decorators?.length // decorated tools are found by their decorator
    if (isMethodTool) continue
    const module = value.scope.module
    addTool(context, value.fn.name, module.path, {
      description: value.fn.doc,
      evidence: [toEvidence(module, value.fn.at, { usage: 'invoked', symbol: use.symbol })],
    })
  }
}

function addSchemaClass(context: Context, { cls, scope }: Extract<Value, { v: 'class' }>, use: Use): void {
  addTool(context, cls.name, scope.module.path, {
    description: cls.doc,
    evidence: [toEvidence(scope.module, cls.at, { usage: 'invoked', symbol: use.symbol })],
  })
}

/** `{ name: 'weather', description, schema }` in a list of tools. Schemas of the unmistakable shapes are found where they stand. */
function addNamed(context: Context, map: MapExpr, scope: Scope, use: Use): void {
  if (toSchema(context, map, scope) || !TOOL_KEYS.some((key) => literalMember(map, key))) return
  const text = (key: string): string | undefined => {
    const expr = literalMember(map, key)
    return expr && context.evaluator.textOf(expr, scope)
  }
  const name = text('name')
  if (!name || !TOOL_NAME.test(name)) return
  addTool(context, name, scope.module.path, {
    description: text('description'),
    evidence: [toEvidence(scope.module, map.at, { usage: 'invoked', symbol: use.symbol })],
  })
}

/** `{ weather: { description, inputSchema, execute } }`: the key is the tool's name. */
function addKeyed(context: Context, map: Extract<Expr, { k: 'map' }>, scope: Scope, use: Use): void {
  for (const { key, value } of map.entries) {
    if (key?.k !== 'str') continue
    for (const each of context.evaluator.ask(value, scope)) {
      if (each.v === 'symbol') addMade(context, key.v, each, { ...use, at: value.at, scope })
      if (each.v !== 'data' || each.expr.k !== 'map' || !literalMember(each.expr, 'description')) continue
      const module = each.scope.module
      addTool(context, key.v, module.path, {
        description: context.evaluator.textOf(literalMember(each.expr, 'description')!, each.scope),
        evidence: [toEvidence(module, each.expr.at, { usage: 'invoked', symbol: use.symbol })],
      })
    }
  }
}

/** Tools that providers run themselves: `openai.tools.webSearch({})`, `google.tools.googleSearch({})`. */
const PROVIDED = /[:.]tools\.\w+\(\)$/

/** `{ weather: weatherTool }`: what the model calls the tool, beside the variable that it was made under. */
function addMade(context: Context, key: string, { path, origin }: SymbolValue, use: Use): void {
  if (!origin || !TOOL_NAME.test(key)) return
  const evidence = [evidenceOf(use, 'invoked')]
  if (PROVIDED.test(path)) addTool(context, key, use.scope.module.path, { evidence })
  const { call, scope } = origin
  const isUnnamed = matchRules(scope.module.language, origin.path, 'call').some(
    (each) => each.kind === 'tool' && each.name === undefined,
  )
  const made = isUnnamed ? scope.block.bindings.find(({ value, how }) => value === call && how === 'assign') : undefined
  if (made && made.name !== key) addTool(context, made.name, scope.module.path, { aliases: [key], evidence })
}

/**
 * Tool schemas written as literals: OpenAI `{type: "function", function: {name, parameters}}` and
 * `{type: "function", name, parameters}`, Anthropic `{name, input_schema}`, MCP `{name, inputSchema}`. The shape is
 * unmistakable, so no call is needed.
 */
export function addToolSchema(context: Context, map: MapExpr, scope: Scope): void {
  const schema = isClaimed(map) ? undefined : toSchema(context, map, scope)
  if (!schema) return
  addTool(context, schema.name, scope.module.path, {
    description: schema.description,
    evidence: [toEvidence(scope.module, map.at, { usage: 'configured', symbol: 'tool schema' })],
  })
}

function toSchema(context: Context, map: MapExpr, scope: Scope): { name: string; description?: string } | undefined {
  const { evaluator } = context
  const text = (expr: Expr | undefined) => (expr ? evaluator.textOf(expr, scope) : undefined)
  const inner = literalMember(map, 'function')
  const isFunction = text(literalMember(map, 'type')) === 'function'
  const schema = isFunction && inner?.k === 'map' ? inner : map
  const isTool = isFunction
    ? literalMember(schema, 'parameters') !== undefined ||
      (schema !== map && literalMember(schema, 'description') !== undefined)
    : ['input_schema', 'inputSchema'].some((key) =>
        isSchema(literalMember(map, key), literalMember(map, 'description') !== undefined),
      )
  const named = literalMember(schema, 'name')
  // A field of an object (`name: self.name`) is what code that serves tools of others writes.
  const isField = named?.k === 'attr' && named.of.k === 'name' && (named.of.id === 'self' || named.of.id === 'this')
  const name = isTool && !isField ? text(named) : undefined
  return name && TOOL_NAME.test(name) ? { name, description: text(literalMember(schema, 'description')) } : undefined
}

/** A schema written down; one that is built or named where a description stands beside it. Flows have schemas as well. */
function isSchema(expr: Expr | undefined, isDescribed: boolean): boolean {
  if (expr?.k === 'map')
    return literalMember(expr, 'type') !== undefined || literalMember(expr, 'properties') !== undefined
  return isDescribed && (expr?.k === 'name' || expr?.k === 'attr' || expr?.k === 'call')
}
