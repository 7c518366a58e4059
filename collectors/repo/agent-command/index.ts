import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { toAgentComponent, toBaseName } from '../../../src/parse/agent-component.ts'
import { parseFrontMatter, toDescription, toWords } from '../../../src/parse/front-matter.ts'
import { asString, isObject, type JsonObject } from '../../../src/parse/json.ts'
import { parseToml } from '../../../src/parse/toml.ts'

/**
 * Slash commands of coding agents: a prompt under a name, with optional tools and model.
 * https://code.claude.com/docs/en/slash-commands, https://geminicli.com/docs/cli/custom-commands,
 * https://cursor.com/docs/agent/chat/commands, https://opencode.ai/docs/commands
 */
const ID = 'agent-command'

/** Folders that hold nothing but commands. */
const OWN_PATHS = [
  /(?:^|\/)\.(?:claude|cursor|opencode|factory|augment|roo|qwen)\/commands?\/.*\.md$/i,
  /(?:^|\/)\.codex\/prompts\/.*\.md$/i,
]
const TOML_PATH = /(?:^|\/)\.?(?:gemini|qwen)\/commands\/.*\.toml$/i
/** A folder of a plugin, or of anything else: the front matter decides. */
const ANY_COMMANDS = /(?:^|\/)commands\/(?:[^/]+\/)?[^/]+\.md$/i

const KEYS = new Set([
  'name',
  'description',
  'allowed-tools',
  'disallowed-tools',
  'argument-hint',
  'arguments',
  'model',
  'agent',
  'subtask',
  'disable-model-invocation',
  'user-invocable',
  'hide-from-slash-command-tool',
  'context',
  'hooks',
])

/** Runs a shell command while the prompt is put together: !`git status`, a block marked with `!`, `!{git status}`. */
const EMBEDDED_COMMAND = /(?:^|\s)!`[^`\n]+`|^```!\s*$|!\{[^{}\n]+\}/m

/** A page about a command has a title or other keys of its site. */
const isCommandFront = (values: JsonObject): boolean =>
  values.description !== undefined && Object.keys(values).every((key) => KEYS.has(key))

function toFound(file: SourceFile, values: JsonObject, body: string): Found {
  const name = asString(values.name)?.trim() || toBaseName(file.path).replace(/\.\w+$/, '')
  const component = toAgentComponent(file, {
    kind: 'prompt',
    name,
    collector: ID,
    description: toDescription(values.description),
    properties: {
      type: 'command',
      'allowed-tools': toWords(values['allowed-tools']),
      model: asString(values.model),
      agent: asString(values.agent),
      'embedded-commands': EMBEDDED_COMMAND.test(body) ? 'true' : undefined,
    },
  })
  return { components: [component] }
}

function collect(file: SourceFile): Found {
  const text = file.text()
  if (text.trim() === '' || /^readme\.md$/i.test(toBaseName(file.path))) return {}
  if (/\.toml$/i.test(file.path)) {
    const value = parseToml(text)
    const prompt = isObject(value) ? asString(value.prompt) : undefined
    return isObject(value) && prompt !== undefined ? toFound(file, value, prompt) : {}
  }
  const front = parseFrontMatter(text)
  const isOwn = OWN_PATHS.some((pattern) => pattern.test(file.path))
  if (!isOwn && !(front && isCommandFront(front.values) && !/(?:^|\/)docs?\//i.test(file.path))) return {}
  return toFound(file, front?.values ?? {}, front?.body ?? text)
}

export const agentCommand: FileCollector = {
  id: ID,
  version: 1,
  title: 'Slash commands of coding agents',
  claim: { paths: [...OWN_PATHS, TOML_PATH, ANY_COMMANDS] },
  maxBytes: 4 * 1024 * 1024,
  hash: true,
  collect,
}
