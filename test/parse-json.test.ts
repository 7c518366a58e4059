import { describe, expect, test } from 'vitest'
import { ProblemError } from '../src/model/collector.ts'
import {
  asStrings,
  entriesOf,
  findLine,
  getMember,
  getPath,
  lineAt,
  linesOfKeys,
  parseJson,
  parseJsonc,
  toLineFinder,
} from '../src/parse/json.ts'
import { parseToml } from '../src/parse/toml.ts'
import { parseYaml, parseYamlDocuments, parseYamlDocumentsWithLines, parseYamlWithLines } from '../src/parse/yaml.ts'

function problemOf(run: () => unknown): { code: string; line?: number; detail: string } | undefined {
  try {
    run()
  } catch (error) {
    if (error instanceof ProblemError) return { code: error.code, line: error.line, detail: error.message }
    throw error
  }
  return undefined
}

const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth)

describe('json', () => {
  test('reads values and keeps hostile keys as own members', () => {
    const value = parseJson('{"__proto__": {"polluted": 1}, "list": ["a", 2, "b"], "n": null}')
    expect(getPath(value, '__proto__', 'polluted')).toBe(1)
    expect(getMember(value, 'constructor')).toBeUndefined()
    expect(getMember({}, '__proto__')).toBeUndefined()
    expect(asStrings(getMember(value, 'list'))).toEqual(['a', 'b'])
    expect(entriesOf(value).map(([key]) => key)).toEqual(['__proto__', 'list', 'n'])
  })

  test('says where a broken text breaks without quoting it', () => {
    const problem = problemOf(() => parseJson('{\n  "a": 1\n  "secret": 2\n}\n'))
    expect(problem).toEqual({ code: 'malformed', line: 3, detail: 'not valid JSON: comma expected' })
  })

  test.each(['', '{', '[1,', '{"a":', 'nul', '"open'])('refuses %j', (text) => {
    expect(problemOf(() => parseJson(text))?.code).toBe('malformed')
    expect(problemOf(() => parseJsonc(text))?.code).toBe('malformed')
  })

  test('refuses comments in plain JSON', () => {
    expect(problemOf(() => parseJson('{} // no'))?.code).toBe('malformed')
  })

  test('is not overrun by nesting', () => {
    expect(problemOf(() => parseJson(nested('[', ']', 100_000)))?.code).toBe('too-deep')
    expect(problemOf(() => parseJsonc(nested('{"a":[', ']}', 100_000)))?.code).toBe('too-deep')
    expect(problemOf(() => parseJson(nested('[', ']', 900)))).toBeUndefined()
    expect(parseJson(`["${'['.repeat(5000)}"]`)).toEqual(['['.repeat(5000)])
  })
})

describe('jsonc', () => {
  test('reads comments and trailing commas, leaving strings alone', () => {
    const text = '// head\n{ /* {[ */ "url": "http://h.example/*x*/", // ",\n "list": [1, 2 /* c */, // d\n ], }'
    expect(parseJsonc(text)).toEqual({ url: 'http://h.example/*x*/', list: [1, 2] })
  })

  test.each(['[,]', '[1,,]', '{,}', '[1 2]', '{"a" /* open'])('refuses %j', (text) => {
    expect(problemOf(() => parseJsonc(text))?.code).toBe('malformed')
  })

  test('keeps line numbers', () => {
    expect(problemOf(() => parseJsonc('{\n/* a\nb */\n"k" 1}'))?.line).toBe(4)
  })
})

describe('lines', () => {
  const text =
    '{\n  "name": "{x}",\n  "deps": {\n    "a\\u0062": "1",\n    "c": {"d": [\n      10,\n      {"e": true}\n    ]}\n  }\n}'

  test('finds keys at every depth, items of arrays by index', () => {
    const lines = linesOfKeys(text)
    expect(lineAt(lines, 'name')).toBe(2)
    expect(lineAt(lines, 'deps', 'ab')).toBe(4)
    expect(lineAt(lines, 'deps', 'c', 'd', 0)).toBe(6)
    expect(lineAt(lines, 'deps', 'c', 'd', 1, 'e')).toBe(7)
    expect(lineAt(lines, 'deps', 'x')).toBeUndefined()
  })

  test('stops at the depth asked for', () => {
    expect([...linesOfKeys(text, 1).members.keys()]).toEqual(['name', 'deps'])
    expect(lineAt(linesOfKeys(text, 1), 'deps', 'c')).toBeUndefined()
    expect(findLine(text, ['deps', 'c'])).toBe(5)
  })

  test('sees through comments', () => {
    expect(findLine('{ // "b": 1\n/* { */ "a": 1,\n"b": 2, }', ['b'])).toBe(3)
  })

  test('turns offsets into lines', () => {
    const lineOf = toLineFinder('a\nbc\n\nd')
    expect([0, 1, 2, 3, 5, 6].map(lineOf)).toEqual([1, 1, 2, 2, 3, 4])
  })
})

describe('yaml', () => {
  test('reads the core schema, merge keys, equal keys and hostile keys', () => {
    const text = 'base: &b {x: 1, day: 2024-01-02}\nnext:\n  <<: *b\n  y: no\n  y: yes\n__proto__: {z: 1}\n1.0: one\n'
    const value = parseYaml(text)
    expect(getMember(value, 'next')).toEqual({ x: 1, day: '2024-01-02', y: 'yes' })
    expect(getPath(value, '__proto__', 'z')).toBe(1)
    expect(getMember(value, '1')).toBe('one')
  })

  test('ignores tags', () => {
    expect(parseYaml('a: !!python/object:os.system x\nb: !Ref {c: !x [1]}\nd: !!timestamp 2024-01-02\n')).toEqual({
      a: 'x',
      b: { c: [1] },
      d: '2024-01-02',
    })
  })

  test('refuses bombs, cycles and depth', () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n}, `.repeat(9)}]`)
    expect(problemOf(() => parseYaml(`l0: &l0 lol\n${laughs.join('\n')}`))?.code).toBe('limit')
    expect(problemOf(() => parseYaml('a: &a [*a]'))?.code).toBe('too-deep')
    expect(problemOf(() => parseYaml(nested('[', ']', 100_000)))?.code).toBe('too-deep')
    expect(problemOf(() => parseYaml('- '.repeat(100_000)))?.code).toBe('too-deep')
  })

  test('documents', () => {
    expect(parseYaml('')).toBeNull()
    expect(parseYamlDocuments('a: 1\n---\nb: 2\n')).toEqual([{ a: 1 }, { b: 2 }])
    expect(problemOf(() => parseYaml('a: 1\n---\nb: 2\n'))?.code).toBe('unsupported')
    expect(problemOf(() => parseYaml('a: 1\nb: [\n'))).toMatchObject({ code: 'malformed', line: 3 })
  })

  test('lines', () => {
    const { lines } = parseYamlWithLines('a: 1\nb:\n  - c: &x {q: 1}\n    d: *x\n  - 2\ne: {\n f: 1}\n', 4)
    expect(lineAt(lines, 'b', 0, 'd')).toBe(4)
    expect(lineAt(lines, 'b', 0, 'c', 'q')).toBe(3)
    expect(lineAt(lines, 'b', 1)).toBe(5)
    expect(lineAt(lines, 'e', 'f')).toBe(7)
    expect(lineAt(parseYamlDocumentsWithLines('a: 1\n---\n\nb: 2\n', 1)[1]?.lines, 'b')).toBe(4)
    expect(lineAt(parseYamlWithLines('a:\n  b: 1', 1).lines, 'a', 'b')).toBeUndefined()
  })
})

describe('toml', () => {
  test('reads values, dates as text', () => {
    expect(parseToml('a = 9007199254740993\n[t]\nwhen = 2024-01-02\nlist = [1, {x = 2024-01-02T03:04:05Z}]\n')).toEqual(
      {
        a: 9007199254740992,
        t: { when: '2024-01-02', list: [1, { x: '2024-01-02T03:04:05.000Z' }] },
      },
    )
  })

  test('says where it breaks', () => {
    expect(problemOf(() => parseToml('a = 1\nb = = secret\n'))).toMatchObject({ code: 'malformed', line: 2 })
    expect(problemOf(() => parseToml('a = 1\nb = = secret\n'))?.detail).not.toContain('secret')
  })

  test('is not overrun by nesting', () => {
    expect(problemOf(() => parseToml(`a = ${nested('[', ']', 100_000)}`))?.code).toBe('too-deep')
    expect(problemOf(() => parseToml(`${Array.from({ length: 20_000 }, () => 'a').join('.')} = 1`))?.code).toBe(
      'too-deep',
    )
  })
})
