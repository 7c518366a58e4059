import { ChatGPTAPI } from 'chatgpt'
import { HuggingFace } from 'huggingface'
import { Configuration, OpenAIApi } from 'openai-edge'

const edge = new OpenAIApi(new Configuration({ apiKey: process.env.KEY }))
export const embed = (input: string) => edge.createEmbedding({ model: 'text-embedding-ada-002', input })
export const check = (input: string) => edge.createModeration({ input })

const hf = new HuggingFace(process.env.HF)
export const language = (inputs: string) => hf.textClassification({ model: 'dock/language-detection', inputs })

export const reply = (chat: ChatGPTAPI, text: string, { model }: { model?: string }) =>
  chat.sendMessage(text, { completionParams: model ? { model } : undefined })

export const answer = (event: { isBig: boolean; text: string }) => {
  const result = { text: event.text, model: event.isBig ? 'gpt-4-0613' : 'gpt-3.5-turbo-0613' }
  return JSON.stringify(result)
}

export async function send({ text, model }: { text: string; model?: string }, { chat }: { chat: ChatGPTAPI }) {
  return chat.sendMessage(text, { completionParams: { model }, systemMessage: 'You are a gannet and dive for every word.' })
}
