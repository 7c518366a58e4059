import { findProvider, findProviderByHost } from '../data/providers.ts'
import { Arguments, literalMember } from './arguments.ts'
import { claim, isClaimed } from './claimed.ts'
import { eachText, placesOf, type Context, type Use } from './context.ts'
import type { Expr, Module } from './ir.ts'
import { formOf, toModel } from '../parse/model-id.ts'
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
  readBody(context, body, scope, provider)
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
  const provider = endpoint ? findProviderByHost(new URL(endpoint).hostname) : undefined
  return provider && provider.kind !== 'vector-store' ? provider.id : undefined
}

/** Bodies in a module that names the API of exactly one provider of models are requests to it. */
export function readRequestBodies(context: Context, module: Module): void {
  const { providers, bodies } = requestsOf(module)
  const [provider] = providers
  if (provider === undefined || providers.size > 1 || findProvider(provider)?.kind === 'vector-store') return
  for (const { map, scope } of bodies) if (!isClaimed(map)) readBody(context, map, scope, provider)
}

function readBody(context: Context, map: MapExpr, scope: Scope, provider: string): void {
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
      const identity = toModel(value.text, formOf(provider), provider)
      if (identity)
        addModel(context, identity, { provider: identity.provider }, { evidence: placesOf(context, value, use) })
    },
    () => {},
  )
  for (const value of ask('messages')?.values ?? []) if (value.v === 'data') addMessages(context, value, use)
  addTexts(context, ask('system')?.values ?? [], use, 'system')
}
