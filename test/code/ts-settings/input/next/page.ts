import getConfig from 'next/config'
import OpenAI from 'openai'

const { publicRuntimeConfig } = getConfig()
export const page = (client = new OpenAI()) =>
  client.chat.completions.create({ model: publicRuntimeConfig.model, messages: [] })
