import type { Kind } from '../model/component.ts'

export interface KindTitle {
  kind: Kind
  /** Heading, plural. */
  title: string
  /** In a sentence: `1 model`. */
  one: string
  many: string
}

/** In the order in which a reader wants them: what decides, what it reaches, what it is told, what it is built with. */
export const KIND_TITLES: readonly KindTitle[] = [
  { kind: 'model', title: 'Models', one: 'model', many: 'models' },
  { kind: 'model-file', title: 'Model files', one: 'model file', many: 'model files' },
  { kind: 'service', title: 'Services', one: 'service', many: 'services' },
  { kind: 'dataset', title: 'Datasets', one: 'dataset', many: 'datasets' },
  { kind: 'vector-store', title: 'Vector stores', one: 'vector store', many: 'vector stores' },
  { kind: 'mcp-server', title: 'MCP servers', one: 'MCP server', many: 'MCP servers' },
  { kind: 'agent', title: 'Agents', one: 'agent', many: 'agents' },
  { kind: 'tool', title: 'Tools', one: 'tool', many: 'tools' },
  { kind: 'skill', title: 'Skills', one: 'skill', many: 'skills' },
  { kind: 'prompt', title: 'Prompts', one: 'prompt', many: 'prompts' },
  { kind: 'agent-config', title: 'Agent configuration', one: 'agent configuration', many: 'agent configurations' },
  { kind: 'plugin', title: 'Plugins', one: 'plugin', many: 'plugins' },
  { kind: 'sdk', title: 'AI SDKs and frameworks', one: 'AI SDK', many: 'AI SDKs' },
  { kind: 'container', title: 'Containers', one: 'container', many: 'containers' },
  { kind: 'ci-action', title: 'CI actions', one: 'CI action', many: 'CI actions' },
  { kind: 'package', title: 'Packages', one: 'package', many: 'packages' },
]

/** Inventory that is not AI by itself: counted in the summary, listed in the table and the BOM. */
export const COUNTED_KINDS: ReadonlySet<Kind> = new Set<Kind>(['package', 'container', 'ci-action'])
