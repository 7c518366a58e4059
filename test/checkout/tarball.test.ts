import { existsSync, lstatSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Header } from 'tar'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { extractTarball } from '../../src/checkout/tarball.ts'
import { TREE_LIMITS, TreeWriter, type TreeLimits } from '../../src/checkout/tree-writer.ts'

let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'waybill-')), 'tree')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

interface Entry {
  path: string
  text?: string
  link?: string
  type?: 'File' | 'SymbolicLink' | 'Link' | 'CharacterDevice' | 'Directory'
}

function toArchive(entries: readonly Entry[]): Buffer {
  const blocks = entries.flatMap(({ path, text = '', link, type = link === undefined ? 'File' : 'SymbolicLink' }) => {
    const body = Buffer.from(text)
    const header = new Header({
      path,
      type,
      size: body.length,
      mode: 0o777,
      ...(link !== undefined && { linkpath: link }),
    })
    const block = Buffer.alloc(512)
    header.encode(block)
    return [block, body, Buffer.alloc((512 - (body.length % 512)) % 512)]
  })
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}

async function* inPieces(bytes: Buffer, size = 700): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function extract(entries: readonly Entry[], limits: Partial<TreeLimits> = {}): Promise<TreeWriter> {
  const writer = new TreeWriter(folder, { ...TREE_LIMITS, ...limits })
  await extractTarball(inPieces(toArchive(entries)), writer)
  return writer
}

test('files are written without the outer folder, not executable', async () => {
  const writer = await extract([
    { path: 'acme-widget-1234567/', type: 'Directory' },
    { path: 'acme-widget-1234567/README.md', text: 'hello' },
    { path: 'acme-widget-1234567/src/a.ts', text: 'x'.repeat(5000) },
  ])
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('hello')
  expect(readFileSync(join(folder, 'src/a.ts'), 'utf8')).toHaveLength(5000)
  expect(lstatSync(join(folder, 'README.md')).mode & 0o111).toBe(0)
  expect([writer.files, writer.omitted]).toEqual([2, []])
})

test.each([
  ['up', 'r/../../evil'],
  ['up within', 'r/a/../../../evil'],
  ['git data', 'r/.git/config'],
  ['git data in other letters', 'r/sub/.GIT/hooks/pre-commit'],
  ['backslashes', 'r/..\\evil'],
])('a path that leads %s is left out', async (_, path) => {
  const writer = await extract([
    { path: 'r/ok', text: '1' },
    { path, text: 'evil' },
  ])
  expect(writer.omitted).toHaveLength(1)
  expect(readdirSync(folder)).toEqual(['ok'])
  expect(readdirSync(join(folder, '..'))).toEqual(['tree'])
})

test('links are made last, and only those that end inside', async () => {
  const writer = await extract([
    { path: 'r/dir', link: '.' },
    { path: 'r/dir/inside', text: 'not through the link' },
    { path: 'r/CLAUDE.md', link: 'AGENTS.md' },
    { path: 'r/AGENTS.md', text: 'rules' },
    { path: 'r/docs/up', link: '../AGENTS.md' },
    { path: 'r/out', link: '../../etc/passwd' },
    { path: 'r/absolute', link: '/etc/passwd' },
    { path: 'r/winding', link: 'dir/../../etc' },
  ])
  expect(readlinkSync(join(folder, 'CLAUDE.md'))).toBe('AGENTS.md')
  expect(readlinkSync(join(folder, 'docs/up'))).toBe('../AGENTS.md')
  expect(lstatSync(join(folder, 'dir')).isDirectory()).toBe(true)
  expect(readFileSync(join(folder, 'dir/inside'), 'utf8')).toBe('not through the link')
  expect(writer.omitted.map(({ path }) => path)).toEqual(['out', 'absolute', 'winding', 'dir'])
})

test('devices and hard links are nothing', async () => {
  await extract([
    { path: 'r/ok', text: '1' },
    { path: 'r/null', type: 'CharacterDevice' },
    { path: 'r/hard', type: 'Link', link: 'r/ok' },
  ])
  expect(readdirSync(folder)).toEqual(['ok'])
})

test.each<[string, Partial<TreeLimits>, RegExp]>([
  ['files', { files: 1 }, /more than 1 files/],
  ['bytes', { bytes: 5 }, /more than 5 bytes/],
])('too many %s end it', async (_, limits, message) => {
  await expect(
    extract(
      [
        { path: 'r/a', text: 'aaa' },
        { path: 'r/b', text: 'bbb' },
      ],
      limits,
    ),
  ).rejects.toThrow(message)
})

test('a large file is left out, the rest is kept', async () => {
  const writer = await extract(
    [
      { path: 'r/big', text: 'x'.repeat(2000) },
      { path: 'r/small', text: 'x' },
    ],
    { fileBytes: 1000 },
  )
  expect(readdirSync(folder)).toEqual(['small'])
  expect(writer.omitted).toEqual([{ path: 'big', reason: 'larger than 1000 bytes' }])
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a page', Buffer.from('<html>not here</html>'.repeat(100))],
  [
    'a cut archive',
    toArchive([{ path: 'r/a', text: Array.from({ length: 9000 }, (_, i) => String(i)).join() }]).subarray(0, 3000),
  ],
])('%s is an error', async (_, bytes) => {
  await expect(extractTarball(inPieces(bytes), new TreeWriter(folder))).rejects.toThrow()
})

test('a bomb is defused by the limit of bytes', async () => {
  const bomb = toArchive([{ path: 'r/a', text: '\0'.repeat(50_000_000) }])
  await expect(
    extractTarball(inPieces(bomb), new TreeWriter(folder, { ...TREE_LIMITS, bytes: 1_000_000 })),
  ).rejects.toThrow()
  expect(existsSync(join(folder, 'a'))).toBe(true)
})
