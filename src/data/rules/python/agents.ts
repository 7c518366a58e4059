import type { Rule } from '../../../code/rules.ts'
import { agent, model, prompt, service, tool } from '../make.ts'

/** Agent frameworks: OpenAI Agents, Pydantic AI, CrewAI, Agno, Strands, LiveKit, browser-use. */

/** https://openai.github.io/openai-agents-python; the package `openai-agents` is imported as `agents`. */
const OPENAI_AGENTS: readonly Rule[] = [
  {
    from: 'agents',
    call: 'Agent|SandboxAgent',
    yields: [
      ...agent('openai-agents', 'name', 'tools'),
      model('openai', 'model', { form: 'slash', task: 'chat' }),
      prompt('instructions', 'instructions', 'name'),
    ],
  },
  {
    from: 'agents',
    call: 'RealtimeAgent',
    yields: [...agent('openai-agents', 'name', 'tools'), prompt('instructions', 'instructions', 'name')],
  },
  {
    from: 'agents',
    call: 'OpenAIChatCompletionsModel|OpenAIResponsesModel',
    yields: [model('openai', 'model 0', { form: 'slash', task: 'chat' })],
  },
  {
    from: 'agents',
    call: 'LitellmModel',
    yields: [service('any', 'base_url'), model('any', 'model 0', { form: 'slash', task: 'chat' })],
  },
  {
    from: 'agents',
    call: 'RunConfig|ModelSettings',
    yields: [model('openai', 'model', { form: 'slash', task: 'chat' })],
  },
  { from: 'agents', decorator: 'function_tool', yields: [tool('name_override', 'description_override')] },
  { from: 'agents', call: 'function_tool', yields: [tool('name_override', 'description_override', '0')] },
  { from: 'agents', call: 'FunctionTool', yields: [tool('name', 'description')] },
  {
    from: 'agents',
    call: 'MCPServerStdio',
    yields: [
      { kind: 'mcp-client', command: ['params.command', '0.command'], args: ['params.args', '0.args'], name: ['name'] },
    ],
  },
  {
    from: 'agents',
    call: 'MCPServerSse|MCPServerStreamableHttp',
    yields: [{ kind: 'mcp-client', url: ['params.url', '0.url'], name: ['name'] }],
  },
  {
    from: 'agents',
    call: 'HostedMCPTool',
    yields: [{ kind: 'mcp-client', url: ['tool_config.server_url'], name: ['tool_config.server_label'] }],
  },
]

/** https://ai.pydantic.dev */
const PYDANTIC_FROM = ['pydantic_ai']
const PYDANTIC_AI: readonly Rule[] = [
  {
    from: PYDANTIC_FROM,
    call: 'Agent',
    yields: [
      ...agent('pydantic-ai', 'name', 'tools'),
      model('any', 'model 0', { form: 'colon', task: 'chat' }),
      prompt('system_prompt', 'system', 'name'),
      prompt('instructions', 'instructions', 'name'),
    ],
  },
  { from: PYDANTIC_FROM, decorator: 'Agent().tool|tool_plain', yields: [tool('name', 'description')] },
  { from: PYDANTIC_FROM, call: 'Agent().tool|tool_plain', yields: [tool('name', 'description', '0 func')] },
  { from: PYDANTIC_FROM, call: 'Tool', yields: [tool('name', 'description', '0 function')] },
  {
    from: PYDANTIC_FROM,
    call: 'Agent().run|run_sync|run_stream|iter|override',
    yields: [model('any', 'model', { form: 'colon', task: 'chat' })],
  },
  { from: PYDANTIC_FROM, call: 'Embedder', yields: [model('any', '0 model', { form: 'colon', task: 'embedding' })] },
  ...(
    [
      ['OpenAIModel|OpenAIChatModel|OpenAIResponsesModel', 'openai', 'slash'],
      ['AnthropicModel', 'anthropic', 'plain'],
      ['GeminiModel|GoogleModel', 'google', 'google'],
      ['GroqModel', 'groq', 'slash'],
      ['MistralModel', 'mistral', 'plain'],
      ['CohereModel', 'cohere', 'plain'],
      ['BedrockConverseModel', 'aws-bedrock', 'bedrock'],
      ['HuggingFaceModel', 'huggingface', 'huggingface'],
      ['OpenRouterModel', 'openrouter', 'slash'],
      ['XaiModel', 'xai', 'plain'],
    ] as const
  ).map(([call, provider, form]): Rule => ({
    from: PYDANTIC_FROM,
    call,
    yields: [model(provider, 'model_name 0', { form, task: 'chat' })],
  })),
  ...(
    [
      ['OpenAIProvider', 'openai'],
      ['AnthropicProvider', 'anthropic'],
      ['GoogleProvider|GoogleGLAProvider', 'google'],
      ['GoogleVertexProvider', 'google-vertex'],
      ['AzureProvider', 'azure-openai'],
      ['BedrockProvider', 'aws-bedrock'],
      ['GroqProvider', 'groq'],
      ['MistralProvider', 'mistral'],
      ['OpenRouterProvider', 'openrouter'],
      ['DeepSeekProvider', 'deepseek'],
      ['OllamaProvider', 'ollama'],
    ] as const
  ).map(([call, provider]): Rule => ({
    from: PYDANTIC_FROM,
    call,
    yields: [service(provider, 'base_url azure_endpoint')],
  })),
  {
    from: PYDANTIC_FROM,
    call: 'MCPServerStdio',
    yields: [{ kind: 'mcp-client', command: ['command', '0'], args: ['args', '1'] }],
  },
  {
    from: PYDANTIC_FROM,
    call: 'MCPServerSSE|MCPServerHTTP|MCPServerStreamableHTTP',
    yields: [{ kind: 'mcp-client', url: ['url', '0'] }],
  },
]

/** https://docs.crewai.com */
const CREWAI: readonly Rule[] = [
  {
    from: 'crewai',
    call: 'Agent',
    yields: [
      ...agent('crewai', 'role', 'tools'),
      model('any', 'llm', { form: 'slash', task: 'chat' }),
      prompt('goal', 'instructions', 'role'),
      prompt('backstory', 'instructions', 'role'),
      prompt('system_template', 'system', 'role'),
    ],
  },
  {
    from: 'crewai',
    call: 'LLM',
    yields: [service('any', 'base_url api_base'), model('any', 'model 0', { form: 'slash', task: 'chat' })],
  },
  {
    from: 'crewai',
    call: 'Crew',
    yields: [
      model('any', 'manager_llm', { form: 'slash', task: 'chat' }),
      model('any', 'planning_llm', { form: 'slash', task: 'chat' }),
    ],
  },
  { from: 'crewai', call: 'Task', yields: [prompt('description', 'instructions')] },
  { from: 'crewai', decorator: 'agent', yields: [{ kind: 'agent', framework: 'crewai' }] },
  { from: ['crewai', 'crewai_tools'], decorator: 'tool', yields: [tool('0')] },
  { from: ['crewai', 'crewai_tools'], base: '*Tool', yields: [tool()] },
  { from: 'crewai_tools', call: '*Tool', yields: [tool('name')] },
  {
    from: ['crewai', 'crewai_tools'],
    call: 'MCPServerStdio',
    yields: [{ kind: 'mcp-client', command: ['command'], args: ['args'] }],
  },
  {
    from: ['crewai', 'crewai_tools'],
    call: 'MCPServerHTTP|MCPServerSSE',
    yields: [{ kind: 'mcp-client', url: ['url'] }],
  },
]

/** https://docs.agno.com, formerly phidata; models take `id`. */
const AGNO_FROM = ['agno', 'phi']
const AGNO: readonly Rule[] = [
  {
    from: AGNO_FROM,
    call: 'Agent|Assistant|Team',
    yields: [
      ...agent('agno', 'name', 'tools'),
      model('any', 'model', { form: 'colon', task: 'chat' }),
      prompt('instructions system_message system_prompt', 'instructions', 'name'),
    ],
  },
  ...(
    [
      ['OpenAIChat|OpenAIResponses', 'openai', 'plain'],
      ['OpenAILike', 'openai-compatible', 'slash'],
      ['Claude', 'anthropic', 'plain'],
      ['Gemini', 'google', 'google'],
      ['Groq', 'groq', 'slash'],
      ['MistralChat', 'mistral', 'plain'],
      ['Ollama', 'ollama', 'ollama'],
      ['AwsBedrock', 'aws-bedrock', 'bedrock'],
      ['AzureOpenAI|AzureOpenAIChat', 'azure-openai', 'azure-deployment'],
      ['DeepSeek', 'deepseek', 'plain'],
      ['xAI', 'xai', 'plain'],
      ['OpenRouter', 'openrouter', 'slash'],
      ['Together', 'together', 'slash'],
      ['Fireworks', 'fireworks', 'fireworks'],
      ['Perplexity', 'perplexity', 'plain'],
      ['Cohere', 'cohere', 'plain'],
      ['HuggingFace', 'huggingface', 'huggingface'],
      ['LiteLLM', 'any', 'slash'],
    ] as const
  ).map(([call, provider, form]): Rule => ({
    from: AGNO_FROM,
    call,
    yields: [service(provider, 'base_url host azure_endpoint'), model(provider, 'id model', { form, task: 'chat' })],
  })),
  { from: AGNO_FROM, call: 'OpenAIEmbedder', yields: [model('openai', 'id model', { task: 'embedding' })] },
  {
    from: AGNO_FROM,
    call: 'GeminiEmbedder',
    yields: [model('google', 'id model', { form: 'google', task: 'embedding' })],
  },
  {
    from: AGNO_FROM,
    call: 'OllamaEmbedder',
    yields: [model('ollama', 'id model', { form: 'ollama', task: 'embedding' })],
  },
  {
    from: AGNO_FROM,
    call: 'SentenceTransformerEmbedder',
    yields: [model('huggingface', 'id model', { form: 'sentence-transformers', task: 'embedding' })],
  },
  { from: AGNO_FROM, decorator: 'tool', yields: [tool('name', 'description')] },
  { from: AGNO_FROM, call: 'MCPTools', yields: [{ kind: 'mcp-client', command: ['command', '0'], url: ['url'] }] },
]

/** https://strandsagents.com; a bare id is a Bedrock model. */
const STRANDS: readonly Rule[] = [
  {
    from: 'strands',
    call: 'Agent',
    yields: [
      ...agent('strands', 'name', 'tools'),
      model('aws-bedrock', 'model 0', { form: 'bedrock', task: 'chat' }),
      prompt('system_prompt', 'system', 'name'),
    ],
  },
  {
    from: 'strands',
    call: 'BedrockModel',
    yields: [
      service('aws-bedrock', 'endpoint_url'),
      model('aws-bedrock', 'model_id', { form: 'bedrock', task: 'chat' }),
    ],
  },
  { from: 'strands', call: 'AnthropicModel', yields: [model('anthropic', 'model_id', { task: 'chat' })] },
  {
    from: 'strands',
    call: 'OpenAIModel',
    yields: [service('openai', 'client_args.base_url'), model('openai', 'model_id', { form: 'slash', task: 'chat' })],
  },
  { from: 'strands', call: 'LiteLLMModel', yields: [model('any', 'model_id', { form: 'slash', task: 'chat' })] },
  {
    from: 'strands',
    call: 'OllamaModel',
    yields: [service('ollama', 'host 0'), model('ollama', 'model_id', { form: 'ollama', task: 'chat' })],
  },
  { from: 'strands', call: 'GeminiModel', yields: [model('google', 'model_id', { form: 'google', task: 'chat' })] },
  { from: 'strands', decorator: 'tool', yields: [tool('name', 'description')] },
]

const OTHERS: readonly Rule[] = [
  {
    from: 'livekit.agents',
    call: 'Agent',
    yields: [...agent('livekit', undefined, 'tools'), prompt('instructions', 'instructions')],
  },
  { from: 'livekit.agents', decorator: 'function_tool', yields: [tool('name', 'description')] },
  {
    from: 'livekit.plugins',
    call: 'openai.LLM',
    yields: [service('openai', 'base_url'), model('openai', 'model', { form: 'slash', task: 'chat' })],
  },
  {
    from: 'livekit.plugins',
    call: 'openai.realtime.RealtimeModel',
    yields: [model('openai', 'model', { task: 'realtime' })],
  },
  { from: 'livekit.plugins', call: 'openai.STT', yields: [model('openai', 'model', { task: 'transcription' })] },
  { from: 'livekit.plugins', call: 'openai.TTS', yields: [model('openai', 'model', { task: 'speech' })] },
  { from: 'livekit.plugins', call: 'deepgram.STT', yields: [model('deepgram', 'model', { task: 'transcription' })] },
  { from: 'livekit.plugins', call: 'elevenlabs.TTS', yields: [model('elevenlabs', 'model', { task: 'speech' })] },
  { from: 'livekit.plugins', call: 'google.LLM', yields: [model('google', 'model', { form: 'google', task: 'chat' })] },
  { from: 'livekit.plugins', call: 'anthropic.LLM', yields: [model('anthropic', 'model', { task: 'chat' })] },
  { from: 'browser_use', call: 'Agent', yields: [{ kind: 'agent', framework: 'browser-use' }] },
  {
    from: 'browser_use',
    call: 'ChatOpenAI',
    yields: [service('openai', 'base_url'), model('openai', 'model 0', { form: 'slash', task: 'chat' })],
  },
  { from: 'browser_use', call: 'ChatAnthropic', yields: [model('anthropic', 'model 0', { task: 'chat' })] },
  { from: 'browser_use', call: 'ChatGoogle', yields: [model('google', 'model 0', { form: 'google', task: 'chat' })] },
  {
    from: 'mcp_agent',
    call: 'Agent',
    yields: [
      { kind: 'agent', framework: 'mcp-agent', name: ['name', '0'] },
      prompt('instruction 1', 'instructions', 'name'),
    ],
  },
  {
    from: 'letta_client',
    call: 'Letta().agents.create',
    yields: [
      { kind: 'agent', framework: 'letta', name: ['name'], tools: ['tools'] },
      model('any', 'model', { form: 'slash', task: 'chat' }),
      model('any', 'embedding', { form: 'slash', task: 'embedding' }),
    ],
  },
]

export const AGENTS: readonly Rule[] = [...OPENAI_AGENTS, ...PYDANTIC_AI, ...CREWAI, ...AGNO, ...STRANDS, ...OTHERS]
