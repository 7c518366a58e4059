import Groq from 'groq-sdk'
import { Mistral } from '@mistralai/mistralai'
import OpenAI from 'openai'

export async function answer(settings: { model: string }) {
  await new Mistral().chat.complete({ model: settings.model, messages: [] })
  await new Groq().chat.completions.create({ model: settings.model, messages: [] })
  return new OpenAI().chat.completions.create({ model: settings.model, messages: [] })
}

export const again = (settings: { model: string }) => new OpenAI().chat.completions.create({ model: settings.model, messages: [] })
