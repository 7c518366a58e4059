import type { IdForm, Rule, Task } from '../../../code/rules.ts'
import { model, prompt, servedBy, tools } from '../make.ts'

/** Model classes of LangChain's partner packages and of `langchain_community`, where older code imports them from. */

interface Options {
  form?: IdForm
  task?: Task
  at?: string
  endpoint?: string
  env?: string
}

const AT = 'model model_name'
const CHAIN = ['langchain_community', 'langchain', 'langchain_classic']

function models(from: string | string[], classes: string, provider: string, options: Options = {}): Rule {
  const { form = 'plain', task = 'chat', at = AT, endpoint = 'base_url', env } = options
  return { from, call: classes, yields: [...servedBy(provider, endpoint, env), model(provider, at, { form, task })] }
}

/** What a model is asked, through whatever is bound to it before. */
const ASKED = 'invoke|ainvoke|stream|astream|predict|apredict'
const BOUND = 'bind|bind_tools|with_structured_output|with_retry|with_config|with_fallbacks()'
const HEADS = ['*Chat*()', '*AI()', '*LLM()', 'init_chat_model()']
const PARTNERS = (
  'openai anthropic google_genai google_vertexai aws mistralai cohere groq ollama huggingface together fireworks xai ' +
  'deepseek perplexity nvidia_ai_endpoints ibm cerebras litellm community'
).split(' ')

const OPENAI = ['langchain_openai', ...CHAIN]
const OPENAI_ENDPOINT = { endpoint: 'base_url openai_api_base', env: 'OPENAI_BASE_URL OPENAI_API_BASE' }
const AZURE: Options = {
  form: 'azure-deployment',
  at: 'azure_deployment deployment_name deployment model model_name',
  endpoint: 'azure_endpoint openai_api_base base_url',
  env: 'AZURE_OPENAI_ENDPOINT',
}
const EMBED: Options = { task: 'embedding' }
const HUB: Options = { form: 'huggingface', at: 'model_name model 0', endpoint: 'endpoint_url' }
const BEDROCK: Options = { form: 'bedrock', at: 'model_id model', endpoint: 'endpoint_url' }

export const LANGCHAIN_MODELS: readonly Rule[] = [
  models(OPENAI, 'ChatOpenAI', 'openai', { ...OPENAI_ENDPOINT }),
  models(OPENAI, 'OpenAI', 'openai', { ...OPENAI_ENDPOINT, task: 'completion' }),
  models(OPENAI, 'OpenAIEmbeddings', 'openai', { ...OPENAI_ENDPOINT, task: 'embedding' }),
  models(OPENAI, 'AzureChatOpenAI|AzureOpenAI', 'azure-openai', AZURE),
  models(OPENAI, 'AzureOpenAIEmbeddings', 'azure-openai', { ...AZURE, task: 'embedding' }),
  models(['langchain_anthropic', ...CHAIN], 'ChatAnthropic|AnthropicLLM|Anthropic|ChatAnthropicMessages', 'anthropic', {
    endpoint: 'base_url anthropic_api_url',
  }),
  models(['langchain_google_genai', ...CHAIN], 'ChatGoogleGenerativeAI|GoogleGenerativeAI|ChatGooglePalm', 'google', {
    form: 'google',
  }),
  models('langchain_google_genai', 'GoogleGenerativeAIEmbeddings', 'google', { form: 'google', task: 'embedding' }),
  models(['langchain_google_vertexai', ...CHAIN], 'ChatVertexAI|VertexAI', 'google-vertex', {
    form: 'google',
    endpoint: 'api_endpoint',
  }),
  models('langchain_google_vertexai', 'ChatAnthropicVertex|VertexAIModelGardenLlama', 'google-vertex', {
    form: 'google',
  }),
  models(['langchain_google_vertexai', ...CHAIN], 'VertexAIEmbeddings', 'google-vertex', {
    form: 'google',
    task: 'embedding',
    at: 'model_name model 0',
  }),
  models(
    ['langchain_aws', ...CHAIN],
    'ChatBedrock|ChatBedrockConverse|BedrockLLM|BedrockChat|Bedrock',
    'aws-bedrock',
    BEDROCK,
  ),
  models(['langchain_aws', ...CHAIN], 'BedrockEmbeddings', 'aws-bedrock', { ...BEDROCK, task: 'embedding' }),
  models('langchain_aws', 'BedrockRerank', 'aws-bedrock', { ...BEDROCK, at: 'model_arn', task: 'rerank' }),
  models('langchain_mistralai', 'ChatMistralAI', 'mistral', { endpoint: 'base_url endpoint' }),
  models('langchain_mistralai', 'MistralAIEmbeddings', 'mistral', { task: 'embedding', endpoint: 'endpoint' }),
  models(['langchain_cohere', ...CHAIN], 'ChatCohere|Cohere', 'cohere'),
  models(['langchain_cohere', ...CHAIN], 'CohereEmbeddings', 'cohere', EMBED),
  models(['langchain_cohere', ...CHAIN], 'CohereRerank', 'cohere', { task: 'rerank' }),
  models('langchain_groq', 'ChatGroq', 'groq', { form: 'slash', endpoint: 'base_url groq_api_base' }),
  models(['langchain_ollama', ...CHAIN], 'ChatOllama|OllamaLLM|Ollama', 'ollama', {
    form: 'ollama',
    env: 'OLLAMA_HOST',
  }),
  models(['langchain_ollama', ...CHAIN], 'OllamaEmbeddings', 'ollama', {
    form: 'ollama',
    task: 'embedding',
    env: 'OLLAMA_HOST',
  }),
  models(['langchain_huggingface', ...CHAIN], 'HuggingFaceEmbeddings|SentenceTransformerEmbeddings', 'huggingface', {
    ...HUB,
    form: 'sentence-transformers',
    task: 'embedding',
  }),
  models(
    CHAIN,
    'HuggingFaceBgeEmbeddings|HuggingFaceInstructEmbeddings|HuggingFaceInferenceAPIEmbeddings|FastEmbedEmbeddings',
    'huggingface',
    { ...HUB, task: 'embedding' },
  ),
  models(['langchain_huggingface', ...CHAIN], 'HuggingFaceEndpointEmbeddings|HuggingFaceHubEmbeddings', 'huggingface', {
    ...HUB,
    at: 'model repo_id',
    task: 'embedding',
  }),
  models(['langchain_huggingface', ...CHAIN], 'HuggingFaceEndpoint|HuggingFaceHub|ChatHuggingFace', 'huggingface', {
    ...HUB,
    at: 'repo_id model model_id',
  }),
  {
    from: ['langchain_huggingface', ...CHAIN],
    call: 'HuggingFacePipeline.from_model_id',
    yields: [model('huggingface', 'model_id 0', { form: 'huggingface' })],
  },
  models(CHAIN, 'HuggingFaceCrossEncoder', 'huggingface', { ...HUB, task: 'rerank' }),
  models(['langchain_together', ...CHAIN], 'ChatTogether|Together', 'together', { form: 'slash', at: AT }),
  models('langchain_together', 'TogetherEmbeddings', 'together', { form: 'slash', task: 'embedding' }),
  models(['langchain_fireworks', ...CHAIN], 'ChatFireworks|Fireworks', 'fireworks', { form: 'fireworks' }),
  models('langchain_fireworks', 'FireworksEmbeddings', 'fireworks', { form: 'fireworks', task: 'embedding' }),
  models('langchain_xai', 'ChatXAI', 'xai'),
  models('langchain_deepseek', 'ChatDeepSeek', 'deepseek', { endpoint: 'api_base base_url' }),
  models(['langchain_perplexity', ...CHAIN], 'ChatPerplexity', 'perplexity'),
  models('langchain_openrouter', 'ChatOpenRouter', 'openrouter', { form: 'slash' }),
  models('langchain_nvidia_ai_endpoints', 'ChatNVIDIA|NVIDIA', 'nvidia', { form: 'slash' }),
  models('langchain_nvidia_ai_endpoints', 'NVIDIAEmbeddings', 'nvidia', { form: 'slash', task: 'embedding' }),
  models('langchain_nvidia_ai_endpoints', 'NVIDIARerank', 'nvidia', { form: 'slash', task: 'rerank' }),
  models('langchain_ibm', 'ChatWatsonx|WatsonxLLM', 'ibm-watsonx', { form: 'slash', at: 'model_id', endpoint: 'url' }),
  models('langchain_ibm', 'WatsonxEmbeddings', 'ibm-watsonx', {
    form: 'slash',
    at: 'model_id',
    endpoint: 'url',
    task: 'embedding',
  }),
  models('langchain_cerebras', 'ChatCerebras', 'cerebras'),
  models('langchain_upstage', 'ChatUpstage', 'upstage'),
  models('langchain_upstage', 'UpstageEmbeddings', 'upstage', EMBED),
  models('langchain_voyageai', 'VoyageAIEmbeddings', 'voyage', EMBED),
  models('langchain_voyageai', 'VoyageAIRerank', 'voyage', { task: 'rerank' }),
  models('langchain_nomic', 'NomicEmbeddings', 'nomic', EMBED),
  models(['databricks_langchain', ...CHAIN], 'ChatDatabricks', 'databricks', { at: 'model endpoint' }),
  models(['databricks_langchain', ...CHAIN], 'DatabricksEmbeddings', 'databricks', {
    at: 'endpoint',
    task: 'embedding',
  }),
  models('langchain_azure_ai', 'AzureAIChatCompletionsModel', 'azure-openai', {
    form: 'azure-deployment',
    endpoint: 'endpoint',
  }),
  models(['langchain_litellm', ...CHAIN], 'ChatLiteLLM', 'any', { form: 'slash', endpoint: 'api_base' }),
  models(CHAIN, 'JinaEmbeddings', 'jina', EMBED),
  models(CHAIN, 'ChatZhipuAI', 'zhipu'),
  models(CHAIN, 'ChatTongyi|Tongyi', 'alibaba'),
  models(CHAIN, 'DashScopeEmbeddings', 'alibaba', EMBED),
  models(CHAIN, 'MoonshotChat', 'moonshot'),
  models(CHAIN, 'QianfanChatEndpoint', 'baidu'),
  models(CHAIN, 'ChatDeepInfra|DeepInfra', 'deepinfra', { form: 'slash', at: 'model model_id model_name' }),
  models(CHAIN, 'Replicate', 'replicate', { form: 'replicate', at: 'model' }),
  models(CHAIN, 'LlamaCpp|ChatLlamaCpp', 'local', { form: 'file', at: 'model_path' }),
  models(CHAIN, 'LlamaCppEmbeddings', 'local', { form: 'file', at: 'model_path', task: 'embedding' }),
  models(CHAIN, 'GPT4All', 'local', { form: 'file', at: 'model' }),
  models(CHAIN, 'CTransformers', 'huggingface', { form: 'huggingface', at: 'model' }),
  models(CHAIN, 'VLLM', 'huggingface', { form: 'huggingface', at: 'model' }),
  {
    from: [...PARTNERS.map((name) => `langchain_${name}`), 'langchain'],
    call: ['', `.${BOUND}`, `.${BOUND}.${BOUND}`].flatMap((bound) => HEADS.map((head) => `${head}${bound}.${ASKED}`)),
    yields: [prompt('input 0', 'user')],
  },
  {
    from: [...PARTNERS.map((name) => `langchain_${name}`), 'langchain'],
    call: ['', `.${BOUND}`].flatMap((bound) => HEADS.map((head) => `${head}${bound}.bind_tools`)),
    yields: [tools('tools 0')],
  },
  models(CHAIN, 'VLLMOpenAI', 'vllm', { form: 'huggingface', endpoint: 'openai_api_base base_url' }),
]
