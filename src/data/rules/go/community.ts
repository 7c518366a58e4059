import type { Rule } from '../../../code/rules.ts'
import { calls, messages, model, prompt, service } from '../make.ts'

/** Clients and frameworks that others than the providers keep. */
const ANTHROPIC = 'github.com/liushuangls/go-anthropic'
const AZURE = 'github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai'
const FANTASY = ['charm.land/fantasy', 'github.com/charmbracelet/fantasy']

const FANTASY_PROVIDERS: readonly (readonly [string, string])[] = [
  ['anthropic', 'anthropic'],
  ['azure', 'azure-openai'],
  ['bedrock', 'aws-bedrock'],
  ['google', 'google'],
  ['openai', 'openai'],
  ['openaicompat', 'openai-compatible'],
  ['openrouter', 'openrouter'],
  ['vercel', 'vercel'],
]

/** Plugins of Genkit by the struct that sets them up. https://genkit.dev/docs/go/ */
const GENKIT = 'github.com/firebase/genkit/go/plugins'
const GENKIT_PLUGINS: readonly (readonly [from: string, type: string, provider: string, address?: string])[] = [
  [`${GENKIT}/googlegenai`, 'GoogleAI', 'google'],
  [`${GENKIT}/googlegenai`, 'VertexAI', 'google-vertex'],
  [`${GENKIT}/anthropic`, 'Anthropic', 'anthropic', '0.BaseURL'],
  [`${GENKIT}/compat_oai/openai`, 'OpenAI', 'openai'],
  [`${GENKIT}/compat_oai/anthropic`, 'Anthropic', 'anthropic'],
  [`${GENKIT}/compat_oai/deepseek`, 'DeepSeek', 'deepseek'],
  [`${GENKIT}/compat_oai/xai`, 'XAi', 'xai'],
  [`${GENKIT}/ollama`, 'Ollama', 'ollama', '0.ServerAddress'],
  ['github.com/xavidop/genkit-aws-bedrock-go', 'Bedrock', 'aws-bedrock'],
  ['github.com/xavidop/genkit-azure-foundry-go', 'AzureAIFoundry', 'azure-openai', '0.Endpoint'],
]

export const COMMUNITY: readonly Rule[] = [
  ...GENKIT_PLUGINS.map(([from, call, provider, address]): Rule => ({
    from,
    call,
    yields: [service(provider, address)],
  })),
  {
    from: 'github.com/firebase/genkit/go/genkit',
    call: 'WithDefaultModel',
    yields: [model('any', '0', { form: 'slash', task: 'chat' })],
  },
  {
    from: `${GENKIT}/googlegenai`,
    call: 'GoogleAIModel',
    yields: [model('google', '1', { form: 'google', task: 'chat' })],
  },
  {
    from: `${GENKIT}/googlegenai`,
    call: 'GoogleAIModelRef',
    yields: [model('google', '0', { form: 'google', task: 'chat' })],
  },
  {
    from: `${GENKIT}/googlegenai`,
    call: 'VertexAIModel',
    yields: [model('google-vertex', '1', { form: 'google', task: 'chat' })],
  },
  {
    from: `${GENKIT}/googlegenai`,
    call: 'VertexAIModelRef',
    yields: [model('google-vertex', '0', { form: 'google', task: 'chat' })],
  },
  {
    from: `${GENKIT}/ollama`,
    call: 'ModelDefinition',
    yields: [model('ollama', '0.Name', { form: 'ollama', task: 'chat' })],
  },
  { from: 'github.com/firebase/genkit/go/ai', call: 'NewSystemTextMessage', yields: [prompt('0')] },
  // Templates of LangChain Go.
  {
    from: 'github.com/tmc/langchaingo/prompts',
    call: 'NewPromptTemplate|NewHumanMessagePromptTemplate',
    yields: [prompt('0', 'template')],
  },
  { from: 'github.com/tmc/langchaingo/prompts', call: 'NewSystemMessagePromptTemplate', yields: [prompt('0')] },
  {
    from: 'github.com/tmc/langchaingo/agents',
    call: 'NewOneShotAgent|NewConversationalAgent|NewOpenAIFunctionsAgent',
    yields: [{ kind: 'agent', framework: 'langchaingo' }],
  },
  {
    from: AZURE,
    call: 'NewClient|NewClientWithKeyCredential',
    yields: [service('azure-openai', '0')],
  },
  { from: AZURE, call: 'NewClientForOpenAI', yields: [service('openai', '0')] },
  {
    from: AZURE,
    call: 'ChatCompletionsOptions|ChatCompletionsStreamOptions',
    yields: [model('azure-openai', '0.DeploymentName', { form: 'azure-deployment', task: 'chat' })],
  },
  {
    from: AZURE,
    call: 'EmbeddingsOptions',
    yields: [model('azure-openai', '0.DeploymentName', { form: 'azure-deployment', task: 'embedding' })],
  },
  {
    from: [
      'github.com/openai/openai-go/azure',
      'github.com/openai/openai-go/v2/azure',
      'github.com/openai/openai-go/v3/azure',
    ],
    call: 'WithEndpoint',
    yields: [service('azure-openai', '0')],
  },
  // Eino's messages.
  { from: 'github.com/cloudwego/eino/schema', call: 'SystemMessage', yields: [prompt('0')] },
  { from: 'github.com/cloudwego/eino/schema', call: 'Message', yields: [messages('0')] },
  { from: ANTHROPIC, call: 'NewClient', yields: [service('anthropic', 'WithBaseURL')] },
  {
    from: ANTHROPIC,
    call: 'MessagesRequest',
    yields: [model('anthropic', '0.Model', { task: 'chat', isRequest: true }), prompt('0.System')],
  },
  {
    from: ANTHROPIC,
    call: calls(['NewClient|Client()'], 'CreateMessages'),
    yields: [model('anthropic', '1.Model', { task: 'chat' })],
  },
  { from: ANTHROPIC, call: 'NewSystemMessagePart|NewMultiSystemMessages', yields: [prompt('0')] },
  ...FANTASY_PROVIDERS.flatMap(([name, provider]): Rule[] => [
    {
      from: FANTASY.map((path) => `${path}/providers/${name}`),
      call: 'New',
      yields: [service(provider, 'WithBaseURL')],
    },
    {
      from: FANTASY.map((path) => `${path}/providers/${name}`),
      call: 'New().LanguageModel',
      yields: [
        model(provider, '1', {
          task: 'chat',
          ...(provider === 'aws-bedrock' && { form: 'bedrock' }),
          ...(provider === 'google' && { form: 'google' }),
          ...(/openrouter|vercel/.test(provider) && { form: 'slash' }),
        }),
      ],
    },
  ]),
  { from: FANTASY, call: 'WithSystemPrompt|NewSystemMessage', yields: [prompt('0')] },
  // A builder: each method gives the builder back.
  {
    from: 'github.com/strowk/foxy-contexts/pkg/app',
    call: 'NewBuilder().WithName',
    yields: [{ kind: 'mcp-server', name: ['0'] }],
  },
  {
    from: 'github.com/strowk/foxy-contexts/pkg/mcp',
    call: 'Tool',
    yields: [{ kind: 'tool', name: ['0.Name'], description: ['0.Description'] }],
  },
  {
    from: 'github.com/strowk/foxy-contexts/pkg/mcp',
    call: 'Prompt',
    yields: [{ kind: 'mcp-prompt', name: ['0.Name'], description: ['0.Description'] }],
  },
]
