/** A registry of made-up packages, in a process of its own so that its work is not counted as ours. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Served {
  url: string
  requests: number
  bytes: number
}

const VERSIONS = Number(process.argv[2] ?? 60)
const DAY = 86_400_000
const START = Date.now() - 3000 * DAY
const INTEGRITY = `sha512-${Buffer.alloc(64, 7).toString('base64')}`

const timeOf = (at: number): string => new Date(START + at * 40 * DAY).toISOString()

const toManifest = (name: string, version: string): object => ({
  name,
  version,
  description: 'Makes widgets of all kinds',
  license: 'MIT',
  repository: { type: 'git', url: `git+https://git.example/acme/${name}.git` },
  scripts: { test: 'node --test', build: 'tsc' },
  dependencies: { 'bulk-helper': '^1.0.0', 'bulk-other': '^2.0.0' },
  devDependencies: { typescript: '^5.0.0' },
  maintainers: [{ name: 'ada' }, { name: 'grace' }],
  _npmUser: { name: 'ada', email: 'ada@acme.example' },
  dist: {
    tarball: `https://npm.example/${name}/-/${name}-${version}.tgz`,
    integrity: INTEGRITY,
    shasum: 'a'.repeat(40),
    fileCount: 12,
    unpackedSize: 100_000,
  },
})

function toPackument(name: string): string {
  const versions = Array.from({ length: VERSIONS }, (_, at) => `1.${at}.0`)
  return JSON.stringify({
    name,
    description: 'Makes widgets of all kinds',
    'dist-tags': { latest: versions.at(-1) },
    maintainers: [{ name: 'ada' }, { name: 'grace' }],
    repository: { type: 'git', url: `git+https://git.example/acme/${name}.git` },
    time: {
      created: timeOf(0),
      modified: timeOf(VERSIONS - 1),
      ...Object.fromEntries(versions.map((version, at) => [version, timeOf(at)])),
    },
    versions: Object.fromEntries(versions.map((version) => [version, toManifest(name, version)])),
  })
}

let requests = 0
let bytes = 0
const server = createServer((request, response) => {
  requests++
  const [, name = '', version] = (request.url ?? '/').split('/').map(decodeURIComponent)
  const body = version === undefined ? toPackument(name) : JSON.stringify(toManifest(name, version))
  bytes += body.length
  response.writeHead(200, { 'content-type': 'application/json', etag: `"${name}"` }).end(body)
})
server.listen(0, '127.0.0.1')

process.on('message', () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  process.send?.({ url, requests, bytes } satisfies Served)
})
process.on('disconnect', () => process.exit())
