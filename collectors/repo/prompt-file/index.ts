import { findProvider } from '../../../src/data/providers.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Evidence } from '../../../src/model/evidence.ts'
import { toAgentComponent, toBaseName } from '../../../src/parse/agent-component.ts'
import { parseFrontMatter, toDescription, toWords } from '../../../src/parse/front-matter.ts'
import { asArray, asString, getMember, getPath, isObject, lineAt, type JsonObject } from '../../../src/parse/json.ts'
import { toConfiguredModel, type ModelSetting } from '../../../src/parse/model-component.ts'
import { parseYamlWithLines } from '../../../src/parse/yaml.ts'
import { CREW_FILES, isCrew } from './crew.ts'

/**
 * Prompts that are kept as files of their own: VS Code `*.prompt.md`, GitHub Models `*.prompt.yml`, Prompty
 * `*.prompty`, Dotprompt `*.prompt`.
 * https://code.visualstudio.com/docs/copilot/customization/prompt-files, https://docs.github.com/github-models,
 * https://prompty.ai/docs, https://google.github.io/dotprompt/reference/frontmatter/
 */
const ID = 'prompt-file'

const FORMATS = [
  { ending: '.prompt.md', format: 'vscode' },
  { ending: '.prompt.yml', format: 'github-models' },
  { ending: '.prompt.yaml', format: 'github-models' },
  { ending: '.prompty', format: 'prompty' },
  { ending: '.prompt', format: 'dotprompt' },
] as const
type Format = (typeof FORMATS)[number]['format']

/** The model's name where each format keeps it. */
function readModel(values: JsonObject): string | undefined {
  const { model } = values
  return [
    model,
    getMember(model, 'id'),
    getPath(model, 'configuration', 'azure_deployment'),
    getPath(model, 'configuration', 'name'),
    getPath(model, 'configuration', 'model'),
  ]
    .map(asString)
    .find((name) => name !== undefined && !/\$\{/.test(name))
}

/** How each format writes the id of a model; VS Code shows names of its own. */
const MODEL_FORMS: Partial<Record<Format, Pick<ModelSetting, 'form' | 'provider'>>> = {
  'github-models': { form: 'slash', provider: 'github-models' },
  dotprompt: { form: 'slash', provider: 'any' },
}

function toModels(format: Format, values: JsonObject | undefined, evidence: Evidence): Found {
  const id = values && readModel(values)
  const form = MODEL_FORMS[format]
  // Without its provider an id of Dotprompt is a name that the program gives.
  if (id === undefined || !form || (format === 'dotprompt' && !findProvider(id.split('/')[0]!))) return {}
  return toConfiguredModel({ id, ...form }, evidence)
}

/** A file that only has the ending: no key that the format reads. */
function isPrompt(format: Format, values: JsonObject | undefined): boolean {
  if (format === 'vscode') return true
  if (!values) return false
  if (format === 'github-models') return asArray(values.messages) !== undefined
  return ['model', 'name', 'config', 'input', 'inputs', 'output', 'invokable', 'tools', 'messages'].some(
    (key) => values[key] !== undefined,
  )
}

function collect(file: SourceFile): Found {
  const base = toBaseName(file.path)
  const { ending, format } = FORMATS.find((row) => base.toLowerCase().endsWith(row.ending)) ?? {}
  const text = file.text()
  if (!ending || !format) return collectCrew(file, text)
  if (text.trim() === '') return {}
  const yaml = format === 'github-models' ? parseYamlWithLines(text, 1) : undefined
  const whole = yaml?.value
  const front = whole === undefined ? parseFrontMatter(text) : undefined
  const values = isObject(whole) ? whole : front?.values
  if (!isPrompt(format, values)) return {}
  const component = toAgentComponent(file, {
    kind: 'prompt',
    name: asString(values?.name)?.trim() || base.slice(0, -ending.length),
    collector: ID,
    line: front?.lineOf('name'),
    description: toDescription(values?.description),
    properties: {
      type: format,
      model: values && readModel(values),
      tools: toWords(values?.tools),
      agent: asString(values?.agent) ?? asString(values?.mode),
    },
  })
  const line = (yaml ? lineAt(yaml.lines, 'model') : front?.lineOf('model')) ?? 1
  const { components = [], relations = [] } = toModels(format, values, { ...component.evidence[0]!, line })
  return { components: [component, ...components], ...(relations.length > 0 ? { relations } : {}) }
}

/** One prompt a file: its entries are told apart by the code that uses them. */
function collectCrew(file: SourceFile, text: string): Found {
  if (!isCrew(text)) return {}
  const properties = { type: 'crewai' }
  return {
    components: [toAgentComponent(file, { kind: 'prompt', name: toBaseName(file.path), collector: ID, properties })],
  }
}

export const promptFile: FileCollector = {
  id: ID,
  version: 3,
  title: 'Prompt files (*.prompt.md, *.prompt.yml, *.prompty, *.prompt, CrewAI agents.yaml and tasks.yaml)',
  claim: { suffixes: FORMATS.map(({ ending }) => ending), names: CREW_FILES },
  maxBytes: 4 * 1024 * 1024,
  hash: true,
  collect,
}
