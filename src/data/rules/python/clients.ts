import type { Rule } from '../../../code/rules.ts'
import { agent, calls, messages, model, prompt, service, tools } from '../make.ts'

/** Clients of other providers, one block each. */

// The service name is an argument of `client()`, not part of the path; these methods exist on the Bedrock and SageMaker
// runtimes only.
const BOTO = ['boto3', 'aioboto3', 'aiobotocore', 'botocore']
const BOTO_CLIENTS = [
  'client()',
  'Session().client()',
  'Session().create_client()',
  'get_session().create_client()',
  'session.Session().client()',
]
const BEDROCK: readonly Rule[] = [
  {
    from: BOTO,
    call: calls(BOTO_CLIENTS, 'converse|converse_stream'),
    yields: [
      model('aws-bedrock', 'modelId', { form: 'bedrock', task: 'chat' }),
      prompt('system'),
      messages('messages'),
      tools('toolConfig.tools'),
    ],
  },
  {
    from: BOTO,
    call: calls(BOTO_CLIENTS, 'invoke_model|invoke_model_with_response_stream|start_async_invoke'),
    yields: [model('aws-bedrock', 'modelId', { form: 'bedrock' })],
  },
  {
    from: BOTO,
    call: calls(BOTO_CLIENTS, 'retrieve_and_generate|retrieve_and_generate_stream'),
    yields: [
      model('aws-bedrock', 'retrieveAndGenerateConfiguration.knowledgeBaseConfiguration.modelArn', { form: 'bedrock' }),
    ],
  },
  { from: BOTO, call: calls(BOTO_CLIENTS, 'invoke_agent|invoke_inline_agent'), yields: [service('aws-bedrock')] },
  {
    from: BOTO,
    call: calls(BOTO_CLIENTS, 'create_agent'),
    yields: [
      ...agent('bedrock-agents', 'agentName'),
      model('aws-bedrock', 'foundationModel', { form: 'bedrock', task: 'chat' }),
      prompt('instruction', 'instructions', 'agentName'),
    ],
  },
  {
    from: BOTO,
    call: calls(BOTO_CLIENTS, 'invoke_endpoint|invoke_endpoint_with_response_stream'),
    yields: [service('aws-sagemaker')],
  },
  {
    from: 'sagemaker',
    call: 'HuggingFaceModel',
    yields: [model('aws-sagemaker', 'env.HF_MODEL_ID', { form: 'huggingface', revision: ['env.HF_MODEL_REVISION'] })],
  },
  {
    from: 'sagemaker',
    call: 'JumpStartModel',
    yields: [model('aws-sagemaker', 'model_id', { revision: ['model_version'] })],
  },
]

const MISTRAL: readonly Rule[] = [
  {
    from: 'mistralai',
    call: 'Mistral|MistralClient|MistralAsyncClient',
    yields: [service('mistral', 'server_url endpoint')],
  },
  {
    from: 'mistralai',
    call: calls(
      ['Mistral()'],
      'chat.complete|complete_async|stream|stream_async|parse|parse_async fim.complete|stream',
    ),
    yields: [model('mistral', 'model', { task: 'chat' }), messages('messages'), tools('tools')],
  },
  {
    from: 'mistralai',
    call: 'MistralClient|MistralAsyncClient().chat|chat_stream|completion',
    yields: [model('mistral', 'model 0', { task: 'chat' }), messages('messages'), tools('tools')],
  },
  {
    from: 'mistralai',
    call: ['Mistral().embeddings.create|create_async', 'MistralClient|MistralAsyncClient().embeddings'],
    yields: [model('mistral', 'model', { task: 'embedding' })],
  },
  {
    from: 'mistralai',
    call: 'Mistral().ocr.process|process_async',
    yields: [model('mistral', 'model', { task: 'ocr' })],
  },
  {
    from: 'mistralai',
    call: 'Mistral().audio.transcriptions.complete|stream',
    yields: [model('mistral', 'model', { task: 'transcription' })],
  },
  {
    from: 'mistralai',
    call: 'Mistral().classifiers.moderate|moderate_chat',
    yields: [model('mistral', 'model', { task: 'moderation' })],
  },
  {
    from: 'mistralai',
    call: 'Mistral().beta.agents.create',
    yields: [
      ...agent('mistral-agents', 'name', 'tools'),
      model('mistral', 'model', { task: 'chat' }),
      prompt('instructions', 'instructions', 'name'),
    ],
  },
]

const COHERE_HEADS = ['Client|ClientV2|AsyncClient|AsyncClientV2()']
const COHERE: readonly Rule[] = [
  { from: 'cohere', call: 'Client|ClientV2|AsyncClient|AsyncClientV2', yields: [service('cohere', 'base_url')] },
  {
    from: 'cohere',
    call: calls(COHERE_HEADS, 'chat|chat_stream|generate v2.chat|chat_stream'),
    yields: [model('cohere', 'model', { task: 'chat' }), prompt('preamble'), messages('messages'), tools('tools')],
  },
  {
    from: 'cohere',
    call: calls(COHERE_HEADS, 'embed v2.embed'),
    yields: [model('cohere', 'model', { task: 'embedding' })],
  },
  {
    from: 'cohere',
    call: calls(COHERE_HEADS, 'rerank v2.rerank'),
    yields: [model('cohere', 'model', { task: 'rerank' })],
  },
  {
    from: 'cohere',
    call: calls(COHERE_HEADS, 'classify'),
    yields: [model('cohere', 'model', { task: 'classification' })],
  },
]

const OLLAMA_HEADS = ['Client|AsyncClient()']
const OLLAMA: readonly Rule[] = [
  { from: 'ollama', call: 'Client|AsyncClient', yields: [service('ollama', 'host 0', 'OLLAMA_HOST')] },
  {
    from: 'ollama',
    call: ['chat|generate', ...calls(OLLAMA_HEADS, 'chat|generate')],
    yields: [
      model('ollama', 'model 0', { form: 'ollama', task: 'chat' }),
      prompt('system'),
      messages('messages 1'),
      tools('tools'),
    ],
  },
  {
    from: 'ollama',
    call: ['embed|embeddings', ...calls(OLLAMA_HEADS, 'embed|embeddings')],
    yields: [model('ollama', 'model 0', { form: 'ollama', task: 'embedding' })],
  },
  {
    from: 'ollama',
    call: ['pull|show', ...calls(OLLAMA_HEADS, 'pull|show')],
    yields: [model('ollama', 'model 0', { form: 'ollama' })],
  },
]

const XAI: readonly Rule[] = [
  { from: 'xai_sdk', call: 'Client|AsyncClient', yields: [service('xai', 'api_host')] },
  {
    from: 'xai_sdk',
    call: 'Client|AsyncClient().chat.create',
    yields: [model('xai', 'model 0', { task: 'chat' }), messages('messages'), tools('tools')],
  },
  {
    from: 'xai_sdk',
    call: 'Client|AsyncClient().image.sample|sample_batch',
    yields: [model('xai', 'model', { task: 'image' })],
  },
  { from: 'xai_sdk', call: 'system', yields: [prompt('0')] },
]

const AZURE_INFERENCE: readonly Rule[] = [
  {
    from: 'azure.ai.inference',
    call: 'ChatCompletionsClient|EmbeddingsClient|ImageEmbeddingsClient',
    yields: [service('azure-openai', 'endpoint 0')],
  },
  {
    from: 'azure.ai.inference',
    call: 'ChatCompletionsClient().complete',
    yields: [
      model('azure-openai', 'model $.model', { form: 'azure-deployment', task: 'chat' }),
      messages('messages'),
      tools('tools'),
    ],
  },
  {
    from: 'azure.ai.inference',
    call: 'EmbeddingsClient().embed',
    yields: [model('azure-openai', 'model $.model', { form: 'azure-deployment', task: 'embedding' })],
  },
  {
    from: ['azure.ai.projects', 'azure.ai.agents'],
    call: ['AIProjectClient().agents.create_agent', 'AgentsClient().create_agent'],
    yields: [
      ...agent('azure-ai-agents', 'name', 'tools'),
      model('azure-openai', 'model', { form: 'azure-deployment', task: 'chat' }),
      prompt('instructions', 'instructions', 'name'),
    ],
  },
]

const OTHERS: readonly Rule[] = [
  { from: 'replicate', call: 'Client', yields: [service('replicate', 'base_url')] },
  {
    from: 'replicate',
    call: ['run|async_run|stream|async_stream', 'Client().run|async_run|stream', 'models.get', 'Client().models.get'],
    yields: [model('replicate', 'ref 0', { form: 'replicate' })],
  },
  {
    from: 'replicate',
    call: ['predictions.create', 'Client().predictions.create'],
    yields: [model('replicate', 'model version', { form: 'replicate' })],
  },
  {
    from: 'fal_client',
    call: 'subscribe|run|submit|stream|subscribe_async|run_async|submit_async',
    yields: [model('fal', '0 application')],
  },
  { from: 'voyageai', call: 'Client|AsyncClient', yields: [service('voyage')] },
  {
    from: 'voyageai',
    call: 'Client|AsyncClient().embed|contextualized_embed|multimodal_embed',
    yields: [model('voyage', 'model 1', { task: 'embedding' })],
  },
  { from: 'voyageai', call: 'Client|AsyncClient().rerank', yields: [model('voyage', 'model 2', { task: 'rerank' })] },
  {
    from: 'fireworks',
    call: 'ChatCompletion.create|acreate',
    yields: [model('fireworks', 'model', { form: 'fireworks', task: 'chat' }), messages('messages')],
  },
  { from: 'openrouter', call: 'OpenRouter', yields: [service('openrouter', 'server_url')] },
  {
    from: 'openrouter',
    call: 'OpenRouter().chat.send|send_async',
    yields: [model('openrouter', 'model', { form: 'slash', task: 'chat' }), messages('messages')],
  },
  { from: 'ai21', call: 'AI21Client|AsyncAI21Client', yields: [service('ai21', 'api_host')] },
  {
    from: 'ai21',
    call: 'AI21Client|AsyncAI21Client().chat.completions.create',
    yields: [model('ai21', 'model', { task: 'chat' }), messages('messages')],
  },
  {
    from: 'dashscope',
    call: 'Generation|MultiModalConversation.call',
    yields: [model('alibaba', 'model 0', { task: 'chat' }), messages('messages')],
  },
  {
    from: 'dashscope',
    call: 'TextEmbedding|MultiModalEmbedding.call',
    yields: [model('alibaba', 'model 0', { task: 'embedding' })],
  },
  {
    from: 'dashscope',
    call: 'ImageSynthesis.call|async_call',
    yields: [model('alibaba', 'model 0', { task: 'image' })],
  },
  {
    from: ['ibm_watsonx_ai', 'ibm_watson_machine_learning'],
    call: 'ModelInference|Model',
    yields: [model('ibm-watsonx', 'model_id 0', { form: 'slash', task: 'chat' })],
  },
  {
    from: 'ibm_watsonx_ai',
    call: 'Embeddings',
    yields: [model('ibm-watsonx', 'model_id', { form: 'slash', task: 'embedding' })],
  },
  { from: 'ibm_watsonx_ai', call: 'Credentials', yields: [service('ibm-watsonx', 'url 0')] },
  { from: 'writerai', call: 'Writer|AsyncWriter', yields: [service('writer', 'base_url')] },
  {
    from: 'writerai',
    call: 'Writer|AsyncWriter().chat.chat',
    yields: [model('writer', 'model', { task: 'chat' }), messages('messages')],
  },
  { from: 'lmstudio', call: 'llm', yields: [model('lmstudio', '0', { form: 'slash', task: 'chat' })] },
  { from: 'lmstudio', call: 'embedding_model', yields: [model('lmstudio', '0', { form: 'slash', task: 'embedding' })] },
  {
    from: 'aisuite',
    call: 'Client().chat.completions.create',
    yields: [model('any', 'model', { form: 'colon', task: 'chat' }), messages('messages')],
  },
]

export const CLIENTS: readonly Rule[] = [
  ...BEDROCK,
  ...MISTRAL,
  ...COHERE,
  ...OLLAMA,
  ...XAI,
  ...AZURE_INFERENCE,
  ...OTHERS,
]
