import type { IdForm, Rule, Task } from '../../../code/rules.ts'
import { agent, calls, messages, model, prompt, servedBy, service, tool, tools } from '../make.ts'

/** LangChain.js and LangGraph.js. https://docs.langchain.com/oss/javascript */

interface Options {
  form?: IdForm
  task?: Task
  at?: string
  endpoint?: string
}

/** A class whose options name the model. */
function modelClass(from: string | string[], classes: string, provider: string, options: Options = {}): Rule {
  const { form = 'plain', task = 'chat', at = '0.model 0.modelName', endpoint = '0.baseUrl 0.baseURL' } = options
  return { from, call: classes, yields: [...servedBy(provider, endpoint), model(provider, at, { form, task })] }
}

const OLD = ['langchain', '@langchain/community', '@langchain/classic']
const OPENAI = ['@langchain/openai', ...OLD]
const OPENAI_ENDPOINT = '0.configuration.baseURL 1.baseURL 1.basePath 0.configuration.basePath'
const AZURE_AT =
  '0.azureOpenAIApiDeploymentName 0.deploymentName 0.azureOpenAIApiEmbeddingsDeploymentName 0.model 0.modelName'
const AZURE: Options = {
  form: 'azure-deployment',
  at: AZURE_AT,
  endpoint: '0.azureOpenAIEndpoint 0.azureOpenAIBasePath',
}

const MODELS: readonly Rule[] = [
  modelClass(OPENAI, 'ChatOpenAI|ChatOpenAIResponses|ChatOpenAICompletions', 'openai', {
    at: '0.model 0.modelName 0',
    endpoint: OPENAI_ENDPOINT,
  }),
  modelClass(OPENAI, 'OpenAI', 'openai', { task: 'completion', endpoint: OPENAI_ENDPOINT }),
  modelClass(OPENAI, 'OpenAIEmbeddings', 'openai', { task: 'embedding', endpoint: OPENAI_ENDPOINT }),
  modelClass(OPENAI, 'AzureChatOpenAI|AzureOpenAI', 'azure-openai', AZURE),
  modelClass(OPENAI, 'AzureOpenAIEmbeddings', 'azure-openai', { ...AZURE, task: 'embedding' }),
  modelClass('@langchain/openai', 'DallEAPIWrapper', 'openai', { task: 'image' }),
  modelClass(['@langchain/anthropic', ...OLD], 'ChatAnthropic|ChatAnthropicMessages', 'anthropic', {
    at: '0.model 0.modelName 0',
    endpoint: '0.anthropicApiUrl',
  }),
  modelClass(['@langchain/google-genai', ...OLD], 'ChatGoogleGenerativeAI', 'google', {
    form: 'google',
    at: '0.model 0.modelName 0',
  }),
  modelClass(['@langchain/google-genai', ...OLD], 'GoogleGenerativeAIEmbeddings', 'google', {
    form: 'google',
    task: 'embedding',
  }),
  modelClass('@langchain/google', 'ChatGoogle', 'google', { form: 'google', at: '0.model 0.modelName 0' }),
  modelClass(
    ['@langchain/google-vertexai', '@langchain/google-vertexai-web'],
    'ChatVertexAI|VertexAI',
    'google-vertex',
    { form: 'google', at: '0.model 0.modelName 0' },
  ),
  modelClass(['@langchain/google-vertexai', '@langchain/google-vertexai-web'], 'VertexAIEmbeddings', 'google-vertex', {
    form: 'google',
    task: 'embedding',
  }),
  modelClass(['@langchain/aws', '@langchain/community'], 'ChatBedrockConverse|BedrockChat|Bedrock', 'aws-bedrock', {
    form: 'bedrock',
    endpoint: '0.endpointHost',
  }),
  modelClass(['@langchain/aws', '@langchain/community'], 'BedrockEmbeddings', 'aws-bedrock', {
    form: 'bedrock',
    task: 'embedding',
  }),
  modelClass('@langchain/mistralai', 'ChatMistralAI|MistralAI', 'mistral', { endpoint: '0.serverURL 0.endpoint' }),
  modelClass('@langchain/mistralai', 'MistralAIEmbeddings', 'mistral', {
    task: 'embedding',
    endpoint: '0.serverURL 0.endpoint',
  }),
  modelClass('@langchain/cohere', 'ChatCohere|Cohere', 'cohere'),
  modelClass('@langchain/cohere', 'CohereEmbeddings', 'cohere', { task: 'embedding' }),
  modelClass('@langchain/cohere', 'CohereRerank', 'cohere', { task: 'rerank' }),
  modelClass('@langchain/groq', 'ChatGroq', 'groq', { form: 'slash' }),
  modelClass('@langchain/xai', 'ChatXAI', 'xai'),
  modelClass('@langchain/deepseek', 'ChatDeepSeek', 'deepseek'),
  modelClass(['@langchain/perplexity', '@langchain/community'], 'ChatPerplexity', 'perplexity'),
  modelClass('@langchain/openrouter', 'ChatOpenRouter', 'openrouter', { form: 'slash', at: '0.model 0.modelName 0' }),
  modelClass(['@langchain/together-ai', '@langchain/community'], 'ChatTogetherAI|TogetherAI', 'together', {
    form: 'slash',
  }),
  modelClass(['@langchain/together-ai', '@langchain/community'], 'TogetherAIEmbeddings', 'together', {
    form: 'slash',
    task: 'embedding',
  }),
  modelClass(['@langchain/fireworks', '@langchain/community'], 'ChatFireworks|Fireworks', 'fireworks', {
    form: 'fireworks',
  }),
  modelClass(['@langchain/fireworks', '@langchain/community'], 'FireworksEmbeddings', 'fireworks', {
    form: 'fireworks',
    task: 'embedding',
  }),
  modelClass('@langchain/cerebras', 'ChatCerebras', 'cerebras'),
  modelClass(['@langchain/ollama', ...OLD], 'ChatOllama|Ollama', 'ollama', { form: 'ollama' }),
  modelClass(['@langchain/ollama', ...OLD], 'OllamaEmbeddings', 'ollama', { form: 'ollama', task: 'embedding' }),
  modelClass(['@langchain/ibm', '@langchain/community'], 'ChatWatsonx|WatsonxLLM', 'ibm-watsonx', {
    form: 'slash',
    endpoint: '0.serviceUrl',
  }),
  modelClass(['@langchain/ibm', '@langchain/community'], 'WatsonxEmbeddings', 'ibm-watsonx', {
    form: 'slash',
    task: 'embedding',
    endpoint: '0.serviceUrl',
  }),
  modelClass('@langchain/cloudflare', 'ChatCloudflareWorkersAI|CloudflareWorkersAI', 'cloudflare', { form: 'slash' }),
  modelClass('@langchain/community', 'HuggingFaceInference', 'huggingface', {
    form: 'huggingface',
    endpoint: '0.endpointUrl',
  }),
  modelClass(
    '@langchain/community',
    'HuggingFaceInferenceEmbeddings|HuggingFaceTransformersEmbeddings',
    'huggingface',
    { form: 'huggingface', task: 'embedding' },
  ),
  modelClass('@langchain/community', 'ChatDeepInfra', 'deepinfra', { form: 'slash' }),
  modelClass('@langchain/community', 'ChatAlibabaTongyi|AlibabaTongyi', 'alibaba'),
  modelClass('@langchain/community', 'ChatMoonshot', 'moonshot'),
  modelClass('@langchain/community', 'ChatZhipuAI', 'zhipu'),
  modelClass('@langchain/community', 'ChatLlamaCpp|LlamaCpp', 'local', { form: 'file', at: '0.modelPath' }),
  modelClass('@langchain/community', 'VoyageEmbeddings', 'voyage', { task: 'embedding' }),
  modelClass('@langchain/community', 'JinaEmbeddings', 'jina', { task: 'embedding' }),
]

/** What a chat model turns into when it is configured; still the same model. */
const STEP = 'bindTools|bind|withConfig|withStructuredOutput|withRetry|withFallbacks()'

/** Calls on chat models: the messages they are sent and the tools they are given. */
function chatCalls(from: Rule['from'], classes: string): Rule[] {
  const heads = [`${classes}()`, `${classes}().${STEP}`, `${classes}().${STEP}.${STEP}`]
  return [
    { from, call: calls(heads, 'invoke|stream|batch|streamEvents|call|predict'), yields: [prompt('0', 'user')] },
    { from, call: calls(heads, 'bindTools'), yields: [tools('0')] },
    { from, call: calls(heads, 'bind|withConfig'), yields: [tools('0.tools 0.functions')] },
  ]
}

const isChat = ({ yields }: Rule): boolean => yields.some((each) => each.kind === 'model' && each.task === 'chat')

const CHAT_CALLS: readonly Rule[] = MODELS.filter(isChat).flatMap(({ from, call }) =>
  typeof call === 'string' ? chatCalls(from, call) : [],
)

/** Tools that the library brings along; the class is the tool. https://docs.langchain.com/oss/javascript/integrations/tools */
const BUILT_IN_TOOLS: readonly Rule[] = (
  [
    [
      '@langchain/community',
      'Calculator|SerpAPI|Serper|BingSerpAPI|BraveSearch|DuckDuckGoSearch|GoogleCustomSearch|SearchApi|SearxngSearch|TavilySearchResults|WikipediaQueryRun|WolframAlphaTool|GoogleRoutesAPI|GooglePlacesAPI|StackExchangeAPI|RequestsGetTool|RequestsPostTool|DiscordSendMessagesTool|DadJokeAPI|AWSLambda|Connery',
    ],
    ['@langchain/tavily', 'TavilySearch|TavilyExtract|TavilyCrawl|TavilyMap'],
    ['@langchain/exa', 'ExaSearchResults|ExaFindSimilarResults'],
    [['langchain', '@langchain/classic'], 'WebBrowser|VectorStoreQATool'],
  ] as const
).map(([from, call]): Rule => ({ from, call, yields: [tool()] }))

/** The services that some of these tools ask. */
const TOOL_SERVICES: readonly Rule[] = (
  [
    ['@langchain/community', 'TavilySearchResults', 'tavily'],
    ['@langchain/tavily', 'TavilySearch|TavilyExtract|TavilyCrawl|TavilyMap', 'tavily'],
    ['@langchain/community', 'SerpAPI', 'serpapi'],
    ['@langchain/community', 'Serper', 'serper'],
    ['@langchain/community', 'BraveSearch', 'brave'],
    ['@langchain/exa', 'ExaSearchResults|ExaFindSimilarResults', 'exa'],
    ['@langchain/community', 'FireCrawlLoader', 'firecrawl'],
  ] as const
).map(([from, call, provider]): Rule => ({ from, call, yields: [service(provider)] }))

export const LANGCHAIN: readonly Rule[] = [
  ...MODELS,
  ...CHAT_CALLS,
  ...chatCalls('langchain', 'initChatModel'),
  ...BUILT_IN_TOOLS,
  ...TOOL_SERVICES,
  { from: 'langchain', call: 'initChatModel', yields: [model('any', '0', { form: 'colon', task: 'chat' })] },
  {
    from: 'langchain',
    call: 'createAgent',
    yields: [
      ...agent('langchain', '0.name', '0.tools'),
      model('any', '0.model', { form: 'colon', task: 'chat' }),
      prompt('0.systemPrompt 0.prompt'),
    ],
  },
  {
    from: '@langchain/langgraph',
    call: 'createReactAgent',
    yields: [...agent('langgraph', '0.name', '0.tools'), prompt('0.prompt 0.stateModifier 0.messageModifier')],
  },
  {
    from: '@langchain/langgraph',
    call: 'StateGraph|MessageGraph|Graph().compile',
    yields: agent('langgraph', '0.name'),
  },
  // The functional API: https://docs.langchain.com/oss/javascript/langgraph/functional-api
  { from: '@langchain/langgraph', call: 'entrypoint', yields: agent('langgraph', '0.name 0') },
  { from: '@langchain/langgraph', call: 'ToolNode', yields: [tools('0')] },
  {
    from: 'deepagents',
    call: 'createDeepAgent',
    yields: [
      ...agent('deepagents', '0.name', '0.tools'),
      model('any', '0.model', { form: 'colon', task: 'chat' }),
      prompt('0.systemPrompt 0.instructions'),
    ],
  },
  {
    from: ['langchain', '@langchain/classic'],
    call: 'createReactAgent|createToolCallingAgent|createOpenAIFunctionsAgent|createOpenAIToolsAgent|createStructuredChatAgent|createXmlAgent',
    yields: [...agent('langchain', undefined, '0.tools')],
  },
  {
    from: ['langchain', '@langchain/classic'],
    call: 'initializeAgentExecutorWithOptions',
    yields: [...agent('langchain', undefined, '0')],
  },
  // Runs an agent that was made before.
  {
    from: ['langchain', '@langchain/classic'],
    call: ['AgentExecutor', 'AgentExecutor.fromAgentAndTools'],
    yields: [tools('0.tools')],
  },
  {
    from: ['langchain', '@langchain/classic', '@langchain/community', '@langchain/core'],
    call: 'createRetrieverTool',
    yields: [tool('1.name', '1.description')],
  },
  { from: ['langchain', '@langchain/classic'], call: 'pull', yields: [prompt('0', 'template', '0')] },
  {
    from: '@langchain/langgraph-supervisor',
    call: 'createSupervisor',
    yields: [...agent('langgraph', '0.supervisorName', '0.tools'), prompt('0.prompt')],
  },
  { from: ['@langchain/core', 'langchain'], call: 'tool', yields: [tool('1.name', '1.description', '0')] },
  {
    from: ['@langchain/core', 'langchain'],
    call: 'DynamicTool|DynamicStructuredTool',
    yields: [tool('0.name', '0.description', '0.func')],
  },
  { from: ['@langchain/core', 'langchain'], base: 'Tool|StructuredTool', yields: [tool()] },
  {
    from: ['@langchain/core', 'langchain'],
    call: 'ChatPromptTemplate.fromMessages|fromPromptMessages',
    yields: [messages('0')],
  },
  {
    from: ['@langchain/core', 'langchain'],
    call: ['PromptTemplate|ChatPromptTemplate.fromTemplate', 'PromptTemplate|FewShotPromptTemplate'],
    yields: [prompt('0.template 0.prefix 0', 'template')],
  },
  {
    from: ['@langchain/core', 'langchain'],
    call: ['SystemMessagePromptTemplate.fromTemplate', 'SystemMessage'],
    yields: [prompt('0.content 0')],
  },
]
