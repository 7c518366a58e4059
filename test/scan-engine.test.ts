import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ProblemError, type FileCollector, type Found } from '../src/model/collector.ts'
import { ScanCache } from '../src/scan/cache.ts'
import { findExtensions, toClaimIndex } from '../src/scan/claims.ts'
import { collectFiles, loadResults, type EngineOptions } from '../src/scan/engine.ts'
import type { Module } from '../src/code/ir.ts'
import { guard } from '../src/scan/guard.ts'
import { walk } from '../src/scan/walk.ts'
import { makeTree } from './support/tree.ts'

const collector = (id: string, more: Partial<FileCollector> & Pick<FileCollector, 'claim'>): FileCollector => ({
  id,
  version: 1,
  title: id,
  collect: (file) => note(file.path),
  ...more,
})

const note = (detail: string): Found => ({ problems: [{ code: 'limit', file: 'x', detail }] })

async function run(root: string, collectors: FileCollector[], options: EngineOptions = {}): Promise<string[]> {
  const out: string[] = []
  for (const result of await collectFiles(walk(root).files, toClaimIndex(collectors), options)) {
    for (const { found } of await loadResults(result, options)) {
      for (const { file, code, collector: by, detail, lossy } of found.problems ?? []) {
        out.push([result.file.path, file === 'x' ? '' : code, by, detail, lossy ? 'lossy' : ''].join('|'))
      }
    }
  }
  return out
}

describe('claims', () => {
  const claims = toClaimIndex([
    collector('a', { claim: { names: ['Package.JSON'], suffixes: ['.lock.yml'] } }),
    collector('b', { claim: { suffixes: ['.json', 'rc'] } }),
    collector('c', { claim: { paths: [/^\.github\/workflows\/[^/]+\.yml$/] } }),
  ])
  test.each([
    ['x/package.json', ['a', 'b']],
    ['x/PACKAGE.json', ['a', 'b']],
    ['a.lock.yml', ['a']],
    ['a.yml', []],
    ['.npmrc', ['b']],
    ['.github/workflows/ci.yml', ['c']],
    ['sub/.github/workflows/ci.yml', []],
    ['constructor', []],
  ])('%s', (path, ids) => expect(claims.find(path).map(({ id }) => id)).toEqual(ids))
})

test.each([
  [/(?:^|\/)\.claude\/.*\.md$/i, ['md']],
  [/a\.ya?ml$/, ['yaml', 'yml']],
  [/a\.(?:ya?ml|JSON)$/i, ['yaml', 'yml', 'json']],
  [/a|b\.md$/, undefined],
  [/[|(]b\.md$/, ['md']],
  [/Dockerfile[^/]*$/, undefined],
  [/a\.[^/]+$/, undefined],
  [/a\.md/, undefined],
])('extensions of %s', (pattern, expected) => expect(findExtensions(pattern)).toEqual(expected))

describe('engine', () => {
  test('collectors of one file share its text; the byte order mark is gone', async () => {
    const root = makeTree({ 'a.txt': '\uFEFFhé' })
    const texts: string[] = []
    const reads = (id: string): FileCollector =>
      collector(id, {
        claim: { suffixes: ['.txt'] },
        collect: (file) => {
          texts.push(file.text())
          return {}
        },
      })
    await run(root, [reads('one'), reads('two')])
    expect(texts).toEqual(['hé', 'hé'])
  })

  test('trouble is a problem of its collector, and the others go on', async () => {
    const root = makeTree({ 'a.txt': 'x', 'b.txt': new Uint8Array([0xff, 0xfe]) })
    const claim = { suffixes: ['.txt'] }
    const found = await run(root, [
      collector('bad', {
        claim,
        lossy: true,
        collect: () => {
          throw new TypeError('x is not a function\n  at somewhere')
        },
      }),
      collector('expected', {
        claim,
        collect: () => {
          throw new ProblemError('malformed', 'cut', 3)
        },
      }),
      collector('text', { claim, collect: (file) => note(file.text()) }),
    ])
    expect(found).toEqual([
      'a.txt|crash|bad|x is not a function at somewhere|lossy',
      'a.txt|malformed|expected|cut|',
      'a.txt||text|x|',
      'b.txt|crash|bad|x is not a function at somewhere|lossy',
      'b.txt|malformed|expected|cut|',
      'b.txt|encoding|text|not valid UTF-8|',
    ])
  })

  test('a large file is refused whole, its head is read, its hash is streamed', async () => {
    const root = makeTree({})
    const fd = openSync(join(root, 'w.bin'), 'w')
    ftruncateSync(fd, 64 * 1024 * 1024)
    closeSync(fd)
    const found = await run(root, [
      collector('whole', { claim: { suffixes: ['.bin'] } }),
      collector('head', {
        claim: { suffixes: ['.bin'] },
        head: 10,
        hash: true,
        collect: (file) =>
          note(`${file.bytes.length} of ${file.size}, end ${file.range(file.size - 4, 100).length} ${file.sha256}`),
      }),
    ])
    expect(found).toEqual([
      'w.bin|too-large|whole|67108864 bytes; whole reads files of up to 16777216 bytes|',
      'w.bin||head|10 of 67108864, end 4 3b6a07d0d404fab4e23b6d34bc6696a6a312dd92821332385e5af7c01c421351|',
    ])
  })

  test('random access has bounds', async () => {
    const root = makeTree({})
    const fd = openSync(join(root, 'w.bin'), 'w')
    ftruncateSync(fd, 100 * 1024 * 1024)
    closeSync(fd)
    const found = await run(root, [
      collector('greedy', {
        claim: { suffixes: ['.bin'] },
        head: 1,
        collect: (file) => {
          for (let at = 0; ; at += 1024 * 1024) file.range(at, 8 * 1024 * 1024)
        },
      }),
      collector('wild', {
        claim: { suffixes: ['.bin'] },
        head: 1,
        collect: (file) => note(`${file.range(-1, 5).length}`),
      }),
    ])
    expect(found).toEqual([
      'w.bin|limit|greedy|asks for more than 64 MiB of random access|',
      'w.bin|malformed|wild|points outside the file|',
    ])
  })

  test('a prefilter decides on the bytes, and a sticky one forgets where it stood', async () => {
    const root = makeTree({ 'a.txt': 'openai', 'b.txt': 'nothing', 'c.txt': 'openai' })
    const found = await run(root, [collector('f', { claim: { suffixes: ['.txt'] }, prefilter: /openai/g })])
    expect(found).toEqual(['a.txt||f|a.txt|', 'c.txt||f|c.txt|'])
  })

  test('what vanishes between the walk and the read is a problem', async () => {
    const root = makeTree({ 'a.txt': '' })
    const files = [...walk(root).files, { path: 'gone.txt', local: 'gone.txt', location: join(root, 'gone.txt') }]
    const claims = toClaimIndex([collector('t', { claim: { suffixes: ['.txt'] }, lossy: true })])
    const results = await collectFiles(files, claims, {})
    const [, gone] = await Promise.all(results.map((result) => loadResults(result, {})))
    expect(gone?.[0]?.found.problems).toEqual([
      { code: 'unreadable', file: 'gone.txt', detail: 'cannot be read: ENOENT', lossy: true },
    ])
  })

  test('stops when told to', async () => {
    const root = makeTree(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.txt`, ''])))
    const slow = collector('slow', {
      claim: { suffixes: ['.txt'] },
      collect: () => {
        const until = performance.now() + 20
        while (performance.now() < until);
        return {}
      },
    })
    await expect(run(root, [slow], { signal: AbortSignal.timeout(60) })).rejects.toThrow()
  })
})

describe('cache', () => {
  /** Counts what is parsed; everything is older than the moment in which a change could go unnoticed. */
  function setUp(files: Record<string, string>) {
    const root = makeTree(files)
    const folder = makeTree({})
    const parsed: string[] = []
    const spy = collector('spy', {
      claim: { suffixes: ['.txt'] },
      collect: (file) => {
        parsed.push(file.path)
        return note(file.text())
      },
    })
    const age = (path: string): void => utimesSync(join(root, path), 1e9, 1e9)
    const scan = async (fingerprint = 'build'): Promise<{ parsed: string[]; found: string[] }> => {
      parsed.length = 0
      const cache = new ScanCache(folder, [root], fingerprint)
      const found = await run(root, [spy], { cache })
      cache.save()
      return { parsed: [...parsed], found }
    }
    return { root, folder, age, scan }
  }

  test('what has not changed is not parsed again, what has is', async () => {
    const { root, scan } = setUp({ 'a.txt': 'one', 'b.txt': 'two' })
    const cold = await scan()
    expect(cold.parsed).toEqual(['a.txt', 'b.txt'])
    expect(await scan()).toEqual({ parsed: [], found: cold.found })
    writeFileSync(join(root, 'b.txt'), 'six')
    expect(await scan()).toEqual({ parsed: ['b.txt'], found: ['a.txt||spy|one|', 'b.txt||spy|six|'] })
    expect((await scan('another build')).parsed).toEqual(['a.txt', 'b.txt'])
  })

  test('a change that leaves size and time as they were is seen', async () => {
    const { root, age, scan } = setUp({ 'a.txt': 'one' })
    age('a.txt')
    await scan()
    writeFileSync(join(root, 'a.txt'), 'two')
    age('a.txt')
    expect((await scan()).found).toEqual(['a.txt||spy|two|'])
  })

  test('a spoilt file is as good as none', async () => {
    const { folder, scan } = setUp({ 'a.txt': 'one', 'b.txt': 'two' })
    const cold = await scan()
    const [name = ''] = readdirSync(join(folder, 'scan'))
    const path = join(folder, 'scan', name)
    const bytes = readFileSync(path)
    for (const spoil of [
      () => Buffer.alloc(0),
      () => bytes.subarray(0, bytes.length - 5),
      () => Buffer.from('{}'),
      () => Buffer.concat([bytes.subarray(0, 40), Buffer.from('?'), bytes.subarray(41)]),
      () => Buffer.alloc(bytes.length, 0x20),
    ]) {
      writeFileSync(path, spoil())
      expect((await scan()).found).toEqual(cold.found)
    }
    expect(readdirSync(join(folder, 'scan'))).toEqual([name])
  })

  test('a folder that cannot be written costs nothing but time', async () => {
    const { folder, scan } = setUp({ 'a.txt': 'one' })
    writeFileSync(join(folder, 'scan'), 'not a folder')
    expect((await scan()).found).toEqual(['a.txt||spy|one|'])
  })

  test('several scans at once do each other no harm', async () => {
    const { scan } = setUp({ 'a.txt': 'one', 'b.txt': 'two' })
    const [first] = await Promise.all([scan(), scan(), scan()])
    expect((await scan()).found).toEqual(first.found)
  })

  test('blobs come back under their key', () => {
    const folder = makeTree({})
    mkdirSync(join(folder, 'scan'))
    const first = new ScanCache(folder, ['r'], 'f')
    first.putBlob('k', 'v')
    first.save()
    const second = new ScanCache(folder, ['r'], 'f')
    expect([second.getBlob('k'), second.getBlob('other')]).toEqual(['v', undefined])
    second.putBlob('l', 'w')
    second.save()
    const third = new ScanCache(folder, ['r'], 'f')
    expect([third.getBlob('k'), third.getBlob('l')]).toEqual(['v', 'w'])
    third.close()
  })
})

describe('guard', () => {
  const manifest = { type: 'manifest' as const, file: 'package.json', declarations: [] }
  const module = { type: 'module' as const, module: { path: 'a.ts' } as Module }
  const outline = { type: 'outline' as const, path: 'b.ts', language: 'ecmascript' as const, imports: [], marks: 0 }

  test('a fault in linking code keeps the packages and is told', () => {
    const { projects, problems } = guard([manifest, module, outline], (facts) => {
      if (facts.some(({ type }) => type !== 'manifest')) throw new TypeError('no such thing')
      return { projects: [{ ecosystem: 'npm', name: 'quokka', file: 'package.json', ref: 'r' }] }
    })
    expect([projects.map(({ name }) => name), problems]).toEqual([
      ['quokka'],
      [{ code: 'crash', file: '.', detail: 'no such thing', lossy: true }],
    ])
  })
})
