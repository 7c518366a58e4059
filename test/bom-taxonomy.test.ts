import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  FACT_PROPERTIES,
  METADATA_PROPERTIES,
  MODEL_PROPERTIES,
  OFFICIAL_PROPERTIES,
  RESERVED_KEYS,
  type PropertyDefinition,
} from '../src/bom/properties.ts'
import { resolveConfig } from '../src/config.ts'
import { AGENT_SETTINGS } from '../src/data/agent-settings.ts'
import { KINDS, RELATION_TYPES } from '../src/model/component.ts'
import { PROBLEM_CODES } from '../src/model/problem.ts'
import { scan } from '../src/pipeline.ts'

const FILE = join(import.meta.dirname, '../docs/TAXONOMY.md')
const BEGIN = '<!-- properties: begin -->'
const END = '<!-- properties: end -->'

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`

function renderDefinition({ name, places, many, meaning }: PropertyDefinition): string {
  const where = places.map((place) => `${place}${place === 'modelCard' ? '' : '.properties'}`).join(', ')
  return row(`\`${name}\``, where, many ? 'many' : 'one', meaning)
}

function render(): string {
  const definitions: readonly PropertyDefinition[] = [...MODEL_PROPERTIES, ...METADATA_PROPERTIES]
  return [
    BEGIN,
    row('Property', 'In', 'Values', 'Meaning'),
    row('---', '---', '---', '---'),
    ...definitions.map(renderDefinition),
    '',
    'Facts of one kind, in `properties` of the component or service, once per value. Where places disagree, each value is there:',
    '',
    row('Property', 'Meaning'),
    row('---', '---'),
    ...Object.entries(FACT_PROPERTIES).map(([key, meaning]) => row(`\`waybill:${key}\``, meaning)),
    '',
    'Facts with an official name; without a model card they are properties `waybill:<key>`:',
    '',
    row('Key in the model', 'Property in `modelCard.properties`'),
    row('---', '---'),
    ...Object.entries(OFFICIAL_PROPERTIES).map(([key, name]) => row(`\`${key}\``, `\`${name}\``)),
    END,
  ].join('\n')
}

/** Keys of `properties` of every component that a collector's fixtures expect. */
function collectKeys(value: unknown, keys: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value) && 'kind' in value && 'ref' in value && 'properties' in value) {
    for (const key of Object.keys(value.properties ?? {})) keys.add(key)
  }
  for (const one of Object.values(value)) collectKeys(one, keys)
}

describe('docs/TAXONOMY.md', () => {
  const text = readFileSync(FILE, 'utf8')

  test('has the properties of the code', () => {
    const start = text.indexOf(BEGIN)
    const end = text.indexOf(END) + END.length
    if (process.env.UPDATE === '1') writeFileSync(FILE, `${text.slice(0, start)}${render()}${text.slice(end)}`)
    const written = readFileSync(FILE, 'utf8')
    expect(written.slice(written.indexOf(BEGIN), written.indexOf(END) + END.length)).toBe(render())
  })

  test.each([...KINDS, ...RELATION_TYPES, ...PROBLEM_CODES])('describes %s', (word) => {
    expect(text).toContain(`\n| \`${word}\` |`)
  })

  const known = new Set([...Object.keys(FACT_PROPERTIES), ...Object.keys(OFFICIAL_PROPERTIES), ...RESERVED_KEYS])
  const findUnknown = (keys: Iterable<string>): string[] => [...new Set(keys)].filter((key) => !known.has(key)).sort()
  const NAMED = 'describe these in src/bom/properties.ts'

  test('knows every property that a collector sets', () => {
    const keys = new Set<string>()
    const root = join(import.meta.dirname, 'collectors')
    for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (path.endsWith('expected.json')) collectKeys(JSON.parse(readFileSync(join(root, path), 'utf8')), keys)
    }
    expect(findUnknown(keys), NAMED).toEqual([])
  })

  test('knows every property that settings of agents become', () => {
    const keys = AGENT_SETTINGS.flatMap(({ fields, names }) => [...Object.keys(fields), ...Object.keys(names ?? {})])
    expect(findUnknown(keys), NAMED).toEqual([])
  })

  test('knows every property that reading the code and linking packages set', async () => {
    const roots = ['code', 'collectors'].map((name) => join(import.meta.dirname, name))
    const { components } = await scan(resolveConfig({ roots, cache: false }, {}, '/'))
    const keys = new Set(components.flatMap(({ properties }) => Object.keys(properties ?? {})))
    // Keys of either stage, without which the scan shows nothing.
    expect([...keys]).toEqual(expect.arrayContaining(['origin', 'pin', 'role', 'task', 'declared', 'egress', 'vendor']))
    expect(findUnknown(keys), NAMED).toEqual([])
  })
})
