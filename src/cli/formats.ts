import type { Inventory } from '../model/inventory.ts'
import type { Format } from './commands.ts'

export interface RenderOptions {
  /** Everything: no caps, and what only tests, examples and docs use. */
  all: boolean
  colour: boolean
  /** Columns of the terminal; undefined when it is none. */
  width: number | undefined
  specVersion: '1.6' | '1.7'
  /** How long the scan took. */
  seconds: number
}

/** Text of the inventory in one format. What a format needs is loaded only when it is asked for. */
export async function render(inventory: Inventory, format: Format, options: RenderOptions): Promise<string> {
  const { all, colour, width, seconds } = options
  switch (format) {
    case 'summary':
      return (await import('../report/summary.ts')).toSummary(inventory, { colour, width, seconds, verbose: all })
    case 'table':
      return (await import('../report/table.ts')).toTable(inventory, { colour, width })
    case 'tsv':
      return (await import('../report/table.ts')).toTsv(inventory)
    case 'markdown':
      return (await import('../report/markdown.ts')).toMarkdown(inventory, { verbose: all })
    case 'json':
      return (await import('../report/json.ts')).toJson(inventory)
    case 'cyclonedx-json': {
      const { toCycloneDx } = await import('../bom/cyclonedx/index.ts')
      return toCycloneDx(inventory, { specVersion: options.specVersion })
    }
  }
}
