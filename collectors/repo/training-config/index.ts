import { ProblemError, type FileCollector, type Found, type SourceFile } from '../../../src/model/collector.ts'
import type { Component } from '../../../src/model/component.ts'
import type { Evidence } from '../../../src/model/evidence.ts'
import { toHuggingFacePurl } from '../../../src/model/identity.ts'
import { asArray, asString, entriesOf, getMember, isObject, lineAt, type JsonValue } from '../../../src/parse/json.ts'
import { toConfiguredModel } from '../../../src/parse/model-component.ts'
import { isTrainingConfig } from '../../../src/parse/training-config.ts'
import { parseYamlWithLines } from '../../../src/parse/yaml.ts'

/**
 * Recipes for training: the model that is trained or adapted, and the data sets, in YAML files of TRL
 * (https://huggingface.co/docs/trl/clis) and the Alignment Handbook, Axolotl (https://docs.axolotl.ai/docs/config-reference.html)
 * and LLaMA-Factory (https://llamafactory.readthedocs.io).
 * It cannot know which recipe is used. What a recipe makes (`hub_model_id`) is none of what it needs.
 */
const ID = 'training-config'

const DEPTH = 6

/** Keys of the models that a recipe starts from. */
const MODELS: ReadonlySet<string> = new Set([
  'model_name_or_path',
  'base_model',
  'adapter_name_or_path',
  'ref_model',
  'reward_model',
  'reward_model_path',
  'teacher_model_name_or_path',
])

/** Owner and name of the hub; a path into a folder of the project is none. */
const HUB_ID = /^(?!\.)[\w.-]+\/[\w.-]+$/
const LOCAL =
  /^(?:data|datasets?|outputs?|models?|checkpoints?|results?|tmp|saves?)\/|\.(?:jsonl?|csv|parquet|txt|arrow)$/i

type Path = readonly (string | number)[]

interface Named {
  id: string
  path: Path
}

const isHubId = (text: string | undefined): text is string =>
  text !== undefined && HUB_ID.test(text) && !LOCAL.test(text)

/** `model_name_or_path` and its kin, at the top or in one section below it (`model: { … }`). */
function modelsOf(root: JsonValue, path: Path = []): Named[] {
  return entriesOf(root).flatMap(([key, value]): Named[] => {
    const text = asString(value)?.trim()
    if (text !== undefined) return MODELS.has(key) && isHubId(text) ? [{ id: text, path: [...path, key] }] : []
    return path.length === 0 && isObject(value) ? modelsOf(value, [key]) : []
  })
}

/** Items of a list, each a text or a map that names the data set. */
function listed(list: JsonValue | undefined, path: Path): Named[] {
  return (asArray(list) ?? []).flatMap((item, i): Named[] => {
    const key = ['id', 'path', 'name'].find((each) => isHubId(asString(getMember(item, each))))
    if (key !== undefined) return [{ id: asString(getMember(item, key))!, path: [...path, i, key] }]
    const text = asString(item)
    return isHubId(text) ? [{ id: text, path: [...path, i] }] : []
  })
}

function datasetsOf(root: JsonValue): Named[] {
  const single = ['dataset_name', 'dataset', 'pretraining_dataset', 'eval_dataset'].flatMap((key): Named[] => {
    const id = asString(getMember(root, key))?.trim()
    return isHubId(id) ? [{ id, path: [key] }] : []
  })
  const mixer = entriesOf(getMember(root, 'dataset_mixer')).flatMap(([id]): Named[] =>
    isHubId(id) ? [{ id, path: ['dataset_mixer', id] }] : [],
  )
  const lists = ['datasets', 'test_datasets', 'pretraining_dataset'].flatMap((key) =>
    listed(getMember(root, key), [key]),
  )
  const mixture = ['dataset_mixture', 'dataset_mixer'].flatMap((key) =>
    listed(getMember(getMember(root, key), 'datasets'), [key, 'datasets']),
  )
  return [...single, ...mixer, ...lists, ...mixture]
}

function toDataset(id: string, evidence: Evidence): Component {
  const purl = toHuggingFacePurl(id, undefined, 'dataset')
  const slash = id.indexOf('/')
  return {
    kind: 'dataset',
    ref: purl,
    purl,
    group: id.slice(0, slash),
    name: id.slice(slash + 1),
    provider: 'huggingface',
    evidence: [evidence],
  }
}

/** Templates of YAML are none, and no loss. */
function tryYaml(file: SourceFile): ReturnType<typeof parseYamlWithLines> | undefined {
  try {
    return parseYamlWithLines(file.text(), DEPTH)
  } catch (error) {
    if (error instanceof ProblemError) return undefined
    throw error
  }
}

function collect(file: SourceFile): Found {
  if (!isTrainingConfig(file.text())) return {}
  const parsed = tryYaml(file)
  const models = parsed ? modelsOf(parsed.value) : []
  if (!parsed || models.length === 0) return {}
  const at = (path: Path): Evidence => ({
    file: file.path,
    line: lineAt(parsed.lines, ...path) ?? 1,
    collector: ID,
    technique: 'config',
    usage: 'configured',
    resolution: 'exact',
  })
  const found = models.map(({ id, path }) =>
    toConfiguredModel({ id, form: 'huggingface', provider: 'huggingface' }, at(path)),
  )
  const datasets = datasetsOf(parsed.value).map(({ id, path }) => toDataset(id, at(path)))
  return {
    components: [...found.flatMap((each) => each.components), ...datasets],
    relations: found.flatMap((each) => each.relations),
  }
}

export const trainingConfig: FileCollector = {
  id: ID,
  version: 1,
  title: 'Training recipes (TRL, Alignment Handbook, Axolotl, LLaMA-Factory)',
  claim: { suffixes: ['.yaml', '.yml'] },
  maxBytes: 1024 * 1024,
  prefilter: /^[ \t]*(?:model_name_or_path|base_model)[ \t]*:/m,
  collect,
}
