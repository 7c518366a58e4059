import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { GapError, type Reply } from '../src/model/remote.ts'
import { askJson } from '../src/net/read-json.ts'
import { openTestNet, StandingClock } from './remote/harness/net.ts'
import { LoopbackServer, type Played, type Player } from './remote/harness/server.ts'

const server = new LoopbackServer()
beforeAll(() => server.listen())
afterAll(() => server.close())

type Options = NonNullable<Parameters<typeof openTestNet>[0]>

/** Asks PyPI, played by `player`; whatever is asked is noted. */
function open(player: Player, options: Options = {}) {
  const asked: Played[] = []
  const dispatcher = server.play((played, response, request) => {
    asked.push(played)
    player(played, response, request)
  })
  const net = openTestNet({ dispatcher, ...options })
  return { net, asked, client: net.client('pypi') }
}

const textOf = (reply: Reply): string =>
  reply.kind === 'gap' ? `${reply.gap.code}: ${reply.gap.detail}` : Buffer.from(reply.body).toString('utf8')

const always =
  (status: number, body = '', headers: Record<string, string> = {}): Player =>
  (_played, response) =>
    void response.writeHead(status, headers).end(body)

describe('a question', () => {
  test('is answered with status, headers and body', async () => {
    const { net, client } = open(always(404, 'none', { etag: '"a"' }))
    const reply = await client.ask('/simple/acme/')
    const url = 'https://pypi.org/simple/acme/'
    expect(reply).toMatchObject({
      kind: 'answer',
      status: 404,
      url,
      at: '2026-01-01T00:00:00Z',
      headers: { etag: '"a"' },
    })
    expect(textOf(reply)).toBe('none')
    expect(net.coverage.toJSON()).toEqual({ pypi: { asked: 1, answered: 1, kept: 0, gaps: {} } })
    await net.close()
  })

  test('says who asks, for what, and how', async () => {
    const { net, client, asked } = open(always(200), {
      version: '1.2.3',
      env: { WAYBILL_CONTACT: 'team@corp.example' },
    })
    await client.ask('/a')
    await client.ask('/b', { headers: { Accept: 'text/plain' }, range: { start: 2, end: 9 } })
    await client.ask('/c', { body: { names: ['x'] } })
    await client.ask('/d', { method: 'HEAD' })
    expect(asked.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST', 'HEAD'])
    expect(asked[0]?.headers).toMatchObject({
      accept: 'application/json',
      'user-agent': 'waybill/1.2.3 (contact team@corp.example)',
    })
    expect(asked[1]?.headers).toMatchObject({ accept: 'text/plain', range: 'bytes=2-9', 'accept-encoding': 'identity' })
    expect(asked[2]?.headers['content-type']).toBe('application/json')
    await net.close()
  })

  test('that fails in passing is put again, after growing waits', async () => {
    let count = 0
    const clock = new StandingClock()
    const player: Player = (_played, response) => void response.writeHead(++count < 4 ? 503 : 200).end('fine')
    const { net, client } = open(player, { clock })
    expect(textOf(await client.ask('/x'))).toBe('fine')
    expect(clock.slept).toEqual([250, 500, 1000])
    await net.close()
  })

  test('is not put again for an answer that is one', async () => {
    for (const status of [200, 400, 401, 403, 404, 410, 416, 422, 451, 501]) {
      const { net, client, asked } = open(always(status))
      expect(await client.ask('/x')).toMatchObject({ kind: 'answer', status })
      expect(asked.length).toBe(1)
      await net.close()
    }
  })

  test('equal to one under way is not put twice', async () => {
    const { net, client, asked } = open(always(200, 'x'))
    await Promise.all([client.ask('/x'), client.ask('/x'), client.ask('/y'), client.ask('/x', { method: 'HEAD' })])
    expect(asked.length).toBe(3)
    await net.close()
  })

  test('waits for what the source asks for, as do all others to that host', async () => {
    let count = 0
    const clock = new StandingClock()
    const player: Player = (_played, response) =>
      void (++count === 1 ? response.writeHead(429, { 'retry-after': '30' }).end() : response.end('fine'))
    const { net, client } = open(player, { clock })
    expect(textOf(await client.ask('/x'))).toBe('fine')
    expect(clock.ticked).toBe(30_000)
    await net.close()
  })

  test('is not put while the source wants to be left alone for long', async () => {
    const { net, client, asked } = open(always(429, '', { 'retry-after': '3600' }))
    expect(textOf(await client.ask('/x'))).toBe('rate-limited: asks to wait 3600 seconds')
    expect(textOf(await client.ask('/y'))).toBe('rate-limited: asked before to wait 3600 more seconds')
    expect(asked.length).toBe(1)
    await net.close()
  })

  test('heeds a quota that is used up before anything is refused', async () => {
    const clock = new StandingClock()
    const player = always(200, 'x', { ratelimit: '"api";r=0;t=20' })
    const net = openTestNet({ dispatcher: server.play(player), clock })
    const client = net.client('huggingface')
    await client.ask('/a')
    await client.ask('/b')
    expect(clock.ticked).toBe(20_000)
    await net.close()
  })

  test('is not put to a host that failed too often, until it may have recovered', async () => {
    const clock = new StandingClock()
    let isWell = false
    const { net, client, asked } = open((_played, response) => void response.writeHead(isWell ? 200 : 500).end('x'), {
      clock,
    })
    const codes: string[] = []
    for (const path of ['/a', '/b', '/c', '/d']) codes.push(textOf(await client.ask(path)).split(':')[0] ?? '')
    expect(codes).toEqual(['server-error', 'server-error', 'server-error', 'circuit-open'])
    const before = asked.length
    expect(before).toBe(10)
    clock.ticked += 60_000
    isWell = true
    expect(textOf(await client.ask('/e'))).toBe('x')
    expect(asked.length).toBe(before + 1)
    await net.close()
  })

  test('ends when the run is stopped', async () => {
    const stop = new AbortController()
    const { net, client } = open(() => stop.abort(), { signal: stop.signal })
    expect(textOf(await client.ask('/x'))).toBe('aborted: stopped')
    expect(textOf(await client.ask('/y'))).toBe('aborted: stopped')
    expect(net.coverage.toJSON()['pypi']?.gaps).toEqual({ aborted: 2 })
    await net.close()
  })

  test('tells how far the run is', async () => {
    const steps: [number, number][] = []
    const { net, client } = open(always(200), { onProgress: (done, asked) => steps.push([done, asked]) })
    await client.ask('/x')
    await client.ask('/y')
    expect(steps.at(0)).toEqual([0, 1])
    expect(steps.at(-1)).toEqual([2, 2])
    await net.close()
  })

  test('to an unconfigured source, or with the network off, is a gap', async () => {
    const { net, asked } = open(always(200), { env: {} })
    expect(textOf(await net.client('mlflow').ask('/x'))).toBe('unreachable: no address of this source is configured')
    const offline = openTestNet({ dispatcher: server.play(always(200)), offline: true })
    expect(textOf(await offline.client('pypi').ask('/x'))).toBe('offline: the network is not to be used')
    expect(asked).toEqual([])
    expect(() => net.client('nothing')).toThrow('no source nothing')
    await Promise.all([net.close(), offline.close()])
  })
})

describe('redirects', () => {
  const env = { WAYBILL_PYPI_URL: 'https://user:word@pypi.org' }
  const moving =
    (location: string, status = 302): Player =>
    ({ url }, response) =>
      void (url.pathname === '/moved' ? response.end('there') : response.writeHead(status, { location }).end())

  test('within an origin keep credentials, to another one lose them', async () => {
    for (const [location, isTold] of [
      ['/moved', true],
      ['https://files.pythonhosted.org/moved', false],
    ] as const) {
      const { net, client, asked } = open(moving(location), { env })
      const reply = await client.ask('/x', { headers: { 'X-Api-Key': 'k' } })
      expect(textOf(reply)).toBe('there')
      expect(asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from('user:word').toString('base64')}`)
      expect([asked[1]?.headers.authorization !== undefined, asked[1]?.headers['x-api-key'] !== undefined]).toEqual([
        isTold,
        isTold,
      ])
      await net.close()
    }
  })

  test.each([
    ['another origin', 'https://evil.example/moved', 302],
    ['plain HTTP', 'http://files.pythonhosted.org/moved', 302],
    ['an address', 'http://169.254.169.254/', 302],
    ['another port', 'https://pypi.org:8443/moved', 302],
    ['with credentials in it', 'https://a:b@files.pythonhosted.org/moved', 302],
    ['another scheme', 'file:///etc/passwd', 302],
    ['itself', '/x', 302],
  ])('to %s are refused', async (_, location, status) => {
    const { net, client, asked } = open(moving(location, status), { env })
    expect(textOf(await client.ask('/x'))).toMatch(/^redirect-refused: /)
    expect(asked.every(({ url }) => url.origin === 'https://pypi.org')).toBe(true)
    await net.close()
  })

  test('of a question with a body are followed only where it stays one, and stays there', async () => {
    for (const [location, status, expected] of [
      ['/moved', 307, 'there'],
      ['/moved', 302, 'redirect-refused: redirects a question that has a body'],
      ['https://files.pythonhosted.org/moved', 307, 'redirect-refused: redirects a question that has a body'],
    ] as const) {
      const { net, client } = open(moving(location, status), { env })
      expect(textOf(await client.ask('/x', { body: {} }))).toBe(expected)
      await net.close()
    }
  })

  test('to another origin are the answer where that is asked for', async () => {
    const { net, client, asked } = open(moving('https://evil.example/x'))
    const reply = await client.ask('/x', { method: 'HEAD', redirects: 'same-origin' })
    expect(reply).toMatchObject({ kind: 'answer', status: 302, headers: { location: 'https://evil.example/x' } })
    expect(asked.length).toBe(1)
    await net.close()
  })

  test('leave no signed address in the answer', async () => {
    const { net, client } = open(moving('https://files.pythonhosted.org/moved?X-Amz-Signature=abcdef&v=1'))
    expect(await client.ask('/x')).toMatchObject({
      url: 'https://files.pythonhosted.org/moved?X-Amz-Signature=redacted&v=1',
    })
    await net.close()
  })
})

describe('bodies', () => {
  test('are decoded, and capped as decoded', async () => {
    const body = gzipSync(Buffer.alloc(5000, 'a'))
    const player: Player = (_played, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(body)
    const { net, client } = open(player)
    expect(textOf(await client.ask('/x', { maxBytes: 5000 }))).toHaveLength(5000)
    expect(textOf(await client.ask('/y', { maxBytes: 4999 }))).toBe('too-large: more than 4999 bytes')
    await net.close()
  })

  test('of errors do not matter', async () => {
    const player: Player = (_played, response) => {
      response.writeHead(503, { 'content-length': '900' }).write('half')
      setTimeout(() => response.destroy(), 5)
    }
    const { net, client } = open(player)
    expect(textOf(await client.ask('/x'))).toBe('server-error: answered with status 503')
    await net.close()
  })

  test('headers that are too large are no answer', async () => {
    const { net, client } = open(always(200, 'x', { 'x-large': 'y'.repeat(40_000) }))
    expect(textOf(await client.ask('/x'))).toMatch(/^too-large: /)
    await net.close()
  })
})

describe('streams', () => {
  test('give the body in pieces', async () => {
    const { net, client } = open(always(200, 'x'.repeat(300_000), { etag: '"e"' }))
    const reply = await client.stream('/x')
    if (reply.kind === 'gap') throw new Error(reply.gap.detail)
    expect([reply.status, reply.headers['etag']]).toEqual([200, '"e"'])
    let total = 0
    for await (const chunk of reply.chunks) total += chunk.length
    expect(total).toBe(300_000)
    await net.close()
  })

  test('fail with a gap before the first piece, and throw one after it', async () => {
    const failing = open(always(500))
    expect(await failing.client.stream('/x')).toMatchObject({ kind: 'gap', gap: { code: 'server-error' } })
    await failing.net.close()
    const { net, client } = open((_played, response) => {
      response.writeHead(200, { 'content-length': '900' }).write('half', () => response.destroy())
    })
    const reply = await client.stream('/x')
    if (reply.kind === 'gap') throw new Error(reply.gap.detail)
    const read = async (): Promise<void> => {
      for await (const chunk of reply.chunks) expect(Buffer.from(chunk).toString()).toBe('half')
    }
    await expect(read()).rejects.toBeInstanceOf(GapError)
    expect(net.coverage.toJSON()['pypi']?.gaps).toEqual({ truncated: 1 })
    await net.close()
  })

  test('may be left in the middle', async () => {
    const { net, client } = open((_played, response) => {
      response.on('error', () => {})
      response.writeHead(200).write('x'.repeat(100_000))
    })
    const reply = await client.stream('/x')
    if (reply.kind === 'gap') throw new Error(reply.gap.detail)
    for await (const chunk of reply.chunks) if (chunk.length > 0) break
    await net.close()
  })
})

describe('kept answers', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'waybill-net-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  class MovingClock extends StandingClock {
    passed = 0
    override now(): number {
      return super.now() + this.passed
    }
  }

  const tagged: Player = ({ headers }, response) => {
    if (headers['if-none-match'] === '"v1"') response.writeHead(304, { etag: '"v1"' }).end()
    else response.writeHead(200, { etag: '"v1"', 'set-cookie': 'secret=1', link: '</next>; rel="next"' }).end('body')
  }

  const contents = (): string =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n')

  test('answer for as long as they are fresh, then only when the source confirms', async () => {
    const clock = new MovingClock()
    const first = open(tagged, { cacheFolder: folder, clock })
    await first.client.ask('/x')
    await first.net.close()
    const { net, client, asked } = open(tagged, { cacheFolder: folder, clock })
    clock.passed = 599_000
    expect(await client.ask('/x')).toMatchObject({
      status: 200,
      at: '2026-01-01T00:00:00Z',
      headers: { link: '</next>; rel="next"' },
    })
    expect([asked.length, net.coverage.toJSON()['pypi']]).toEqual([0, { asked: 1, answered: 1, kept: 1, gaps: {} }])
    clock.passed = 600_000
    const confirmed = await client.ask('/x')
    expect([textOf(confirmed), asked.length]).toEqual(['body', 1])
    expect(confirmed).toMatchObject({ status: 200, at: '2026-01-01T00:10:00Z' })
    expect(await client.ask('/x', { freshFor: 0 })).toMatchObject({ status: 200 })
    expect(asked.length).toBe(2)
    await net.close()
  })

  test('are those of the same credentials, which are nowhere on disk', async () => {
    const env = { WAYBILL_PYPI_URL: 'https://user:s3cr3tword@pypi.org' }
    const first = open(tagged, { cacheFolder: folder, env })
    await first.client.ask('/x?token=s3cr3ttoken')
    await first.net.close()
    const anonymous = open(always(401, 'no'), { cacheFolder: folder })
    expect(await anonymous.client.ask('/x?token=s3cr3ttoken')).toMatchObject({ status: 401 })
    await anonymous.net.close()
    expect(contents()).toContain('body')
    expect(contents()).not.toMatch(/s3cr3t|secret=1/)
    expect(contents()).not.toContain(Buffer.from('user:s3cr3tword').toString('base64'))
  })

  test.each([
    ['another status', always(404, 'none'), {}],
    ['no-store', always(200, 'x', { 'cache-control': 'private, no-store' }), {}],
    ['not to be kept', always(200, 'x'), { keep: false as const }],
    ['a part', always(206, 'x'), { range: { start: 0, end: 1 } }],
    ['a question with a body', always(200, 'x'), { body: {} }],
    ['a header of its own that is private', always(200, 'x'), { headers: { authorization: 'Bearer t' } }],
  ])('%s is not one', async (_, player, ask) => {
    const { net, client } = open(player, { cacheFolder: folder })
    await client.ask('/x', ask)
    await net.close()
    expect(contents()).toBe('')
  })

  test('that turn out to be none are forgotten', async () => {
    const portal = open(always(200, '<html>log in to this network</html>'), { cacheFolder: folder })
    const asked = await askJson(portal.client, '/x', z.looseObject({ a: z.number() }))
    expect(asked).toMatchObject({ kind: 'gap', gap: { code: 'not-json' } })
    await portal.net.close()
    expect(contents()).toBe('')
    const { net, client } = open(always(200, '{"a":1}'), { cacheFolder: folder })
    expect(await askJson(client, '/x', z.looseObject({ a: z.number() }))).toMatchObject({
      kind: 'value',
      value: { a: 1 },
    })
    await net.close()
    expect(contents()).toContain('{"a":1}')
  })

  test('answer with the network off, whatever their age', async () => {
    const clock = new MovingClock()
    const first = open(tagged, { cacheFolder: folder, clock })
    await first.client.ask('/x')
    await first.net.close()
    clock.passed = 365 * 86_400_000
    const { net, client } = open(always(500), { cacheFolder: folder, clock, offline: true })
    expect(await client.ask('/x')).toMatchObject({ status: 200, at: '2026-01-01T00:00:00Z' })
    expect(textOf(await client.ask('/y'))).toBe('offline: the network is not to be used')
    await net.close()
  })

  test('are not used in place of an answer that does not come', async () => {
    const clock = new MovingClock()
    const first = open(tagged, { cacheFolder: folder, clock })
    await first.client.ask('/x')
    await first.net.close()
    clock.passed = 86_400_000
    const { net, client } = open(always(500), { cacheFolder: folder, clock })
    expect(textOf(await client.ask('/x'))).toBe('server-error: answered with status 500')
    await net.close()
  })
})
