import { UsageError } from '../config.ts'
import { readStatus, type MirrorStatus } from '../mirror/status.ts'
import type { Invocation } from './command.ts'
import { getMirrorPaths } from './mirror-paths.ts'
import { writeOut, writeTalk } from './output.ts'
import { toSize } from './size.ts'

const EXIT_INCOMPLETE = 3

const MISSING = {
  absent: 'there is no mirror; waybill sync makes one',
  outdated: 'the mirror is of another version; waybill sync replaces it',
  damaged: 'the mirror cannot be read; waybill sync replaces it',
} as const

/** `waybill db status`. Exit code 3 when there is nothing to look up in. */
export async function runDb(invocation: Invocation): Promise<number> {
  const [what] = invocation.positionals
  if (what !== 'status') throw new UsageError(`unknown argument ${what}: waybill db status`)
  const status = readStatus(getMirrorPaths(process.env))
  if (invocation.flags.has('json')) await writeOut(`${JSON.stringify(status, null, 2)}\n`)
  else if ('missing' in status) writeTalk(`waybill: ${MISSING[status.missing]}\n`)
  else await writeOut(toText(status))
  return 'missing' in status ? EXIT_INCOMPLETE : 0
}

function toText({ path, bytes, ecosystems, feeds }: MirrorStatus): string {
  const rows = [
    ['ecosystem', 'advisories', 'malicious', 'withdrawn', 'data as of', 'synced'],
    ...ecosystems.map((row) => [row.name, row.advisories, row.malicious, row.withdrawn, row.dataAsOf, row.syncedAt]),
    ...feeds.map((row) => [row.name, row.records, '', '', row.dataAsOf, row.syncedAt]),
  ].map((row) => row.map(String))
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const isNumber = (column: number): boolean => column >= 1 && column <= 3
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  return `${rows.map(line).join('\n')}\n\n${toSize(bytes)}: ${path}\n`
}
