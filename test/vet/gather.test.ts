import { expect, test } from 'vitest'
import type { RemoteCollector, SourceClient, Subject } from '../../src/model/remote.ts'
import type { SubjectFacts } from '../../src/model/subject.ts'
import { gatherCase } from '../../src/vet/gather.ts'
import type { Sources } from '../../src/vet/look.ts'
import { toPin } from '../../src/vet/pin.ts'
import { DEFAULT_POLICY } from '../../src/vet/policy.ts'
import { parseSubjects } from '../../src/vet/subjects.ts'
import { parseTarget } from '../../src/vet/target.ts'
import { vetAll } from '../../src/vet/vet.ts'
import { calmFacts, calmVersion, daysAgo, NOW } from './known.ts'

const keyOf = ({ type, namespace, name, qualifiers }: Subject): string =>
  `${type}:${namespace ? `${namespace}/` : ''}${name}${qualifiers?.['type'] ? `?${qualifiers['type']}` : ''}`

/** Sources that answer from a table, and a list of what they were asked. */
function toSources(
  table: Readonly<Record<string, SubjectFacts>>,
  types: readonly string[],
): Sources & { asked: string[] } {
  const asked: string[] = []
  const collector: RemoteCollector = {
    id: 'table',
    version: 1,
    title: 'A table',
    types,
    look: (subject) => {
      const key = keyOf(subject)
      asked.push(subject.version ? `${key}@${subject.version}` : key)
      const facts = table[key]
      const gap = { code: 'timeout' as const, source: 'table', url: key, detail: `${key} did not answer`, at: NOW }
      return Promise.resolve(facts ? { facts, gaps: [] } : { gaps: [gap] })
    },
  }
  const client = (): SourceClient => {
    throw new Error('no network in this test')
  }
  return {
    asked,
    collectors: [{ ...collector, look: (subject, _, options) => collector.look(subject, undefined as never, options) }],
    client: () => ({ id: 'table', base: '', ask: client, stream: client, gap: client }) as unknown as SourceClient,
    advisories: () => ({ coverage: 'matched', matches: [], dataAsOf: NOW }),
  }
}

const options = { policy: DEFAULT_POLICY, now: NOW }

test('the newest version is passed over while it is young, and its new dependencies are asked for', async () => {
  const dependencies = [{ name: 'plain-x', range: '^1', scope: 'runtime' as const }]
  const facts = calmFacts({
    tags: { latest: '2.2.0' },
    versions: [calmVersion('2.2.0', 1), calmVersion('2.1.0', 40, { dependencies }), calmVersion('2.0.0', 200)],
  })
  const sources = toSources({ 'npm:acme-widget': facts, 'npm:plain-x': calmFacts({ createdAt: daysAgo(3) }) }, ['npm'])
  const known = await gatherCase(parseTarget('npm:acme-widget'), sources, options)
  expect(known.version?.version).toBe('2.1.0')
  expect(known.related.map(({ role, name }) => [role, name])).toEqual([['dependency', 'plain-x']])
  expect(sources.asked).toEqual(['npm:acme-widget', 'npm:acme-widget@2.1.0', 'npm:plain-x'])
})

test('the pin passes over versions with grave advisories, and is offered instead of one', async () => {
  const facts = calmFacts({
    versions: [calmVersion('2.1.0', 40), calmVersion('2.0.0', 200), calmVersion('1.0.0', 900)],
  })
  const sources = toSources({ 'npm:acme-widget': facts }, ['npm'])
  const grave = {
    id: 'CVE-1',
    aliases: [],
    kind: 'vulnerability' as const,
    severity: 'critical' as const,
    fixed: ['2.1.1'],
  }
  sources.advisories = ({ version }) => ({
    coverage: 'matched',
    matches: version === '2.1.0' ? [grave] : [],
    dataAsOf: NOW,
  })
  const pinOf = async (subject: string) => toPin(await gatherCase(parseTarget(subject), sources, options))
  expect(await pinOf('npm:acme-widget')).toMatchObject({ version: '2.0.0', why: '2.1.0 cannot be recommended' })
  expect(await pinOf('npm:acme-widget@2.1.0')).toMatchObject({ version: '2.0.0', why: 'instead of 2.1.0' })
  expect(await pinOf('npm:acme-widget@1.0.0')).toMatchObject({ version: '1.0.0', why: 'as asked for' })
  sources.advisories = () => ({ coverage: 'matched', matches: [grave], dataAsOf: NOW })
  expect(await pinOf('npm:acme-widget@2.1.0')).toBeUndefined()
})

test('lineage is followed to the root, through a circle, and what did not answer is a gap', async () => {
  const hub = (baseModels: string[], datasets: string[] = []): SubjectFacts =>
    calmFacts({ model: { type: 'model', baseModels: baseModels.map((id) => ({ id })), datasets } })
  const sources = toSources(
    {
      'huggingface:acme/tuned': hub(['acme/base'], ['acme/corpus']),
      'huggingface:acme/base': hub(['acme/root']),
      'huggingface:acme/root': hub(['acme/tuned', 'acme/gone']),
      'huggingface:acme/corpus?dataset': calmFacts({ model: { type: 'dataset' } }),
    },
    ['huggingface'],
  )
  const known = await gatherCase(parseTarget('hf:acme/tuned'), sources, options)
  expect(known.related.map(({ role, name }) => `${role} ${name}`)).toEqual([
    'base-model acme/base',
    'base-model acme/root',
    'dataset acme/corpus',
  ])
  expect(known.gaps.map(({ detail }) => detail)).toEqual(['huggingface:acme/gone did not answer'])
})

test('an MCP server is vetted with the packages that deliver it', async () => {
  const server = calmFacts({
    server: { packages: [{ registryType: 'npm', identifier: '@acme/server', version: '2.1.0' }] },
  })
  const sources = toSources({ 'mcp-server:io.github.acme/widget': server, 'npm:@acme/server': calmFacts() }, [
    'mcp-server',
    'npm',
  ])
  const known = await gatherCase(parseTarget('io.github.acme/widget'), sources, options)
  expect(known.parts?.map(({ target, version }) => `${target.name} ${version?.version}`)).toEqual([
    '@acme/server 2.1.0',
  ])
})

test('what a publisher discloses is added, once', async () => {
  const match = (id: string, aliases: string[] = []) => ({ id, aliases, kind: 'lead' as const, fixed: [] })
  const facts = calmFacts({ advisories: [match('CVE-1', ['GHSA-1']), match('GHSA-2')] })
  const sources = toSources({ 'npm:acme-widget': facts }, ['npm'])
  sources.advisories = () => ({ coverage: 'matched', matches: [match('GHSA-1')], dataAsOf: NOW })
  const { advisories } = await gatherCase(parseTarget('npm:acme-widget'), sources, options)
  expect(advisories.matches.map(({ id }) => id)).toEqual(['GHSA-1', 'GHSA-2'])
})

test('a list keeps its order; what is not understood is said and the rest goes on', async () => {
  const asked = parseSubjects(
    'npm:acme-widget  # the widget\n\n# nothing\nwidget\npkg:npm/acme-widget@2.0.0\n',
    'list.txt',
  )
  const sources = toSources({ 'npm:acme-widget': calmFacts() }, ['npm'])
  const outcomes = await vetAll(asked, { sources, ...options })
  expect(outcomes.map(({ text, dossier, error }) => [text, dossier?.verdict, dossier?.version, error])).toEqual([
    ['npm:acme-widget', 'allow', '2.1.0', undefined],
    ['widget', undefined, undefined, 'widget can mean several things'],
    ['pkg:npm/acme-widget@2.0.0', 'allow', '2.0.0', undefined],
  ])
})

test('documents', () => {
  const bom = {
    bomFormat: 'CycloneDX',
    components: [
      { purl: 'pkg:npm/acme-widget@2.0.0', hashes: [{ alg: 'SHA-256', content: 'AB' }] },
      { 'bom-ref': 'waybill:model/openai/gpt-4o' },
      { 'bom-ref': 'waybill:prompt/x' },
    ],
    services: [{ 'bom-ref': 'waybill:service/openai' }],
  }
  expect(parseSubjects(JSON.stringify(bom), 'bom.json').map(({ text, hashes }) => [text, hashes])).toEqual([
    ['pkg:npm/acme-widget@2.0.0', [{ algorithm: 'SHA-256', content: 'ab' }]],
    ['waybill:model/openai/gpt-4o', undefined],
    ['waybill:service/openai', undefined],
  ])
  const spdx = { packages: [{ externalRefs: [{ referenceType: 'purl', referenceLocator: 'pkg:pypi/widget@1' }] }] }
  expect(parseSubjects(JSON.stringify(spdx), 'spdx.json').map(({ text }) => text)).toEqual(['pkg:pypi/widget@1'])
  expect(() => parseSubjects('{', 'bom.json')).toThrow('bom.json: not valid JSON')
  expect(() => parseSubjects('{"packages": 1}', 'x.json')).toThrow('neither a CycloneDX nor an SPDX document')
})

test('documents with odd parts and nested components', () => {
  const purl = 'pkg:npm/acme-widget@2.0.0'
  const bom = {
    bomFormat: 'CycloneDX',
    components: [
      null,
      'x',
      { purl: 5, hashes: 7 },
      { name: 'group', components: [{ purl, hashes: [{ alg: 1 }] }, { purl }] },
    ],
    services: { 'bom-ref': 'waybill:service/openai' },
  }
  expect(parseSubjects(`\ufeff${JSON.stringify(bom)}`, 'bom.json').map(({ text, hashes }) => [text, hashes])).toEqual([
    [purl, undefined],
  ])
  const spdx = {
    packages: [null, { externalRefs: 'x' }, { externalRefs: [{ referenceType: 'purl', referenceLocator: purl }] }],
  }
  expect(parseSubjects(JSON.stringify(spdx), 'spdx.json').map(({ text }) => text)).toEqual([purl])
})

test.each([
  ['[1, 2]', 'x: neither a CycloneDX nor an SPDX document'],
  ['['.repeat(100_000), 'x: nested deeper than 1000 levels'],
  ['npm:a\n\0\u0001', 'x: neither a document nor a list of names'],
])('%.10s is no list', (text, message) => {
  expect(() => parseSubjects(text, 'x')).toThrow(message)
})

test.each([
  'npm:..',
  'pkg:npm/..',
  'pkg:golang/../x',
  'hf:acme/..',
  'npm:a\u001bb',
  'pkg:npm/a%00b',
  'mcp:io.github.acme/..',
])('%j names nothing', (text) => {
  expect(() => parseTarget(text)).toThrow('is no name that anything can have')
})

test('a fault of ours over one subject is a gap of that one', async () => {
  const sources = toSources({ 'npm:acme-widget': calmFacts() }, ['npm'])
  const [table] = sources.collectors
  const look: RemoteCollector['look'] = (subject, client, more) => {
    if (subject.name === 'broken') throw new TypeError('x is not a function')
    return table!.look(subject, client, more)
  }
  const gap: SourceClient['gap'] = (code, url, detail) => ({ code, source: 'table', url, detail, at: NOW })
  const client = (id: string): SourceClient => ({ ...sources.client(id), gap })
  const asked = parseSubjects('npm:broken\nnpm:acme-widget', 'list.txt')
  const faulty: Sources = { ...sources, client, collectors: [{ ...table!, look }] }
  const outcomes = await vetAll(asked, { sources: faulty, ...options })
  expect(outcomes.map(({ dossier }) => [dossier?.verdict, dossier?.gaps.map(({ detail }) => detail)])).toEqual([
    ['review', ['the answer could not be read (a fault of this program: TypeError)']],
    ['allow', []],
  ])
})

test('what is stopped in the middle gives nothing', async () => {
  const controller = new AbortController()
  const sources = toSources({ 'npm:acme-widget': calmFacts() }, ['npm'])
  const advisories: Sources['advisories'] = () => {
    controller.abort()
    return { coverage: 'matched', matches: [] }
  }
  const vetting = { sources: { ...sources, advisories }, ...options, signal: controller.signal }
  await expect(vetAll(parseSubjects('npm:acme-widget', 'list'), vetting)).rejects.toThrow('aborted')
})
