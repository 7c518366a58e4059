/** purl types with a table. */
export const ECOSYSTEMS = [
  'npm',
  'pypi',
  'golang',
  'cargo',
  'maven',
  'nuget',
  'gem',
  'composer',
  'pub',
  'swift',
  'hex',
] as const
export type Ecosystem = (typeof ECOSYSTEMS)[number]

export const SDK_CATEGORIES = [
  'agent-framework',
  'agent-protocol',
  'agent-tools',
  'ai-sdk-provider',
  'ai-search-tool',
  'browser-agent',
  'cloud-ai-sdk',
  'cloud-sdk',
  'code-sandbox',
  'coding-agent',
  'dataset',
  'embedding',
  'eval',
  'experiment-tracking',
  'gpu-cloud',
  'gpu-runtime',
  'guardrails',
  'image-gen',
  'inference-runtime',
  'llm-client',
  'llm-framework',
  'llm-gateway',
  'low-code',
  'mcp',
  'mcp-server',
  'memory',
  'ml-framework',
  'ml-library',
  'ml-training',
  'mlops',
  'model-format',
  'model-hub',
  'model-package',
  'model-security',
  'model-serving',
  'nlp',
  'observability',
  'prompt-management',
  'prompt-template',
  'rag-data',
  'speech',
  'structured-output',
  'tokenizer',
  'ui-kit',
  'vector-db',
  'vision',
] as const
export type SdkCategory = (typeof SDK_CATEGORIES)[number]

/** `package`: of interest next to AI, but in use everywhere else too (`boto3`, `joblib`); by itself it is no AI. */
export type SdkKind = 'sdk' | 'package'

/** How the name was checked: in manifests of public repositories, install instructions, a registry, a text, from memory. */
export const VERIFICATIONS = {
  m: 'manifest',
  i: 'install-command',
  r: 'registry-lookup',
  t: 'text-mention',
  a: 'author-knowledge',
} as const
export type Verification = (typeof VERIFICATIONS)[keyof typeof VERIFICATIONS]

/** What may leave the process. */
export const EGRESS = [
  'prompts',
  'trace-content',
  'usage-telemetry',
  'artifact-download',
  'vectors',
  'tool-queries',
  'code-execution',
  'configurable',
  'none',
] as const
export type Egress = (typeof EGRESS)[number]

/**
 * The tables are text, one package a line, parsed per ecosystem when first asked for. Columns, separated by `|`, empty
 * ones at the end left out; lists are words separated by blanks:
 *   name, category, provider id, vendor,
 *   imports (empty: the name itself, with `_` for `-` in Python; `-`: none),
 *   egress, default hosts,
 *   flags: a letter of VERIFICATIONS, then `h` when the kind is `package`,
 *   `!` when deprecated, followed by what replaces it.
 */
export const COLUMNS = [
  'name',
  'category',
  'provider',
  'vendor',
  'imports',
  'egress',
  'hosts',
  'flags',
  'deprecated',
] as const
