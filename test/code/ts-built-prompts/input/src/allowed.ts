import OpenAI from 'openai'

const OLD_MODELS = ['gpt-3.5-turbo-0301', 'gpt-3.5-turbo-0613']
const REASONING_MODELS = new Set(['o1-2024-12-17', 'o3-2025-04-16'])
const MODELS = ['gpt-4.1-2025-04-14', 'gpt-4.1-mini-2025-04-14']

export const options = () => MODELS.map((id) => ({ id }))

export function ask(model: string) {
  if (OLD_MODELS.includes(model)) throw new Error('too old')
  const effort = REASONING_MODELS.has(model) ? 'low' : undefined
  if (model === 'gpt-4-0314') return undefined
  return new OpenAI().chat.completions.create({ model, reasoning_effort: effort, messages: [] })
}
