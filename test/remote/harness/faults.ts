import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { GapCode } from '../../../src/model/gap.ts'
import type { Played } from './server.ts'

export interface Scene {
  played: Played
  request: IncomingMessage
  response: ServerResponse
  /** How often this URL was asked before. */
  before: number
  /** Answers as if there were no fault. */
  pass(): void
  /** The recorded answer's body; empty when there is none. */
  recorded(): Buffer
  /** An origin that the source may lead to, besides its own; undefined when there is none. */
  elsewhere: string | undefined
}

export interface Fault {
  id: string
  /** For the reference page. */
  title: string
  play(scene: Scene): void
  /** Codes of gaps that may come of it, when every answer has the fault. */
  codes: readonly GapCode[]
  /**
   * What has to come of it when every answer has it. `same`: exactly what comes without it. `gap`: no facts, or facts that
   * do not come from an answer, and a gap. `answer`: the fault is an answer that the collector may read as one.
   */
  outcome: 'same' | 'gap' | 'answer'
  /** Takes real time. */
  slow?: boolean
}

const status =
  (code: number, headers: Record<string, string> = {}, body = '{"error":"no"}') =>
  ({ response }: Scene): void =>
    void response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(body)

/** The fault at first, then the answer. */
const once =
  (play: (scene: Scene) => void) =>
  (scene: Scene): void =>
    scene.before === 0 ? play(scene) : scene.pass()

const HTML = '<!doctype html><html><head><title>Just a moment</title></head><body>Checking your browser</body></html>'
const BOMB = gzipSync(Buffer.alloc(64 * 1024 * 1024))
const DEEP = '{"a":'.repeat(200_000)
/** The wall clock of these tests, in seconds. */
const NOW = Date.UTC(2026, 0, 1) / 1000

/** Writes until the other side has had enough. */
function pour({ played, request, response }: Scene, chunk: Buffer): void {
  // What is written after a HEAD goes nowhere, and so never stops.
  if (played.method === 'HEAD') return void response.end()
  const stop = new AbortController()
  for (const each of [request, response]) each.on('close', () => stop.abort())
  const write = (): void => {
    while (!stop.signal.aborted && response.write(chunk));
    if (!stop.signal.aborted) response.once('drain', write)
  }
  write()
}

/** A byte every now and then. */
function drip({ request, response, recorded }: Scene, milliseconds: number): void {
  const body = recorded()
  response.writeHead(200, { 'content-type': 'application/json' })
  let at = 0
  const timer = setInterval(() => {
    if (at < body.length) response.write(body.subarray(at, ++at))
    else response.write(' ')
  }, milliseconds)
  for (const each of [request, response]) each.on('close', () => clearInterval(timer))
}

const withCursors = (value: unknown, count: number): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => withCursors(item, count))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      /cursor$|^next_?page|page_?token$/i.test(key) && (typeof item === 'string' || item === null)
        ? `page-${count}`
        : withCursors(item, count),
    ]),
  )
}

let pages = 0

function endlessly({ played, response, recorded }: Scene): void {
  const next = new URL(played.url)
  next.searchParams.set('cursor', String(++pages))
  const headers = { 'content-type': 'application/json', link: `<${next.href}>; rel="next"` }
  const text = recorded().toString('utf8')
  let body = text
  try {
    body = JSON.stringify(withCursors(JSON.parse(text), pages))
  } catch {
    // Not JSON: the header alone has to do.
  }
  response.writeHead(200, headers).end(body)
}

const redirect = (to: (scene: Scene) => string) => (scene: Scene) =>
  void scene.response.writeHead(302, { location: to(scene) }).end('moved')

const cutShort = ({ response, recorded }: Scene): void => {
  const body = recorded()
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(body.length + 10) })
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy())
}

/** Path of what an allowed origin has; `to` says what that is. */
export const MOVED = '/harness-moved'

/** In the order of the reference page. */
export const FAULTS: readonly Fault[] = [
  { id: '401', title: 'status 401', play: status(401), codes: ['unauthorised', 'refused'], outcome: 'answer' },
  { id: '403', title: 'status 403', play: status(403), codes: ['unauthorised', 'refused'], outcome: 'answer' },
  { id: '404', title: 'status 404', play: status(404), codes: ['refused'], outcome: 'answer' },
  { id: '451', title: 'status 451', play: status(451), codes: ['refused', 'unauthorised'], outcome: 'answer' },
  {
    id: '401-realm',
    title: '401 that names a token service elsewhere',
    play: status(401, { 'www-authenticate': 'Bearer realm="https://evil.example/token",service="r",scope="s"' }),
    codes: ['unauthorised', 'refused', 'redirect-refused'],
    outcome: 'answer',
  },
  {
    id: '304',
    title: 'status 304 that nobody asked for',
    play: ({ response }) => void response.writeHead(304, { etag: '"x"' }).end(),
    codes: ['refused'],
    outcome: 'gap',
  },
  {
    id: '204',
    title: 'status 204',
    play: ({ response }) => void response.writeHead(204).end(),
    codes: ['truncated', 'not-json', 'wrong-shape', 'refused'],
    outcome: 'gap',
  },
  {
    id: '429-seconds',
    title: '429, `Retry-After` in seconds, once',
    play: once(status(429, { 'retry-after': '7' })),
    codes: [],
    outcome: 'same',
  },
  {
    id: '429-date',
    title: '429, `Retry-After` as a date, once',
    play: once(status(429, { 'retry-after': 'Thu, 01 Jan 2026 00:00:20 GMT' })),
    codes: [],
    outcome: 'same',
  },
  {
    id: '429-draft',
    title: '429, `RateLimit`, once',
    play: once(status(429, { ratelimit: '"api";r=0;t=9', 'ratelimit-policy': '"fixed window";"api";q=500;w=300' })),
    codes: [],
    outcome: 'same',
  },
  {
    id: '403-quota',
    title: '403, `x-ratelimit-remaining: 0`, once',
    play: once(status(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW + 30) })),
    codes: [],
    outcome: 'same',
  },
  {
    id: '429-words',
    title: '429, "Try again in 5 seconds", once',
    play: once(status(429, {}, '{"message":"Rate limit is exceeded. Try again in 5 seconds."}')),
    codes: [],
    outcome: 'same',
  },
  {
    id: '429-long',
    title: '429, hours to wait',
    play: status(429, { 'retry-after': '7200' }),
    codes: ['rate-limited'],
    outcome: 'gap',
  },
  { id: '429-always', title: '429, always', play: status(429), codes: ['rate-limited'], outcome: 'gap' },
  { id: '500-once', title: 'status 500, once', play: once(status(500)), codes: [], outcome: 'same' },
  {
    id: '502-once',
    title: 'status 502 with HTML, once',
    play: once(status(502, { 'content-type': 'text/html' }, HTML)),
    codes: [],
    outcome: 'same',
  },
  {
    id: '503-once',
    title: 'status 503, once',
    play: once(status(503, { 'retry-after': '1' })),
    codes: [],
    outcome: 'same',
  },
  {
    id: '503-always',
    title: 'status 503, always',
    play: status(503),
    codes: ['server-error', 'circuit-open'],
    outcome: 'gap',
  },
  {
    id: 'html',
    title: 'HTML with status 200',
    play: status(200, { 'content-type': 'text/html' }, HTML),
    codes: ['not-json', 'wrong-shape', 'truncated'],
    outcome: 'gap',
  },
  {
    id: 'html-as-json',
    title: 'HTML that calls itself JSON',
    play: status(200, {}, HTML),
    codes: ['not-json', 'wrong-shape', 'truncated'],
    outcome: 'gap',
  },
  {
    id: 'empty',
    title: 'empty body',
    play: status(200, {}, ''),
    codes: ['truncated', 'not-json', 'wrong-shape'],
    outcome: 'gap',
  },
  { id: 'cut-once', title: 'body cut short, once', play: once(cutShort), codes: [], outcome: 'same' },
  { id: 'cut', title: 'body cut short', play: cutShort, codes: ['truncated', 'circuit-open'], outcome: 'gap' },
  {
    id: 'reset-once',
    title: 'connection reset, once',
    play: once(({ request }) => request.socket.destroy()),
    codes: [],
    outcome: 'same',
  },
  {
    id: 'reset',
    title: 'connection reset',
    play: ({ request }) => request.socket.destroy(),
    codes: ['unreachable', 'circuit-open'],
    outcome: 'gap',
  },
  {
    id: 'drip',
    title: 'a byte now and then',
    play: (scene) => drip(scene, 40),
    codes: ['timeout', 'circuit-open'],
    outcome: 'gap',
    slow: true,
  },
  {
    id: 'stall',
    title: 'body that stands still',
    play: ({ response }) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{'),
    codes: ['timeout', 'circuit-open'],
    outcome: 'gap',
    slow: true,
  },
  { id: 'silent', title: 'no answer', play: () => {}, codes: ['timeout', 'circuit-open'], outcome: 'gap', slow: true },
  {
    id: 'redirect-away',
    title: 'redirect to another origin',
    play: redirect(() => 'https://evil.example/steal'),
    codes: ['redirect-refused'],
    outcome: 'gap',
  },
  {
    id: 'redirect-cdn',
    title: 'redirect to an allowed origin',
    play: (scene) =>
      scene.elsewhere === undefined
        ? scene.pass()
        : redirect(({ played }) => `${scene.elsewhere}${MOVED}?to=${encodeURIComponent(played.url.href)}`)(scene),
    codes: ['refused', 'redirect-refused'],
    outcome: 'answer',
  },
  {
    id: 'redirect-inside',
    title: 'redirect to a metadata service',
    play: redirect(() => 'http://169.254.169.254/latest/meta-data'),
    codes: ['redirect-refused'],
    outcome: 'gap',
  },
  {
    id: 'redirect-loop',
    title: 'redirects in a circle',
    play: redirect(({ played }) => played.url.href),
    codes: ['redirect-refused'],
    outcome: 'gap',
  },
  {
    id: 'redirect-endless',
    title: 'redirects without end',
    play: redirect(
      ({ played: { url } }) => `${url.origin}${url.pathname}?hop=${Number(url.searchParams.get('hop')) + 1}`,
    ),
    codes: ['redirect-refused'],
    outcome: 'gap',
  },
  {
    id: 'pages',
    title: 'pages without end',
    play: endlessly,
    codes: ['too-many-pages', 'too-large', 'refused'],
    outcome: 'answer',
  },
  {
    id: 'addresses',
    title: 'every address in the answer leads elsewhere',
    play: ({ response, recorded }) => {
      const body = recorded()
        .toString('latin1')
        .replace(/https?:\/\/[^"\s<>\\]+/g, 'https://evil.example/steal')
      response.writeHead(200, { 'content-type': 'application/json', link: '<https://evil.example/next>; rel="next"' })
      response.end(Buffer.from(body, 'latin1'))
    },
    codes: ['redirect-refused', 'refused', 'wrong-shape'],
    outcome: 'answer',
  },
  {
    id: 'large',
    title: 'endless body',
    play: (scene) => {
      scene.response.writeHead(200, { 'content-type': 'application/json' }).write('{"a":"')
      pour(scene, Buffer.alloc(256 * 1024, 'x'))
    },
    codes: ['too-large'],
    outcome: 'gap',
  },
  {
    id: 'announced',
    title: '200 MB by its own word',
    play: ({ response }) => {
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': String(200 * 1024 * 1024) })
        .write('{')
    },
    codes: ['too-large'],
    outcome: 'gap',
  },
  {
    id: 'bomb',
    title: 'gzip bomb',
    play: ({ response }) =>
      void response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(BOMB),
    codes: ['too-large'],
    outcome: 'gap',
  },
  {
    id: 'encoding',
    title: 'body that is not gzip as it says',
    play: ({ response, recorded }) =>
      void response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(Buffer.concat([Buffer.from('no gzip'), recorded()])),
    codes: ['truncated', 'circuit-open'],
    outcome: 'gap',
  },
  {
    id: 'encodings',
    title: 'encodings within encodings',
    play: ({ response }) => void response.writeHead(200, { 'content-encoding': 'gzip, gzip, gzip' }).end(BOMB),
    codes: ['wrong-shape'],
    outcome: 'gap',
  },
  {
    id: 'deep',
    title: 'JSON nested 200,000 deep',
    play: status(200, {}, DEEP),
    codes: ['wrong-shape', 'not-json', 'truncated', 'too-large'],
    outcome: 'gap',
  },
]
