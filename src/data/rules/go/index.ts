import type { Rule, RuleTable, Yield } from '../../../code/rules.ts'
import { COMMUNITY } from './community.ts'
import { FUNCTIONS } from './functions.ts'
import { calls, messages, model, prompt, service, tool, vectorStore } from '../make.ts'

/**
 * Go. Options are functions (`openai.WithModel("…")`) or struct literals, whose fields are keys of the argument. A type
 * name as `call` stands for a composite literal of that type, `0` for the literal: requests are often built apart from
 * the call that sends them.
 */

const MCP: readonly Rule[] = [
  {
    from: 'github.com/mark3labs/mcp-go/server',
    call: 'NewMCPServer',
    yields: [{ kind: 'mcp-server', name: ['0'], version: ['1'] }],
  },
  { from: 'github.com/mark3labs/mcp-go/server', call: 'WithInstructions', yields: [prompt('0', 'instructions')] },
  {
    from: 'github.com/modelcontextprotocol/go-sdk/mcp',
    call: 'ServerOptions',
    yields: [prompt('0.Instructions', 'instructions')],
  },
  { from: 'github.com/mark3labs/mcp-go/mcp', call: 'NewTool|NewToolWithRawSchema', yields: [tool('0')] },
  { from: 'github.com/mark3labs/mcp-go/mcp', call: 'NewPrompt', yields: [{ kind: 'mcp-prompt', name: ['0'] }] },
  {
    from: 'github.com/mark3labs/mcp-go/client',
    call: 'NewStdioMCPClient|NewStdio',
    yields: [{ kind: 'mcp-client', command: ['0'], args: ['2+'] }],
  },
  {
    from: 'github.com/mark3labs/mcp-go/client',
    call: 'NewStdioMCPClientWithOptions|NewStdioWithOptions',
    yields: [{ kind: 'mcp-client', command: ['0'], args: ['2'] }],
  },
  {
    from: 'github.com/mark3labs/mcp-go/client',
    call: 'NewSSEMCPClient|NewStreamableHttpClient|NewOAuthSSEClient|NewOAuthStreamableHttpClient|NewSSE|NewStreamableHTTP',
    yields: [{ kind: 'mcp-client', url: ['0'] }],
  },
  {
    from: 'github.com/modelcontextprotocol/go-sdk/mcp',
    call: 'CommandTransport|NewCommandTransport',
    yields: [{ kind: 'mcp-client', command: ['0.Command', '0'] }],
  },
  {
    from: 'github.com/modelcontextprotocol/go-sdk/mcp',
    call: 'StreamableClientTransport|SSEClientTransport|NewStreamableClientTransport|NewSSEClientTransport',
    yields: [{ kind: 'mcp-client', url: ['0.Endpoint', '0'] }],
  },
  {
    from: 'github.com/modelcontextprotocol/go-sdk/mcp',
    call: 'NewServer',
    yields: [{ kind: 'mcp-server', name: ['0.Name'], version: ['0.Version'] }],
  },
  // Tools and prompts are named where their literals stand: what registers them is often a helper or a table of the
  // repository's own.
  {
    from: ['github.com/modelcontextprotocol/go-sdk/mcp', 'github.com/mark3labs/mcp-go/mcp'],
    call: 'Tool',
    yields: [tool('0.Name', '0.Description')],
  },
  {
    from: ['github.com/modelcontextprotocol/go-sdk/mcp', 'github.com/mark3labs/mcp-go/mcp'],
    call: 'Prompt',
    yields: [{ kind: 'mcp-prompt', name: ['0.Name'], description: ['0.Description'] }],
  },
  {
    from: 'github.com/metoro-io/mcp-golang',
    call: 'NewServer',
    yields: [{ kind: 'mcp-server', name: ['WithName'], version: ['WithVersion'] }],
  },
  { from: 'github.com/metoro-io/mcp-golang', call: 'NewServer|Server().RegisterTool', yields: [tool('0', '1')] },
  {
    from: 'github.com/metoro-io/mcp-golang',
    call: 'NewServer|Server().RegisterPrompt',
    yields: [{ kind: 'mcp-prompt', name: ['0'], description: ['1'] }],
  },
]

/**
 * The parameters of a call, where their literal stands and where a client's method is called with them: what is set
 * after the literal is known there only.
 */
const params = (
  from: string | readonly string[],
  type: string,
  method: string,
  yields: (at: string) => Yield[],
): Rule[] => [
  {
    from,
    call: type,
    yields: yields('0').map((each) => (each.kind === 'model' ? { ...each, isRequest: true } : each)),
  },
  { from, call: calls(['NewClient|Client()'], method), yields: yields('1') },
]

const OPENAI_GO = ['github.com/openai/openai-go', 'github.com/openai/openai-go/v2', 'github.com/openai/openai-go/v3']
const OPENAI: readonly Rule[] = [
  { from: 'github.com/sashabaranov/go-openai', call: 'NewClient', yields: [service('openai')] },
  { from: 'github.com/sashabaranov/go-openai', call: 'DefaultAzureConfig', yields: [service('azure-openai', '1')] },
  {
    from: 'github.com/sashabaranov/go-openai',
    call: 'NewClientWithConfig',
    yields: [service('openai', '0.BaseURL')],
  },
  {
    from: 'github.com/sashabaranov/go-openai',
    call: calls(['NewClient|NewClientWithConfig|Client()'], 'CreateChatCompletion|CreateChatCompletionStream'),
    yields: [model('openai', '1.Model', { form: 'slash', task: 'chat' })],
  },
  // Each message where its literal stands: lists of them are appended to.
  { from: 'github.com/sashabaranov/go-openai', call: 'ChatCompletionMessage', yields: [messages('0')] },
  {
    from: 'github.com/sashabaranov/go-openai',
    call: calls(['NewClient|NewClientWithConfig|Client()'], 'CreateEmbeddings'),
    yields: [model('openai', '1.Model', { task: 'embedding' })],
  },
  {
    from: 'github.com/sashabaranov/go-openai',
    call: calls(['NewClient|NewClientWithConfig|Client()'], 'CreateImage'),
    yields: [model('openai', '1.Model', { task: 'image' })],
  },
  {
    from: 'github.com/sashabaranov/go-openai',
    call: calls(['NewClient|NewClientWithConfig|Client()'], 'CreateTranscription|CreateTranslation'),
    yields: [model('openai', '1.Model', { task: 'transcription' })],
  },
  {
    from: 'github.com/sashabaranov/go-openai',
    call: calls(['NewClient|NewClientWithConfig|Client()'], 'CreateSpeech'),
    yields: [model('openai', '1.Model', { task: 'speech' })],
  },
  // Requests are often built apart from the call that sends them.
  {
    from: 'github.com/sashabaranov/go-openai',
    call: 'ChatCompletionRequest',
    yields: [model('openai', '0.Model', { form: 'slash', task: 'chat', isRequest: true })],
  },
  {
    from: 'github.com/sashabaranov/go-openai',
    call: 'EmbeddingRequest|EmbeddingRequestStrings',
    yields: [model('openai', '0.Model', { task: 'embedding', isRequest: true })],
  },
  { from: OPENAI_GO, call: 'NewClient', yields: [service('openai', 'WithBaseURL', 'OPENAI_BASE_URL')] },
  ...params(OPENAI_GO, 'ChatCompletionNewParams', 'Chat.Completions.New|NewStreaming', (at) => [
    model('openai', `${at}.Model`, { form: 'slash', task: 'chat' }),
  ]),
  { from: OPENAI_GO, call: 'SystemMessage|DeveloperMessage', yields: [prompt('0')] },
  { from: OPENAI_GO, call: 'ChatCompletionSystemMessageParam', yields: [prompt('0.Content.OfString 0.Content')] },
  ...params(OPENAI_GO, 'EmbeddingNewParams', 'Embeddings.New', (at) => [
    model('openai', `${at}.Model`, { task: 'embedding' }),
  ]),
  ...params(OPENAI_GO, 'ImageGenerateParams', 'Images.Generate', (at) => [
    model('openai', `${at}.Model`, { task: 'image' }),
  ]),
  ...params(OPENAI_GO, 'AudioTranscriptionNewParams', 'Audio.Transcriptions.New', (at) => [
    model('openai', `${at}.Model`, { task: 'transcription' }),
  ]),
  ...params(OPENAI_GO, 'AudioSpeechNewParams', 'Audio.Speech.New', (at) => [
    model('openai', `${at}.Model`, { task: 'speech' }),
  ]),
  {
    from: OPENAI_GO.map((path) => `${path}/responses`),
    call: 'ResponseNewParams',
    yields: [
      model('openai', '0.Model', { form: 'slash', task: 'chat', isRequest: true }),
      prompt('0.Instructions', 'instructions'),
    ],
  },
  {
    from: OPENAI_GO,
    call: calls(['NewClient|Client()'], 'Responses.New|NewStreaming'),
    yields: [model('openai', '1.Model', { form: 'slash', task: 'chat' }), prompt('1.Instructions', 'instructions')],
  },
]

const ANTHROPIC = 'github.com/anthropics/anthropic-sdk-go'
/** The module moved from its author's account to the project's: programs of before import the first path. */
const OLLAMA = ['github.com/jmorganca/ollama/api', 'github.com/ollama/ollama/api']

const OTHERS: readonly Rule[] = [
  {
    from: ANTHROPIC,
    call: 'NewClient',
    yields: [service('anthropic', 'WithBaseURL', 'ANTHROPIC_BASE_URL')],
  },
  ...params(ANTHROPIC, 'MessageNewParams|BetaMessageNewParams', 'Messages.New|NewStreaming', (at) => [
    model('anthropic', `${at}.Model`, { task: 'chat' }),
  ]),
  {
    from: ANTHROPIC,
    call: 'MessageNewParams|BetaMessageNewParams',
    yields: [prompt('0.System.0.Text')],
  },
  { from: 'google.golang.org/genai', call: 'NewClient', yields: [service('google')] },
  {
    from: 'google.golang.org/genai',
    call: calls(['NewClient|Client()'], 'Models.GenerateContent|GenerateContentStream|CountTokens Chats.Create'),
    yields: [model('google', '1', { form: 'google', task: 'chat' })],
  },
  {
    from: 'google.golang.org/genai',
    call: 'GenerateContentConfig|LiveConnectConfig',
    yields: [prompt('0.SystemInstruction.Parts.0.Text 0.SystemInstruction')],
  },
  {
    from: 'google.golang.org/genai',
    call: 'NewClient|Client().Models.EmbedContent',
    yields: [model('google', '1', { form: 'google', task: 'embedding' })],
  },
  {
    from: 'google.golang.org/genai',
    call: 'NewClient|Client().Models.GenerateImages',
    yields: [model('google', '1', { form: 'google', task: 'image' })],
  },
  { from: 'github.com/google/generative-ai-go/genai', call: 'NewClient', yields: [service('google')] },
  {
    from: 'github.com/google/generative-ai-go/genai',
    call: 'NewClient|Client().GenerativeModel',
    yields: [model('google', '0', { form: 'google', task: 'chat' })],
  },
  {
    from: 'github.com/google/generative-ai-go/genai',
    call: 'NewClient|Client().EmbeddingModel',
    yields: [model('google', '0', { form: 'google', task: 'embedding' })],
  },
  { from: 'cloud.google.com/go/vertexai/genai', call: 'NewClient', yields: [service('google-vertex')] },
  {
    from: 'cloud.google.com/go/vertexai/genai',
    call: 'NewClient|Client().GenerativeModel',
    yields: [model('google-vertex', '0', { form: 'google', task: 'chat' })],
  },
  {
    from: 'github.com/aws/aws-sdk-go-v2/service/bedrockruntime',
    call: 'NewFromConfig|New',
    yields: [service('aws-bedrock')],
  },
  {
    from: 'github.com/aws/aws-sdk-go-v2/service/bedrockruntime/types',
    call: 'SystemContentBlockMemberText',
    yields: [prompt('0.Value')],
  },
  {
    from: 'github.com/aws/aws-sdk-go-v2/service/bedrockruntime',
    call: 'InvokeModelInput|InvokeModelWithResponseStreamInput|ConverseInput|ConverseStreamInput',
    yields: [model('aws-bedrock', '0.ModelId', { form: 'bedrock', isRequest: true })],
  },
  {
    from: 'github.com/aws/aws-sdk-go-v2/service/bedrockruntime',
    call: calls(['NewFromConfig|New()'], 'InvokeModel|InvokeModelWithResponseStream|Converse|ConverseStream'),
    yields: [model('aws-bedrock', '1.ModelId', { form: 'bedrock' })],
  },
  {
    from: OLLAMA,
    call: 'ClientFromEnvironment|NewClient',
    yields: [service('ollama', '0', 'OLLAMA_HOST')],
  },
  {
    from: OLLAMA,
    call: 'ChatRequest|GenerateRequest',
    yields: [model('ollama', '0.Model', { form: 'ollama', task: 'chat', isRequest: true }), prompt('0.System')],
  },
  {
    from: OLLAMA,
    call: calls(['ClientFromEnvironment|NewClient|Client()'], 'Chat|Generate'),
    yields: [model('ollama', '1.Model', { form: 'ollama', task: 'chat' }), prompt('1.System')],
  },
  { from: OLLAMA, call: 'Message', yields: [messages('0')] },
  {
    from: OLLAMA,
    call: 'EmbedRequest|EmbeddingRequest',
    yields: [model('ollama', '0.Model', { form: 'ollama', task: 'embedding' })],
  },
  {
    from: OLLAMA,
    call: 'PullRequest',
    yields: [model('ollama', '0.Model 0.Name', { form: 'ollama' })],
  },
]

const LANGCHAINGO_LLMS: readonly (readonly [string, string])[] = [
  ['openai', 'openai'],
  ['anthropic', 'anthropic'],
  ['mistral', 'mistral'],
  ['cohere', 'cohere'],
  ['huggingface', 'huggingface'],
]

const FRAMEWORKS: readonly Rule[] = [
  ...LANGCHAINGO_LLMS.flatMap(([name, provider]): Rule[] => [
    {
      from: `github.com/tmc/langchaingo/llms/${name}`,
      call: 'New',
      yields: [
        service(provider, 'WithBaseURL'),
        model(provider, 'WithModel', { task: 'chat', ...(provider === 'huggingface' && { form: 'huggingface' }) }),
      ],
    },
  ]),
  {
    from: 'github.com/tmc/langchaingo/llms/openai',
    call: 'WithEmbeddingModel',
    yields: [model('openai', '0', { task: 'embedding' })],
  },
  {
    from: 'github.com/tmc/langchaingo/llms/ollama',
    call: 'New',
    yields: [
      service('ollama', 'WithServerURL', 'OLLAMA_HOST'),
      model('ollama', 'WithModel', { form: 'ollama', task: 'chat' }),
    ],
  },
  { from: 'github.com/tmc/langchaingo/llms', call: 'TextParts|MessageContent', yields: [messages('0')] },
  {
    from: ['github.com/tmc/langchaingo/llms/googleai', 'github.com/tmc/langchaingo/llms/googleai/vertex'],
    call: 'WithDefaultModel',
    yields: [model('google', '0', { form: 'google', task: 'chat' })],
  },
  {
    from: 'github.com/tmc/langchaingo/llms/bedrock',
    call: 'WithModel',
    yields: [model('aws-bedrock', '0', { form: 'bedrock', task: 'chat' })],
  },
  { from: 'github.com/tmc/langchaingo/vectorstores/pinecone', call: 'New', yields: [vectorStore('pinecone')] },
  { from: 'github.com/tmc/langchaingo/vectorstores/chroma', call: 'New', yields: [vectorStore('chroma')] },
  { from: 'github.com/tmc/langchaingo/vectorstores/qdrant', call: 'New', yields: [vectorStore('qdrant')] },
  { from: 'github.com/tmc/langchaingo/vectorstores/weaviate', call: 'New', yields: [vectorStore('weaviate')] },
  { from: 'github.com/tmc/langchaingo/vectorstores/pgvector', call: 'New', yields: [vectorStore('pgvector')] },
  ...(
    [
      ['openai', 'openai'],
      ['claude', 'anthropic'],
      ['gemini', 'google'],
      ['deepseek', 'deepseek'],
      ['qwen', 'alibaba'],
      ['ark', 'bytedance'],
      ['openrouter', 'openrouter'],
    ] as const
  ).map(([name, provider]): Rule => ({
    from: `github.com/cloudwego/eino-ext/components/model/${name}`,
    call: 'NewChatModel',
    yields: [
      service(provider, '1.BaseURL'),
      model(provider, '1.Model', {
        task: 'chat',
        ...(provider === 'google' && { form: 'google' }),
        ...(provider === 'openrouter' && { form: 'slash' }),
      }),
    ],
  })),
  {
    from: 'github.com/cloudwego/eino-ext/components/model/ollama',
    call: 'NewChatModel',
    yields: [service('ollama', '1.BaseURL'), model('ollama', '1.Model', { form: 'ollama', task: 'chat' })],
  },
  {
    from: 'github.com/cloudwego/eino-ext/components/embedding/openai',
    call: 'NewEmbedder',
    yields: [model('openai', '1.Model', { task: 'embedding' })],
  },
  {
    from: 'github.com/cloudwego/eino/components/tool/utils',
    call: 'NewTool|InferTool',
    yields: [tool('0.Name 0', '0.Desc 1')],
  },
  {
    from: 'github.com/cloudwego/eino/adk',
    call: 'NewChatModelAgent',
    yields: [{ kind: 'agent', framework: 'eino', name: ['1.Name'] }, prompt('1.Instruction', 'instructions', '1.Name')],
  },
  {
    from: 'github.com/firebase/genkit/go/ai',
    call: 'WithModelName',
    yields: [model('any', '0', { form: 'slash', task: 'chat' })],
  },
  { from: 'github.com/firebase/genkit/go/ai', call: 'WithSystem', yields: [prompt('0')] },
  { from: 'github.com/firebase/genkit/go/genkit', call: 'DefineTool', yields: [tool('1', '2')] },
  {
    from: 'google.golang.org/adk/agent/llmagent',
    call: 'New',
    yields: [
      { kind: 'agent', framework: 'google-adk', name: ['0.Name'] },
      prompt('0.Instruction', 'instructions', '0.Name'),
    ],
  },
  {
    from: 'google.golang.org/adk/model/gemini',
    call: 'NewModel',
    yields: [model('google', '1', { form: 'google', task: 'chat' })],
  },
  { from: 'github.com/philippgille/chromem-go', call: 'NewDB|NewPersistentDB', yields: [vectorStore('chromem')] },
  {
    from: 'github.com/qdrant/go-client/qdrant',
    call: 'NewClient',
    yields: [vectorStore('qdrant', undefined, '0.Host')],
  },
  {
    from: 'github.com/pinecone-io/go-pinecone',
    call: 'NewClient',
    yields: [vectorStore('pinecone', undefined, '0.Host')],
  },
  {
    from: 'github.com/weaviate/weaviate-go-client',
    call: 'New|NewClient',
    yields: [vectorStore('weaviate', undefined, '0.Host')],
  },
  {
    from: ['github.com/milvus-io/milvus-sdk-go', 'github.com/milvus-io/milvus/client'],
    call: 'NewClient|NewGrpcClient|New',
    yields: [vectorStore('milvus', undefined, '1.Address 1')],
  },
]

export const GO_RULES: RuleTable = {
  language: 'go',
  rules: [...MCP, ...OPENAI, ...OTHERS, ...FRAMEWORKS, ...FUNCTIONS, ...COMMUNITY],
}
