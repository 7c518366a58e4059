import type { ServerResponse } from 'node:http'
import type { RemoteCase, Scripted } from './routes.ts'
import type { Played, Player } from './server.ts'

/** What a case answers to a request: by the path below the base, or by the whole URL. */
export function findRoute({ routes }: RemoteCase, base: string, { method, url }: Played): Scripted | undefined {
  const { href } = url
  const below = href.startsWith(`${base}/`) ? routes.get(`${method} ${href.slice(base.length)}`) : undefined
  return below ?? routes.get(`${method} ${href}`)
}

/** Answers as routes.json says, with ranges and conditions as servers have them. */
export function send(response: ServerResponse, { method, headers: asked }: Played, scripted: Scripted): void {
  const { status, body } = scripted
  const headers = { ...scripted.headers }
  if (status === 200 && headers['etag'] !== undefined && asked['if-none-match'] === headers['etag']) {
    response.writeHead(304, headers).end()
    return
  }
  const range = /^bytes=(\d+)-(\d*)$/.exec(asked.range ?? '')
  if (status === 200 && range) {
    const start = Number(range[1])
    const end = Math.min(range[2] ? Number(range[2]) : body.length - 1, body.length - 1)
    if (start >= body.length) {
      response.writeHead(416, { 'content-range': `bytes */${body.length}` }).end()
      return
    }
    const part = body.subarray(start, end + 1)
    const content = { 'content-range': `bytes ${start}-${end}/${body.length}`, 'content-length': String(part.length) }
    response.writeHead(206, { ...headers, ...content }).end(part)
    return
  }
  // Scripts of redirects to stored files have a length that is not that of this body.
  response.writeHead(status, { ...headers, ...(method === 'HEAD' ? {} : { 'content-length': String(body.length) }) })
  response.end(method === 'HEAD' ? undefined : body)
}

const MISSING: Scripted = {
  status: 404,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from('{"error":"Not found"}'),
  isJson: true,
}

/** Plays a case without any fault. What was asked is noted. */
export const replay =
  (remote: RemoteCase, base: string, asked: string[] = []): Player =>
  (played, response) => {
    asked.push(`${played.method} ${played.url.href}`)
    send(response, played, findRoute(remote, base, played) ?? MISSING)
  }
