import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Component } from '../../../src/model/component.ts'
import type { ModelCard } from '../../../src/model/model-card.ts'
import { toHuggingFacePurl, toRef } from '../../../src/model/identity.ts'
import { parseFrontMatter } from '../../../src/parse/front-matter.ts'
import {
  asNumber,
  asString,
  asStrings,
  entriesOf,
  findLine,
  getPath,
  isObject,
  parseJson,
  type JsonObject,
  type JsonValue,
} from '../../../src/parse/json.ts'
import { parseCardText, parseModelIndex } from '../../../src/parse/model-card-text.ts'
import { addLineage, toHubId, toProperties } from '../../../src/parse/model-files/component.ts'
import { parseSnapshotPath } from '../../../src/parse/model-files/hub-cache.ts'

/**
 * Folders laid out as Hugging Face repositories: `config.json` of transformers, `model_index.json` of diffusers,
 * `adapter_config.json` of PEFT, and the card in `README.md`. https://huggingface.co/docs/hub/model-cards,
 * https://huggingface.co/docs/hub/datasets-cards. The folder is the identity: what its repository on the Hub is called
 * stands in none of these files.
 */
const ID = 'huggingface-repo'

/** The labels of a classifier may take some of it; a larger file of these names is something else. */
const HEAD = 2 * 1024 * 1024

interface Local {
  kind: 'model' | 'dataset'
  line?: number
  technique?: 'config' | 'manifest'
  name?: string
  licenses?: string[]
  card?: ModelCard
  properties: Record<string, string | string[] | number | undefined>
}

const toFolder = (path: string): string => path.split('/').slice(0, -1).join('/')

/** In the cache of the Hub the folders tell what it is called; the root of a snapshot is the repository itself. */
function findIdentity(path: string, kind: Local['kind']): Partial<Component> {
  const snapshot = parseSnapshotPath(path)
  if (snapshot === undefined || snapshot.path.includes('/') || snapshot.type !== kind) return {}
  const purl = toHuggingFacePurl(snapshot.id, snapshot.commit, kind === 'dataset' ? 'dataset' : undefined)
  const slash = snapshot.id.indexOf('/')
  return {
    ref: purl,
    purl,
    name: snapshot.id.slice(slash + 1),
    ...(slash > 0 && { group: snapshot.id.slice(0, slash) }),
    version: snapshot.commit,
    provider: 'huggingface',
  }
}

function toLocal(file: SourceFile, local: Local): Component {
  const folder = toFolder(file.path)
  const known = findIdentity(file.path, local.kind)
  return {
    kind: local.kind,
    ref: toRef(local.kind, 'local', folder === '' ? '.' : folder),
    name: folder === '' ? (local.name ?? local.kind) : (folder.split('/').at(-1) ?? folder),
    licenses: local.licenses?.length ? local.licenses : undefined,
    ...(local.card && { card: local.card }),
    ...known,
    // Its files are those of this repository's commit.
    properties: toProperties({ ...local.properties, pinned: 'true' }),
    evidence: [
      {
        file: file.path,
        line: local.line,
        collector: ID,
        technique: local.technique ?? 'config',
        usage: 'present',
        resolution: 'exact',
      },
    ],
  }
}

const list = (value: JsonValue | undefined): string[] => (typeof value === 'string' ? [value] : asStrings(value))
const hubIds = (value: JsonValue | undefined): string[] => list(value).flatMap((text) => toHubId(text) ?? [])

/** The base is another model than the folder of the same name. */
const otherThan = (folder: string, ids: string[]): string[] =>
  ids.filter((id) => id.split('/')[1] !== folder.split('/').at(-1))

/** Many programs call their settings `config.json`; transformers writes classes and its own version. */
function collectConfig(file: SourceFile, value: JsonObject): Found {
  const architectures = asStrings(value.architectures)
  const type = asString(value.model_type)
  const isModel = type !== undefined && (architectures.length > 0 || value.transformers_version !== undefined)
  if (!isModel) return {}
  const method = asString(getPath(value, 'quantization_config', 'quant_method'))
  const bits = asNumber(getPath(value, 'quantization_config', 'bits'))
  const source = asString(value._name_or_path)
  const component = toLocal(file, {
    kind: 'model',
    line: findLine(file.text(), ['model_type']),
    name: source === undefined ? undefined : toHubId(source)?.split('/')[1],
    properties: {
      architecture: architectures,
      'model-type': type,
      dtype: asString(value.dtype) ?? asString(value.torch_dtype),
      quantization: method === undefined ? undefined : bits === undefined ? method : `${method} ${bits}-bit`,
      'context-length': asNumber(value.max_position_embeddings),
      'hidden-size': asNumber(value.hidden_size),
      layers: asNumber(value.num_hidden_layers),
      'attention-heads': asNumber(value.num_attention_heads),
      'vocabulary-size': asNumber(value.vocab_size),
      'library-version': asString(value.transformers_version),
      // Classes of the repository itself, which run only when remote code is trusted.
      'custom-code': [...new Set(entriesOf(value.auto_map).flatMap(([, item]) => list(item)))],
    },
  })
  return addLineage(
    component,
    { bases: otherThan(toFolder(file.path), hubIds(source)), datasets: [] },
    { bases: '_name_or_path' },
  )
}

function collectPipeline(file: SourceFile, value: JsonObject): Found {
  const pipeline = asString(value._class_name)
  if (pipeline === undefined || value._diffusers_version === undefined) return {}
  const component = toLocal(file, {
    kind: 'model',
    line: findLine(file.text(), ['_class_name']),
    properties: { architecture: pipeline, 'library-version': asString(value._diffusers_version) },
  })
  return addLineage(
    component,
    { bases: otherThan(toFolder(file.path), hubIds(value._name_or_path)), datasets: [] },
    { bases: '_name_or_path' },
  )
}

function collectAdapter(file: SourceFile, value: JsonObject): Found {
  const type = asString(value.peft_type)
  if (type === undefined) return {}
  const component = toLocal(file, {
    kind: 'model',
    line: findLine(file.text(), ['peft_type']),
    properties: {
      'adapter-type': type,
      task: asString(value.task_type),
      'base-revision': asString(value.revision),
      'relation-to-base': 'adapter',
    },
  })
  return addLineage(
    component,
    { bases: hubIds(value.base_model_name_or_path), datasets: [] },
    { bases: 'base_model_name_or_path' },
  )
}

const MODEL_KEYS = [
  'library_name',
  'pipeline_tag',
  'base_model',
  'model-index',
  'datasets',
  'license',
  'tags',
  'metrics',
  'language',
]
const DATASET_KEYS = [
  'task_categories',
  'size_categories',
  'dataset_info',
  'annotations_creators',
  'language_creators',
  'source_datasets',
  'pretty_name',
]

const countKeys = (values: JsonObject, keys: readonly string[]): number =>
  keys.filter((key) => values[key] !== undefined).length

function readLicenses(values: JsonObject): string[] {
  const licenses = list(values.license)
  const name = asString(values.license_name)
  return licenses.length === 1 && licenses[0] === 'other' && name !== undefined ? [name] : licenses
}

function toCard(body: string, values: JsonObject): ModelCard | undefined {
  const metrics = parseModelIndex(values['model-index'])
  const card = { ...parseCardText(body), ...(metrics.length > 0 && { metrics }) }
  return Object.keys(card).length > 0 ? card : undefined
}

function collectCard(file: SourceFile): Found {
  const front = parseFrontMatter(file.text())
  if (!front) return {}
  const { values } = front
  // `sdk` marks a Space, `title` and `layout` a page of a site.
  if (values.sdk !== undefined || values.layout !== undefined) return {}
  const title = /^#[ \t]+(\S.*)$/m.exec(front.body)?.[1]?.trim()
  const common = { technique: 'manifest' as const, name: title, licenses: readLicenses(values) }
  const isModel = ['library_name', 'pipeline_tag', 'base_model', 'model-index'].some((key) => values[key] !== undefined)
  if (isModel && countKeys(values, MODEL_KEYS) >= 2) {
    const component = toLocal(file, {
      ...common,
      kind: 'model',
      card: toCard(front.body, values),
      line: front.lineOf('base_model') ?? front.lineOf('pipeline_tag') ?? 1,
      properties: {
        library: asString(values.library_name),
        task: asString(values.pipeline_tag),
        language: list(values.language),
        tags: list(values.tags),
        'relation-to-base': asString(values.base_model_relation),
        'license-link': asString(values.license_link),
      },
    })
    const datasets = list(values.datasets).filter((id) => /^(?:[\w.-]+\/)?[\w.-]+$/.test(id))
    return addLineage(
      component,
      { bases: hubIds(values.base_model), datasets },
      { bases: 'base_model', datasets: 'datasets' },
    )
  }
  if (countKeys(values, DATASET_KEYS) < 2) return {}
  const component = toLocal(file, {
    ...common,
    kind: 'dataset',
    name: asString(values.pretty_name) ?? title,
    properties: {
      task: list(values.task_categories),
      language: list(values.language),
      tags: list(values.tags),
      'size-category': list(values.size_categories),
    },
  })
  return { components: [component] }
}

function collect(file: SourceFile): Found {
  if (file.size > HEAD) return {}
  const base = file.path.slice(file.path.lastIndexOf('/') + 1).toLowerCase()
  if (base === 'readme.md') return collectCard(file)
  const value = parseJson(file.text())
  if (!isObject(value)) return {}
  if (base === 'adapter_config.json') return collectAdapter(file, value)
  return base === 'model_index.json' ? collectPipeline(file, value) : collectConfig(file, value)
}

export const huggingfaceRepo: FileCollector = {
  id: ID,
  version: 3,
  title: 'Hugging Face repositories: config.json, model_index.json, adapter_config.json, model and dataset cards',
  claim: { names: ['config.json', 'model_index.json', 'adapter_config.json', 'README.md'] },
  head: HEAD,
  prefilter: /^---\r?\n|"(?:model_type|_diffusers_version|peft_type)"/,
  collect,
}
