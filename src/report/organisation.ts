import { count, pad, toPlain, truncate, widthOf } from './text.ts'

export interface OrganisationRow {
  name: string
  kinds?: Readonly<Record<string, number>> | undefined
  isComplete?: boolean | undefined
  error?: string | undefined
}

/** Kinds that make a repository one with AI in it; ordinary packages do not. */
const COUNTED: readonly (readonly [kind: string, title: string])[] = [
  ['model', 'models'],
  ['service', 'services'],
  ['agent', 'agents'],
  ['mcp-server', 'MCP'],
  ['sdk', 'SDKs'],
  ['dataset', 'datasets'],
]
const MAX_NAME = 48

const has = ({ kinds = {} }: OrganisationRow): boolean => COUNTED.some(([kind]) => (kinds[kind] ?? 0) > 0)

/** One line for each repository with AI in it, and for each that could not be read. Ends with a newline. */
export function toOrganisationTable(organisation: string, rows: readonly OrganisationRow[]): string {
  const shown = rows.filter((row) => has(row) || row.error !== undefined)
  const column = Math.min(MAX_NAME, Math.max(10, ...shown.map(({ name }) => widthOf(toPlain(name)))))
  const head = `${pad('repository', column)}  ${COUNTED.map(([, title]) => title.padStart(8)).join('')}`
  const lines = shown.map((row) => {
    const name = pad(truncate(toPlain(row.name), column), column)
    if (row.error !== undefined) return `${name}  not read: ${toPlain(row.error)}`
    const numbers = COUNTED.map(([kind]) => String(row.kinds?.[kind] ?? '').padStart(8)).join('')
    return `${name}  ${numbers}${row.isComplete === false ? '  incomplete' : ''}`
  })
  const without = rows.length - shown.length
  const tail = `${count(rows.length, 'repository', 'repositories')} of ${toPlain(organisation)}${without > 0 ? `, ${without} without AI` : ''}`
  return `${[...(shown.length > 0 ? [head, ...lines, ''] : []), tail].join('\n')}\n`
}
