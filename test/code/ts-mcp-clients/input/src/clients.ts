import { MultiServerMCPClient } from '@langchain/mcp-adapters'
import { MCPClient } from '@mastra/mcp'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

const points = { command: 'npx', args: ['-y', '@railway/points-mcp@1.4.2'] }

export const first = new MultiServerMCPClient({
  mcpServers: { points, timetable: { transport: 'http', url: 'https://mcp.timetable.example/mcp' } },
})
export const second = new MCPClient({ servers: { weather: { command: 'uvx', args: ['mcp-weather==0.3.1'] } } })
export const third = new StreamableHTTPClientTransport(new URL('https://mcp.shunter.example/v2/mcp'))
