import { call, Model, openingMessage } from './api'

export default async function answer(id: string, env: Record<string, string>) {
  const messages: { role: string; content: string }[] = []
  messages.unshift(openingMessage(id))
  const model = env.GULL_MODEL ? env.GULL_MODEL : Model.Small
  return call(JSON.stringify({ model, messages, max_tokens: 9 }))
}
