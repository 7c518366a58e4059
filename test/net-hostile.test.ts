import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { openTestNet } from './remote/harness/net.ts'

/** What no HTTP server sends, byte by byte: the client ends, with a gap, and says which. */
async function askRaw(serve: (socket: Socket) => void, patience = { attempts: 2 }): Promise<string> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => serve(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const env = { WAYBILL_PYPI_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
  const timeouts = { connect: 2000, progress: 300, deadline: 700 }
  const net = openTestNet({ env, timeouts, patience, maxBytes: 100_000 })
  const reply = await net.client('pypi').ask('/x')
  await net.close()
  await new Promise((resolve) => server.close(resolve))
  return reply.kind === 'gap' ? reply.gap.code : `${reply.status} ${Buffer.from(reply.body).toString('latin1')}`
}

/** Until the other side has had enough. */
function repeat(socket: Socket, text: string, milliseconds = 0): void {
  const write = (): void => {
    if (!socket.destroyed) socket.write(text, () => setTimeout(write, milliseconds))
  }
  write()
}

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n'

describe('a server that does not speak HTTP', () => {
  test.each<[string, (socket: Socket) => void, string]>([
    ['says hello like a mail server', (socket) => socket.end('220 mail.example ESMTP\r\n'), 'unreachable'],
    ['answers with the old protocol', (socket) => socket.end('<html>old</html>'), 'unreachable'],
    ['closes at once', (socket) => socket.end(), 'unreachable'],
    ['closes within the head', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-ty'), 'unreachable'],
    [
      'has headers without end',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n')
        repeat(socket, `x-${'a'.repeat(1000)}: b\r\n`)
      },
      'too-large',
    ],
    [
      'has headers a byte now and then',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n')
        repeat(socket, 'x', 30)
      },
      'timeout',
    ],
    ['only ever says that it goes on', (socket) => repeat(socket, 'HTTP/1.1 102 Processing\r\n\r\n', 5), 'timeout'],
    [
      'switches protocols',
      (socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
      'unreachable',
    ],
    [
      'has two lengths',
      (socket) => socket.end(`${HEAD}content-length: 2\r\ncontent-length: 5\r\n\r\n{}abc`),
      'unreachable',
    ],
    ['has a length that is none', (socket) => socket.end(`${HEAD}content-length: -1\r\n\r\n{}`), 'unreachable'],
    [
      'has chunks that are none',
      (socket) => socket.end(`${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`),
      'unreachable',
    ],
    [
      'has a chunk larger than the world',
      (socket) => {
        socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\nffffffffffff\r\n`)
        repeat(socket, 'x'.repeat(50_000))
      },
      'too-large',
    ],
    [
      'ends chunks early',
      (socket) => socket.end(`${HEAD}transfer-encoding: chunked\r\n\r\n5\r\n{"a":\r\n`),
      'truncated',
    ],
    [
      'has trailers without end',
      (socket) => {
        socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n`)
        repeat(socket, `x-${'a'.repeat(1000)}: b\r\n`)
      },
      'too-large',
    ],
    [
      'has a header with a line break inside',
      (socket) => socket.end(`${HEAD}x: a\r\n\tb\r\nbad header\r\n\r\n{}`),
      'unreachable',
    ],
  ])('%s', async (_, serve, code) => {
    const outcome = await askRaw(serve)
    expect(outcome).toBe(code)
  })

  test('what follows an answer is not taken for the next one', async () => {
    const outcome = await askRaw(
      (socket) =>
        void socket.write(`${HEAD}content-length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil`),
    )
    expect(outcome).toBe('200 {}')
  })

  test('many at once end too', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, () => askRaw((socket) => void socket.write('HTTP/1.1 200'))),
    )
    expect(new Set(outcomes)).toEqual(new Set(['timeout']))
  })
})
