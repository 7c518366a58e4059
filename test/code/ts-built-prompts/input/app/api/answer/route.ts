import { openai } from '@ai-sdk/openai'
import { generateText } from 'ai'

export async function POST(req: Request) {
  const { prompt, model } = await req.json()
  const { text } = await generateText({ model: openai(model), prompt })
  return Response.json({ text })
}
