import { describe, expect, test } from 'vitest'
import { toChoice, toLicence } from '../src/parse/licence-statement.ts'
import { toRepositoryUrl } from '../src/parse/repository-url.ts'

describe('addresses of repositories', () => {
  test.each([
    ['git+https://github.com/acme/widget.git', 'https://github.com/acme/widget'],
    ['git+ssh://git@github.com/acme/widget.git', 'https://github.com/acme/widget'],
    ['git@github.com:acme/widget.git', 'https://github.com/acme/widget'],
    ['git://github.com/acme/widget.git#main', 'https://github.com/acme/widget'],
    ['http://www.github.com/acme/widget/tree/main/packages/a', 'https://github.com/acme/widget'],
    ['acme/widget', 'https://github.com/acme/widget'],
    ['gitlab:acme/widget', 'https://gitlab.com/acme/widget'],
    ['https://gitlab.com/acme/deep/widget/-/tree/main', 'https://gitlab.com/acme/deep/widget'],
    ['https://user:secret@GIT.acme.example/tools/widget.git?token=secret', 'https://git.acme.example/tools/widget'],
    ['scm:git:git@github.com:acme/widget.git', 'https://github.com/acme/widget'],
    ['scm:git:ssh://git@git.acme.example:7999/tools/widget.git', 'https://git.acme.example:7999/tools/widget'],
    ['https://github.com/Acme/Widget', 'https://github.com/Acme/Widget'],
  ])('%s', (text, expected) => {
    expect(toRepositoryUrl(text)).toBe(expected)
  })

  test.each([
    '',
    'widget',
    'https://github.com/acme',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://localhost/a/b',
  ])('no repository: %s', (text) => {
    expect(toRepositoryUrl(text)).toBeUndefined()
  })
})

describe('licences as sources state them', () => {
  test.each([
    ['MIT', { raw: 'MIT', expression: 'MIT' }],
    ['mit', { raw: 'mit', expression: 'MIT' }],
    ['(MIT OR Apache-2.0)', { raw: '(MIT OR Apache-2.0)', expression: '(MIT OR Apache-2.0)' }],
    ['Apache License, Version 2.0', { raw: 'Apache License, Version 2.0', expression: 'Apache-2.0' }],
    ['BSD', { raw: 'BSD' }],
    ['SEE LICENSE IN LICENCE.md', { raw: 'SEE LICENSE IN LICENCE.md' }],
    ['MIT License\n\nCopyright (c) Acme', { raw: 'MIT License', expression: 'MIT' }],
    [' ', undefined],
  ])('%j', (text, expected) => {
    expect(toLicence(text)).toEqual(expected)
  })

  test('a link stands alone where there is no name', () => {
    expect(toLicence(undefined, 'https://acme.example/terms')).toEqual({
      raw: 'https://acme.example/terms',
      link: 'https://acme.example/terms',
    })
  })
})

test.each([
  ['http://www.opensource.org/licenses/ms-pl', 'MS-PL'],
  ['https://opensource.org/license/mit/', 'MIT'],
  ['http://www.opensource.org/licenses/mit-license.php', undefined],
  ['http://www.apache.org/licenses/LICENSE-2.0.txt', 'Apache-2.0'],
  ['https://spdx.org/licenses/BSD-3-Clause.html', 'BSD-3-Clause'],
  ['http://opensource.org/licenses/GPL-2.0', undefined],
  ['https://acme.example/licenses/MIT', undefined],
])('a licence by its address: %s', (link, expression) => {
  expect(toLicence(undefined, link)).toEqual({ raw: link, ...(expression && { expression }), link })
  expect(toLicence('Acme terms', link)).toEqual({ raw: 'Acme terms', link })
  expect(toLicence('ISC', link)).toEqual({ raw: 'ISC', expression: 'ISC', link })
})

describe('licences to choose from', () => {
  const choose = (...texts: string[]): unknown => toChoice(texts.flatMap((text) => toLicence(text) ?? []))

  test.each([
    [[], undefined],
    [['MIT'], [{ raw: 'MIT', expression: 'MIT' }]],
    [['MIT', 'MIT'], [{ raw: 'MIT', expression: 'MIT' }]],
    [['MIT', 'Apache 2.0'], [{ raw: 'MIT OR Apache 2.0', expression: 'MIT OR Apache-2.0' }]],
    [['MIT AND ISC', '0BSD'], [{ raw: 'MIT AND ISC OR 0BSD', expression: '(MIT AND ISC) OR 0BSD' }]],
    [
      ['MIT', 'BSD'],
      [{ raw: 'MIT', expression: 'MIT' }, { raw: 'BSD' }],
    ],
  ])('%j', (texts, expected) => {
    expect(choose(...texts)).toEqual(expected)
  })
})
