import { describe, expect, test } from 'vitest'
import type { Component } from '../src/model/component.ts'
import type { Inventory } from '../src/model/inventory.ts'
import { explain } from '../src/report/explain.ts'
import { toJson } from '../src/report/json.ts'
import { toCode, toMarkdown, toMarkdownText } from '../src/report/markdown.ts'
import { toSummary } from '../src/report/summary.ts'
import { toTable, toTsv } from '../src/report/table.ts'
import { toPlain, truncate, widthOf } from '../src/report/text.ts'
import { at, toSampleInventory } from './support/sample-inventory.ts'

const withComponents = (components: Component[], more: Partial<Inventory> = {}): Inventory => ({
  ...toSampleInventory(),
  components,
  relations: [],
  ...more,
})

const HOSTILE = '\u001b[2Jx\u202e\n| <b>@team</b> `'

const hostile = withComponents(
  [
    {
      kind: 'model',
      ref: `waybill:model/${HOSTILE}`,
      name: HOSTILE,
      group: HOSTILE,
      version: HOSTILE,
      provider: HOSTILE,
      aliases: [HOSTILE],
      properties: { [HOSTILE]: HOSTILE },
      evidence: [at(HOSTILE, 3, { symbol: HOSTILE, steps: [{ file: HOSTILE, line: 1, what: HOSTILE }] })],
    },
  ],
  {
    root: { name: HOSTILE },
    problems: [{ code: 'malformed', file: HOSTILE, detail: HOSTILE }],
    unresolved: [{ kind: 'model', reason: HOSTILE, evidence: at(HOSTILE, 1) }],
    skipped: [{ path: HOSTILE, reason: 'gitignored' }],
  },
)

describe('summary', () => {
  test('reads in ten seconds', () => {
    expect(toSummary(toSampleInventory(), { width: 100, seconds: 1.31 })).toBe(`\
helpdesk at aaaaaaaaaa  412 files read in 1.3 s, incomplete

Models 4
  acme/support-lora           unpinned                        …rvices/train/finetune.py:55 [partial]
  BAAI/bge-m3                 5c38ec7c40                      services/index/embed.py:9
  claude-sonnet-4-5-20250929  20250929    anthropic           services/review/agent.py:17
  gpt-4.1-mini                unpinned    openai              services/answer/llm.py:41 +2

Model files 1
  qwen2.5-0.5b-q4_k_m.gguf                gguf Q4_K_M         models/qwen2.5-0.5b-q4_k_m.gguf

Services 2
  OpenAI                                  api.openai.com      services/answer/llm.py:11 +1
  vLLM                                    vllm:8000           compose.yaml:33

Datasets 1
  acme/tickets                unpinned                        services/train/finetune.py:31

Vector stores 1
  chroma                                  embedded            services/index/store.py:23

MCP servers 2
  search                                  mcp.search.example  .mcp.json:12
  tickets                     unpinned    stdio               .mcp.json:4

Agents 1
  reviewer                    services/review/agent.py:16

Tools 1
  lookup_ticket               services/review/agent.py:40

Prompts 1
  prompts/review.md

Agent configuration 1
  AGENTS.md

AI SDKs and frameworks 3
  @ai-sdk/openai              2.0.30      llm-client          web/package-lock.json:118
  openai                      1.99.1      llm-client          services/answer/llm.py:2 +1
  pydantic-ai                 >=0.8,<1    agent-framework     requirements.txt:5

Only in tests, examples and docs: 1 model (--all)
Besides AI: 1 container, 1 package (in the BOM)

Chosen here, but not knowable from the files 2
  services/answer/rerank.py:30  model of openai: environment variable RERANK_MODEL has no default
  services/train/serve.py:44    model like ft:{base}:acme: parameter base of load_tuned()

Could not be read 1
  services/legacy/pyproject.toml:18  malformed: expected a value after "="

Left out
  installed dependencies: web/node_modules
  build output: web/dist

Next: waybill explain acme/support-lora  ·  waybill scan -o bom.cdx.json  ·  waybill scan --all
`)
  })

  test.each([60, 72, 100, 160])('keeps to %i columns', (width) => {
    for (const line of toSummary(toSampleInventory(), { width, verbose: true }).split('\n')) {
      expect(widthOf(line), line).toBeLessThanOrEqual(width)
    }
  })

  test('lists twelve of a kind, all when asked for, and what only tests use', () => {
    const tools = Array.from({ length: 15 }, (_, index): Component => {
      const name = `tool_${String(index).padStart(2, '0')}`
      return { kind: 'tool', ref: `waybill:tool/${name}`, name, evidence: [at('tools.py', index + 1)] }
    })
    const inventory = withComponents([
      ...tools,
      { kind: 'agent', ref: 'a', name: 'probe', evidence: [at('tests/a.py', 1, { scope: 'test' })] },
    ])
    const short = toSummary(inventory)
    expect(short).toContain('tool_11')
    expect(short).not.toContain('tool_12')
    expect(short).toContain('… and 3 more (--all)')
    expect(short).not.toContain('probe')
    expect(short).toContain('Only in tests, examples and docs: 1 agent')
    const long = toSummary(inventory, { verbose: true })
    expect(long).toContain('tool_14')
    expect(long).toMatch(/probe +tests\/a\.py:1 \[test\]/)
  })

  test('says when there is nothing', () => {
    const empty = withComponents([], { problems: [], unresolved: [], skipped: [], complete: true })
    expect(toSummary(empty)).toBe(`\
helpdesk at aaaaaaaaaa  412 files read

No AI components found.

Next: waybill scan -o bom.cdx.json  ·  waybill scan --all
`)
  })

  test('colours only when asked', () => {
    expect(toSummary(toSampleInventory(), { colour: true })).toContain('\u001b[1m')
    expect(toSummary(toSampleInventory())).not.toContain('\u001b')
  })
})

describe('hostile names', () => {
  const reports: Record<string, string> = {
    summary: toSummary(hostile, { verbose: true }),
    table: toTable(hostile),
    tsv: toTsv(hostile).replaceAll('\t', ''),
    markdown: toMarkdown(hostile),
    explain: explain(hostile, 'waybill:model').text,
  }

  test.each(Object.keys(reports))('%s has no control characters but line breaks', (name) => {
    // oxlint-disable-next-line no-control-regex
    expect(reports[name]).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })

  test('a row stays a row', () => {
    expect(toTable(hostile).trimEnd().split('\n')).toHaveLength(2)
    expect(toTsv(hostile).trimEnd().split('\n')[1]?.split('\t')).toHaveLength(14)
  })

  test('Markdown shows it as text', () => {
    expect(toMarkdownText('<img src=x> [a](https://b.example) @team | www.c.example')).toBe(
      '&lt;img src=x&gt; \\[a\\](https&#58;//b.example) &#64;team \\| www\\.c.example',
    )
    expect(toCode('a|b')).toBe('`a\\|b`')
    expect(toCode('a``b')).toBe('``` a``b ```')
    expect(toMarkdown(hostile)).not.toContain('<b>@team</b>\n')
  })
})

describe('table', () => {
  test('has every component, packages included', () => {
    const lines = toTable(toSampleInventory()).split('\n')
    expect(lines[0]).toMatch(/^KIND +NAME +VERSION +DETAIL +SCOPE +USAGE +WHERE$/)
    expect(lines).toContainEqual(
      expect.stringMatching(/^package +zod +4\.1\.5 +production +declared +web\/package-lock\.json:240$/),
    )
    expect(lines).toContainEqual(expect.stringMatching(/^container +vllm\/vllm-openai +v0\.10\.1 \(unpinned\)/))
  })

  test('tab-separated for programs', () => {
    const lines = toTsv(toSampleInventory()).split('\n')
    const row = lines.find((line) => line.includes('gpt-4.1-mini'))
    expect(row).toBe(
      'model\topenai\tgpt-4.1-mini\t\t\topenai\tfalse\tproduction,test\tinvoked\texact\tservices/answer/llm.py:41\t3\t\twaybill:model/openai/gpt-4.1-mini',
    )
  })
})

describe('markdown', () => {
  test('one table, then what is not known', () => {
    const text = toMarkdown(toSampleInventory())
    expect(text).toContain('| model | `gpt-4.1-mini` | unpinned | openai | `services/answer/llm.py:41` +2 |')
    expect(text).toContain(
      '| AI SDK | `pydantic-ai` | `>=0.8,<1` (unpinned) | agent-framework | `requirements.txt:5` |',
    )
    expect(text).toContain(
      '- `services/answer/rerank.py:30`: model, environment variable RERANK\\_MODEL has no default',
    )
    expect(text).not.toContain('gpt-4o')
  })
})

describe('json', () => {
  test('is the model, with its schema', () => {
    const inventory = toSampleInventory()
    const plain: object = JSON.parse(JSON.stringify(inventory))
    expect(JSON.parse(toJson(inventory))).toEqual({ schema: 'waybill/inventory@1', ...plain })
  })

  test('does not depend on the order', () => {
    const inventory = toSampleInventory()
    expect(toJson({ ...inventory, components: inventory.components.toReversed() })).toBe(toJson(inventory))
  })
})

describe('explain', () => {
  test('shows every piece of evidence with its steps', () => {
    expect(explain(toSampleInventory(), 'GPT-4.1-mini')).toEqual({
      matches: 1,
      text: `\
gpt-4.1-mini  model
  ref       waybill:model/openai/gpt-4.1-mini
  group     openai
  pinned    no, the content can change under this name
  provider  openai
  task      chat

Seen in 3 places
  services/answer/llm.py:41:15  invoked, production, resolved (ast, python)
    openai.OpenAI().chat.completions.create
    from constant CHAT_MODEL  services/answer/settings.py:12
    from env CHAT_MODEL  .env.example:3
  services/answer/router.py:88:9  invoked, production, exact (ast, python)
    openai.OpenAI().responses.create
  tests/test_answer.py:20  invoked, test, exact (ast, python)

Relations
  served by  OpenAI (service)  waybill:service/openai
`,
    })
  })

  test.each([
    ['pkg:npm/zod@4.1.5', 1],
    ['BAAI/bge-m3', 1],
    ['service:openai', 1],
    ['tickets', 2],
    ['review', 3],
    ['no-such-thing', 0],
    ['', 0],
  ])('%s names %i', (query, matches) => {
    expect(explain(toSampleInventory(), query).matches).toBe(matches)
  })

  test('lists several by their refs', () => {
    expect(explain(toSampleInventory(), 'tickets').text).toBe(`\
tickets names 2 components; say which by its ref:
  dataset     acme/tickets  pkg:huggingface/acme/tickets?type=dataset
  MCP server  tickets       waybill:mcp-server/tickets/.mcp.json
`)
  })
})

describe('text', () => {
  test.each([
    ['plain', 5],
    ['模型', 4],
    ['e\u0301', 1],
    ['👩‍🔬', 2],
  ])('%s is %i columns wide', (text, width) => expect(widthOf(text)).toBe(width))

  test('truncates by width at either end', () => {
    expect(truncate('模型模型', 5)).toBe('模型…')
    expect(truncate('services/answer/llm.py:41', 12, 'start')).toBe('…r/llm.py:41')
    expect(truncate('short', 5)).toBe('short')
  })

  test('shows control characters', () => expect(toPlain('a\u001b[0m\nb\u202e')).toBe('a\\u{1b}[0m b\\u{202e}'))
})
