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
  {
    name: 'waybill:cited',
    places: ['component'],
    many: true,
    meaning:
      'A field that `enrich` filled, with source and time, where the document cannot hold citations (before 1.7).',
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
  access:
    'Who may have the files of a hub: `open`, `automatic-gate` (after accepting terms), `manual-gate` (after somebody agreed), `private`.',
  'adapter-type': 'Method of an adapter, as `adapter_config.json` writes it: `LORA`.',
  'additional-directories': 'Folders beside the project that the agent may read and change.',
  agent: 'Agent that a prompt or command runs as.',
  agents: 'Agent definitions that a plugin brings.',
  'allowed-tools': 'Tools that may be called without asking, as the file writes them.',
  'api-key-helper': 'Command that the agent runs to get its key, secrets removed.',
  'applies-to': 'Patterns of paths for which instructions hold.',
  'approval-policy': 'When the agent asks before it acts.',
  architecture: 'Architecture family of a model. In the model card where there is one.',
  args: 'Arguments of the command that starts it, secrets removed.',
  authenticated: '`true` or `false`, where the configuration tells.',
  author: 'Who made it, as the file says.',
  'auto-approve': 'Tools of an MCP server that are called without asking.',
  'auto-enable-mcp-servers': '`true` when MCP servers of a project start without asking.',
  'base-model-source':
    'Base model, and everything that names it as such: `acme/base: cardData.base_model, tags`. What the author says.',
  'base-revision': 'Branch, tag or commit of the base model that an adapter asks for.',
  'bypass-permissions': '`disable` when the mode that asks for nothing cannot be chosen.',
  'byte-order': '`big-endian` when the numbers of a GGUF file are so; absent for the usual order.',
  category:
    'What a package made for AI is for: `llm-client`, `vector-db`, `agent-framework`. From the tables of Waybill.',
  'chat-template-sha256': 'SHA-256 of the chat template in a GGUF file or repository, which shapes every prompt.',
  citation: 'Papers that a card cites: `arxiv:…`, `doi:…`.',
  collection: 'Collection or index of a vector store, as code names it.',
  command: 'Command that starts it.',
  commands: 'Commands that a plugin brings.',
  compatibility: 'What a skill needs, in its own words.',
  'context-files': 'Files that the agent reads as instructions.',
  'created-at':
    'When the hub says that it came into being; absent where it says only that it is older than its records.',
  'custom-code':
    'Classes and Python files in the repository of a model with which it loads: they run when remote code is trusted.',
  'custom-operators':
    'Operator domains of an ONNX model that neither ONNX nor its runtime brings: they need code of their own.',
  'dangerous-imports':
    'Those of `unsafe-imports` that give control over the machine at once, or whose name is computed (`?`).',
  declared: '`false` when code imports it and no manifest of its project asks for it.',
  deprecated: 'What the registry says against its use, as the lock repeats it.',
  direct: '`true` when a manifest of the repository asks for it, `false` when only a lock brings it.',
  disabled: '`true` when it is configured but switched off.',
  'disallowed-tools': 'Tools that may not be called, as the file writes them.',
  domain: 'Namespace of an ONNX model, as its producer writes it.',
  dtype: 'Number type of the weights, as `config.json` writes it: `bfloat16`.',
  ecosystem: 'purl type of the registry that a package or project belongs to: `npm`, `pypi`, `golang`.',
  'editor-model': 'Model that carries out edits, as a setting writes it.',
  egress:
    'What may leave the process through a package: `prompts`, `trace-content`, `usage-telemetry`, `artifact-download`, `vectors`, `tool-queries`, `code-execution`, `configurable` or `none`. From the tables of Waybill, not from the code that was scanned.',
  'embedded-commands': '`true` when the text runs shell commands as it is loaded.',
  'enabled-mcp-servers': 'MCP servers of the project that start without asking.',
  'enabled-plugins': 'Plugins that are switched on.',
  entry: 'What a server of LangGraph loads as the agent: `./file.py:variable`.',
  env: 'Names of environment variables that it is given. Never values.',
  existence:
    '`absent` when the hub says that there is no such thing, `hidden` when it answers alike for what is not there and what may not be seen.',
  'external-data': 'Files beside an ONNX model that hold its weights.',
  'file-count': 'Number of files.',
  finetune: 'What the header calls the tuning: `Instruct`.',
  format: 'Format of a model file, by its content; by its ending for a Git LFS pointer.',
  'format-version': 'Version of the file format: of GGUF, or of the intermediate representation of ONNX.',
  framework:
    'Framework that an agent is written with: `langgraph`. In safetensors, the one whose tensors they are: `pt`.',
  'git-blob': 'git object id of a file, which is no hash of its content alone.',
  headers: 'Names of HTTP headers that are sent. Never values.',
  'hook-commands': 'Commands that hooks run, as `event[matcher]: command`, secrets removed.',
  'hook-events': 'Events at which hooks run.',
  hosting: '`self` when a service answers at an address that belongs to no known provider.',
  'hub-commit': 'Commit of the repository of a hub that a file was downloaded from.',
  'hub-id': 'Identity at the hub that outlives a change of name. Another one under the same name is another thing.',
  'hub-scan':
    'Verdict of the scanners of a hub: `unsafe`, `suspicious`, `caution`, `safe`, or `unknown` while a scan is missing, waits or failed.',
  imports:
    'Files that instructions pull in. In pickles and arrays of objects, what loading the file imports, as `module.name`; `?` where the name is computed.',
  'imports-complete':
    'Of pickles: `false` when reading ended early, so that there may be more `imports` than are listed.',
  inputs: 'Formats that a model takes. In the model card where there is one.',
  'install-script': '`true` when installing the package runs code of its own.',
  lfs: '`pointer` when only a Git LFS pointer is here: hash and size are those of the real file, its content is not known.',
  library: 'Library that a model card names: `transformers`.',
  'library-version': 'Version of transformers or diffusers that wrote the configuration.',
  'license-conflict':
    'What the licence of a base model asks for and its own does not: a model is not freer than what it was made from.',
  'license-link': 'Where the text of the licence stands, as the model says.',
  lock: '`stale` when the lock beside the manifest has no version that the manifest allows.',
  marketplace: 'Marketplace that a plugin comes from.',
  marketplaces: 'Marketplaces that are known to the agent.',
  'mcp-servers': 'MCP servers that a plugin brings, by name.',
  mode: 'Mode of an agent, as the file writes it.',
  model: 'Model that an agent, skill, command, prompt or setting asks for, as its file writes it.',
  'model-architecture': 'Exact architecture of a model. In the model card where there is one.',
  'model-name': 'Name of a model as the header of its file gives it.',
  'model-provider': 'Provider that a setting names.',
  'model-type': 'Type of a transformers model, as `config.json` writes it: `qwen2`.',
  'model-version': 'Version of a model as the header of its file gives it.',
  'modified-at': 'When the hub says that it was last changed.',
  module: 'Module that starts a server.',
  'network-access': '`true` when commands in the sandbox may use the network.',
  obligation:
    'What its licence, or that of a model it was made from, asks for: `attribution`, `share-alike`, `non-commercial`, `research-only`, `no-derivatives`, `use-restrictions`, `acceptable-use-policy`, `naming`, `large-user-limit`, each with those models and their licences: `attribution: acme/base (CC-BY-4.0)`. From the tables of Waybill; no legal advice.',
  'operator-sets': 'Operator sets that an ONNX model needs, each with its version: `ai.onnx 17`.',
  optional: '`true` when it is an optional dependency.',
  origin:
    'How code has to do with an MCP server: `started` as a process, `connected` to at an address, `implemented-here`.',
  outputs: 'Formats that a model gives. In the model card where there is one.',
  path: 'Path of weights, as code writes it.',
  'permission-bash':
    'Whether the agent may run shell commands: `allow`, `ask`, `deny`, or one of them per pattern as `pattern=allow`.',
  'permission-edit': 'Whether the agent may change files, in the same words.',
  'permission-mode': 'How far the agent may act without asking, in the words of its file.',
  'permission-webfetch': 'Whether the agent may fetch web pages, in the same words.',
  'permissions-allow': 'What is allowed without asking.',
  'permissions-ask': 'What is asked about.',
  'permissions-deny': 'What is never allowed.',
  pin: 'Why a model id leads to one content or not: `snapshot` (a dated id), `commit`, or `floating` (an alias that moves).',
  plugins: 'Plugins that a setting loads.',
  producer: 'Program that wrote an ONNX model, with its version.',
  protocol: 'Highest protocol of a pickle: `2` to `5`.',
  providers: 'Names of the providers that a setting defines.',
  'quantized-by': 'Who quantised a model, as the header of its file says.',
  'relation-to-base':
    'How a model came from its base: `adapter`, or what the card says (`finetune`, `quantized`, `merge`).',
  relay: 'Package through which a remote MCP server is reached.',
  repository: 'Source repository, as the file says.',
  revision:
    'Branch or tag of a model or dataset that code asks for, or the revision from which an MCP server is fetched. A commit of a model or dataset is its version.',
  resources: 'Resources that an MCP server offers, by address, else by name.',
  role: 'Part of a prompt in the conversation: `system`, `instructions`, `user`; `template` where the code does not tell; `mcp` for the prompts of an MCP server.',
  'run-id': 'Run of MLflow that a version of a model came from.',
  runner: 'What fetches and starts a package or image: `npx`, `uvx`, `docker`.',
  sandbox: 'Whether commands run in a sandbox, or in which.',
  'sandbox-mode': 'What the sandbox lets through.',
  scanner: 'Scanner of a hub, its verdict over the file as it words it, its version and what it found.',
  script: 'File of the repository that starts it.',
  sdk: 'What a Space is built with: `gradio`, `docker`, `static`.',
  'secret-literals': 'Names of variables whose secret stands in the file itself. Never values.',
  'served-by': 'Providers that serve the model, as the hub says.',
  shard: 'Which part of how many a file of weights is, by its name: `2/3`.',
  shards: 'Files over which an index spreads the weights.',
  size: 'Bytes of the file.',
  'size-category': 'Number of rows of a dataset, as its card says: `10K<n<100K`.',
  'size-label': 'Size of a model as the header of its file gives it: `7B`.',
  skills: 'Skills that an agent or plugin brings.',
  'skip-permission-prompt': '`true` when the agent starts without its warning.',
  'small-model': 'Second model for small work, as a setting writes it.',
  source:
    'Where a package, plugin or MCP server comes from when not from a registry: `vcs`, `path`, `url`, `workspace`, or its address without credentials.',
  'source-path': 'Folder within that source.',
  'source-ref': 'Branch, tag or version asked of that source.',
  status: 'State at its source other than active: `disabled`, `archived`, `deprecated`.',
  'status-line-command': 'Command that the agent runs for its status line, secrets removed.',
  successor: 'What its author names as its successor.',
  tag: 'Tag that was asked for, of a package or image: `latest`.',
  tags: 'Labels that a card or the header of a file gives a model or dataset.',
  task: 'What a model or dataset is used for: `chat`, `embedding`, or a task of the Hub. In the model card where there is one.',
  tensors: 'Number of tensors.',
  'terminal-auto-approve': 'Commands that run without asking.',
  tools: 'Tools that an agent or prompt may use, or that an MCP server brings, by name.',
  'total-size':
    'Bytes of all tensors together, as the index of sharded weights says; of all files of a repository of a hub.',
  transport:
    'How an MCP server is reached: `stdio`, `http`, `sse`, `ws`; the manifest of a server may say `streamable-http`.',
  trigger: 'When instructions are loaded: `always`, or as the file writes it.',
  type: 'Variety within a kind: `settings`, `hooks`, `instructions`, `command`; of a prompt its file format, or `text` and `template`.',
  types: 'Number types of the tensors when there are several, the one with most numbers first.',
  'unsafe-external-data': 'Those of `external-data` that lead out of the folder of the model.',
  'unsafe-imports': 'Those of `imports` of a pickle that are not known to be harmless: loading the file may call them.',
  vendor: 'Who makes an SDK. From the tables of Waybill.',
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
