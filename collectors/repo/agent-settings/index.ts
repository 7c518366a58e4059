import { AGENT_SETTINGS, type AgentSettings } from '../../../src/data/agent-settings.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { toAgentComponent, toBaseName, toProperties } from '../../../src/parse/agent-component.ts'
import {
  asArray,
  asString,
  asStrings,
  entriesOf,
  getMember,
  getPath,
  parseJsonc,
  type JsonValue,
} from '../../../src/parse/json.ts'
import { isPlaceholder, isSecretName, looksSecret, redactCommand } from '../../../src/parse/redact.ts'
import { parseToml } from '../../../src/parse/toml.ts'
import { parseYaml } from '../../../src/parse/yaml.ts'

/**
 * Settings and hooks of coding agents (`src/data/agent-settings.ts`): permissions, approval, sandbox, hooks that run a
 * command. Values of variables are not kept. MCP servers in the same files are read by `mcp-config`.
 */
const ID = 'agent-settings'

/** Commands of more hooks than this are not listed. */
const MAX_HOOKS = 200

/** A file for much else is parsed only when it holds one of the keys. */
function isConcerned(settings: AgentSettings, text: string): boolean {
  const paths = [...Object.values(settings.fields), ...Object.values(settings.names ?? {}), settings.hooks ?? []]
  return settings.own || paths.some((path) => path.length > 0 && text.includes(`"${path.at(-1)}"`))
}

function parse(file: SourceFile, format: AgentSettings['format']): JsonValue {
  const text = file.text()
  if (text.trim() === '') return null
  if (format === 'toml') return parseToml(text)
  return format === 'yaml' ? parseYaml(text) : parseJsonc(text)
}

/** Scalars as text; lists of scalars item by item; of a map its entries as `key=value`. */
function toValue(value: JsonValue | undefined): string | string[] | undefined {
  if (value === undefined || value === null) return undefined
  const list = asArray(value)
  if (list) return list.filter((item) => typeof item !== 'object').map((item) => redactCommand(String(item)))
  if (typeof value !== 'object') return redactCommand(String(value))
  return entriesOf(value).map(([key, item]) => redactCommand(`${key}=${typeof item === 'object' ? '…' : String(item)}`))
}

const toNames = (value: JsonValue | undefined): string[] =>
  asArray(value) ? asStrings(value) : entriesOf(value).flatMap(([key, item]) => (item === false ? [] : [key]))

/**
 * `{Event: [{matcher, hooks: [{command}]}]}` as in Claude Code and Codex, `{Event: [{command}]}` as in Cursor, with
 * `bash` and `powershell` in Copilot; an `http` hook has a `url`.
 */
function readHooks(value: JsonValue | undefined): { events: string[]; commands: string[] } {
  const commands: string[] = []
  for (const [event, entries] of entriesOf(value)) {
    for (const entry of asArray(entries) ?? []) {
      const matcher = asString(getMember(entry, 'matcher'))
      const place = matcher ? `${event}[${matcher}]` : event
      for (const hook of asArray(getMember(entry, 'hooks')) ?? [entry]) {
        const texts = ['command', 'bash', 'powershell', 'url'].map((key) => asString(getMember(hook, key)))
        for (const text of texts) if (text !== undefined) commands.push(`${place}: ${redactCommand(text)}`)
      }
    }
  }
  const events = entriesOf(value).flatMap(([event, entries]) => (asArray(entries)?.length ? [event] : []))
  return { events, commands: commands.slice(0, MAX_HOOKS) }
}

/** Variables whose secret stands in the file. */
const findLiteralSecrets = (value: JsonValue | undefined): string[] =>
  entriesOf(value).flatMap(([name, text]) =>
    typeof text === 'string' && text !== '' && !isPlaceholder(text) && (isSecretName(name) || looksSecret(text))
      ? [name]
      : [],
  )

function collect(file: SourceFile): Found {
  const settings = AGENT_SETTINGS.find(({ path }) => path.test(file.path.toLowerCase()))
  const value = settings && isConcerned(settings, file.text()) ? parse(file, settings.format) : null
  if (!settings || value === null || typeof value !== 'object') return {}
  const hooks = settings.hooks ? readHooks(getPath(value, ...settings.hooks)) : { events: [], commands: [] }
  const properties = {
    ...Object.fromEntries(
      Object.entries(settings.fields).map(([name, path]) => [name, toValue(getPath(value, ...path))]),
    ),
    ...Object.fromEntries(
      Object.entries(settings.names ?? {}).map(([name, path]) => [name, toNames(getPath(value, ...path))]),
    ),
    'hook-events': hooks.events,
    'hook-commands': hooks.commands,
    'secret-literals': settings.names?.env ? findLiteralSecrets(getPath(value, ...settings.names.env)) : [],
  }
  if (!settings.own && toProperties(properties) === undefined) return {}
  const base = toBaseName(file.path)
  const component = toAgentComponent(file, {
    kind: 'agent-config',
    name: file.path,
    collector: ID,
    properties: { type: settings.own || hooks.events.length === 0 ? 'settings' : 'hooks', ...properties },
  })
  return { components: [{ ...component, aliases: base === file.path ? undefined : [base] }] }
}

export const agentSettings: FileCollector = {
  id: ID,
  version: 1,
  title: 'Permissions, approval settings and hooks of coding agents',
  claim: { paths: AGENT_SETTINGS.map(({ path }) => new RegExp(path, 'i')) },
  maxBytes: 4 * 1024 * 1024,
  hash: true,
  collect,
}
