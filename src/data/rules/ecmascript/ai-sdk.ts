import type { Rule } from '../../../code/rules.ts'
import { agent, messages, model, prompt, tool, tools } from '../make.ts'

/** Vercel AI SDK core. https://ai-sdk.dev/docs/reference/ai-sdk-core */

// A string in the place of a model goes through the Vercel AI Gateway unless the program sets another default provider.
const gatewayModel = model('vercel', '0.model', { form: 'slash' })

const media = (call: string, task: 'image' | 'video' | 'speech' | 'transcription' | 'rerank' | 'embedding'): Rule => ({
  from: 'ai',
  call,
  yields: [model('vercel', '0.model', { form: 'slash', task })],
})

export const AI_SDK: readonly Rule[] = [
  {
    from: 'ai',
    call: 'generateText|streamText|generateObject|streamObject|experimental_streamText|streamUI',
    yields: [
      model('vercel', '0.model', { form: 'slash', task: 'chat' }),
      prompt('0.system 0.instructions'),
      prompt('0.prompt', 'user'),
      messages('0.messages'),
      tools('0.tools'),
    ],
  },
  {
    from: '@ai-sdk/rsc',
    call: 'streamUI',
    yields: [
      model('vercel', '0.model', { form: 'slash', task: 'chat' }),
      prompt('0.system'),
      messages('0.messages'),
      tools('0.tools'),
    ],
  },
  {
    from: ['ai', '@ai-sdk/workflow'],
    call: 'ToolLoopAgent|Experimental_Agent|Agent|BasicAgent|DurableAgent|WorkflowAgent',
    yields: [
      ...agent('ai-sdk', '0.id 0.name', '0.tools'),
      gatewayModel,
      prompt('0.instructions 0.system', 'instructions'),
    ],
  },
  {
    from: '@workflow/ai',
    call: 'DurableAgent',
    yields: [
      ...agent('ai-sdk', '0.id 0.name', '0.tools'),
      gatewayModel,
      prompt('0.instructions 0.system', 'instructions'),
    ],
  },
  { from: 'ai', call: 'tool|dynamicTool|unstable_createTool', yields: [tool(undefined, '0.description')] },
  { from: '@ai-sdk/provider-utils', call: 'tool|dynamicTool', yields: [tool(undefined, '0.description')] },
  { from: 'ai', call: 'wrapLanguageModel|wrapEmbeddingModel|wrapImageModel', yields: [gatewayModel] },
  media('embed|embedMany', 'embedding'),
  media('generateImage|experimental_generateImage', 'image'),
  media('experimental_generateVideo|generateVideo|experimental_startVideo', 'video'),
  media('generateSpeech|experimental_generateSpeech', 'speech'),
  media('transcribe|experimental_transcribe|experimental_streamTranscribe', 'transcription'),
  media('rerank', 'rerank'),
  {
    from: 'ai',
    call: [
      'createProviderRegistry|experimental_createProviderRegistry|experimental_createModelRegistry().languageModel',
    ],
    yields: [model('any', '0', { form: 'colon', task: 'chat' })],
  },
  {
    from: 'ai',
    call: 'createProviderRegistry|experimental_createProviderRegistry().embeddingModel|textEmbeddingModel',
    yields: [model('any', '0', { form: 'colon', task: 'embedding' })],
  },
  {
    from: 'ai',
    call: 'createProviderRegistry|experimental_createProviderRegistry().imageModel',
    yields: [model('any', '0', { form: 'colon', task: 'image' })],
  },
  {
    from: ['ai', '@ai-sdk/mcp'],
    call: 'createMCPClient|experimental_createMCPClient',
    yields: [{ kind: 'mcp-client', url: ['0.transport.url'], name: ['0.name', '0.clientName'] }],
  },
  {
    from: ['ai', '@ai-sdk/mcp'],
    call: 'Experimental_StdioMCPTransport|StdioMCPTransport|Experimental_StdioClientTransport',
    yields: [{ kind: 'mcp-client', command: ['0.command'], args: ['0.args'] }],
  },
]
