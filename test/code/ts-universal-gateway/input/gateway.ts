const FALLBACK = '@cf/meta/llama-3.1-8b-instruct'

export async function ask({ AI, account, messages }: { AI?: Ai; account: string; messages: unknown[] }) {
  if (AI) return AI.run(FALLBACK, { messages })
  const providers = [
    { provider: 'groq', endpoint: 'chat/completions', query: { model: 'llama-3.1-8b-instant', messages } },
    { provider: 'anthropic', endpoint: 'v1/messages', query: { model: 'claude-3-haiku-20240307', messages } },
    { provider: 'lock', query: { gate: 1, model: 'steel' } },
  ]
  return fetch(`https://gateway.ai.cloudflare.com/v1/${account}/lock/`, { body: JSON.stringify(providers) })
}
