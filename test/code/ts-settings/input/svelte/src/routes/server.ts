import OpenAI from 'openai'
import { PIER_MODEL } from '$env/static/private'
import { env } from '$env/dynamic/private'

const client = new OpenAI()
export const POST = () => client.chat.completions.create({ model: PIER_MODEL, messages: [] })
export const embed = (input: string) => client.embeddings.create({ model: env.PIER_EMBEDDER, input })
