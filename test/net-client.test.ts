import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestNet, StandingClock } from './remote/harness/net.ts'
import { LoopbackServer, type Player } from './remote/harness/server.ts'

const server = new LoopbackServer()
beforeAll(() => server.listen())
afterAll(() => server.close())

/** Asks PyPI, played by `player`. */
function open(player: Player, options: Parameters<typeof openTestNet>[0] = {}) {
  const net = openTestNet({ dispatcher: server.play(player), ...options })
  return { net, client: net.client('pypi') }
}

const text = (body: Uint8Array): string => Buffer.from(body).toString('utf8')

describe('a client', () => {
  test('answers with status, headers and body', async () => {
    const { net, client } = open((_played, response) => response.writeHead(404, { etag: '"a"' }).end('none'))
    const reply = await client.ask('/simple/acme/')
    expect(reply).toMatchObject({
      kind: 'answer',
      status: 404,
      url: 'https://pypi.org/simple/acme/',
      at: '2026-01-01T00:00:00Z',
    })
    expect(reply.kind === 'answer' && [reply.headers['etag'], text(reply.body)]).toEqual(['"a"', 'none'])
    expect(net.coverage.toJSON()).toEqual({ pypi: { asked: 1, answered: 1, kept: 0, gaps: {} } })
    await net.close()
  })

  test('recovers from a passing failure, and waits in between', async () => {
    let count = 0
    const clock = new StandingClock()
    const player: Player = (_played, response) => response.writeHead(++count === 1 ? 503 : 200).end('fine')
    const { net, client } = open(player, { clock })
    expect(await client.ask('/x')).toMatchObject({ kind: 'answer', status: 200 })
    expect(clock.slept).toEqual([250])
    await net.close()
  })

  test('equal questions under way are one', async () => {
    let count = 0
    const { net, client } = open((_played, response) => response.end(String(++count)))
    await Promise.all([client.ask('/x'), client.ask('/x'), client.ask('/y')])
    expect(count).toBe(2)
    await net.close()
  })
})
