import type { Rule } from '../../../code/rules.ts'
import { agent, calls, messages, model, prompt, tools } from '../make.ts'
import { openaiShapePython } from '../openai-shape.ts'

/** https://github.com/openai/openai-python, its older module-level calls, and clients of the same shape. */

const CLASSES = 'OpenAI|AsyncOpenAI|Client|AsyncClient'
const HEADS = [`${CLASSES}()`, 'AzureOpenAI|AsyncAzureOpenAI()']
// `from langfuse.openai import openai` and the like re-export the package.
const FROM = ['openai', 'langfuse.openai', 'posthog.ai.openai', 'ddtrace.openai']

const MODULE_LEVEL: readonly Rule[] = [
  {
    from: 'openai',
    call: ['ChatCompletion.create|acreate', 'chat.completions.create'],
    yields: [
      model('openai', 'model engine deployment_id', { task: 'chat' }),
      messages('messages'),
      tools('tools functions'),
    ],
  },
  {
    from: 'openai',
    call: ['Completion|Edit.create|acreate', 'completions.create'],
    yields: [model('openai', 'model engine deployment_id', { task: 'completion' }), prompt('prompt', 'template')],
  },
  {
    from: 'openai',
    call: ['Embedding.create|acreate', 'embeddings.create'],
    yields: [model('openai', 'model engine deployment_id', { task: 'embedding' })],
  },
  { from: 'openai', call: ['Image.create', 'images.generate'], yields: [model('openai', 'model', { task: 'image' })] },
  {
    from: 'openai',
    call: ['Audio.transcribe|atranscribe|translate', 'audio.transcriptions.create'],
    yields: [model('openai', 'model 0', { task: 'transcription' })],
  },
  {
    from: 'openai',
    call: 'responses.create',
    yields: [
      model('openai', 'model', { task: 'chat' }),
      prompt('instructions', 'instructions'),
      messages('input'),
      tools('tools'),
    ],
  },
  { from: 'openai', call: 'Moderation.create', yields: [model('openai', 'model', { task: 'moderation' })] },
]

export const OPENAI: readonly Rule[] = [
  ...openaiShapePython({
    from: FROM,
    classes: CLASSES,
    provider: 'openai',
    endpoint: 'base_url',
    env: 'OPENAI_BASE_URL',
  }),
  ...openaiShapePython({
    from: FROM,
    classes: 'AzureOpenAI|AsyncAzureOpenAI',
    provider: 'azure-openai',
    form: 'azure-deployment',
    endpoint: 'azure_endpoint base_url',
    env: 'AZURE_OPENAI_ENDPOINT OPENAI_BASE_URL',
    deployment: '$.azure_deployment',
  }),
  {
    from: FROM,
    call: calls(HEADS, 'beta.assistants.create|update'),
    yields: [
      ...agent('openai-assistants', 'name', 'tools'),
      model('openai', 'model', { task: 'chat' }),
      prompt('instructions', 'instructions', 'name'),
    ],
  },
  {
    from: FROM,
    call: calls(
      HEADS,
      'beta.threads.runs.create|stream|create_and_poll beta.threads.create_and_run|create_and_run_poll',
    ),
    yields: [
      model('openai', 'model', { task: 'chat' }),
      prompt('instructions additional_instructions', 'instructions'),
      tools('tools'),
    ],
  },
  {
    from: FROM,
    call: calls(HEADS, 'fine_tuning.jobs.create'),
    yields: [
      model('openai', 'model', { task: 'chat' }),
      { kind: 'dataset', at: ['training_file'], form: 'name', provider: 'openai' },
    ],
  },
  ...MODULE_LEVEL,
  ...openaiShapePython({
    from: 'groq',
    classes: 'Groq|AsyncGroq',
    provider: 'groq',
    form: 'slash',
    endpoint: 'base_url',
    env: 'GROQ_BASE_URL',
  }),
  ...openaiShapePython({
    from: 'together',
    classes: 'Together|AsyncTogether',
    provider: 'together',
    form: 'slash',
    endpoint: 'base_url',
    env: 'TOGETHER_BASE_URL',
  }),
  ...openaiShapePython({
    from: 'fireworks',
    classes: 'Fireworks|AsyncFireworks',
    provider: 'fireworks',
    form: 'fireworks',
    endpoint: 'base_url',
  }),
  ...openaiShapePython({
    from: 'cerebras.cloud.sdk',
    classes: 'Cerebras|AsyncCerebras',
    provider: 'cerebras',
    endpoint: 'base_url',
  }),
  ...openaiShapePython({
    from: 'perplexity',
    classes: 'Perplexity|AsyncPerplexity',
    provider: 'perplexity',
    endpoint: 'base_url',
  }),
  ...openaiShapePython({
    from: 'sambanova',
    classes: 'SambaNova|AsyncSambaNova',
    provider: 'sambanova',
    endpoint: 'base_url',
  }),
  ...openaiShapePython({
    from: ['zhipuai', 'zai'],
    classes: 'ZhipuAI|ZaiClient|ZhipuAiClient',
    provider: 'zhipu',
    endpoint: 'base_url',
  }),
  ...openaiShapePython({
    from: 'volcenginesdkarkruntime',
    classes: 'Ark|AsyncArk',
    provider: 'bytedance',
    endpoint: 'base_url',
  }),
  ...openaiShapePython({
    from: 'portkey_ai',
    classes: 'Portkey|AsyncPortkey',
    provider: 'portkey',
    endpoint: 'base_url',
  }),
]
