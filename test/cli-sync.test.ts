import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ZipWriter } from '../bench/mirror/zip.ts'
import { toMatchSubject } from '../src/mirror/subject.ts'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'waybill-sync-'))
  mkdirSync(join(root, 'bulk/npm'), { recursive: true })
  const zip = new ZipWriter(join(root, 'bulk/npm/all.zip'))
  const affected = [
    {
      package: { ecosystem: 'npm', name: 'tide' },
      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '2.0.0' }] }],
    },
  ]
  zip.add('GHSA-1.json', JSON.stringify({ id: 'GHSA-1', modified: '2026-01-01T00:00:00Z', affected }))
  zip.add('MAL-1.json', JSON.stringify({ id: 'MAL-1', modified: '2026-01-02T00:00:00Z', affected }))
  zip.close()
  writeFileSync(
    join(root, 'bulk/known_exploited_vulnerabilities.json'),
    '{"catalogVersion":"1","dateReleased":"2026-01-03T00:00:00Z","vulnerabilities":[]}',
  )
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function run(...argv: string[]): { code: number | null; out: string; talk: string } {
  const script = join(import.meta.dirname, '../src/cli/waybill.ts')
  const env = {
    ...process.env,
    WAYBILL_DATA_DIR: join(root, 'data'),
    WAYBILL_CACHE_DIR: join(root, 'cache'),
    NO_COLOR: '1',
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], { env, encoding: 'utf8' })
  return { code: status, out: stdout, talk: stderr }
}

test('sync from a folder, then db status', () => {
  expect(run('db', 'status')).toEqual({
    code: 3,
    out: '',
    talk: 'waybill: there is no mirror; waybill sync makes one\n',
  })
  const synced = run('sync', '--from', join(root, 'bulk'), '-e', 'NPM')
  expect(synced.talk).toBe('')
  expect(synced.code).toBe(3)
  expect(synced.out).toMatch(
    /^npm +2 records\nkev +0 records\nepss +not updated: there is no such file \(refused\)\navid +not updated: .*\n[\d.]+ kB in [\d.]+ s: .*mirror\.sqlite\n$/,
  )
  const status: unknown = JSON.parse(run('db', 'status', '--json').out)
  expect(status).toMatchObject({
    ecosystems: [
      { name: 'npm', advisories: 1, malicious: 1, withdrawn: 0, dataAsOf: '2026-01-02T00:00:00Z', refused: 0 },
    ],
    feeds: [{ name: 'kev', dataAsOf: '2026-01-03T00:00:00Z', records: 0 }],
  })
  expect(run('db', 'status').out).toMatch(
    /^ecosystem +advisories +malicious +withdrawn +data as of +synced\nnpm +1 +1 +0 +2026-01-02T00:00:00Z/,
  )
})

test.each([
  [['sync', '-e', 'npn'], 'unknown ecosystem npn (did you mean npm?)'],
  [['sync', '--from', 'nowhere'], 'nowhere: no such directory'],
  [['db', 'drop'], 'unknown argument drop'],
])('%j', (argv, message) => {
  const { code, talk } = run(...argv)
  expect([code, talk.includes(message)]).toEqual([2, true])
})

test('subjects of remote collectors', () => {
  expect(toMatchSubject({ type: 'npm', namespace: '@harbour', name: 'tide', version: '1.0.0' })).toEqual({
    purl: 'pkg:npm/%40harbour/tide@1.0.0',
  })
  expect(toMatchSubject({ type: 'huggingface', namespace: 'harbour', name: 'tide-7b', version: 'abc' })).toEqual({
    model: { id: 'harbour/tide-7b' },
  })
  expect(toMatchSubject({ type: 'huggingface', name: 'tide', qualifiers: { type: 'dataset' } })).toEqual({
    purl: 'pkg:huggingface/tide',
  })
})
