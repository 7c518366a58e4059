/**
 * Names and configurations of Ollama. `[host/][namespace/]model[:tag][@digest]`; the host is the registry's own and the
 * namespace `library` where none is written. https://github.com/ollama/ollama/blob/main/docs/api.md
 */
import type { ModelFacts, ModelFile } from '../model/subject.ts'
import { asNumber, asString, asStrings, getMember, type JsonValue } from './json.ts'
import { toDigest, toHex, type Descriptor } from './oci-manifest.ts'

export interface OllamaName {
  host: string
  namespace: string
  model: string
  tag: string
  digest?: string
}

export const OLLAMA_HOST = 'registry.ollama.ai'
const NAMESPACE = 'library'
const TAG = 'latest'

const PART = /^[A-Za-z0-9_][\w.-]{0,79}$/
const HOST = /^[A-Za-z0-9][A-Za-z0-9.-]{0,300}(?::\d{1,5})?$/

/** Undefined for what Ollama itself would refuse. */
export function parseOllamaName(text: string): OllamaName | undefined {
  const [path = '', written] = text.split('@')
  const digest = toDigest(written)
  if (written !== undefined && digest === undefined) return undefined
  const parts = path.split('/')
  const [model = '', tag = TAG, ...rest] = (parts.pop() ?? '').split(':')
  const namespace = parts.pop() ?? NAMESPACE
  const host = parts.pop() ?? OLLAMA_HOST
  if (parts.length > 0 || rest.length > 0 || !HOST.test(host)) return undefined
  if (![namespace, model, tag].every((part) => PART.test(part) && !part.includes('..'))) return undefined
  return { host, namespace, model, tag, ...(digest !== undefined && { digest }) }
}

/** As people write it: without what is the default. */
export function toOllamaId({ host, namespace, model, tag }: OllamaName): string {
  const isOwn = host === OLLAMA_HOST
  const path =
    isOwn && namespace === NAMESPACE ? model : isOwn ? `${namespace}/${model}` : `${host}/${namespace}/${model}`
  return `${path}:${tag}`
}

const LAYER = 'application/vnd.ollama.image.'

/** `model`, `template`, `license`, `params`… */
export const toLayerKind = ({ mediaType }: Descriptor): string | undefined =>
  mediaType.startsWith(LAYER) ? mediaType.slice(LAYER.length) : undefined

const FORMATS: Readonly<Record<string, string>> = {
  model: 'gguf',
  projector: 'gguf',
  adapter: 'gguf',
  draft: 'gguf',
  tensor: 'safetensors',
  params: 'config',
  json: 'config',
}

/** Each layer as a file, named by what it is; several of a kind are numbered. */
export function toOllamaFiles(layers: readonly Descriptor[]): ModelFile[] {
  const counts = new Map<string, number>()
  return layers.map((layer) => {
    const kind = toLayerKind(layer) ?? 'other'
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return {
      path: count === 1 ? kind : `${kind}-${count}`,
      ...(layer.size !== undefined && { size: layer.size }),
      hashes: [{ algorithm: 'SHA-256', content: toHex(layer.digest) }],
      format: FORMATS[kind] ?? 'text',
    }
  })
}

const positive = (value: unknown): number | undefined => {
  const number = asNumber(value)
  return number !== undefined && Number.isSafeInteger(number) && number > 0 ? number : undefined
}

/** The configuration: family, size and quantisation as Ollama words them, and where a cloud model really runs. */
export function toOllamaFacts(config: JsonValue): Partial<ModelFacts> {
  const text = (key: string): string | undefined => asString(getMember(config, key)) || undefined
  const remote = text('remote_host')
  const size = text('model_type')
  return {
    ...(text('model_family') !== undefined && { modelType: text('model_family') }),
    ...(text('file_type') !== undefined && { quantization: text('file_type') }),
    ...(positive(getMember(config, 'context_length')) && {
      contextLength: positive(getMember(config, 'context_length')),
    }),
    ...(asStrings(getMember(config, 'capabilities')).length > 0 && {
      tags: asStrings(getMember(config, 'capabilities')),
    }),
    ...(size !== undefined && { hyperparameters: { 'size-label': size } }),
    ...(remote !== undefined && { servedBy: [remote] }),
  }
}
