import { formOf } from '../../../src/parse/model-id.ts'
import { findProvider, findProviderByHost, matchModelFamily } from '../../../src/data/providers.ts'
import { ProblemError, type FileCollector, type Found, type SourceFile } from '../../../src/model/collector.ts'
import type { Component, Relation } from '../../../src/model/component.ts'
import type { Evidence } from '../../../src/model/evidence.ts'
import { asString, entriesOf, getMember, isObject, lineAt, type JsonObject } from '../../../src/parse/json.ts'
import { toConfiguredModel, toServiceComponent } from '../../../src/parse/model-component.ts'
import { isCatalogue, readCatalogue } from './catalogue.ts'
import { stripUrl } from '../../../src/parse/redact.ts'
import { isTrainingConfig } from '../../../src/parse/training-config.ts'
import { parseYamlDocumentsWithLines } from '../../../src/parse/yaml.ts'

/**
 * YAML and JSON settings of programs that call models, whatever the program: a key that is called after a model or a base URL,
 * with a value that can be nothing else (an id of a known family, the host of a known provider), and the model list of
 * a LiteLLM proxy (https://docs.litellm.ai/docs/proxy/configs).
 * It cannot know whether the program reads the key; other lists of what a user may choose from are not read.
 */
const ID = 'model-settings'

const DEPTH = 8

/** Keys, without their `-` and `_`. */
const MODEL_KEY = /(?:^|[a-z])(?:model|llm)(?:name|id)?$/
/** What a program makes or publishes. */
const MADE_KEY = /^(?:hub|output|push|save|new|merged|finetuned)/
const URL_KEY = /(?:^|[a-z])(?:baseurl|apibase|apiurl|baseuri|endpoint|endpointurl|apiendpoint)$/
/** What only shows how something is written. */
const EXAMPLE_KEY = /^(?:examples?|samples?|enum|placeholder|description)$/

const WEIGHTS = /\.(?:gguf|ggml|bin|onnx|safetensors|pt|pth)$/i

const plainKey = (key: string): string => key.replaceAll(/[-_]/g, '').toLowerCase()

/** What one key names. */
interface Configured {
  components: Component[]
  relations?: Relation[]
}

type At = (path: readonly string[]) => Evidence

function hostOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : /^https?:\/\/(?:[^/@\s]*@)?([\w.-]+)/i.exec(text)?.[1]?.toLowerCase()
}

const providerAt = (text: string | undefined): string | undefined => {
  const host = hostOf(text)
  return host === undefined ? undefined : findProviderByHost(host)?.id
}

/** What a key speaks of: `default-model` and `default-api` belong together, `embedding_model` and `provider` do not. */
const stemOf = (plain: string): string =>
  plain.replace(
    /(?:(?:model|llm)(?:name|id)?|baseur[li]|apibase|apiurl|apiendpoint|endpoint(?:url)?|provider|backend|api)$/,
    '',
  )

/** The provider that the map says the model under this key comes from. */
function providerOf(map: JsonObject, modelKey: string): string | undefined {
  const stem = stemOf(plainKey(modelKey))
  const near = Object.entries(map).flatMap(([key, value]) =>
    stemOf(plainKey(key)) === stem ? [{ plain: plainKey(key), text: asString(value) }] : [],
  )
  // An address says who serves; beside it `provider` is the protocol.
  const byAddress = near.flatMap(({ plain, text }) => (URL_KEY.test(plain) ? (providerAt(text) ?? []) : []))[0]
  const byName = near.flatMap(({ plain, text }) =>
    /(?:provider|backend|api)$/.test(plain) ? (findProvider(text ?? '')?.id ?? []) : [],
  )[0]
  return byAddress ?? byName
}

const isMaker = (provider: string | undefined): boolean =>
  ['model-lab', 'maker'].includes(findProvider(provider ?? '')?.kind ?? '')

/** `anthropic.claude-…`, with a region before it or not. */
const isBedrockId = (id: string): boolean => {
  const name = /^(?:[a-z-]{2,8}\.)?[a-z0-9]+\.([\w-]+)/.exec(id)?.[1]
  return name !== undefined && matchModelFamily(name.replace(/-v\d$/, '')) !== undefined
}

/** Whoever serves the models of others serves any. */
const HOSTS: ReadonlySet<string> = new Set(['local-runtime', 'inference-host', 'gateway'])

/** `gpt-4o`, `openai/gpt-4o`, `openai:gpt-4o`: a family that is known, after the name of a provider if there is one. */
function toModels(id: string, map: JsonObject, key: string, evidence: Evidence): Configured[] {
  const [, prefix = '', separator, rest = ''] = /^([\w.-]+)([/:])(.+)$/.exec(id) ?? []
  const near = providerOf(map, key)
  const isAtHost = near !== undefined && HOSTS.has(findProvider(near)?.kind ?? '')
  const isRouted = !isAtHost && findProvider(prefix) !== undefined
  const provider = isRouted ? findProvider(prefix)?.id : near
  const family = matchModelFamily(isRouted ? rest : id, provider)
  if (provider === 'aws-bedrock' && !isRouted)
    return isBedrockId(id) ? [toConfiguredModel({ id, form: 'bedrock', provider }, evidence)] : []
  if (!isAtHost && (!family || (family.needsContext && family.provider !== provider))) return []
  const more = plainKey(key).includes('embed') ? { task: 'embedding' } : {}
  // `meta-llama/…`, `Qwen/…`: weights by their owner on the Hub, whoever serves them.
  const isHub = isRouted && separator === '/' && provider !== prefix && family?.openWeights === true
  if (isHub && /^[\w.-]+$/.test(rest) && isMaker(provider))
    return [toConfiguredModel({ id, form: 'huggingface', provider: 'any', ...more, isUnserved: true }, evidence)]
  if (isRouted) {
    const form = separator === ':' ? 'colon' : 'slash'
    return [toConfiguredModel({ id, form, provider: 'any', ...more }, evidence)]
  }
  const isUnserved = provider === undefined && (family?.openWeights === true || WEIGHTS.test(id))
  const setting = { id, form: formOf(provider ?? 'any'), provider: provider ?? 'any', ...more, isUnserved }
  return [toConfiguredModel(setting, evidence)]
}

function readEntry(map: JsonObject, key: string, text: string, evidence: Evidence): Configured[] {
  const plain = plainKey(key)
  if (URL_KEY.test(plain)) {
    const provider = providerAt(text)
    const service = provider === undefined ? undefined : toServiceComponent(provider, evidence, stripUrl(text))
    return service ? [{ components: [service] }] : []
  }
  const isAlias = plain === 'modelname' && isObject(map.litellm_params)
  if (!MODEL_KEY.test(plain) || MADE_KEY.test(plain) || isAlias || text.length > 200) return []
  return toModels(text.trim(), map, key, evidence)
}

/** `litellm_params` name the provider before the first slash. */
function readLiteLlm(map: JsonObject, path: readonly string[], at: At): Configured[] {
  const id = asString(getMember(map.litellm_params, 'model'))?.trim()
  if (id === undefined || !findProvider(id.split('/')[0]!)) return []
  return [toConfiguredModel({ id, form: 'slash', provider: 'any' }, at([...path, 'litellm_params', 'model']))]
}

function read(value: unknown, path: readonly string[], at: At): Configured[] {
  if (path.length > DEPTH) return []
  if (Array.isArray(value)) return value.flatMap((item, i) => read(item, [...path, String(i)], at))
  if (!isObject(value as never)) return []
  const map = value as JsonObject
  const own = isObject(map.litellm_params) ? readLiteLlm(map, path, at) : []
  const inner = entriesOf(map).flatMap(([key, each]) => {
    if (EXAMPLE_KEY.test(key) || key === 'litellm_params') return []
    const text = asString(each)
    const below = [...path, key]
    if (isCatalogue(key)) {
      const offered = readCatalogue(each, below)
      const found = offered.map(({ setting, path: place }) => toConfiguredModel(setting, at(place.map(String))))
      return [...found, ...read(each, below, at)]
    }
    return text === undefined ? read(each, below, at) : readEntry(map, key, text, at(below))
  })
  return [...own, ...inner]
}

/** Templates of YAML are none, and no loss: whoever reads a file of this kind says so. */
function tryDocuments(file: SourceFile): ReturnType<typeof parseYamlDocumentsWithLines> {
  try {
    return parseYamlDocumentsWithLines(file.text(), DEPTH)
  } catch (error) {
    if (error instanceof ProblemError) return []
    throw error
  }
}

/** JSON is YAML; of its files only those that say to hold settings are read. */
const SETTINGS_OF_JSON = /(?:^|[/._-])(?:config|settings)(?:[._-][\w-]+)*\.json$/i

/** Files that are read by what knows their format. */
const READ_ELSEWHERE =
  /(?:^|\/)\.[^/]+\/.*\.json$|\.prompt\.ya?ml$|(?:^|\/)\.github\/workflows\/|(?:^|\/)action\.ya?ml$/

function collect(file: SourceFile): Found {
  if (READ_ELSEWHERE.test(file.path) || isTrainingConfig(file.text())) return {}
  const found = tryDocuments(file).flatMap(({ value, lines }) => {
    // Descriptions of interfaces show requests, they make none.
    if (isObject(value) && ['openapi', 'swagger', 'asyncapi'].some((key) => value[key] !== undefined)) return []
    return read(value, [], (path) => ({
      file: file.path,
      line: lineAt(lines, ...path),
      collector: ID,
      technique: 'config',
      usage: 'configured',
      resolution: 'exact',
    }))
  })
  const relations = found.flatMap((each) => each.relations ?? [])
  if (found.length === 0) return {}
  return { components: found.flatMap((each) => each.components), ...(relations.length > 0 ? { relations } : {}) }
}

export const modelSettings: FileCollector = {
  id: ID,
  version: 5,
  title: 'Models and endpoints in YAML and JSON settings (config.json, settings.example.json)',
  claim: { suffixes: ['.yaml', '.yml'], paths: [SETTINGS_OF_JSON] },
  maxBytes: 1024 * 1024,
  prefilter:
    /(?:model|llm|base[-_]?ur[li]|api[-_]?(?:base|url|endpoint)|endpoint)[\w-]*["']?[ \t]*:[ \t]*["']?[\w]|^[ \t]*["']?models["']?[ \t]*:/im,
  collect,
}
