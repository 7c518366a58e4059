import type { Rule } from '../../../code/rules.ts'
import { agent, calls, messages, model, prompt, service, tools } from '../make.ts'
import { openaiShapeEcmascript } from '../openai-shape.ts'

/** https://github.com/openai/openai-node (v3 class names included) */

/** Version 3, and its twin for edge runtimes. */
const V3 = ['openai', 'openai-edge']

const CLIENTS = ['default|OpenAI()', 'AzureOpenAI()']

export const OPENAI: readonly Rule[] = [
  ...openaiShapeEcmascript({
    from: 'openai',
    classes: 'default|OpenAI',
    provider: 'openai',
    endpoint: '0.baseURL',
    env: 'OPENAI_BASE_URL',
  }),
  ...openaiShapeEcmascript({
    from: ['openai', '@azure/openai'],
    classes: 'AzureOpenAI',
    provider: 'azure-openai',
    form: 'azure-deployment',
    endpoint: '0.endpoint 0.baseURL',
    env: 'AZURE_OPENAI_ENDPOINT OPENAI_BASE_URL',
    deployment: '$.deployment',
  }),
  {
    from: 'openai',
    call: calls(CLIENTS, 'beta.assistants.create|update'),
    yields: [
      ...agent('openai-assistants', '0.name 1.name', '0.tools 1.tools'),
      model('openai', '0.model 1.model', { task: 'chat' }),
      prompt('0.instructions 1.instructions', 'instructions', '0.name 1.name'),
    ],
  },
  {
    from: 'openai',
    call: calls(CLIENTS, 'beta.threads.runs.create|stream|createAndPoll|createAndStream'),
    yields: [model('openai', '1.model', { task: 'chat' }), prompt('1.instructions', 'instructions'), tools('1.tools')],
  },
  {
    from: 'openai',
    call: calls(CLIENTS, 'realtime.clientSecrets.create'),
    yields: [
      model('openai', '0.session.model', { task: 'realtime' }),
      prompt('0.session.instructions', 'instructions'),
    ],
  },
  {
    from: 'openai',
    call: ['OpenAIRealtimeWebSocket|OpenAIRealtimeWS'],
    yields: [model('openai', '0.model', { task: 'realtime' })],
  },
  {
    from: 'openai',
    call: calls(CLIENTS, 'fineTuning.jobs.create'),
    yields: [
      model('openai', '0.model', { task: 'chat' }),
      { kind: 'dataset', at: ['0.training_file'], form: 'name', provider: 'openai' },
    ],
  },
  { from: V3, call: 'OpenAIApi', yields: [service('openai', '1', 'OPENAI_BASE_URL')] },
  {
    from: V3,
    call: 'OpenAIApi().createChatCompletion',
    yields: [model('openai', '0.model', { task: 'chat' }), messages('0.messages')],
  },
  {
    from: V3,
    call: 'OpenAIApi().createCompletion|createEdit',
    yields: [model('openai', '0.model', { task: 'completion' })],
  },
  { from: V3, call: 'OpenAIApi().createEmbedding', yields: [model('openai', '0.model', { task: 'embedding' })] },
  { from: V3, call: 'OpenAIApi().createModeration', yields: [model('openai', '0.model', { task: 'moderation' })] },
  { from: V3, call: 'OpenAIApi().createTranscription', yields: [model('openai', '1', { task: 'transcription' })] },
  // https://github.com/transitive-bullshit/chatgpt-api
  {
    from: 'chatgpt',
    call: 'ChatGPTAPI',
    yields: [
      service('openai', '0.apiBaseUrl'),
      model('openai', '0.completionParams.model', { task: 'chat' }),
      prompt('0.systemMessage'),
    ],
  },
  {
    from: 'chatgpt',
    call: 'ChatGPTAPI().sendMessage',
    yields: [
      model('openai', '1.completionParams.model', { task: 'chat' }),
      prompt('1.systemMessage'),
      prompt('0', 'user'),
    ],
  },
  // Other clients with the same resources.
  ...openaiShapeEcmascript({
    from: 'groq-sdk',
    classes: 'default|Groq',
    provider: 'groq',
    form: 'slash',
    endpoint: '0.baseURL',
    env: 'GROQ_BASE_URL',
  }),
  ...openaiShapeEcmascript({
    from: 'together-ai',
    classes: 'default|Together',
    provider: 'together',
    form: 'slash',
    endpoint: '0.baseURL',
    env: 'TOGETHER_BASE_URL',
  }),
  ...openaiShapeEcmascript({
    from: '@cerebras/cerebras_cloud_sdk',
    classes: 'default|Cerebras',
    provider: 'cerebras',
    endpoint: '0.baseURL',
  }),
  ...openaiShapeEcmascript({
    from: '@perplexity-ai/perplexity_ai',
    classes: 'default|Perplexity',
    provider: 'perplexity',
    endpoint: '0.baseURL',
  }),
  ...openaiShapeEcmascript({
    from: 'portkey-ai',
    classes: 'default|Portkey',
    provider: 'portkey',
    endpoint: '0.baseURL',
  }),
]
