import type { IdForm, Rule, Task } from '../../../code/rules.ts'
import { agent, model, prompt, service, tool } from '../make.ts'

/** AutoGen (new and legacy), AG2, Microsoft Agent Framework, Semantic Kernel. */

const AUTOGEN: readonly Rule[] = [
  {
    from: 'autogen_agentchat',
    call: 'AssistantAgent|CodeExecutorAgent|SocietyOfMindAgent',
    yields: [...agent('autogen', 'name 0', 'tools'), prompt('system_message', 'system', 'name 0')],
  },
  {
    from: 'autogen_ext',
    call: 'OpenAIChatCompletionClient',
    yields: [service('openai', 'base_url'), model('openai', 'model', { form: 'slash', task: 'chat' })],
  },
  {
    from: 'autogen_ext',
    call: 'AzureOpenAIChatCompletionClient',
    yields: [
      service('azure-openai', 'azure_endpoint'),
      model('azure-openai', 'azure_deployment model', { form: 'azure-deployment', task: 'chat' }),
    ],
  },
  {
    from: 'autogen_ext',
    call: 'AnthropicChatCompletionClient',
    yields: [service('anthropic', 'base_url'), model('anthropic', 'model', { task: 'chat' })],
  },
  {
    from: 'autogen_ext',
    call: 'AnthropicBedrockChatCompletionClient',
    yields: [model('aws-bedrock', 'model', { form: 'bedrock', task: 'chat' })],
  },
  {
    from: 'autogen_ext',
    call: 'OllamaChatCompletionClient',
    yields: [service('ollama', 'host'), model('ollama', 'model', { form: 'ollama', task: 'chat' })],
  },
  {
    from: 'autogen_ext',
    call: 'AzureAIChatCompletionClient',
    yields: [
      service('azure-openai', 'endpoint'),
      model('azure-openai', 'model', { form: 'azure-deployment', task: 'chat' }),
    ],
  },
  {
    from: 'autogen_ext',
    call: 'StdioServerParams',
    yields: [{ kind: 'mcp-client', command: ['command'], args: ['args'] }],
  },
  {
    from: 'autogen_ext',
    call: 'SseServerParams|StreamableHttpServerParams',
    yields: [{ kind: 'mcp-client', url: ['url'] }],
  },
  { from: 'autogen_core', call: 'FunctionTool', yields: [tool('name', 'description', 'func 0')] },
  {
    from: ['autogen', 'pyautogen', 'ag2'],
    call: 'AssistantAgent|ConversableAgent|GPTAssistantAgent|UserProxyAgent',
    yields: [
      ...agent('autogen', 'name 0'),
      model('any', 'llm_config.model llm_config.config_list.0.model', { form: 'slash', task: 'chat' }),
      prompt('system_message', 'system', 'name 0'),
    ],
  },
  {
    from: ['autogen', 'ag2'],
    call: 'LLMConfig',
    yields: [model('any', 'model 0.model config_list.0.model', { form: 'slash', task: 'chat' })],
  },
  { from: ['autogen', 'ag2'], call: 'register_function', yields: [tool('name', 'description', '0 f')] },
  { from: ['autogen', 'ag2'], decorator: ['*().register_for_llm'], yields: [tool('name', 'description')] },
]

const AGENT_FRAMEWORK: readonly Rule[] = [
  {
    from: 'agent_framework',
    call: ['ChatAgent|Agent', '*().create_agent|as_agent'],
    yields: [...agent('agent-framework', 'name', 'tools'), prompt('instructions', 'instructions', 'name')],
  },
  {
    from: 'agent_framework',
    call: 'OpenAIChatClient|OpenAIResponsesClient|OpenAIAssistantsClient',
    yields: [service('openai', 'base_url'), model('openai', 'model_id model', { task: 'chat' })],
  },
  {
    from: 'agent_framework',
    call: 'AzureOpenAIChatClient|AzureOpenAIResponsesClient',
    yields: [
      service('azure-openai', 'endpoint'),
      model('azure-openai', 'deployment_name', { form: 'azure-deployment', task: 'chat' }),
    ],
  },
  { from: 'agent_framework', decorator: 'ai_function|tool', yields: [tool('name', 'description')] },
  {
    from: 'agent_framework',
    call: 'MCPStdioTool',
    yields: [{ kind: 'mcp-client', name: ['name'], command: ['command'], args: ['args'] }],
  },
  {
    from: 'agent_framework',
    call: 'MCPStreamableHTTPTool|MCPWebsocketTool',
    yields: [{ kind: 'mcp-client', name: ['name'], url: ['url'] }],
  },
]

/** Connectors take `ai_model_id`. https://learn.microsoft.com/semantic-kernel */
const CONNECTORS: readonly [string, string, IdForm, Task][] = [
  ['OpenAIChatCompletion', 'openai', 'plain', 'chat'],
  ['OpenAITextCompletion', 'openai', 'plain', 'completion'],
  ['OpenAITextEmbedding', 'openai', 'plain', 'embedding'],
  ['OpenAITextToImage', 'openai', 'plain', 'image'],
  ['AzureChatCompletion', 'azure-openai', 'azure-deployment', 'chat'],
  ['AzureTextEmbedding', 'azure-openai', 'azure-deployment', 'embedding'],
  ['AzureAIInferenceChatCompletion', 'azure-openai', 'azure-deployment', 'chat'],
  ['AnthropicChatCompletion', 'anthropic', 'plain', 'chat'],
  ['GoogleAIChatCompletion', 'google', 'google', 'chat'],
  ['GoogleAITextEmbedding', 'google', 'google', 'embedding'],
  ['VertexAIChatCompletion', 'google-vertex', 'google', 'chat'],
  ['MistralAIChatCompletion', 'mistral', 'plain', 'chat'],
  ['BedrockChatCompletion', 'aws-bedrock', 'bedrock', 'chat'],
  ['OllamaChatCompletion', 'ollama', 'ollama', 'chat'],
  ['OllamaTextEmbedding', 'ollama', 'ollama', 'embedding'],
  ['HuggingFaceTextCompletion', 'huggingface', 'huggingface', 'completion'],
  ['HuggingFaceTextEmbedding', 'huggingface', 'huggingface', 'embedding'],
  ['NvidiaChatCompletion', 'nvidia', 'slash', 'chat'],
]

const SEMANTIC_KERNEL: readonly Rule[] = [
  ...CONNECTORS.map(([call, provider, form, task]): Rule => ({
    from: 'semantic_kernel',
    call,
    yields: [
      service(provider, 'endpoint base_url host'),
      model(provider, 'ai_model_id deployment_name model_id gemini_model_id ollama_model_id', { form, task }),
    ],
  })),
  {
    from: 'semantic_kernel',
    call: 'ChatCompletionAgent|OpenAIAssistantAgent|OpenAIResponsesAgent|AzureAIAgent|BedrockAgent',
    yields: [...agent('semantic-kernel', 'name'), prompt('instructions', 'instructions', 'name')],
  },
  { from: 'semantic_kernel', decorator: 'kernel_function', yields: [tool('name', 'description')] },
  {
    from: 'semantic_kernel',
    call: 'MCPStdioPlugin',
    yields: [{ kind: 'mcp-client', name: ['name'], command: ['command'], args: ['args'] }],
  },
  {
    from: 'semantic_kernel',
    call: 'MCPSsePlugin|MCPStreamableHttpPlugin',
    yields: [{ kind: 'mcp-client', name: ['name'], url: ['url'] }],
  },
]

export const MICROSOFT: readonly Rule[] = [...AUTOGEN, ...AGENT_FRAMEWORK, ...SEMANTIC_KERNEL]
