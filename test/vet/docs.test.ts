import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AI_RISKS } from '../../src/data/risks.ts'
import { VET_RULES } from '../../src/vet/rules/index.ts'

const FILE = join(import.meta.dirname, '../../docs/VETTING.md')

const TABLE = [
  '| rule | weight | about | what it says | risk |',
  '|---|---|---|---|---|',
  ...VET_RULES.map(
    ({ id, weight, kinds, title, advice, risk }) =>
      `| \`${id}\` | ${weight} | ${kinds.join(', ')} | ${title}. ${advice} | ${AI_RISKS[risk]} |`,
  ),
  '| `suspicious-release` | critical | package | The release looks like an attack. Do not install it; use an older version, and ask the maintainers. | AI supply chain |',
].join('\n')

test('the table of rules is that of the code', () => {
  const text = readFileSync(FILE, 'utf8')
  const wanted = text.replace(
    /<!-- rules -->[\s\S]*<!-- \/rules -->/,
    () => `<!-- rules -->\n\n${TABLE}\n\n<!-- /rules -->`,
  )
  if (process.env['UPDATE'] === '1') writeFileSync(FILE, wanted)
  expect(readFileSync(FILE, 'utf8')).toBe(wanted)
})

test('ids are unique, in kebab-case', () => {
  const ids = VET_RULES.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([])
})
