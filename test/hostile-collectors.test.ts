import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { REPO_COLLECTORS } from '../collectors/index.ts'
import { ProblemError, type FileCollector } from '../src/model/collector.ts'
import { toClaimIndex } from '../src/scan/claims.ts'
import { toMemoryFile } from './support/memory-file.ts'

/** The one suite that every collector passes: whatever the bytes, facts or a problem, the same twice, and soon. */

const FIXTURES = join(import.meta.dirname, 'collectors')
const MAX_MS = 2000

const filesBelow = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const path = join(dir, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })

/** Fixture files that the collector reads, at most one of each kind of name, the largest. */
function samplesOf(collector: FileCollector): { path: string; bytes: Uint8Array }[] {
  const dir = join(FIXTURES, collector.id)
  if (!existsSync(dir)) return []
  const claims = toClaimIndex([collector])
  const byName = new Map<string, { path: string; bytes: Uint8Array }>()
  for (const name of readdirSync(dir)) {
    const input = join(dir, name, 'input')
    if (!existsSync(input)) continue
    for (const file of filesBelow(input)) {
      const path = relative(input, file)
      if (claims.find(path).length === 0) continue
      const key = path.slice(path.lastIndexOf('/') + 1).replace(/^.*(?=\.)/, '')
      const bytes = readFileSync(file)
      if (bytes.length > (byName.get(key)?.bytes.length ?? -1)) byName.set(key, { path, bytes })
    }
  }
  return [...byName.values()]
}

/** JSON text of what it finds, or the problem's code. Anything else that is thrown fails the test. */
function outcome(collector: FileCollector, path: string, bytes: Uint8Array): string {
  const start = performance.now()
  try {
    return JSON.stringify(collector.collect(toMemoryFile(path, bytes)))
  } catch (error) {
    if (error instanceof ProblemError) return error.code
    throw error
  } finally {
    expect(performance.now() - start).toBeLessThan(MAX_MS)
  }
}

function check(collector: FileCollector, path: string, bytes: Uint8Array): void {
  expect(outcome(collector, path, bytes)).toBe(outcome(collector, path, bytes))
}

/** A fixed sequence that looks random. */
function randomBytes(length: number, seed: number): Uint8Array {
  let state = seed
  return Uint8Array.from({ length }, () => (state = (state * 48271) % 2147483647) & 0xff)
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const DEEP = 100_000

const STRANGE: Record<string, Uint8Array> = {
  empty: new Uint8Array(),
  'a byte order mark alone': new Uint8Array([0xef, 0xbb, 0xbf]),
  'invalid UTF-8': new Uint8Array([0x22, 0xc3, 0x28, 0xff, 0x22]),
  'NUL bytes': new Uint8Array(4096),
  noise: randomBytes(8192, 11),
  'noise in ASCII': randomBytes(8192, 5).map((byte) => 32 + (byte % 95)),
  null: text('null'),
  number: text('42'),
  string: text('"model"'),
  list: text('[1, null, {}, [], "x"]'),
  'lists for objects': text(
    '{"dependencies": [], "packages": [[]], "mcpServers": [null], "tools": {"x": []}, "name": {}}',
  ),
  'objects for lists': text(
    '{"packages": {"": null, "a": 3}, "args": {"0": 1}, "models": {"x": {}}, "version": [], "scripts": 7}',
  ),
  'keys of prototypes': text(
    '{"__proto__": {"x": 1}, "constructor": {"prototype": {"y": 1}}, "dependencies": {"__proto__": "1", "toString": "2"}}',
  ),
  'one long line': text(`x = "${'a'.repeat(1_000_000)}"`),
  'a comment without end': text(`/* ${'*'.repeat(100_000)}`),
  'a string without end': text(`"${'\\'.repeat(99_999)}`),
  'markup of nothing': text('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
  'deep lists': text('['.repeat(DEEP)),
  'deep closed lists': text(`${'['.repeat(DEEP)}${']'.repeat(DEEP)}`),
  'deep objects': text(`${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`),
  'deep parentheses': text(`x = ${'('.repeat(DEEP)}1${')'.repeat(DEEP)}`),
  'deep calls': text(`${'f('.repeat(DEEP)}${')'.repeat(DEEP)}`),
  'deep members': text(`x = a${'.b'.repeat(DEEP)}`),
  'deep operators': text(`x = ${'-'.repeat(DEEP)}1`),
  'a long sum': text(`x = ${'"a" + '.repeat(DEEP)}"a"`),
  'deep blocks': text(Array.from({ length: 3000 }, (_, index) => `${' '.repeat(index)}if x:`).join('\n')),
  'deep braces': text(`${'function f() {'.repeat(20_000)}${'}'.repeat(20_000)}`),
  'deep YAML': text(Array.from({ length: 5000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')),
  'deep YAML flow': text(`a: ${'{a: '.repeat(20_000)}`),
  'aliases that multiply': text(
    `a0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`).join('\n')}\n`,
  ),
  'front matter of aliases': text(
    `---\nname: x\ntools: &a [x, x]\n${Array.from({ length: 40 }, (_, index) => `b${index}: &b${index} [*${index === 0 ? 'a' : `b${index - 1}`}, *${index === 0 ? 'a' : `b${index - 1}`}]`).join('\n')}\n---\nbody\n`,
  ),
}

/** Where nothing in the fixtures tells: some path that the claim matches. */
function pathsOf(collector: FileCollector): string[] {
  const samples = samplesOf(collector).map(({ path }) => path)
  if (samples.length > 0) return samples
  const { names = [], suffixes = [] } = collector.claim
  return [...names.slice(0, 1), ...suffixes.slice(0, 1).map((suffix) => `x${suffix}`)]
}

describe.each(REPO_COLLECTORS.map((collector) => [collector.id, collector] as const))('%s', (_, collector) => {
  test.each(Object.entries(STRANGE))('%s', (_, bytes) => {
    for (const path of pathsOf(collector)) check(collector, path, bytes)
  })

  test('cut short anywhere', () => {
    for (const { path, bytes } of samplesOf(collector)) {
      for (let part = 0; part < 12; part++)
        check(collector, path, bytes.subarray(0, Math.floor((bytes.length * part) / 12)))
      for (let less = 1; less <= 4; less++) check(collector, path, bytes.subarray(0, Math.max(0, bytes.length - less)))
    }
  })

  test('with bytes flipped', () => {
    for (const { path, bytes } of samplesOf(collector)) {
      const noise = randomBytes(40, bytes.length + 1)
      for (let round = 0; round < 20; round++) {
        const spoilt = Uint8Array.from(bytes)
        const at = (noise[round * 2]! * 257 + round) % Math.max(1, bytes.length)
        spoilt[at] = noise[round * 2 + 1]!
        check(collector, path, spoilt)
      }
    }
  })
})
