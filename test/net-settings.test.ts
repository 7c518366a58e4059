import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { findSource, SOURCES, type SourceRow } from '../src/data/sources.ts'
import { resolveSource, type Environment, type ResolvedSource } from '../src/net/config.ts'
import { locate } from '../src/net/locate.ts'
import { readSetting } from '../src/net/settings/index.ts'

/** A source as a user's machine with these variables and files has it. */
function resolve(id: string, env: Environment = {}, files: Record<string, string> = {}): ResolvedSource {
  const row = findSource(id)
  if (!row) throw new Error(id)
  const surroundings = { env, home: '/home/u', isWindows: false, read: (path: string) => files[path] }
  return resolveSource(id, env, readSetting(row, surroundings))
}

const headersOf = (source: ResolvedSource, url: string): string[] =>
  source.credentials.flatMap((credential) => credential.headerFor(new URL(url)) ?? [])

const outcome = (source: ResolvedSource, target: string): string => {
  try {
    return locate(source, target).href
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

describe('where sources are', () => {
  const cases: [name: string, id: string, env: Environment, files: Record<string, string>, base: string][] = [
    ['default', 'pypi', {}, {}, 'https://pypi.org'],
    [
      'own variable first',
      'huggingface',
      { HF_ENDPOINT: 'https://a.example', WAYBILL_HUGGINGFACE_URL: 'https://b.example/' },
      {},
      'https://b.example',
    ],
    ['the ecosystem’s variable', 'huggingface', { HF_ENDPOINT: 'https://a.example/hf/' }, {}, 'https://a.example/hf'],
    [
      'pip variable',
      'pypi',
      { PIP_INDEX_URL: 'https://user:word@py.example/root/simple/' },
      {},
      'https://py.example/root',
    ],
    [
      'pip file',
      'pypi',
      {},
      { '/home/u/.config/pip/pip.conf': '[global]\nindex-url = https://py.example/simple' },
      'https://py.example',
    ],
    ['npm file', 'npm', {}, { '/home/u/.npmrc': 'registry = "https://npm.example/all/"\n' }, 'https://npm.example/all'],
    [
      'npm variable',
      'npm',
      { NPM_CONFIG_REGISTRY: 'https://other.example' },
      { '/home/u/.npmrc': 'registry=https://npm.example/' },
      'https://other.example',
    ],
    [
      'npm user file elsewhere',
      'npm',
      { npm_config_userconfig: '/etc/n', HOST: 'npm.example' },
      { '/etc/n': 'registry=https://${HOST}/' },
      'https://npm.example',
    ],
    ['go variable', 'go-proxy', { GOPROXY: 'https://go.example|direct' }, {}, 'https://go.example'],
    [
      'go file',
      'go-proxy',
      {},
      { '/home/u/.config/go/env': 'GOPROXY=https://go.example,direct\n' },
      'https://go.example',
    ],
    [
      'go checksums',
      'go-checksums',
      { GOSUMDB: 'sum.example+key https://sum.example/db' },
      {},
      'https://sum.example/db',
    ],
    [
      'cargo',
      'crates-index',
      {},
      {
        '/home/u/.cargo/config.toml':
          '[source.crates-io]\nreplace-with = "m"\n[source.m]\nregistry = "sparse+https://cargo.example/index/"\n',
      },
      'https://cargo.example/index',
    ],
    [
      'cargo, in a circle',
      'crates-index',
      {},
      {
        '/home/u/.cargo/config.toml':
          '[source.crates-io]\nreplace-with = "m"\n[source.m]\nreplace-with = "crates-io"\n',
      },
      'https://index.crates.io',
    ],
    [
      'maven',
      'maven-central',
      {},
      {
        '/home/u/.m2/settings.xml':
          '<settings><mirrors><mirror><id>a</id><mirrorOf>other</mirrorOf><url>https://x.example</url></mirror><mirror><id>m</id><mirrorOf>*,!x</mirrorOf><url>https://maven.example/repo/</url></mirror></mirrors></settings>',
      },
      'https://maven.example/repo',
    ],
    [
      'nuget',
      'nuget',
      {},
      {
        '/home/u/.nuget/NuGet/NuGet.Config':
          '<configuration><packageSources><add key="a" value="/local" /><add key="b" value="https://nuget.example/feed/v3/index.json" /></packageSources></configuration>',
      },
      'https://nuget.example/feed',
    ],
    [
      'nuget.org listed',
      'nuget',
      {},
      {
        '/home/u/.nuget/NuGet/NuGet.Config':
          '<configuration><packageSources><add key="b" value="https://nuget.example/v3/index.json" /><add key="n" value="https://api.nuget.org/v3/index.json" /></packageSources></configuration>',
      },
      'https://api.nuget.org',
    ],
    [
      'broken files',
      'maven-central',
      {},
      { '/home/u/.m2/settings.xml': '<settings><mirrors>' },
      'https://repo1.maven.org/maven2',
    ],
  ]
  test.each(cases)('%s', (_, id, env, files, base) => expect(resolve(id, env, files).base).toBe(base))

  test('npm has a default that the library knows', () => {
    const { base, from } = resolve('npm')
    expect([base?.startsWith('https://'), from]).toEqual([true, 'default'])
  })

  test('only bases, and what the user names, are trusted to be private', () => {
    expect(resolve('pypi').trusted).toEqual(['https://pypi.org'])
    expect(resolve('pypi', { WAYBILL_PYPI_URL: 'http://10.0.0.1:8080/x' }).trusted).toEqual(['http://10.0.0.1:8080'])
    expect(resolve('oci', { WAYBILL_OCI_ORIGINS: 'https://r.example, http://localhost:5000' }).trusted).toEqual([
      'https://registry-1.docker.io',
      'https://r.example',
      'http://localhost:5000',
    ])
  })

  test('a value that is no HTTP URL configures nothing', () => {
    expect(outcome(resolve('pypi', { WAYBILL_PYPI_URL: 'file:///etc' }), '/x')).toBe(
      'no address of this source is configured',
    )
  })
})

describe('credentials', () => {
  test('go to the origin of the base only', () => {
    const source = resolve('huggingface', { HF_TOKEN: 'hf_secret' })
    expect(headersOf(source, 'https://huggingface.co')).toEqual(['Bearer hf_secret'])
    expect(headersOf(source, 'https://cdn-lfs.hf.co')).toEqual([])
  })

  test('of the Hub are also those that its command line keeps', () => {
    const files = { '/home/u/.cache/huggingface/token': 'hf_kept\n', '/t': 'hf_there' }
    const read = (env: Environment): string[] => headersOf(resolve('huggingface', env, files), 'https://huggingface.co')
    expect(read({})).toEqual(['Bearer hf_kept'])
    expect(read({ HF_TOKEN_PATH: '/t' })).toEqual(['Bearer hf_there'])
    expect(read({ HF_TOKEN: 'hf_own' })).toEqual(['Bearer hf_own'])
    expect(read({ HF_HUB_DISABLE_IMPLICIT_TOKEN: '1' })).toEqual([])
  })

  test('of npm are bound to their registry, by path too', () => {
    const file = '//npm.example/team/:_authToken=${TOKEN}\n@acme:registry=https://npm.example/team/\n_auth=bare\n'
    const source = resolve('npm', { TOKEN: 'npm_secret' }, { '/home/u/.npmrc': file })
    expect(headersOf(source, 'https://npm.example/team/@acme%2fwidget')).toEqual(['Bearer npm_secret'])
    expect(headersOf(source, 'https://npm.example/teams/x')).toEqual([])
    expect(headersOf(source, source.base ?? '')).toEqual([])
  })

  test('in a URL are taken out of it', () => {
    const source = resolve('pypi', { PIP_INDEX_URL: 'https://us%40er:pa%3Ass@py.example/simple' })
    expect(headersOf(source, 'https://py.example')).toEqual([`Basic ${Buffer.from('us@er:pa:ss').toString('base64')}`])
  })

  test('of a mirror of Maven come from its server', () => {
    const xml = (password: string): string =>
      `<settings><mirrors><mirror><id>m</id><mirrorOf>central</mirrorOf><url>https://maven.example</url></mirror></mirrors><servers><server><id>m</id><username>u</username><password>${password}</password></server></servers></settings>`
    const read = (password: string): ResolvedSource =>
      resolve('maven-central', {}, { '/home/u/.m2/settings.xml': xml(password) })
    expect(headersOf(read('word'), 'https://maven.example')).toEqual([
      `Basic ${Buffer.from('u:word').toString('base64')}`,
    ])
    expect(headersOf(read('{encrypted}'), 'https://maven.example')).toEqual([])
  })

  test('are printed by nothing', () => {
    const source = resolve('huggingface', { HF_TOKEN: 'hf_secret' })
    for (const text of [
      JSON.stringify(source),
      inspect(source, { depth: 9, showHidden: true }),
      String(source.credentials),
    ]) {
      expect(text).not.toContain('hf_secret')
    }
  })

  test('that cannot stand in a header are left out', () => {
    expect(resolve('huggingface', { HF_TOKEN: 'two\r\nlines: x' }).credentials).toEqual([])
  })
})

describe('what is asked where', () => {
  test('scopes of npm have their registry', () => {
    const source = resolve(
      'npm',
      {},
      { '/home/u/.npmrc': 'registry=https://npm.example/\n@acme:registry=https://acme.example/npm/\n' },
    )
    expect(outcome(source, '/@acme%2fwidget')).toBe('https://acme.example/npm/@acme%2fwidget')
    expect(outcome(source, '/-/npm/v1/attestations/@acme%2fwidget@1.0.0')).toBe(
      'https://acme.example/npm/-/npm/v1/attestations/@acme%2fwidget@1.0.0',
    )
    expect(outcome(source, '/@acmes%2fwidget')).toBe('https://npm.example/@acmes%2fwidget')
  })

  test('private modules of Go are not sent', () => {
    const source = resolve('go-proxy', { GOPRIVATE: 'corp.example/Secret*,*.inner.example' })
    expect(outcome(source, '/corp.example/!secret-thing/@v/list')).toBe('not sent: GOPRIVATE says it is private')
    expect(outcome(source, '/git.inner.example/x/@v/list')).toBe('not sent: GOPRIVATE says it is private')
    expect(outcome(source, '/corp.example/open/@v/list')).toBe('https://proxy.golang.org/corp.example/open/@v/list')
    expect(outcome(resolve('go-checksums', { GOPRIVATE: 'corp.example' }), '/lookup/corp.example/x@v1.0.0')).toContain(
      'not sent',
    )
  })

  test.each([['off'], ['direct']])('GOPROXY=%s turns the proxy off', (value) => {
    expect(outcome(resolve('go-proxy', { GOPROXY: value }), '/x/@v/list')).toBe(`GOPROXY is ${value}`)
  })

  test.each([
    '/simple/../admin',
    '/simple/%2e%2e/admin',
    '/simple/./x',
    '//evil.example/x',
    '/a\\b',
    '/a b',
    'simple/x',
    '/%2E./x',
    '/a#b',
  ])('%s leaves the base and is not asked', (target) => {
    expect(outcome(resolve('pypi'), target)).toBe('the name cannot stand in a path of this source')
  })

  test.each([
    ['https://files.pythonhosted.org/x', true],
    ['http://files.pythonhosted.org/x', false],
    ['https://files.pythonhosted.org.evil.example/x', false],
    ['https://files.pythonhosted.org:444/x', false],
    ['https://user@files.pythonhosted.org/x', false],
    ['https://pypi.org/x', true],
    ['https://evil.example/x', false],
    ['https://127.0.0.1/x', false],
  ])('absolute URL %s: %s', (url, isAllowed) => {
    expect(outcome(resolve('pypi'), url)).toBe(isAllowed ? url : 'not an origin that this source may lead to')
  })

  test('hosts below an allowed one, not the one itself', () => {
    const source = resolve('huggingface')
    expect(outcome(source, 'https://cdn-lfs.hf.co/x')).toBe('https://cdn-lfs.hf.co/x')
    expect(outcome(source, 'https://evilhf.co/x')).toBe('not an origin that this source may lead to')
  })
})

describe('the table of sources', () => {
  test('is in order of id, each once', () => {
    const ids = SOURCES.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  test.each(SOURCES.map((row: SourceRow) => [row.id, row] as const))('%s', (_, row) => {
    const { base, origins = [], concurrency, perSecond, maxBytes, freshFor } = row
    if (base !== undefined) expect(base).toMatch(/^https:\/\/[a-z0-9.-]+(?:\/[\w.-]+)*$/)
    // A pattern for a whole top-level domain would be none.
    for (const origin of origins) expect(origin).toMatch(/^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/)
    expect(concurrency >= 1 && concurrency <= 16 && perSecond > 0 && perSecond <= 100).toBe(true)
    expect(maxBytes > 0 && freshFor >= 0).toBe(true)
  })
})
