import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Breaker } from '../src/net/breaker.ts'
import { AnswerCache, toKey } from '../src/net/cache.ts'
import { Limiter } from '../src/net/limiter.ts'
import { toUserAgent } from '../src/net/net.ts'
import { toShown } from '../src/net/origins.ts'
import {
  isLimit,
  isPassing,
  parseEpochLimit,
  parseRateLimit,
  parseRetryAfter,
  parseWords,
  readPause,
  toBackoff,
} from '../src/net/retry.ts'
import { StandingClock } from './remote/harness/net.ts'

const NOW = Date.UTC(2026, 0, 1)
const DAY = 24 * 3600 * 1000

describe('how sources say later', () => {
  test.each([
    ['120', 120_000],
    ['0', 0],
    ['1.5', 1500],
    [' 7 ', 7000],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    ['Thursday, 01-Jan-26 00:01:00 GMT', 60_000],
    ['Thu, 01 Jan 2025 00:01:00 GMT', 0],
    ['99999999', DAY],
    ['', undefined],
    [undefined, undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['2026', 2026_000],
    ['1 Jan', undefined],
    ['Infinity', undefined],
  ])('Retry-After: %s', (value, expected) => expect(parseRetryAfter(value, NOW)).toBe(expected))

  test.each([
    ['"api";r=0;t=55', 55_000],
    ['"api";r=3;t=55', undefined],
    ['"pages";r=9;t=1, "api";r=0;t=7', 7000],
    ['"a";r=0;t=7, "b";r=0;t=9', 9000],
    ['limit=100, remaining=0', undefined],
    ['', undefined],
    [undefined, undefined],
    ['"api";r=0;t=99999999', DAY],
  ])('RateLimit: %s', (value, expected) => expect(parseRateLimit(value)).toBe(expected))

  test('x-ratelimit of GitHub', () => {
    const reset = String(NOW / 1000 + 30)
    expect(parseEpochLimit({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }, NOW)).toBe(30_000)
    expect(parseEpochLimit({ 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': reset }, NOW)).toBeUndefined()
    expect(parseEpochLimit({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'x' }, NOW)).toBeUndefined()
    expect(parseEpochLimit({}, NOW)).toBeUndefined()
  })

  test('words of NuGet', () => {
    expect(parseWords('{"message":"Rate limit is exceeded. Try again in 56 seconds."}')).toBe(56_000)
    expect(parseWords('Try again in 2 minutes')).toBe(120_000)
    expect(parseWords('Try again later')).toBeUndefined()
  })

  test('Retry-After comes first, and says nothing on a good answer', () => {
    const headers = { 'retry-after': '5', ratelimit: '"api";r=0;t=55' }
    expect(readPause('ratelimit-draft', { status: 429, headers, body: '' }, NOW)).toBe(5000)
    expect(readPause('ratelimit-draft', { status: 200, headers, body: '' }, NOW)).toBe(55_000)
    expect(readPause('retry-after', { status: 200, headers, body: '' }, NOW)).toBeUndefined()
  })

  test('which answers are limits, which may pass', () => {
    expect([429, 503, 500, 408].map(isPassing)).toEqual([true, true, true, true])
    expect([200, 404, 401, 403, 451, 501, 505].map(isPassing)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      false,
    ])
    expect(isLimit(403, {})).toBe(false)
    expect(isLimit(403, { 'x-ratelimit-remaining': '0' })).toBe(true)
    expect(isLimit(403, { 'retry-after': '1' })).toBe(true)
  })

  test('full jitter, doubling, capped', () => {
    expect([0, 1, 2, 3, 20].map((attempt) => toBackoff(attempt, 0.999999))).toEqual([500, 1000, 2000, 4000, 20_000])
    expect(toBackoff(3, 0)).toBe(0)
  })
})

describe('a queue', () => {
  const waiting = { signal: undefined, patience: { wait: 60_000 } }

  test('lets so many in at once, in order', async () => {
    const limiter = new Limiter({ concurrency: 2, perSecond: 1000 }, new StandingClock())
    const gates = Array.from({ length: 5 }, () => Promise.withResolvers<void>())
    const started: number[] = []
    const runs = gates.map(({ promise }, index) =>
      limiter.run(async () => {
        started.push(index)
        await promise
      }, waiting),
    )
    const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
    await settle()
    expect(started).toEqual([0, 1])
    gates[1]?.resolve()
    await settle()
    expect(started).toEqual([0, 1, 2])
    for (const { resolve } of gates) resolve()
    await Promise.all(runs)
    expect(started).toEqual([0, 1, 2, 3, 4])
  })

  test('starts so many in a second', async () => {
    const clock = new StandingClock()
    const limiter = new Limiter({ concurrency: 1, perSecond: 1 }, clock)
    const times: number[] = []
    for (let count = 0; count < 4; count++) await limiter.run(async () => void times.push(clock.ticked), waiting)
    expect(times).toEqual([0, 1000, 2000, 3000])
  })

  test('saves up no more than a burst', async () => {
    const clock = new StandingClock()
    const limiter = new Limiter({ concurrency: 2, perSecond: 4 }, clock)
    clock.ticked = 3_600_000
    const times: number[] = []
    for (let count = 0; count < 4; count++)
      await limiter.run(async () => void times.push(clock.ticked - 3_600_000), waiting)
    expect(times).toEqual([0, 0, 250, 500])
  })

  test('waits out what the host asks for, within patience', async () => {
    const clock = new StandingClock()
    const limiter = new Limiter({ concurrency: 1, perSecond: 100 }, clock)
    limiter.hold(30_000)
    limiter.hold(10_000)
    await limiter.run(async () => expect(clock.ticked).toBe(30_000), waiting)
    limiter.hold(61_000)
    await expect(limiter.run(async () => 1, waiting)).rejects.toMatchObject({ code: 'rate-limited', passing: false })
    clock.ticked += 2000
    expect(await limiter.run(async () => 2, waiting)).toBe(2)
  })

  test('gives the place back when a task fails, and when one that waits is stopped', async () => {
    const limiter = new Limiter({ concurrency: 1, perSecond: 100 }, new StandingClock())
    await expect(limiter.run(() => Promise.reject(new Error('no')), waiting)).rejects.toThrow('no')
    const gate = Promise.withResolvers<void>()
    const first = limiter.run(() => gate.promise, waiting)
    const stop = new AbortController()
    const second = limiter.run(async () => 'never', { ...waiting, signal: stop.signal })
    stop.abort(new Error('stopped'))
    await expect(second).rejects.toThrow('stopped')
    gate.resolve()
    await first
    expect(await limiter.run(async () => 'next', waiting)).toBe('next')
  })
})

describe('a breaker', () => {
  const failTimes = (breaker: Breaker, count: number): void => {
    for (let at = 0; at < count; at++) {
      expect(breaker.admit()).toBe(true)
      breaker.fail()
    }
  }

  test('opens after failures in a row only', () => {
    const breaker = new Breaker(new StandingClock())
    failTimes(breaker, 9)
    expect(breaker.admit()).toBe(true)
    breaker.succeed()
    failTimes(breaker, 10)
    expect(breaker.admit()).toBe(false)
  })

  test('lets one through after a while, which decides', () => {
    const clock = new StandingClock()
    const breaker = new Breaker(clock)
    failTimes(breaker, 10)
    clock.ticked = 59_999
    expect(breaker.admit()).toBe(false)
    clock.ticked = 60_000
    expect([breaker.admit(), breaker.admit()]).toEqual([true, false])
    breaker.fail()
    expect(breaker.admit()).toBe(false)
    clock.ticked = 120_000
    expect(breaker.admit()).toBe(true)
    breaker.succeed()
    expect([breaker.admit(), breaker.admit()]).toEqual([true, true])
  })

  test('one that was stopped frees the way for the next', () => {
    const clock = new StandingClock()
    const breaker = new Breaker(clock)
    failTimes(breaker, 10)
    clock.ticked = 60_000
    expect(breaker.admit()).toBe(true)
    breaker.drop()
    expect(breaker.admit()).toBe(true)
  })
})

describe('the cache', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'waybill-answers-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const keyOf = (url: string, fingerprint = ''): string =>
    toKey({ method: 'GET', url, headers: { accept: 'application/json' }, fingerprint })
  const entry = (key: string) => ({
    key,
    url: 'https://a.example/x',
    finalUrl: 'https://a.example/x',
    accept: 'application/json',
    etag: '"e"',
    fetchedAt: NOW,
    headers: { etag: '"e"' },
  })
  const body = Buffer.from('{"name":"acme"}\n{"second":"line"}')
  const filesIn = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())

  test('gives back what was written', async () => {
    const cache = new AnswerCache(folder)
    const key = keyOf('https://a.example/x')
    await cache.write(entry(key), body)
    const read = await cache.read(key)
    expect(read?.kept).toMatchObject(entry(key))
    expect(Buffer.from(read?.body ?? [])).toEqual(body)
    expect(await cache.read(keyOf('https://a.example/y'))).toBeUndefined()
  })

  test('other credentials, headers and methods are other answers', () => {
    const keys = [
      keyOf('u'),
      keyOf('u', 'f'),
      toKey({ method: 'HEAD', url: 'u', headers: { accept: 'application/json' }, fingerprint: '' }),
      toKey({ method: 'GET', url: 'u', headers: { accept: '*/*' }, fingerprint: '' }),
      toKey({
        method: 'GET',
        url: 'u',
        headers: { accept: 'application/json', 'x-api-version': '2' },
        fingerprint: '',
      }),
    ]
    expect(new Set(keys).size).toBe(5)
    const agent = { accept: 'application/json', 'user-agent': 'waybill/2', 'accept-encoding': 'br' }
    expect(toKey({ method: 'GET', url: 'u', headers: agent, fingerprint: '' })).toBe(keyOf('u'))
  })

  test.each([
    ['cut short', (path: string) => truncateSync(path, statSync(path).size - 3)],
    ['empty', (path: string) => truncateSync(path, 0)],
    ['cut in its head', (path: string) => truncateSync(path, 20)],
    ['another body', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('acme', 'evil'))],
    [
      'another key',
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace(/"key":"../, '"key":"zz')),
    ],
    ['another shape', (path: string) => writeFileSync(path, '{"format":2}\nx')],
    ['no JSON', (path: string) => writeFileSync(path, 'x\ny')],
  ])('an entry that is %s is none', async (_, damage) => {
    const cache = new AnswerCache(folder)
    const key = keyOf('https://a.example/x')
    await cache.write(entry(key), body)
    const [file = ''] = filesIn()
    damage(join(folder, file))
    expect(await cache.read(key)).toBeUndefined()
    await cache.write(entry(key), body)
    expect(await cache.read(key)).toBeDefined()
  })

  test('is trimmed to its bound, the longest unused first; leftovers of a crash go too', async () => {
    const cache = new AnswerCache(folder, 5000)
    const keys = ['a', 'b', 'c'].map((name) => keyOf(name))
    for (const [index, key] of keys.entries()) {
      await cache.write(entry(key), Buffer.alloc(2000, 'x'))
      await cache.touch(key, NOW + index * 1000)
    }
    await cache.touch(keys[0] ?? '', NOW + 9000)
    writeFileSync(join(folder, 'old.tmp'), 'half')
    utimesSync(join(folder, 'old.tmp'), NOW / 1000 - 7200, NOW / 1000 - 7200)
    await cache.trim(NOW)
    expect(await Promise.all(keys.map(async (key) => (await cache.read(key)) !== undefined))).toEqual([
      true,
      false,
      true,
    ])
    expect(filesIn().filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('is not trimmed again within the hour for a little', async () => {
    const write = async (cache: AnswerCache, name: string, size: number): Promise<void> => {
      await cache.write(entry(keyOf(name)), Buffer.alloc(size, 'x'))
      await cache.trim(Date.now())
    }
    await write(new AnswerCache(folder, 100_000), 'a', 2000)
    const [marker] = filesIn().filter((name) => name === 'trimmed')
    expect(marker).toBe('trimmed')
    await write(new AnswerCache(folder, 100_000), 'b', 90_000)
    await write(new AnswerCache(folder, 100_000), 'c', 5000)
    await write(new AnswerCache(folder, 100_000), 'd', 5000)
    expect(filesIn().length).toBe(5)
    await write(new AnswerCache(folder, 100_000), 'e', 7000)
    expect(filesIn().length).toBeLessThan(6)
  })

  test('a folder that cannot be written is no fault', async () => {
    writeFileSync(join(folder, 'file'), '')
    const cache = new AnswerCache(join(folder, 'file'))
    const key = keyOf('https://a.example/x')
    await cache.write(entry(key), body)
    expect(await cache.read(key)).toBeUndefined()
    await cache.trim(NOW)
  })

  test('files are for the user only', async () => {
    const cache = new AnswerCache(folder)
    await cache.write(entry(keyOf('x')), body)
    const [file = ''] = filesIn()
    expect(statSync(join(folder, file)).mode & 0o077).toBe(process.platform === 'win32' ? 0o066 : 0)
  })
})

test.each([
  ['https://user:word@a.example/x?y=1#z', 'https://a.example/x?y=1'],
  [
    'https://a.example/x?token=abc&page=2&X-Amz-Signature=q&sig=1',
    'https://a.example/x?token=redacted&page=2&X-Amz-Signature=redacted&sig=redacted',
  ],
  ['not a url', '(not a URL)'],
])('%s is shown as %s', (url, shown) => expect(toShown(url)).toBe(shown))

test('the user agent names who asks', () => {
  expect(toUserAgent('1.2.3', [undefined, undefined])).toBe('waybill/1.2.3')
  expect(toUserAgent('1.2.3', ['+https://waybill.example', 'contact team@corp.example'])).toBe(
    'waybill/1.2.3 (+https://waybill.example; contact team@corp.example)',
  )
  expect(toUserAgent('1.2.3', ['contact a\r\nx: y', 'contact (b)'])).toBe('waybill/1.2.3 (contact b)')
})
