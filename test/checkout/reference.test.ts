import { expect, test } from 'vitest'
import { parseRepository } from '../../src/checkout/reference.ts'

test.each([
  ['github:acme/widget@v1%2E0', 'github acme/widget v1.0 https://github.com/acme/widget'],
  ['github:acme/widget@%zz', 'github acme/widget %zz https://github.com/acme/widget'],
  ['github:managed_acme/widget', 'github managed_acme/widget https://github.com/managed_acme/widget'],
  ['https://github.com/acme/widget/tree/feature/%zz', 'github acme/widget feature/%zz https://github.com/acme/widget'],
  ['https://ada:secret@git.example/acme/widget.git#%zz', 'git widget %zz https://git.example/acme/widget.git'],
  ['github:acme/..', 'none'],
  ['github:../widget', 'none'],
  ['https://github.com/acme', 'none'],
])('%s', (text, expected) => {
  const found = parseRepository(text)
  const name = found?.owner ? `${found.owner}/${found.name}` : found?.name
  expect(found ? [found.by, name, found.ref, found.url].filter(Boolean).join(' ') : 'none').toBe(expected)
})
