import { describe, expect, test } from 'vitest'
import { followLine, toKey, type Look } from '../src/hub/line.ts'
import { toFound } from '../src/hub/to-found.ts'
import { toObligations, type LicensedModel } from '../src/hub/obligations.ts'
import type { ModelFacts } from '../src/model/subject.ts'
import { OTHER_LICENCES, SPDX_LICENCES } from '../src/data/licences/huggingface.ts'
import { LICENCE_OBLIGATIONS } from '../src/data/licences/obligations.ts'
import { toHubLicence, toLicenceOfText } from '../src/data/licences.ts'
import { isSpdxExpression } from '../src/parse/spdx-expression.ts'
import { toHubSubject } from '../src/parse/hub-subject.ts'

/** Answers with the base models that a table names. */
const lookIn =
  (bases: Record<string, string[]>, asked: string[] = []): Look =>
  async ({ namespace, name }) => {
    const id = `${namespace}/${name}`
    asked.push(id)
    const model: ModelFacts = { type: 'model', baseModels: (bases[id] ?? []).map((base) => ({ id: base })) }
    const source = { id: 'huggingface', url: `https://hub.example/${id}`, at: '2026-01-01T00:00:00Z' }
    return { facts: { subject: `pkg:huggingface/${id}`, source, existence: 'present', model }, gaps: [] }
  }

const ROOT = toHubSubject('a/0', 'model')

describe('followLine', () => {
  test('asks about each model once, circles and diamonds alike', async () => {
    const asked: string[] = []
    const bases = { 'a/0': ['a/1', 'a/2'], 'a/1': ['a/3'], 'a/2': ['A/3', 'a/0'], 'a/3': ['a/1'] }
    const line = await followLine(ROOT, lookIn(bases, asked))
    expect(asked).toEqual(['a/0', 'a/1', 'a/2', 'a/3'])
    expect(line.cut).toEqual([])
  })

  test('ends after so many generations, and says what it left out', async () => {
    const bases = Object.fromEntries(Array.from({ length: 99 }, (_, at) => [`a/${at}`, [`a/${at + 1}`]]))
    const line = await followLine(ROOT, lookIn(bases), { maxDepth: 5 })
    expect(line.nodes.length).toBe(6)
    expect(line.cut).toEqual([{ subject: toHubSubject('a/6', 'model'), why: 'more than 5 generations' }])
    const problems = toFound(line).flatMap((found) => found.problems ?? [])
    expect(problems).toMatchObject([{ code: 'limit', lossy: true, detail: 'not asked about: more than 5 generations' }])
  })

  test('ends after so many sources', async () => {
    const many = Array.from({ length: 500 }, (_, at) => `b/${at}`)
    const line = await followLine(ROOT, lookIn({ 'a/0': many }), { maxNodes: 10 })
    expect([line.nodes.length, line.cut.length]).toEqual([10, 491])
    // What was not asked about is still named.
    expect(toFound(line).flatMap((found) => found.components ?? []).length).toBe(501)
  })

  test('a model of a registry is another in each repository and tag', () => {
    const at = (url: string, tag: string) =>
      toKey({ type: 'oci', name: 'widget', qualifiers: { repository_url: url, tag } })
    const keys = [at('r.example/a/widget', '1'), at('r.example/a/widget', '2'), at('r.example/b/widget', '1')]
    expect(new Set(keys).size).toBe(3)
  })
})

test('a gate before the files of a base does not fail a scan, one before those of the model does', async () => {
  const gated: Look = async (subject) => {
    const found = await lookIn({ 'a/0': ['a/1'] })(subject)
    const gap = { code: 'unauthorised' as const, source: 'huggingface', url: 'u', detail: subject.name, at: '' }
    return { ...found, gaps: [gap] }
  }
  const problems = toFound(await followLine(ROOT, gated)).flatMap((found) => found.problems ?? [])
  expect(problems.map(({ detail, lossy }) => [detail, lossy])).toEqual([
    ['unauthorised: 0', true],
    ['unauthorised: 1', undefined],
  ])
})

describe('obligations', () => {
  const model = (id: string, licence: string | undefined, ...bases: string[]): LicensedModel => ({
    key: id,
    id,
    licences: licence === undefined ? [] : [toHubLicence(licence)],
    bases,
  })
  const conflictsOf = (...models: LicensedModel[]): string[] | undefined =>
    toObligations(models).get('tuned')?.conflicts

  test.each([
    ['apache-2.0', 'mit'],
    ['cc-by-nc-4.0', 'apache-2.0'],
    ['llama3.1', 'llama3.1'],
    ['cc-by-nc-sa-4.0', 'cc-by-nc-4.0'],
    ['apple-amlr', 'cc-by-nc-4.0'],
    ['gpl-3.0', 'agpl-3.0'],
    // Nothing is said of what the tables do not have.
    ['acme-terms', 'cc-by-nc-4.0'],
    ['mit', 'acme-terms'],
    [undefined, 'cc-by-nc-4.0'],
  ])('%s from %s is no conflict', (own, base) =>
    expect(conflictsOf(model('tuned', own, 'base'), model('base', base))).toEqual([]),
  )

  test.each([
    ['mit', 'cc-by-nc-4.0', 'MIT does not ask for non-commercial, which base (CC-BY-NC-4.0) asks for'],
    ['apache-2.0', 'gpl-3.0', 'Apache-2.0 does not ask for share-alike, which base (GPL-3.0-only) asks for'],
    [
      'cc-by-nc-4.0',
      'apple-amlr',
      'CC-BY-NC-4.0 does not ask for research-only, which base (LicenseRef-hf-apple-amlr) asks for',
    ],
    ['mit', 'openrail', 'MIT does not ask for use-restrictions, which base (LicenseRef-hf-openrail) asks for'],
    ['cc-by-nd-4.0', 'cc-by-nd-4.0', 'base (CC-BY-ND-4.0) allows nothing made from it to be passed on'],
  ])('%s from %s', (own, base, conflict) =>
    expect(conflictsOf(model('tuned', own, 'base'), model('base', base))).toEqual([conflict]),
  )

  test('hold over generations without a licence of their own', () => {
    const models = [
      model('tuned', 'mit', 'middle'),
      model('middle', undefined, 'root'),
      model('root', 'llama3', 'tuned'),
    ]
    const { stated, conflicts } = toObligations(models).get('tuned')!
    expect(conflicts).toEqual([
      'MIT does not ask for acceptable-use-policy, naming, large-user-limit, which root (LicenseRef-hf-llama3) asks for',
    ])
    expect(stated[0]).toBe('attribution: tuned (MIT), root (LicenseRef-hf-llama3)')
  })
})

describe('licences', () => {
  const mapped = [...SPDX_LICENCES.map(([, expression]) => expression), ...OTHER_LICENCES.map((one) => one.expression)]
  const listed = LICENCE_OBLIGATIONS.flatMap(([, expressions]) => expressions)

  test('the tables hold SPDX expressions, each licence has one row, and families too wide to tell have none', () => {
    expect([...mapped, ...listed].filter((expression) => !isSpdxExpression(expression))).toEqual([])
    expect(listed.length).toBe(new Set(listed).size)
    expect(mapped.filter((expression) => !listed.includes(expression))).toEqual([
      'LicenseRef-hf-cc',
      'LicenseRef-hf-apple-ascl',
    ])
  })

  test.each([
    ['bsl-1.0', 'BSL-1.0'],
    ['Apache-2.0', 'Apache-2.0'],
    ['gpl-3.0', 'GPL-3.0-only'],
    ['openrail++', 'LicenseRef-scancode-bigscience-open-rail-m2'],
    ['constructor', undefined],
  ])('%s', (raw, expression) => expect(toHubLicence(raw).expression).toBe(expression))

  test.each([
    ['LLAMA 3.2 COMMUNITY LICENSE AGREEMENT\nLlama 3.2 Version', 'LicenseRef-scancode-llama-3.2-license-2024'],
    ['\n   Apache License\n   Version 2.0, January 2004', 'Apache-2.0'],
    ['MIT License\n\nCopyright', 'MIT'],
    ['This work is under the MIT License', undefined],
    ['', undefined],
  ])('text %j', (text, expression) => expect(toLicenceOfText(text).expression).toBe(expression))
})
