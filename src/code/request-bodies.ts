import { findProvider } from '../data/providers.ts'
import { Arguments, literalMember } from './arguments.ts'
import { eachText, placesOf, type Context, type Use } from './context.ts'
import type { Expr, Module } from './ir.ts'
import { formOf, toModel } from './model-id.ts'
import type { Scope } from './scope.ts'
import { addModel } from './yields/model.ts'
import { addMessages, addTexts } from './yields/prompt.ts'

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
  if (literalMember(map, 'model') && INPUTS.some((key) => literalMember(map, key))) requestsOf(scope.module).bodies.push({ map, scope })
}

/** Bodies in a module that names the API of exactly one provider of models are requests to it. */
export function readRequestBodies(context: Context, module: Module): void {
  const { providers, bodies } = requestsOf(module)
  const [provider] = providers
  if (provider === undefined || providers.size > 1 || findProvider(provider)?.kind === 'vector-store') return
  for (const { map, scope } of bodies) readBody(context, map, scope, provider)
}

function readBody(context: Context, map: MapExpr, scope: Scope, provider: string): void {
  const use: Use = { symbol: 'request body', at: map.at, scope, args: new Arguments(context.evaluator, [], scope), naming: undefined }
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
      if (identity) addModel(context, identity, { provider: identity.provider }, { evidence: placesOf(context, value, use) })
    },
    () => {},
  )
  for (const value of ask('messages')?.values ?? []) if (value.v === 'data') addMessages(context, value, use)
  addTexts(context, ask('system')?.values ?? [], use, 'system')
}
