import Anthropic from '@anthropic-ai/sdk'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'

const anthropic = new Anthropic()
const server = new McpServer({ name: 'fax-reader', version: '0.3.0' })

server.registerTool('read_fax', { description: 'Reads a weather fax', inputSchema: {} }, async () => {
  const reply = await anthropic.messages.create({ model: 'claude-opus-4-1', max_tokens: 10, messages: [] })
  return { content: reply.content }
})

await fetch('https://api.mistral.ai/v1/chat/completions', { method: 'POST' })
