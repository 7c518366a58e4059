import type { Rule } from '../../../code/rules.ts'
import { calls, model, prompt, service, tools } from '../make.ts'

/** https://github.com/googleapis/js-genai and the older @google/generative-ai, @google-cloud/vertexai, firebase. */

const GENAI = ['GoogleGenAI()']

export const GOOGLE: readonly Rule[] = [
  {
    from: '@google/genai',
    call: 'GoogleGenAI',
    yields: [service('google', '0.httpOptions.baseUrl', 'GOOGLE_GEMINI_BASE_URL')],
  },
  {
    from: '@google/genai',
    call: calls(GENAI, 'models.generateContent|generateContentStream|countTokens'),
    yields: [
      model('google', '0.model', { form: 'google', task: 'chat' }),
      prompt('0.config.systemInstruction'),
      tools('0.config.tools'),
    ],
  },
  {
    from: '@google/genai',
    call: calls(GENAI, 'models.embedContent'),
    yields: [model('google', '0.model', { form: 'google', task: 'embedding' })],
  },
  {
    from: '@google/genai',
    call: calls(GENAI, 'models.generateImages|editImage|upscaleImage'),
    yields: [model('google', '0.model', { form: 'google', task: 'image' })],
  },
  {
    from: '@google/genai',
    call: calls(GENAI, 'models.generateVideos'),
    yields: [model('google', '0.model', { form: 'google', task: 'video' })],
  },
  {
    from: '@google/genai',
    call: calls(GENAI, 'chats.create caches.create batches.create'),
    yields: [
      model('google', '0.model', { form: 'google', task: 'chat' }),
      prompt('0.config.systemInstruction'),
      tools('0.config.tools'),
    ],
  },
  {
    from: '@google/genai',
    call: calls(GENAI, 'live.connect'),
    yields: [model('google', '0.model', { form: 'google', task: 'realtime' }), prompt('0.config.systemInstruction')],
  },
  { from: '@google/generative-ai', call: 'GoogleGenerativeAI', yields: [service('google')] },
  {
    from: '@google/generative-ai',
    call: 'GoogleGenerativeAI().getGenerativeModel',
    yields: [
      model('google', '0.model', { form: 'google', task: 'chat' }),
      prompt('0.systemInstruction'),
      tools('0.tools'),
    ],
  },
  { from: '@google-cloud/vertexai', call: 'VertexAI', yields: [service('google-vertex', '0.apiEndpoint')] },
  {
    from: '@google-cloud/vertexai',
    call: ['VertexAI().getGenerativeModel', 'VertexAI().preview.getGenerativeModel'],
    yields: [
      model('google-vertex', '0.model', { form: 'google', task: 'chat' }),
      prompt('0.systemInstruction'),
      tools('0.tools'),
    ],
  },
  {
    from: ['firebase/ai', 'firebase/vertexai', '@firebase/ai', '@firebase/vertexai'],
    call: 'getGenerativeModel',
    yields: [
      model('google', '1.model', { form: 'google', task: 'chat' }),
      prompt('1.systemInstruction'),
      tools('1.tools'),
    ],
  },
  {
    from: '@google/adk',
    call: 'LlmAgent|Agent',
    yields: [
      { kind: 'agent', framework: 'google-adk', name: ['0.name'], tools: ['0.tools'] },
      model('google', '0.model', { form: 'google', task: 'chat' }),
      prompt('0.instruction 0.globalInstruction', 'instructions', '0.name'),
      tools('0.tools'),
    ],
  },
  {
    from: '@google/adk',
    call: 'FunctionTool',
    yields: [{ kind: 'tool', name: ['0.name'], description: ['0.description'], fn: ['0.execute'] }],
  },
]
