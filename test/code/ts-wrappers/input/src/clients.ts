import OpenAI from 'openai'

export async function ask(settings: { deployment: string; resource: string; host: string }) {
  const deployed = new OpenAI({ baseURL: `${settings.host}/openai/deployments/${settings.deployment}` })
  const named = new OpenAI({ baseURL: `https://${settings.resource}.openai.azure.com/openai/v1` })
  const local = new OpenAI({ baseURL: `${process.env.OLLAMA_HOST}/v1` })
  const open = new OpenAI({ baseURL: `${settings.host}/v1` })
  const word = new OpenAI({ baseURL: 'url' })
  const { data } = await deployed.embeddings.create({ model: 'text-embedding-3-small', input: 'tide' })
  await named.chat.completions.create({ model: 'gpt-4.1', messages: [{ role: 'assistant', content: 'The ferry leaves at nine in the morning and at four in the afternoon, every day of the week but Sunday.' }] })
  await local.chat.completions.create({ model: 'llama3.2:3b', messages: [] })
  const { choices } = await open.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'system', content: 'You sell ferry tickets to islanders.' }] })
  return [data, choices, word]
}
