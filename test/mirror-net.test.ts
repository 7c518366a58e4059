import { createServer, type Server } from 'node:http'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ZipWriter } from '../bench/mirror/zip.ts'
import { findEcosystem } from '../src/data/ecosystems.ts'
import { openClient } from '../src/mirror/bulk-client.ts'
import { FEED_PATHS } from '../src/mirror/feeds.ts'
import { toPaths } from '../src/mirror/files.ts'
import { openMirror } from '../src/mirror/mirror.ts'
import { syncMirror, type SyncResult } from '../src/mirror/sync.ts'
import { openNet } from '../src/net/net.ts'

interface Scripted {
  status?: number
  headers?: Record<string, string>
  body?: string | Buffer
  /** Ends the connection after the body, as if more had been to come. */
  cut?: true
}

let root = ''
let server: Server
let routes: Map<string, Scripted>
let asked: string[] = []
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'waybill-mirror-net-'))
  routes = new Map()
  asked = []
  server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '')
    asked.push(path)
    const { status = 200, headers = {}, body = '', cut } = routes.get(path) ?? { status: 404 }
    if (!cut) return response.writeHead(status, headers).end(body)
    response.writeHead(status, { ...headers, 'content-length': String(body.length + 100) })
    return response.write(body, () => response.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  rmSync(root, { recursive: true, force: true })
})

const T1 = '2026-01-01T00:00:00Z'
const T2 = '2026-02-01T00:00:00Z'
const toRecord = (modified: string, fixed: string): string =>
  JSON.stringify({
    id: 'GHSA-1',
    modified,
    affected: [
      {
        package: { ecosystem: 'GitHub Actions', name: 'Harbour/tide' },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed }] }],
      },
    ],
  })

function serve(modified: string, fixed: string): void {
  const path = join(root, 'all.zip')
  const zip = new ZipWriter(path)
  zip.add('GHSA-1.json', toRecord(modified, fixed))
  zip.close()
  routes.set('/osv/GitHub Actions/all.zip', { headers: { etag: `"${modified}"` }, body: readFileSync(path) })
  routes.set('/osv/GitHub Actions/modified_id.csv', { body: `${modified},GHSA-1\n` })
  routes.set('/osv/GitHub Actions/GHSA-1.json', { body: toRecord(modified, fixed) })
}

async function sync(more: { isFull?: boolean } = {}): Promise<SyncResult> {
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const net = openNet({
    env: { WAYBILL_OSV_BULK_URL: `${base}/osv`, WAYBILL_EPSS_URL: `${base}/epss` },
    version: '0.0.0',
    patience: { attempts: 1 },
    timeouts: { connect: 2000, progress: 2000, deadline: 5000 },
  })
  const paths = toPaths(join(root, 'data'))
  const now = (): string => '2026-03-01T00:00:00Z'
  try {
    return await syncMirror({
      paths,
      ecosystems: [findEcosystem('github actions')!],
      advisories: openClient(net.client('osv-bulk'), paths.downloads, now),
      feeds: { epss: { bulk: openClient(net.client('epss'), paths.downloads, now), path: FEED_PATHS.epss.source } },
      now,
      ...more,
    })
  } finally {
    await net.close()
  }
}

const howOf = (result: SyncResult) =>
  result.status === 'synced' ? result.outcomes.map(({ how, changed, gap }) => [how, changed, gap?.code]) : result.status

function affectedOf(version: string): [string[], string | undefined] {
  const opened = openMirror(toPaths(join(root, 'data')))
  if (!('mirror' in opened)) return [[opened.missing], undefined]
  const [answer] = opened.mirror.match([{ purl: `pkg:github/harbour/tide@${version}` }])
  opened.mirror.close()
  return [(answer?.matches ?? []).map(({ id }) => id), answer?.dataAsOf]
}

test('the archive first, then only what changed', async () => {
  serve(T1, 'v2.0.0')
  routes.set('/epss/epss_scores-current.csv.gz', {
    body: gzipSync(
      '#model_version:v1,score_date:2026-02-04T00:00:00+0000\ncve,epss,percentile\nCVE-2026-0001,0.4,0.9\n',
    ),
  })
  expect(howOf(await sync())).toEqual([
    ['full', 1, undefined],
    ['full', 1, undefined],
  ])
  expect(affectedOf('v1.5.0')).toEqual([['GHSA-1'], '2026-03-01T00:00:00Z'])
  serve(T2, 'v1.4.0')
  asked = []
  expect(howOf(await sync())).toEqual([
    ['changes', 1, undefined],
    ['full', 1, undefined],
  ])
  expect(asked.filter((path) => path.startsWith('/osv'))).toEqual([
    '/osv/GitHub Actions/modified_id.csv',
    '/osv/GitHub Actions/GHSA-1.json',
  ])
  expect(affectedOf('v1.5.0')[0]).toEqual([])
  expect(existsSync(toPaths(join(root, 'data')).downloads)).toBe(false)
})

test('a record that is gone is taken out', async () => {
  serve(T1, 'v2.0.0')
  await sync()
  serve(T2, 'v2.0.0')
  routes.delete('/osv/GitHub Actions/GHSA-1.json')
  expect(howOf(await sync())).toMatchObject([
    ['changes', 1, undefined],
    ['kept', 0, 'refused'],
  ])
  expect(affectedOf('v1.5.0')[0]).toEqual([])
})

const HTML = { headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }
test.each<[string, string, Scripted, string]>([
  ['a server error', '/osv/GitHub Actions/all.zip', { status: 500 }, 'server-error'],
  ['an archive cut short', '/osv/GitHub Actions/all.zip', { body: 'PK\u0003\u0004 and then', cut: true }, 'truncated'],
  ['a page instead of the archive', '/osv/GitHub Actions/all.zip', HTML, 'wrong-shape'],
  ['refusal', '/osv/GitHub Actions/all.zip', { status: 403 }, 'refused'],
  ['a list cut short', '/osv/GitHub Actions/modified_id.csv', { body: `${T2},GHSA-1\n`, cut: true }, 'truncated'],
  [
    'elsewhere',
    '/osv/GitHub Actions/all.zip',
    { status: 302, headers: { location: 'http://elsewhere.example/all.zip' } },
    'redirect-refused',
  ],
])('%s keeps what there is, and is said', async (_, path, scripted, code) => {
  serve(T1, 'v2.0.0')
  await sync()
  routes.set(path, scripted)
  const result = await sync({ isFull: path.endsWith('.zip') })
  expect(result.status === 'synced' && result.outcomes[0]).toMatchObject({ how: 'kept', gap: { code } })
  expect(affectedOf('v1.5.0')[0]).toEqual(['GHSA-1'])
  const { folder } = toPaths(join(root, 'data'))
  expect(readdirSync(folder).sort()).toEqual(['lock.sqlite', 'mirror.sqlite'])
})

test('scores that are no gzip file', async () => {
  serve(T1, 'v2.0.0')
  routes.set('/epss/epss_scores-current.csv.gz', { body: 'cve,epss,percentile\n' })
  expect(howOf(await sync())).toEqual([
    ['full', 1, undefined],
    ['kept', 0, 'wrong-shape'],
  ])
})
