import { expect, test } from 'vitest'
import { matchesPattern } from '../../src/vet/patterns.ts'
import { parsePolicy } from '../../src/vet/policy.ts'

test('a file changes what it names', () => {
  const policy = parsePolicy(
    'cooling-days: 3\nrules:\n  new-name: block\nlicences: { AGPL-3.0-only: block }\n',
    'policy.yml',
  )
  expect([
    policy.coolingDays,
    policy.newDays,
    policy.rules,
    policy.licences['AGPL-3.0-only'],
    policy.licences['copyleft'],
  ]).toEqual([3, 30, { 'new-name': 'block' }, 'block', 'review'])
})

test.each([
  ['rules: { no-such-rule: block }', 'policy.yml: rules.no-such-rule: there is no such rule'],
  ['rules: { new-name: deny }', /^policy\.yml: rules\.new-name: /],
  ['coolingdays: 3', /^policy\.yml: /],
  ['a: [', /^policy\.yml: /],
])('%s', (text, message) => {
  expect(() => parsePolicy(text, 'policy.yml')).toThrow(message)
})

test.each([
  ['acme', 'acme', true],
  ['acme', 'acme2', false],
  ['pkg:npm/acme-*', 'pkg:npm/acme-widget', true],
  ['*widget', 'acme-widget', true],
  ['a*b*c', 'abc', true],
  ['a*bb', 'ab', false],
  ['*', '', true],
])('%s on %s: %s', (pattern, text, expected) => {
  expect(matchesPattern(pattern, text)).toBe(expected)
})
