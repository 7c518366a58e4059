import type { Rule, RuleTable } from '../../../code/rules.ts'
import { calls, model, prompt, service, tool, vectorStore } from '../make.ts'

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
    call: 'NewStdioMCPClient',
    yields: [{ kind: 'mcp-client', command: ['0'] }],
  },
  {
    from: 'github.com/mark3labs/mcp-go/client',
    call: 'NewSSEMCPClient|NewStreamableHttpClient',
    yields: [{ kind: 'mcp-client', url: ['0'] }],
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
  { from: 'github.com/metoro-io/mcp-golang', call: 'NewServer().RegisterTool', yields: [tool('0', '1')] },
]

const OPENAI_GO = ['github.com/openai/openai-go', 'github.com/openai/openai-go/v2', 'github.com/openai/openai-go/v3']
const OPENAI: readonly Rule[] = [
  { from: 'github.com/sashabaranov/go-openai', call: 'NewClient|NewClientWithConfig', yields: [service('openai')] },
  {
    from: 'github.com/sashabaranov/go-openai',
    call: calls(['NewClient|NewClientWithConfig()'], 'CreateChatCompletion|CreateChatCompletionStream'),
    yields: [model('openai', '1.Model', { form: 'slash', task: 'chat' }), { kind: 'messages', at: ['1.Messages'] }],
  },
  {
    from: 'github.com/sashabaranov/go-openai',
    call: calls(['NewClient|NewClientWithConfig()'], 'CreateEmbeddings'),
    yields: [model('openai', '1.Model', { task: 'embedding' })],
  },
  {
    from: 'github.com/sashabaranov/go-openai',
    call: calls(['NewClient|NewClientWithConfig()'], 'CreateImage'),
    yields: [model('openai', '1.Model', { task: 'image' })],
  },
  {
    from: 'github.com/sashabaranov/go-openai',
    call: calls(['NewClient|NewClientWithConfig()'], 'CreateTranscription|CreateTranslation'),
    yields: [model('openai', '1.Model', { task: 'transcription' })],
  },
  {
    from: 'github.com/sashabaranov/go-openai',
    call: calls(['NewClient|NewClientWithConfig()'], 'CreateSpeech'),
    yields: [model('openai', '1.Model', { task: 'speech' })],
  },
  // Requests are often built apart from the call that sends them.
  {
    from: 'github.com/sashabaranov/go-openai',
    call: 'ChatCompletionRequest',
    yields: [model('openai', '0.Model', { form: 'slash', task: 'chat' }), { kind: 'messages', at: ['0.Messages'] }],
  },
  {
    from: 'github.com/sashabaranov/go-openai',
    call: 'EmbeddingRequest|EmbeddingRequestStrings',
    yields: [model('openai', '0.Model', { task: 'embedding' })],
  },
  { from: OPENAI_GO, call: 'NewClient', yields: [service('openai')] },
  {
    from: OPENAI_GO,
    call: ['ChatCompletionNewParams', ...calls(['NewClient()'], 'Chat.Completions.New|NewStreaming')],
    yields: [
      model('openai', '0.Model 1.Model', { form: 'slash', task: 'chat' }),
      { kind: 'messages', at: ['0.Messages', '1.Messages'] },
    ],
  },
  {
    from: OPENAI_GO,
    call: ['EmbeddingNewParams', 'NewClient().Embeddings.New'],
    yields: [model('openai', '0.Model 1.Model', { task: 'embedding' })],
  },
  {
    from: OPENAI_GO,
    call: ['ImageGenerateParams', 'NewClient().Images.Generate'],
    yields: [model('openai', '0.Model 1.Model', { task: 'image' })],
  },
  {
    from: OPENAI_GO.map((path) => `${path}/responses`),
    call: 'ResponseNewParams',
    yields: [model('openai', '0.Model', { form: 'slash', task: 'chat' })],
  },
]

const OTHERS: readonly Rule[] = [
  { from: 'github.com/anthropics/anthropic-sdk-go', call: 'NewClient', yields: [service('anthropic')] },
  {
    from: 'github.com/anthropics/anthropic-sdk-go',
    call: ['MessageNewParams|BetaMessageNewParams', ...calls(['NewClient()'], 'Messages.New|NewStreaming')],
    yields: [model('anthropic', '0.Model 1.Model', { task: 'chat' })],
  },
  { from: 'google.golang.org/genai', call: 'NewClient', yields: [service('google')] },
  {
    from: 'google.golang.org/genai',
    call: calls(['NewClient()'], 'Models.GenerateContent|GenerateContentStream|CountTokens Chats.Create'),
    yields: [model('google', '1', { form: 'google', task: 'chat' }), prompt('3.SystemInstruction')],
  },
  {
    from: 'google.golang.org/genai',
    call: 'NewClient().Models.EmbedContent',
    yields: [model('google', '1', { form: 'google', task: 'embedding' })],
  },
  {
    from: 'google.golang.org/genai',
    call: 'NewClient().Models.GenerateImages',
    yields: [model('google', '1', { form: 'google', task: 'image' })],
  },
  { from: 'github.com/google/generative-ai-go/genai', call: 'NewClient', yields: [service('google')] },
  {
    from: 'github.com/google/generative-ai-go/genai',
    call: 'NewClient().GenerativeModel',
    yields: [model('google', '0', { form: 'google', task: 'chat' })],
  },
  {
    from: 'github.com/google/generative-ai-go/genai',
    call: 'NewClient().EmbeddingModel',
    yields: [model('google', '0', { form: 'google', task: 'embedding' })],
  },
  { from: 'cloud.google.com/go/vertexai/genai', call: 'NewClient', yields: [service('google-vertex')] },
  {
    from: 'cloud.google.com/go/vertexai/genai',
    call: 'NewClient().GenerativeModel',
    yields: [model('google-vertex', '0', { form: 'google', task: 'chat' })],
  },
  {
    from: 'github.com/aws/aws-sdk-go-v2/service/bedrockruntime',
    call: 'NewFromConfig|New',
    yields: [service('aws-bedrock')],
  },
  {
    from: 'github.com/aws/aws-sdk-go-v2/service/bedrockruntime',
    call: 'InvokeModelInput|InvokeModelWithResponseStreamInput|ConverseInput|ConverseStreamInput',
    yields: [model('aws-bedrock', '0.ModelId', { form: 'bedrock' })],
  },
  {
    from: 'github.com/aws/aws-sdk-go-v2/service/bedrockruntime',
    call: calls(['NewFromConfig|New()'], 'InvokeModel|InvokeModelWithResponseStream|Converse|ConverseStream'),
    yields: [model('aws-bedrock', '1.ModelId', { form: 'bedrock' })],
  },
  {
    from: 'github.com/ollama/ollama/api',
    call: 'ClientFromEnvironment|NewClient',
    yields: [service('ollama', '0', 'OLLAMA_HOST')],
  },
  {
    from: 'github.com/ollama/ollama/api',
    call: ['ChatRequest|GenerateRequest', ...calls(['ClientFromEnvironment|NewClient()'], 'Chat|Generate')],
    yields: [model('ollama', '0.Model 1.Model', { form: 'ollama', task: 'chat' }), prompt('0.System 1.System')],
  },
  {
    from: 'github.com/ollama/ollama/api',
    call: 'EmbedRequest|EmbeddingRequest',
    yields: [model('ollama', '0.Model', { form: 'ollama', task: 'embedding' })],
  },
  {
    from: 'github.com/ollama/ollama/api',
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
    { from: `github.com/tmc/langchaingo/llms/${name}`, call: 'New', yields: [service(provider)] },
    {
      from: `github.com/tmc/langchaingo/llms/${name}`,
      call: 'WithModel',
      yields: [model(provider, '0', { task: 'chat', ...(provider === 'huggingface' && { form: 'huggingface' }) })],
    },
  ]),
  {
    from: 'github.com/tmc/langchaingo/llms/openai',
    call: 'WithEmbeddingModel',
    yields: [model('openai', '0', { task: 'embedding' })],
  },
  { from: 'github.com/tmc/langchaingo/llms/openai', call: 'WithBaseURL', yields: [service('openai', '0')] },
  { from: 'github.com/tmc/langchaingo/llms/ollama', call: 'New', yields: [service('ollama')] },
  {
    from: 'github.com/tmc/langchaingo/llms/ollama',
    call: 'WithModel',
    yields: [model('ollama', '0', { form: 'ollama', task: 'chat' })],
  },
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

export const GO_RULES: RuleTable = { language: 'go', rules: [...MCP, ...OPENAI, ...OTHERS, ...FRAMEWORKS] }
