import { matchModelFamily } from '../../../src/data/providers.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { toConfiguredModel, type ModelSetting } from '../../../src/parse/model-component.ts'
import { UNKNOWN } from '../../../src/parse/shell-variables.ts'
import { readCommands, type Line } from './commands.ts'

/**
 * Models that a script of the repository is given as an option, in shell scripts, Dockerfiles, makefiles and Compose files:
 * `accelerate launch train.py --model_name_or_path org/name`. Only ids of families that are known count, since no format
 * says what the option means.
 * It cannot know which command runs, nor what the script does with the option.
 */
const ID = 'script-options'

export const scriptOptions: FileCollector = {
  id: ID,
  version: 1,
  title: 'Models that scripts are given as an option, in shell scripts, Dockerfiles, makefiles and Compose files',
  claim: {
    names: ['Makefile', 'GNUmakefile', 'Dockerfile', 'Containerfile', 'Procfile'],
    suffixes: ['.mk', '.sh', '.bash', '.dockerfile', '.containerfile'],
    paths: [
      /(?:^|\/)(?:Dockerfile|Containerfile|Makefile)[._-][^/]*$/i,
      /(?:^|\/)(?:docker-)?compose(?:[._-][\w.-]+)?\.ya?ml$/i,
    ],
  },
  maxBytes: 1024 * 1024,
  prefilter: /--[\w-]*(?:model|llm|embedder|lora_weights|adapter_name_or_path)/,
  collect,
}

/** What runs scripts. */
const RUNNER =
  /^(?:python[\d.]*|accelerate|torchrun|deepspeed|ipython|xtuner|swift|axolotl|llamafactory-cli|tune|[\w.-]+\.py)$/

/** Options by which scripts that train or run a model are given it, without the dashes, `-` as `_`. */
const OPTION =
  /^(?:[a-z]+_){0,2}(?:model|llm|embedder)(?:_(?:name|id|path|name_or_path))?$|^(?:lora_weights|adapter_name_or_path)$/

function collect(file: SourceFile): Found {
  const found = readCommands(file).flatMap((line) =>
    settingsOf(line.words).map((setting) =>
      toConfiguredModel(setting, {
        file: file.path,
        line: line.line,
        collector: ID,
        technique: 'config',
        usage: 'configured',
        resolution: 'exact',
      }),
    ),
  )
  if (found.length === 0) return {}
  const relations = found.flatMap((each) => each.relations)
  return { components: found.flatMap((each) => each.components), ...(relations.length > 0 ? { relations } : {}) }
}

function settingsOf(words: Line['words']): ModelSetting[] {
  const runner = words.findIndex((word) => RUNNER.test(word.slice(word.lastIndexOf('/') + 1)))
  return runner < 0 || SERVER.test(words.join(' ')) ? [] : scriptSettings(words.slice(runner + 1))
}

/** Servers that are run as modules are read by who knows their options. */
const SERVER = /\s-m\s+(?:vllm|sglang|mlx_lm|llama_cpp|lmdeploy|fastchat)\b/

const isId = (text: string): boolean => !text.includes(UNKNOWN) && !/^[-./~$]|[\s{}<>]/.test(text)

/** Folders that results and downloads are put in. */
const FOLDER =
  /^(?:outputs?|models?|checkpoints?|ckpts?|data|datasets?|results?|runs?|exps?|experiments?|saves?|saved\w*|logs?|tmp|cache|workspace|weights|pretrained|work_dirs?|artifacts)\//i

/** `--model_name_or_path org/name`, `--model gpt-4o`: an id of a family that is known. */
function scriptSettings(words: Line['words']): ModelSetting[] {
  return words.flatMap((word, i): ModelSetting[] => {
    const [, dashed = '', given] = /^--([\w-]+)(?:=(.+))?$/s.exec(word) ?? []
    if (!OPTION.test(dashed.replaceAll('-', '_'))) return []
    const id = given ?? words[i + 1] ?? ''
    const parts = id.split('/')
    const family = isId(id) && parts.length <= 2 && !FOLDER.test(id) ? matchModelFamily(parts.at(-1)!) : undefined
    if (!family || family.needsContext) return []
    if (parts.length === 2) return [{ id, form: 'huggingface', provider: 'huggingface' }]
    return family.openWeights ? [] : [{ id, form: 'plain', provider: family.provider }]
  })
}
