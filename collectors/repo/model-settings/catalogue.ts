import { findProvider, findProviderByHost, matchModelFamily, mayServe } from '../../../src/data/providers.ts'
import { asArray, asString, entriesOf, getMember, isObject, type JsonValue } from '../../../src/parse/json.ts'
import { formOf } from '../../../src/parse/model-id.ts'
import type { ModelSetting } from '../../../src/parse/model-component.ts'

/**
 * Providers that a program is set up with, each with the models it is to offer:
 * `apis: { openai: { base-url: …, models: { gpt-4o: … } } }`. The name or the address says which provider it is.
 */
export interface Offered {
  setting: ModelSetting
  path: (string | number)[]
}

const KEYS = new Set(['apis', 'providers'])
/** More than a person picks by hand is a copy of the provider's own list. */
const MAX = 40

export const isCatalogue = (key: string): boolean => KEYS.has(key)

export function readCatalogue(value: JsonValue, path: readonly string[]): Offered[] {
  const items = asArray(value)
  const entries: [string, string | number, JsonValue][] = items
    ? items.map((item, i) => [asString(getMember(item, 'name')) ?? asString(getMember(item, 'id')) ?? '', i, item])
    : entriesOf(value).map(([name, entry]) => [name, name, entry])
  return entries.flatMap(([name, key, entry]) => {
    const provider = providerOf(name, entry)
    const ids = provider === undefined ? [] : idsOf(getMember(entry, 'models'))
    if (provider === undefined || ids.length > MAX) return []
    return ids
      .filter(({ id }) => isOffered(id, provider))
      .map(({ id, at }): Offered => ({
        setting: { id, form: formOf(provider), provider, ...(/embed/i.test(id) && { task: 'embedding' }) },
        path: [...path, key, 'models', ...at],
      }))
  })
}

/** The address beats the name, which is the user's own where both are given. */
function providerOf(name: string, entry: JsonValue): string | undefined {
  const url = entriesOf(entry).find(([key]) => /^(?:base|api)?[-_]?(?:url|endpoint)$/i.test(key))?.[1]
  const host = /^https?:\/\/([\w.-]+)/i.exec(asString(url) ?? '')?.[1]
  const isLocal = host !== undefined && /^(?:localhost|127\.|0\.0\.0\.0)/.test(host)
  const byHost = host === undefined ? undefined : findProviderByHost(host.toLowerCase())
  return byHost?.id ?? (host === undefined || isLocal ? findProvider(name)?.id : undefined)
}

/** `models` as a map by id, or as a list of ids or of maps with one. */
function idsOf(models: JsonValue | undefined): { id: string; at: (string | number)[] }[] {
  if (isObject(models)) return Object.keys(models).map((id) => ({ id, at: [id] }))
  return (asArray(models) ?? []).flatMap((item, i) => {
    const key = ['id', 'model', 'name'].find((each) => asString(getMember(item, each)) !== undefined)
    const id = asString(item) ?? (key === undefined ? undefined : asString(getMember(item, key)))
    return id === undefined ? [] : [{ id, at: key === undefined ? [i] : [i, key] }]
  })
}

/** A maker offers its own models; hosts, gateways and runtimes offer any. */
function isOffered(id: string, provider: string): boolean {
  const kind = findProvider(provider)?.kind
  if (kind !== 'model-lab' && kind !== 'maker') return /[a-z]/i.test(id) && !/\s/.test(id)
  return matchModelFamily(id, provider)?.provider === provider && mayServe(provider, id)
}
