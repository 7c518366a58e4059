/** What a provider is. `maker` trains models but is known here only through others who serve them. */
export type ProviderKind =
  | 'model-lab'
  | 'maker'
  | 'cloud'
  | 'inference-host'
  | 'gateway'
  | 'local-runtime'
  | 'model-hub'
  | 'gpu-cloud'
  | 'speech'
  | 'voice-agent'
  | 'image-video'
  | 'embedding'
  | 'vision'
  | 'vector-store'
  | 'rag-service'
  | 'memory-service'
  | 'observability'
  | 'eval'
  | 'search-tool'
  | 'sandbox'
  | 'tool-platform'
  | 'tool-backend'
  | 'guardrail-service'
  | 'coding-assistant'
  | 'agent-platform'
  /** Not a provider: what a rule names when the id or the endpoint decides (`any`, `local`, `openai-compatible`). */
  | 'placeholder'

/** One line of the tables; lists are words separated by blanks. */
export interface ProviderRow {
  id: string
  /** For display. */
  name: string
  kind: ProviderKind
  /** Other ids and the prefixes of model ids that mean it: `x-ai`, `vertex_ai`, `gemini`. */
  aliases?: string
  /** API hosts. `{…}` stands for one label or a part of one, `*.` for any subdomain. No docs, consoles or loopback. */
  hosts?: string
  /** Port on which nothing else answers by custom. */
  port?: number
  /** Environment variables that hold its key. */
  keyEnv?: string
  /** Environment variables that hold its base URL. */
  endpointEnv?: string
  openaiCompatible?: true
  /** Seat of the operator or `region`, as far as public; for display, not a legal statement. */
  jurisdiction?: string
}
