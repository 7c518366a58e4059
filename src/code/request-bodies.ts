import { findProvider, findProviderByHost, matchModelFamily } from '../data/providers.ts'
import { Arguments, literalMember } from './arguments.ts'
import { claim, isClaimed } from './claimed.ts'
import { eachText, placesOf, type Context, type Use } from './context.ts'
import type { Expr, Module } from './ir.ts'
import { formOf, toModel } from '../parse/model-id.ts'
import { MARKS } from '../model/facts.ts'
import type { Program } from './program.ts'
import type { Scope } from './scope.ts'
import { addModel } from './yields/model.ts'
import { addMessages, addTexts } from './yields/prompt.ts'
import { toEndpoint } from './yields/service.ts'

type MapExpr = Extract<Expr, { k: 'map' }>

/** What a module says about requests that it sends itself, without an SDK. */
interface Requests {
  /** Provider ids of the API URLs in it. */
  providers: Set<string>
  bodies: { map: MapExpr; scope: Scope }[]
}

const REQUESTS = new WeakMap<Module, Requests>()

function requestsOf(module: Module): Requests {
  let requests = REQUESTS.get(module)
  if (!requests) REQUESTS.set(module, (requests = { providers: new Set(), bodies: [] }))
  return requests
}

export function noteApiUrl(module: Module, provider: string): void {
  requestsOf(module).providers.add(provider)
}

const INPUTS = ['messages', 'input', 'prompt', 'contents']

/** `{"model": …, "messages": …}`: the body of a request to a model. */
export function noteRequestBody(map: MapExpr, scope: Scope): void {
  if (literalMember(map, 'model') && INPUTS.some((key) => literalMember(map, key)))
    requestsOf(scope.module).bodies.push({ map, scope })
}

/** `fetch('https://api.openai.com/v1/realtime/sessions', { body: JSON.stringify({ model: … }) })`: the call names both. */
export function readRequest(context: Context, { args }: Extract<Expr, { k: 'call' }>, scope: Scope): void {
  const [url, ...rest] = args
  if (!url || rest.length === 0 || (url.value.k !== 'str' && url.value.k !== 'tpl')) return
  const body = rest.flatMap(({ value }) => findBody(value) ?? [])[0]
  const provider = body && providerAt(url.value)
  if (!provider) return
  claim(body)
  readBody(context, body, scope, () => provider)
}

/** The first map below an argument that is a body; by default one that names a model. */
export function findBody(
  expr: Expr,
  isBody = (map: MapExpr): boolean => literalMember(map, 'model') !== undefined,
  depth = 0,
): MapExpr | undefined {
  if (depth > 3) return undefined
  if (expr.k === 'call') return expr.args.flatMap(({ value }) => findBody(value, isBody, depth + 1) ?? [])[0]
  if (expr.k !== 'map') return undefined
  if (isBody(expr)) return expr
  const inner = ['body', 'data', 'json'].flatMap((key) => literalMember(expr, key) ?? [])
  return inner.flatMap((each) => findBody(each, isBody, depth + 1) ?? [])[0]
}

function providerAt(url: Extract<Expr, { k: 'str' | 'tpl' }>): string | undefined {
  const text = url.k === 'str' ? url.v : url.parts.map((part) => (typeof part === 'string' ? part : 'x')).join('')
  const endpoint = /^https?:\/\//i.test(text) ? toEndpoint(text) : undefined
  const { host, hostname, pathname } = endpoint ? new URL(endpoint) : { host: '', hostname: '', pathname: '' }
  const provider = findProviderByHost(host)
  // A port is a custom, no name: the path has to be that of an API too.
  if (provider !== findProviderByHost(hostname) && !/^\/(?:api|v1)(?:\/|$)/.test(pathname)) return undefined
  return provider && provider.kind !== 'vector-store' ? provider.id : undefined
}

/** Bodies in a module that names the API of a provider of models are requests to it; of several to the maker of the model. */
export function readRequestBodies(context: Context, module: Module): void {
  const { providers, bodies } = requestsOf(module)
  if (bodies.length === 0) return
  if (providers.size > 0) return readBodies(context, bodies, providers)
  // The address is often in a module of its own, which is perhaps read later.
  const { program } = context.evaluator
  const others = new Set(module.imports.flatMap(({ from }) => program.targets(module, from)))
  const named = [...others].filter((path) => hasAddress(program, path))
  if (named.length === 0) return
  context.atEnd.push(() => {
    const imported = named.flatMap((path) => program.module(path) ?? [])
    readBodies(context, bodies, new Set(imported.flatMap((each) => [...requestsOf(each).providers])))
  })
}

const ADDRESSES = new WeakMap<Program, ReadonlySet<string>>()

/** Whether a module, by its outline, names the address of a provider. */
export function hasAddress(program: Program, path: string): boolean {
  let paths = ADDRESSES.get(program)
  if (!paths) {
    const named = program.input.outlines.filter(({ marks }) => (marks & MARKS.url) !== 0)
    ADDRESSES.set(program, (paths = new Set(named.map((each) => each.path))))
  }
  return paths.has(path)
}

function readBodies(context: Context, bodies: Requests['bodies'], providers: ReadonlySet<string>): void {
  const [first, ...others] = [...providers].filter((each) => findProvider(each)?.kind !== 'vector-store')
  if (first === undefined) return
  const makerOf = (id: string): string | undefined => {
    const maker = matchModelFamily(id)?.provider
    return maker !== undefined && providers.has(maker) ? maker : undefined
  }
  const providerOf = others.length === 0 ? () => first : makerOf
  for (const { map, scope } of bodies) if (!isClaimed(map)) readBody(context, map, scope, providerOf)
}

function readBody(context: Context, map: MapExpr, scope: Scope, providerOf: (id: string) => string | undefined): void {
  const use: Use = {
    symbol: 'request body',
    at: map.at,
    scope,
    args: new Arguments(context.evaluator, [], scope),
    naming: undefined,
  }
  const ask = (key: string) => {
    const expr = literalMember(map, key)
    return expr ? { expr, values: context.evaluator.ask(expr, scope) } : undefined
  }
  const model = ask('model')
  if (!model) return
  eachText(
    context,
    model,
    (value) => {
      const provider = providerOf(value.text)
      const identity = provider === undefined ? undefined : toModel(value.text, formOf(provider), provider)
      if (identity)
        addModel(context, identity, { provider: identity.provider }, { evidence: placesOf(context, value, use) })
    },
    () => {},
  )
  for (const value of ask('messages')?.values ?? []) if (value.v === 'data') addMessages(context, value, use)
  addTexts(context, ask('system')?.values ?? [], use, 'system')
}
