import { toCanonical } from '../bom/canonical.ts'
import type { Inventory } from '../model/inventory.ts'

/** Raised when a field changes its meaning or goes; added fields do not raise it. */
export const INVENTORY_SCHEMA = 'waybill/inventory@1'

/** The whole model as it is, sorted; the shape is that of `Inventory`, described in docs/TAXONOMY.md. Ends with a newline. */
export function toJson(inventory: Inventory): string {
  return `${JSON.stringify({ schema: INVENTORY_SCHEMA, ...toCanonical(inventory) }, null, 2)}\n`
}
