/**
 * Kills a sync at random moments and looks whether what was there stays readable and the next sync completes:
 *
 *   node bench/mirror/kill.ts [--times 50] [--scale 0.02]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { toPaths } from '../../src/mirror/files.ts'
import { openMirror } from '../../src/mirror/mirror.ts'
import { PARTS, toName, writeSynthetic } from './synthetic.ts'

const { values } = parseArgs({
  options: { times: { type: 'string', default: '50' }, scale: { type: 'string', default: '0.02' } },
})
const WORK = mkdtempSync(join(tmpdir(), 'waybill-kill-'))
const DATA = join(WORK, 'data')
const WAYBILL = join(import.meta.dirname, '../../src/cli/waybill.ts')

/** Exit code, or undefined for one that was killed. */
function sync(killAfter?: number): Promise<number | undefined> {
  const argv = [
    WAYBILL,
    'sync',
    '--full',
    '--quiet',
    '--from',
    join(WORK, 'bulk'),
    ...PARTS.flatMap(({ ecosystem }) => ['-e', ecosystem]),
  ]
  const child = spawn(process.execPath, argv, { stdio: 'ignore', env: { ...process.env, WAYBILL_DATA_DIR: DATA } })
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  return new Promise((done) =>
    child.on('exit', (code) => {
      clearTimeout(timer)
      done(code ?? undefined)
    }),
  )
}

/** Answers for a package of each part; they are the same whatever happens to a sync. */
function answer(): string {
  const opened = openMirror(toPaths(DATA))
  if (!('mirror' in opened)) return opened.missing
  const types = {
    npm: 'npm',
    PyPI: 'pypi',
    Maven: 'maven',
    Go: 'golang',
    Packagist: 'composer',
    NuGet: 'nuget',
    RubyGems: 'gem',
  }
  const subjects = Object.entries(types).flatMap(([ecosystem, type]) =>
    Array.from({ length: 40 }, (_, index) => ({
      purl: `pkg:${type}/${toName(ecosystem, index).replace(':', '/')}@1.0.0`,
    })),
  )
  const found = opened.mirror.match(subjects).map(({ coverage, matches }) => [coverage, matches.map(({ id }) => id)])
  opened.mirror.close()
  return JSON.stringify(found)
}

try {
  console.log(`${writeSynthetic(join(WORK, 'bulk'), Number(values.scale))} records`)
  const started = performance.now()
  // The feeds are not there, which the exit code says.
  if ((await sync()) !== 3) throw new Error('the first sync failed')
  const whole = performance.now() - started
  const expected = answer()
  const outcome = { killed: 0, ended: 0, unreadable: 0, failed: 0 }
  for (let index = 0; outcome.killed < Number(values.times); index++) {
    const code = await sync(Math.random() * whole)
    if (code === undefined) outcome.killed++
    else outcome.ended++
    if (answer() !== expected) outcome.unreadable++
    // Every fifth time the sync is let go on to its end, the others start where a killed one stopped.
    if (index % 5 === 4 && ((await sync()) !== 3 || answer() !== expected)) outcome.failed++
  }
  if ((await sync()) !== 3 || answer() !== expected) outcome.failed++
  console.log(`a whole sync takes ${(whole / 1000).toFixed(1)} s;`, outcome)
  process.exitCode = outcome.unreadable + outcome.failed > 0 ? 1 : 0
} finally {
  rmSync(WORK, { recursive: true, force: true })
}
