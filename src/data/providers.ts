import { FLOATING_ALIASES } from './providers/floating.ts'
import { MODEL_FAMILIES } from './providers/families.ts'
import { HOSTS } from './providers/hosts.ts'
import { LABS } from './providers/labs.ts'
import { MEDIA } from './providers/media.ts'
import type { ProviderKind, ProviderRow } from './providers/row.ts'
import { STORES } from './providers/stores.ts'
import { TOOLS } from './providers/tools.ts'

export type { ProviderKind } from './providers/row.ts'

/** Who makes, serves or stores: looked up by id, host, environment variable or the prefix of a model id. */
export interface Provider {
  id: string
  /** For display. */
  name: string
  kind: ProviderKind
  aliases: readonly string[]
  /** Host patterns: `{…}` within a label, `*.` for any subdomain. */
  hosts: readonly string[]
  keyEnv: readonly string[]
  endpointEnv: readonly string[]
  openaiCompatible: boolean
  jurisdiction?: string
}

const words = (list: string | undefined): readonly string[] => list?.split(' ') ?? []

const toProvider = (row: ProviderRow): Provider => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  aliases: words(row.aliases),
  hosts: words(row.hosts),
  keyEnv: words(row.keyEnv),
  endpointEnv: words(row.endpointEnv),
  openaiCompatible: row.openaiCompatible ?? false,
  ...(row.jurisdiction !== undefined && { jurisdiction: row.jurisdiction }),
})

export const PROVIDERS: readonly Provider[] = [LABS, HOSTS, MEDIA, STORES, TOOLS].flat().map(toProvider)

const fold = (name: string): string => name.toLowerCase().replace(/[/:]+$/, '')
/** Blanks, `_` and `-` are alike where the name as written says nothing: `azure_ai` is not `azure-ai`. */
const foldSeparators = (name: string): string => fold(name).replace(/[\s_]+/g, '-')

const BY_NAME = new Map<string, Provider>()
const BY_ENV = new Map<string, Provider>()
const BY_HOST = new Map<string, Provider>()
const BY_PORT = new Map(
  [LABS, HOSTS, MEDIA, STORES, TOOLS]
    .flat()
    .flatMap(({ id, port }) =>
      port === undefined ? [] : [[port, PROVIDERS.find((each) => each.id === id)!] as const],
    ),
)
const BY_FOLDED = new Map<string, Provider>()
const HOST_PATTERNS: { pattern: RegExp; provider: Provider }[] = []

const escape = (text: string): string => text.replace(/[.\\^$+?()[\]|]/g, '\\$&')

/** `{region}` is a part of one label, a leading `*.` any number of labels, another `*` a part of one. */
function toHostPattern(host: string): RegExp {
  const [prefix, rest] = host.startsWith('*.') ? ['(?:[a-z0-9-]+\\.)+', host.slice(2)] : ['', host]
  const body = escape(rest).replace(/\{[^}]*\}|\*/g, '[a-z0-9-]+')
  return new RegExp(`^${prefix}${body}$`)
}

// Ids win over names and aliases, wherever they stand in the tables.
for (const provider of PROVIDERS) BY_NAME.set(provider.id, provider)
for (const provider of PROVIDERS) {
  for (const name of [provider.name, ...provider.aliases].map(fold)) if (!BY_NAME.has(name)) BY_NAME.set(name, provider)
  for (const name of [...provider.keyEnv, ...provider.endpointEnv]) if (!BY_ENV.has(name)) BY_ENV.set(name, provider)
  for (const host of provider.hosts)
    if (/[{*]/.test(host)) HOST_PATTERNS.push({ pattern: toHostPattern(host), provider })
    else if (!BY_HOST.has(host)) BY_HOST.set(host, provider)
}
for (const [name, provider] of BY_NAME)
  if (!BY_FOLDED.has(foldSeparators(name))) BY_FOLDED.set(foldSeparators(name), provider)

/** By id, display name, alias or the prefix of a model id (`vertex_ai/`); case does not matter. */
export function findProvider(name: string): Provider | undefined {
  return BY_NAME.get(fold(name)) ?? BY_FOLDED.get(foldSeparators(name))
}

/** By API host, with or without a port. Loopback and private names belong to nobody, but for ports that tell. */
export function findProviderByHost(host: string): Provider | undefined {
  const port = /:(\d{2,5})$/.exec(host)?.[1]
  const byPort = port === undefined ? undefined : BY_PORT.get(Number(port))
  if (byPort) return byPort
  const name = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '')
  if (name.length > 253) return undefined
  return BY_HOST.get(name) ?? HOST_PATTERNS.find(({ pattern }) => pattern.test(name))?.provider
}

/** By the name of an environment variable that holds its key or base URL. Names that others use too are not listed. */
export function findProviderByEnv(name: string): Provider | undefined {
  return (
    BY_ENV.get(name) ??
    BY_ENV.get(name.replace(/^(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|NUXT|PUBLIC)_/, ''))
  )
}

export interface FamilyMatch {
  /** Family id: `gpt`, `claude`. */
  family: string
  /** Provider id of the maker. */
  provider: string
  /** The id names a snapshot: the bytes behind it do not change. */
  pinned?: true
  /** Counts only in a model's place at that provider. */
  needsContext?: true
  /** Anybody can run it: the id alone does not say that the maker's API is called. */
  openWeights?: true
}

const MAX_ID = 200

/** The family of a model id. A family of `near`, the provider it was found at, goes first. */
export function matchModelFamily(id: string, near?: string): FamilyMatch | undefined {
  if (id.length > MAX_ID) return undefined
  const matches = MODEL_FAMILIES.filter(({ ids }) => ids.test(id))
  const family = matches.find(({ provider }) => provider === near) ?? matches[0]
  return (
    family && {
      family: family.id,
      provider: family.provider,
      ...(family.snapshot?.test(id) && { pinned: true as const }),
      ...(family.needsContext && { needsContext: true as const }),
      ...(family.openWeights && { openWeights: true as const }),
    }
  )
}

/** A maker serves its own models; weights that anybody can have are served by hosts, clouds and one's own machines. */
export function mayServe(provider: string, id: string): boolean {
  const family = matchModelFamily(id, provider)
  if (!family?.openWeights || family.provider === provider) return true
  const kind = findProvider(provider)?.kind
  return kind !== 'model-lab' && kind !== 'maker'
}

/** The id is one that its provider documents as an alias: what it stands for changes. */
export function isFloatingAlias(id: string): boolean {
  return id.length <= MAX_ID && FLOATING_ALIASES.some((alias) => alias.test(id))
}
