import type { Rule } from '../../../code/rules.ts'
import { agent, calls, messages, model, prompt, service, tool, tools } from '../make.ts'

/** Agent frameworks other than the AI SDK and LangChain. */

/** https://openai.github.io/openai-agents-js */
const OPENAI_AGENTS_FROM = ['@openai/agents', '@openai/agents-core', '@openai/agents-realtime']
const OPENAI_AGENTS: readonly Rule[] = [
  {
    from: OPENAI_AGENTS_FROM,
    call: ['Agent', 'Agent.create'],
    yields: [
      ...agent('openai-agents', '0.name', '0.tools'),
      model('openai', '0.model', { form: 'slash', task: 'chat' }),
      prompt('0.instructions', 'instructions', '0.name'),
    ],
  },
  {
    from: OPENAI_AGENTS_FROM,
    call: 'RealtimeAgent',
    yields: [...agent('openai-agents', '0.name', '0.tools'), prompt('0.instructions', 'instructions', '0.name')],
  },
  {
    from: OPENAI_AGENTS_FROM,
    call: 'RealtimeSession',
    yields: [
      model('openai', '1.model', { task: 'realtime' }),
      model('openai', '1.config.inputAudioTranscription.model 1.config.audio.input.transcription.model', {
        task: 'transcription',
      }),
    ],
  },
  {
    from: OPENAI_AGENTS_FROM,
    call: ['Agent().asTool', 'Agent.create().asTool'],
    yields: [tool('0.toolName', '0.toolDescription')],
  },
  { from: OPENAI_AGENTS_FROM, call: 'tool', yields: [tool('0.name', '0.description', '0.execute')] },
  {
    from: OPENAI_AGENTS_FROM,
    call: 'MCPServerStdio',
    yields: [{ kind: 'mcp-client', command: ['0.fullCommand', '0.command'], args: ['0.args'], name: ['0.name'] }],
  },
  {
    from: OPENAI_AGENTS_FROM,
    call: 'MCPServerStreamableHttp|MCPServerSSE',
    yields: [{ kind: 'mcp-client', url: ['0.url'], name: ['0.name'] }],
  },
  {
    from: OPENAI_AGENTS_FROM,
    call: 'hostedMcpTool',
    yields: [{ kind: 'mcp-client', url: ['0.serverUrl'], name: ['0.serverLabel'] }],
  },
]

/** https://mastra.ai/docs */
const MASTRA: readonly Rule[] = [
  {
    from: '@mastra/core',
    call: 'Agent',
    yields: [
      ...agent('mastra', '0.name 0.id', '0.tools'),
      model('any', '0.model 0.model.id', { form: 'slash', task: 'chat' }),
      prompt('0.instructions', 'instructions', '0.name'),
    ],
  },
  {
    from: '@mastra/core',
    call: calls(
      ['Agent()', 'Mastra().getAgent()', 'Mastra().getAgentById()'],
      'generate|stream|generateLegacy|streamLegacy|network',
    ),
    yields: [prompt('0', 'user')],
  },
  { from: '@mastra/core', call: 'createTool', yields: [tool('0.id', '0.description', '0.execute')] },
  {
    from: '@mastra/core',
    call: 'ModelRouterEmbeddingModel',
    yields: [model('any', '0', { form: 'slash', task: 'embedding' })],
  },
  {
    from: '@mastra/voice-openai',
    call: 'OpenAIVoice',
    yields: [
      model('openai', '0.speechModel.name', { task: 'speech' }),
      model('openai', '0.listeningModel.name', { task: 'transcription' }),
    ],
  },
  {
    from: '@mastra/mcp',
    call: 'MCPServer',
    yields: [{ kind: 'mcp-server', name: ['0.name'], version: ['0.version'] }, tools('0.tools')],
  },
]

/** https://genkit.dev/docs */
const GENKIT: readonly Rule[] = [
  { from: 'genkit', call: 'genkit', yields: [model('any', '0.model', { form: 'slash', task: 'chat' })] },
  {
    from: 'genkit',
    call: calls(['genkit()'], 'generate|generateStream|chat'),
    yields: [
      model('any', '0.model', { form: 'slash', task: 'chat' }),
      prompt('0.system'),
      prompt('0.prompt 0', 'user'),
      messages('0.messages'),
      tools('0.tools'),
    ],
  },
  {
    from: 'genkit',
    call: 'genkit().embed|embedMany',
    yields: [model('any', '0.embedder', { form: 'slash', task: 'embedding' })],
  },
  {
    from: 'genkit',
    call: 'genkit().definePrompt',
    yields: [
      model('any', '0.model', { form: 'slash', task: 'chat' }),
      prompt('0.system 0.prompt 1', 'template', '0.name'),
      messages('0.messages'),
      tools('0.tools'),
    ],
  },
  {
    from: 'genkit',
    call: 'genkit().defineTool|dynamicTool|defineInterrupt',
    yields: [tool('0.name', '0.description', '1')],
  },
  {
    from: ['@genkit-ai/google-genai', '@genkit-ai/googleai'],
    call: ['googleAI|googleai.model', 'googleAI.embedder'],
    yields: [model('google', '0', { form: 'google' })],
  },
  {
    from: ['@genkit-ai/google-genai', '@genkit-ai/vertexai'],
    call: 'vertexAI.model|embedder',
    yields: [model('google-vertex', '0', { form: 'google' })],
  },
  { from: '@genkit-ai/compat-oai', call: 'openAI.model|embedder', yields: [model('openai', '0')] },
  { from: '@genkit-ai/anthropic', call: 'anthropic.model', yields: [model('anthropic', '0', { task: 'chat' })] },
  { from: 'genkitx-ollama', call: 'ollama', yields: [service('ollama', '0.serverAddress')] },
]

/** https://developers.llamaindex.ai/typescript */
const LLAMAINDEX: readonly Rule[] = [
  ...(
    [
      ['openai|OpenAI', ['@llamaindex/openai', 'llamaindex'], 'openai', 'chat'],
      ['OpenAIEmbedding', ['@llamaindex/openai', 'llamaindex'], 'openai', 'embedding'],
      ['anthropic|Anthropic', ['@llamaindex/anthropic', 'llamaindex'], 'anthropic', 'chat'],
      ['Gemini|gemini', ['@llamaindex/google', 'llamaindex'], 'google', 'chat'],
      ['GeminiEmbedding', ['@llamaindex/google', 'llamaindex'], 'google', 'embedding'],
      ['ollama|Ollama', ['@llamaindex/ollama', 'llamaindex'], 'ollama', 'chat'],
      ['OllamaEmbedding', ['@llamaindex/ollama', 'llamaindex'], 'ollama', 'embedding'],
      ['Groq|groq', ['@llamaindex/groq', 'llamaindex'], 'groq', 'chat'],
      ['MistralAI|mistral', ['@llamaindex/mistral', 'llamaindex'], 'mistral', 'chat'],
      ['DeepSeekLLM|deepseek', ['@llamaindex/deepseek', 'llamaindex'], 'deepseek', 'chat'],
      ['HuggingFaceEmbedding', ['@llamaindex/huggingface', 'llamaindex'], 'huggingface', 'embedding'],
    ] as const
  ).map(([call, from, provider, task]): Rule => ({
    from,
    call,
    yields: [
      model(provider, '0.model 0.modelType', {
        task,
        ...(provider === 'ollama' && { form: 'ollama' }),
        ...(provider === 'huggingface' && { form: 'huggingface' }),
      }),
    ],
  })),
  {
    from: ['llamaindex', '@llamaindex/workflow', '@llamaindex/core'],
    call: 'agent|OpenAIAgent|ReActAgent|LLMAgent|AnthropicAgent',
    yields: [...agent('llamaindex', '0.name', '0.tools'), prompt('0.systemPrompt')],
  },
  { from: ['llamaindex', '@llamaindex/core'], call: 'tool', yields: [tool('0.name', '0.description', '0.execute')] },
  {
    from: ['llamaindex', '@llamaindex/core'],
    call: 'FunctionTool.from',
    yields: [tool('1.name', '1.description', '0')],
  },
]

/** https://developers.cloudflare.com/agents: an agent is a class, one instance of it per conversation. */
const CLOUDFLARE_FROM = ['agents', '@cloudflare/ai-chat']
const CLOUDFLARE: readonly Rule[] = [
  { from: CLOUDFLARE_FROM, base: 'Agent|AIChatAgent', yields: agent('cloudflare-agents') },
  {
    from: CLOUDFLARE_FROM,
    call: 'Agent|AIChatAgent|McpAgent().addMcpServer',
    yields: [{ kind: 'mcp-client', url: ['1'], name: ['0'] }],
  },
]

const OTHERS: readonly Rule[] = [
  {
    from: '@voltagent/core',
    call: 'Agent',
    yields: [
      ...agent('voltagent', '0.name', '0.tools'),
      model('any', '0.model', { form: 'slash', task: 'chat' }),
      prompt('0.instructions', 'instructions', '0.name'),
    ],
  },
  { from: '@voltagent/core', call: 'createTool', yields: [tool('0.name', '0.description', '0.execute')] },
  {
    from: '@inngest/agent-kit',
    call: 'createAgent',
    yields: [...agent('agent-kit', '0.name', '0.tools'), prompt('0.system', 'system', '0.name')],
  },
  {
    from: '@inngest/agent-kit',
    call: 'openai',
    yields: [model('openai', '0.model', { task: 'chat' })],
  },
  { from: '@inngest/agent-kit', call: 'anthropic', yields: [model('anthropic', '0.model', { task: 'chat' })] },
  {
    from: '@inngest/agent-kit',
    call: 'gemini',
    yields: [model('google', '0.model', { form: 'google', task: 'chat' })],
  },
  { from: '@inngest/agent-kit', call: 'createTool', yields: [tool('0.name', '0.description', '0.handler')] },
  {
    from: '@strands-agents/sdk',
    call: 'Agent',
    yields: [
      ...agent('strands', '0.name', '0.tools'),
      model('aws-bedrock', '0.model', { form: 'bedrock', task: 'chat' }),
      prompt('0.systemPrompt'),
    ],
  },
  {
    from: '@strands-agents/sdk',
    call: 'BedrockModel',
    yields: [model('aws-bedrock', '0.modelId', { form: 'bedrock', task: 'chat' })],
  },
  { from: '@strands-agents/sdk', call: 'tool', yields: [tool('0.name', '0.description', '0.callback')] },
  { from: '@copilotkit/runtime', call: 'OpenAIAdapter', yields: [model('openai', '0.model', { task: 'chat' })] },
  { from: '@copilotkit/runtime', call: 'AnthropicAdapter', yields: [model('anthropic', '0.model', { task: 'chat' })] },
  { from: '@copilotkit/runtime', call: 'GroqAdapter', yields: [model('groq', '0.model', { task: 'chat' })] },
  {
    from: '@copilotkit/runtime',
    call: 'GoogleGenerativeAIAdapter',
    yields: [model('google', '0.model', { form: 'google', task: 'chat' })],
  },
  {
    from: '@copilotkit/react-core',
    call: 'useCopilotAction|useFrontendTool',
    yields: [tool('0.name', '0.description', '0.handler')],
  },
  {
    from: '@browserbasehq/stagehand',
    call: 'Stagehand',
    yields: [model('any', '0.modelName 0.model 0.model.modelName', { form: 'slash', task: 'chat' })],
  },
]

export const AGENTS: readonly Rule[] = [...OPENAI_AGENTS, ...MASTRA, ...GENKIT, ...LLAMAINDEX, ...CLOUDFLARE, ...OTHERS]
