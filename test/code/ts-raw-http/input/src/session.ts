export async function open(key: string) {
  const response = await fetch('https://api.openai.com/v1/realtime/sessions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}` },
    body: JSON.stringify({ model: 'gpt-realtime-mini' }),
  })
  return response.json()
}

export const search = (key: string, axios: { post(url: string, body: object): unknown }) =>
  axios.post('https://api.mistral.ai/v1/embeddings', { model: 'mistral-embed', input: [key] })

/** Not an AI provider. */
export const order = () => fetch('https://cars.example/v1/orders', { method: 'POST', body: JSON.stringify({ model: 'gpt-4-door' }) })
