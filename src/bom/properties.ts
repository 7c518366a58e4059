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
  { name: 'waybill:relation', places: BOTH, many: true, meaning: 'Type of an edge other than depends-on, and its target.' },
  { name: 'waybill:location', places: BOTH, many: true, meaning: '`path#line` where the schema allows no occurrences.' },
  {
    name: 'waybill:occurrences-omitted',
    places: BOTH,
    meaning: 'How many further places there are beyond the 200 that are listed.',
  },
] as const satisfies readonly PropertyDefinition[]

export const METADATA_PROPERTIES = [
  { name: 'waybill:manifest', places: ['component'], many: true, meaning: 'File that describes a project of the scanned root.' },
  { name: 'waybill:ecosystem', places: BOTH, meaning: 'purl type of a project or package.' },
  { name: 'waybill:files', places: ['metadata'], meaning: 'Number of files read.' },
  { name: 'waybill:collector', places: ['metadata'], many: true, meaning: '`id@version` of a collector, and its files.' },
  { name: 'waybill:problem', places: ['metadata'], many: true, meaning: 'Code, place and reason of what could not be read.' },
  { name: 'waybill:skipped', places: ['metadata'], many: true, meaning: 'Folder that was left out, and why.' },
] as const satisfies readonly PropertyDefinition[]

/** Facts of one kind: key in `component.properties` → what it means. Written as `waybill:<key>`. */
export const FACT_PROPERTIES: Readonly<Record<string, string>> = {
  args: 'Arguments of the command that starts it, secrets removed.',
  architecture: 'Architecture family of a model.',
  authenticated: '`true` or `false`, when the configuration tells.',
  category: 'What an SDK is for.',
  command: 'Command that starts it.',
  direct: '`true` when a manifest of the repository asks for it, `false` when only a lock brings it.',
  env: 'Names of environment variables that it is given. Never values.',
  format: 'File format of a model or dataset.',
  hosting: '`hosted` or `embedded`.',
  optional: '`true` when it is an optional dependency.',
  role: 'What a file is for beside the weights: `tokenizer`.',
  task: 'What a model is used for.',
  transport: 'How an MCP server is reached: `stdio`, `http`, `sse`.',
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
