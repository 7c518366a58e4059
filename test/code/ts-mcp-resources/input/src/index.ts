import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import { addCharts } from './charts.js'

const server = new McpServer({ name: 'charts', version: '0.4.0' })

server.registerResource('tides', 'charts://tides', { title: 'Tides' }, async () => ({ contents: [] }))
addCharts(server)
