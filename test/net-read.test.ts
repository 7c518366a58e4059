import { Agent } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Answer } from '../src/model/remote.ts'
import { askPages, findLink } from '../src/net/pages.ts'
import { askJson, readJson } from '../src/net/read-json.ts'
import { parseSubject } from '../src/parse/subject.ts'
import { openTestNet } from './remote/harness/net.ts'
import { LoopbackServer, type Player } from './remote/harness/server.ts'

const server = new LoopbackServer()
beforeAll(() => server.listen())
afterAll(() => server.close())

const Thing = z.looseObject({
  name: z.string(),
  parts: z.record(z.string(), z.looseObject({ size: z.number() })).optional(),
})

const toAnswer = (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Answer => ({
  kind: 'answer',
  status,
  headers,
  body: typeof body === 'string' ? Buffer.from(body) : body,
  url: 'https://pypi.org/list?page=1',
  at: '2026-01-01T00:00:00Z',
})

describe('a document', () => {
  const net = openTestNet({ dispatcher: new Agent() })
  const client = net.client('pypi')
  const outcome = (answer: Answer): unknown => {
    const read = readJson(client, answer, Thing)
    return read.kind === 'value' ? read.value : `${read.gap.code}: ${read.gap.detail}`
  }

  test.each<[string, string | Uint8Array, unknown]>([
    ['as documented', '{"name":"a","more":1}', { name: 'a', more: 1 }],
    ['with a byte order mark', Buffer.from('\ufeff{"name":"a"}'), { name: 'a' }],
    ['empty', '', 'truncated: the body is empty'],
    ['of white space', ' \n', 'truncated: the body is empty'],
    ['that ends early', '{"name":"a', 'truncated: the document ends early'],
    ['that ends early, between values', '{"name":', 'truncated: the document ends early'],
    ['of HTML', ' <!doctype html>', 'not-json: HTML or XML where JSON is due'],
    ['of words', 'Service unavailable', 'not-json: not JSON'],
    ['of bytes', Buffer.from([0xff, 0xfe, 0, 1]), 'not-json: not JSON'],
    ['with a fault inside', '{"name":"a",}', 'not-json: the document is not valid JSON'],
    ['of another shape', '{"name":7}', 'wrong-shape: name: expected string'],
    [
      'of another shape further in',
      '{"name":"a","parts":{"x y<b>":{"size":"1"}}}',
      'wrong-shape: parts.x?y?b?.size: expected number',
    ],
    ['of another type', '[]', 'wrong-shape: document: expected object'],
    ['null', 'null', 'wrong-shape: document: expected object'],
    [
      'nested too deep',
      `{"name":"a","x":${'['.repeat(200)}${']'.repeat(200)}}`,
      'wrong-shape: nested deeper than 100 levels',
    ],
    ['with brackets in text', JSON.stringify({ name: '[{'.repeat(200) + '\\"[' }), { name: '[{'.repeat(200) + '\\"[' }],
  ])('%s', (_, body, expected) => expect(outcome(toAnswer(body))).toEqual(expected))

  test.each([
    [401, 'unauthorised'],
    [403, 'unauthorised'],
    [400, 'refused'],
    [404, 'refused'],
    [302, 'refused'],
  ])('with status %d is a gap', (status, code) => {
    expect(outcome(toAnswer('{"name":"a"}', {}, status))).toBe(`${code}: answered with status ${status}`)
  })

  test('a gap quotes nothing of the answer', () => {
    expect(JSON.stringify(readJson(client, toAnswer('{"name":{"secret-thing":1}}'), Thing))).not.toContain(
      'secret-thing',
    )
  })
})

test('asked and read in one: a value, none, or a gap', async () => {
  const player: Player = ({ url }, response) =>
    void response.writeHead(url.pathname === '/none' ? 404 : 200).end(url.pathname === '/bad' ? '[]' : '{"name":"a"}')
  const net = openTestNet({ dispatcher: server.play(player) })
  const client = net.client('pypi')
  expect(await askJson(client, '/x', Thing)).toMatchObject({
    kind: 'value',
    value: { name: 'a' },
    answer: { status: 200 },
  })
  expect(await askJson(client, '/none', Thing)).toMatchObject({ kind: 'absent', answer: { status: 404 } })
  expect(await askJson(client, '/bad', Thing)).toMatchObject({ kind: 'gap', gap: { code: 'wrong-shape' } })
  await net.close()
})

describe('links', () => {
  test.each([
    ['<https://a.example/x?p=2>; rel="next"', 'https://a.example/x?p=2'],
    ['</list?page=2>; rel="next"', 'https://pypi.org/list?page=2'],
    ['<?page=2>; rel=next', 'https://pypi.org/list?page=2'],
    ['<a>; rel="prev", <b>; title="x"; rel="last next"', 'https://pypi.org/b'],
    ['<a,b>; rel="next"', 'https://pypi.org/a,b'],
    ['<a>; rel="prev"', undefined],
    ['', undefined],
    ['<a>; rel="nextish"', undefined],
  ])('%s', (link, expected) => expect(findLink(toAnswer('', { link }), 'next')).toBe(expected))
})

describe('pages', () => {
  async function walk(player: Player, maxPages?: number) {
    const net = openTestNet({ dispatcher: server.play(player) })
    const read = (answer: Answer) => ({ kind: 'value' as const, value: Buffer.from(answer.body).toString() })
    const { pages, gap } = await askPages(net.client('pypi'), '/list', { read, maxPages })
    await net.close()
    return [pages, gap && `${gap.code}: ${gap.detail}`]
  }
  const linked =
    (links: Record<string, string>): Player =>
    ({ url }, response) => {
      const next = links[url.pathname]
      response.writeHead(200, next === undefined ? {} : { link: `<${next}>; rel="next"` }).end(url.pathname)
    }

  test('are walked to the end', async () => {
    expect(await walk(linked({ '/list': '/b', '/b': 'https://pypi.org/c' }))).toEqual([
      ['/list', '/b', '/c'],
      undefined,
    ])
  })
  test('in a circle end where it closes', async () => {
    expect(await walk(linked({ '/list': '/b', '/b': '/c', '/c': '/b' }))).toEqual([
      ['/list', '/b', '/c'],
      'too-many-pages: pages lead in a circle',
    ])
  })
  test('without end are cut', async () => {
    let count = 0
    const player: Player = (_played, response) =>
      void response.writeHead(200, { link: `</p${++count}>; rel="next"` }).end('x')
    expect(await walk(player, 3)).toEqual([['x', 'x', 'x'], 'too-many-pages: more than 3 pages'])
  })
  test('do not lead to other origins', async () => {
    expect(await walk(linked({ '/list': 'https://evil.example/b' }))).toEqual([
      ['/list'],
      'redirect-refused: not an origin that this source may lead to',
    ])
  })
})

describe('subjects', () => {
  test.each([
    ['pkg:npm/%40acme/widget@1.2.0', { type: 'npm', namespace: '@acme', name: 'widget', version: '1.2.0' }],
    ['pkg:pypi/acme-widget', { type: 'pypi', name: 'acme-widget' }],
    [
      'pkg:oci/m@sha256:00?repository_url=r.example/m&tag=1',
      { type: 'oci', name: 'm', version: 'sha256:00', qualifiers: { repository_url: 'r.example/m', tag: '1' } },
    ],
    ['waybill:mcp-server/io.github.acme/widget', { type: 'mcp-server', namespace: 'io.github.acme', name: 'widget' }],
    [
      'waybill:mcp-server/io.github.acme/widget@1.0.0',
      { type: 'mcp-server', namespace: 'io.github.acme', name: 'widget', version: '1.0.0' },
    ],
    ['waybill:model/x', { type: 'model', name: 'x' }],
    ['waybill:', undefined],
    ['waybill:a/', undefined],
    ['pkg:npm', undefined],
    ['pkg:', undefined],
    ['nothing', undefined],
    ['', undefined],
    [`pkg:npm/${'a'.repeat(3000)}`, undefined],
    ['pkg:npm/%ff', undefined],
  ])('%s', (text, expected) => expect(parseSubject(text)).toEqual(expected))
})
