import { findProvider, findProviderByHost, matchModelFamily } from '../data/providers.ts'
import { Arguments, literalMember } from './arguments.ts'
import { claim, isClaimed } from './claimed.ts'
import { eachText, evidenceOf, placesOf, type Context, type Use } from './context.ts'
import { addressesNear, requestsOf, type Requests } from './addresses.ts'
import type { Expr, Module } from './ir.ts'
import type { Evidence } from '../model/evidence.ts'
import { toEvidence } from './findings.ts'
import { formOf, toModel } from '../parse/model-id.ts'
import type { Scope } from './scope.ts'
import { addModel } from './yields/model.ts'
import { addMessages, addTexts } from './yields/prompt.ts'
import { toEndpoint, toService } from './yields/service.ts'

type MapExpr = Extract<Expr, { k: 'map' }>

const INPUTS = ['messages', 'input', 'prompt', 'contents']

const isBody = (map: MapExpr): boolean =>
  literalMember(map, 'model') !== undefined && INPUTS.some((key) => literalMember(map, key) !== undefined)

/** Bodies that stand beside the name of their provider. */
const ROUTED = new WeakSet<MapExpr>()

/**
 * `{ provider: 'groq', endpoint: 'chat/completions', query: { model, messages } }`: what a gateway is asked to pass on.
 * https://developers.cloudflare.com/ai-gateway/usage/universal/
 */
function noteRouted(map: MapExpr, scope: Scope): void {
  const named = literalMember(map, 'provider')
  const provider = named?.k === 'str' ? findProvider(named.v)?.id : undefined
  if (provider === undefined) return
  for (const { value } of map.entries) {
    if (value.k !== 'map' || !isBody(value)) continue
    ROUTED.add(value)
    requestsOf(scope.module).bodies.push({ map: value, scope, provider })
  }
}

/** `{"model": …, "messages": …}`: the body of a request to a model. */
export function noteRequestBody(map: MapExpr, scope: Scope): void {
  noteRouted(map, scope)
  if (isBody(map) && !ROUTED.has(map)) requestsOf(scope.module).bodies.push({ map, scope })
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
  joinAddress(context, module)
  const { providers, bodies } = requestsOf(module)
  keepProviders(context, module)
  if (bodies.length === 0) return
  if (providers.size > 0) return readBodies(context, bodies, providers)
  // The address is often in a module of its own, which is perhaps read later.
  const near = addressesNear(context.evaluator.program, module)
  if (near.length === 0) return
  context.atEnd.push(() => {
    readBodies(context, bodies, new Set(near.flatMap((path) => [...(PROVIDERS.get(context)?.get(path) ?? [])])))
  })
}

function joinAddress(context: Context, module: Module): void {
  const { providers, parts } = requestsOf(module)
  if (!parts.hasPath) return
  for (const { provider, at } of parts.hosts) {
    providers.add(provider)
    context.findings.add(toService({ provider }, [toEvidence(module, at, { usage: 'configured' })]))
  }
}

/** Which providers the modules name, by path: a module that is read is perhaps forgotten before it is asked for. */
const PROVIDERS = new WeakMap<Context, Map<string, ReadonlySet<string>>>()

function keepProviders(context: Context, module: Module): void {
  const { providers } = requestsOf(module)
  if (providers.size === 0) return
  // Others may ask, so the module is read in every scan.
  context.effects.count++
  let known = PROVIDERS.get(context)
  if (!known) PROVIDERS.set(context, (known = new Map()))
  known.set(module.path, providers)
}

function readBodies(context: Context, bodies: Requests['bodies'], providers: ReadonlySet<string>): void {
  const [first, ...others] = [...providers].filter((each) => findProvider(each)?.kind !== 'vector-store')
  if (first === undefined) return
  const makerOf = (id: string): string | undefined => {
    const maker = matchModelFamily(id)?.provider
    return maker !== undefined && providers.has(maker) ? maker : undefined
  }
  const providerOf = others.length === 0 ? () => first : makerOf
  const standard = others.length === 0 ? first : undefined
  for (const { map, scope, provider } of bodies)
    if (!isClaimed(map)) readBody(context, map, scope, provider ? () => provider : providerOf, provider ?? standard)
}

/** `standard`: the provider, where there is but one. */
function readBody(
  context: Context,
  map: MapExpr,
  scope: Scope,
  providerOf: (id: string) => string | undefined,
  standard?: string,
): void {
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
  const accept = (text: string, evidence: Evidence[]): void => {
    const provider = providerOf(text)
    const identity = provider === undefined ? undefined : toModel(text, formOf(provider), provider)
    if (identity) addModel(context, identity, { provider: identity.provider }, { evidence })
  }
  eachText(
    context,
    model,
    (value) => accept(value.text, placesOf(context, value, use)),
    (open) => {
      if (standard === undefined) return
      context.openModels.push({
        provider: standard,
        form: formOf(standard),
        language: scope.module.language,
        path: scope.module.path,
        evidence: evidenceOf(use, 'invoked'),
        ...open,
        isAnswered: false,
        accept: (text, steps, place) => accept(text, [place, evidenceOf(use, 'invoked', steps)]),
      })
    },
  )
  for (const value of ask('messages')?.values ?? []) if (value.v === 'data') addMessages(context, value, use)
  addTexts(context, ask('system')?.values ?? [], use, 'system')
}
