import type { Rule } from '../../../code/rules.ts'
import { calls, messages, model, prompt, service, tools, vectorStore } from '../make.ts'

/** Clients of other providers, one block each. */

const BEDROCK: readonly Rule[] = [
  {
    from: '@aws-sdk/client-bedrock-runtime',
    call: 'BedrockRuntimeClient|BedrockRuntime',
    yields: [service('aws-bedrock', '0.endpoint')],
  },
  {
    from: '@aws-sdk/client-bedrock-runtime',
    call: [
      'ConverseCommand|ConverseStreamCommand|InvokeModelCommand|InvokeModelWithResponseStreamCommand|InvokeModelWithBidirectionalStreamCommand|StartAsyncInvokeCommand|CountTokensCommand',
      'BedrockRuntime().converse|converseStream|invokeModel|invokeModelWithResponseStream',
    ],
    yields: [model('aws-bedrock', '0.modelId', { form: 'bedrock' }), prompt('0.system'), tools('0.toolConfig.tools')],
  },
  {
    from: '@aws-sdk/client-bedrock-agent-runtime',
    call: ['RetrieveAndGenerateCommand|RetrieveAndGenerateStreamCommand'],
    yields: [
      model('aws-bedrock', '0.retrieveAndGenerateConfiguration.knowledgeBaseConfiguration.modelArn', {
        form: 'bedrock',
      }),
    ],
  },
  {
    from: ['@aws-sdk/client-bedrock-agent-runtime', '@aws-sdk/client-bedrock-agent', '@aws-sdk/client-bedrock'],
    call: 'BedrockAgentRuntimeClient|BedrockAgentClient|BedrockClient',
    yields: [service('aws-bedrock', '0.endpoint')],
  },
  {
    from: '@aws-sdk/client-bedrock-agent',
    call: 'CreateAgentCommand',
    yields: [
      { kind: 'agent', framework: 'bedrock-agents', name: ['0.agentName'] },
      model('aws-bedrock', '0.foundationModel', { form: 'bedrock', task: 'chat' }),
      prompt('0.instruction', 'instructions', '0.agentName'),
    ],
  },
  {
    from: '@aws-sdk/client-sagemaker-runtime',
    call: 'SageMakerRuntimeClient',
    yields: [service('aws-sagemaker', '0.endpoint')],
  },
]

const MISTRAL: readonly Rule[] = [
  { from: '@mistralai/mistralai', call: 'Mistral|MistralClient|default', yields: [service('mistral', '0.serverURL')] },
  {
    from: '@mistralai/mistralai',
    call: calls(['Mistral()'], 'chat.complete|stream|parse fim.complete|stream'),
    yields: [model('mistral', '0.model', { task: 'chat' }), messages('0.messages'), tools('0.tools')],
  },
  {
    from: '@mistralai/mistralai',
    call: 'default|MistralClient().chat|chatStream|completion',
    yields: [model('mistral', '0.model', { task: 'chat' }), messages('0.messages'), tools('0.tools')],
  },
  {
    from: '@mistralai/mistralai',
    call: ['Mistral().embeddings.create', 'default|MistralClient().embeddings'],
    yields: [model('mistral', '0.model', { task: 'embedding' })],
  },
  {
    from: '@mistralai/mistralai',
    call: 'Mistral().ocr.process',
    yields: [model('mistral', '0.model', { task: 'ocr' })],
  },
  {
    from: '@mistralai/mistralai',
    call: 'Mistral().audio.transcriptions.complete|stream',
    yields: [model('mistral', '0.model', { task: 'transcription' })],
  },
  {
    from: '@mistralai/mistralai',
    call: 'Mistral().beta.agents.create',
    yields: [
      { kind: 'agent', framework: 'mistral-agents', name: ['0.name'], tools: ['0.tools'] },
      model('mistral', '0.model', { task: 'chat' }),
      prompt('0.instructions', 'instructions', '0.name'),
    ],
  },
]

const COHERE_CLASSES = ['CohereClient|CohereClientV2|CohereAPI()']
const COHERE: readonly Rule[] = [
  { from: 'cohere-ai', call: 'CohereClient|CohereClientV2', yields: [service('cohere', '0.environment')] },
  {
    from: 'cohere-ai',
    call: calls(COHERE_CLASSES, 'chat|chatStream generate|generateStream v2.chat|chatStream'),
    yields: [
      model('cohere', '0.model', { task: 'chat' }),
      prompt('0.preamble'),
      messages('0.messages'),
      tools('0.tools'),
    ],
  },
  {
    from: 'cohere-ai',
    call: calls(COHERE_CLASSES, 'embed v2.embed'),
    yields: [model('cohere', '0.model', { task: 'embedding' })],
  },
  {
    from: 'cohere-ai',
    call: calls(COHERE_CLASSES, 'rerank v2.rerank'),
    yields: [model('cohere', '0.model', { task: 'rerank' })],
  },
  {
    from: 'cohere-ai',
    call: calls(COHERE_CLASSES, 'classify'),
    yields: [model('cohere', '0.model', { task: 'classification' })],
  },
]

const OLLAMA_HEADS = ['default', 'Ollama()']
const OLLAMA: readonly Rule[] = [
  { from: 'ollama', call: 'Ollama', yields: [service('ollama', '0.host', 'OLLAMA_HOST')] },
  {
    from: 'ollama',
    call: calls(OLLAMA_HEADS, 'chat generate'),
    yields: [
      model('ollama', '0.model', { form: 'ollama', task: 'chat' }),
      prompt('0.system'),
      messages('0.messages'),
      tools('0.tools'),
    ],
  },
  {
    from: 'ollama',
    call: calls(OLLAMA_HEADS, 'embed|embeddings'),
    yields: [model('ollama', '0.model', { form: 'ollama', task: 'embedding' })],
  },
  {
    from: 'ollama',
    call: calls(OLLAMA_HEADS, 'pull|push|show'),
    yields: [model('ollama', '0.model', { form: 'ollama' })],
  },
]

/** What runtimes give without an import; `src/parse/ecmascript/ambient.ts` names the packages of their types. */
const RUNTIMES: readonly Rule[] = [
  {
    from: '@supabase/functions-js',
    call: 'Supabase.ai.Session',
    yields: [model('supabase', '0')],
  },
  { from: '@nuxthub/core', call: 'hubAI', yields: [service('cloudflare')] },
  {
    from: '@nuxthub/core',
    call: 'hubAI().run',
    yields: [
      model('cloudflare', '0', { form: 'slash' }),
      messages('1.messages'),
      prompt('1.prompt', 'user'),
      tools('1.tools'),
    ],
  },
  { from: '@nuxthub/core', call: 'hubVectorize', yields: [vectorStore('vectorize', '0')] },
  {
    from: '@cloudflare/workers-types',
    call: 'Ai().run',
    yields: [
      model('cloudflare', '0', { form: 'slash' }),
      messages('1.messages'),
      prompt('1.prompt', 'user'),
      tools('1.tools'),
    ],
  },
]

const OTHERS: readonly Rule[] = [
  { from: 'replicate', call: 'default|Replicate', yields: [service('replicate', '0.baseUrl')] },
  {
    from: 'replicate',
    call: 'default|Replicate().run|stream',
    yields: [model('replicate', '0', { form: 'replicate' })],
  },
  {
    from: 'replicate',
    call: 'default|Replicate().predictions.create',
    yields: [model('replicate', '0.model', { form: 'replicate' })],
  },
  {
    from: ['@fal-ai/client', '@fal-ai/serverless-client'],
    call: [
      'fal.subscribe|run|stream',
      'fal.queue.submit',
      'subscribe|run|stream',
      'createFalClient().subscribe|run|stream',
    ],
    yields: [model('fal', '0')],
  },
  {
    from: '@fal-ai/client',
    call: 'fal.realtime.connect',
    yields: [model('fal', '0', { task: 'realtime' })],
  },
  { from: 'voyageai', call: 'VoyageAIClient', yields: [service('voyage', '0.environment')] },
  {
    from: 'voyageai',
    call: 'VoyageAIClient().embed|multimodalEmbed|contextualizedEmbed',
    yields: [model('voyage', '0.model', { task: 'embedding' })],
  },
  { from: 'voyageai', call: 'VoyageAIClient().rerank', yields: [model('voyage', '0.model', { task: 'rerank' })] },
  { from: '@azure/openai', call: 'OpenAIClient', yields: [service('azure-openai', '0')] },
  {
    from: '@azure/openai',
    call: 'OpenAIClient().getChatCompletions|streamChatCompletions',
    yields: [model('azure-openai', '0', { form: 'azure-deployment', task: 'chat' }), messages('1')],
  },
  {
    from: '@azure/openai',
    call: 'OpenAIClient().getEmbeddings',
    yields: [model('azure-openai', '0', { form: 'azure-deployment', task: 'embedding' })],
  },
  { from: '@azure-rest/ai-inference', call: 'default', yields: [service('azure-openai', '0')] },
  { from: '@ibm-cloud/watsonx-ai', call: 'WatsonXAI.newInstance', yields: [service('ibm-watsonx', '0.serviceUrl')] },
  {
    from: '@ibm-cloud/watsonx-ai',
    call: 'WatsonXAI.newInstance().generateText|textChat|textChatStream|generateTextStream',
    yields: [model('ibm-watsonx', '0.modelId', { form: 'slash', task: 'chat' }), messages('0.messages')],
  },
  { from: '@openrouter/sdk', call: 'OpenRouter', yields: [service('openrouter', '0.serverURL')] },
  {
    from: '@openrouter/sdk',
    call: ['OpenRouter().chat.send', 'OpenRouter().callModel'],
    yields: [model('openrouter', '0.model', { form: 'slash', task: 'chat' }), messages('0.messages 0.input')],
  },
]

export const CLIENTS: readonly Rule[] = [...BEDROCK, ...MISTRAL, ...COHERE, ...OLLAMA, ...RUNTIMES, ...OTHERS]
