import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { toAgentComponent, toBaseName } from '../../../src/parse/agent-component.ts'
import { parseFrontMatter, toDescription, toWords } from '../../../src/parse/front-matter.ts'

/**
 * Standing instructions for coding agents, by the file names that the tools read: https://agents.md,
 * https://code.claude.com/docs/en/memory, https://cursor.com/docs/context/rules,
 * https://docs.github.com/copilot/how-tos/configure-custom-instructions and others. The text is hashed, not judged.
 */
const ID = 'agent-instructions'

/** Written in capitals by convention; `docs/agents.md` is a page. In the root any case is read. */
const CAPITALS = [
  'AGENTS.md',
  'AGENTS.override.md',
  'AGENT.md',
  'CLAUDE.md',
  'CLAUDE.local.md',
  'GEMINI.md',
  'QWEN.md',
  'WARP.md',
]

const NAMES = [
  'copilot-instructions.md',
  '.cursorrules',
  '.windsurfrules',
  '.clinerules',
  '.roorules',
  '.goosehints',
  '.augment-guidelines',
  '.openhands_instructions',
]

const PATHS = [
  /(?:^|\/)\.(?:cursor|windsurf|kilocode|trae|augment|continue|claude|amazonq|qoder|lingma)\/rules\/.*\.(?:mdc|md)$/i,
  /(?:^|\/)\.roo\/rules[\w-]*\/.*\.(?:md|txt)$/i,
  /(?:^|\/)\.clinerules\/.*\.(?:md|txt)$/i,
  /(?:^|\/)\.kiro\/steering\/.*\.md$/i,
  /(?:^|\/)\.junie\/guidelines\.md$/i,
  /(?:^|\/)\.github\/instructions\/.*\.md$/i,
  /(?:^|\/)\.windsurf\/workflows\/.*\.md$/i,
  /(?:^|\/)\.openhands\/microagents\/.*\.md$/i,
  /(?:^|\/)\.idx\/airules\.md$/i,
  /(?:^|\/)\.tabnine\/guidelines\/.*\.md$/i,
  /(?:^|\/)\.gemini\/styleguide\.md$/i,
  /(?:^|\/)\.cursor\/bugbot\.md$/i,
  /(?:^|\/)\.agents\/(?!(?:skills|plugins|agents|commands)\/).*\.md$/i,
]

function isOtherCase(path: string): boolean {
  const base = toBaseName(path)
  const convention = CAPITALS.find((name) => name.toLowerCase() === base.toLowerCase())
  return convention !== undefined && convention !== base && path.includes('/')
}

/** `@docs/style.md` at the start of a line pulls another file in; `@team` does not. */
function findImports(text: string): string[] {
  const paths = Array.from(text.matchAll(/^@([\w./~-]+)[ \t\r]*$/gm), (match) => match[1] ?? '')
  return [...new Set(paths)].filter((path) => /\.\w+$/.test(path.slice(-10)))
}

function collect(file: SourceFile): Found {
  if (isOtherCase(file.path)) return {}
  const text = file.text()
  if (text.trim() === '') return {}
  const front = parseFrontMatter(text)
  const base = toBaseName(file.path)
  const component = toAgentComponent(file, {
    kind: 'agent-config',
    name: file.path,
    collector: ID,
    description: toDescription(front?.values.description),
    properties: {
      type: 'instructions',
      'applies-to': toWords(front?.values.applyTo ?? front?.values.globs ?? front?.values.paths),
      trigger: String(front?.values.alwaysApply) === 'true' ? 'always' : toDescription(front?.values.trigger),
      imports: findImports(front?.body ?? text),
    },
  })
  return { components: [{ ...component, aliases: base === file.path ? undefined : [base] }] }
}

export const agentInstructions: FileCollector = {
  id: ID,
  version: 1,
  title: 'Instruction and rule files of coding agents (AGENTS.md, CLAUDE.md, Cursor rules, …)',
  claim: { names: [...CAPITALS, ...NAMES], suffixes: ['.instructions.md'], paths: PATHS },
  maxBytes: 4 * 1024 * 1024,
  hash: true,
  collect,
}
