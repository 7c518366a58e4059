import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { gguf as ggufCollector } from '../collectors/repo/gguf/index.ts'
import { numpy } from '../collectors/repo/numpy/index.ts'
import { onnx as onnxCollector } from '../collectors/repo/onnx/index.ts'
import { pickle as pickleCollector } from '../collectors/repo/pickle/index.ts'
import { safetensors } from '../collectors/repo/safetensors/index.ts'
import { isDangerousGlobal, isSafeGlobal } from '../src/data/pickle-globals.ts'
import { ProblemError, type FileCollector, type SourceFile } from '../src/model/collector.ts'
import { ByteReader } from '../src/parse/model-files/byte-reader.ts'
import { toHubId } from '../src/parse/model-files/component.ts'
import { parseGguf } from '../src/parse/model-files/gguf.ts'
import { parseLfsPointer } from '../src/parse/model-files/lfs.ts'
import { parseNpyHeader } from '../src/parse/model-files/npy.ts'
import { parseOnnx } from '../src/parse/model-files/onnx.ts'
import { parsePickles } from '../src/parse/model-files/pickle.ts'
import { readZipMember, readZipMembers } from '../src/parse/model-files/zip.ts'
import { toMemoryFile } from './support/memory-file.ts'

const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const latin1 = (value: string): Uint8Array => Uint8Array.from(Buffer.from(value, 'latin1'))
const join = (...parts: (Uint8Array | number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))

function number(size: 2 | 4 | 8, value: number): Uint8Array {
  const bytes = new Uint8Array(size)
  for (let index = 0, rest = value; index < size; index++, rest = Math.floor(rest / 256)) bytes[index] = rest % 256
  return bytes
}

/** As the engine gives it: the first bytes, and the rest through `range`, which is counted. */
function toHeadFile(path: string, bytes: Uint8Array, head: number): SourceFile & { ranged: () => number } {
  const file = toMemoryFile(path, bytes)
  let ranged = 0
  return {
    ...file,
    bytes: bytes.subarray(0, head),
    range: (offset, length) => {
      const part = file.range(offset, length)
      ranged += part.length
      return part
    },
    ranged: () => ranged,
  }
}

const string = (value: string): Uint8Array => join(number(8, value.length), text(value))

function toGguf(tensors: number): Uint8Array {
  const infos = Array.from({ length: tensors }, (_, index) =>
    join(string(`blk.${index}.weight`), number(4, 1), number(8, 8), number(4, 0), number(8, index * 32)),
  )
  const tokens = Array.from({ length: 5000 }, (_, index) => string(`token-${index}`))
  const head = join(
    text('GGUF'),
    number(4, 3),
    number(8, tensors),
    number(8, 2),
    join(string('general.architecture'), number(4, 8), string('acmellm')),
    join(string('tokenizer.ggml.tokens'), number(4, 9), number(4, 8), number(8, tokens.length), ...tokens),
    ...infos,
  )
  return join(head, new Uint8Array((32 - (head.length % 32)) % 32), new Uint8Array(tensors * 32))
}

describe('gguf', () => {
  const bytes = toGguf(20)

  test('reads past the head through ranges', () => {
    const gguf = parseGguf(new ByteReader(toHeadFile('a.gguf', bytes, 16)))
    expect(gguf).toMatchObject({
      version: 3,
      tensorCount: 20,
      parameters: 160,
      tensorTypes: ['F32'],
      expectedSize: bytes.length,
    })
    expect(gguf.metadata.get('general.architecture')).toBe('acmellm')
    expect(gguf.problem).toBeUndefined()
  })

  test('lists longer than the cap keep their first items', () => {
    const tokens = parseGguf(new ByteReader(toMemoryFile('a.gguf', bytes))).metadata.get('tokenizer.ggml.tokens')
    expect(tokens).toHaveLength(64)
  })

  test('arrays in arrays end', () => {
    const nested = join(
      text('GGUF'),
      number(4, 3),
      number(8, 0),
      number(8, 1),
      string('a'),
      number(4, 9),
      ...Array.from({ length: 99 }, () => join(number(4, 9), number(8, 1))),
    )
    expect(parseGguf(new ByteReader(toMemoryFile('a.gguf', nested))).problem).toMatchObject({ code: 'too-deep' })
  })
})

function zipOf(members: { name: string; data: Uint8Array; deflate?: boolean }[], large = false): Uint8Array {
  const locals: Uint8Array[] = []
  const entries: Uint8Array[] = []
  let offset = 0
  for (const { name, data, deflate } of members) {
    const packed = deflate ? Uint8Array.from(deflateRawSync(data)) : data
    const method = number(2, deflate ? 8 : 0)
    const sizes = join(number(4, packed.length), number(4, data.length))
    const local = join(
      [0x50, 0x4b, 3, 4],
      number(2, 20),
      number(2, 0),
      method,
      number(8, 0),
      sizes,
      number(2, name.length),
      number(2, 0),
      text(name),
      packed,
    )
    const extra = large
      ? join(number(2, 1), number(2, 24), number(8, data.length), number(8, packed.length), number(8, offset))
      : new Uint8Array()
    const shown = large ? new Uint8Array(8).fill(255) : sizes
    entries.push(
      join(
        [0x50, 0x4b, 1, 2],
        number(2, 20),
        number(2, 20),
        number(2, 0),
        method,
        number(8, 0),
        shown,
        number(2, name.length),
        number(2, extra.length),
        new Uint8Array(10),
        large ? [255, 255, 255, 255] : number(4, offset),
        text(name),
        extra,
      ),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = join(...entries)
  const end64 = join(
    [0x50, 0x4b, 6, 6],
    number(8, 44),
    new Uint8Array(12),
    number(8, members.length),
    number(8, members.length),
    number(8, directory.length),
    number(8, offset),
  )
  const locator = join([0x50, 0x4b, 6, 7], number(4, 0), number(8, offset + directory.length), number(4, 1))
  const end = large
    ? join(end64, locator, [0x50, 0x4b, 5, 6], new Uint8Array(4), new Uint8Array(12).fill(255), number(2, 0))
    : join(
        [0x50, 0x4b, 5, 6],
        new Uint8Array(4),
        number(2, members.length),
        number(2, members.length),
        number(4, directory.length),
        number(4, offset),
        number(2, 0),
      )
  return join(...locals, directory, end)
}

describe('zip', () => {
  test.each([false, true])('stored and deflated members, ZIP64: %s', (large) => {
    const file = toMemoryFile(
      'a.zip',
      zipOf(
        [
          { name: 'x/one', data: text('first') },
          { name: 'x/two', data: text('second'), deflate: true },
        ],
        large,
      ),
    )
    const members = readZipMembers(file)
    expect(members.map(({ name }) => name)).toEqual(['x/one', 'x/two'])
    expect(members.map((member) => new TextDecoder().decode(readZipMember(file, member, 100)))).toEqual([
      'first',
      'second',
    ])
  })

  test('inflation stops at the limit', () => {
    const file = toMemoryFile('a.zip', zipOf([{ name: 'bomb', data: new Uint8Array(1_000_000), deflate: true }]))
    const [member] = readZipMembers(file)
    expect(() => member && readZipMember(file, member, 1000)).toThrow(expect.objectContaining({ code: 'limit' }))
  })

  test('a large stored tensor beside data.pkl is not read', () => {
    const file = toHeadFile(
      'a.pt',
      zipOf([
        { name: 'm/data.pkl', data: latin1('\x80\x02}.') },
        { name: 'm/data/0', data: new Uint8Array(2_000_000) },
      ]),
      4096,
    )
    expect(pickleCollector.collect(file).components?.[0]?.properties).toMatchObject({
      format: 'pytorch',
      'imports-complete': 'true',
    })
    expect(file.ranged()).toBeLessThan(200_000)
  })
})

const importsOf = (bytes: Uint8Array): string[] =>
  parsePickles(new ByteReader(toMemoryFile('a.pkl', bytes))).imports.map(({ module, name }) => `${module} ${name}`)

describe('pickle', () => {
  test.each([
    ['GLOBAL', 'cos\nsystem\n.', ['os system']],
    ['INST', "(S'x'\nios\nsystem\n.", ['os system']],
    ['STACK_GLOBAL', '\x80\x04\x8c\x02os\x8c\x06system\x93.', ['os system']],
    ['names from the memo', '\x80\x04\x8c\x02os\x94\x8c\x06system\x9400h\x00h\x01\x93.', ['os system']],
    ['names put aside by PUT and GET', "S'os'\np5\n0S'system'\np6\n0g5\ng6\n\x93.", ['os system']],
    ['a name duplicated', '\x80\x04\x8c\x03pty2\x93.', ['pty pty']],
    ['a name behind a mark that is dropped', '\x80\x04\x8c\x02os(K\x01K\x021\x8c\x06system\x93.', ['os system']],
    ['octal and hex escapes', "S'\\157s'\nS'\\x73ystem'\n\x93.", ['os system']],
    ['unicode escapes', 'V\\u006fs\nVsystem\n\x93.', ['os system']],
    ['a computed name', '\x80\x04\x8c\x02osN\x93.', ['undefined undefined']],
    ['the extension registry', '\x80\x02\x82\x01.', ['undefined undefined']],
    ['after the first pickle', '\x80\x04N.\x80\x04cos\nsystem\n.', ['os system']],
    ['data instead of opcodes', '\x80\x04\x8c\x0bcos\nsystem\n.', []],
  ])('%s', (_, source, expected) => expect(importsOf(latin1(source))).toEqual(expected))

  test('long byte strings are skipped, not read', () => {
    const file = toHeadFile(
      'a.pkl',
      join([0x80, 4, 0x42], number(4, 3_000_000), new Uint8Array(3_000_000), text('cos\nsystem\n.')),
      64,
    )
    expect(parsePickles(new ByteReader(file)).imports).toEqual([{ module: 'os', name: 'system' }])
    expect(file.ranged()).toBeLessThan(10_000)
  })

  test('what is known to be harmless, and what is not', () => {
    const verdict = (module: string, name: string): [boolean, boolean] => [
      isSafeGlobal(module, name),
      isDangerousGlobal(module, name),
    ]
    expect(verdict('torch._utils', '_rebuild_tensor_v2')).toEqual([true, false])
    expect(verdict('torch.nn.modules.linear', 'Linear')).toEqual([true, false])
    expect(verdict('sklearn.svm._classes', 'SVC')).toEqual([true, false])
    expect(verdict('pathlib', 'PosixPath')).toEqual([true, false])
    expect(verdict('acme.models', 'Net')).toEqual([false, false])
    expect(verdict('sklearn', 'svm._base.warnings.Sys')).toEqual([false, false])
    expect(verdict('torch.nn.modules.module', 'functools.partial')).toEqual([false, false])
    expect(verdict('builtins', 'eval')).toEqual([false, true])
    expect(verdict('os.path', 'join')).toEqual([false, true])
    expect(verdict('torch', 'hub.load')).toEqual([false, true])
    expect(verdict('osmium', 'Map')).toEqual([false, false])
  })
})

describe('small formats', () => {
  test('npy headers', () => {
    const npy = (header: string): Uint8Array =>
      join([0x93], text('NUMPY'), [1, 0], number(2, header.length), text(header))
    expect(parseNpyHeader(npy("{'descr': '|O', 'fortran_order': False, 'shape': (2,), }\n"))).toMatchObject({
      type: '|O',
      hasObjects: true,
    })
    expect(parseNpyHeader(npy("{'descr': [('a', '<f4'), ('b', 'O')], 'shape': ()}\n"))?.hasObjects).toBe(true)
    expect(parseNpyHeader(npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }\n"))?.hasObjects).toBe(false)
    expect(parseNpyHeader(text('hello hello hello'))).toBeUndefined()
  })

  test('pointers', () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0f'.repeat(32)}\nsize 12\n`
    expect(parseLfsPointer(text(pointer))).toEqual({ sha256: '0f'.repeat(32), size: 12 })
    expect(parseLfsPointer(text(pointer.replace('sha256', 'md5')))).toBeUndefined()
    expect(parseLfsPointer(text(`${pointer}${' '.repeat(2000)}`))).toBeUndefined()
  })

  test('Hub ids', () => {
    expect(toHubId('https://huggingface.co/acme/tiny/tree/main')).toBe('acme/tiny')
    expect(toHubId('acme/tiny')).toBe('acme/tiny')
    expect(toHubId('https://huggingface.co/datasets/acme/talk', 'dataset')).toBe('acme/talk')
    for (const path of [
      '/srv/models/tiny',
      './tiny',
      'tiny',
      'https://acme.example/acme/tiny',
      'models/tiny.gguf',
      'a/../b',
      'a/b/c',
    ])
      expect([path, toHubId(path)]).toEqual([path, undefined])
  })

  test('ONNX jumps over tensor data', () => {
    const field = (id: number, data: Uint8Array): Uint8Array => join([id * 8 + 2], varint(data.length), data)
    const varint = (value: number): number[] =>
      value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]
    const tensor = field(5, join([8, 5], field(9, new Uint8Array(500_000))))
    const file = toHeadFile(
      'a.onnx',
      join([8, 9], field(7, join(tensor, tensor, tensor)), field(8, Uint8Array.from([16, 21]))),
      64,
    )
    expect(parseOnnx(new ByteReader(file))).toMatchObject({
      irVersion: 9,
      parameters: 15,
      tensors: 3,
      operatorSets: [{ domain: '', version: 21 }],
    })
    expect(file.ranged()).toBeLessThan(20_000)
  })
})

/** A small generator with a fixed seed. */
function toRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

describe('damaged files', () => {
  const header = text('{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}')
  const SAMPLES: [FileCollector, string, Uint8Array][] = [
    [ggufCollector, 'a.gguf', toGguf(3)],
    [safetensors, 'a.safetensors', join(number(8, header.length), header, new Uint8Array(8))],
    [
      pickleCollector,
      'a.pkl',
      latin1(
        '\x80\x04\x95\x20\x00\x00\x00\x00\x00\x00\x00}\x94(\x8c\x01a\x94K\x01\x8c\x02os\x94\x8c\x06system\x94\x93\x94\x85Ru.',
      ),
    ],
    [
      pickleCollector,
      'a.pt',
      zipOf([{ name: 'm/data.pkl', data: latin1('\x80\x02ccollections\nOrderedDict\n)R.'), deflate: true }]),
    ],
    [
      numpy,
      'a.npz',
      zipOf([
        {
          name: 'x.npy',
          data: join([0x93], text('NUMPY'), [1, 0], number(2, 20), text("{'descr': '|O',    }"), latin1('\x80\x02N.')),
        },
      ]),
    ],
    [onnxCollector, 'a.onnx', Uint8Array.from([8, 9, 58, 6, 18, 1, 110, 42, 1, 8, 66, 2, 16, 21])],
  ]

  test.each(SAMPLES)('%# never fail otherwise than by a problem', (collector, path, bytes) => {
    const random = toRandom(7)
    for (let round = 0; round < 150; round++) {
      const damaged = bytes.slice(0, round % 3 === 0 ? Math.floor(random() * bytes.length) : bytes.length)
      for (let hit = 0; hit < round % 5; hit++)
        damaged[Math.floor(random() * Math.min(damaged.length, 400))] = Math.floor(random() * 256)
      try {
        collector.collect(toMemoryFile(path, damaged))
      } catch (error) {
        expect(error).toBeInstanceOf(ProblemError)
      }
    }
  })
})
