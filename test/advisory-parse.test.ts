import { describe, expect, test } from 'vitest'
import { parseAvid } from '../collectors/advisory/avid/parse.ts'
import { parseEpssLine } from '../collectors/advisory/epss/parse.ts'
import { parseGhsaPage } from '../collectors/advisory/ghsa/parse.ts'
import { parseKev } from '../collectors/advisory/kev/parse.ts'
import { parseOsv } from '../collectors/advisory/osv/parse.ts'
import { pickVector, scoreVector, severityOf } from '../src/parse/cvss.ts'

const OSV = {
  schema_version: '1.7.5',
  id: 'GHSA-aaaa-bbbb-cccc',
  modified: '2026-02-03T04:05:06.789Z',
  published: '2026-01-02T03:04:05Z',
  aliases: ['CVE-2026-0001', 'CVE-2026-0001', 'PYSEC-2026-7', 'not an id'],
  related: ['CVE-2026-0002'],
  summary: 'Path traversal\u001b[31m in\n tide-table',
  details: 'long',
  severity: [
    { type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:L/I:L/A:L' },
    { type: 'CVSS_V4', score: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N' },
  ],
  affected: [
    {
      package: { ecosystem: 'PyPI', name: 'tide-table', purl: 'pkg:pypi/tide-table' },
      ranges: [
        { type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '2.3.1' }] },
        { type: 'GIT', repo: 'https://git.example/tide', events: [{ introduced: '0' }, { fixed: 'abc' }] },
      ],
      versions: ['2.3.0'],
    },
  ],
  database_specific: { severity: 'MODERATE', cwe_ids: ['CWE-22'] },
}

const osv = (change: object): ReturnType<typeof parseOsv> => parseOsv(JSON.stringify({ ...OSV, ...change }))
const recordOf = (change: object) => {
  const parsed = osv(change)
  if ('refused' in parsed) throw new Error(parsed.refused)
  return parsed
}

describe('OSV', () => {
  test('a record', () => {
    expect(recordOf({})).toEqual({
      skipped: 0,
      record: {
        id: 'GHSA-aaaa-bbbb-cccc',
        modified: '2026-02-03T04:05:06Z',
        published: '2026-01-02T03:04:05Z',
        aliases: ['CVE-2026-0001', 'PYSEC-2026-7'],
        summary: 'Path traversal [31m in tide-table',
        severity: 'medium',
        score: 9.3,
        vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
        isMalicious: false,
        affected: [
          {
            ecosystem: 'PyPI',
            name: 'tide-table',
            ranges: [
              {
                type: 'ECOSYSTEM',
                events: [
                  { is: 'introduced', at: '0' },
                  { is: 'fixed', at: '2.3.1' },
                ],
              },
              {
                type: 'GIT',
                events: [
                  { is: 'introduced', at: '0' },
                  { is: 'fixed', at: 'abc' },
                ],
              },
            ],
            versions: ['2.3.0'],
          },
        ],
      },
    })
  })

  test('the severity is the word of the source, else that of the score, also that of a package', () => {
    expect(recordOf({ database_specific: null }).record.severity).toBe('critical')
    const severity = [{ type: 'CVSS_V2', score: 'AV:N/AC:L/Au:N/C:P/I:P/A:P' }]
    const affected = [{ ...OSV.affected[0], severity }]
    expect(recordOf({ severity: [], affected, database_specific: {} }).record).toMatchObject({
      severity: 'high',
      score: 7.5,
    })
  })

  test('malicious packages are critical, by id, alias or weakness', () => {
    expect(recordOf({ id: 'MAL-2026-1' }).record).toMatchObject({ isMalicious: true, severity: 'critical' })
    expect(recordOf({ aliases: ['MAL-2026-1'] }).record.isMalicious).toBe(true)
    expect(recordOf({ database_specific: { cwe_ids: ['CWE-506'] } }).record.isMalicious).toBe(true)
  })

  test('withdrawn stays withdrawn when its time cannot be read', () => {
    expect(recordOf({ withdrawn: '2026-05-01T00:00:00Z' }).record.withdrawn).toBe('2026-05-01T00:00:00Z')
    expect(recordOf({ withdrawn: 'yesterday' }).record.withdrawn).toBe('2026-02-03T04:05:06Z')
  })

  test('one bad entry costs that entry', () => {
    const { record, skipped } = recordOf({
      affected: [7, { package: { ecosystem: 'npm' } }, ...OSV.affected],
      severity: 'high',
      aliases: {},
    })
    expect([record.affected.length, skipped, record.aliases]).toEqual([1, 2, []])
  })

  test('too many aliases are none', () => {
    expect(recordOf({ aliases: Array.from({ length: 65 }, (_, index) => `CVE-2026-${index}`) }).record.aliases).toEqual(
      [],
    )
  })

  test.each([
    ['not-json', '{'],
    ['not-json', '['.repeat(2_000_000)],
    ['wrong-shape', '[]'],
    ['wrong-shape', 'null'],
    ['wrong-shape', JSON.stringify({ ...OSV, id: '../../etc/passwd' })],
    ['wrong-shape', JSON.stringify({ ...OSV, modified: 'now' })],
    ['unknown-version', JSON.stringify({ ...OSV, schema_version: '2.0.0' })],
  ])('%s', (refused, text) => {
    expect(parseOsv(text)).toEqual({ refused })
  })
})

const GHSA = {
  ghsa_id: 'GHSA-aaaa-bbbb-cccc',
  cve_id: 'CVE-2026-0001',
  type: 'reviewed',
  summary: 'Path traversal',
  severity: 'high',
  published_at: '2026-01-02T03:04:05Z',
  updated_at: '2026-02-03T04:05:06Z',
  withdrawn_at: null,
  vulnerabilities: [
    {
      package: { ecosystem: 'pip', name: 'tide-table' },
      vulnerable_version_range: '>= 1.0, < 2.3.1',
      first_patched_version: '2.3.1',
    },
    { package: { ecosystem: 'npm', name: '@harbour/tide' }, vulnerable_version_range: '= 0.2.0' },
    { package: { ecosystem: 'other', name: 'x' }, vulnerable_version_range: '< 1' },
    { package: { ecosystem: 'npm', name: 'y' }, vulnerable_version_range: '^1' },
  ],
  cvss_severities: { cvss_v3: { vector_string: null, score: 0 }, cvss_v4: null },
  cvss: { vector_string: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:L/I:L/A:L', score: 5.6 },
  epss: { percentage: 0.00045, percentile: '0.16001e0' },
}

describe('GHSA', () => {
  test('a page', () => {
    const [advisory] = parseGhsaPage(JSON.stringify([GHSA, { ghsa_id: 'x' }, null])) ?? []
    expect(advisory).toMatchObject({ skipped: 2, epss: { probability: 0.00045, percentile: 0.16001 } })
    expect(advisory?.record).toMatchObject({
      id: 'GHSA-aaaa-bbbb-cccc',
      aliases: ['CVE-2026-0001'],
      severity: 'high',
      score: 5.6,
      isMalicious: false,
    })
    expect(advisory?.record.affected.map(({ ecosystem, name, versions }) => [ecosystem, name, versions])).toEqual([
      ['PyPI', 'tide-table', []],
      ['npm', '@harbour/tide', ['0.2.0']],
    ])
  })

  test('malware, and figures in other shapes', () => {
    const page = (epss: unknown) => parseGhsaPage(JSON.stringify([{ ...GHSA, type: 'malware', epss }]))?.[0]
    expect(page([{ percentage: 0.5, percentile: 0.9 }])).toMatchObject({
      epss: { probability: 0.5, percentile: 0.9 },
      record: { isMalicious: true, severity: 'critical' },
    })
    expect(page(null)?.epss).toBeUndefined()
    expect(page({ percentage: 7, percentile: 'x' })?.epss).toBeUndefined()
  })

  test('what is no page', () => {
    expect([parseGhsaPage('<html>'), parseGhsaPage('{"message":"Not Found"}'), parseGhsaPage('[]')]).toEqual([
      undefined,
      undefined,
      [],
    ])
  })
})

describe('KEV and EPSS', () => {
  test('the catalogue', () => {
    const entry = { cveID: 'CVE-2026-0001', dateAdded: '2026-02-01', knownRansomwareCampaignUse: 'Known' }
    const text = JSON.stringify({
      catalogVersion: '2026.02.03',
      dateReleased: '2026-02-03T10:00:00.1Z',
      count: 3,
      vulnerabilities: [entry, { cveID: 5 }, null],
    })
    expect(parseKev(text)).toEqual({
      releasedAt: '2026-02-03',
      entries: [{ cve: 'CVE-2026-0001', addedAt: '2026-02-01', isRansomware: true }],
      skipped: 2,
    })
    expect([parseKev('<html>'), parseKev('{}')]).toEqual([undefined, undefined])
  })

  test.each([
    ['#model_version:v2026.01.01,score_date:2026-02-03T00:00:00+0000', { scoredAt: '2026-02-03' }],
    ['cve,epss,percentile', { header: true }],
    ['CVE-2026-0001,0.00045,0.16\r', { cve: 'CVE-2026-0001', probability: 0.00045, percentile: 0.16 }],
    ['CVE-2026-0001,2.5,0.16', undefined],
    ['CVE-2026-0001,0.5', undefined],
    ['', undefined],
  ])('%s', (line, expected) => {
    expect(parseEpssLine(line)).toEqual(expected)
  })
})

describe('AVID', () => {
  const report = {
    data_type: 'AVID',
    metadata: { report_id: 'AVID-2026-R0001' },
    affects: {
      developer: ['Harbour'],
      deployer: [],
      artifacts: [
        { type: 'Model', name: 'tide-7b-it' },
        { type: 'System', name: 'Tide' },
      ],
    },
    problemtype: { classof: 'LLM Evaluation', description: { lang: 'eng', value: 'Leaks' } },
    references: [{ label: 'x', url: 'https://www.cve.example/CVERecord?id=CVE-2026-0001' }, { url: 7 }],
    impact: { avid: { risk_domain: ['Security'] } },
    reported_date: '2026-02-19',
  }

  test('a report', () => {
    const { references, ...rest } = report
    expect(parseAvid(JSON.stringify({ ...rest, references: references.slice(0, 1) }))).toEqual({
      id: 'AVID-2026-R0001',
      summary: 'Leaks',
      sort: 'LLM Evaluation',
      risks: ['Security'],
      developers: ['Harbour'],
      artefacts: [{ type: 'model', name: 'tide-7b-it' }],
      cves: ['CVE-2026-0001'],
      publishedAt: '2026-02-19',
    })
  })

  test('what cannot be read of it is left out, and what is no report is none', () => {
    expect(parseAvid(JSON.stringify({ ...report, impact: 5, problemtype: null }))).toMatchObject({
      risks: [],
      cves: [],
    })
    expect([parseAvid('{}'), parseAvid('x'), parseAvid(JSON.stringify({ ...report, metadata: {} }))]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('CVSS', () => {
  test.each([
    ['AV:N/AC:L/Au:N/C:P/I:P/A:P', 7.5],
    ['CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8],
    ['CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:C/C:H/I:N/A:N', 6.5],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N', 0],
    ['CVSS:3.1/AV:N', undefined],
    ['CVSS:3.1/AV:Q/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', undefined],
    ['CVSS:9.0/AV:N', undefined],
    ['', undefined],
    ['A'.repeat(100_000), undefined],
  ])('%s', (vector, score) => {
    expect(scoreVector(vector)?.score).toBe(score)
  })

  test('the newest version speaks', () => {
    const vectors = [
      'AV:N/AC:L/Au:N/C:C/I:C/A:C',
      'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:L/I:L/A:L',
      'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    ]
    expect(pickVector(vectors)?.score).toBe(9.8)
    expect([severityOf(0), severityOf(0.1), severityOf(4), severityOf(7), severityOf(9)]).toEqual([
      undefined,
      'low',
      'medium',
      'high',
      'critical',
    ])
  })
})
