/**
 * Where MCP clients keep their servers, as of 2026-11-22, from each client's own documentation. Only files that can
 * stand in a repository. Whether an entry is a server is decided by its shape, never by the file name alone.
 */
export interface McpClient {
  /** Whose file it is, for people. */
  client: string
  names?: readonly string[]
  suffixes?: readonly string[]
  /** Over the whole relative path, lower-cased. */
  paths?: readonly RegExp[]
  format: 'json' | 'yaml' | 'toml' | 'json-or-yaml'
  /** A file for much else: it is parsed only when it holds one of the last keys of `at`. */
  shared?: true
  /** Key paths of the server map or list. `*` stands for any key; the empty path is the root of the file. */
  at: readonly (readonly string[])[]
}

const SERVERS = ['mcpServers']
/** What `mcp.json` and its like hold in one client or another. */
const ANY_ROOT = [
  SERVERS,
  ['servers'],
  ['mcp', 'servers'],
  ['mcp_servers'],
  ['context_servers'],
  ['amp.mcpServers'],
  ['mcp'],
  [],
]

export const MCP_CLIENTS: readonly McpClient[] = [
  {
    client: 'Claude Code, Visual Studio, Copilot CLI, Warp',
    names: ['.mcp.json', 'managed-mcp.json', '.mcp.json.example', '.mcp.example.json'],
    format: 'json',
    at: ANY_ROOT,
  },
  {
    client: 'Claude Code (user)',
    names: ['.claude.json'],
    format: 'json',
    at: [SERVERS, ['projects', '*', 'mcpServers']],
  },
  {
    client: 'Claude Desktop',
    names: ['claude_desktop_config.json', 'claude_desktop_config.example.json', 'claude_desktop_config.json.example'],
    format: 'json',
    at: [SERVERS],
  },
  {
    client: 'Cursor, VS Code, Roo Code, Kilo Code, Junie, Kiro, Amazon Q, Trae, LM Studio, Kimi, Factory and others',
    names: [
      'mcp.json',
      'mcp.jsonc',
      'mcp-config.json',
      'mcp_config.json',
      'mcp.config.json',
      'mcp-servers.json',
      'mcp_servers.json',
      'mcp_settings.json',
      'cline_mcp_settings.json',
      'mcp.example.json',
      'mcp.json.example',
      'mcp_config.example.json',
      'fastmcp.json',
    ],
    paths: [/(?:^|\/)\.cline\/mcp[^/]*\.json$/],
    format: 'json',
    at: ANY_ROOT,
  },
  {
    client: 'any, under a name of its own',
    suffixes: [
      '.mcp.json',
      '-mcp.json',
      '_mcp.json',
      'mcp.config.json',
      'mcp_config.json',
      'mcp-config.json',
      'mcp_servers.json',
      'mcp-servers.json',
    ],
    format: 'json',
    at: [SERVERS, ['mcp_servers'], ['context_servers'], ['mcp', 'servers']],
  },
  {
    client: 'VS Code settings',
    paths: [/(?:^|\/)\.vscode\/settings\.json$/],
    format: 'json',
    shared: true,
    at: [['mcp', 'servers'], ['mcp.servers']],
  },
  {
    client: 'VS Code workspace',
    suffixes: ['.code-workspace'],
    format: 'json',
    shared: true,
    at: [
      ['settings', 'mcp', 'servers'],
      ['settings', 'mcp.servers'],
      ['mcp', 'servers'],
    ],
  },
  {
    client: 'Dev Containers',
    names: ['devcontainer.json', '.devcontainer.json'],
    format: 'json',
    shared: true,
    at: [
      ['customizations', 'vscode', 'mcp', 'servers'],
      ['customizations', 'vscode', 'settings', 'mcp', 'servers'],
    ],
  },
  {
    client: 'Zed',
    paths: [/(?:^|\/)\.?zed\/settings\.json$/],
    format: 'json',
    shared: true,
    at: [['context_servers']],
  },
  {
    client: 'Gemini CLI, Qwen Code, Factory, Augment, Claude Code',
    names: ['gemini-extension.json', 'qwen-extension.json'],
    paths: [
      /(?:^|\/)\.(?:gemini|qwen|factory|augment|iflow)\/settings\.json$/,
      /(?:^|\/)\.[\w]+-plugin\/plugin\.json$/,
    ],
    format: 'json',
    at: [SERVERS],
  },
  {
    client: 'Amp',
    paths: [/(?:^|\/)\.?amp\/settings\.jsonc?$/],
    format: 'json',
    at: [['amp.mcpServers'], ['amp', 'mcpServers']],
  },
  {
    client: 'Amazon Q, Kiro',
    paths: [/(?:^|\/)\.(?:amazonq|aws\/amazonq)\/(?:[\w-]+\/)?[^/]+\.json$/, /(?:^|\/)\.kiro\/agents\/[^/]+\.json$/],
    format: 'json',
    at: [SERVERS],
  },
  {
    client: 'opencode, Crush, Kilo Code',
    names: ['opencode.json', 'opencode.jsonc', 'crush.json', '.crush.json', 'kilo.json', 'kilo.jsonc'],
    format: 'json',
    at: [['mcp'], SERVERS],
  },
  { client: 'OpenClaw', names: ['openclaw.json'], format: 'json', at: [['mcp', 'servers'], SERVERS] },
  {
    client: 'Continue',
    names: ['.continuerc.json'],
    paths: [/(?:^|\/)\.continue\/(?:mcpservers\/[^/]+|config|agents\/[^/]+)\.(?:ya?ml|json)$/],
    format: 'json-or-yaml',
    at: [
      SERVERS,
      ['experimental', 'modelContextProtocolServers', '*', 'transport'],
      ['experimental', 'modelContextProtocolServers'],
    ],
  },
  {
    client: 'OpenAI Codex, Grok CLI, Mistral Vibe',
    paths: [/(?:^|\/)\.(?:codex|grok|vibe)\/config\.toml$/],
    format: 'toml',
    at: [['mcp_servers']],
  },
  { client: 'Goose', paths: [/(?:^|\/)\.?goose\/config\.ya?ml$/], format: 'yaml', at: [['extensions']] },
  {
    client: 'LibreChat',
    names: ['librechat.yaml', 'librechat.yml', 'librechat.example.yaml'],
    format: 'yaml',
    at: [SERVERS],
  },
  {
    client: 'mcp-agent',
    names: ['mcp_agent.config.yaml', 'mcp_agent.config.yml', 'mcp_agent.config.yaml.example'],
    format: 'yaml',
    at: [['mcp', 'servers']],
  },
  {
    client: 'Rovo Dev',
    paths: [/(?:^|\/)\.rovodev\/(?:mcp\.json|config\.ya?ml)$/],
    format: 'json-or-yaml',
    at: [SERVERS],
  },
  {
    client: 'any, beside its other settings',
    paths: [/(?:^|[/._-])(?:config|settings)(?:[._-][\w-]+)*\.json$/],
    format: 'json',
    shared: true,
    at: [SERVERS],
  },
]
