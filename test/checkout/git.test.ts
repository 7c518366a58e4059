import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import fs from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as git from 'isomorphic-git'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkOut } from '../../src/checkout/git.ts'
import { TreeWriter } from '../../src/checkout/tree-writer.ts'
import { openTestNet } from '../remote/harness/net.ts'

/** A server that speaks just enough of git's protocol, over a repository made here. */
const AUTHOR = { name: 'Ada', email: 'ada@acme.example', timestamp: 1_700_000_000, timezoneOffset: 0 }

let top = ''
let server: Server
let url = ''
let commit = ''
let pack: Uint8Array = new Uint8Array()
const authorisations: (string | undefined)[] = []

const line = (text: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from((bytes.length + 4).toString(16).padStart(4, '0')), bytes])
}
const FLUSH = Buffer.from('0000')

async function makeRepository(): Promise<void> {
  const dir = join(top, 'source')
  const gitdir = join(top, 'source.git')
  mkdirSync(dir)
  await git.init({ fs, dir, gitdir, defaultBranch: 'trunk' })
  const blob = (text: string): Promise<string> => git.writeBlob({ fs, dir, gitdir, blob: Buffer.from(text) })
  const files = [
    { mode: '100644', path: 'app.py', oid: await blob('from openai import OpenAI\n'), type: 'blob' as const },
    { mode: '120000', path: 'link.py', oid: await blob('app.py'), type: 'blob' as const },
    { mode: '120000', path: 'out.py', oid: await blob('/etc/passwd'), type: 'blob' as const },
  ]
  const tree = await git.writeTree({ fs, dir, gitdir, tree: files })
  commit = await git.commit({
    fs,
    dir,
    gitdir,
    message: 'one',
    tree,
    ref: 'refs/heads/trunk',
    author: AUTHOR,
    committer: AUTHOR,
  })
  const { packfile } = await git.packObjects({ fs, dir, gitdir, oids: [commit, tree, ...files.map(({ oid }) => oid)] })
  pack = packfile!
}

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), 'waybill-'))
  await makeRepository()
  const capabilities = 'shallow side-band-64k ofs-delta symref=HEAD:refs/heads/trunk agent=test'
  server = createServer((request, response) => {
    authorisations.push(request.headers.authorization)
    if (request.url?.startsWith('/acme/page')) return void response.end('<html>a page</html>')
    if (request.url === '/acme/widget/info/refs?service=git-upload-pack') {
      response.setHeader('content-type', 'application/x-git-upload-pack-advertisement')
      const refs = [line(`${commit} HEAD\0${capabilities}\n`), line(`${commit} refs/heads/trunk\n`), FLUSH]
      return void response.end(Buffer.concat([line('# service=git-upload-pack\n'), FLUSH, ...refs]))
    }
    if (request.url === '/acme/widget/git-upload-pack') {
      response.setHeader('content-type', 'application/x-git-upload-pack-result')
      const parts = [line(`shallow ${commit}\n`), FLUSH, line('NAK\n')]
      for (let at = 0; at < pack.length; at += 60_000) {
        parts.push(line(Buffer.concat([Buffer.from([1]), pack.subarray(at, at + 60_000)])))
      }
      return void response.end(Buffer.concat([...parts, FLUSH]))
    }
    response.statusCode = 404
    response.end('no')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(top, { recursive: true, force: true })
})

async function bring(
  path: string,
  ref?: string,
  credentials = '',
): Promise<{ folder: string; commit: string; date: string; writer: TreeWriter }> {
  const folder = mkdtempSync(join(top, 'out-'))
  const gitFolder = mkdtempSync(join(top, 'data-'))
  const writer = new TreeWriter(folder)
  const net = openTestNet({
    env: { WAYBILL_GIT_URL: url.replace('//', `//${credentials}`) },
    patience: { attempts: 1 },
  })
  try {
    const head = await checkOut({ client: net.client('git'), url: url + path, ref, gitFolder }, writer)
    return { folder, writer, ...head }
  } finally {
    await net.close()
  }
}

test('the files of one commit, its date, links that stay inside, and credentials for that server', async () => {
  const head = await bring('/acme/widget', undefined, 'ada:secret@')
  expect([head.commit, head.date]).toEqual([commit, '2023-11-14T22:13:20Z'])
  expect(readFileSync(join(head.folder, 'app.py'), 'utf8')).toBe('from openai import OpenAI\n')
  expect(readlinkSync(join(head.folder, 'link.py'))).toBe('app.py')
  expect(head.writer.omitted).toEqual([{ path: 'out.py', reason: 'a link that leads out' }])
  expect(new Set(authorisations)).toEqual(new Set([`Basic ${Buffer.from('ada:secret').toString('base64')}`]))
})

test.each([
  ['a branch that is not there', '/acme/widget', 'v9', 'it has no branch or tag v9'],
  ['no repository', '/acme/missing', undefined, /not answered as a git server does|status 404/],
  ['a page', '/acme/page', undefined, /\w/],
])('%s is an error', async (_, path, ref, message) => {
  await expect(bring(path, ref)).rejects.toThrow(message)
})
