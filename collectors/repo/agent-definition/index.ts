import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Component } from '../../../src/model/component.ts'
import { toAgentComponent, toBaseName, type AgentFile } from '../../../src/parse/agent-component.ts'
import { parseFrontMatter, toDescription, toWords } from '../../../src/parse/front-matter.ts'
import {
  asArray,
  asString,
  entriesOf,
  getMember,
  isObject,
  lineAt,
  linesOfKeys,
  parseJsonc,
  type JsonObject,
} from '../../../src/parse/json.ts'
import { toMcpComponents } from '../../../src/parse/mcp-component.ts'
import { findMcpServers } from '../../../src/parse/mcp-server.ts'
import { parseToml } from '../../../src/parse/toml.ts'
import { parseYamlWithLines } from '../../../src/parse/yaml.ts'

/**
 * Agents that a coding tool offers, each with a prompt, tools and perhaps a model of its own:
 * https://code.claude.com/docs/en/sub-agents, https://code.visualstudio.com/docs/copilot/customization/custom-agents,
 * https://opencode.ai/docs/agents, https://developers.openai.com/codex/subagents, https://kiro.dev/docs/cli/custom-agents,
 * https://docs.roocode.com/features/custom-modes. A model is a name of the tool's own menu and is kept as written.
 */
const ID = 'agent-definition'

/** Folders and endings that hold nothing but agents. */
const OWN_PATHS = [
  /(?:^|\/)\.(?:claude|cursor|gemini|qwen|codex|factory)\/agents\/.*\.md$/i,
  /(?:^|\/)\.github\/(?:agents|chatmodes)\/[^/]+\.md$/i,
  /(?:^|\/)\.opencode\/agents?\/.*\.md$/i,
]
const OWN_SUFFIXES = ['.agent.md', '.chatmode.md']
/** A folder of a plugin, or of anything else: the front matter decides. */
const ANY_AGENTS = /(?:^|\/)agents\/[^/]+\.md$/i
const DATA_PATHS = [
  /(?:^|\/)\.codex\/agents\/[^/]+\.toml$/i,
  /(?:^|\/)\.(?:kiro\/agents|amazonq\/cli-agents)\/[^/]+\.json$/i,
]
const DATA_NAMES = ['opencode.json', 'opencode.jsonc', '.roomodes']

const toFileName = (path: string): string => toBaseName(path).replace(/(?:\.agent|\.chatmode)?\.\w+$/i, '')

/** The keys on which all formats agree, under their various names. */
function readAgent(values: JsonObject, name: string): AgentFile {
  return {
    kind: 'agent',
    name: asString(values.name)?.trim() || name,
    collector: ID,
    description: toDescription(values.description),
    properties: {
      model: asString(values.model),
      tools: toWords(values.tools ?? values.groups),
      'disallowed-tools': toWords(values.disallowedTools),
      'allowed-tools': toWords(values.allowedTools),
      'permission-mode': asString(values.permissionMode) ?? asString(values.sandbox_mode),
      mode: asString(values.mode),
      skills: toWords(values.skills),
      'hook-events': entriesOf(values.hooks).map(([event]) => event),
    },
  }
}

function isAgentPage(path: string, values: JsonObject): boolean {
  const isOwn =
    OWN_PATHS.some((pattern) => pattern.test(path)) ||
    OWN_SUFFIXES.some((suffix) => path.toLowerCase().endsWith(suffix))
  if (isOwn) return values.description !== undefined || values.name !== undefined || values.tools !== undefined
  const isNamed = typeof values.name === 'string' && typeof values.description === 'string'
  // Pages of a documentation site have a title, and often a name and description too.
  return isNamed && values.title === undefined && (values.tools !== undefined || values.model !== undefined)
}

function collectPage(file: SourceFile): Found {
  const front = parseFrontMatter(file.text())
  if (!front || !isAgentPage(file.path, front.values)) return {}
  const agent = readAgent(front.values, toFileName(file.path))
  const component = toAgentComponent(file, { ...agent, line: front.lineOf('name') ?? 1 })
  const servers = findMcpServers(front.values, [['mcp-servers'], ['mcpServers']])
  const found = toMcpComponents(servers, {
    file: file.path,
    collector: ID,
    lineOf: ([key]) => front.lineOf(String(key)),
  })
  const uses = found.components.filter(({ kind }) => kind === 'mcp-server')
  return {
    components: [component, ...found.components],
    relations: [
      ...found.relations,
      ...uses.map(({ ref }) => ({ from: component.ref, to: ref, type: 'depends-on' as const })),
    ],
  }
}

/** One agent for the whole file: Codex, Kiro and Amazon Q. */
function collectWhole(file: SourceFile, value: unknown): Found {
  if (!isObject(value)) return {}
  const isAgent = ['prompt', 'developer_instructions', 'tools', 'description'].some(
    (key) => getMember(value, key) !== undefined,
  )
  return isAgent ? { components: [toAgentComponent(file, readAgent(value, toFileName(file.path)))] } : {}
}

/** opencode keeps agents in a map, Roo Code modes in a list. */
function collectMany(file: SourceFile): Found {
  const text = file.text()
  const isRoo = toBaseName(file.path).toLowerCase() === '.roomodes'
  const isYaml = isRoo && !text.trimStart().startsWith('{')
  const { value, lines } = isYaml
    ? parseYamlWithLines(text, 2)
    : { value: parseJsonc(text), lines: linesOfKeys(text, 2) }
  const key = isRoo ? 'customModes' : 'agent'
  const list = asArray(getMember(value, key))
  const entries: [string | number, unknown][] = list ? [...list.entries()] : entriesOf(getMember(value, key))
  const components = entries.flatMap(([place, item]): Component[] => {
    if (!isObject(item)) return []
    const name = asString(getMember(item, 'slug')) ?? String(place)
    const agent = readAgent(item, name)
    return [toAgentComponent(file, { ...agent, line: lineAt(lines, key, place), symbol: `${key}.${name}` })]
  })
  return { components }
}

function collect(file: SourceFile): Found {
  const path = file.path.toLowerCase()
  if (path.endsWith('.md'))
    return /^(?:readme|skill|agents|claude)\.md$/.test(toBaseName(path)) ? {} : collectPage(file)
  if (path.endsWith('.toml')) return collectWhole(file, parseToml(file.text()))
  if (DATA_NAMES.includes(toBaseName(path))) return collectMany(file)
  return collectWhole(file, parseJsonc(file.text()))
}

export const agentDefinition: FileCollector = {
  id: ID,
  version: 1,
  title: 'Agents and modes of coding tools (.claude/agents, *.agent.md, …)',
  claim: { names: DATA_NAMES, suffixes: OWN_SUFFIXES, paths: [...OWN_PATHS, ANY_AGENTS, ...DATA_PATHS] },
  maxBytes: 4 * 1024 * 1024,
  hash: true,
  collect,
}
