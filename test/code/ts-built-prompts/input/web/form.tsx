export async function answer(question: string) {
  const res = await fetch('/api/answer', {
    method: 'POST',
    body: JSON.stringify({
      model: 'gpt-4o-mini-2024-07-18',
      prompt: `You are the harbour office. Answer in two sentences, politely, and name the berth that was asked about: ${question}`,
    }),
  })
  return res.json()
}
