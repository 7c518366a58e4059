/*
 * The parts of CycloneDX 1.6 and 1.7 that Waybill writes and the library does not model. Field names are those of the
 * schema: https://cyclonedx.org/docs/1.7/json/
 */

export interface PropertyJson {
  name: string
  value: string
}

export type TechniqueJson =
  | 'source-code-analysis'
  | 'binary-analysis'
  | 'manifest-analysis'
  | 'hash-comparison'
  | 'filename'
  | 'other'

export interface MethodJson {
  technique: TechniqueJson
  /** 0 to 1. */
  confidence: number
  value?: string
}

export interface IdentityJson {
  field: 'name' | 'version' | 'purl'
  confidence: number
  concludedValue: string
  methods: MethodJson[]
}

export interface OccurrenceJson {
  location: string
  line?: number
  symbol?: string
  additionalContext?: string
}

export interface EvidenceJson {
  identity?: IdentityJson[]
  occurrences?: OccurrenceJson[]
}

export interface ModelCardJson {
  modelParameters?: {
    task?: string
    architectureFamily?: string
    modelArchitecture?: string
    datasets?: { ref: string }[]
    inputs?: { format: string }[]
    outputs?: { format: string }[]
  }
  quantitativeAnalysis?: { performanceMetrics: { type: string; value: string; slice?: string }[] }
  considerations?: {
    users?: string[]
    useCases?: string[]
    technicalLimitations?: string[]
    performanceTradeoffs?: string[]
    ethicalConsiderations?: { name: string }[]
  }
  properties?: PropertyJson[]
}

export interface DataJson {
  type: string
  name?: string
}

/** A component inside `pedigree`, without a bom-ref: the real one stands in `components`. */
export interface AncestorJson {
  type: string
  group?: string
  name: string
  version?: string
  purl?: string
  /** Its own, up to the root of the line. */
  pedigree?: { ancestors: AncestorJson[] }
}

export interface HashJson {
  alg: string
  content: string
}

export interface ComponentExtras {
  hashes?: HashJson[]
  pedigree?: { ancestors: AncestorJson[] }
  evidence?: EvidenceJson
  modelCard?: ModelCardJson
  data?: DataJson[]
}

export interface ServiceExtras {
  endpoints?: string[]
  authenticated?: boolean
  'x-trust-boundary'?: boolean
  data?: { flow: 'inbound' | 'outbound' | 'bi-directional' | 'unknown'; classification: string; name?: string }[]
}

export interface AnnotationJson {
  subjects: string[]
  annotator: { component: { type: string; name: string; version?: string } }
  timestamp: string
  text: string
}

export interface BomExtras {
  compositions?: { aggregate: 'complete' | 'incomplete'; assemblies: string[]; dependencies: string[] }[]
  annotations?: AnnotationJson[]
}
