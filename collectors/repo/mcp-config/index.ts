import { MCP_CLIENTS, type McpClient } from '../../../src/data/mcp-clients.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import { lineAt, linesOfKeys, parseJsonc, type JsonValue } from '../../../src/parse/json.ts'
import { toMcpComponents } from '../../../src/parse/mcp-component.ts'
import { findMcpServers, MAX_SERVERS } from '../../../src/parse/mcp-server.ts'
import { indexTomlLines } from '../../../src/parse/toml-lines.ts'
import { parseToml } from '../../../src/parse/toml.ts'
import { parseYamlWithLines } from '../../../src/parse/yaml.ts'

/**
 * Configuration of MCP clients (`src/data/mcp-clients.ts`): which MCP servers an editor or agent starts or connects to.
 * It cannot tell which version an unpinned package gets, nor which tools a server offers.
 */
const ID = 'mcp-config'

/** Key paths are at most this deep: `projects.<path>.mcpServers.<name>`, `customizations.vscode.settings.mcp.servers.<name>`. */
const LINE_DEPTH = 6

interface Parsed {
  value: JsonValue
  lineOf: (path: (string | number)[]) => number | undefined
}

function matches(client: McpClient, path: string): boolean {
  const lower = path.toLowerCase()
  const base = lower.slice(lower.lastIndexOf('/') + 1)
  return (
    (client.names?.includes(base) ?? false) ||
    (client.suffixes?.some((suffix) => base.endsWith(suffix)) ?? false) ||
    (client.paths?.some((pattern) => pattern.test(lower)) ?? false)
  )
}

const isConcerned = (client: McpClient, text: string): boolean =>
  !client.shared || client.at.some((path) => text.includes(`"${path.at(-1)}"`))

function parse(file: SourceFile, format: McpClient['format']): Parsed {
  const text = file.text()
  if (format === 'toml') return { value: parseToml(text), lineOf: indexTomlLines(text) }
  if (format === 'yaml' || (format === 'json-or-yaml' && /\.ya?ml$/i.test(file.path))) {
    const { value, lines } = parseYamlWithLines(text, LINE_DEPTH)
    return { value, lineOf: (path) => lineAt(lines, ...path) }
  }
  const value = parseJsonc(text)
  const lines = linesOfKeys(text, LINE_DEPTH)
  return { value, lineOf: (path) => lineAt(lines, ...path) }
}

function collect(file: SourceFile): Found {
  const client = MCP_CLIENTS.find((row) => matches(row, file.path))
  if (!client || file.text().trim() === '' || !isConcerned(client, file.text())) return {}
  const { value, lineOf } = parse(file, client.format)
  const servers = findMcpServers(value, client.at)
  const found: Found = toMcpComponents(servers, { file: file.path, collector: ID, lineOf })
  if (servers.length < MAX_SERVERS) return found
  return {
    ...found,
    problems: [
      { code: 'limit', file: file.path, collector: ID, detail: `more than ${MAX_SERVERS} servers`, lossy: true },
    ],
  }
}

export const mcpConfig: FileCollector = {
  id: ID,
  version: 2,
  title: 'MCP servers in client configuration (Claude, Cursor, VS Code, Codex, Gemini, Zed, …)',
  claim: {
    names: MCP_CLIENTS.flatMap((client) => client.names ?? []),
    suffixes: MCP_CLIENTS.flatMap((client) => client.suffixes ?? []),
    paths: MCP_CLIENTS.flatMap((client) => client.paths ?? []).map((pattern) => new RegExp(pattern, 'i')),
  },
  maxBytes: 4 * 1024 * 1024,
  lossy: true,
  collect,
}
