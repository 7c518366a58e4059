import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'

// The name that callers give, or the usual one.
function registerFetch(server: McpServer, toolName?: string) {
  server.tool(toolName || 'fetch_chart', 'Fetches a sea chart', {}, async () => ({ content: [] }))
}

export function start() {
  const server = new McpServer({ name: 'chart-room', version: '1.0.0' })
  registerFetch(server)
  registerFetch(server, 'crawl_chart')
}
