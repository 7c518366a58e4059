import { toHuggingFacePurl, toRef } from '../model/identity.ts'
import { findProvider, isFloatingAlias, matchModelFamily } from '../data/providers.ts'
import type { IdForm } from '../data/id-form.ts'

/** A model as its identity goes: everything of a component but the evidence. */
export interface ModelIdentity {
  ref: string
  name: string
  group?: string
  version?: string
  purl?: string
  aliases?: string[]
  /** Provider id that serves it. */
  provider: string
  /** Provider id of the maker behind a gateway, when the id names one. */
  maker?: string
  /** Dated snapshot or commit: the bytes behind the id do not change. */
  pin?: 'snapshot' | 'commit' | 'floating'
  properties?: Record<string, string>
}

const MAX_LENGTH = 200

/** What people write where a model is to be filled in; never a model. */
const PLACEHOLDER =
  /^(?:your[-_ ].*|<.*>|\{\{.*\}\}|\$\{?.*|%.*%|x{3,}|\.{3}|todo|none|null|undefined|default|auto|string|str|model|model[-_]?(?:id|name|here)|change[-_]?me|placeholder|foo|bar|dummy|n\/?a)$/i

export function isPlausibleId(id: string): boolean {
  return (
    id.length > 0 &&
    id.length <= MAX_LENGTH &&
    !/[\s"'`<>{}|\\^]/.test(id) &&
    /[a-z0-9]/i.test(id) &&
    !PLACEHOLDER.test(id)
  )
}

type Parser = (id: string, provider: string) => ModelIdentity | undefined

const PARSERS: Record<IdForm, Parser> = {
  plain: (id, provider) => plain(id, provider),
  slash: (id, provider) => slash(id, provider),
  colon: (id, provider) => colon(id, provider),
  huggingface: (id, provider) => huggingface(id, provider),
  'sentence-transformers': (id, provider) =>
    huggingface(id.includes('/') ? id : `sentence-transformers/${id}`, provider),
  ollama: (id, provider) => ollama(id, provider),
  bedrock: (id, provider) => bedrock(id, provider),
  'azure-deployment': (id, provider) => (matchModelFamily(id) ? plain(id, provider) : undefined),
  google: (id, provider) => google(id, provider),
  replicate: (id, provider) => replicate(id, provider),
  fireworks: (id, provider) => {
    const short = /^accounts\/[^/]+\/(?:models|routers)\/(.+)$/.exec(id)?.[1]
    return { ...plain(short ?? id, provider), ...(short ? { aliases: [id] } : {}) }
  },
  file: (id, provider) => file(id, provider),
}

/** Identity of a model id as written, or undefined when the text is not one. */
export function toModel(id: string, form: IdForm, provider: string): ModelIdentity | undefined {
  const trimmed = id.trim()
  return isPlausibleId(trimmed) ? PARSERS[form](trimmed, provider) : undefined
}

/** Owner and name for display, when the id has exactly that shape. */
function splitOwner(id: string): { group?: string; name: string } {
  const match = /^([^/:]+)\/([^/]+)$/.exec(id)
  return match ? { group: match[1]!, name: match[2]! } : { name: id }
}

function pinOf(id: string): { pin?: ModelIdentity['pin'] } {
  if (isFloatingAlias(id)) return { pin: 'floating' }
  return matchModelFamily(id)?.pinned ? { pin: 'snapshot' } : {}
}

function plain(id: string, provider: string): ModelIdentity {
  const { group, name } = splitOwner(id)
  const family = matchModelFamily(name)
  const maker = family?.provider
  const owner = provider === 'any' ? maker : provider
  // Who made open weights is known by their name, who serves them is not.
  const server = provider === 'any' && family?.openWeights ? 'any' : (owner ?? 'any')
  return {
    ref: toRef('model', owner ?? 'any', id),
    name,
    ...(group || owner ? { group: group ?? owner } : {}),
    provider: server,
    ...(maker && maker !== owner ? { maker } : {}),
    ...pinOf(name),
  }
}

/** `maker/model` behind a router; `provider/…/model` of LiteLLM names the provider that serves. */
function slash(id: string, provider: string): ModelIdentity | undefined {
  const at = id.indexOf('/')
  if (at <= 0) return plain(id, provider)
  if (provider === 'any' && id.startsWith('litellm/')) return slash(id.slice(at + 1), provider)
  const prefix = id.slice(0, at)
  const rest = id.slice(at + 1)
  if (rest === '') return undefined
  if (provider === 'litellm' || provider === 'any') return throughLiteLlm(id, prefix, rest, provider)
  const maker = findProvider(prefix)?.id
  return {
    ref: toRef('model', maker ?? prefix, rest),
    name: rest,
    group: prefix,
    provider,
    ...(maker ? { maker } : {}),
    ...pinOf(rest),
  }
}

const FORM_OF_PROVIDER: Record<string, IdForm> = {
  'aws-bedrock': 'bedrock',
  'azure-openai': 'azure-deployment',
  ollama: 'ollama',
  huggingface: 'huggingface',
  openrouter: 'slash',
  vercel: 'slash',
  google: 'google',
  'google-vertex': 'google',
  fireworks: 'fireworks',
  replicate: 'replicate',
}

/** How a provider writes its own ids. */
export function formOf(provider: string): IdForm {
  return FORM_OF_PROVIDER[provider] ?? 'plain'
}

function throughLiteLlm(id: string, prefix: string, rest: string, provider: string): ModelIdentity | undefined {
  // Prefixes are lower case; `Qwen/Qwen3-8B` is an id of a hub behind whatever serves it.
  const target = prefix === prefix.toLowerCase() ? findProvider(prefix)?.id : undefined
  if (!target) return plain(id, provider)
  const inner = toModel(rest, formOf(target), target)
  const isOpen = provider === 'any' && findProvider(target)?.kind === 'maker' && matchModelFamily(rest)?.openWeights
  return inner && { ...inner, ...(isOpen && { provider: 'any' }), aliases: [...(inner.aliases ?? []), id] }
}

function colon(id: string, provider: string): ModelIdentity | undefined {
  const at = id.indexOf(':')
  const target = at > 0 ? findProvider(id.slice(0, at))?.id : undefined
  if (target) {
    const inner = toModel(id.slice(at + 1), formOf(target), target)
    return inner && { ...inner, aliases: [...(inner.aliases ?? []), id] }
  }
  if (id.includes('/') && !id.includes(':')) return slash(id, provider)
  const maker = matchModelFamily(id)?.provider
  return plain(id, provider === 'any' ? (maker ?? provider) : provider)
}

const HUB_ID = /^(?:[\w][\w.-]*\/)?[\w][\w.-]*$/
const LOCAL =
  /^(?:\.{0,2}\/|~|[A-Za-z]:[\\/])|\.(?:gguf|ggml|bin|pt|pth|onnx|safetensors|pkl|json|txt|h5|tar|gz|zip|yaml|yml)$/i

function huggingface(id: string, provider: string): ModelIdentity | undefined {
  const hub = id.replace(/^hf:\/\//, '').replace(/^https:\/\/huggingface\.co\//, '')
  if (
    LOCAL.test(hub) ||
    !HUB_ID.test(hub) ||
    // Ids without an owner have a size or a version in them: `gpt2`, `t5-small`. Words alone are modes of a program.
    (/^[a-z]+$/i.test(hub) && matchModelFamily(hub) === undefined) ||
    /^(?:models?|outputs?|checkpoints?|results?|data|tmp|weights)\//i.test(hub)
  )
    return undefined
  return toHubModel(hub, provider)
}

/** A model of the Hugging Face Hub, pinned when the revision is a commit. */
export function toHubModel(id: string, provider: string, revision?: string): ModelIdentity {
  const isCommit = revision !== undefined && /^[0-9a-f]{40}$/i.test(revision)
  const purl = toHuggingFacePurl(id, isCommit ? revision : undefined)
  return {
    ref: purl,
    purl,
    ...splitOwner(id),
    ...(isCommit ? { version: revision.toLowerCase(), pin: 'commit' as const } : {}),
    provider,
    ...(revision && !isCommit ? { properties: { revision } } : {}),
  }
}

function ollama(id: string, provider: string): ModelIdentity | undefined {
  const hub = /^(?:hf\.co|huggingface\.co)\/([^/:]+\/[^/:]+)(?::(.+))?$/.exec(id)
  if (hub)
    return {
      ...toHubModel(hub[1]!, provider),
      aliases: [id],
      ...(hub[2] ? { properties: { quantization: hub[2] } } : {}),
    }
  const { group, name } = splitOwner(id)
  return {
    ref: toRef('model', 'ollama', id),
    name,
    group: group ?? 'ollama',
    provider,
    ...(!id.includes(':') || id.endsWith(':latest') ? { pin: 'floating' as const } : {}),
  }
}

const BEDROCK =
  /^(?:(?:us|eu|apac|ap|jp|au|ca|sa|us-gov|global)\.)?((?:ai21|amazon|anthropic|cohere|deepseek|google|luma|meta|minimax|mistral|moonshot|moonshotai|nvidia|openai|qwen|stability|twelvelabs|writer|zai)\.[\w.:-]+)$/

function bedrock(id: string, provider: string): ModelIdentity | undefined {
  const arn = /^arn:aws[\w-]*:bedrock:[^:]*:[^:]*:(?:foundation-model|inference-profile)\/(.+)$/.exec(id)?.[1]
  const match = BEDROCK.exec(arn ?? id)
  if (!match) return matchModelFamily(arn ?? id) ? plain(arn ?? id, provider) : undefined
  const model = match[1]!
  const maker = findProvider(model.slice(0, model.indexOf('.')))?.id
  const written = arn ?? id
  return {
    ref: toRef('model', 'aws-bedrock', model),
    name: written,
    group: 'aws-bedrock',
    provider,
    ...(maker ? { maker } : {}),
    aliases: [...new Set([model, model.slice(model.indexOf('.') + 1)])].filter((alias) => alias !== written),
    ...(/\d{8}/.test(model) ? { pin: 'snapshot' as const } : {}),
  }
}

function google(id: string, provider: string): ModelIdentity | undefined {
  const publisher = /(?:^|\/)publishers\/([^/]+)\/models\/(.+)$/.exec(id)
  const name = publisher?.[2] ?? id.replace(/^(?:models|tunedModels|googleai|vertexai)\//, '')
  return { ...plain(name, provider), ...(name === id ? {} : { aliases: [id] }) }
}

function replicate(id: string, provider: string): ModelIdentity | undefined {
  const match = /^([\w.-]+)\/([\w.-]+)(?::([0-9a-f]{64}))?$/.exec(id)
  if (!match) return undefined
  const [, group, name, version] = match
  return {
    ref: toRef('model', 'replicate', `${group}/${name}`, version),
    name: name!,
    group: group!,
    provider,
    ...(version ? { version, pin: 'commit' as const } : {}),
  }
}

const HUB_URL = /^https:\/\/(?:huggingface\.co|hf\.co)\/([\w.-]+\/[\w.-]+)\/(?:resolve|raw|blob)\/([\w.%-]+)\/([^?#]+)/

/** A URL of a file in a Hugging Face model repository. */
export function parseHubUrl(url: string): { id: string; revision: string; file: string } | undefined {
  const match = HUB_URL.exec(url)
  return match && !/^(?:datasets|spaces)\//.test(match[1]!)
    ? { id: match[1]!, revision: match[2]!, file: match[3]! }
    : undefined
}

function file(id: string, provider: string): ModelIdentity | undefined {
  const hub = parseHubUrl(id)
  if (hub) return { ...toHubModel(hub.id, provider, hub.revision), aliases: [hub.file] }
  if (
    /^[a-z][\w+.-]*:\/\//i.test(id) ||
    !/\.(?:gguf|ggml|bin|safetensors|onnx|pt|pth|engine|tflite|mlmodel|task)$/i.test(id)
  )
    return undefined
  const name = id.slice(id.lastIndexOf('/') + 1)
  return { ref: toRef('model', 'file', name), name, provider, properties: { path: id } }
}
