import { findProvider, findProviderByHost, matchModelFamily } from '../data/providers.ts'
import { isClaimed } from './claimed.ts'
import { placesOf, type Context, type Use } from './context.ts'
import { Arguments } from './arguments.ts'
import type { Expr } from './ir.ts'
import { formOf, toModel } from '../parse/model-id.ts'
import type { Scope } from './scope.ts'
import type { TextValue } from './value.ts'
import { addModel } from './yields/model.ts'
import { toEndpoint } from './yields/service.ts'

type MapExpr = Extract<Expr, { k: 'map' }>

const MODEL = /^(?:default_?)?model(?:_?(?:name|id))?$/i
const ADDRESS = /^(?:api_?)?(?:base_?)?(?:url|uri|endpoint|host)$/i
const HOSTS: ReadonlySet<string> = new Set(['inference-host', 'gateway', 'local-runtime'])

/**
 * `Config{Model: defaultModel, URL: "https://api.openai.com"}`: settings that name a provider by its address, and beside it
 * a model that this provider has.
 */
export function readSettingsLiteral(context: Context, map: MapExpr, scope: Scope): void {
  const [model, address] = [valueAt(map, MODEL), valueAt(map, ADDRESS)]
  if (!model || !address || isClaimed(map)) return
  const texts = (expr: Expr): TextValue[] => context.evaluator.ask(expr, scope).filter((value) => value.v === 'text')
  const providers = new Set(texts(address).flatMap(({ text }) => providerAt(text) ?? []))
  const [provider, ...others] = providers
  if (provider === undefined || others.length > 0) return
  const args = new Arguments(context.evaluator, [], scope)
  const use: Use = { symbol: 'settings', at: map.at, scope, args, naming: undefined }
  for (const value of texts(model)) {
    const family = matchModelFamily(value.text.slice(value.text.lastIndexOf('/') + 1), provider)
    const isOwn = family?.provider === provider || (family && HOSTS.has(findProvider(provider)?.kind ?? ''))
    const identity = isOwn ? toModel(value.text, formOf(provider), provider) : undefined
    const evidence = placesOf(context, value, use).map((each) => ({ ...each, usage: 'configured' as const }))
    if (identity) addModel(context, identity, { provider }, { evidence })
  }
}

const valueAt = ({ entries }: MapExpr, name: RegExp): Expr | undefined =>
  entries.find(({ key }) => key?.k === 'str' && name.test(key.v))?.value

function providerAt(text: string): string | undefined {
  const endpoint = /^https?:\/\//i.test(text) ? toEndpoint(text) : undefined
  return endpoint === undefined ? undefined : findProviderByHost(new URL(endpoint).host)?.id
}
