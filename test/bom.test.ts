import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildValidators } from '../scripts/build-validators.ts'
import { SPEC_VERSIONS, toCycloneDx, type SpecVersion } from '../src/bom/cyclonedx/index.ts'
import { lintBom, validateBom } from '../src/bom/validate/index.ts'
import type { Component } from '../src/model/component.ts'
import type { Inventory } from '../src/model/inventory.ts'
import { at, toSampleInventory } from './support/sample-inventory.ts'

interface Item {
  'bom-ref': string
  type?: string
  name: string
  properties?: { name: string; value: string }[]
  [key: string]: unknown
}

interface Written {
  serialNumber: string
  metadata: { component: Item; properties: { name: string; value: string }[]; timestamp: string }
  components: Item[]
  services: Item[]
  dependencies: { ref: string; dependsOn?: string[] }[]
  annotations?: { subjects: string[]; text: string }[]
  compositions: { aggregate: string }[]
}

const write = (inventory: Inventory, specVersion: SpecVersion = '1.7'): Written =>
  JSON.parse(toCycloneDx(inventory, { specVersion, tool: { name: 'waybill', version: '9.9.9' } }))

const find = (bom: Written, ref: string): Item => {
  const found = [...bom.components, ...bom.services].find((item) => item['bom-ref'] === ref)
  if (!found) throw new Error(`no ${ref}`)
  return found
}

const values = (item: Pick<Item, 'properties'>, name: string): string[] =>
  (item.properties ?? []).filter((property) => property.name === name).map(({ value }) => value)

const only = (component: Component): Inventory => ({
  ...toSampleInventory(),
  components: [component],
  relations: [],
  projects: [],
})

beforeAll(() => buildValidators(join(import.meta.dirname, '../dist/validators')), 60_000)

describe.each(SPEC_VERSIONS)('CycloneDX %s', (specVersion) => {
  test('satisfies the schema and the lint', async () => {
    const bom = write(toSampleInventory(), specVersion)
    expect(await validateBom(bom)).toEqual({ valid: true, errors: [] })
    expect(lintBom(bom)).toEqual([])
  })

  test('gives the same bytes for a shuffled inventory', () => {
    const inventory = toSampleInventory()
    const shuffled: Inventory = {
      ...inventory,
      components: inventory.components.toReversed().map((one) => ({ ...one, evidence: one.evidence.toReversed() })),
      relations: inventory.relations.toReversed(),
      unresolved: inventory.unresolved.toReversed(),
      collectors: inventory.collectors.toReversed(),
      skipped: inventory.skipped.toReversed(),
    }
    expect(toCycloneDx(shuffled, { specVersion })).toBe(toCycloneDx(inventory, { specVersion }))
  })
})

describe('toCycloneDx', () => {
  const bom = write(toSampleInventory())

  test('a model is a machine-learning model with a card, evidence and confidence', () => {
    const model = find(bom, 'waybill:model/openai/gpt-4.1-mini')
    expect(model).toMatchObject({
      type: 'machine-learning-model',
      group: 'openai',
      modelCard: { modelParameters: { task: 'chat' } },
    })
    expect(model.evidence).toEqual({
      identity: [
        {
          field: 'name',
          confidence: 0.9,
          concludedValue: 'gpt-4.1-mini',
          methods: [{ technique: 'source-code-analysis', confidence: 0.9 }],
        },
      ],
      occurrences: [
        {
          location: 'services/answer/llm.py',
          line: 41,
          symbol: 'openai.OpenAI().chat.completions.create',
          additionalContext:
            'usage=invoked; resolution=resolved; scope=production; technique=ast; collector=python; column=15; ' +
            'steps=constant CHAT_MODEL at services/answer/settings.py:12 > env CHAT_MODEL at .env.example:3',
        },
        {
          location: 'services/answer/router.py',
          line: 88,
          symbol: 'openai.OpenAI().responses.create',
          additionalContext:
            'usage=invoked; resolution=exact; scope=production; technique=ast; collector=python; column=9',
        },
        {
          location: 'tests/test_answer.py',
          line: 20,
          additionalContext: 'usage=invoked; resolution=exact; scope=test; technique=ast; collector=python',
        },
      ],
    })
    expect(model.properties).toEqual([
      { name: 'waybill:kind', value: 'model' },
      { name: 'waybill:scope', value: 'production' },
      { name: 'waybill:scope', value: 'test' },
      { name: 'waybill:usage', value: 'invoked' },
      { name: 'waybill:resolution', value: 'exact' },
      { name: 'waybill:provider', value: 'openai' },
      { name: 'waybill:pinned', value: 'false' },
      { name: 'waybill:relation', value: 'served-by waybill:service/openai' },
    ])
  })

  test('a fine-tuned model names its ancestor and its dataset', () => {
    const model = find(bom, 'pkg:huggingface/acme/support-lora')
    expect(model).toMatchObject({
      licenses: [{ license: { name: 'llama3.1', acknowledgement: 'declared' } }],
      externalReferences: [{ type: 'model-card', url: 'https://huggingface.co/acme/support-lora' }],
      pedigree: { ancestors: [{ type: 'machine-learning-model', group: 'BAAI', name: 'bge-m3' }] },
      modelCard: { modelParameters: { datasets: [{ ref: 'pkg:huggingface/acme/tickets?type=dataset' }] } },
    })
    const dataset = find(bom, 'pkg:huggingface/acme/tickets?type=dataset')
    expect(dataset).toMatchObject({ type: 'data', data: [{ type: 'dataset', name: 'tickets' }] })
  })

  test('official properties go to the model card, the others to the component', () => {
    const file = bom.components.find(({ name }) => name === 'qwen2.5-0.5b-q4_k_m.gguf')
    expect(file).toMatchObject({
      type: 'machine-learning-model',
      hashes: [{ alg: 'SHA-256', content: expect.stringMatching(/^9f86d0/) }],
      modelCard: {
        modelParameters: { architectureFamily: 'qwen2' },
        properties: [{ name: 'cdx:ai-ml:model:hyperparameter:quantization', value: 'Q4_K_M' }],
      },
    })
    expect(file && values(file, 'waybill:format')).toEqual(['gguf'])
    expect(file && values(file, 'waybill:quantization')).toEqual([])
  })

  test('a hosted API is a service that crosses the trust boundary, with its places', () => {
    const service = find(bom, 'waybill:service/openai')
    expect(service).toMatchObject({
      provider: { name: 'openai' },
      endpoints: ['https://api.openai.com/v1'],
      'x-trust-boundary': true,
      data: [{ flow: 'bi-directional', classification: 'unknown', name: 'prompts, inputs and generated outputs' }],
    })
    expect(values(service, 'waybill:location')).toEqual(['.env.example#2', 'services/answer/llm.py#11'])
    expect(find(bom, 'waybill:service/vllm/http/vllm:8000')['x-trust-boundary']).toBe(false)
  })

  test('an MCP server is a service when remote, an application when started here', () => {
    expect(find(bom, 'waybill:mcp-server/search/.mcp.json')).toMatchObject({
      endpoints: ['https://mcp.search.example/sse'],
      authenticated: true,
    })
    const local = find(bom, 'waybill:mcp-server/tickets/.mcp.json')
    expect(local.type).toBe('application')
    expect(values(local, 'waybill:args')).toEqual(['-y', '@acme/tickets-mcp'])
  })

  test('what only tests and examples use is excluded', () => {
    expect(find(bom, 'waybill:model/openai/gpt-4o').scope).toBe('excluded')
    expect(find(bom, 'waybill:model/openai/gpt-4.1-mini').scope).toBeUndefined()
  })

  test('the root depends on its projects and on what nothing else leads to', () => {
    const root = bom.metadata.component
    expect(root).toMatchObject({
      name: 'helpdesk',
      purl: `pkg:github/acme/helpdesk@${'a'.repeat(40)}`,
      components: [{ name: 'helpdesk-web', version: '0.3.0' }],
    })
    const edges = bom.dependencies.find(({ ref }) => ref === root['bom-ref'])?.dependsOn
    expect(edges).toContain('waybill:project/web/package.json')
    expect(edges).toContain('waybill:agent/reviewer/services/review/agent.py')
    expect(edges).not.toContain('waybill:tool/lookup_ticket/services/review/agent.py')
    expect(edges).not.toContain('pkg:npm/zod@4.1.5')
    expect(bom.dependencies.find(({ ref }) => ref === 'pkg:npm/%40ai-sdk/openai@2.0.30')?.dependsOn).toEqual([
      'pkg:npm/zod@4.1.5',
    ])
  })

  test('says what is not known', () => {
    expect(bom.compositions).toEqual([
      { aggregate: 'incomplete', assemblies: ['waybill:root/helpdesk'], dependencies: ['waybill:root/helpdesk'] },
    ])
    expect(bom.annotations?.map(({ text }) => text)).toEqual([
      'unresolved model at services/answer/rerank.py#30: environment variable RERANK_MODEL has no default (provider openai)',
      'unresolved model at services/train/serve.py#44: parameter base of load_tuned() (pattern ft:{base}:acme)',
    ])
    expect(values(bom.metadata, 'waybill:problem')).toEqual([
      'malformed services/legacy/pyproject.toml#18: expected a value after "="',
    ])
  })

  test('the serial number follows the content', () => {
    const other = toSampleInventory()
    other.files++
    expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(write(toSampleInventory()).serialNumber).toBe(bom.serialNumber)
    expect(write(other).serialNumber).not.toBe(bom.serialNumber)
  })

  test('lists 200 places, production first, and counts the others', () => {
    const tests = Array.from({ length: 150 }, (_, index) => at('a_test.py', index + 1, { scope: 'test' }))
    const others = Array.from({ length: 150 }, (_, index) => at('z_main.py', index + 1))
    const model = write(only({ kind: 'model', ref: 'waybill:model/x/y', name: 'y', evidence: [...tests, ...others] }))
      .components[0]
    const places = (model?.evidence as { occurrences: { location: string }[] } | undefined)?.occurrences ?? []
    expect(places.filter(({ location }) => location === 'z_main.py')).toHaveLength(150)
    expect(places).toHaveLength(200)
    expect(model && values(model, 'waybill:occurrences-omitted')).toEqual(['100'])
  })

  test.each([
    [['Apache-2.0'], [{ license: { id: 'Apache-2.0', acknowledgement: 'declared' } }]],
    [['apache-2.0'], [{ license: { id: 'Apache-2.0', acknowledgement: 'declared' } }]],
    [['MIT OR ISC'], [{ expression: 'MIT OR ISC', acknowledgement: 'declared' }]],
    [['LicenseRef-own'], [{ expression: 'LicenseRef-own', acknowledgement: 'declared' }]],
    [['see LICENSE'], [{ license: { name: 'see LICENSE', acknowledgement: 'declared' } }]],
    [['constructor'], [{ license: { name: 'constructor', acknowledgement: 'declared' } }]],
    [
      ['MIT', 'MIT OR ISC'],
      [
        { license: { id: 'MIT', acknowledgement: 'declared' } },
        { license: { name: 'MIT OR ISC', acknowledgement: 'declared' } },
      ],
    ],
  ])('licences %j', async (licenses, expected) => {
    const component: Component = { kind: 'package', ref: 'x', name: 'x', licenses, evidence: [at('a', 1)] }
    for (const specVersion of SPEC_VERSIONS) {
      const written = write(only(component), specVersion)
      expect(written.components[0]?.licenses).toEqual(expected)
      expect((await validateBom(written)).valid).toBe(true)
    }
  })

  test('hostile values stay valid', async () => {
    const hostile: Component = {
      kind: 'service',
      ref: 'waybill:service/\u0000"x',
      name: '\u001b[31mred\n',
      version: 'v'.repeat(5000),
      endpoints: ['http://{host}:8000/ x', 'not a url'],
      hashes: [{ algorithm: 'SHA-256', content: 'zz' }],
      properties: { constructor: 'x', kind: 'forged', toString: ['a', 'b'] },
      evidence: [at('a b#c', 1)],
    }
    const written = write(only(hostile))
    expect(await validateBom(written)).toEqual({ valid: true, errors: [] })
    expect(lintBom(written)).toEqual([])
    expect(values(written.services[0] ?? {}, 'waybill:kind')).toEqual(['service'])
  })

  test('writes 10,000 components in linear time', async () => {
    const components = Array.from({ length: 10_000 }, (_, index): Component => ({
      kind: 'package',
      ref: `pkg:npm/package-${index}@1.0.${index}`,
      name: `package-${index}`,
      version: `1.0.${index}`,
      purl: `pkg:npm/package-${index}@1.0.${index}`,
      licenses: ['MIT'],
      evidence: [at('package-lock.json', index, { technique: 'lockfile', usage: 'declared' })],
    }))
    const relations = components.slice(1).map(({ ref }, index) => {
      return { from: components[index]?.ref ?? '', to: ref, type: 'depends-on' as const }
    })
    const written = write({ ...toSampleInventory(), components, relations })
    expect(written.components).toHaveLength(10_000)
    expect((await validateBom(written)).valid).toBe(true)
  }, 20_000)
})
