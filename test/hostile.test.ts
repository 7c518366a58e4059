import { chmodSync, closeSync, ftruncateSync, openSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { isIncomplete } from '../src/cli/scan.ts'
import { resolveConfig } from '../src/config.ts'
import type { Inventory } from '../src/model/inventory.ts'
import { scan } from '../src/pipeline.ts'
import { runCli } from './support/run-cli.ts'
import { makeTree } from './support/tree.ts'

/** Stands in every hostile directory: it must be found whatever else lies there. */
const HONEST = { 'honest/AGENTS.md': 'Answer in rhyme.\n' }

async function scanTree(
  files: Record<string, string | Uint8Array>,
  prepare?: (root: string) => void,
): Promise<Inventory> {
  const root = makeTree({ ...HONEST, ...files })
  prepare?.(root)
  return scan(resolveConfig({ roots: [root], cache: false }, {}, '/'))
}

const problemsOf = ({ problems }: Inventory): string[] => problems.map(({ file, code }) => `${file}: ${code}`)

function expectHonest(inventory: Inventory): void {
  const files = inventory.components.flatMap(({ evidence }) => evidence.map(({ file }) => file))
  expect(files).toContain('honest/AGENTS.md')
  for (const { detail, code } of inventory.problems) {
    expect(code).not.toBe('crash')
    expect(detail).toMatch(/^\S.{3,}/)
    expect(detail).not.toContain('waybill-test')
  }
}

const sparse = (name: string, bytes: number) => (root: string) => {
  const fd = openSync(join(root, name), 'w')
  ftruncateSync(fd, bytes)
  closeSync(fd)
}

/** The superuser may read everything: then the scan runs as nobody, where nobody may enter the checkout. */
const isSuperuser = process.getuid?.() === 0
const isOpen = (path: string): boolean =>
  (statSync(path).mode & 0o1) !== 0 && (dirname(path) === path || isOpen(dirname(path)))
const canNobodyRun = isOpen(import.meta.dirname) && isOpen(process.execPath)

const DEEP = 100_000
const GIGABYTE = 1024 ** 3

/** A zip archive of one entry: this many zero bytes, deflated a thousandfold. */
function toZipBomb(name: string, bytes: number): Uint8Array {
  const data = deflateRawSync(Buffer.alloc(bytes))
  const file = Buffer.from(name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(data.length, 18)
  local.writeUInt32LE(bytes, 22)
  local.writeUInt16LE(file.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(data.length, 20)
  central.writeUInt32LE(bytes, 24)
  central.writeUInt16LE(file.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + file.length, 12)
  end.writeUInt32LE(local.length + file.length + data.length, 16)
  return Buffer.concat([local, file, data, central, file, end])
}

const toBytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

const invalid = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])

describe('broken files are told, by name and reason, and the rest is found', () => {
  test.each<[string, Record<string, string | Uint8Array>, string[], boolean]>([
    ['JSON', { 'package.json': '{"dependencies": {' }, ['package.json: malformed'], true],
    ['TOML', { 'pyproject.toml': '[project\nname = ' }, ['pyproject.toml: malformed'], true],
    ['YAML lock', { 'pnpm-lock.yaml': 'lockfileVersion: "9.0"\n\tpackages: {' }, ['pnpm-lock.yaml: malformed'], true],
    [
      'JSON lock',
      { 'package-lock.json': '{"lockfileVersion": 3, "packages": {' },
      ['package-lock.json: malformed'],
      true,
    ],
    ['TOML lock', { 'uv.lock': 'version = 1\n[[package]]\nname = ' }, ['uv.lock: malformed'], true],
    ['invalid UTF-8', { 'package.json': invalid }, ['package.json: encoding'], true],
    ['UTF-16', { 'package.json': Buffer.from('\uFEFF{"name":"x"}', 'utf16le') }, ['package.json: encoding'], true],
    ['deep JSON', { 'package.json': `{"dependencies":${'['.repeat(DEEP)}` }, ['package.json: too-deep'], true],
  ])('%s', async (_, files, problems, lossy) => {
    const inventory = await scanTree(files)
    expectHonest(inventory)
    expect(problemsOf(inventory)).toEqual(problems)
    expect([isIncomplete(inventory), inventory.complete]).toEqual([lossy, false])
  })
})

test('what tests keep broken on purpose is told, but does not make the scan fail', async () => {
  const inventory = await scanTree({ 'tests/fixtures/package.json': '{' })
  expect(problemsOf(inventory)).toEqual(['tests/fixtures/package.json: malformed'])
  expect([isIncomplete(inventory), inventory.complete]).toEqual([false, false])
})

describe('hostile files cost a problem at most', () => {
  test.each<[string, Record<string, string | Uint8Array>]>([
    ['deep Python', { 'a.py': `import openai\nx = ${'('.repeat(DEEP)}1${')'.repeat(DEEP)}` }],
    ['deep TypeScript', { 'a.ts': `import OpenAI from 'openai'\nconst x = ${'['.repeat(DEEP)}${']'.repeat(DEEP)}` }],
    ['long member chain', { 'a.ts': `import OpenAI from 'openai'\nnew OpenAI()${'.x'.repeat(DEEP)}` }],
    [
      'deep Go',
      { 'a.go': `package a\nimport "github.com/openai/openai-go"\nvar x = ${'('.repeat(DEEP)}1${')'.repeat(DEEP)}` },
    ],
    [
      'a constant that is itself',
      { 'a.py': 'import openai\nA = B\nB = A\nopenai.OpenAI().chat.completions.create(model=A)\n' },
    ],
    [
      'imports in a circle',
      {
        'a.py': 'from b import M\nimport openai\nopenai.OpenAI().responses.create(model=M)\n',
        'b.py': 'from a import M\n',
      },
    ],
    [
      'YAML aliases that multiply',
      {
        'pnpm-lock.yaml': `lockfileVersion: '9.0'\na0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}\n`,
      },
    ],
    [
      'keys of prototypes',
      {
        'package.json':
          '{"name":"x","__proto__":{"polluted":1},"dependencies":{"__proto__":"1","constructor":"^1.0.0"}}',
      },
    ],
    ['a pattern made to backtrack', { '.gitignore': `${'*a'.repeat(500)}b\n`, [`${'a'.repeat(200)}.py`]: '' }],
  ])('%s', async (_, files) => {
    const start = performance.now()
    const inventory = await scanTree(files)
    expectHonest(inventory)
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('a manifest of a gigabyte', async () => {
    const inventory = await scanTree({}, sparse('package.json', GIGABYTE))
    expectHonest(inventory)
    // Said by each collector that reads such files.
    expect([...new Set(problemsOf(inventory))]).toEqual(['package.json: too-large'])
    expect(isIncomplete(inventory)).toBe(true)
  })

  test('weights of a gigabyte that are not what their name says', async () => {
    const inventory = await scanTree({}, sparse('w.gguf', GIGABYTE))
    expectHonest(inventory)
    expect(problemsOf(inventory)).toEqual(['w.gguf: malformed'])
  })

  test.each<[string, string, Uint8Array, string[]]>([
    ['GGUF that ends early', 'w.gguf', toBytes('GGUF', [3, 0, 0, 0], [9, 0, 0, 0, 0, 0, 0, 0]), ['w.gguf: truncated']],
    [
      'GGUF that claims 2^60 keys',
      'w.gguf',
      toBytes('GGUF', [3, 0, 0, 0], Array(8).fill(0), [0, 0, 0, 0, 0, 0, 0, 16]),
      ['w.gguf: limit'],
    ],
    [
      'safetensors whose header is longer than the file',
      'w.safetensors',
      toBytes([255, 255, 0, 0, 0, 0, 0, 0], '{}'),
      ['w.safetensors: truncated'],
    ],
    [
      'safetensors whose header is no JSON',
      'w.safetensors',
      toBytes([4, 0, 0, 0, 0, 0, 0, 0], '{{{{'),
      ['w.safetensors: malformed'],
    ],
    ['a pickle that ends early', 'w.pkl', toBytes([0x80, 2], 'cposix\nsys'), ['w.pkl: truncated']],
    [
      'an archive that unpacks to a thousand times its size',
      'w.pt',
      toZipBomb('archive/data.pkl', 300 * 1024 * 1024),
      ['w.pt: limit'],
    ],
    ['arrays that unpack to a thousand times their size', 'w.npz', toZipBomb('a.npy', 300 * 1024 * 1024), []],
  ])('%s', async (_, name, bytes, problems) => {
    const start = performance.now()
    const inventory = await scanTree({ [name]: bytes })
    expectHonest(inventory)
    expect(problemsOf(inventory)).toEqual(problems)
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test('links out of the root and in circles', async () => {
    const inventory = await scanTree({ 'a/b/x.py': '' }, (root) => {
      symlinkSync('/', join(root, 'all'))
      symlinkSync('..', join(root, 'a/b/up'))
      symlinkSync('self', join(root, 'self'))
    })
    expectHonest(inventory)
    expect(problemsOf(inventory)).toEqual(['all: symlink'])
    expect(isIncomplete(inventory)).toBe(false)
  })

  test.skipIf(isSuperuser && !canNobodyRun)('what may not be read', async () => {
    const root = makeTree({ ...HONEST, 'package.json': '{}', 'closed/a.py': '' })
    chmodSync(join(root, 'package.json'), 0)
    chmodSync(join(root, 'closed'), 0)
    const uid = isSuperuser ? 65_534 : undefined
    for (const folder of [root, dirname(root)]) chmodSync(folder, 0o755)
    const { code, out } = await runCli(['scan', '--json', root], { uid })
    const inventory = JSON.parse(out) as Inventory
    expectHonest(inventory)
    expect(problemsOf(inventory)).toEqual(['closed: unreadable', 'package.json: unreadable'])
    expect(code).toBe(3)
  })
})
