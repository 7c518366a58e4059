import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ZipWriter } from '../bench/mirror/zip.ts'
import { ECOSYSTEMS } from '../src/data/ecosystems.ts'
import type { AdvisoryAnswer } from '../src/model/advisory.ts'
import { openFolder } from '../src/mirror/bulk-folder.ts'
import type { Bulk } from '../src/mirror/bulk.ts'
import { FEED_PATHS } from '../src/mirror/feeds.ts'
import { toPaths } from '../src/mirror/files.ts'
import { takeLock } from '../src/mirror/lock.ts'
import { openMirror, type MatchSubject } from '../src/mirror/mirror.ts'
import { syncMirror, type SyncResult } from '../src/mirror/sync.ts'

interface RecordInput {
  id: string
  modified?: string
  [field: string]: unknown
}

let root = ''
let now = '2026-03-01T00:00:00Z'
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'waybill-mirror-'))
  now = '2026-03-01T00:00:00Z'
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const T1 = '2026-01-01T00:00:00Z'
const T2 = '2026-02-01T00:00:00Z'

const affects = (ecosystem: string, name: string, events: object[], more: object = {}): object => ({
  package: { ecosystem, name },
  ranges: events.length > 0 ? [{ type: 'ECOSYSTEM', events }] : [],
  ...more,
})

function put(ecosystem: string, records: readonly RecordInput[], parts: { zip?: boolean } = {}): void {
  const folder = join(root, 'bulk', ecosystem)
  mkdirSync(folder, { recursive: true })
  const full = records.map((record) => ({ schema_version: '1.7.5', modified: T1, ...record }))
  if (parts.zip !== false) {
    const zip = new ZipWriter(join(folder, 'all.zip'))
    for (const record of full) zip.add(`${record.id}.json`, JSON.stringify(record))
    zip.close()
  }
  for (const record of full) writeFileSync(join(folder, `${record.id}.json`), JSON.stringify(record))
  const lines = full
    .toSorted((left, right) => (left.modified < right.modified ? 1 : -1))
    .map(({ id, modified }) => `${modified},${id}\n`)
  writeFileSync(join(folder, 'modified_id.csv'), lines.join(''))
}

function putFeed(path: string, bytes: string | Buffer): void {
  const full = join(root, 'bulk', path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, bytes)
}

const paths = () => toPaths(join(root, 'data'))
const folderBulk = (): Bulk => openFolder(join(root, 'bulk'), 'osv-bulk', () => now)

function sync(
  names: readonly string[],
  more: { bulk?: Bulk; feeds?: boolean; isFull?: boolean } = {},
): Promise<SyncResult> {
  const bulk = more.bulk ?? folderBulk()
  const places = Object.entries(FEED_PATHS).map(([name, { folder }]) => [name, { bulk, path: folder }])
  return syncMirror({
    paths: paths(),
    ecosystems: ECOSYSTEMS.filter(({ name }) => names.includes(name)),
    advisories: bulk,
    feeds: more.feeds ? Object.fromEntries(places) : {},
    now: () => now,
    isFull: more.isFull ?? false,
  })
}

function match(...subjects: MatchSubject[]): AdvisoryAnswer[] {
  const opened = openMirror(paths())
  if (!('mirror' in opened)) throw new Error(opened.missing)
  try {
    return opened.mirror.match(subjects)
  } finally {
    opened.mirror.close()
  }
}

const idsOf = (answer: AdvisoryAnswer | undefined): string[] => (answer?.matches ?? []).map(({ id }) => id)
const outcomesOf = (result: SyncResult) => (result.status === 'synced' ? result.outcomes : [])

const TIDE: RecordInput = {
  id: 'GHSA-aaaa-0000-0001',
  aliases: ['CVE-2026-0001'],
  summary: 'Path traversal in tide-table',
  published: '2025-12-01T00:00:00Z',
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
  affected: [
    affects('PyPI', 'Tide.Table', [{ introduced: '1.0' }, { fixed: '1.4.2' }], { versions: ['1.0', '1.4.1', '9.9.9'] }),
  ],
}
const TIDE_AGAIN: RecordInput = {
  id: 'PYSEC-2026-1',
  aliases: ['BIT-tide-1'],
  affected: [
    affects('PyPI', 'tide-table', [{ introduced: '0' }, { fixed: '1.4.0' }, { introduced: '2.0' }, { fixed: '2.1' }]),
  ],
}
const BRIDGE: RecordInput = {
  id: 'BIT-tide-1',
  aliases: ['CVE-2026-0001', 'PYSEC-2026-1'],
  affected: [affects('npm', 'unrelated', [{ introduced: '0' }])],
}

describe('matching', () => {
  test('records of one weakness are one match, even when a third one ties them', async () => {
    put('PyPI', [TIDE, TIDE_AGAIN])
    put('npm', [BRIDGE])
    await sync(['PyPI', 'npm'])
    const [answer] = match({ purl: 'pkg:pypi/tide-table@1.3.0' })
    expect(answer).toEqual({
      coverage: 'matched',
      dataAsOf: T1,
      matches: [
        {
          id: 'CVE-2026-0001',
          aliases: ['GHSA-aaaa-0000-0001', 'BIT-tide-1', 'PYSEC-2026-1'],
          kind: 'vulnerability',
          summary: 'Path traversal in tide-table',
          severity: 'critical',
          score: 9.8,
          vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
          range: '>= 1.0, < 1.4.2 || < 1.4.0',
          fixed: ['1.4.2', '2.1'],
          publishedAt: '2025-12-01T00:00:00Z',
          modifiedAt: T1,
          url: 'https://osv.dev/vulnerability/GHSA-aaaa-0000-0001',
        },
      ],
    })
  })

  test('what no record holds is matched and empty; an ecosystem that is not mirrored is neither', async () => {
    put('PyPI', [TIDE])
    await sync(['PyPI'])
    const answers = match(
      { purl: 'pkg:pypi/tide-table@1.4.2' },
      { purl: 'pkg:pypi/other@1.0' },
      { purl: 'pkg:npm/other@1.0.0' },
      { purl: 'pkg:docker/other@1' },
      { purl: 'no purl' },
      {},
    )
    expect(answers.map(({ coverage, matches, dataAsOf }) => [coverage, matches.length, dataAsOf])).toEqual([
      ['matched', 0, T1],
      ['matched', 0, T1],
      ['not-mirrored', 0, undefined],
      ['not-mirrored', 0, undefined],
      ['not-mirrored', 0, undefined],
      ['not-mirrored', 0, undefined],
    ])
  })

  test('a version that is named counts outside of the range, in any spelling', async () => {
    put('PyPI', [TIDE])
    await sync(['PyPI'])
    expect(match({ purl: 'pkg:pypi/tide_table@9.9.9' })[0]?.matches[0]).toMatchObject({ range: '= 9.9.9', fixed: [] })
    expect(idsOf(match({ purl: 'pkg:pypi/tide-table@v1.0.0' })[0])).toEqual(['CVE-2026-0001'])
  })

  test('without a version that can be compared, all of the package are matches, and uncertain', async () => {
    put('PyPI', [TIDE, { id: 'MAL-2026-5', affected: [affects('PyPI', 'tide-table', [{ introduced: '0' }])] }])
    await sync(['PyPI'])
    for (const subject of [{ purl: 'pkg:pypi/tide-table' }, { purl: 'pkg:pypi/tide-table@main' }]) {
      const [answer] = match(subject)
      expect(answer?.coverage).toBe('versions-unknown')
      expect(answer?.matches.map(({ id, kind, uncertain }) => [id, kind, uncertain !== undefined])).toEqual([
        ['MAL-2026-5', 'malicious', false],
        ['CVE-2026-0001', 'vulnerability', true],
      ])
    }
    expect(idsOf(match({ purl: 'pkg:pypi/tide-table', version: '1.4.2' })[0])).toEqual(['MAL-2026-5'])
  })

  test('malicious packages: all versions, named ones, and those under another name', async () => {
    put('npm', [
      { id: 'MAL-2026-1', affected: [affects('npm', '@harbour/evil', [{ introduced: '0' }])] },
      {
        id: 'MAL-2026-2',
        aliases: ['GHSA-evil-0000-0001'],
        affected: [affects('npm', 'half-evil', [], { versions: ['1.0.1'] })],
      },
      {
        id: 'GHSA-evil-0000-0001',
        affected: [affects('npm', 'half-evil', [{ introduced: '1.0.1' }, { last_affected: '1.0.1' }])],
        database_specific: { cwe_ids: ['CWE-506'] },
      },
    ])
    await sync(['npm'])
    const answers = match(
      { purl: 'pkg:npm/%40harbour/evil@3.0.0' },
      { purl: 'pkg:npm/half-evil@1.0.1' },
      { purl: 'pkg:npm/half-evil@1.0.2' },
    )
    expect(
      answers.map((answer) => answer.matches.map(({ id, aliases, kind, severity }) => [id, aliases, kind, severity])),
    ).toEqual([
      [['MAL-2026-1', [], 'malicious', 'critical']],
      [['GHSA-evil-0000-0001', ['MAL-2026-2'], 'malicious', 'critical']],
      [],
    ])
  })

  test('withdrawn records are no matches', async () => {
    put('PyPI', [
      { ...TIDE, withdrawn: T2 },
      { id: 'MAL-2026-1', withdrawn: T2, affected: [affects('PyPI', 'tide-table', [{ introduced: '0' }])] },
    ])
    await sync(['PyPI'])
    expect(match({ purl: 'pkg:pypi/tide-table@1.3.0' })[0]).toEqual({ coverage: 'matched', matches: [], dataAsOf: T1 })
  })

  test('exploited and probable ones are said to be, by any of their CVEs', async () => {
    put('PyPI', [TIDE])
    putFeed(
      'known_exploited_vulnerabilities.json',
      JSON.stringify({
        catalogVersion: '1',
        dateReleased: '2026-02-03T00:00:00Z',
        vulnerabilities: [{ cveID: 'CVE-2026-0001', dateAdded: '2026-02-02' }],
      }),
    )
    putFeed(
      'epss_scores-current.csv.gz',
      gzipSync('#model_version:v1,score_date:2026-02-04T00:00:00+0000\ncve,epss,percentile\nCVE-2026-0001,0.42,0.97\n'),
    )
    const result = await sync(['PyPI'], { feeds: true })
    expect(
      outcomesOf(result).map((outcome) => [
        'feed' in outcome ? outcome.feed : outcome.ecosystem,
        outcome.how,
        outcome.gap?.code,
      ]),
    ).toEqual([
      ['PyPI', 'full', undefined],
      ['kev', 'full', undefined],
      ['epss', 'full', undefined],
      ['avid', 'kept', 'refused'],
    ])
    expect(match({ purl: 'pkg:pypi/tide-table@1.3.0' })[0]?.matches[0]).toMatchObject({
      isExploited: true,
      epss: { probability: 0.42, percentile: 0.97 },
    })
  })

  test('a model has the weaknesses of what loads it, and reports by its name as leads', async () => {
    put('PyPI', [TIDE])
    const zip = new ZipWriter(join(root, 'bulk', 'avid-db.zip'))
    const report = {
      data_type: 'AVID',
      metadata: { report_id: 'AVID-2026-R0007' },
      affects: { developer: ['Harbour'], artifacts: [{ type: 'Model', name: 'Tide-7B' }] },
      problemtype: { classof: 'LLM Evaluation', description: { value: 'Leaks' } },
      impact: { avid: { risk_domain: ['Security'] } },
      reported_date: '2026-02-19',
    }
    zip.add('avid-db-main/reports/2026/AVID-2026-R0007.json', JSON.stringify(report))
    zip.add('avid-db-main/reports/2026/AVID-2026-R0008.json', '{')
    zip.add('avid-db-main/scripts/x.json', '{}')
    zip.close()
    await sync(['PyPI'], { feeds: true })
    const [own, named, other] = match(
      { model: { id: 'harbour/tide-7b' }, loaders: ['pkg:pypi/tide-table@1.3.0'] },
      { model: { id: 'tide-7b' } },
      { model: { id: 'someone/tide-7b' } },
    )
    expect(own?.matches.map(({ id, kind, via, uncertain }) => [id, kind, via, uncertain !== undefined])).toEqual([
      ['AVID-2026-R0007', 'lead', undefined, true],
      ['CVE-2026-0001', 'vulnerability', 'pkg:pypi/tide-table@1.3.0', false],
    ])
    expect([idsOf(named), idsOf(other), own?.coverage, own?.dataAsOf]).toEqual([
      ['AVID-2026-R0007'],
      [],
      'versions-unknown',
      '2026-02-19T00:00:00Z',
    ])
  })
})

describe('sync', () => {
  const read = (id: string): string => readFileSync(join(root, 'bulk', 'PyPI', `${id}.json`), 'utf8')

  test('takes what changed, and forgets what is gone from the list', async () => {
    const more = Array.from({ length: 5 }, (_, index) => ({
      id: `GHSA-more-0000-000${index}`,
      modified: '2025-12-01T00:00:00Z',
      affected: [affects('PyPI', `more-${index}`, [{ introduced: '0' }])],
    }))
    put('PyPI', [TIDE, ...more])
    await sync(['PyPI'])
    put(
      'PyPI',
      [
        { ...TIDE, modified: T2, affected: [affects('PyPI', 'tide-table', [{ introduced: '0' }, { fixed: '1.1' }])] },
        ...more.slice(1),
      ],
      { zip: false },
    )
    now = '2026-03-01T01:00:00Z'
    expect(outcomesOf(await sync(['PyPI']))).toEqual([{ ecosystem: 'PyPI', how: 'changes', changed: 1, refused: 0 }])
    expect(match({ purl: 'pkg:pypi/tide-table@1.3.0' })[0]).toEqual({ coverage: 'matched', matches: [], dataAsOf: T2 })
    expect(idsOf(match({ purl: 'pkg:pypi/more-0@1' })[0])).toEqual(['GHSA-more-0000-0000'])
    now = '2026-03-03T00:00:00Z'
    expect(outcomesOf(await sync(['PyPI']))).toEqual([{ ecosystem: 'PyPI', how: 'changes', changed: 1, refused: 0 }])
    expect(idsOf(match({ purl: 'pkg:pypi/more-0@1' })[0])).toEqual([])
    expect(outcomesOf(await sync(['PyPI']))).toEqual([{ ecosystem: 'PyPI', how: 'changes', changed: 0, refused: 0 }])
  })

  test('a record of two ecosystems is updated in each by its own files', async () => {
    const both = (fixed: string, modified: string): RecordInput => ({
      ...TIDE,
      modified,
      affected: [
        affects('PyPI', 'tide-table', [{ introduced: '0' }, { fixed }]),
        affects('npm', 'tide', [{ introduced: '0' }, { fixed }]),
      ],
    })
    put('PyPI', [both('1.5.0', T1)])
    put('npm', [both('1.5.0', T1)])
    await sync(['PyPI', 'npm'])
    put('PyPI', [both('1.2.0', T2)])
    put('npm', [both('1.2.0', T2)])
    await sync(['npm'])
    expect(match({ purl: 'pkg:npm/tide@1.3.0' }, { purl: 'pkg:pypi/tide-table@1.3.0' }).map(idsOf)).toEqual([
      [],
      ['CVE-2026-0001'],
    ])
    await sync(['PyPI'])
    expect(match({ purl: 'pkg:pypi/tide-table@1.3.0' }).map(idsOf)).toEqual([[]])
  })

  test('many changes are taken as one archive', async () => {
    const many = (modified: string): RecordInput[] =>
      Array.from({ length: 300 }, (_, index) => ({
        id: `GHSA-many-${index}`,
        modified,
        affected: [affects('PyPI', `many-${index}`, [{ introduced: '0' }])],
      }))
    put('PyPI', many(T1))
    await sync(['PyPI'])
    put('PyPI', many(T2))
    expect(outcomesOf(await sync(['PyPI']))).toEqual([{ ecosystem: 'PyPI', how: 'full', changed: 300, refused: 0 }])
  })

  test('records that cannot be read are counted, the others kept', async () => {
    put('PyPI', [TIDE, { id: 'GHSA-bad', modified: 'yesterday', affected: [] }])
    expect(outcomesOf(await sync(['PyPI']))).toMatchObject([{ changed: 1, refused: 1 }])
  })

  test.each([
    ['an archive that is none', () => putFeed('PyPI/all.zip', 'no zip at all'), 'wrong-shape'],
    ['an archive with far fewer records', () => put('PyPI', []), 'wrong-shape'],
    [
      'an archive cut short',
      () => putFeed('PyPI/all.zip', readFileSync(join(root, 'bulk/PyPI/all.zip')).subarray(0, -30)),
      'wrong-shape',
    ],
    ['no archive', () => rmSync(join(root, 'bulk/PyPI/all.zip')), 'refused'],
  ])('%s leaves the mirror as it was, and says so', async (_, damage, code) => {
    put('PyPI', [TIDE, TIDE_AGAIN])
    await sync(['PyPI'])
    damage()
    const [outcome] = outcomesOf(await sync(['PyPI'], { isFull: true }))
    expect([outcome?.how, outcome?.gap?.code]).toEqual(['kept', code])
    expect(match({ purl: 'pkg:pypi/tide-table@1.3.0' })[0]?.matches).toHaveLength(2)
  })

  test('a list that lacks most records deletes nothing', async () => {
    put(
      'PyPI',
      [TIDE, TIDE_AGAIN, BRIDGE].map((record) => ({
        ...record,
        affected: [affects('PyPI', 'tide-table', [{ introduced: '0' }])],
      })),
    )
    await sync(['PyPI'])
    putFeed('PyPI/modified_id.csv', '')
    now = '2026-03-09T00:00:00Z'
    expect(outcomesOf(await sync(['PyPI']))[0]?.gap?.code).toBe('wrong-shape')
    expect(match({ purl: 'pkg:pypi/tide-table@1.3.0' })[0]?.matches).toHaveLength(1)
  })

  test('a record that changes while it is fetched under another id is refused', async () => {
    put('PyPI', [TIDE])
    await sync(['PyPI'])
    put('PyPI', [{ ...TIDE, modified: T2 }], { zip: false })
    putFeed(`PyPI/${TIDE.id}.json`, read(TIDE.id).replace(TIDE.id, 'GHSA-zzzz'))
    expect(outcomesOf(await sync(['PyPI']))).toMatchObject([{ how: 'changes', changed: 0, refused: 1 }])
    expect(idsOf(match({ purl: 'pkg:pypi/tide-table@1.3.0' })[0])).toEqual(['CVE-2026-0001'])
  })

  test('one writer at a time', async () => {
    put('PyPI', [TIDE])
    const lock = takeLock(paths().lock)
    expect(await sync(['PyPI'])).toEqual({ status: 'busy' })
    lock?.release()
    expect((await sync(['PyPI'])).status).toBe('synced')
  })

  test('a reader keeps the state it opened', async () => {
    put('PyPI', [TIDE])
    await sync(['PyPI'])
    const opened = openMirror(paths())
    if (!('mirror' in opened)) throw new Error(opened.missing)
    put('PyPI', [{ ...TIDE, modified: T2, withdrawn: T2 }])
    await sync(['PyPI'])
    expect(idsOf(opened.mirror.match([{ purl: 'pkg:pypi/tide-table@1.3.0' }])[0])).toEqual(['CVE-2026-0001'])
    opened.mirror.close()
    expect(idsOf(match({ purl: 'pkg:pypi/tide-table@1.3.0' })[0])).toEqual([])
  })

  test('no mirror, one of another kind, a damaged one', async () => {
    expect(openMirror(paths())).toEqual({ missing: 'absent' })
    mkdirSync(paths().folder, { recursive: true })
    writeFileSync(paths().mirror, 'x'.repeat(4096))
    expect(openMirror(paths())).toEqual({ missing: 'damaged' })
    put('PyPI', [TIDE])
    await sync(['PyPI'])
    expect(idsOf(match({ purl: 'pkg:pypi/tide-table@1.3.0' })[0])).toEqual(['CVE-2026-0001'])
  })

  test('what a killed sync left is gone on with, and thrown away when it is damaged', async () => {
    put('PyPI', [TIDE])
    await sync(['PyPI'])
    writeFileSync(paths().work, 'half a file')
    expect(outcomesOf(await sync(['PyPI']))).toMatchObject([{ how: 'changes', changed: 0 }])
  })
})
