export const DEFAULT_MODEL = 'openai/gpt-5-mini'

export type Id = 'openai/gpt-4' | 'openai/gpt-3.5-turbo'

export const choices = [
  { id: 'anthropic/claude-haiku-4.5', name: 'Claude Haiku 4.5', provider: 'anthropic' },
  { id: 'xai/grok-4-fast', name: 'Grok 4 Fast', provider: 'xai' },
]

export const prices = [{ id: 'openai/gpt-4o', inputCost: 2.5 }]
