/**
 * Compares the built `waybill scan` with the physical floor and, where CDXGEN names its script, with cdxgen's AI mode:
 *
 *   npm run bench -- [--runs 5] DIR…
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { measure, type Command, type Cost } from './measure.ts'

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '5' } },
  allowPositionals: true,
})
const RUNS = Math.max(1, Number(values.runs) || 5)
const WAYBILL = resolve(import.meta.dirname, '../dist/waybill.js')
const CDXGEN = process.env['CDXGEN']
const WORK = mkdtempSync(join(tmpdir(), 'waybill-bench-'))
const CACHE = join(WORK, 'cache')
const OUT = join(WORK, 'bom.cdx.json')

const clearResults = (): void => rmSync(join(CACHE, 'scan'), { recursive: true, force: true })

/** Cold: no results of earlier scans; code cached by Node is kept, as it is between a user's scans of two repositories. */
const waybill = (dir: string, prepare?: () => void): Command => ({
  argv: [process.execPath, WAYBILL, 'scan', '--quiet', '-o', OUT, dir],
  env: { WAYBILL_CACHE_DIR: CACHE },
  codes: [0, 3],
  ...(prepare && { prepare }),
})

/** Its AI types, for JavaScript and Python packages too, because a Waybill scan has those; no network, no installs. */
const CDXGEN_TYPES = ['ai', 'mcp', 'ai-skill', 'js', 'python'].flatMap((type) => ['-t', type])

const cdxgen = (script: string, dir: string): Command => ({
  argv: [process.execPath, script, ...CDXGEN_TYPES, '--no-install-deps', '-o', join(WORK, 'cdxgen.json'), dir],
  env: { FETCH_LICENSE: 'false', CDXGEN_TIMEOUT_MS: '120000' },
  codes: [0, 1],
})

const row = (label: string, cost: Cost, base: Cost): string => {
  const ratio = base.cpu > 0 ? (cost.cpu / base.cpu).toFixed(2) : '-'
  const cells = [`${cost.cpu.toFixed(2)} s`, `${cost.wall.toFixed(2)} s`, `${cost.memory.toFixed(0)} MB`, ratio]
  return `  ${label.padEnd(22)}${cells.map((cell) => cell.padStart(10)).join('')}`
}

function compare(dir: string): void {
  const floor = measure({ argv: [process.execPath, join(import.meta.dirname, 'floor.ts'), dir] }, RUNS)
  const cold = measure(waybill(dir, clearResults), RUNS)
  const warm = measure(waybill(dir), RUNS)
  const lines = [
    `${basename(dir)} (medians of ${RUNS})`,
    `  ${''.padEnd(22)}${['CPU', 'wall', 'memory', '× floor'].map((title) => title.padStart(10)).join('')}`,
    row('floor', floor, floor),
    row('waybill, cold', cold, floor),
    row('waybill, warm', warm, floor),
  ]
  if (CDXGEN !== undefined && existsSync(CDXGEN)) lines.push(row('cdxgen', measure(cdxgen(CDXGEN, dir), RUNS), floor))
  lines.push(`  warm / cold: ${(warm.cpu / cold.cpu).toFixed(2)} of the CPU`)
  console.log(`${lines.join('\n')}\n`)
}

try {
  const empty = mkdtempSync(join(WORK, 'empty-'))
  const start = measure(waybill(empty), RUNS)
  console.log(
    `empty directory: ${start.wall.toFixed(2)} s wall, ${start.cpu.toFixed(2)} s CPU, ${start.memory.toFixed(0)} MB\n`,
  )
  if (CDXGEN === undefined) console.log('cdxgen: skipped; set CDXGEN to the path of its bin/cdxgen.js to compare\n')
  else if (!existsSync(CDXGEN)) console.log(`cdxgen: skipped; there is no ${CDXGEN}\n`)
  for (const dir of positionals) compare(resolve(dir))
} finally {
  rmSync(WORK, { recursive: true, force: true })
}
