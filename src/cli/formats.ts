import type { Inventory } from '../model/inventory.ts'
import type { Format } from './commands.ts'

export interface RenderOptions {
  all: boolean
  color: boolean
  specVersion: '1.6' | '1.7'
}

/** Text of the inventory in one format. What a format needs is loaded only when it is asked for. */
export async function render(inventory: Inventory, format: Format, options: RenderOptions): Promise<string> {
  switch (format) {
    case 'cyclonedx-json': {
      const { toCycloneDx } = await import('../bom/cyclonedx/index.ts')
      return toCycloneDx(inventory, { specVersion: options.specVersion })
    }
    default:
      return `${JSON.stringify(inventory, null, 2)}\n`
  }
}
