import manifest from '../../../package.json' with { type: 'json' }

/** Who wrote the BOM. */
export interface ToolIdentity {
  name: string
  version: string
}

export const WAYBILL: ToolIdentity = { name: manifest.name, version: manifest.version }
