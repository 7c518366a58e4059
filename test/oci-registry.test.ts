import { describe, expect, test } from 'vitest'
import { toReference } from '../collectors/hub/oci-model/reference.ts'
import { parseChallenge, Registry } from '../collectors/hub/oci-model/registry.ts'
import type { Answer, Ask, Reply, SourceClient } from '../src/model/remote.ts'
import { parseSubject } from '../src/parse/subject.ts'

describe('where a purl points', () => {
  const read = (purl: string) => {
    const subject = parseSubject(purl)
    return subject && toReference(subject)
  }

  test.each([
    ['pkg:docker/widget@1.0', { host: 'docker.io', repository: 'library/widget', reference: '1.0' }],
    ['pkg:docker/ai/widget', { host: 'docker.io', repository: 'ai/widget', reference: 'latest' }],
    [
      'pkg:oci/widget?repository_url=ghcr.io/acme/widget&tag=2',
      { host: 'ghcr.io', repository: 'acme/widget', reference: '2' },
    ],
    [
      'pkg:oci/widget?repository_url=index.docker.io/acme/widget',
      { host: 'docker.io', repository: 'acme/widget', reference: 'latest' },
    ],
    [
      `pkg:oci/widget@sha256:${'a'.repeat(64)}?repository_url=localhost:5000/widget`,
      {
        host: 'localhost:5000',
        repository: 'widget',
        reference: `sha256:${'a'.repeat(64)}`,
        digest: `sha256:${'a'.repeat(64)}`,
      },
    ],
  ])('%s', (purl, reference) => expect(read(purl)).toEqual(reference))

  test.each([
    'pkg:oci/widget',
    'pkg:oci/widget?repository_url=ghcr.io',
    'pkg:oci/widget?repository_url=ghcr.io/../x',
    'pkg:oci/widget?repository_url=user@ghcr.io/acme/widget',
    'pkg:oci/widget?repository_url=ghcr.io/acme/widget&tag=..%2Fx',
    'pkg:docker/ACME/Widget',
  ])('%s points nowhere', (purl) => expect(read(purl)).toBeUndefined())
})

describe('parseChallenge', () => {
  test('a realm, a service and a scope', () =>
    expect(
      parseChallenge('Bearer realm="https://auth.example/token",service="r.example",scope="repository:a:pull"'),
    ).toEqual({
      realm: 'https://auth.example/token',
      service: 'r.example',
      scope: 'repository:a:pull',
    }))

  test.each([
    undefined,
    '',
    'Basic realm="x"',
    'Bearer realm="file:///etc/passwd"',
    'Bearer service="x"',
    'Bearer realm="http:"',
  ])('%s is none', (header) => expect(parseChallenge(header)).toBeUndefined())
})

describe('a registry that wants a token', () => {
  const REALM = 'https://auth.example/token?service=r.example&scope=repository%3Aacme%2Fwidget%3Apull'

  /** Answers by target and by whether the right token came with it. */
  function toClient(token: string): { client: SourceClient; asked: [string, Ask][] } {
    const asked: [string, Ask][] = []
    const answer = (url: string, status: number, body: string, headers = {}): Answer => ({
      kind: 'answer',
      status,
      headers,
      body: Buffer.from(body),
      url,
      at: '2026-01-01T00:00:00Z',
    })
    const client: SourceClient = {
      id: 'oci',
      base: 'https://r.example',
      async ask(target, ask = {}): Promise<Reply> {
        asked.push([target, ask])
        if (target === REALM) return answer(target, 200, JSON.stringify({ token }))
        if (ask.headers?.['authorization'] === 'Bearer good') return answer(target, 200, 'content')
        const challenge =
          'Bearer realm="https://auth.example/token",service="r.example",scope="repository:everything:*"'
        return answer(target, 401, '{}', { 'www-authenticate': challenge })
      },
      stream: () => Promise.reject(new Error('not used')),
      sibling: () => client,
      gap: (code, url, detail) => ({ code, source: 'oci', url, detail, at: '2026-01-01T00:00:00Z' }),
    }
    return { client, asked }
  }
  const PLACE = { host: 'docker.io', repository: 'acme/widget', reference: 'latest' }

  test('is asked again with one, for reading this repository alone, once for all questions', async () => {
    const { client, asked } = toClient('good')
    const registry = new Registry(client, PLACE)
    const [first, second] = [await registry.ask('manifests/latest', {}), await registry.ask('manifests/other', {})]
    expect([first, second]).toMatchObject([{ status: 200 }, { status: 200 }])
    expect(asked.map(([target]) => target)).toEqual([
      '/v2/acme/widget/manifests/latest',
      REALM,
      '/v2/acme/widget/manifests/latest',
      '/v2/acme/widget/manifests/other',
    ])
    expect(asked[1]?.[1]).toMatchObject({ keep: false })
    expect(asked[1]?.[1].headers).toBeUndefined()
  })

  test.each(['bad', 'two\r\nlines', ''])('with the token %j the refusal stands', async (token) => {
    const { client } = toClient(token)
    const reply = await new Registry(client, PLACE).ask('manifests/latest', {})
    expect(reply.kind === 'gap' ? reply.gap.code : reply.status).toEqual(token === '' ? 'wrong-shape' : 401)
  })
})
