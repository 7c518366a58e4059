import { describe, expect, test } from 'vitest'
import { parseRequirement, readArchiveName, toExactVersion, toPublicUrl } from '../src/parse/pep508.ts'

const registry = (name: string, rest: object = {}): object => ({ name, extras: [], source: 'registry', ...rest })

describe('parseRequirement', () => {
  test.each<[string, object]>([
    ['Tern_Sort', registry('tern-sort')],
    ['gull.nest==1.4.0', registry('gull-nest', { range: '==1.4.0', version: '1.4.0' })],
    ['gull == 1.4.0  # pinned', registry('gull', { range: '==1.4.0', version: '1.4.0' })],
    ['gull (>=1.4, <2)', registry('gull', { range: '>=1.4,<2' })],
    ['gull(==1.4)', registry('gull', { range: '==1.4', version: '1.4' })],
    ['gull >=1.4 <2', registry('gull', { range: '>=1.4,<2' })],
    ['gull~=1.4', registry('gull', { range: '~=1.4' })],
    ['gull==1.4.*', registry('gull', { range: '==1.4.*' })],
    ['gull==1.4,!=1.4.1', registry('gull', { range: '==1.4,!=1.4.1' })],
    ['gull===1.4-custom', registry('gull', { range: '===1.4-custom', version: '1.4-custom' })],
    ['gull==2.1.0+cu118', registry('gull', { range: '==2.1.0+cu118', version: '2.1.0+cu118' })],
    ['gull==${GULL}', registry('gull', { range: '==${GULL}' })],
    ['gull>=1,', registry('gull', { range: '>=1' })],
    [
      'gull[Fast_Io, s3]>=1 ; python_version < "3.9" # old',
      { name: 'gull', extras: ['fast-io', 's3'], source: 'registry', range: '>=1', marker: 'python_version < "3.9"' },
    ],
    [
      'gull @ git+https://me:s3cret@code.example/t/gull.git@v2#egg=gull ; extra == "x"',
      {
        name: 'gull',
        extras: [],
        source: 'vcs',
        url: 'git+https://code.example/t/gull.git@v2',
        marker: 'extra == "x"',
      },
    ],
    [
      'gull[a]@https://files.example/gull-3.1-py3-none-any.whl?sig=s3cret',
      {
        name: 'gull',
        extras: ['a'],
        source: 'url',
        url: 'https://files.example/gull-3.1-py3-none-any.whl',
        version: '3.1',
      },
    ],
    ['gull @ file:///srv/gull', { name: 'gull', extras: [], source: 'path' }],
    ['gull @ ../gull', { name: 'gull', extras: [], source: 'path' }],
  ])('%s', (text, expected) => expect(parseRequirement(text)).toEqual(expected))

  test.each(['', '# gull', '-r base.txt', './gull', '.', 'gull-', 'gull=1.0', 'two words', 'gull[a', 'gull @', '^1'])(
    'not a requirement: %s',
    (text) => expect(parseRequirement(text)).toBeUndefined(),
  )

  test('is bounded', () => expect(parseRequirement('a'.repeat(5000))).toBeUndefined())
})

test.each<[string, string | undefined]>([
  ['==1.0', '1.0'],
  ['==v1.0', '1.0'],
  ['>=1.0', undefined],
  ['==1.*', undefined],
  ['==$X', undefined],
])('toExactVersion %s', (text, expected) => expect(toExactVersion(text)).toBe(expected))

test.each<[string, string | undefined]>([
  ['https://${USER}:${TOKEN}@code.example:8443/a/b', 'https://code.example:8443/a/b'],
  ['git+ssh://git@code.example/a/b.git@main', 'git+ssh://code.example/a/b.git@main'],
  ['git@code.example:a/b.git', 'git+ssh://code.example/a/b.git'],
  ['https://me:pa/ss@code.example/a', undefined],
  ['no url', undefined],
])('toPublicUrl %s', (text, expected) => expect(toPublicUrl(text)).toBe(expected))

test.each<[string, object | undefined]>([
  ['https://files.example/tern_sort-2.0%2Bcpu-cp311-cp311-linux_x86_64.whl', { name: 'tern-sort', version: '2.0+cpu' }],
  ['https://files.example/tern-sort-2.0.tar.gz#sha256=aa', { name: 'tern-sort', version: '2.0' }],
  ['https://files.example/archive/main.zip', undefined],
])('readArchiveName %s', (text, expected) => expect(readArchiveName(text)).toEqual(expected))
