/** What the settings dialog offers, with prices for display. */
export const LARGE = { modelId: 'gpt-4.1', modelName: 'GPT 4.1', provider: 'openai', pricing: { inputCost: 2 } }
export const HOSTED = { modelId: 'mistral-7b-instruct', modelName: 'Mistral 7B', provider: 'perplexity' }
export const FAST = { modelId: 'llama3-8b-8192', modelName: 'Llama 3 8B', provider: 'groq', pricing: { inputCost: 0.1 } }
export const CHEAP = { modelId: 'mistral-medium-latest', modelName: 'Medium', provider: 'mistral' }
export const VECTORS = { modelId: 'text-embedding-3-large', modelName: 'Large', provider: 'openai' }
