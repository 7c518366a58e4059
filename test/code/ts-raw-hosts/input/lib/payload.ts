export const payload = (messages: unknown[]) => ({
  method: 'POST',
  body: JSON.stringify({ model: 'gpt-4o-mini-2024-07-18', messages, stream: true }),
})
