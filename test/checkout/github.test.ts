import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Header } from 'tar'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { parseRepository } from '../../src/checkout/reference.ts'
import { runCli } from '../support/run-cli.ts'

/** A loopback GitHub with one organisation. */
const COMMIT = 'ab'.repeat(20)

function toArchive(files: Readonly<Record<string, string>>): Buffer {
  const blocks = Object.entries(files).flatMap(([path, text]) => {
    const body = Buffer.from(text)
    const block = Buffer.alloc(512)
    new Header({ path: `acme-x-abababa/${path}`, type: 'File', size: body.length, mode: 0o644 }).encode(block)
    return [block, body, Buffer.alloc((512 - (body.length % 512)) % 512)]
  })
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}

const APP = toArchive({
  'requirements.txt': 'openai==1.2.3\n',
  'app.py': 'from openai import OpenAI\n\nOpenAI().chat.completions.create(model="gpt-4o-2024-08-06", messages=[])\n',
})

interface Listed {
  name: string
  pushed_at: string
  fork?: boolean
  archived?: boolean
}

let server: Server
let base = ''
let asked: string[] = []
let listed: Listed[] = []
let broken = new Set<string>()

const toRepository = (one: Listed): object => ({
  id: one.name.length,
  full_name: `acme/${one.name}`,
  default_branch: 'trunk',
  ...one,
})

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', base)
  asked.push(pathname)
  const json = (value: unknown, status = 200): void => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(value))
  }
  const [, , , name = '', what] = pathname.split('/')
  if (pathname === '/orgs/acme/repos') return json(listed.map(toRepository))
  if (pathname.startsWith('/orgs/') || pathname.startsWith('/users/')) return json({ message: 'Not Found' }, 404)
  const one = listed.find((each) => each.name === name)
  if (!one) return json({ message: 'Not Found' }, 404)
  if (what === undefined) return json(toRepository(one))
  if (what === 'commits') return json({ sha: COMMIT, commit: { committer: { date: '2025-05-06T07:08:09Z' } } })
  response.end(broken.has(name) ? 'no archive' : APP)
}

let folder = ''
beforeAll(async () => {
  server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-test-'))
  asked = []
  broken = new Set()
  listed = [
    { name: 'app', pushed_at: '2025-05-06T00:00:00Z' },
    { name: 'bad', pushed_at: '2025-05-06T00:00:00Z' },
    { name: 'copy', pushed_at: '2025-05-06T00:00:00Z', fork: true },
    { name: 'old', pushed_at: '2020-05-06T00:00:00Z', archived: true },
  ]
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]) =>
  runCli(args, {
    env: {
      GITHUB_API_URL: base,
      WAYBILL_CACHE_DIR: join(folder, 'cache'),
      GITHUB_TOKEN: '',
      GH_TOKEN: '',
      TMPDIR: folder,
    },
  })

test('a repository is scanned without a clone, and nothing of it stays', async () => {
  const { code, out } = await run('scan', '--json', 'github:acme/app')
  expect(code).toBe(0)
  const { root, timestamp, components } = JSON.parse(out) as {
    root: object
    timestamp: string
    components: { kind: string; name: string; version?: string }[]
  }
  expect(root).toEqual({ name: 'app', commit: COMMIT, remote: 'https://github.com/acme/app' })
  expect(timestamp).toBe('2025-05-06T07:08:09.000Z')
  expect(components.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
    expect.arrayContaining(['model gpt-4o-2024-08-06', 'sdk openai', 'service OpenAI']),
  )
  expect(readdirSync(folder)).toEqual(['cache'])
})

test('a repository that is not there, and one whose archive is none', async () => {
  const missing = await run('scan', 'github:acme/none')
  expect([missing.code, missing.talk]).toEqual([
    3,
    'waybill: https://github.com/acme/none: there is no such repository, or it is private\n',
  ])
  broken.add('app')
  const unreadable = await run('scan', 'github:acme/app')
  expect([unreadable.code, unreadable.talk]).toEqual([
    3,
    expect.stringMatching(/^waybill: https:\/\/github\.com\/acme\/app: .+\n$/),
  ])
  expect(readdirSync(folder)).toEqual(['cache'])
})

test('an organisation: a document each, an index, and only what changed the next time', async () => {
  broken.add('bad')
  const output = join(folder, 'out')
  const first = await run('scan', '--org', 'acme', '-o', output)
  expect(first.code).toBe(3)
  expect(first.out).toContain('2 repositories of acme')
  expect(first.out).toMatch(/^acme\/app +1 /m)
  expect(first.out).toMatch(/^acme\/bad +not read: /m)
  expect(readdirSync(output).sort()).toEqual(['app.cdx.json', 'index.json'])
  const index = JSON.parse(readFileSync(join(output, 'index.json'), 'utf8')) as {
    repositories: { name: string; commit?: string }[]
  }
  expect(index.repositories.map(({ name, commit }) => [name, commit])).toEqual([
    ['acme/app', COMMIT],
    ['acme/bad', undefined],
  ])

  asked = []
  broken.clear()
  const second = await run('scan', '--org', 'acme', '-o', output, '--include-archived')
  expect(second.code).toBe(0)
  expect(asked.filter((path) => path.includes('tarball'))).toEqual([
    `/repos/acme/bad/tarball/${COMMIT}`,
    `/repos/acme/old/tarball/${COMMIT}`,
  ])
})

test('wrong invocations of --org', async () => {
  expect((await run('scan', '--org', 'acme')).talk).toContain('add -o FOLDER')
  expect((await run('scan', '--org', 'nobody', '-o', join(folder, 'x'))).code).toBe(3)
  writeFileSync(join(folder, 'index.json'), '{}')
  expect((await run('scan', '--org', 'acme', '-o', folder)).talk).toContain('not an index of ours')
})

test.each([
  ['github:acme/app', { by: 'github', owner: 'acme', name: 'app', url: 'https://github.com/acme/app' }],
  [
    'pkg:github/acme/app@v1.0',
    { by: 'github', owner: 'acme', name: 'app', ref: 'v1.0', url: 'https://github.com/acme/app' },
  ],
  ['https://github.com/acme/app.git', { by: 'github', owner: 'acme', name: 'app', url: 'https://github.com/acme/app' }],
  [
    'https://github.com/acme/app/tree/feat/x',
    { by: 'github', owner: 'acme', name: 'app', ref: 'feat/x', url: 'https://github.com/acme/app' },
  ],
  [
    'https://github.com/acme/app/releases/tag/v2',
    { by: 'github', owner: 'acme', name: 'app', ref: 'v2', url: 'https://github.com/acme/app' },
  ],
  [
    'https://ada:secret@git.example/group/app.git#v1',
    {
      by: 'git',
      name: 'app',
      ref: 'v1',
      url: 'https://git.example/group/app.git',
      credentials: { user: 'ada', password: 'secret' },
    },
  ],
  ['github:acme/..', undefined],
  ['./app', undefined],
  ['pkg:npm/app', undefined],
])('%s', (text, expected) => {
  expect(parseRepository(text)).toEqual(expected)
})
