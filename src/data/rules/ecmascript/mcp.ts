import type { Rule } from '../../../code/rules.ts'
import { calls, prompt, tool } from '../make.ts'

/** https://github.com/modelcontextprotocol/typescript-sdk and frameworks on it. */

const SDK = [
  '@modelcontextprotocol/sdk',
  '@modelcontextprotocol/server',
  '@modelcontextprotocol/client',
  '@modelcontextprotocol/core',
]

export const MCP: readonly Rule[] = [
  {
    from: SDK,
    call: 'McpServer|Server',
    yields: [
      { kind: 'mcp-server', name: ['0.name'], version: ['0.version'] },
      prompt('1.instructions', 'instructions', '0.name'),
    ],
  },
  // tool(name, [description], [schema], [annotations], callback): a description is a string, a schema an object.
  { from: SDK, call: 'McpServer().tool', yields: [tool('0', '1')] },
  { from: SDK, call: 'McpServer().registerTool', yields: [tool('0', '1.description 1.title')] },
  { from: SDK, call: 'McpServer().experimental.tasks.registerToolTask', yields: [tool('0', '1.description')] },
  { from: SDK, call: 'McpServer().prompt', yields: [{ kind: 'mcp-prompt', name: ['0'], description: ['1'] }] },
  {
    from: SDK,
    call: 'McpServer().registerPrompt',
    yields: [{ kind: 'mcp-prompt', name: ['0'], description: ['1.description', '1.title'] }],
  },
  // resource(name, address or template, …): a template is an object.
  { from: SDK, call: 'McpServer().resource|registerResource', yields: [{ kind: 'mcp-resource', at: ['1', '0'] }] },
  {
    from: SDK,
    call: 'StdioClientTransport',
    yields: [{ kind: 'mcp-client', command: ['0.command'], args: ['0.args'] }],
  },
  {
    from: SDK,
    call: 'SSEClientTransport|StreamableHTTPClientTransport|WebSocketClientTransport',
    yields: [{ kind: 'mcp-client', url: ['0'] }],
  },
  {
    from: '@langchain/mcp-adapters',
    call: 'MultiServerMCPClient',
    yields: [{ kind: 'mcp-clients', at: ['0.mcpServers', '0'] }],
  },
  { from: '@mastra/mcp', call: 'MCPClient|MCPConfiguration', yields: [{ kind: 'mcp-clients', at: ['0.servers'] }] },
  {
    from: ['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'],
    call: 'query',
    yields: [{ kind: 'mcp-clients', at: ['0.options.mcpServers'] }],
  },
  {
    from: 'mcp-use',
    call: ['MCPClient', 'MCPClient.fromDict'],
    yields: [{ kind: 'mcp-clients', at: ['0.mcpServers'] }],
  },
  { from: ['@modelcontextprotocol/ext-apps'], call: 'registerAppTool', yields: [tool('1', '2.description')] },
  {
    from: 'fastmcp',
    call: 'FastMCP',
    yields: [
      { kind: 'mcp-server', name: ['0.name'], version: ['0.version'] },
      prompt('0.instructions', 'instructions', '0.name'),
    ],
  },
  { from: 'fastmcp', call: 'FastMCP().addTool', yields: [tool('0.name', '0.description')] },
  {
    from: 'fastmcp',
    call: 'FastMCP().addPrompt',
    yields: [{ kind: 'mcp-prompt', name: ['0.name'], description: ['0.description'] }],
  },
  {
    from: 'fastmcp',
    call: 'FastMCP().addResource|addResourceTemplate',
    yields: [{ kind: 'mcp-resource', at: ['0.uri', '0.uriTemplate', '0.name'] }],
  },
  {
    from: 'mcp-framework',
    call: 'MCPServer',
    yields: [{ kind: 'mcp-server', name: ['0.name'], version: ['0.version'] }],
  },
  { from: 'mcp-framework', base: 'MCPTool', yields: [tool()] },
  {
    from: ['mcp-handler', '@vercel/mcp-adapter'],
    call: 'createMcpHandler',
    yields: [{ kind: 'mcp-server', name: ['1.serverInfo.name'], version: ['1.serverInfo.version'] }],
  },
  {
    from: 'mcp-use',
    call: 'MCPServer|createMCPServer',
    yields: [{ kind: 'mcp-server', name: ['0.name', '0'], version: ['0.version', '1.version'] }],
  },
  {
    from: 'mcp-use',
    call: calls(['MCPServer()', 'createMCPServer()'], 'tool'),
    yields: [tool('0.name', '0.description')],
  },
]
