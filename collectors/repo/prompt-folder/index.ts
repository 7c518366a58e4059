import { ProblemError, type FileCollector, type Found, type SourceFile } from '../../../src/model/collector.ts'
import { toAgentComponent, toBaseName } from '../../../src/parse/agent-component.ts'
import { parseFrontMatter, toDescription } from '../../../src/parse/front-matter.ts'
import { isObject, parseJson, type JsonObject, type JsonValue } from '../../../src/parse/json.ts'
import { parseYaml } from '../../../src/parse/yaml.ts'

/**
 * Prompts that programs keep as plain text, templates, YAML or JSON in a folder for them, or under a name that says so:
 * `prompts/triage.md`, `prompt-templates/alpaca.tmpl`, `templates/alpaca.json`, `system_prompt.txt`. No tool defines this; the folder says what the
 * file is for, and the text has to read like a prompt. It cannot know whether the program loads the file.
 */
const ID = 'prompt-folder'

const ENDING = String.raw`\.(md|txt|ya?ml|j2|jinja2?|tmpl|hbs|mustache|liquid)$`
const IN_FOLDER = new RegExp(
  String.raw`(?:^|/)(?:system[_-])?prompts?(?:[_-]templates?)?/(?:[^/]+/){0,3}[^/]+${ENDING}`,
  'i',
)
/** Templates of any kind are kept in such a folder: only one whose keys say prompt is one. */
const IN_JSON = /(?:^|\/)(?:\w+[_-])?(?:prompts?|templates?)\/[^/]+\.json$/i
const BY_NAME = new RegExp(String.raw`(?:^|[/._-])system[._-]?prompts?(?:[._-][\w-]+)?${ENDING}`, 'i')

/** `resources/subtitle_prompt.txt`, `prompt.txt`: a name that ends so is of a prompt, if the text reads like one. */
const BY_ENDING = /(?:^|\/)(?:[\w-]*[_-])?prompt\.(?:txt|md)$/i

/** `instructions.md` tells people what to do, unless it begins by telling a model what it is. */
const INSTRUCTIONS = /(?:^|\/)(?:[\w-]*[_-])?instructions?\.(?:txt|md)$/i
const BEGINS = /^(?:#[^\n]*\s+)?you are (?:an?|the) /i

/** Tools' own folders, whose prompts other collectors read; a skill's parts are the skill. */
const ELSEWHERE = /(?:^|\/)\.[^/]+\/|(?:^|\/)skills\/.*prompt|\.prompt\.\w+$/i
/** What a folder of any kind holds as well. */
const ABOUT = /^(?:readme|changelog|contributing|license|licence|index|notice|security|agents|claude)\b/i

/** What is said to a model: its role, its task, the form of its answer. */
const ROLE =
  /\byou(?:'re| are) (?:an?|the|now|my|working|given|asked to|\*\*)|\byou will (?:be (?:given|provided|updating|acting|asked|playing)|receive|act as|help)\b|\byour (?:task|job|role|goal|objective|purpose|responsibilit(?:y|ies))\b|\bact as\b|\b(?:respond|reply|answer) (?:only|with|in|using|based)\b|\bgiven the following\b|\bthe user(?:'s)? (?:asks?|wants?|says|question|query|input|request|message)\b|\b(?:an?|the) (?:ai|helpful) assistant\b/i
/** `{{ question }}`, `{{.Input}}`, `{context}`, `{% if tools %}`. */
const HOLE = /\{\{-?\s*[.#/]?\w[\w.]*|\{%|(?<![$\w{])\{[a-z_]\w{1,40}\}/
const KEYS = new Set([
  'system_prompt',
  'system',
  'system_message',
  'prompt',
  'user_prompt',
  'prompt_template',
  'template',
  'messages',
  'instructions',
])

const isTemplate = (ending: string): boolean => !/^(?:md|txt|ya?ml|json)$/.test(ending)

function readsLikePrompt(ending: string, text: string): boolean {
  if (isTemplate(ending)) return HOLE.test(text) || ROLE.test(text)
  return ROLE.test(text)
}

/** A page of a documentation site says so: title, sidebar and the like. */
const isPage = (values: JsonObject): boolean =>
  ['title', 'layout', 'sidebar_position', 'sidebar_label', 'slug', 'weight'].some((key) => values[key] !== undefined)

function isYamlPrompt(text: string): boolean {
  const whole = parseYaml(text)
  return isObject(whole) && Object.keys(whole).some((key) => KEYS.has(key)) && (ROLE.test(text) || HOLE.test(text))
}

/** `prompt_input`, `system_prompt`, `prompt`. */
const PROMPT_KEY = /^(?:[a-z]+_){0,3}prompt(?:_[a-z]+){0,3}$/i
const MIN_TEXT = 40

/** Templates of JSON are none, and no loss. */
function tryJson(file: SourceFile): JsonValue {
  try {
    return parseJson(file.text())
  } catch (error) {
    if (error instanceof ProblemError) return null
    throw error
  }
}

function isJsonPrompt(file: SourceFile): boolean {
  const whole = tryJson(file)
  if (!isObject(whole)) return false
  return Object.entries(whole).some(([key, value]) => {
    const isText = typeof value === 'string' && value.length >= MIN_TEXT && (PROMPT_KEY.test(key) || KEYS.has(key))
    return isText && (HOLE.test(value) || ROLE.test(value))
  })
}

function isPromptFile(file: SourceFile, ending: string): boolean {
  if (ending === 'json') return isJsonPrompt(file)
  return /^ya?ml$/.test(ending) ? isYamlPrompt(file.text()) : readsLikePrompt(ending, file.text())
}

const isOtherwiseClaimed = (path: string): boolean => [IN_FOLDER, BY_NAME].some((claim) => claim.test(path))

function collect(file: SourceFile): Found {
  const base = toBaseName(file.path)
  const ending = base.slice(base.lastIndexOf('.') + 1).toLowerCase()
  if (ELSEWHERE.test(file.path) || ABOUT.test(base)) return {}
  const front = ending === 'md' ? parseFrontMatter(file.text()) : undefined
  if (front && isPage(front.values)) return {}
  if (INSTRUCTIONS.test(file.path) && !isOtherwiseClaimed(file.path) && !BEGINS.test(file.text().trimStart())) return {}
  if (!isPromptFile(file, ending)) return {}
  const component = toAgentComponent(file, {
    kind: 'prompt',
    name: base.slice(0, base.lastIndexOf('.')),
    collector: ID,
    description: toDescription(front?.values.description),
    properties: { type: isTemplate(ending) ? 'template' : 'text' },
  })
  return { components: [component] }
}

export const promptFolder: FileCollector = {
  id: ID,
  version: 4,
  title:
    'Prompts kept as text in a folder for them (prompts/*.md, prompt-templates/*.tmpl, templates/*.json, system_prompt.txt)',
  claim: { paths: [IN_FOLDER, IN_JSON, BY_NAME, BY_ENDING, INSTRUCTIONS] },
  maxBytes: 1024 * 1024,
  hash: true,
  collect,
}
