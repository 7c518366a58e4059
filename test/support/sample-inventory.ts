import { toCanonical } from '../../src/bom/canonical.ts'
import type { Component } from '../../src/model/component.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Inventory } from '../../src/model/inventory.ts'

/** Evidence with defaults; the rest is told by the test. */
export function at(file: string, line: number, more: Partial<Evidence> = {}): Evidence {
  return {
    file,
    line,
    collector: 'python',
    technique: 'ast',
    usage: 'invoked',
    resolution: 'exact',
    scope: 'production',
    ...more,
  }
}

const inManifest: Partial<Evidence> = { collector: 'python-requirements', technique: 'manifest', usage: 'declared' }
const inLock: Partial<Evidence> = { collector: 'npm-package-lock', technique: 'lockfile', usage: 'declared' }
const inConfig: Partial<Evidence> = { collector: 'mcp-config', technique: 'config', usage: 'configured' }
const onDisk: Partial<Evidence> = { collector: 'gguf', technique: 'file-header', usage: 'present' }

const COMMIT = '5c38ec7c405ec4b44b94cc5a9bb96e735b38267a'
const DIGEST = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

const MODELS: Component[] = [
  {
    kind: 'model',
    ref: 'waybill:model/openai/gpt-4.1-mini',
    name: 'gpt-4.1-mini',
    group: 'openai',
    provider: 'openai',
    properties: { task: 'chat' },
    evidence: [
      at('services/answer/llm.py', 41, {
        column: 15,
        symbol: 'openai.OpenAI().chat.completions.create',
        resolution: 'resolved',
        steps: [
          { file: 'services/answer/settings.py', line: 12, what: 'constant CHAT_MODEL' },
          { file: '.env.example', line: 3, what: 'env CHAT_MODEL' },
        ],
      }),
      at('services/answer/router.py', 88, { column: 9, symbol: 'openai.OpenAI().responses.create' }),
      at('tests/test_answer.py', 20, { scope: 'test' }),
    ],
  },
  {
    kind: 'model',
    ref: 'waybill:model/anthropic/claude-sonnet-4-5-20250929',
    name: 'claude-sonnet-4-5-20250929',
    group: 'anthropic',
    version: '20250929',
    provider: 'anthropic',
    properties: { task: 'chat' },
    evidence: [at('services/review/agent.py', 17, { symbol: 'pydantic_ai.Agent' })],
  },
  {
    kind: 'model',
    ref: `pkg:huggingface/BAAI/bge-m3@${COMMIT}`,
    name: 'bge-m3',
    group: 'BAAI',
    version: COMMIT,
    purl: `pkg:huggingface/BAAI/bge-m3@${COMMIT}`,
    aliases: ['BAAI/bge-m3'],
    licenses: ['MIT'],
    properties: { task: 'embedding', architecture: 'XLMRobertaModel', 'context-length': '8192' },
    evidence: [at('services/index/embed.py', 9, { symbol: 'sentence_transformers.SentenceTransformer' })],
  },
  {
    kind: 'model',
    ref: 'pkg:huggingface/acme/support-lora',
    name: 'support-lora',
    group: 'acme',
    purl: 'pkg:huggingface/acme/support-lora',
    licenses: ['llama3.1'],
    evidence: [at('services/train/finetune.py', 55, { resolution: 'partial' })],
  },
  {
    kind: 'model-file',
    ref: `waybill:model-file/${DIGEST}`,
    name: 'qwen2.5-0.5b-q4_k_m.gguf',
    hashes: [{ algorithm: 'SHA-256', content: DIGEST }],
    properties: { format: 'gguf', quantization: 'Q4_K_M', architecture: 'qwen2' },
    evidence: [at('models/qwen2.5-0.5b-q4_k_m.gguf', 1, { ...onDisk, line: undefined })],
  },
  {
    kind: 'dataset',
    ref: 'pkg:huggingface/acme/tickets?type=dataset',
    name: 'tickets',
    group: 'acme',
    purl: 'pkg:huggingface/acme/tickets?type=dataset',
    evidence: [at('services/train/finetune.py', 31, { symbol: 'datasets.load_dataset' })],
  },
]

const SOFTWARE: Component[] = [
  {
    kind: 'sdk',
    ref: 'pkg:pypi/openai@1.99.1',
    name: 'openai',
    version: '1.99.1',
    purl: 'pkg:pypi/openai@1.99.1',
    licenses: ['Apache-2.0'],
    properties: { category: 'llm-client', ecosystem: 'pypi', direct: 'true' },
    evidence: [at('requirements.txt', 4, inManifest), at('services/answer/llm.py', 2, { usage: 'imported' })],
  },
  {
    kind: 'sdk',
    ref: 'pkg:pypi/pydantic-ai',
    name: 'pydantic-ai',
    range: '>=0.8,<1',
    purl: 'pkg:pypi/pydantic-ai',
    properties: { category: 'agent-framework', ecosystem: 'pypi', direct: 'true' },
    evidence: [at('requirements.txt', 5, inManifest)],
  },
  {
    kind: 'sdk',
    ref: 'pkg:npm/%40ai-sdk/openai@2.0.30',
    name: '@ai-sdk/openai',
    version: '2.0.30',
    purl: 'pkg:npm/%40ai-sdk/openai@2.0.30',
    licenses: ['(MIT OR Apache-2.0)'],
    properties: { category: 'llm-client', ecosystem: 'npm', direct: 'true' },
    evidence: [at('web/package-lock.json', 118, inLock)],
  },
  {
    kind: 'package',
    ref: 'pkg:npm/zod@4.1.5',
    name: 'zod',
    version: '4.1.5',
    purl: 'pkg:npm/zod@4.1.5',
    properties: { ecosystem: 'npm', direct: 'false' },
    evidence: [at('web/package-lock.json', 240, inLock)],
  },
  {
    kind: 'container',
    ref: 'pkg:docker/vllm/vllm-openai@v0.10.1',
    name: 'vllm-openai',
    group: 'vllm',
    version: 'v0.10.1',
    purl: 'pkg:docker/vllm/vllm-openai@v0.10.1',
    evidence: [at('compose.yaml', 14, { ...inConfig, collector: 'compose' })],
  },
]

const RUNNING: Component[] = [
  {
    kind: 'service',
    ref: 'waybill:service/openai',
    name: 'OpenAI',
    provider: 'openai',
    endpoints: ['https://api.openai.com/v1'],
    evidence: [at('services/answer/llm.py', 11), at('.env.example', 2, { ...inConfig, collector: 'dotenv' })],
  },
  {
    kind: 'service',
    ref: 'waybill:service/vllm/http/vllm:8000',
    name: 'vLLM',
    provider: 'vllm',
    endpoints: ['http://vllm:8000/v1'],
    evidence: [at('compose.yaml', 33, { ...inConfig, collector: 'compose' })],
  },
  {
    kind: 'vector-store',
    ref: 'waybill:vector-store/chroma/services/index/store.py',
    name: 'chroma',
    properties: { hosting: 'embedded' },
    evidence: [at('services/index/store.py', 23, { symbol: 'chromadb.PersistentClient' })],
  },
  {
    kind: 'mcp-server',
    ref: 'waybill:mcp-server/tickets/.mcp.json',
    name: 'tickets',
    purl: 'pkg:npm/%40acme/tickets-mcp',
    properties: { transport: 'stdio', command: 'npx', args: ['-y', '@acme/tickets-mcp'], env: 'TICKETS_TOKEN' },
    evidence: [at('.mcp.json', 4, inConfig)],
  },
  {
    kind: 'mcp-server',
    ref: 'waybill:mcp-server/search/.mcp.json',
    name: 'search',
    endpoints: ['https://mcp.search.example/sse'],
    properties: { transport: 'sse', authenticated: 'true' },
    evidence: [at('.mcp.json', 12, inConfig)],
  },
  {
    kind: 'agent',
    ref: 'waybill:agent/reviewer/services/review/agent.py',
    name: 'reviewer',
    evidence: [at('services/review/agent.py', 16, { symbol: 'pydantic_ai.Agent' })],
  },
  {
    kind: 'tool',
    ref: 'waybill:tool/lookup_ticket/services/review/agent.py',
    name: 'lookup_ticket',
    description: 'Finds a ticket by its number.',
    evidence: [at('services/review/agent.py', 40)],
  },
  {
    kind: 'prompt',
    ref: 'waybill:prompt/prompts/review.md',
    name: 'prompts/review.md',
    evidence: [at('prompts/review.md', 1, { ...inConfig, collector: 'prompt-file', usage: 'present' })],
  },
  {
    kind: 'agent-config',
    ref: 'waybill:agent-config/AGENTS.md',
    name: 'AGENTS.md',
    evidence: [at('AGENTS.md', 1, { ...inConfig, collector: 'agent-instructions' })],
  },
]

/** Only in tests and examples. */
const ASIDE: Component[] = [
  {
    kind: 'model',
    ref: 'waybill:model/openai/gpt-4o',
    name: 'gpt-4o',
    group: 'openai',
    provider: 'openai',
    evidence: [at('tests/test_router.py', 12, { scope: 'test' }), at('examples/quick.py', 7, { scope: 'example' })],
  },
]

/** A support assistant: two Python services, a web front end, one MCP configuration. In canonical order. */
export function toSampleInventory(): Inventory {
  return toCanonical({
    root: { name: 'helpdesk', commit: 'a'.repeat(40), remote: 'https://github.com/Acme/helpdesk.git' },
    roots: ['helpdesk'],
    timestamp: '2026-03-04T05:06:07.000Z',
    components: structuredClone([...MODELS, ...SOFTWARE, ...RUNNING, ...ASIDE]),
    relations: [
      { from: 'pkg:huggingface/acme/support-lora', to: `pkg:huggingface/BAAI/bge-m3@${COMMIT}`, type: 'derived-from' },
      {
        from: 'pkg:huggingface/acme/support-lora',
        to: 'pkg:huggingface/acme/tickets?type=dataset',
        type: 'trained-on',
      },
      { from: 'pkg:npm/%40ai-sdk/openai@2.0.30', to: 'pkg:npm/zod@4.1.5', type: 'depends-on' },
      {
        from: 'waybill:agent/reviewer/services/review/agent.py',
        to: 'waybill:tool/lookup_ticket/services/review/agent.py',
        type: 'provides-tool',
      },
      {
        from: 'waybill:agent/reviewer/services/review/agent.py',
        to: 'waybill:prompt/prompts/review.md',
        type: 'reads-prompt',
      },
      {
        from: 'waybill:agent/reviewer/services/review/agent.py',
        to: 'waybill:model/anthropic/claude-sonnet-4-5-20250929',
        type: 'uses-model',
      },
      { from: 'waybill:model/openai/gpt-4.1-mini', to: 'waybill:service/openai', type: 'served-by' },
      { from: 'waybill:project/web/package.json', to: 'pkg:npm/%40ai-sdk/openai@2.0.30', type: 'depends-on' },
    ],
    problems: [
      {
        code: 'malformed',
        file: 'services/legacy/pyproject.toml',
        line: 18,
        collector: 'python-pyproject',
        detail: 'expected a value after "="',
        lossy: true,
      },
    ],
    unresolved: [
      {
        kind: 'model',
        provider: 'openai',
        reason: 'environment variable RERANK_MODEL has no default',
        evidence: at('services/answer/rerank.py', 30, { resolution: 'unresolved' }),
      },
      {
        kind: 'model',
        pattern: 'ft:{base}:acme',
        reason: 'parameter base of load_tuned()',
        evidence: at('services/train/serve.py', 44, { resolution: 'unresolved' }),
      },
    ],
    projects: [
      {
        ecosystem: 'npm',
        name: 'helpdesk-web',
        version: '0.3.0',
        license: 'UNLICENSED',
        file: 'web/package.json',
        ref: 'waybill:project/web/package.json',
      },
    ],
    collectors: [
      { id: 'mcp-config', version: 1, files: 1 },
      { id: 'python', version: 3, files: 212 },
    ],
    skipped: [
      { path: 'web/dist', reason: 'build-output' },
      { path: 'web/node_modules', reason: 'dependencies' },
    ],
    files: 412,
    complete: false,
  })
}
