import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { resolveConfig } from '../src/config.ts'
import { scan } from '../src/pipeline.ts'
import { toJson } from '../src/report/json.ts'
import { makeTree } from './support/tree.ts'

const FILES = {
  'package.json': '{ "name": "yawl", "dependencies": { "ai": "6.0.3", "@ai-sdk/openai": "3.0.1" } }',
  'lib/ask.ts': `import { openai } from '@ai-sdk/openai'
import { generateText } from 'ai'
export const ask = (id: string) => generateText({ model: openai(id), prompt: 'hello' })
export const NAME = 'gpt-4.1-mini'
`,
  'jobs/one.ts': `import { ask } from '../lib/ask'\nask('gpt-4o-mini')\n`,
  'jobs/two.ts': `import { openai } from '@ai-sdk/openai'\nimport { NAME } from '../lib/ask'\nexport const model = openai(NAME)\n`,
  'jobs/three.ts': `import { tool } from 'ai'\nexport const moor = tool({ description: 'Moors a ship' })\n`,
}

/** Old enough that the cache trusts it. */
function write(root: string, path: string, text: string): void {
  writeFileSync(join(root, path), text)
  const past = Date.now() / 1000 - 60
  utimesSync(join(root, path), past, past)
}

/** What a scan with results of earlier scans says, after checking that it is what a scan without them says. */
async function scanBoth(root: string, cacheFolder: string): Promise<string> {
  const env = { WAYBILL_CACHE_DIR: cacheFolder }
  const warm = toJson(await scan(resolveConfig({ roots: [root], cacheId: 'test' }, env, '/')))
  expect(warm).toBe(toJson(await scan(resolveConfig({ roots: [root], cache: false }, env, '/'))))
  return warm
}

test('what earlier scans found in single modules is as good as reading them again', async () => {
  const root = makeTree(FILES)
  const cacheFolder = makeTree({})
  for (const [path, text] of Object.entries(FILES)) write(root, path, text)
  expect(await scanBoth(root, cacheFolder)).toContain('gpt-4o-mini')
  write(root, 'jobs/three.ts', `import { tool } from 'ai'\nexport const dock = tool({ description: 'Docks a ship' })\n`)
  expect(await scanBoth(root, cacheFolder)).toMatch(/"dock"(?![^]*"moor")/)
  write(root, 'lib/ask.ts', FILES['lib/ask.ts'].replace('gpt-4.1-mini', 'gpt-4.1-nano'))
  expect(await scanBoth(root, cacheFolder)).toMatch(/gpt-4\.1-nano(?![^]*gpt-4\.1-mini)/)
  write(root, 'jobs/one.ts', `import { ask } from '../lib/ask'\nask('o3-mini')\n`)
  expect(await scanBoth(root, cacheFolder)).toMatch(/o3-mini/)
})
