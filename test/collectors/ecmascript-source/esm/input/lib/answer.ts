import { generateText, type LanguageModel } from 'ai'
import { createOpenAI as open } from '@ai-sdk/openai'

export const DEFAULT_MODEL = 'gpt-' + '4.1-mini'
const llm = open({ apiKey: process.env.ACME_KEY })

export async function answer({ model = llm(DEFAULT_MODEL), topic }: { model?: LanguageModel; topic: string }) {
  const { text } = await generateText({ model, prompt: `Tell about ${topic}.` })
  return text
}
