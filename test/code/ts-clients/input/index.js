const OpenAI = require('openai')
const { ChatOpenAI } = require('@langchain/openai')

const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY })
const MODEL = process.env.KETCH_MODEL ?? 'gpt-4o'

async function main() {
  await client.chat.completions.create({ model: MODEL, messages: [{ role: 'system', content: 'You read weather faxes for sailors.' }] })
}

const llm = new ChatOpenAI({ model: 'gpt-4.1', temperature: 0 })
module.exports = { main, llm }
