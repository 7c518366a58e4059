import { MODEL_COMMANDS, MODEL_OPTION, SCRIPT_RUNNERS, type ModelCommand } from '../../../src/data/model-commands.ts'
import { matchModelFamily } from '../../../src/data/providers.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { toConfiguredModel, type ModelSetting } from '../../../src/parse/model-component.ts'
import { UNKNOWN } from '../../../src/parse/shell-variables.ts'
import { readCommands, type Line } from './commands.ts'

/**
 * Models that commands in shell scripts, Dockerfiles, makefiles and Compose files name: what a server or a download is told
 * (`ollama pull llama3`, `vllm serve org/name`), and options of scripts with an id of a family that is known.
 * It cannot know which command runs, nor what the script does with the option.
 */
const ID = 'model-commands'

export const modelCommands: FileCollector = {
  id: ID,
  version: 1,
  title: 'Models in commands of shell scripts, Dockerfiles, makefiles and Compose files',
  claim: {
    names: ['Makefile', 'GNUmakefile', 'Dockerfile', 'Containerfile', 'Procfile'],
    suffixes: ['.mk', '.sh', '.bash', '.dockerfile', '.containerfile'],
    paths: [
      /(?:^|\/)(?:Dockerfile|Containerfile|Makefile)[._-][^/]*$/i,
      /(?:^|\/)(?:docker-)?compose(?:[._-][\w.-]+)?\.ya?ml$/i,
    ],
  },
  maxBytes: 1024 * 1024,
  prefilter:
    /\b(?:ollama["',\s]+(?:pull|run)|(?:huggingface-cli|hf)["',\s]+download|vllm|sglang|text-generation-launcher|text-embeddings-router|infinity_emb|lmdeploy|trtllm-serve|mlx_lm|llama-server|llama-cli|litellm)\b|--[\w-]*(?:model|llm|lora_weights)/,
  collect,
}

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
  for (const command of MODEL_COMMANDS) {
    const after = argumentsOf(words, command)
    if (after) return toSettings(after, command)
  }
  const runner = words.findIndex((word) => SCRIPT_RUNNERS.test(baseOf(word)))
  return runner < 0 ? [] : scriptSettings(words.slice(runner + 1))
}

const baseOf = (word: string): string => word.slice(word.lastIndexOf('/') + 1)

/** What follows the words of a command; `python -m`, `uv run` and the like may stand before them. */
function argumentsOf(words: Line['words'], { words: beginnings }: ModelCommand): Line['words'] | undefined {
  for (const beginning of beginnings) {
    const parts = beginning.split(' ')
    const at = words.findIndex((_, i) =>
      parts.every((part, j) => (j === 0 ? baseOf(words[i] ?? '') : words[i + j]) === part),
    )
    if (at >= 0 && at <= MAX_PREFIX) return words.slice(at + parts.length)
  }
  return undefined
}

/** `nohup uv run python -m vllm…`: no more words stand before the command itself. */
const MAX_PREFIX = 6

function toSettings(
  words: Line['words'],
  { isPositional, options = [], form, provider }: ModelCommand,
): ModelSetting[] {
  const named = options.map((option) => optionOf(words, option)).find((value) => value !== undefined)
  const isDataset = optionOf(words, '--repo-type') === 'dataset'
  const id =
    named ?? (isPositional ? words.find((word, i) => !word.startsWith('-') && !takesValue(words[i - 1])) : undefined)
  return id === undefined || isDataset || !isId(id) ? [] : [{ id, form, provider }]
}

/** An option before the model may have a value of its own; which ones do is not known. */
const takesValue = (word: string | undefined): boolean => word !== undefined && /^--[\w-]+$/.test(word)

function optionOf(words: Line['words'], option: string): string | undefined {
  const at = words.findIndex((word) => word === option || word.startsWith(`${option}=`))
  if (at < 0) return undefined
  const word = words[at]!
  return word === option ? words[at + 1] : word.slice(option.length + 1)
}

const isId = (text: string): boolean => !text.includes(UNKNOWN) && !/^[-./~$]|[\s{}<>]/.test(text)

/** Folders that results and downloads are put in. */
const FOLDER =
  /^(?:outputs?|models?|checkpoints?|ckpts?|data|datasets?|results?|runs?|exps?|experiments?|saves?|saved\w*|logs?|tmp|cache|workspace|weights|pretrained|work_dirs?|artifacts)\//i

/** `--model_name_or_path org/name`, `--model gpt-4o`: an id of a family that is known. */
function scriptSettings(words: Line['words']): ModelSetting[] {
  return words.flatMap((word, i): ModelSetting[] => {
    const [, dashed = '', given] = /^--([\w-]+)(?:=(.+))?$/s.exec(word) ?? []
    if (!MODEL_OPTION.test(dashed.replaceAll('-', '_'))) return []
    const id = given ?? words[i + 1] ?? ''
    const parts = id.split('/')
    const family = isId(id) && parts.length <= 2 && !FOLDER.test(id) ? matchModelFamily(parts.at(-1)!) : undefined
    if (!family || family.needsContext) return []
    if (parts.length === 2) return [{ id, form: 'huggingface', provider: 'huggingface' }]
    return family.openWeights ? [] : [{ id, form: 'plain', provider: family.provider }]
  })
}
