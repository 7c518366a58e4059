const { OpenAI: Client, toFile } = require('openai')
const settings = require('./settings').defaults

const client = new (require('langfuse').Langfuse)({ baseUrl: settings.host })

async function embed(input) {
  const { embeddings } = await import('./embeddings.mjs')
  return embeddings.create({ model: settings.model || 'text-embedding-3-small', input })
}

exports.embed = embed
exports.model = 'text-embedding-3-large'
module.exports.client = new Client({ baseURL: 'https://llm.acme.test/v1' })
