import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { LeverSchema } from './schemas.js'

const server = new Server({ name: 'signal-box', version: '2.1.0' }, { capabilities: { tools: {} } })

server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [
    { name: 'pull_lever', description: 'Pulls a lever', inputSchema: LeverSchema },
    { name: 'ring_bell', description: 'Rings the bell', inputSchema: { type: 'object', properties: {} } },
  ],
}))
