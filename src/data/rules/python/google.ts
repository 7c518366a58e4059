import type { Rule } from '../../../code/rules.ts'
import { agent, calls, messages, model, prompt, service, tool, tools } from '../make.ts'

/** google-genai, google-generativeai (deprecated), vertexai, google-adk. */

const GENAI = ['Client()', 'Client().aio']
const VERTEX = ['vertexai', 'google.cloud.aiplatform']

const NEW_SDK: readonly Rule[] = [
  {
    from: 'google.genai',
    call: 'Client',
    yields: [service('google', 'http_options.base_url', 'GOOGLE_GEMINI_BASE_URL')],
  },
  {
    from: 'google.genai',
    call: calls(
      GENAI,
      'models.generate_content|generate_content_stream|count_tokens chats.create caches.create batches.create',
    ),
    yields: [
      model('google', 'model', { form: 'google', task: 'chat' }),
      prompt('config.system_instruction'),
      prompt('contents', 'user'),
      tools('config.tools'),
    ],
  },
  {
    from: 'google.genai',
    call: calls(GENAI, 'models.embed_content'),
    yields: [model('google', 'model', { form: 'google', task: 'embedding' })],
  },
  {
    from: 'google.genai',
    call: calls(GENAI, 'models.generate_images|edit_image|upscale_image|recontext_image'),
    yields: [model('google', 'model', { form: 'google', task: 'image' })],
  },
  {
    from: 'google.genai',
    call: calls(GENAI, 'models.generate_videos'),
    yields: [model('google', 'model', { form: 'google', task: 'video' })],
  },
  {
    from: 'google.genai',
    call: calls(GENAI, 'live.connect'),
    yields: [model('google', 'model', { form: 'google', task: 'realtime' }), prompt('config.system_instruction')],
  },
  {
    from: 'google.genai',
    call: 'GenerateContentConfig|LiveConnectConfig|CreateCachedContentConfig',
    yields: [prompt('system_instruction'), tools('tools')],
  },
  { from: 'google.genai', call: 'FunctionDeclaration', yields: [tool('name', 'description')] },
]

const OLD_SDK: readonly Rule[] = [
  { from: 'google.generativeai', call: 'configure', yields: [service('google', 'client_options.api_endpoint')] },
  {
    from: 'google.generativeai',
    call: 'GenerativeModel',
    yields: [
      model('google', 'model_name 0', { form: 'google', task: 'chat' }),
      prompt('system_instruction'),
      tools('tools'),
    ],
  },
  {
    from: 'google.generativeai',
    call: ['embed_content|embed_content_async', 'generate_embeddings'],
    yields: [model('google', 'model 0', { form: 'google', task: 'embedding' })],
  },
  {
    from: 'google.generativeai',
    call: 'generate_text|chat',
    yields: [model('google', 'model', { form: 'google', task: 'completion' }), messages('messages')],
  },
]

const VERTEX_SDK: readonly Rule[] = [
  {
    from: VERTEX,
    call: 'GenerativeModel',
    yields: [
      model('google-vertex', 'model_name 0', { form: 'google', task: 'chat' }),
      prompt('system_instruction'),
      tools('tools'),
    ],
  },
  { from: VERTEX, call: 'init', yields: [service('google-vertex', 'api_endpoint')] },
  {
    from: VERTEX,
    call: 'TextEmbeddingModel|MultiModalEmbeddingModel.from_pretrained',
    yields: [model('google-vertex', 'model_name 0', { form: 'google', task: 'embedding' })],
  },
  {
    from: VERTEX,
    call: 'TextGenerationModel|ChatModel|CodeGenerationModel|CodeChatModel.from_pretrained',
    yields: [model('google-vertex', 'model_name 0', { form: 'google', task: 'chat' })],
  },
  {
    from: VERTEX,
    call: 'ImageGenerationModel|ImageTextModel|ImageCaptioningModel.from_pretrained',
    yields: [model('google-vertex', 'model_name 0', { form: 'google', task: 'image' })],
  },
]

const ADK: readonly Rule[] = [
  {
    from: 'google.adk',
    call: 'LlmAgent|Agent',
    yields: [
      ...agent('google-adk', 'name', 'tools'),
      model('google', 'model', { form: 'google', task: 'chat' }),
      prompt('instruction', 'instructions', 'name'),
      prompt('global_instruction', 'instructions'),
    ],
  },
  { from: 'google.adk', call: 'SequentialAgent|ParallelAgent|LoopAgent', yields: [...agent('google-adk', 'name')] },
  { from: 'google.adk', call: 'LiteLlm', yields: [model('any', 'model 0', { form: 'slash', task: 'chat' })] },
  { from: 'google.adk', call: 'Gemini', yields: [model('google', 'model', { form: 'google', task: 'chat' })] },
  { from: 'google.adk', call: 'FunctionTool|LongRunningFunctionTool', yields: [tool(undefined, undefined, 'func 0')] },
  {
    from: 'google.adk',
    call: 'StdioConnectionParams|StdioServerParameters',
    yields: [
      { kind: 'mcp-client', command: ['command', 'server_params.command'], args: ['args', 'server_params.args'] },
    ],
  },
  {
    from: 'google.adk',
    call: 'SseConnectionParams|SseServerParams|StreamableHTTPConnectionParams',
    yields: [{ kind: 'mcp-client', url: ['url'] }],
  },
]

export const GOOGLE: readonly Rule[] = [...NEW_SDK, ...OLD_SDK, ...VERTEX_SDK, ...ADK]
