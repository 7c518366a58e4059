import { describe, expect, test } from 'vitest'
import type { Component } from '../src/model/component.ts'
import type { Evidence } from '../src/model/evidence.ts'
import type { Found } from '../src/model/collector.ts'
import { merge } from '../src/scan/merge.ts'
import { scopeOf } from '../src/scan/scope.ts'

const evidence = (file: string, line?: number, more: Partial<Evidence> = {}): Evidence => ({
  file,
  line,
  collector: 'python-source',
  technique: 'ast',
  usage: 'invoked',
  resolution: 'exact',
  ...more,
})

const component = (ref: string, more: Partial<Component> = {}): Component => ({
  kind: 'model',
  ref,
  name: ref,
  evidence: [],
  ...more,
})

describe('merge', () => {
  test('one component per ref, with every place', () => {
    const { components } = merge([
      { components: [component('m', { evidence: [evidence('b.py', 2)], aliases: ['x'], provider: 'acme' })] },
      { components: [component('m', { evidence: [evidence('a.py', 9), evidence('b.py', 2)], aliases: ['w', 'x'] })] },
    ])
    expect(components).toEqual([
      {
        kind: 'model',
        ref: 'm',
        name: 'm',
        aliases: ['w', 'x'],
        provider: 'acme',
        evidence: [evidence('a.py', 9, { scope: 'production' }), evidence('b.py', 2, { scope: 'production' })],
      },
    ])
  })

  test('values that differ are all kept; a list of one place keeps its order', () => {
    const { components } = merge([
      { components: [component('m', { properties: { transport: 'stdio', args: ['-z', '-a'] } })] },
      { components: [component('m', { properties: { transport: 'http' } })] },
    ])
    expect(components[0]?.properties).toEqual({ args: ['-z', '-a'], transport: ['http', 'stdio'] })
  })

  test('what code calls an SDK is one, whatever the lock calls it', () => {
    const { components } = merge([
      { components: [component('p', { kind: 'package' })] },
      { components: [component('p', { kind: 'sdk' })] },
    ])
    expect(components.map(({ kind }) => kind)).toEqual(['sdk'])
  })

  test('relations need both ends, problems and relations are told once', () => {
    const problem = { code: 'malformed' as const, file: 'x.json', detail: 'cut' }
    const relation = { from: 'project', to: 'm', type: 'depends-on' as const }
    const found: Found = {
      components: [component('m')],
      relations: [relation, relation, { from: 'm', to: 'gone', type: 'contains' }],
      problems: [problem, { ...problem, file: 'a.json' }, problem],
    }
    const { relations, problems } = merge([found], ['project'])
    expect(relations).toEqual([relation])
    expect(problems.map(({ file }) => file)).toEqual(['a.json', 'x.json'])
  })

  test('a property called __proto__ is a property', () => {
    const properties = JSON.parse('{"__proto__":"x"}') as Record<string, string>
    const { components } = merge([{ components: [component('m', { properties })] }])
    expect(Object.getPrototypeOf(components[0]?.properties)).toBe(Object.prototype)
    expect(JSON.stringify(components[0]?.properties)).toBe('{"__proto__":"x"}')
  })

  test('the order of the input does not matter', () => {
    const parts: Found[] = Array.from({ length: 12 }, (_, index) => ({
      components: [
        component(`m${index % 3}`, {
          name: `name${index % 2}`,
          version: index % 4 === 0 ? `${index}` : undefined,
          properties: { p: `${index}` },
          evidence: [evidence(`f${index % 5}.py`, index), evidence('same.py', 1, { column: index })],
        }),
      ],
      relations: [{ from: `m${index % 3}`, to: `m${(index + 1) % 3}`, type: 'contains' }],
      problems: [{ code: 'limit', file: `f${index}`, detail: 'd' }],
      unresolved: [{ kind: 'model', reason: 'r', evidence: evidence(`u${index % 4}.py`, index) }],
    }))
    const expected = JSON.stringify(merge(parts))
    let seed = 7
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647
    for (let round = 0; round < 20; round++) {
      const shuffled = parts
        .map((part) => ({ part, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ part }) => part)
      expect(JSON.stringify(merge(shuffled))).toBe(expected)
    }
  })
})

describe('scope', () => {
  test.each([
    ['src/agent.py', 'production'],
    ['tests/test_agent.py', 'test'],
    ['src/agent.test.ts', 'test'],
    ['pkg/server_test.go', 'test'],
    ['src/fixtures/a.json', 'test'],
    ['examples/tests/a.py', 'test'],
    ['examples/chat.py', 'example'],
    ['analysis.ipynb', 'example'],
    ['docs/guide/snippet.py', 'docs'],
    ['src/app/docs/page.tsx', 'production'],
    ['README.md', 'docs'],
    ['.github/workflows/ci.yml', 'build'],
    ['AGENTS.md', 'production'],
    ['packages/web/CLAUDE.md', 'production'],
    ['.github/copilot-instructions.md', 'production'],
    ['.cursor/rules/style.mdc', 'production'],
    ['examples/bot/CLAUDE.md', 'example'],
    ['scripts/train.py', 'production'],
    ['latest/model.py', 'production'],
  ])('%s is %s', (path, expected) => expect(scopeOf(path)).toBe(expected))

  test('a prompt in Markdown is the thing itself', () => {
    expect(scopeOf('prompts/system.md', 'prompt')).toBe('production')
    expect(scopeOf('prompts/system.md', 'model')).toBe('docs')
  })
})
