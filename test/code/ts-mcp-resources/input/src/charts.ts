import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'

export function addCharts(server: McpServer) {
  server.resource('chart', new ResourceTemplate('charts://{name}', { list: undefined }), async () => ({ contents: [] }))
}
