/**
 * Vets a list of packages against a registry on this machine, and compares with the floor that politeness sets:
 *
 *   node bench/vet/run.ts [--packages 1000] [--versions 60] [--program dist/waybill.js]
 */
import { fork, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findSource } from '../../src/data/sources.ts'
import type { Served } from './registry.ts'

const { values } = parseArgs({
  options: {
    packages: { type: 'string', default: '1000' },
    versions: { type: 'string', default: '60' },
    program: { type: 'string', default: 'dist/waybill.js' },
  },
})
const PACKAGES = Number(values.packages)
const WORK = mkdtempSync(join(tmpdir(), 'waybill-vet-'))
const FIRST = join(import.meta.dirname, 'first.ts')

interface Run {
  seconds: number
  /** Until the first byte on standard output. */
  firstSeconds: number
  cpuSeconds: number
  peakMegabytes: number
}

/** The program as a user starts it; it reports its own use of resources when it exits. */
function vet(args: readonly string[], url: string, cache: string): Promise<Run> {
  const report = join(WORK, 'usage.json')
  const env = {
    ...process.env,
    WAYBILL_NPM_URL: url,
    XDG_CACHE_HOME: cache,
    XDG_DATA_HOME: WORK,
    WAYBILL_USAGE: report,
  }
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', FIRST, values.program, 'vet', '-q', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  let first = Number.NaN
  child.stdout.on('data', () => (first = Number.isNaN(first) ? performance.now() : first))
  return new Promise((done) =>
    child.on('close', () => {
      const { cpu, peak } = JSON.parse(readFileSync(report, 'utf8')) as { cpu: number; peak: number }
      done({
        seconds: (performance.now() - start) / 1000,
        firstSeconds: (first - start) / 1000,
        cpuSeconds: cpu,
        peakMegabytes: peak,
      })
    }),
  )
}

const round = (number: number): string => number.toFixed(2)

function print(title: string, { seconds, firstSeconds, cpuSeconds, peakMegabytes }: Run, more = ''): void {
  console.log(
    `${title}: ${round(seconds)} s, first output after ${round(firstSeconds)} s, CPU ${round(cpuSeconds)} s, peak ${Math.round(peakMegabytes)} MB${more}`,
  )
}

const registry = fork(join(import.meta.dirname, 'registry.ts'), [values.versions])
const ask = (): Promise<Served> =>
  new Promise((done) => {
    registry.once('message', (served) => done(served as Served))
    registry.send('count')
  })

const before = await ask()
const list = join(WORK, 'list.txt')
writeFileSync(list, Array.from({ length: PACKAGES }, (_, at) => `pkg:npm/bulk-package-${at}@1.${at % 40}.0\n`).join(''))
const cache = join(WORK, 'cache')
const { perSecond = 0 } = findSource('npm') ?? {}

// The first run writes the engine's cache of compiled code.
await vet(['npm:single-0'], before.url, cache)
print('one package', await vet(['npm:single-1'], before.url, cache))
const started = await ask()
const cold = await vet(['--from', list], before.url, cache)
const { requests, bytes } = await ask()
const asked = requests - started.requests
print(
  `${PACKAGES} packages`,
  cold,
  `; ${asked} requests, ${Math.round((bytes - started.bytes) / 1e6)} MB; floor ${round(asked / perSecond)} s at ${perSecond} a second`,
)
print(
  'the same again',
  await vet(['--from', list], before.url, cache),
  `; ${(await ask()).requests - requests} requests`,
)

registry.disconnect()
rmSync(WORK, { recursive: true, force: true })
