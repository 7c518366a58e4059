import { describe, expect, test } from 'vitest'
import type { Rule, Yield } from '../src/code/rules.ts'
import { FLOATING_ALIASES } from '../src/data/providers/floating.ts'
import { MODEL_FAMILIES } from '../src/data/providers/families.ts'
import { PLACEHOLDER_SECRET, SECRET_SHAPES } from '../src/data/providers/secrets.ts'
import {
  PROVIDERS,
  findProvider,
  findProviderByEnv,
  findProviderByHost,
  isFloatingAlias,
  matchModelFamily,
} from '../src/data/providers.ts'
import { RULE_TABLES } from '../src/data/rules/index.ts'
import { ECOSYSTEMS, EGRESS, SDK_CATEGORIES } from '../src/data/sdks/columns.ts'
import { SDK_FAMILIES } from '../src/data/sdks/families.ts'
import { classifyPackage, findByImport, sdksOf } from '../src/data/sdks.ts'
import { findSymbolModel } from '../src/data/symbol-models.ts'

const IDS = new Set(PROVIDERS.map(({ id }) => id))
const duplicates = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i)
const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T]

/** A pattern of `src/code/rules.ts`: segments joined by `.`, `A|B` within, `*` for characters, `()` for the result. */
const SEGMENT = /^[A-Za-z_*][\w*]*(?:\|[A-Za-z_*][\w*]*)*(?:\(\))*$/
const isPattern = (pattern: string): boolean => pattern.split('.').every((segment) => SEGMENT.test(segment))

/** An argument path: a position, a keyword or `$`, then keys. */
const ARG_PATH = /^(?:\d+\+?|\$|[A-Za-z_]\w*)(?:\.(?:\d+|[A-Za-z_]\w*))*$/

/** Every argument path of a yield, whatever its field. */
const argPathsOf = (each: Yield): string[] =>
  Object.entries(each).flatMap(([key, value]) =>
    key !== 'endpointEnv' && Array.isArray(value) ? (value as string[]) : [],
  )

describe('rule tables', () => {
  const rules: { language: string; rule: Rule }[] = RULE_TABLES.flatMap(({ language, rules: all }) =>
    all.map((rule) => ({ language, rule })),
  )

  test('every pattern parses', () => {
    const patterns = rules.flatMap(({ rule }) => [rule.call, rule.decorator, rule.base].flatMap((each) => list(each)))
    expect(patterns.filter((pattern) => !isPattern(pattern))).toEqual([])
  })

  test('every argument path parses', () => {
    const paths = rules.flatMap(({ rule }) => rule.yields.flatMap(argPathsOf))
    expect(paths.filter((path) => !ARG_PATH.test(path))).toEqual([])
  })

  test('keyword arguments are a matter of Python, options of ECMAScript, fields and options by call of Go', () => {
    const foreign = rules
      .filter(({ language }) => language !== 'python')
      .flatMap(({ language, rule }) =>
        rule.yields
          .flatMap(argPathsOf)
          .filter((path) => !(language === 'go' ? /^(?:\d|\$|With[A-Z])/ : /^(?:\d|\$)/).test(path)),
      )
    expect(foreign).toEqual([])
  })

  test('every rule says where it matches and what it yields', () => {
    const idle = rules.filter(
      ({ rule }) =>
        rule.yields.length === 0 || (!rule.call && !rule.decorator && !rule.base) || list(rule.from).length === 0,
    )
    expect(idle).toEqual([])
  })

  test('every provider of a rule exists', () => {
    const named = rules.flatMap(({ rule }) =>
      rule.yields.flatMap((each) => ('provider' in each && each.provider ? [each.provider] : [])),
    )
    expect([...new Set(named)].filter((id) => !IDS.has(id))).toEqual([])
  })

  test('what loads a file in process has no service', () => {
    const local = rules.filter(({ rule }) =>
      rule.yields.some((each) => each.kind === 'service' && each.provider === 'local'),
    )
    expect(local).toEqual([])
  })

  test('no module is spelled in the grammar of another language', () => {
    const wrong = rules.flatMap(({ language, rule }) =>
      list(rule.from).filter((from) =>
        language === 'python'
          ? !/^\w+(?:\.\w+)*$/.test(from)
          : language === 'go'
            ? !/^[\w-]+(?:\.[\w-]+)+\/[\w./-]+$/.test(from)
            : !/^(?:@[\w.-]+\/)?[\w.-]+(?:\/[\w.-]+)*$/.test(from),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('no yield stands twice in one rule', () => {
    const doubled = rules.filter(({ rule }) => duplicates(rule.yields.map((each) => JSON.stringify(each))).length > 0)
    expect(doubled).toEqual([])
  })
})

describe('providers', () => {
  test('ids, names and environment variables are unique', () => {
    expect(duplicates(PROVIDERS.map(({ id }) => id))).toEqual([])
    expect(duplicates(PROVIDERS.map(({ name }) => name))).toEqual([])
    expect(duplicates(PROVIDERS.flatMap(({ keyEnv, endpointEnv }) => [...keyEnv, ...endpointEnv]))).toEqual([])
    expect(duplicates(PROVIDERS.flatMap(({ hosts }) => hosts))).toEqual([])
  })

  test('no alias means two providers', () => {
    expect(duplicates(PROVIDERS.flatMap(({ id, aliases }) => [id, ...aliases]))).toEqual([])
  })

  test.each([
    ['gemini', 'google'],
    ['google-genai', 'google'],
    ['x.ai', 'xai'],
    ['x-ai/', 'xai'],
    ['grok', 'xai'],
    ['ai-gateway', 'vercel'],
    ['Hugging Face', 'huggingface'],
    ['huggingface.co', 'huggingface'],
    ['chromadb', 'chroma'],
    ['vertex_ai/', 'google-vertex'],
    ['google_genai', 'google'],
    ['azure_ai', 'azure-openai'],
    ['AZURE', 'azure-openai'],
    ['mistralai', 'mistral'],
    ['meta-llama', 'meta'],
    ['z-ai', 'zhipu'],
    ['moonshotai', 'moonshot'],
    ['amazon', 'amazon'],
  ])('%s is %s', (name, id) => expect(findProvider(name)?.id).toBe(id))

  test.each(['', 'constructor', '__proto__', 'models', 'local-path', './weights'])('%j is nobody', (name) =>
    expect(findProvider(name)).toBeUndefined(),
  )

  test.each([
    ['api.openai.com', 'openai'],
    ['API.ANTHROPIC.COM:443', 'anthropic'],
    ['contoso-east.openai.azure.com', 'azure-openai'],
    ['bedrock-runtime.eu-central-1.amazonaws.com', 'aws-bedrock'],
    ['europe-west4-aiplatform.googleapis.com', 'google-vertex'],
    ['demo.endpoints.huggingface.cloud', 'huggingface'],
    ['a1b2.us-east4-0.gcp.cloud.qdrant.io', 'qdrant'],
    ['localhost:11434', 'ollama'],
  ])('host %s is of %s', (host, id) => expect(findProviderByHost(host)?.id).toBe(id))

  test.each([
    'localhost',
    'localhost:1234',
    '127.0.0.1:8000',
    'host.docker.internal',
    'platform.openai.com',
    'docs.anthropic.com',
    'docs.mistral.ai',
    'ai.google.dev',
    'openai.com',
    'api.openai.com.attacker.example',
    'notapi.openai.com',
    's3.eu-central-1.amazonaws.com',
    'gitlab.com',
    'api.github.com',
    'db.supabase.co',
    'registry.example',
  ])('host %s is of nobody', (host) => expect(findProviderByHost(host)).toBeUndefined())

  test('environment variables name providers, general ones nobody', () => {
    expect(findProviderByEnv('ANTHROPIC_API_KEY')?.id).toBe('anthropic')
    expect(findProviderByEnv('NEXT_PUBLIC_OPENAI_API_KEY')?.id).toBe('openai')
    expect(findProviderByEnv('OLLAMA_HOST')?.id).toBe('ollama')
    for (const name of [
      'AWS_ACCESS_KEY_ID',
      'AWS_REGION',
      'GITHUB_TOKEN',
      'GOOGLE_CLOUD_PROJECT',
      'SENTRY_DSN',
      'DATABASE_URL',
    ])
      expect(findProviderByEnv(name), name).toBeUndefined()
  })
})

describe('model ids', () => {
  test('families belong to known makers and have unique ids', () => {
    expect(MODEL_FAMILIES.filter(({ provider }) => !IDS.has(provider))).toEqual([])
    expect(duplicates(MODEL_FAMILIES.map(({ id }) => id))).toEqual([])
  })

  test.each([
    ['gpt-4.1-mini', 'gpt', undefined],
    ['gpt-4o-2024-08-06', 'gpt', true],
    ['gpt-4-0613', 'gpt', true],
    ['o3-mini-2025-01-31', 'o-series', true],
    ['claude-sonnet-4-5', 'claude', undefined],
    ['claude-sonnet-4-5-20250929', 'claude', true],
    ['claude-3.5-sonnet', 'claude', undefined],
    ['claude-sonnet-4@20250514', 'claude', true],
    ['claude-opus-4-6', 'claude', true],
    ['gemini-2.0-flash-001', 'gemini', true],
    ['gemini-2.5-flash', 'gemini', undefined],
    ['mistral-large-2411', 'mistral', true],
    ['text-embedding-3-small', 'openai-embedding', undefined],
    ['llama-3.3-70b-versatile', 'llama', undefined],
    ['qwen2.5-coder:7b', 'qwen', undefined],
  ])('%s is of %s', (id, family, pinned) =>
    expect(matchModelFamily(id)).toMatchObject({ family, ...(pinned && { pinned }) }),
  )

  test.each(['claude-sonnet-4-5', 'gpt-4.1-mini', 'gemini-2.5-flash'])('%s is no snapshot', (id) =>
    expect(matchModelFamily(id)).not.toHaveProperty('pinned'),
  )

  test.each([
    'model',
    'default',
    'seed-data',
    'paraphrase',
    'granite',
    'my-gpt-4',
    'gpt',
    'claude',
    'step',
    'react',
    '18.2.0',
    'llama',
  ])('%s is of no family', (id) => expect(matchModelFamily(id)).toBeUndefined())

  test('a family of the provider at hand goes first', () => {
    expect(matchModelFamily('nova-2', 'deepgram')?.provider).toBe('deepgram')
    expect(matchModelFamily('nova-2')?.provider).toBe('amazon')
  })

  test('aliases float, snapshots do not', () => {
    for (const id of ['gpt-4o', 'claude-sonnet-4-5', 'gemini-2.5-pro', 'mistral-large-latest', 'llama3:latest'])
      expect(isFloatingAlias(id), id).toBe(true)
    for (const id of ['gpt-4o-2024-08-06', 'claude-opus-4-6', 'claude-sonnet-4-5-20250929', 'gemini-2.0-flash-001'])
      expect(isFloatingAlias(id), id).toBe(false)
  })

  test('no pattern is slow on a long hostile id', () => {
    const started = performance.now()
    for (const text of [
      'a-'.repeat(99),
      '-'.repeat(199),
      'gpt-4.'.repeat(33),
      '\\w'.repeat(99),
      'nemotron-'.repeat(22),
    ]) {
      for (const { ids, snapshot } of MODEL_FAMILIES) void (ids.test(text), snapshot?.test(text))
      for (const alias of FLOATING_ALIASES) void alias.test(text)
    }
    expect(performance.now() - started).toBeLessThan(200)
  })

  test('constants of libraries', () => {
    expect(findSymbolModel('go', 'github.com/sashabaranov/go-openai:GPT4oMini')).toBe('gpt-4o-mini')
    expect(findSymbolModel('go', 'github.com/openai/openai-go/v2:ChatModelGPT4o')).toBe('gpt-4o')
    expect(findSymbolModel('go', 'github.com/openai/openai-go-fork:ChatModelGPT4o')).toBeUndefined()
    expect(findSymbolModel('go', 'github.com/sashabaranov/go-openai:constructor')).toBeUndefined()
    expect(findSymbolModel('python', 'openai.GPT4o')).toBeUndefined()
  })
})

describe('secrets', () => {
  test('shapes are unique, of known providers, and not global', () => {
    expect(duplicates(SECRET_SHAPES.map(({ id }) => id))).toEqual([])
    expect(SECRET_SHAPES.flatMap(({ providers }) => providers?.split(' ') ?? []).filter((id) => !IDS.has(id))).toEqual(
      [],
    )
    expect(SECRET_SHAPES.filter(({ shape }) => shape.flags.includes('g'))).toEqual([])
  })

  test('placeholders are no secrets', () => {
    for (const text of ['your-key-here', '<API_KEY>', '${TOKEN}', 'sk-1234', 'xxxxxxxx'])
      expect(PLACEHOLDER_SECRET.test(text), text).toBe(true)
    expect(PLACEHOLDER_SECRET.test('q8Zt-4kLm')).toBe(false)
  })
})

describe('packages', () => {
  test.each([...ECOSYSTEMS])('%s rows are well formed', (ecosystem) => {
    const all = sdksOf(ecosystem)
    expect(duplicates(all.map(({ name }) => name))).toEqual([])
    expect(all.filter(({ category }) => !SDK_CATEGORIES.includes(category))).toEqual([])
    expect(all.filter(({ provider }) => provider !== undefined && !IDS.has(provider))).toEqual([])
    expect(all.filter(({ verified }) => verified === undefined)).toEqual([])
    expect(all.flatMap(({ egress }) => egress).filter((each) => !EGRESS.includes(each))).toEqual([])
    for (const { name } of all) expect(classifyPackage(ecosystem, name)?.name).toBe(name)
  })

  test.each([
    ['pypi', 'numpy'],
    ['pypi', 'pandas'],
    ['pypi', 'requests'],
    ['pypi', 'tqdm'],
    ['pypi', 'pillow'],
    ['pypi', 'redis'],
    ['pypi', 'prompt-toolkit'],
    ['pypi', 'django-haystack'],
    ['pypi', 'agents'],
    ['npm', 'prompts'],
    ['npm', 'chroma-js'],
    ['npm', '@mui/material'],
    ['npm', '@opentelemetry/instrumentation-http'],
    ['npm', 'zod'],
    ['npm', 'constructor'],
    ['golang', 'github.com/alecthomas/chroma'],
    ['nowhere', 'openai'],
  ])('%s %s is nothing', (ecosystem, name) => expect(classifyPackage(ecosystem, name)).toBeUndefined())

  test.each([
    ['pypi', 'boto3'],
    ['pypi', 'joblib'],
    ['npm', '@sentry/node'],
    ['composer', 'aws/aws-sdk-php'],
    ['pypi', 'llm-something'],
  ])('%s %s is for general use', (ecosystem, name) => expect(classifyPackage(ecosystem, name)?.kind).toBe('package'))

  test.each([
    ['pypi', 'OpenAI', 'llm-client', 'openai'],
    ['pypi', 'Sentence_Transformers', 'embedding', 'huggingface'],
    ['npm', '@ai-sdk/xai', 'ai-sdk-provider', 'xai'],
    ['npm', '@modelcontextprotocol/sdk', 'mcp', undefined],
    ['maven', 'com.openai/openai-java', 'llm-client', 'openai'],
    ['nuget', 'openai', 'llm-client', 'openai'],
    ['npm', '@opentelemetry/instrumentation-openai', 'observability', undefined],
  ])('%s %s is %s', (ecosystem, name, category, provider) =>
    expect(classifyPackage(ecosystem, name)).toMatchObject({ kind: 'sdk', category, ...(provider && { provider }) }),
  )

  test('families classify what no table lists', () => {
    expect(SDK_FAMILIES.filter(({ category }) => !SDK_CATEGORIES.includes(category))).toEqual([])
    expect(classifyPackage('pypi', 'langchain-newvendor')).toMatchObject({
      kind: 'sdk',
      confidence: 'medium',
      family: 'langchain-*',
    })
    expect(classifyPackage('npm', '@ai-sdk/newvendor')).toMatchObject({
      category: 'ai-sdk-provider',
      name: '@ai-sdk/newvendor',
    })
    expect(classifyPackage('pypi', 'opentelemetry-instrumentation-groq')).toMatchObject({ category: 'observability' })
    expect(classifyPackage('pypi', 'opentelemetry-instrumentation-flask')).toBeUndefined()
    expect(classifyPackage('pypi', 'en-core-web-lg')).toMatchObject({ category: 'model-package' })
  })

  test('a Go major version is the module itself', () => {
    expect(classifyPackage('golang', 'github.com/openai/openai-go/v2')).toMatchObject({
      name: 'github.com/openai/openai-go/v2',
      provider: 'openai',
    })
    expect(findByImport('go', 'github.com/openai/openai-go/v2/option').map(({ name }) => name)).toContain(
      'github.com/openai/openai-go/v2',
    )
  })

  test('imports lead to packages, the longest name first', () => {
    const names = (language: Parameters<typeof findByImport>[0], module: string) =>
      findByImport(language, module).map(({ name }) => name)
    expect(names('python', 'openai.types.chat')).toEqual(['openai'])
    expect(names('python', 'google.genai.types')).toEqual(['google-genai'])
    expect(names('python', 'langgraph.prebuilt.chat_agent_executor')).toEqual(['langgraph-prebuilt', 'langgraph'])
    expect(names('python', 'sklearn.linear_model')).toEqual(['scikit-learn'])
    expect(names('python', 'langchain_newvendor.chat')).toEqual(['langchain-newvendor'])
    expect(names('ecmascript', 'ai/rsc')).toEqual(['ai'])
    expect(names('ecmascript', '@ai-sdk/google-vertex/anthropic/edge')).toEqual(['@ai-sdk/google-vertex'])
    expect(names('go', 'github.com/mark3labs/mcp-go/server')).toEqual(['github.com/mark3labs/mcp-go'])
    for (const [language, module] of [
      ['python', 'google'],
      ['python', 'openaistuff'],
      ['python', 'boto3'],
      ['python', 'os.path'],
      ['ecmascript', 'aiohttp'],
      ['ecmascript', './ai'],
      ['go', 'github.com/mark3labs/mcp-gopher'],
    ] as const)
      expect(names(language, module), module).toEqual([])
  })

  test('an import name that programs use too tells little', () => {
    expect(findByImport('python', 'agents')[0]).toMatchObject({ name: 'openai-agents', confidence: 'medium' })
    expect(findByImport('python', 'openai')[0]).toMatchObject({ confidence: 'high' })
  })
})
