import OpenAI from 'openai'

const client = new OpenAI({ baseURL: import.meta.env.VITE_BASE_URL ?? 'https://api.groq.com/openai/v1' })
export const deno = () =>
  client.chat.completions.create({ model: Deno.env.get('GROQ_MODEL') ?? 'llama-3.1-8b-instant', messages: [] })
export const vite = () =>
  client.chat.completions.create({ model: import.meta.env.VITE_GROQ_LARGE || 'llama-3.3-70b-versatile', messages: [] })
