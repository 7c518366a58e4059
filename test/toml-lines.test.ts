import { expect, test } from 'vitest'
import { indexTomlLines } from '../src/parse/toml-lines.ts'
import { toPep440Range } from '../src/parse/poetry-range.ts'

const TEXT = `# a = 1
a.b = "x" # ]
text = """
[fake]
key = 1 \\""" """
"quo.ted" = 'y'
list = [ # one
  "p", { q = [1,
    2] },

  '''
]''', "last"]
[t."u v"]
k = 1
[[n]]
id = 1
[[n]]
id = { deep = { er = 2 } }
[n.sub]
z = 2020-01-01
`

test.each<[(string | number)[], number | undefined]>([
  [['a'], 2],
  [['a', 'b'], 2],
  [['text'], 3],
  [['fake'], undefined],
  [['quo.ted'], 6],
  [['list', 0], 8],
  [['list', 1, 'q', 1], 9],
  [['list', 2], 11],
  [['list', 3], 12],
  [['t', 'u v', 'k'], 14],
  [['n', 0, 'id'], 16],
  [['n', 1, 'id', 'deep', 'er'], 18],
  [['n', 1, 'sub', 'z'], 20],
  [['n', 2], undefined],
])('line of %j', (path, expected) => expect(indexTomlLines(TEXT)(path)).toBe(expected))

test('broken text gives fewer lines, never an error', () => {
  for (let end = 0; end < TEXT.length; end++)
    expect(indexTomlLines(TEXT.slice(0, end))(['a', 'b'])).toBeOneOf([2, undefined])
})

test.each<[string, string | undefined]>([
  ['^1.2.3', '>=1.2.3,<2'],
  ['^0.2', '>=0.2,<0.3'],
  ['^0.0.3', '>=0.0.3,<0.0.4'],
  ['^0', '>=0,<1'],
  ['~1.2.3', '>=1.2.3,<1.3'],
  ['~1', '>=1,<2'],
  ['~=1.2, !=1.3', '~=1.2,!=1.3'],
  ['1.2.*', '==1.2.*'],
  ['^2.1b1,<3', '>=2.1b1,<3,<3'],
  ['^1 || ^2', undefined],
])('toPep440Range %s', (range, expected) => expect(toPep440Range(range)).toBe(expected))
