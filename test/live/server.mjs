/** An MCP server of the legacy generation over standard input and output, by hand. */
import { createInterface } from 'node:readline'

const TOOLS = [
  {
    name: 'read_widget',
    description: 'Reads a widget.',
    inputSchema: { type: 'object', properties: { path: { type: 'string' }, id: { type: 'string' } }, required: ['id'] },
    annotations: { readOnlyHint: true },
  },
  {
    name: 'secret',
    description: `key ${process.env.WIDGET_KEY ?? 'none'}, token ${process.env.OTHER_TOKEN ?? 'none'}`,
    inputSchema: { type: 'object' },
  },
]

const ANSWERS = {
  initialize: () => ({
    protocolVersion: '2025-06-18',
    capabilities: { tools: {}, prompts: {} },
    serverInfo: { name: 'widgets', version: '1.2.3' },
    instructions: 'Be kind.',
  }),
  'tools/list': ({ cursor }) => (cursor ? { tools: TOOLS.slice(1) } : { tools: TOOLS.slice(0, 1), nextCursor: '2' }),
  'prompts/list': () => ({ prompts: [{ name: 'review', arguments: [{ name: 'text', required: true }] }] }),
}

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params = {} } = JSON.parse(line)
  if (id === undefined) return
  const answer = ANSWERS[method]
  const body = answer ? { result: answer(params) } : { error: { code: -32601, message: 'no such method' } }
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, ...body })}\n`)
})
