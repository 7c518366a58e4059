import { describe, expect, test } from 'vitest'
import { findOrdering } from '../src/versions/ecosystems.ts'
import { parseGhsaRange } from '../src/parse/ghsa-range.ts'
import { isWithin, toIntervals, toRangeText } from '../src/versions/intervals.ts'
import type { Ordering } from '../src/versions/scheme.ts'
import { fixesAbove, judge, type Affected } from '../src/versions/verdict.ts'
import type { RangeEvent } from '../src/model/advisory.ts'

const getOrdering = (ecosystem: string): Ordering => {
  const ordering = findOrdering(ecosystem)
  if (!ordering) throw new Error(ecosystem)
  return ordering
}

/** Ascending; versions joined by `=` are one. From the specifications that the sources name. */
const CHAINS: readonly (readonly [ecosystem: string, ...chain: string[]])[] = [
  [
    'npm',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
  ],
  ['npm', '0.9.9-0', '0.9.9 = v0.9.9 = =0.9.9 = 0.9.9+build.5', '0.10 = 0.10.0', '1 = 1.0 = 1.0.0', '1.0.1-a', '1.0.1'],
  [
    'npm',
    '2.0.0-5',
    '2.0.0-R2',
    '2.0.0-r100',
    '2.0.0-r2',
    '2.0.0',
    '99999999999999999999.0.0',
    '99999999999999999999.0.1',
  ],
  ['crates.io', '0.4.2-pre', '0.4.2', '0.4.10'],
  ['Hex', '1.4.0-rc.1', '1.4.0'],
  ['SwiftURL', '2.9.0', '2.10.0'],
  ['Pub', '1.2.3-dev.1', '1.2.3', '1.2.3+1', '1.2.3+2', '1.2.3+10', '1.2.4'],
  [
    'Go',
    'v0.0.0-20210101000000-abcdefabcdef',
    'v0.0.0-20220101000000-012345678901',
    '0.0.0 = v0.0.0 = v0.0.0+incompatible',
    'v1.2.3-0.20200101120000-abcdefabcdef',
    'v1.2.3',
    'v1.2.4-0.20200101120000-abcdefabcdef',
  ],
  [
    'Go',
    '1.21.0-0',
    'go1.21beta1 = 1.21.0-beta.1',
    'go1.21rc2 = 1.21.0-rc.2',
    'go1.21 = 1.21.0 = go1.21.0',
    'go1.21.3',
  ],
  [
    'PyPI',
    '1.0.dev456',
    '1.0a1',
    '1.0a2.dev456',
    '1.0a12',
    '1.0b1.dev456',
    '1.0b2',
    '1.0b2.post345',
    '1.0rc1 = 1.0c1 = 1.0.preview1',
    '1.0 = 1.0.0 = v1.0',
    '1.0+abc.5',
    '1.0+abc.7',
    '1.0+5',
    '1.0.post456.dev34',
    '1.0.post456 = 1.0-456',
    '1.0.15',
    '1.1.dev1',
    '1!0.1',
  ],
  [
    'Maven',
    '1-alpha',
    '1-alpha-1 = 1-a1 = 1alpha1',
    '1-alpha2',
    '1-beta',
    '1-m3 = 1-milestone-3',
    '1-rc = 1-cr',
    '1-SNAPSHOT',
    '1 = 1.0 = 1.0.0 = 1-ga = 1.final = 1-RELEASE = 1-0',
    '1-sp',
    '1-abc',
    '1-1',
    '1-2',
    '1.0.1',
    '1.1',
  ],
  ['Maven', '2.0.1-klm', '2.0.1-lmn', '2.0.1-123', '2.0.2', '12345678901234567890.0.1'],
  [
    'NuGet',
    '1.0.0-ALPHA = 1.0.0-alpha',
    '1.0.0-beta',
    '1.0 = 1.0.0.0 = 1.0.0+x = 01.0',
    '1.0.0.1-pre',
    '1.0.0.1',
    '1.0.1',
  ],
  [
    'RubyGems',
    '1.0.0-1 = 1.0.0.pre.1',
    '1.0.0.rc1',
    '1.0 = 1.0.0 = 1',
    '1.8.2.a9',
    '1.8.2.a10 = 1.8.2.a.10',
    '1.8.2.b',
    '1.8.2',
    '1.10',
  ],
  [
    'Packagist',
    '1.0.0-dev',
    '1.0-alpha1 = 1.0.0a1',
    '1.0-beta = v1.0.0-b',
    '1.0-RC1 = 1.0-rc.1',
    '1.0 = 1.0.0 = v1.0.0.0 = 1.0.0+meta',
    '1.0-patch1 = 1.0pl1',
    '1.0.1',
    '1.9999',
    '1.x-dev',
    '2.0',
    '20240131',
  ],
  ['GitHub Actions', 'v3.9.9', 'v4.0.0', 'v4.1.0', '4.10.0'],
]

const INVALID: Readonly<Record<string, readonly string[]>> = {
  npm: ['', 'latest', '1.2.3.4', '1.0.0-a..b', '☃', '1.2.x', 'file:../a', `1.${'0'.repeat(600)}`],
  Go: ['', 'main', '1..7', 'go'],
  PyPI: ['', '1.0-bulbasaur', 'head', '1.0+', '1.0+a+b'],
  NuGet: ['', '1.2.3.4.5', '[1.0]'],
  RubyGems: ['junk', '1..2', '1.2 3.4'],
  Packagist: ['', 'dev-main', 'foo', '1.0.2.5.5', '1.0.1-SNAPSHOT', '^1.0'],
}

describe('orders', () => {
  test.each(CHAINS.map(([ecosystem, ...chain]) => [ecosystem, chain] as const))('%s %j', (ecosystem, chain) => {
    const { compare } = getOrdering(ecosystem)
    const flat = chain.flatMap((step, rank) => step.split(' = ').map((version) => ({ version, rank })))
    const wrong = flat.flatMap((left) =>
      flat
        .filter((right) => Math.sign(compare(left.version, right.version) ?? NaN) !== Math.sign(left.rank - right.rank))
        .map((right) => `${left.version} ${right.version}: ${compare(left.version, right.version)}`),
    )
    expect(wrong).toEqual([])
  })

  test.each(Object.entries(INVALID))('%s: what is no version cannot be compared', (ecosystem, texts) => {
    const { compare, isVersion } = getOrdering(ecosystem)
    for (const text of texts) {
      expect([text, isVersion(text), compare(text, '1.0.0'), compare('1.0.0', text)]).toEqual([
        text,
        false,
        undefined,
        undefined,
      ])
      expect(compare(text, text)).toBe(0)
    }
  })

  test('hostile texts take no time', () => {
    const texts = ['1', '1.', '1-', '1.a', '-', 'a1', '1+', '0'].map((part) => part.repeat(200_000))
    const started = performance.now()
    for (const [ecosystem] of CHAINS)
      for (const text of [...texts, ...texts.map((long) => long.slice(0, 511))])
        getOrdering(ecosystem).compare(text, '1.0')
    expect(performance.now() - started).toBeLessThan(1000)
  })

  test('an ecosystem that is not known has no order', () => {
    expect([
      findOrdering('Debian:12'),
      findOrdering('constructor'),
      findOrdering('Maven:https://repo.example')?.id,
    ]).toEqual([undefined, undefined, 'maven'])
  })
})

const events = (text: string): RangeEvent[] =>
  text.split(' ').map((event) => {
    const [is = '', at = ''] = event.split(':')
    return { is: is as RangeEvent['is'], at }
  })

const affected = (text: string, ecosystem: string, versions: string[] = []): Affected => ({
  intervals: text === '' ? [] : toIntervals(events(text), findOrdering(ecosystem)),
  versions,
})

describe('ranges of events', () => {
  const npm = getOrdering('npm')

  test('are stretches in order of version, whatever order they are written in', () => {
    expect(toIntervals(events('fixed:2.3.0 introduced:2.0.0 fixed:1.4.2 introduced:0'), npm)).toEqual([
      { from: '0', fixed: '1.4.2' },
      { from: '2.0.0', fixed: '2.3.0' },
    ])
  })

  test('introduced and fixed in one version is nothing; fixed and introduced again goes on', () => {
    expect(judge('1.0.0', affected('introduced:1.0.0 fixed:1.0.0', 'npm'), npm).is).toBe('unaffected')
    expect(judge('1.0.0', affected('introduced:0 fixed:1.0.0 introduced:1.0.0 fixed:2.0.0', 'npm'), npm).is).toBe(
      'affected',
    )
    expect(judge('1.0.0', affected('introduced:1.0.0 last_affected:1.0.0', 'npm'), npm).is).toBe('affected')
  })

  test('a limit bounds all of them, and * bounds none', () => {
    expect(toIntervals(events('introduced:1.0.0 limit:2.0.0 limit:1.5.0'), npm)).toEqual([
      { from: '1.0.0', limit: '2.0.0' },
    ])
    expect(toIntervals(events('introduced:1.0.0 limit:* limit:1.5.0'), npm)).toEqual([{ from: '1.0.0' }])
    expect(judge('2.0.0', affected('introduced:1.0.0 limit:2.0.0', 'npm'), npm).is).toBe('unaffected')
  })

  test('0 is before every version, even a pre-release of 0.0.0', () => {
    expect(isWithin('0.0.0-alpha', { from: '0', fixed: '1.0.0' }, npm)).toBe(true)
    expect(isWithin('0.0.0-alpha', { from: '0.0.0', fixed: '1.0.0' }, npm)).toBe(false)
  })

  test('are written as package managers do', () => {
    const ranges = affected('introduced:1.0.0 fixed:1.4.0 introduced:2.0.0 last_affected:2.2.0', 'npm').intervals
    expect(ranges.map(toRangeText)).toEqual(['>= 1.0.0, < 1.4.0', '>= 2.0.0, <= 2.2.0'])
    expect([toRangeText({ from: '0' }), toRangeText({ from: '0', fixed: '2' })]).toEqual(['all versions', '< 2'])
  })
})

describe('verdicts', () => {
  const npm = getOrdering('npm')
  const pypi = getOrdering('PyPI')

  test.each([
    ['npm', '1.9.9', 'introduced:1.0.0 fixed:2.0.0', 'affected'],
    ['npm', '2.0.0', 'introduced:1.0.0 fixed:2.0.0', 'unaffected'],
    ['npm', '2.0.0-rc.1', 'introduced:1.0.0 fixed:2.0.0', 'affected'],
    ['npm', '2.0.0', 'introduced:1.0.0 last_affected:2.0.0', 'affected'],
    ['npm', '2.0.1', 'introduced:1.0.0 last_affected:2.0.0', 'unaffected'],
    ['npm', '0.9.0', 'introduced:1.0.0 fixed:2.0.0', 'unaffected'],
    ['PyPI', '2.0.0.post1', 'introduced:0 last_affected:2.0', 'unaffected'],
    ['PyPI', '2.0+cu118', 'introduced:0 fixed:2.0', 'unaffected'],
    ['Go', 'v1.2.3', 'introduced:0 fixed:1.2.4', 'affected'],
    ['Go', 'v0.0.0-20230101000000-abcdefabcdef', 'introduced:0 fixed:0.0.0-20221231000000-aaaaaaaaaaaa', 'unaffected'],
    ['Maven', '2.0-rc1', 'introduced:0 fixed:2.0', 'affected'],
    ['GitHub Actions', 'v4', 'introduced:4.0.0 fixed:4.1.3', 'undetermined'],
    ['GitHub Actions', 'v4', 'introduced:3.0.0 fixed:5.0.0', 'affected'],
    ['GitHub Actions', 'v5', 'introduced:4.0.0 fixed:4.1.3', 'unaffected'],
    ['GitHub Actions', 'v3', 'introduced:4.0.0 fixed:4.1.3', 'unaffected'],
    ['GitHub Actions', 'v4.1', 'introduced:4.0.0 last_affected:4.0.9', 'unaffected'],
    ['GitHub Actions', 'v4.1.2', 'introduced:4.0.0 fixed:4.1.3', 'affected'],
  ] as const)('%s %s in %s: %s', (ecosystem, version, range, is) => {
    expect(judge(version, affected(range, ecosystem), findOrdering(ecosystem)).is).toBe(is)
  })

  test('what cannot be compared is not called unaffected', () => {
    const range = affected('introduced:1.0.0 fixed:2.0.0', 'npm')
    expect(judge('main', range, npm)).toEqual({ is: 'undetermined', why: 'not-comparable' })
    expect(judge(undefined, range, npm)).toEqual({ is: 'undetermined', why: 'no-version' })
    expect(judge('1.0', range, undefined)).toEqual({ is: 'undetermined', why: 'no-order' })
    expect(judge('1.0.0', affected('introduced:0 fixed:broken', 'npm'), npm)).toEqual({
      is: 'undetermined',
      why: 'not-comparable',
    })
    expect(judge('1.0.0', { intervals: [], versions: [], hasCommits: true }, npm)).toEqual({
      is: 'undetermined',
      why: 'commits-only',
    })
  })

  test('all versions are all versions, named or not', () => {
    expect(judge(undefined, affected('introduced:0', 'npm'), npm)).toEqual({ is: 'affected', interval: { from: '0' } })
  })

  test('a version that is named counts, in any spelling of it', () => {
    expect(judge('1.0', affected('', 'PyPI', ['1.0.0']), pypi)).toEqual({ is: 'affected' })
    expect(judge('1.0.1', affected('', 'PyPI', ['1.0.0']), pypi)).toEqual({ is: 'unaffected' })
    expect(judge('5.3-2', affected('introduced:0 fixed:5.2', 'Debian', ['5.3-2']), undefined)).toEqual({
      is: 'affected',
    })
  })

  test('fixes are the ones above, in order', () => {
    const { intervals } = affected(
      'introduced:2.0.0 fixed:2.10.0 introduced:0 fixed:1.4.0 introduced:3.0.0 fixed:3.0.1',
      'npm',
    )
    expect(fixesAbove('2.1.0', intervals, npm)).toEqual(['2.10.0', '3.0.1'])
    expect(fixesAbove(undefined, intervals, npm)).toEqual(['1.4.0', '2.10.0', '3.0.1'])
  })
})

describe('ranges of GitHub', () => {
  test.each([
    ['= 0.2.0', { events: [], versions: ['0.2.0'] }],
    ['<= 1.0.8', { events: events('introduced:0 last_affected:1.0.8'), versions: [] }],
    ['< 0.1.11', { events: events('introduced:0 fixed:0.1.11'), versions: [] }],
    ['>= 4.3.0, < 4.3.5', { events: events('introduced:4.3.0 fixed:4.3.5'), versions: [] }],
    ['< 4.3.5, >= 4.3.0', { events: events('introduced:4.3.0 fixed:4.3.5'), versions: [] }],
    ['>= 0', { events: events('introduced:0'), versions: [] }],
    ['^1.0', undefined],
    ['', undefined],
    ['>= 1, < 2, < 3', undefined],
  ] as const)('%s', (text, expected) => {
    expect(parseGhsaRange(text)).toEqual(expected)
  })
})
