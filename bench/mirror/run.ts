/**
 * What the mirror costs, on a made-up one in the proportions of the real:
 *
 *   node bench/mirror/run.ts [--scale 1] [--runs 3]
 *
 * Scale 1 is 500,000 records. GNU time is needed.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { toPaths } from '../../src/mirror/files.ts'
import { openMirror, type MatchSubject } from '../../src/mirror/mirror.ts'
import { measure, type Cost } from '../measure.ts'
import { writeDelta } from './delta.ts'
import { PARTS, toName, writeSynthetic } from './synthetic.ts'

const { values } = parseArgs({
  options: { scale: { type: 'string', default: '1' }, runs: { type: 'string', default: '3' } },
})
const RUNS = Math.max(1, Number(values.runs))
const WORK = mkdtempSync(join(tmpdir(), 'waybill-mirror-bench-'))
const [BULK, DATA] = [join(WORK, 'bulk'), join(WORK, 'data')]
const WAYBILL = join(import.meta.dirname, '../../src/cli/waybill.ts')

const sync = (ecosystems: readonly string[], prepare: () => void): Cost =>
  measure(
    {
      argv: [
        process.execPath,
        WAYBILL,
        'sync',
        '--quiet',
        '--from',
        BULK,
        ...ecosystems.flatMap((name) => ['-e', name]),
      ],
      env: { WAYBILL_DATA_DIR: DATA },
      // 3: the feeds are not there.
      codes: [3],
      prepare,
    },
    RUNS,
  )

const toText = ({ wall, cpu, memory }: Cost): string =>
  `${wall.toFixed(2)} s wall, ${cpu.toFixed(2)} s CPU, ${memory.toFixed(0)} MB`

/** Purl types, in order of `PARTS`. */
const TYPES = ['npm', 'pypi', 'maven', 'golang', 'composer', 'nuget', 'gem']

function toSubjects(count: number): MatchSubject[] {
  return Array.from({ length: count }, (_, index) => {
    const at = index % PARTS.length
    const name = toName(PARTS[at]?.ecosystem ?? '', (index * 13) % 20_000).replace(':', '/')
    return { purl: `pkg:${TYPES[at]}/${name}@1.${index % 60}.${index % 5}` }
  })
}

function matchAll(): string {
  const opened = openMirror(toPaths(DATA))
  if (!('mirror' in opened)) throw new Error(opened.missing)
  const subjects = toSubjects(10_000)
  const times = Array.from({ length: RUNS + 1 }, () => {
    const [started, cpu] = [performance.now(), process.cpuUsage()]
    const found = opened.mirror.match(subjects).reduce((sum, { matches }) => sum + matches.length, 0)
    const { user, system } = process.cpuUsage(cpu)
    return { wall: performance.now() - started, cpu: (user + system) / 1000, found }
  }).slice(1)
  opened.mirror.close()
  const median = times.toSorted((left, right) => left.cpu - right.cpu)[RUNS >> 1]
  return `${median?.wall.toFixed(0)} ms wall, ${median?.cpu.toFixed(0)} ms CPU, ${median?.found} found`
}

try {
  console.log(`${writeSynthetic(BULK, Number(values.scale))} records`)
  const names = PARTS.map(({ ecosystem }) => ecosystem)
  console.log(`import       ${toText(sync(names, () => rmSync(DATA, { recursive: true, force: true })))}`)
  console.log(`file         ${(statSync(toPaths(DATA).mirror).size / 1e6).toFixed(0)} MB`)
  console.log(`nothing new  ${toText(sync(names, () => {}))}`)
  let hour = 0
  console.log(
    `250 changes  ${toText(sync(names, () => writeDelta(BULK, 250, new Date(Date.UTC(2026, 0, 1, hour++)))))}`,
  )
  console.log(`match        ${matchAll()}`)
} finally {
  rmSync(WORK, { recursive: true, force: true })
}
