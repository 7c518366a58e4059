import OpenAI from 'openai'

export default defineEventHandler(async (event) => {
  const config = useRuntimeConfig(event)
  const client = new OpenAI({ apiKey: config.key })
  await client.images.generate({ model: config.public.image.model, prompt: 'a pier' })
  return client.chat.completions.create({ model: config.chatModel, messages: [] })
})
