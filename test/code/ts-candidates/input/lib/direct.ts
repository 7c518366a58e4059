import Groq from 'groq-sdk'
import { Mistral } from '@mistralai/mistralai'
import OpenAI from 'openai'

export async function answer(settings: { model: string }) {
  await new Mistral().chat.complete({ model: settings.model, messages: [] })
  await new Groq().chat.completions.create({ model: settings.model, messages: [] })
  return new OpenAI().chat.completions.create({ model: settings.model, messages: [] })
}

export const again = (settings: { model: string }) => new OpenAI().chat.completions.create({ model: settings.model, messages: [] })

/** The model comes with the body of a request. */
export async function relay(request: { json(): Promise<object> }) {
  const body = await request.json()
  return send(new OpenAI(), body)
}

const send = (client: OpenAI, body: object) => client.responses.create({ ...body, stream: false })

export const forecast = { model: 'o4-mini', input: 'tide' }
export const dictate = { model: 'gpt-4o-mini-transcribe' }
