import { expect, test } from 'vitest'
import { lintBom, validateBom } from '../src/bom/validate/index.ts'
import { enrichDocument } from '../src/enrich/enrich.ts'
import { gatherKnown } from '../src/enrich/gather.ts'
import type { Known } from '../src/enrich/known.ts'
import { toDisclosureReport } from '../src/enrich/vulnerabilities.ts'
import type { JsonObject } from '../src/parse/json.ts'
import type { Sources } from '../src/vet/look.ts'
import { calmFacts, calmVersion, NOW } from './vet/known.ts'

const SERIAL = 'urn:uuid:11111111-1111-4111-8111-111111111111'
const PURL = 'pkg:npm/acme-widget@2.0.0'
const COMMIT = 'c'.repeat(40)

const toBom = (components: JsonObject[], specVersion = '1.7'): JsonObject => ({
  bomFormat: 'CycloneDX',
  specVersion,
  serialNumber: SERIAL,
  version: 1,
  components,
})

const widget = (more: JsonObject = {}): JsonObject => ({
  type: 'library',
  'bom-ref': 'w',
  name: 'acme-widget',
  version: '2.0.0',
  purl: PURL,
  ...more,
})

const known = (more: Partial<Known> = {}): Map<string, Known> =>
  new Map([
    [
      PURL,
      {
        purl: PURL,
        facts: calmFacts({ description: 'Widgets.', owner: { name: 'Acme' } }),
        version: calmVersion('2.0.0', 200, {
          licences: [{ raw: 'MIT OR Apache-2.0', expression: 'MIT OR Apache-2.0' }],
        }),
        ...more,
      },
    ],
  ])

async function errorsOf(document: JsonObject): Promise<string[]> {
  const { errors } = await validateBom(document)
  return [...errors, ...lintBom(document)].map(({ path, message }) => `${path}: ${message}`)
}

test('what is open is filled, with a citation of its source', async () => {
  const { document, contradictions } = enrichDocument(toBom([widget()]), known())
  expect(document).toEqual({
    ...toBom([
      widget({
        description: 'Widgets.',
        supplier: { name: 'Acme' },
        licenses: [{ expression: 'MIT OR Apache-2.0' }],
        hashes: [{ alg: 'SHA-256', content: 'a'.repeat(64) }],
        externalReferences: [{ type: 'vcs', url: 'https://github.com/acme/widget' }],
      }),
    ]),
    version: 2,
    metadata: { tools: { services: [{ 'bom-ref': 'waybill:source/npm', name: 'npm' }] } },
    citations: [
      {
        pointers: ['description', 'supplier', 'licenses', 'hashes', 'externalReferences'].map(
          (name) => `/components/0/${name}`,
        ),
        timestamp: NOW,
        attributedTo: 'waybill:source/npm',
      },
    ],
  })
  expect(contradictions).toEqual([])
  expect(await errorsOf(document)).toEqual([])
})

test('what is written stays, and what a source says otherwise is told', () => {
  const given = toBom([
    widget({
      description: 'Mine.',
      supplier: { name: 'Me' },
      licenses: [{ license: { id: 'GPL-3.0-only' } }],
      hashes: [{ alg: 'SHA-256', content: 'b'.repeat(64) }],
      externalReferences: [{ type: 'website', url: 'https://acme.example' }],
    }),
  ])
  const { document, filled, contradictions } = enrichDocument(given, known())
  expect(document).toEqual(given)
  expect(filled).toEqual([])
  expect(contradictions.map(({ pointer, detail }) => `${pointer}: ${detail}`)).toEqual([
    '/components/0/licenses: the source says MIT OR Apache-2.0, the document GPL-3.0-only',
    `/components/0/hashes: the source has SHA-256 ${'a'.repeat(64)}`,
  ])
})

test('a model without a version gets the commit behind its name; nested components are reached', async () => {
  const model = { type: 'machine-learning-model', 'bom-ref': 'm', name: 'tiny', purl: 'pkg:huggingface/acme/tiny' }
  const facts = calmFacts({
    source: { id: 'huggingface', url: 'https://hub.example', at: NOW },
    repository: undefined,
    model: {
      type: 'model',
      revision: COMMIT,
      licences: [{ raw: 'llama3', expression: 'LicenseRef-hf-llama3', name: 'Llama 3' }],
    },
  } as Partial<Known['facts']>)
  const given = toBom([{ type: 'application', 'bom-ref': 'a', name: 'app', components: [model] }])
  const { document } = enrichDocument(given, new Map([[model.purl, { purl: model.purl, facts }]]))
  const [app] = document['components'] as JsonObject[]
  expect((app!['components'] as JsonObject[])[0]).toEqual({
    ...model,
    version: COMMIT,
    licenses: [{ expression: 'LicenseRef-hf-llama3' }],
  })
  expect((document['citations'] as JsonObject[])[0]!['pointers']).toEqual([
    '/components/0/components/0/version',
    '/components/0/components/0/licenses',
  ])
  expect(await errorsOf(document)).toEqual([])
})

test('before 1.7, and with tools in the old form, properties cite', async () => {
  for (const given of [toBom([widget()], '1.6'), { ...toBom([widget()]), metadata: { tools: [{ name: 'other' }] } }]) {
    const { document } = enrichDocument(given, known())
    expect(document['citations']).toBeUndefined()
    expect((document['components'] as JsonObject[])[0]!['properties']).toContainEqual({
      name: 'waybill:cited',
      value: `licenses from npm at ${NOW}`,
    })
    expect(await errorsOf(document)).toEqual([])
  }
})

test('a source that knows nothing changes nothing', () => {
  const given = toBom([widget()])
  const absent = known({ facts: { ...calmFacts(), existence: 'absent' } })
  expect(enrichDocument(given, absent).document).toEqual(given)
  expect(enrichDocument(given, new Map()).document).toEqual(given)
})

test('vulnerabilities are a document of their own that points into the first', async () => {
  const matches = [
    {
      id: 'CVE-2026-0001',
      aliases: ['GHSA-aaaa-bbbb-cccc'],
      kind: 'vulnerability' as const,
      severity: 'high' as const,
      score: 8.1,
      vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H',
      fixed: ['2.0.1'],
      url: 'https://osv.example/CVE-2026-0001',
    },
    { id: 'AVID-1', aliases: [], kind: 'lead' as const, fixed: [] },
  ]
  const report = toDisclosureReport(toBom([widget()]), known({ advisories: { coverage: 'matched', matches } }), {
    timestamp: NOW,
    serialNumber: 'urn:uuid:22222222-2222-4222-8222-222222222222',
  })
  expect(report['vulnerabilities']).toEqual([
    {
      id: 'CVE-2026-0001',
      source: { url: 'https://osv.example/CVE-2026-0001' },
      references: [{ id: 'GHSA-aaaa-bbbb-cccc', source: { name: 'GitHub' } }],
      ratings: [
        { score: 8.1, severity: 'high', method: 'CVSSv31', vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H' },
      ],
      recommendation: 'Use 2.0.1, or later.',
      affects: [{ ref: 'urn:cdx:11111111-1111-4111-8111-111111111111/1#w' }],
    },
  ])
  expect((await validateBom(report)).errors).toEqual([])
})

test('each purl is asked once; kinds without a source and silent sources are told', async () => {
  const asked: string[] = []
  const sources: Sources = {
    collectors: [
      {
        id: 'npm',
        version: 1,
        title: 'npm',
        types: ['npm'],
        look: ({ name, version }) => {
          asked.push(`${name}@${version}`)
          const gap = { code: 'timeout' as const, source: 'npm', url: name, detail: 'no answer', at: NOW }
          return Promise.resolve(name === 'silent' ? { gaps: [gap] } : { facts: calmFacts(), gaps: [] })
        },
      },
    ],
    client: () => ({}) as never,
    advisories: () => ({ coverage: 'not-mirrored', matches: [] }),
  }
  const bom = toBom([
    widget(),
    widget({ 'bom-ref': 'again' }),
    { type: 'library', 'bom-ref': 's', name: 'silent', purl: 'pkg:npm/silent@1.0.0' },
    { type: 'library', 'bom-ref': 'd', name: 'd', purl: 'pkg:deb/debian/d@1' },
    { type: 'library', 'bom-ref': 'x', name: 'x', purl: 'not a purl' },
  ])
  const { known: found, gaps, unasked } = await gatherKnown(bom, sources)
  expect(asked).toEqual(['acme-widget@2.0.0', 'silent@1.0.0'])
  expect([...found].map(([purl, { version }]) => [purl, version?.version])).toEqual([[PURL, '2.0.0']])
  expect(gaps.map(({ url }) => url)).toEqual(['silent'])
  expect(unasked).toEqual(['not a purl', 'pkg:deb/debian/d@1'])
})
