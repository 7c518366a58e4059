import type { IdForm, Rule, Task } from '../../code/rules.ts'
import { byTask, calls, messages, model, prompt, service, tools } from './make.ts'

/**
 * Clients that offer the resources of the OpenAI SDK (`client.chat.completions.create`), which Groq, Together, Cerebras
 * and others copy. https://platform.openai.com/docs/api-reference
 */

interface Shape {
  from: string | string[]
  /** Class names, alternatives separated by `|`. */
  classes: string
  provider: string
  form?: IdForm
  /** Base URL argument of the constructor and its environment variable. */
  endpoint: string
  env?: string
  /** Where the model stands besides `model`, tried first. */
  deployment?: string
}

const PYTHON: Partial<Record<Task, string>> = {
  completion: 'completions.create',
  embedding: 'embeddings.create embeddings.with_raw_response.create',
  image: 'images.generate|edit|create_variation',
  speech: 'audio.speech.create audio.speech.with_streaming_response.create',
  transcription: 'audio.transcriptions.create audio.transcriptions.with_streaming_response.create',
  translation: 'audio.translations.create',
  moderation: 'moderations.create',
  video: 'videos.create|create_and_poll',
  realtime: 'realtime.connect beta.realtime.connect beta.realtime.sessions.create',
}

const ECMASCRIPT: Partial<Record<Task, string>> = {
  completion: 'completions.create',
  embedding: 'embeddings.create',
  image: 'images.generate|edit|createVariation',
  speech: 'audio.speech.create',
  transcription: 'audio.transcriptions.create',
  translation: 'audio.translations.create',
  moderation: 'moderations.create',
  video: 'videos.create|createAndPoll',
  realtime: 'beta.realtime.sessions.create',
}

const CHAT_PYTHON =
  'chat.completions.create|parse|stream chat.completions.with_raw_response.create chat.completions.with_streaming_response.create beta.chat.completions.parse|stream'
const RESPONSES_PYTHON =
  'responses.create|parse|stream responses.with_raw_response.create|parse responses.with_streaming_response.create'
const CHAT_ECMASCRIPT =
  'chat.completions.create|parse|stream|runTools beta.chat.completions.parse|stream|runTools|runFunctions'

function shape(
  spec: Shape,
  dialect: { prefix: string; media: typeof PYTHON; heads: string[]; chat: string; responses: string },
): Rule[] {
  const { from, provider, form = 'plain' } = spec
  const { prefix, heads } = dialect
  const at = spec.deployment === undefined ? `${prefix}model` : `${spec.deployment} ${prefix}model`
  return [
    { from, call: spec.classes, yields: [service(provider, spec.endpoint, spec.env)] },
    {
      from,
      call: calls(heads, dialect.chat),
      yields: [model(provider, at, { form, task: 'chat' }), messages(`${prefix}messages`), tools(`${prefix}tools`)],
    },
    {
      from,
      call: calls(heads, dialect.responses),
      yields: [
        model(provider, at, { form, task: 'chat' }),
        prompt(`${prefix}instructions`, 'instructions'),
        messages(`${prefix}input`),
        tools(`${prefix}tools`),
      ],
    },
    ...byTask(dialect.media, (names, task) => ({
      from,
      call: calls(heads, names),
      yields: [model(provider, at, { form, task })],
    })),
  ]
}

export const openaiShapePython = (spec: Shape): Rule[] =>
  shape(spec, {
    prefix: '',
    media: PYTHON,
    heads: [`${spec.classes}()`, `${spec.classes}().with_options|copy()`],
    chat: CHAT_PYTHON,
    responses: RESPONSES_PYTHON,
  })

export const openaiShapeEcmascript = (spec: Shape): Rule[] =>
  shape(spec, {
    prefix: '0.',
    media: ECMASCRIPT,
    heads: [`${spec.classes}()`, `${spec.classes}().withOptions()`],
    chat: CHAT_ECMASCRIPT,
    responses: 'responses.create|parse|stream',
  })
