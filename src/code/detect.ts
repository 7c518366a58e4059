import { Arguments } from './arguments.ts'
import { boundSymbol } from './bindings.ts'
import { claimArguments } from './claimed.ts'
import type { CallSite } from './callers.ts'
import type { Context, Use } from './context.ts'
import { toCallee } from './evaluate-call.ts'
import type { Arg, ClassDef, Expr, FunctionDef, Module } from './ir.ts'
import { fieldConstructor } from './field-constructors.ts'
import { handedOn } from './handed-on.ts'
import { readLiteral } from './literals.ts'
import { noteRequestBody, readRequest, readRequestBodies } from './request-bodies.ts'
import { readServerInfo, readToolTypes } from './raw-mcp.ts'
import { readSettingsLiteral } from './settings-literals.ts'
import { whenReceiverIsKnown } from './receivers.ts'
import { hasRulesFor, matchRules } from './rule-index.ts'
import type { Yield } from './rules.ts'
import type { Scope } from './scope.ts'
import type { SymbolValue, Value } from './value.ts'
import { walkScope, type Naming } from './walk.ts'
import { yieldAgent, yieldMcpClient, yieldMcpClients, yieldMcpServer, yieldVectorStore } from './yields/agent.ts'
import { yieldDataset } from './yields/dataset.ts'
import { yieldModel } from './yields/model.ts'
import { yieldMcpPrompt, yieldMessages, yieldPrompt } from './yields/prompt.ts'
import { yieldMcpResource } from './yields/resource.ts'
import { yieldService } from './yields/service.ts'
import { addToolSchema, yieldTool, yieldTools } from './yields/tool.ts'

export function detectModule(context: Context, module: Module): void {
  const root = context.evaluator.program.scope(module)
  const isRelevant = context.relevance.has(module.path)
  walkScope(root, {
    call: (call, scope, naming) => {
      readRequest(context, call, scope)
      if (!isRelevant) return
      const bound = boundSymbol(call, scope)
      if (bound) applySymbol(context, bound, { args: call.args, at: call.at, scope, naming })
      const inner = handedOn(call)
      for (const each of inner ? [call, inner] : [call])
        if (context.relevance.mayMatter(each.fn, scope)) readCall(context, each, { scope, naming })
        else if (givesModel(each)) readSettings(context, each, scope)
    },
    text: (expr, scope, hint) => readLiteral(context, expr, scope, hint),
    map: (expr, scope, naming) => {
      addToolSchema(context, expr, scope)
      noteRequestBody(expr, scope)
      readServerInfo(context, expr, scope)
      readSettingsLiteral(context, expr, scope)
      if (isRelevant && expr.type) readComposite(context, expr, { scope, naming })
    },
    scope: (scope) => {
      if (isRelevant) readDefinitions(context, scope)
    },
  })
  readRequestBodies(context, module)
  readToolTypes(context, module)
}

function readCall(context: Context, call: Extract<Expr, { k: 'call' }>, at: { scope: Scope; naming?: Naming }): void {
  const { scope, naming } = at
  const callees = isSuper(call.fn) ? basesAround(context, scope) : context.evaluator.askCallee(call.fn, scope)
  if (!callees.some(({ v }) => v === 'symbol'))
    whenReceiverIsKnown(context, call.fn, { scope, position: 'call' }, (symbol) =>
      applySymbol(context, symbol, { args: call.args, at: call.at, scope, naming }),
    )
  for (const callee of callees) {
    if (callee.v === 'symbol') applySymbol(context, callee, { args: call.args, at: call.at, scope, naming })
    else recordSite(context, callee, { args: call.args, scope })
    if (callee.v === 'class') applyBases(context, callee, { args: call.args, at: call.at, scope, naming })
  }
}

/** Keywords that choose a model for whatever is called. */
const MODEL_KEYWORD = /(?:^|_)(?:model|llm|embeddings?|embedder)(?:_(?:name|id))?$/

const givesModel = ({ args }: Extract<Expr, { k: 'call' }>): boolean =>
  args.some(({ name }) => name !== undefined && MODEL_KEYWORD.test(name))

/** `Settings(model="…")`: a class of the repository that no AI library reaches, but that code which calls one may read. */
function readSettings(context: Context, { fn, args }: Extract<Expr, { k: 'call' }>, scope: Scope): void {
  for (const callee of context.evaluator.ask(fn, scope))
    if (callee.v === 'class') recordSite(context, callee, { args, scope })
}

const isSuper = (fn: Expr): boolean => fn.k === 'name' && fn.id === 'super'

/** What `super(…)` in a constructor of ECMAScript constructs. */
function basesAround(context: Context, scope: Scope): Value[] {
  const { cls, scope: home } = scope.module.language === 'ecmascript' ? (scope.enclosingClass ?? {}) : {}
  return cls && home ? cls.bases.flatMap((base) => context.evaluator.askCallee(base, home)) : []
}

/** Go: a literal of a library's struct type, `openai.ChatCompletionRequest{Model: …}`, is read like a call with it. */
function readComposite(
  context: Context,
  literal: Extract<Expr, { k: 'map' }>,
  at: { scope: Scope; naming?: Naming },
): void {
  if (!literal.type || !context.relevance.mayMatter(literal.type, at.scope)) return
  for (const value of context.evaluator.askCallee(literal.type, at.scope))
    if (value.v === 'symbol') applySymbol(context, value, { args: [{ value: literal }], at: literal.at, ...at })
}

function applySymbol(
  context: Context,
  callee: SymbolValue,
  call: { args: readonly Arg[]; at: number; scope: Scope; naming?: Naming },
): void {
  const path = toCallee(callee.path)
  const yields = matchRules(call.scope.module.language, path, 'call')
  if (hasRulesFor(call.scope.module.language, path)) claimArguments(call.args)
  // The constructor of a base is called for what the class around it is, which its definition tells.
  const own = callee.path.endsWith('.__init__') ? yields.filter(({ kind }) => kind !== 'tool') : yields
  if (own.length === 0) return
  const args = new Arguments(context.evaluator, call.args, call.scope, callee.origin)
  applyYields(context, own, { symbol: path, at: call.at, scope: call.scope, args, naming: call.naming })
}

/** Constructing a repository class that derives from a library class constructs the library's. */
function applyBases(
  context: Context,
  callee: Extract<Value, { v: 'class' }>,
  call: { args: readonly Arg[]; at: number; scope: Scope; naming?: Naming },
): void {
  if (callsBase(constructorOf(context, callee.cls, callee.scope))) return
  for (const base of librarySymbols(context, callee.cls, callee.scope)) applySymbol(context, base, call)
}

/** A constructor with a `super().__init__(…)` of its own says there what the library's gets. */
function callsBase(constructor: FunctionDef | undefined): boolean {
  const isBase = ({ fn }: Extract<Expr, { k: 'call' }>): boolean =>
    isSuper(fn) || (fn.k === 'attr' && fn.name === '__init__' && fn.of.k === 'call' && isSuper(fn.of.fn))
  return constructor?.body.exprs.some((expr) => expr.k === 'call' && isBase(expr)) === true
}

function librarySymbols(context: Context, cls: ClassDef, scope: Scope, depth = 0): SymbolValue[] {
  return cls.bases.flatMap((base) =>
    context.evaluator.askCallee(base, scope).flatMap((value): SymbolValue[] => {
      if (value.v === 'symbol') return [value]
      return value.v === 'class' && depth < 6 ? librarySymbols(context, value.cls, value.scope, depth + 1) : []
    }),
  )
}

function recordSite(context: Context, callee: Value, site: CallSite): void {
  const fn =
    callee.v === 'function'
      ? callee.fn
      : callee.v === 'class'
        ? (constructorOf(context, callee.cls, callee.scope) ??
          fieldConstructor(context.evaluator, callee.cls, callee.scope))
        : undefined
  if (fn) context.callers.addCall(fn, site)
}

function constructorOf(context: Context, cls: ClassDef, scope: Scope, depth = 0): FunctionDef | undefined {
  const own = cls.body.functions.find((fn) => fn.name === '__init__' || fn.name === 'constructor')
  if (own || depth > 6) return own
  for (const base of cls.bases)
    for (const value of context.evaluator.askCallee(base, scope))
      if (value.v === 'class') {
        const inherited = constructorOf(context, value.cls, value.scope, depth + 1)
        if (inherited) return inherited
      }
  return undefined
}

/** Decorators and base classes of what a scope defines. */
function readDefinitions(context: Context, scope: Scope): void {
  for (const fn of scope.block.functions)
    for (const decorator of fn.decorators ?? [])
      applyDecorator(context, decorator, scope, { name: fn.name, doc: fn.doc, at: fn.at })
  for (const cls of scope.block.classes) {
    for (const decorator of cls.decorators ?? [])
      applyDecorator(context, decorator, scope, { name: cls.name, doc: cls.doc, at: cls.at })
    for (const base of librarySymbols(context, cls, scope)) applyBase(context, base, cls, scope)
  }
}

function applyDecorator(
  context: Context,
  decorator: Expr,
  scope: Scope,
  decorated: NonNullable<Use['decorated']>,
): void {
  const [callee, args] = decorator.k === 'call' ? [decorator.fn, decorator.args] : [decorator, []]
  const apply = (symbol: SymbolValue): void => {
    const yields = matchRules(scope.module.language, symbol.path, 'decorator')
    if (yields.length === 0) return
    applyYields(context, yields, {
      symbol: symbol.path,
      at: decorated.at,
      scope,
      args: new Arguments(context.evaluator, args, scope, symbol.origin),
      naming: undefined,
      decorated,
    })
  }
  const symbols = [...context.evaluator.askCallee(callee, scope), ...overridden(context, callee, scope)].filter(
    (value) => value.v === 'symbol',
  )
  for (const symbol of symbols) apply(symbol)
  if (symbols.length === 0) whenReceiverIsKnown(context, callee, { scope, position: 'decorator' }, apply)
}

/** The library's method behind one that a repository class overrides: `@server.tool` of a subclass of the library's server. */
function overridden(context: Context, callee: Expr, scope: Scope): SymbolValue[] {
  if (callee.k !== 'attr' || !context.evaluator.askCallee(callee, scope).some(({ v }) => v === 'function')) return []
  return context.evaluator.askCallee(callee.of, scope).flatMap((value) => {
    const bases = value.v === 'instance' ? librarySymbols(context, value.cls, value.scope) : []
    return bases.map((base): SymbolValue => ({ v: 'symbol', path: `${base.path}().${callee.name}`, steps: [] }))
  })
}

/** A class that derives from a library's `Tool`: its fields are the arguments. */
function applyBase(context: Context, base: SymbolValue, cls: ClassDef, scope: Scope): void {
  const yields = matchRules(scope.module.language, base.path, 'base')
  if (yields.length === 0) return
  const fields: Arg[] = cls.body.bindings.flatMap(({ name, value }) => (value ? [{ name, value }] : []))
  const args = new Arguments(context.evaluator, [...fields, ...(cls.keywords ?? [])], scope.ofClass(cls))
  applyYields(context, yields, {
    symbol: base.path,
    at: cls.at,
    scope,
    args,
    naming: undefined,
    decorated: { name: cls.name, doc: cls.doc, at: cls.at },
    isBase: true,
  })
}

function applyYields(context: Context, yields: readonly Yield[], use: Use): void {
  const whole = { ...use, siblings: yields }
  for (const each of yields) applyYield(context, each, whole)
}

function applyYield(context: Context, each: Yield, use: Use): void {
  switch (each.kind) {
    case 'model':
      return yieldModel(context, each, use)
    case 'service':
      return yieldService(context, each, use)
    case 'dataset':
      return yieldDataset(context, each, use)
    case 'prompt':
      return yieldPrompt(context, each, use)
    case 'messages':
      return yieldMessages(context, each, use)
    case 'tool':
      return yieldTool(context, each, use)
    case 'tools':
      return yieldTools(context, each, use)
    case 'agent':
      return yieldAgent(context, each, use)
    case 'vector-store':
      return yieldVectorStore(context, each, use)
    case 'mcp-server':
      return yieldMcpServer(context, each, use)
    case 'mcp-client':
      return yieldMcpClient(context, each, use)
    case 'mcp-clients':
      return yieldMcpClients(context, each, use)
    case 'mcp-prompt':
      return yieldMcpPrompt(context, each, use)
    case 'mcp-resource':
      return yieldMcpResource(context, each, use)
  }
}
