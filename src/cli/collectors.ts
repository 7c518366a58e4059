import { REPO_COLLECTORS } from '../../collectors/index.ts'
import type { Claim } from '../model/collector.ts'
import type { Invocation } from './command.ts'
import { writeOut } from './output.ts'

/** `waybill collectors`. */
export async function runCollectors(invocation: Invocation): Promise<number> {
  const rows = REPO_COLLECTORS.map(({ id, version, title, claim }) => ({ id, version, title, claims: toClaims(claim) }))
  await writeOut(invocation.flags.has('json') ? `${JSON.stringify(rows, null, 2)}\n` : toTable(rows))
  return 0
}

export const toClaims = ({ names, suffixes, paths }: Claim): string[] => [
  ...(names ?? []),
  ...(suffixes ?? []).map((suffix) => `*${suffix}`),
  ...(paths ?? []).map(String),
]

function toTable(rows: readonly { id: string; version: number; title: string; claims: string[] }[]): string {
  const width = Math.max(0, ...rows.map(({ id }) => id.length))
  return rows
    .map(
      ({ id, version, title, claims }) =>
        `${id.padEnd(width)}  v${version}  ${title}\n${' '.repeat(width + 6)}${claims.join('  ')}\n`,
    )
    .join('')
}
