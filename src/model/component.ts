import type { Evidence } from './evidence.ts'
import type { ModelCard } from './model-card.ts'

/** The kinds of the taxonomy; see docs/TAXONOMY.md. */
export const KINDS = [
  'model',
  'dataset',
  'sdk',
  'package',
  'service',
  'mcp-server',
  'tool',
  'agent',
  'skill',
  'prompt',
  'agent-config',
  'plugin',
  'model-file',
  'vector-store',
  'container',
  'ci-action',
] as const
export type Kind = (typeof KINDS)[number]

/** CycloneDX algorithm names. */
export type HashAlgorithm = 'MD5' | 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'

export interface Hash {
  algorithm: HashAlgorithm
  /** Lower-case hex. */
  content: string
}

/** One thing of the inventory. Its identity is `ref`; evidence from every place is kept. */
export interface Component {
  kind: Kind
  /** Identity and bom-ref; made by the functions of `identity.ts`, nowhere else. */
  ref: string
  /** As the field writes it; never normalised away. */
  name: string
  /** Maker or namespace: npm scope, Maven group, Hugging Face owner, model maker (`openai`). */
  group?: string
  /** Exact version, or undefined: the thing is unpinned. */
  version?: string
  /** What a manifest asks for when no lock says the exact version: `^4.0.0`, `>=1,<2`. */
  range?: string
  purl?: string
  /** Other names of the very same thing. */
  aliases?: string[]
  description?: string
  /** SPDX ids or expressions as declared; free text is kept as given. */
  licenses?: string[]
  hashes?: Hash[]
  /** Provider id of `src/data/providers`: who serves or makes it. */
  provider?: string
  /** Base URLs of a service; secrets and query strings removed. */
  endpoints?: string[]
  /**
   * Facts of one kind only, keyed by the names of docs/TAXONOMY.md without the `waybill:` prefix, e.g. `transport`,
   * `command`, `env` (names, never values), `ecosystem`, `direct`, `quantization`.
   */
  properties?: Record<string, string | string[]>
  /** Of models: what the card states. */
  card?: ModelCard
  evidence: Evidence[]
}

export const RELATION_TYPES = [
  'depends-on',
  'uses-model',
  'trained-on',
  'derived-from',
  'served-by',
  'provides-tool',
  'reads-prompt',
  'configured-by',
  'contains',
] as const
export type RelationType = (typeof RELATION_TYPES)[number]

/** Both ends are `Component.ref`. */
export interface Relation {
  from: string
  to: string
  type: RelationType
}
