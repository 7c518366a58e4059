import type { IdForm, Rule, Task } from '../../../code/rules.ts'
import { byTask, calls, model, service } from '../make.ts'

/**
 * Provider packages of the Vercel AI SDK: a ready instance (`openai`) and a factory (`createOpenAI`), both of which are
 * called with a model id or offer one method per kind of model. https://ai-sdk.dev/providers
 */

const METHODS: Partial<Record<Task, string>> = {
  chat: 'languageModel|chat|chatModel|responses|messages|interactions|chatCompletion',
  completion: 'completion|completionModel',
  embedding: 'embedding|embeddingModel|textEmbedding|textEmbeddingModel|embeddings',
  image: 'image|imageModel',
  video: 'video|videoModel',
  speech: 'speech|speechModel',
  transcription: 'transcription|transcriptionModel|transcribe',
  rerank: 'reranking|rerankingModel',
  translation: 'translation|translationModel|speechTranslationModel',
}

interface Options {
  form?: IdForm
  /** What the bare call `provider('id')` gives; chat for most. */
  bare?: Task
  /** Environment variable of the base URL. */
  env?: string
  /** Package names beyond the first. */
  also?: string[]
}

/** `instances` and `factories` are alternatives separated by `|`; `factories` may be '' for none. */
function provider(pkg: string, id: string, [instances, factories]: [string, string], options: Options = {}): Rule[] {
  const from = [pkg, ...(options.also ?? [])]
  const heads = [...(instances ? [instances] : []), ...(factories ? [`${factories}()`] : [])]
  const { form = 'plain', bare = 'chat' } = options
  return [
    ...(factories ? [{ from, call: factories, yields: [service(id, '0.baseURL 0.baseUrl 0.url', options.env)] }] : []),
    { from, call: heads, yields: [model(id, '0', { form, task: bare })] },
    ...byTask(METHODS, (names, task) => ({
      from,
      call: calls(heads, names),
      yields: [model(id, '0', { form, task })],
    })),
  ]
}

export const AI_SDK_PROVIDERS: readonly Rule[] = [
  ...provider('@ai-sdk/openai', 'openai', ['openai', 'createOpenAI'], { env: 'OPENAI_BASE_URL' }),
  ...provider('@ai-sdk/anthropic', 'anthropic', ['anthropic', 'createAnthropic'], { env: 'ANTHROPIC_BASE_URL' }),
  ...provider('@ai-sdk/anthropic-aws', 'anthropic', ['anthropicAws', 'createAnthropicAws']),
  ...provider('@ai-sdk/google', 'google', ['google', 'createGoogle|createGoogleGenerativeAI'], { form: 'google' }),
  ...provider(
    '@ai-sdk/google-vertex',
    'google-vertex',
    [
      'vertex|googleVertex|vertexAnthropic|googleVertexAnthropic|vertexMaas|googleVertexMaas|vertexXai|googleVertexXai',
      'createVertex|createGoogleVertex|createVertexAnthropic|createGoogleVertexAnthropic|createVertexMaas|createGoogleVertexMaas|createGoogleVertexXai',
    ],
    { form: 'google' },
  ),
  ...provider('@ai-sdk/azure', 'azure-openai', ['azure', 'createAzure'], { form: 'azure-deployment' }),
  ...provider(
    '@ai-sdk/amazon-bedrock',
    'aws-bedrock',
    [
      'bedrock|amazonBedrock|bedrockAnthropic|amazonBedrockAnthropic|bedrockMantle',
      'createAmazonBedrock|createBedrockAnthropic|createAmazonBedrockAnthropic|createBedrockMantle',
    ],
    { form: 'bedrock' },
  ),
  ...provider('@ai-sdk/mistral', 'mistral', ['mistral', 'createMistral']),
  ...provider('@ai-sdk/cohere', 'cohere', ['cohere', 'createCohere']),
  ...provider('@ai-sdk/groq', 'groq', ['groq', 'createGroq'], { form: 'slash' }),
  ...provider('@ai-sdk/xai', 'xai', ['xai', 'createXai']),
  ...provider('@ai-sdk/deepseek', 'deepseek', ['deepseek|deepSeek', 'createDeepSeek']),
  ...provider('@ai-sdk/perplexity', 'perplexity', ['perplexity', 'createPerplexity']),
  ...provider('@ai-sdk/togetherai', 'together', ['togetherai|togetherAI', 'createTogetherAI'], { form: 'slash' }),
  ...provider('@ai-sdk/fireworks', 'fireworks', ['fireworks', 'createFireworks'], { form: 'fireworks' }),
  ...provider('@ai-sdk/deepinfra', 'deepinfra', ['deepinfra|deepInfra', 'createDeepInfra'], { form: 'slash' }),
  ...provider('@ai-sdk/cerebras', 'cerebras', ['cerebras', 'createCerebras']),
  ...provider('@ai-sdk/baseten', 'baseten', ['baseten', 'createBaseten'], { form: 'slash' }),
  ...provider('@ai-sdk/replicate', 'replicate', ['replicate', 'createReplicate'], { form: 'replicate', bare: 'image' }),
  ...provider('@ai-sdk/huggingface', 'huggingface', ['huggingface|huggingFace', 'createHuggingFace'], {
    form: 'huggingface',
  }),
  ...provider('@ai-sdk/moonshotai', 'moonshot', ['moonshotai', 'createMoonshotAI']),
  ...provider('@ai-sdk/minimax', 'minimax', ['minimax', 'createMiniMax']),
  ...provider('@ai-sdk/alibaba', 'alibaba', ['alibaba', 'createAlibaba']),
  ...provider('@ai-sdk/bytedance', 'bytedance', ['bytedance|byteDance', 'createByteDance'], { bare: 'video' }),
  ...provider('@ai-sdk/fal', 'fal', ['fal', 'createFal'], { bare: 'image' }),
  ...provider('@ai-sdk/luma', 'luma', ['luma', 'createLuma'], { bare: 'image' }),
  ...provider('@ai-sdk/black-forest-labs', 'black-forest-labs', ['blackForestLabs', 'createBlackForestLabs'], {
    bare: 'image',
  }),
  ...provider('@ai-sdk/klingai', 'kling', ['klingai', 'createKlingAI'], { bare: 'video' }),
  ...provider('@ai-sdk/prodia', 'prodia', ['prodia', 'createProdia'], { bare: 'image' }),
  ...provider('@ai-sdk/elevenlabs', 'elevenlabs', ['elevenlabs|elevenLabs', 'createElevenLabs'], { bare: 'speech' }),
  ...provider('@ai-sdk/deepgram', 'deepgram', ['deepgram', 'createDeepgram'], { bare: 'transcription' }),
  ...provider('@ai-sdk/assemblyai', 'assemblyai', ['assemblyai', 'createAssemblyAI'], { bare: 'transcription' }),
  ...provider('@ai-sdk/gladia', 'gladia', ['gladia', 'createGladia'], { bare: 'transcription' }),
  ...provider('@ai-sdk/revai', 'revai', ['revai', 'createRevai'], { bare: 'transcription' }),
  ...provider('@ai-sdk/hume', 'hume', ['hume', 'createHume'], { bare: 'speech' }),
  ...provider('@ai-sdk/lmnt', 'lmnt', ['lmnt', 'createLMNT'], { bare: 'speech' }),
  ...provider('@ai-sdk/cartesia', 'cartesia', ['cartesia', 'createCartesia'], { bare: 'speech' }),
  ...provider('@ai-sdk/fish-audio', 'fish-audio', ['fishAudio', 'createFishAudio'], { bare: 'speech' }),
  ...provider('@ai-sdk/voyage', 'voyage', ['voyage', 'createVoyage'], { bare: 'embedding' }),
  ...provider('@ai-sdk/gmicloud', 'gmicloud', ['gmicloud', 'createGmicloud'], { form: 'slash' }),
  ...provider('@ai-sdk/quiverai', 'quiverai', ['quiverai', 'createQuiverAI'], { bare: 'image' }),
  ...provider('@ai-sdk/vercel', 'vercel', ['vercel', 'createVercel']),
  ...provider('@ai-sdk/gateway', 'vercel', ['gateway', 'createGateway|createGatewayProvider'], {
    form: 'slash',
    also: ['ai'],
  }),
  ...provider('@ai-sdk/openai-compatible', 'openai-compatible', ['', 'createOpenAICompatible'], { form: 'slash' }),
  ...provider('@ai-sdk/open-responses', 'openai-compatible', ['', 'createOpenResponses'], { form: 'slash' }),
  ...provider('@openrouter/ai-sdk-provider', 'openrouter', ['openrouter', 'createOpenRouter'], { form: 'slash' }),
  ...provider('ollama-ai-provider', 'ollama', ['ollama', 'createOllama'], {
    form: 'ollama',
    also: ['ollama-ai-provider-v2', 'ai-sdk-ollama'],
  }),
  ...provider('zhipu-ai-provider', 'zhipu', ['zhipu|zai', 'createZhipu|createZai']),
  ...provider('sambanova-ai-provider', 'sambanova', ['sambanova', 'createSambaNova']),
  ...provider('workers-ai-provider', 'cloudflare', ['', 'createWorkersAI'], { form: 'slash' }),
  ...provider('venice-ai-sdk-provider', 'venice', ['venice', 'createVenice']),
  ...provider('@friendliai/ai-provider', 'friendli', ['friendli', 'createFriendli'], { form: 'slash' }),
  ...provider('@aihubmix/ai-sdk-provider', 'aihubmix', ['aihubmix', 'createAihubmix']),
  ...provider('@requesty/ai-sdk', 'requesty', ['requesty', 'createRequesty'], { form: 'slash' }),
  ...provider('@portkey-ai/vercel-provider', 'portkey', ['portkey', 'createPortkey']),
  ...provider('@helicone/ai-sdk-provider', 'helicone', ['', 'createHelicone'], { form: 'slash' }),
  ...provider('ai-sdk-provider-claude-code', 'anthropic', ['claudeCode', 'createClaudeCode']),
]
