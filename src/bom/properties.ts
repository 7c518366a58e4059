/*
 * Every property that Waybill writes into a BOM. docs/TAXONOMY.md describes each; a test keeps the two together.
 */

/** Where in CycloneDX a property stands. */
export type PropertyPlace = 'metadata' | 'component' | 'service' | 'modelCard'

export interface PropertyDefinition {
  name: string
  places: readonly PropertyPlace[]
  /** Repeated once per value. */
  many?: true
  meaning: string
}

const BOTH = ['component', 'service'] as const

/** Written from the model's own fields; a key of `component.properties` cannot take these names. */
export const MODEL_PROPERTIES = [
  { name: 'waybill:kind', places: BOTH, meaning: 'Kind of the taxonomy.' },
  { name: 'waybill:scope', places: BOTH, many: true, meaning: 'Parts of the repository in which it was seen.' },
  { name: 'waybill:usage', places: BOTH, many: true, meaning: 'How far it got into use, over all its evidence.' },
  { name: 'waybill:resolution', places: BOTH, meaning: 'How the name was known, at best.' },
  { name: 'waybill:alias', places: BOTH, many: true, meaning: 'Another name of the very same thing.' },
  { name: 'waybill:provider', places: BOTH, meaning: 'Id of the provider that serves or makes it.' },
  { name: 'waybill:range', places: BOTH, meaning: 'What a manifest asks for, when no lock says the exact version.' },
  {
    name: 'waybill:pinned',
    places: BOTH,
    meaning: '`true` when the name leads to the same content tomorrow, `false` when it may not.',
  },
  {
    name: 'waybill:relation',
    places: BOTH,
    many: true,
    meaning: 'Type of an edge other than depends-on, and its target.',
  },
  {
    name: 'waybill:location',
    places: ['service'],
    many: true,
    meaning: '`path#line` where the schema allows no occurrences.',
  },
  {
    name: 'waybill:occurrences-omitted',
    places: BOTH,
    meaning: 'How many further places there are beyond the 200 that are listed.',
  },
] as const satisfies readonly PropertyDefinition[]

export const METADATA_PROPERTIES = [
  {
    name: 'waybill:manifest',
    places: ['component'],
    many: true,
    meaning: 'File that describes a project of the scanned root.',
  },
  { name: 'waybill:files', places: ['metadata'], meaning: 'Number of files read.' },
  {
    name: 'waybill:collector',
    places: ['metadata'],
    many: true,
    meaning: '`id@version` of a collector, and its files.',
  },
  {
    name: 'waybill:problem',
    places: ['metadata'],
    many: true,
    meaning: 'Code, place and reason of what could not be read.',
  },
  { name: 'waybill:skipped', places: ['metadata'], many: true, meaning: 'Folder that was left out, and why.' },
] as const satisfies readonly PropertyDefinition[]

/** Facts of one kind: key in `component.properties` → what it means. Written as `waybill:<key>`. */
export const FACT_PROPERTIES: Readonly<Record<string, string>> = {
  agent: 'Agent that a prompt or command runs as.',
  agents: 'Agent definitions that a plugin brings.',
  'allowed-tools': 'Tools that may be called, as the file writes them.',
  'applies-to': 'Path patterns for which instructions hold.',
  'approval-policy': 'When the agent asks before it acts.',
  architecture: 'Architecture family of a model; in the model card where there is one.',
  args: 'Arguments of the command that starts it, secrets removed.',
  authenticated: '`true` or `false`, when the configuration tells.',
  author: 'Who made it, as the file says.',
  'auto-approve': 'Tools of an MCP server that are called without asking.',
  'auto-enable-mcp-servers': '`true` when MCP servers of a project start without asking.',
  category: 'What an SDK is for.',
  collection: 'Collection or index of a vector store.',
  command: 'Command that starts it.',
  commands: 'Commands that a plugin brings.',
  compatibility: 'What a skill needs, in its own words.',
  'context-files': 'Files that the agent reads as instructions.',
  declared: '`false` when code imports it and no manifest asks for it.',
  deprecated: 'What the registry says against its use, as the lock repeats it.',
  direct: '`true` when a manifest of the repository asks for it, `false` when only a lock brings it.',
  disabled: '`true` when it is configured but switched off.',
  'disallowed-tools': 'Tools that may not be called.',
  ecosystem: 'purl type of the registry it comes from.',
  'embedded-commands': '`true` when the text runs shell commands as it is loaded.',
  'enabled-plugins': 'Plugins that are switched on.',
  env: 'Names of environment variables that it is given. Never values.',
  format: 'File format of a model or dataset.',
  framework: 'Agent framework.',
  headers: 'Names of HTTP headers that are sent. Never values.',
  'hook-commands': 'Event and command of hooks, secrets removed.',
  'hook-events': 'Events at which hooks run.',
  hosting: '`self`, `hosted` or `embedded`.',
  imports: 'Files that instructions pull in.',
  inputs: 'Formats that a model takes; in the model card where there is one.',
  'install-script': '`true` when installing the package runs code of its own.',
  marketplace: 'Marketplace that a plugin comes from.',
  marketplaces: 'Marketplaces that are known to the agent.',
  'mcp-servers': 'MCP servers that a plugin brings.',
  mode: 'Mode of an agent, as the file writes it.',
  model: 'Model that a file asks for, as it writes it.',
  'model-architecture': 'Exact architecture of a model; in the model card where there is one.',
  'model-provider': 'Provider that a setting names.',
  module: 'Module that starts a server.',
  optional: '`true` when it is an optional dependency.',
  origin: '`started`, `connected` or `implemented-here`: how code has to do with an MCP server.',
  outputs: 'Formats that a model gives; in the model card where there is one.',
  path: 'Path of weights, as code writes it.',
  'permission-mode': 'How far the agent may act without asking.',
  'permissions-allow': 'What is allowed without asking.',
  'permissions-ask': 'What is asked about.',
  'permissions-deny': 'What is never allowed.',
  pin: '`snapshot`, `commit` or `floating`: what holds a model id to one content.',
  relay: 'Package through which a remote MCP server is reached.',
  repository: 'Source repository, as the file says.',
  revision: 'Branch, tag or commit that was asked for.',
  role: 'Role of a prompt (`system`, `user`, `mcp`) or of a file beside weights (`tokenizer`).',
  runner: 'What fetches and starts a package: `npx`, `uvx`, `docker`.',
  'sandbox-mode': 'What the sandbox lets through.',
  script: 'File of the repository that starts it.',
  'secret-literals': 'Names of variables whose secret stands in the file. Never values.',
  skills: 'Skills that an agent or plugin brings.',
  'skip-permission-prompt': '`true` when the agent starts without its warning.',
  'small-model': 'Second model for small work, as a setting writes it.',
  source: 'Where it comes from when not from a registry, without credentials.',
  'source-ref': 'Branch, tag or version asked of that source.',
  tag: 'Tag that was asked for.',
  task: 'What a model is used for; in the model card where there is one.',
  'terminal-auto-approve': 'Commands that run without asking.',
  tools: 'Tools that it may use or brings.',
  transport: 'How an MCP server is reached: `stdio`, `http`, `sse`, `ws`.',
  trigger: 'When instructions are loaded.',
  type: 'Variety within a kind: `settings`, `hooks`, `instructions`, `command`, or the format of a prompt file.',
}

/**
 * Facts that have an official name in the CycloneDX taxonomy; those go to `modelCard.properties` under that name.
 * https://github.com/CycloneDX/cyclonedx-property-taxonomy/blob/main/cdx/ai-ml.md. The examples there put them into
 * `modelCard.modelParameters.properties`, which the schema refuses.
 */
export const OFFICIAL_PROPERTIES: Readonly<Record<string, string>> = {
  'context-length': 'cdx:ai-ml:model:hyperparameter:context_length',
  'hidden-size': 'cdx:ai-ml:model:hyperparameter:hidden_size',
  language: 'cdx:ai-ml:model:language',
  layers: 'cdx:ai-ml:model:hyperparameter:num_hidden_layers',
  'attention-heads': 'cdx:ai-ml:model:hyperparameter:num_attention_heads',
  modality: 'cdx:ai-ml:model:modality',
  parameters: 'cdx:ai-ml:model:parameter:count',
  quantization: 'cdx:ai-ml:model:hyperparameter:quantization',
  tokenizer: 'cdx:ai-ml:model:tokenizer',
  'vocabulary-size': 'cdx:ai-ml:model:hyperparameter:vocab_size',
}

/** Keys that `component.properties` cannot set, since the model's own fields say them. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(
  MODEL_PROPERTIES.map((property) => property.name.slice('waybill:'.length)),
)
