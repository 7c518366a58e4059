import type { Rule } from '../../../code/rules.ts'
import { prompt, tool } from '../make.ts'

/** https://github.com/modelcontextprotocol/python-sdk and https://gofastmcp.com */

const SERVER = ['mcp', 'fastmcp', 'mcp_use']
const FAST = ['FastMCP()', 'MCPServer()']

export const MCP: readonly Rule[] = [
  {
    from: SERVER,
    call: 'FastMCP|MCPServer',
    yields: [
      { kind: 'mcp-server', name: ['name', '0'], version: ['version'] },
      prompt('instructions 1', 'instructions', 'name 0'),
    ],
  },
  // The low-level server; `mcp.server.Server` and `mcp.server.lowlevel.Server`.
  {
    from: 'mcp',
    call: 'Server',
    yields: [
      { kind: 'mcp-server', name: ['name', '0'], version: ['version', '1'] },
      prompt('instructions 2', 'instructions', 'name 0'),
    ],
  },
  { from: SERVER, decorator: FAST.map((head) => `${head}.tool`), yields: [tool('name 0', 'description')] },
  {
    from: SERVER,
    call: FAST.flatMap((head) => [`${head}.add_tool`, `${head}.tool`, `${head}.tool()`]),
    yields: [tool('name', 'description', 'fn name_or_fn 0')],
  },
  {
    from: SERVER,
    decorator: FAST.map((head) => `${head}.prompt`),
    yields: [{ kind: 'mcp-prompt', name: ['name', '0'], description: ['description'] }],
  },
  { from: ['fastmcp'], decorator: 'tool', yields: [tool('name 0', 'description')] },
  { from: ['fastmcp'], call: 'Tool.from_function', yields: [tool('name', 'description', 'fn 0')] },
  // What a low-level server answers to `tools/list` and `prompts/list`.
  { from: 'mcp', call: 'Tool', yields: [tool('name', 'description')] },
  { from: 'mcp', call: 'Prompt', yields: [{ kind: 'mcp-prompt', name: ['name'], description: ['description'] }] },
  {
    from: 'mcp',
    call: 'StdioServerParameters',
    yields: [{ kind: 'mcp-client', command: ['command'], args: ['args'] }],
  },
  {
    from: 'mcp',
    call: 'sse_client|streamablehttp_client|streamable_http_client|websocket_client',
    yields: [{ kind: 'mcp-client', url: ['url', '0'] }],
  },
  {
    from: 'fastmcp',
    call: 'StdioTransport|PythonStdioTransport|NodeStdioTransport',
    yields: [{ kind: 'mcp-client', command: ['command', 'script_path', '0'], args: ['args'] }],
  },
  {
    from: 'fastmcp',
    call: 'NpxStdioTransport|UvxStdioTransport',
    yields: [{ kind: 'mcp-client', command: ['package', 'tool_name', '0'], args: ['args'] }],
  },
  {
    from: 'fastmcp',
    call: 'SSETransport|StreamableHttpTransport',
    yields: [{ kind: 'mcp-client', url: ['url', '0'] }],
  },
  {
    from: 'langchain_mcp_adapters',
    call: 'StdioConnection',
    yields: [{ kind: 'mcp-client', command: ['command'], args: ['args'] }],
  },
  {
    from: 'langchain_mcp_adapters',
    call: 'StreamableHttpConnection|SSEConnection|WebsocketConnection',
    yields: [{ kind: 'mcp-client', url: ['url'] }],
  },
  {
    from: 'langchain_mcp_adapters',
    call: 'MultiServerMCPClient',
    yields: [{ kind: 'mcp-clients', at: ['connections', '0'] }],
  },
  { from: 'fastmcp', call: 'Client', yields: [{ kind: 'mcp-clients', at: ['transport.mcpServers', '0.mcpServers'] }] },
  {
    from: 'mcp_use',
    call: ['MCPClient', 'MCPClient.from_dict'],
    yields: [{ kind: 'mcp-clients', at: ['config.mcpServers', '0.mcpServers'] }],
  },
  {
    from: ['claude_agent_sdk', 'claude_code_sdk'],
    call: 'ClaudeAgentOptions|ClaudeCodeOptions',
    yields: [{ kind: 'mcp-clients', at: ['mcp_servers'] }],
  },
]
