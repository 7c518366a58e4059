import type { IdForm, Rule, Task } from '../../../code/rules.ts'
import { agent, messages, model, prompt, servedBy, service, tool } from '../make.ts'

/** https://developers.llamaindex.ai/python */

type Row = [classes: string, provider: string, task: Task, form?: IdForm, at?: string, endpoint?: string]

const MODELS: readonly Row[] = [
  ['OpenAI|OpenAIResponses|OpenAIMultiModal', 'openai', 'chat', 'plain', 'model 0', 'api_base base_url'],
  ['OpenAILike', 'openai-compatible', 'chat', 'slash', 'model 0', 'api_base base_url'],
  ['OpenAIEmbedding', 'openai', 'embedding', 'plain', 'model model_name', 'api_base'],
  ['OpenAILikeEmbedding', 'openai-compatible', 'embedding', 'slash', 'model_name', 'api_base'],
  [
    'AzureOpenAI',
    'azure-openai',
    'chat',
    'azure-deployment',
    'engine deployment_name azure_deployment model',
    'azure_endpoint',
  ],
  [
    'AzureOpenAIEmbedding',
    'azure-openai',
    'embedding',
    'azure-deployment',
    'deployment_name azure_deployment model',
    'azure_endpoint',
  ],
  ['Anthropic', 'anthropic', 'chat', 'plain', 'model 0', 'base_url'],
  ['GoogleGenAI|Gemini', 'google', 'chat', 'google', 'model 0 model_name', 'api_base'],
  ['GoogleGenAIEmbedding|GeminiEmbedding', 'google', 'embedding', 'google', 'model_name model', 'api_base'],
  ['Vertex', 'google-vertex', 'chat', 'google', 'model 0'],
  ['VertexTextEmbedding', 'google-vertex', 'embedding', 'google', 'model_name'],
  ['BedrockConverse|Bedrock', 'aws-bedrock', 'chat', 'bedrock', 'model 0'],
  ['BedrockEmbedding', 'aws-bedrock', 'embedding', 'bedrock', 'model_name'],
  ['Ollama', 'ollama', 'chat', 'ollama', 'model 0', 'base_url'],
  ['OllamaEmbedding', 'ollama', 'embedding', 'ollama', 'model_name 0', 'base_url'],
  ['MistralAI', 'mistral', 'chat', 'plain', 'model 0', 'endpoint'],
  ['MistralAIEmbedding', 'mistral', 'embedding', 'plain', 'model_name'],
  ['Cohere', 'cohere', 'chat', 'plain', 'model 0'],
  ['CohereEmbedding', 'cohere', 'embedding', 'plain', 'model_name'],
  ['CohereRerank', 'cohere', 'rerank', 'plain', 'model'],
  ['Groq', 'groq', 'chat', 'slash', 'model 0'],
  ['TogetherLLM', 'together', 'chat', 'slash', 'model 0'],
  ['TogetherEmbedding', 'together', 'embedding', 'slash', 'model_name'],
  ['Fireworks', 'fireworks', 'chat', 'fireworks', 'model 0'],
  ['FireworksEmbedding', 'fireworks', 'embedding', 'fireworks', 'model_name'],
  ['DeepSeek', 'deepseek', 'chat', 'plain', 'model 0'],
  ['Perplexity', 'perplexity', 'chat', 'plain', 'model 0'],
  ['OpenRouter', 'openrouter', 'chat', 'slash', 'model 0'],
  ['Cerebras', 'cerebras', 'chat', 'plain', 'model 0'],
  ['NVIDIA', 'nvidia', 'chat', 'slash', 'model 0', 'base_url'],
  ['NVIDIAEmbedding', 'nvidia', 'embedding', 'slash', 'model', 'base_url'],
  ['LiteLLM', 'any', 'chat', 'slash', 'model 0', 'api_base'],
  ['LiteLLMEmbedding', 'any', 'embedding', 'slash', 'model_name', 'api_base'],
  ['VoyageEmbedding', 'voyage', 'embedding', 'plain', 'model_name'],
  ['JinaEmbedding', 'jina', 'embedding', 'plain', 'model'],
  ['WatsonX|IBM|WatsonxLLM', 'ibm-watsonx', 'chat', 'slash', 'model_id', 'url'],
  ['DashScope', 'alibaba', 'chat', 'plain', 'model_name model'],
  ['Replicate', 'replicate', 'chat', 'replicate', 'model'],
  ['HuggingFaceLLM', 'huggingface', 'chat', 'huggingface', 'model_name'],
  ['HuggingFaceInferenceAPI', 'huggingface', 'chat', 'huggingface', 'model model_name 0'],
  ['HuggingFaceEmbedding', 'huggingface', 'embedding', 'huggingface', 'model_name 0'],
  ['HuggingFaceInferenceAPIEmbedding', 'huggingface', 'embedding', 'huggingface', 'model_name'],
  ['FastEmbedEmbedding', 'huggingface', 'embedding', 'huggingface', 'model_name'],
  ['SentenceTransformerRerank', 'huggingface', 'rerank', 'huggingface', 'model'],
  ['FlagEmbeddingReranker', 'huggingface', 'rerank', 'huggingface', 'model'],
  ['LlamaCPP', 'local', 'chat', 'file', 'model_path model_url'],
]

export const LLAMA_INDEX: readonly Rule[] = [
  ...MODELS.map(([call, provider, task, form = 'plain', at = 'model', endpoint]): Rule => ({
    from: 'llama_index',
    call,
    yields: [...servedBy(provider, endpoint), model(provider, at, { form, task })],
  })),
  {
    from: 'llama_index',
    call: [
      'FunctionAgent|ReActAgent|CodeActAgent',
      'FunctionCallingAgent|OpenAIAgent|ReActAgent|AgentRunner.from_tools|from_llm',
    ],
    yields: [...agent('llamaindex', 'name', 'tools 0'), prompt('system_prompt')],
  },
  {
    from: 'llama_index',
    call: 'AgentWorkflow.from_tools_or_functions',
    yields: [...agent('llamaindex', undefined, 'tools_or_functions 0'), prompt('system_prompt')],
  },
  { from: 'llama_index', call: 'FunctionTool.from_defaults', yields: [tool('name', 'description', 'fn async_fn 0')] },
  { from: 'llama_index', call: 'QueryEngineTool.from_defaults', yields: [tool('name', 'description')] },
  { from: 'llama_index', call: 'ToolMetadata', yields: [tool('name', 'description')] },
  {
    from: 'llama_index',
    call: 'PromptTemplate|RichPromptTemplate|QuestionAnswerPrompt|RefinePrompt',
    yields: [prompt('template 0', 'template')],
  },
  {
    from: 'llama_index',
    call: ['ChatPromptTemplate', 'ChatPromptTemplate.from_messages'],
    yields: [messages('message_templates 0')],
  },
  {
    from: 'llama_index',
    call: 'BasicMCPClient',
    yields: [{ kind: 'mcp-client', url: ['command_or_url', '0'], args: ['args'] }],
  },
  {
    from: ['llama_parse', 'llama_cloud_services'],
    call: 'LlamaParse|LlamaExtract',
    yields: [service('llamacloud', 'base_url')],
  },
]
