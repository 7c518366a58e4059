import Anthropic from 'npm:@anthropic-ai/sdk@0.39.0'
import OpenAI from 'https://esm.sh/openai@4.10.0?target=deno'

// A global of the runtime.
const session = new Supabase.ai.Session('gte-small')
const keeper = new Anthropic()
const openai = new OpenAI()

Deno.serve(async (req) => {
  const text = await req.text()
  await keeper.messages.create({ model: 'claude-3-5-haiku-20241022', max_tokens: 9, messages: [] })
  await openai.chat.completions.create({ model: 'gpt-4o-mini-2024-07-18', messages: [] })
  return Response.json(await session.run(text))
})
