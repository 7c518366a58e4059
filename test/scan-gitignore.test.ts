import ignore from 'ignore'
import { describe, expect, test } from 'vitest'
import { isIgnored, parseGitignore } from '../src/scan/gitignore.ts'

const verdict = (patterns: string, path: string): boolean | undefined => {
  const rules = parseGitignore(patterns)
  const directory = path.endsWith('/')
  return rules && isIgnored(rules, directory ? path.slice(0, -1) : path, directory)
}

describe('gitignore', () => {
  test.each([
    ['models', 'a/models', true],
    ['/models', 'a/models', undefined],
    ['/models', 'models', true],
    ['models/', 'models', undefined],
    ['models/', 'a/models/', true],
    ['*.bin', 'deep/down/w.bin', true],
    ['*.bin\n!keep.bin', 'x/keep.bin', false],
    ['!keep.bin\n*.bin', 'keep.bin', true],
    ['a/*/c', 'a/b/c', true],
    ['a/*/c', 'a/b/d/c', undefined],
    ['a/**/c', 'a/c', true],
    ['a/**/c', 'a/x/y/c', true],
    ['a/**', 'a/', undefined],
    ['a/**', 'a/x/y', true],
    ['**/tmp', 'q/tmp', true],
    ['w?ights', 'weights', true],
    ['v[0-9].pt', 'v7.pt', true],
    ['v[!0-9].pt', 'v7.pt', undefined],
    ['v[]a].pt', 'v].pt', true],
    ['[abc', '[abc', true],
    ['\\!important', '!important', true],
    ['\\#x', '#x', true],
    ['trail   ', 'trail', true],
    ['trail\\ ', 'trail ', true],
    ['# comment', '# comment', undefined],
    ['foo\r\n*.log\r\n', 'a.log', true],
    ['Case', 'case', undefined],
    ['docs/*.md', 'docs/a.md', true],
    ['docs/*.md', 'x/docs/a.md', undefined],
  ])('%j says of %s: %s', (patterns, path, expected) => expect(verdict(patterns, path)).toBe(expected))

  test('agrees with the package `ignore`', () => {
    const patterns =
      '*.log\n!important.log\n/build\nfoo/\n**/cache/**\na/**/z\nx/*.py\n*~\n.env*\n!.env.example\n[Dd]ist'
    const oracle = ignore({ ignorecase: false }).add(patterns)
    const rules = parseGitignore(patterns)!
    const names = [
      'a',
      'z',
      'x',
      'foo',
      'build',
      'cache',
      'm.py',
      'e.log',
      'important.log',
      't~',
      '.env',
      '.env.example',
      'Dist',
    ]
    for (const one of names)
      for (const two of names)
        for (const three of names)
          for (const path of [one, `${one}/${two}`, `${one}/${two}/${three}`]) {
            const said = oracle.checkIgnore(path)
            // The walk never enters an ignored folder, so only paths whose parents are wanted matter.
            const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')))
            if (parent !== '' && oracle.ignores(`${parent}/`)) continue
            expect([path, isIgnored(rules, path, false) ?? false]).toEqual([path, said.ignored])
          }
  })

  test('a pattern made to backtrack is matched in no time', () => {
    const rules = parseGitignore(`${'*a'.repeat(200)}*b`)!
    const start = performance.now()
    expect(isIgnored(rules, 'a'.repeat(250), false)).toBeUndefined()
    expect(performance.now() - start).toBeLessThan(100)
  })
})
