import { createOpenAI, openai } from '@ai-sdk/openai'

export const fast = openai('gpt-4.1-nano')
const relay = createOpenAI({ baseURL: 'https://openrouter.ai/api/v1' })
export const routed = relay('mistralai/mistral-small-3.2-24b-instruct')
