import type { IdForm, Rule, Task } from '../../../code/rules.ts'
import { agent, messages, model, prompt, servedBy, service, tool } from '../make.ts'

/** Haystack 2. https://docs.haystack.deepset.ai */

type Row = [classes: string, provider: string, task: Task, form?: IdForm]

const COMPONENTS: readonly Row[] = [
  ['OpenAIChatGenerator|OpenAIGenerator|OpenAIResponsesChatGenerator', 'openai', 'chat'],
  ['OpenAITextEmbedder|OpenAIDocumentEmbedder', 'openai', 'embedding'],
  ['DALLEImageGenerator', 'openai', 'image'],
  ['RemoteWhisperTranscriber', 'openai', 'transcription'],
  ['AzureOpenAIChatGenerator|AzureOpenAIGenerator', 'azure-openai', 'chat', 'azure-deployment'],
  ['AzureOpenAITextEmbedder|AzureOpenAIDocumentEmbedder', 'azure-openai', 'embedding', 'azure-deployment'],
  [
    'HuggingFaceLocalGenerator|HuggingFaceLocalChatGenerator|HuggingFaceTGIGenerator',
    'huggingface',
    'chat',
    'huggingface',
  ],
  ['HuggingFaceAPITextEmbedder|HuggingFaceAPIDocumentEmbedder', 'huggingface', 'embedding', 'huggingface'],
  [
    'SentenceTransformersTextEmbedder|SentenceTransformersDocumentEmbedder',
    'huggingface',
    'embedding',
    'sentence-transformers',
  ],
  ['TransformersSimilarityRanker|SentenceTransformersSimilarityRanker', 'huggingface', 'rerank', 'huggingface'],
  ['ExtractiveReader', 'huggingface', 'classification', 'huggingface'],
  ['AnthropicChatGenerator|AnthropicGenerator', 'anthropic', 'chat'],
  ['GoogleAIGeminiChatGenerator|GoogleGenAIChatGenerator|GoogleAIGeminiGenerator', 'google', 'chat', 'google'],
  ['GoogleGenAITextEmbedder|GoogleGenAIDocumentEmbedder', 'google', 'embedding', 'google'],
  ['VertexAIGeminiChatGenerator', 'google-vertex', 'chat', 'google'],
  ['AmazonBedrockChatGenerator|AmazonBedrockGenerator', 'aws-bedrock', 'chat', 'bedrock'],
  ['AmazonBedrockTextEmbedder|AmazonBedrockDocumentEmbedder', 'aws-bedrock', 'embedding', 'bedrock'],
  ['CohereChatGenerator|CohereGenerator', 'cohere', 'chat'],
  ['CohereTextEmbedder|CohereDocumentEmbedder', 'cohere', 'embedding'],
  ['CohereRanker', 'cohere', 'rerank'],
  ['MistralChatGenerator', 'mistral', 'chat'],
  ['MistralTextEmbedder|MistralDocumentEmbedder', 'mistral', 'embedding'],
  ['OllamaChatGenerator|OllamaGenerator', 'ollama', 'chat', 'ollama'],
  ['OllamaTextEmbedder|OllamaDocumentEmbedder', 'ollama', 'embedding', 'ollama'],
  ['NvidiaGenerator|NvidiaChatGenerator', 'nvidia', 'chat', 'slash'],
  ['VoyageTextEmbedder|VoyageDocumentEmbedder', 'voyage', 'embedding'],
  ['JinaTextEmbedder|JinaDocumentEmbedder', 'jina', 'embedding'],
  ['FastembedTextEmbedder|FastembedDocumentEmbedder', 'huggingface', 'embedding', 'huggingface'],
  ['LlamaCppGenerator|LlamaCppChatGenerator', 'local', 'chat', 'file'],
]

const from = ['haystack', 'haystack_integrations']

export const HAYSTACK: readonly Rule[] = [
  ...COMPONENTS.map(([call, provider, task, form = 'plain']): Rule => ({
    from,
    call,
    yields: [
      ...servedBy(provider, 'api_base_url azure_endpoint url'),
      model(provider, 'azure_deployment model model_name model_name_or_path', { form, task }),
    ],
  })),
  {
    from,
    call: 'HuggingFaceAPIChatGenerator|HuggingFaceAPIGenerator',
    yields: [
      service('huggingface', 'api_params.url'),
      model('huggingface', 'api_params.model', { form: 'huggingface', task: 'chat' }),
    ],
  },
  { from, call: 'Agent', yields: [...agent('haystack', undefined, 'tools'), prompt('system_prompt')] },
  { from, call: 'Tool', yields: [tool('name', 'description', 'function')] },
  { from, decorator: 'tool', yields: [tool('name', 'description')] },
  { from, call: 'PromptBuilder', yields: [prompt('template 0', 'template')] },
  { from, call: 'ChatPromptBuilder', yields: [messages('template 0')] },
  { from, call: 'ChatMessage.from_system', yields: [prompt('text 0')] },
  { from, call: 'StdioServerInfo', yields: [{ kind: 'mcp-client', command: ['command'], args: ['args'] }] },
  { from, call: 'SSEServerInfo|StreamableHttpServerInfo', yields: [{ kind: 'mcp-client', url: ['url', 'base_url'] }] },
]
