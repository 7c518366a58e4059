import { generateText, streamText, tool } from 'ai'
import { z } from 'zod'
import { fast } from './models.js'
import { systemPrompt } from './prompts'

export const findBerth = tool({
  description: 'Find a free berth for a ship',
  inputSchema: z.object({ draught: z.number() }),
  execute: async () => 'B4',
})

export async function chat(question: string) {
  return streamText({ model: fast, system: systemPrompt('Hull'), prompt: question, tools: { findBerth } })
}

export const title = (text: string) =>
  generateText({ model: 'google/gemini-2.5-flash-lite', system: 'Write a short title for the conversation below.', prompt: text })
