/** What the small files of a repository add to what its answer says. Pure. */
import type { ModelFacts } from '../../../src/model/subject.ts'
import { parseFrontMatter } from '../../../src/parse/front-matter.ts'
import { asNumber, asString, getMember, type JsonValue } from '../../../src/parse/json.ts'
import { parseCardText } from '../../../src/parse/model-card-text.ts'
import { GGUF_FILE_TYPES } from '../../../src/parse/model-files/gguf-types.ts'
import type { Header } from './headers.ts'
import { defined, toQuantization, toTemplateHash } from './info.ts'
import { fromAdapter, toBaseModels, toCustomClasses, toRepoId, type BaseStatement } from './lineage.ts'

export interface Document {
  path: string
  /** Parsed before it is applied; else its text is. */
  json?: boolean
  apply(value: JsonValue, model: ModelFacts, self: string): ModelFacts
}

/** What the fine-grained number of `config.json` is called in the taxonomy. */
const HYPERPARAMETERS: readonly (readonly [key: string, name: string])[] = [
  ['hidden_size', 'hidden-size'],
  ['num_hidden_layers', 'layers'],
  ['num_attention_heads', 'attention-heads'],
  ['vocab_size', 'vocabulary-size'],
]

function applyConfig(config: JsonValue, model: ModelFacts): ModelFacts {
  const numbers = HYPERPARAMETERS.flatMap(([key, name]): [string, string][] => {
    const value = asNumber(getMember(config, key))
    return value === undefined ? [] : [[name, String(value)]]
  })
  const entries = [...new Set([...(model.customCode?.entries ?? []), ...toCustomClasses(config)])]
  return defined<ModelFacts>({
    ...model,
    modelType: model.modelType ?? asString(getMember(config, 'model_type')),
    dtype: model.dtype ?? asString(getMember(config, 'dtype')) ?? asString(getMember(config, 'torch_dtype')),
    contextLength: model.contextLength ?? asNumber(getMember(config, 'max_position_embeddings')),
    quantization: model.quantization ?? toQuantization(config),
    hyperparameters: numbers.length > 0 ? Object.fromEntries(numbers) : model.hyperparameters,
    customCode: entries.length > 0 ? { entries, files: model.customCode?.files ?? [] } : model.customCode,
  })
}

/** Adds statements about the base after those that are known. */
function addBases(model: ModelFacts, statements: readonly BaseStatement[], self: string): ModelFacts {
  const known = (model.baseModels ?? []).flatMap(({ id, relation, sources = [] }) =>
    sources.map((source): BaseStatement => ({ id, source, ...(relation && { relation }) })),
  )
  return defined({ ...model, baseModels: toBaseModels([...known, ...statements], self) })
}

function applyTemplate(config: JsonValue, model: ModelFacts): ModelFacts {
  const template = asString(getMember(config, 'chat_template'))
  return template === undefined ? model : { ...model, chatTemplate: toTemplateHash(template) }
}

function applyCard(text: string, model: ModelFacts): ModelFacts {
  const said = parseCardText(parseFrontMatter(text)?.body ?? text)
  return said ? { ...model, card: { ...said, ...model.card } } : model
}

const metadataText = (header: Header, key: string): string | undefined => {
  const value = header.header.metadata.get(key)
  return typeof value === 'string' ? value : undefined
}

export function applyHeader(header: Header, model: ModelFacts, self: string): ModelFacts {
  if (header.format === 'safetensors') {
    const base = toRepoId(metadataText(header, 'base_model') ?? '/')
    const statements = base === undefined ? [] : [{ id: base, source: 'safetensors.__metadata__' }]
    return addBases({ ...model, dtype: model.dtype ?? header.header.types[0] }, statements, self)
  }
  const { metadata, tensorTypes, parameters } = header.header
  const fileType = metadata.get('general.file_type')
  const context = metadata.get(`${metadataText(header, 'general.architecture')}.context_length`)
  const template = metadataText(header, 'tokenizer.chat_template')
  const bases = Array.from({ length: 8 }, (_, index) => metadataText(header, `general.base_model.${index}.repo_url`))
  const statements = bases.flatMap((url) => {
    const id = url === undefined ? undefined : toRepoId(url)
    return id === undefined ? [] : [{ id, source: 'general.base_model' }]
  })
  const read = defined<ModelFacts>({
    ...model,
    modelType: model.modelType ?? metadataText(header, 'general.architecture'),
    quantization:
      model.quantization ??
      (typeof fileType === 'number' ? GGUF_FILE_TYPES.get(fileType) : undefined) ??
      tensorTypes[0],
    parameters: model.parameters ?? (parameters || undefined),
    contextLength: model.contextLength ?? (typeof context === 'number' ? context : undefined),
    chatTemplate: model.chatTemplate ?? (template === undefined ? undefined : toTemplateHash(template)),
  })
  return addBases(read, statements, self)
}

/** Path to what is made of it, in the order in which they are asked for. */
export const DOCUMENTS: readonly Document[] = [
  { path: 'config.json', json: true, apply: applyConfig },
  {
    path: 'adapter_config.json',
    json: true,
    apply: (config, model, self) => addBases(model, fromAdapter(config), self),
  },
  { path: 'tokenizer_config.json', json: true, apply: applyTemplate },
  // Beside or instead of the one in the configuration, and then the one that is used.
  { path: 'chat_template.jinja', apply: (text, model) => ({ ...model, chatTemplate: toTemplateHash(String(text)) }) },
  { path: 'README.md', apply: (text, model) => applyCard(String(text), model) },
]
