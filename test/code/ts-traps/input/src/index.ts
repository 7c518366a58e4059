import { tool } from './forge'

// const model = openai('gpt-4o')
export type ModelId = 'gpt-4o' | 'claude-3-opus'
const model: string = 'string'
export const settings = { model: 'gpt-4', id: 'openai/gpt-4o' }
export const hammer = tool({ description: 'A hammer' })
const base = 'http://127.0.0.1:3000/'
const link = 'https://claude.ai/new'
const help = 'See https://platform.openai.com/docs for more'
export function generateText(options: { model: string }) {
  return options.model
}
generateText({ model: 'gpt-4o' })
