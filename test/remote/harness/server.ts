import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Agent, Dispatcher } from 'undici'

/** A request as the collector meant it: the loopback server plays every origin. */
export interface Played {
  method: string
  /** With the origin that was asked for. */
  url: URL
  headers: IncomingMessage['headers']
}

export type Player = (played: Played, response: ServerResponse, request: IncomingMessage) => void

const ORIGIN_HEADER = 'x-harness-origin'
const PLAY_HEADER = 'x-harness-play'

/** One server for a whole test file; each play brings its own answers. */
export class LoopbackServer {
  readonly #server: Server
  readonly #players = new Map<string, Player>()
  #count = 0

  constructor() {
    this.#server = createServer((request, response) => {
      // A client that goes away in the middle is what some tests are about.
      request.on('error', () => {})
      response.on('error', () => {})
      const { [ORIGIN_HEADER]: origin, [PLAY_HEADER]: play, ...headers } = request.headers
      const player = this.#players.get(String(play))
      if (!player) return void response.writeHead(500).end()
      const url = new URL(request.url ?? '/', String(origin))
      player({ method: request.method ?? 'GET', url, headers }, response, request)
    })
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  /** A dispatcher that sends every origin here, over real connections. */
  play(player: Player): Dispatcher {
    const id = String(++this.#count)
    this.#players.set(id, player)
    const { port } = this.#server.address() as AddressInfo
    return new Detour(`http://127.0.0.1:${port}`, id, () => this.#players.delete(id))
  }
}

class Detour extends Dispatcher {
  readonly #agent = new Agent({ connections: 8 })
  readonly #to: string
  readonly #play: string
  readonly #end: () => void

  constructor(to: string, play: string, end: () => void) {
    super()
    this.#to = to
    this.#play = play
    this.#end = end
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const given = options.headers
    if (given && (Array.isArray(given) || Symbol.iterator in given)) throw new TypeError('headers are to be a record')
    const headers = { ...given, [ORIGIN_HEADER]: String(options.origin), [PLAY_HEADER]: this.#play }
    return this.#agent.dispatch({ ...options, origin: this.#to, headers }, handler)
  }

  override async close(): Promise<void> {
    this.#end()
    await this.#agent.close()
  }

  override async destroy(): Promise<void> {
    this.#end()
    await this.#agent.destroy()
  }
}
