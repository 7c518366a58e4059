import type { Player } from '../remote/harness/server.ts'
import { daysAgo } from './known.ts'

/** A small world of registries and hubs with made-up names, as their interfaces answer. */

type Json = Readonly<Record<string, unknown>>

const REPOSITORY = (name: string): Json => ({ type: 'git', url: `git+https://git.example/acme/${name}.git` })
const PEOPLE = [{ name: 'ada' }, { name: 'grace' }]
const INTEGRITY = `sha512-${Buffer.alloc(64, 7).toString('base64')}`

const toManifest = (name: string, version: string, more: Json): Json => ({
  name,
  version,
  license: 'MIT',
  repository: REPOSITORY(name),
  maintainers: PEOPLE,
  _npmUser: { name: 'ada' },
  dist: { tarball: `https://npm.example/${name}/-/${name}-${version}.tgz`, integrity: INTEGRITY },
  ...more,
})

/** A package with its versions: number, age in days, what is particular. Oldest first. */
function toPackument(name: string, versions: readonly (readonly [string, number, Json?])[], more: Json = {}): Json {
  return {
    name,
    description: `Makes ${name}`,
    'dist-tags': { latest: versions.at(-1)![0] },
    maintainers: PEOPLE,
    repository: REPOSITORY(name),
    time: {
      created: daysAgo(versions[0]![1]),
      ...Object.fromEntries(versions.map(([version, age]) => [version, daysAgo(age)])),
    },
    versions: Object.fromEntries(
      versions.map(([version, , particular = {}]) => [version, toManifest(name, version, particular)]),
    ),
    ...more,
  }
}

const STEALS = { scripts: { postinstall: 'node collect.js' }, _npmUser: { name: 'mallory' } }

const PACKAGES: readonly Json[] = [
  toPackument('acme-calm', [
    ['1.0.0', 900],
    ['1.1.0', 600],
    ['1.2.0', 60],
  ]),
  toPackument('chalk', [
    ['5.0.0', 1500],
    ['5.6.0', 100],
  ]),
  toPackument('chalck', [['1.0.0', 1, { scripts: { postinstall: 'node setup.js' } }]], {
    maintainers: [{ name: 'mallory' }],
    repository: REPOSITORY('chalk'),
  }),
  toPackument('acme-taken', [
    ['1.0.0', 900],
    ['1.1.0', 300],
    ['1.1.1', 1.1, STEALS],
    ['1.1.2', 1, STEALS],
  ]),
  toPackument('acme-server', [
    ['1.0.0', 300],
    ['1.1.0', 90],
  ]),
]

interface Model {
  id: string
  licence: string
  files?: readonly string[]
  bases?: readonly string[]
  /** Verdict of a scanner by file. */
  unsafe?: string
  kind?: 'models' | 'datasets'
}

const COMMIT = 'c'.repeat(40)

const MODELS: readonly Model[] = [
  { id: 'acme/pickled', licence: 'mit', files: ['pytorch_model.bin'], unsafe: 'pytorch_model.bin' },
  { id: 'acme/tuned', licence: 'apache-2.0', files: ['model.safetensors'], bases: ['acme/base'] },
  { id: 'acme/base', licence: 'cc-by-nc-4.0', files: ['model.safetensors'] },
  { id: 'acme/corpus', licence: 'cc-by-4.0', files: ['data.parquet'], kind: 'datasets' },
]

function toRoutes({ id, licence, files = [], bases = [], unsafe, kind = 'models' }: Model): [string, unknown][] {
  const at = `/api/${kind}/${id}`
  const info = {
    _id: '651e6a5b1f0d2c3b4a596877',
    id,
    author: 'acme',
    sha: COMMIT,
    createdAt: daysAgo(500),
    lastModified: daysAgo(200),
    downloads: 5000,
    gated: false,
    cardData: { license: licence, ...(bases.length > 0 && { base_model: bases }) },
    tags: [`license:${licence}`],
    siblings: files.map((rfilename) => ({ rfilename, size: 10, blobId: 'b'.repeat(40) })),
    securityRepoStatus: {
      scansDone: true,
      filesWithIssues: unsafe === undefined ? [] : [{ path: unsafe, level: 'unsafe' }],
    },
  }
  const tree = files.map((path) => ({
    type: 'file',
    oid: 'b'.repeat(40),
    size: 10,
    path,
    ...(path === unsafe && {
      securityFileStatus: {
        status: 'unsafe',
        avScan: { status: 'unsafe' },
        pickleImportScan: { status: 'unsafe', pickleImports: [{ module: 'os', name: 'system', safety: 'dangerous' }] },
      },
    }),
  }))
  return [
    [at, info],
    [`${at}/revision/${COMMIT}`, info],
    [`${at}/tree/${COMMIT}`, tree],
    [`${at}/refs`, { branches: [{ name: 'main', ref: 'refs/heads/main', targetCommit: COMMIT }], tags: [] }],
    [`${at}/commits/main`, [{ id: COMMIT, title: 'Add files', date: daysAgo(200), authors: [] }]],
  ]
}

const EXTENSION = {
  namespace: 'acmee',
  name: 'widget',
  version: '1.0.0',
  verified: false,
  publishedBy: { loginName: 'mallory', provider: 'github' },
  timestamp: daysAgo(90),
  license: 'MIT',
  repository: 'https://git.example/acme/widget.git',
  downloadCount: 20,
  reviewStatus: 'published',
  files: {},
}

const SERVER = {
  server: {
    name: 'io.github.acme/widget',
    description: 'Widgets for agents',
    version: '1.0.0',
    repository: { url: 'https://github.com/acme/widget', source: 'github' },
    packages: [
      { registryType: 'npm', identifier: 'acme-server', version: '1.1.0', transport: { type: 'stdio' } },
      { registryType: 'npm', identifier: '../..', version: '1', transport: { type: 'stdio' } },
    ],
    remotes: [{ type: 'streamable-http', url: 'http://mcp.acme.example/mcp' }],
  },
  _meta: {
    'io.modelcontextprotocol.registry/official': { status: 'active', publishedAt: daysAgo(90), isLatest: true },
  },
}

/** By path, without the query. */
const ANSWERS = new Map<string, unknown>([
  ...PACKAGES.map((each): [string, unknown] => [`/${String(each['name'])}`, each]),
  ...PACKAGES.flatMap((each) =>
    Object.entries(each['versions'] as Json).map(([version, manifest]): [string, unknown] => [
      `/${String(each['name'])}/${version}`,
      manifest,
    ]),
  ),
  ...MODELS.flatMap(toRoutes),
  ['/api/acmee/widget', EXTENSION],
  ['/api/v2/-/query', { offset: 0, totalSize: 1, extensions: [EXTENSION] }],
  ['/v0.1/servers/io.github.acme%2Fwidget/versions', { servers: [SERVER], metadata: { count: 1 } }],
])

/** Everything but that is not there; the hub names the error of what nobody has. */
export const playWorld: Player = ({ url }, response) => {
  const answer = ANSWERS.get(url.pathname)
  const headers = {
    'content-type': 'application/json',
    ...(answer === undefined && { 'x-error-code': 'RepoNotFound' }),
  }
  response.writeHead(answer === undefined ? 404 : 200, headers).end(JSON.stringify(answer ?? { error: 'Not found' }))
}
