import OpenAI from 'openai'
import { env as shared } from 'cloudflare:workers'

export default {
  async fetch(request: Request, env: Env) {
    const client = new OpenAI({ apiKey: env.KEY })
    return client.chat.completions.create({ model: env.BUOY_MODEL, messages: [] })
  },
}
export const other = (client = new OpenAI()) =>
  client.chat.completions.create({ model: shared.BUOY_MODEL, messages: [] })
