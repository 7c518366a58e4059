/**
 * One entry of an MCP client's server map or list, as far as the clients agree: a program (`command` with `args`, one
 * array, or `{path, args}`; Goose says `cmd`) or an address (`url`, `httpUrl`, `serverUrl`, `uri`). Shapes:
 * https://modelcontextprotocol.io/docs/develop/connect-local-servers and each client's documentation.
 * Only names of environment variables and headers are kept.
 */
import {
  asArray,
  asString,
  asStrings,
  entriesOf,
  getMember,
  isObject,
  type JsonObject,
  type JsonValue,
} from './json.ts'
import { isPlaceholder, isSecretName, looksSecret } from './redact.ts'

export interface McpServer {
  /** The key of the map, or the `name` of a list's item. */
  name: string
  /** Key path within the file. */
  path: (string | number)[]
  transport: 'stdio' | 'http' | 'sse' | 'ws'
  command?: string
  args: string[]
  /** As written, credentials and all: strip before it is kept. */
  url?: string
  /** Names only. */
  env: string[]
  headers: string[]
  /** Names of variables and headers whose secret stands in the file. */
  literalSecrets: string[]
  disabled: boolean
  /** Tools that run without asking; `*` is all of them. */
  autoApprove: string[]
}

/** More servers than a person configures: a generated or hostile file. */
export const MAX_SERVERS = 1000

const ENV_KEYS = ['env', 'environment', 'envs']
const HEADER_KEYS = ['headers', 'http_headers', 'env_http_headers']
const APPROVE_KEYS = ['autoApprove', 'alwaysAllow', 'auto_approve']
const REMOTE_TYPES = /^(?:http|sse|ws|websocket|streamable[-_]?http|remote)$/i

/** The servers at the given key paths, each once. What has not the shape of a server is left out. */
export function findMcpServers(root: JsonValue, at: readonly (readonly string[])[]): McpServer[] {
  const found = new Map<string, McpServer>()
  for (const path of at) {
    // The root of a file is a server map only when no known key holds one.
    if (path.length === 0 && found.size > 0) continue
    for (const [place, value] of resolvePaths(root, path)) {
      for (const server of readEntries(value, place)) {
        if (found.size < MAX_SERVERS) found.set(JSON.stringify(server.path), server)
      }
    }
  }
  return [...found.values()]
}

/** Values at a key path with wildcards, each with its full path. */
function resolvePaths(root: JsonValue, path: readonly string[]): [(string | number)[], JsonValue][] {
  let level: [(string | number)[], JsonValue][] = [[[], root]]
  for (const key of path) {
    level = level.flatMap(([place, value]): [(string | number)[], JsonValue][] => {
      if (key !== '*') {
        const member = getMember(value, key)
        return member === undefined ? [] : [[[...place, key], member]]
      }
      const list = asArray(value)
      return list
        ? list.map((item, index) => [[...place, index], item])
        : entriesOf(value).map(([name, item]) => [[...place, name], item])
    })
  }
  return level
}

function readEntries(value: JsonValue, place: (string | number)[]): McpServer[] {
  const list = asArray(value)
  const entries: [string | number, string, JsonValue][] = list
    ? list.map((item, index) => [index, asString(getMember(item, 'name')) ?? String(index), item])
    : entriesOf(value).map(([key, item]) => [key, key, item])
  return entries.flatMap(([key, name, item]) => {
    const server = isObject(item) ? readMcpServer(name, item) : undefined
    return server ? [{ ...server, path: [...place, key] }] : []
  })
}

/** Undefined when the value has not the shape of a server. */
export function readMcpServer(name: string, value: JsonObject): McpServer | undefined {
  const type = asString(value.type) ?? asString(value.transport) ?? asString(getMember(value.transport, 'type')) ?? ''
  const [command, args] = readCommand(value)
  const url = command === undefined ? readUrl(value) : undefined
  const isZedExtension = value.source === 'extension' && (isObject(value.settings) || value.enabled !== undefined)
  if (command === undefined && url === undefined && !isZedExtension) return undefined
  const env = [...ENV_KEYS.map((key) => value[key]), getMember(value.command, 'env')].flatMap(namesOf)
  const headers = HEADER_KEYS.flatMap((key) => namesOf(value[key]))
  return {
    name,
    path: [],
    transport: url === undefined ? 'stdio' : toTransport(type, url, value.httpUrl !== undefined),
    command,
    args,
    url,
    env: distinct([
      ...env,
      ...asStrings(value.env_keys),
      ...asStrings(value.env_vars),
      ...asStrings([value.bearer_token_env_var]),
    ]),
    headers: distinct(headers),
    literalSecrets: [...ENV_KEYS, 'headers', 'http_headers'].flatMap((key) => literalSecrets(value[key])),
    disabled: value.disabled === true || value.enabled === false,
    autoApprove: readApproved(value),
  }
}

function readCommand(value: JsonObject): [string | undefined, string[]] {
  const raw = value.command ?? value.cmd
  const args = (asArray(value.args) ?? []).filter((item) => typeof item !== 'object').map(String)
  if (typeof raw === 'string') return raw.trim() === '' ? [undefined, []] : [raw.trim(), args]
  const [head, ...rest] = asStrings(raw)
  if (head !== undefined) return [head, [...rest, ...args]]
  const path = asString(getMember(raw, 'path'))
  return path === undefined ? [undefined, []] : [path, asStrings(getMember(raw, 'args'))]
}

function readUrl(value: JsonObject): string | undefined {
  const url = ['httpUrl', 'serverUrl', 'url', 'uri']
    .map((key) => asString(value[key]))
    .find((text) => text !== undefined)
  if (url === undefined) return undefined
  return /^(?:https?|wss?):\/\/./i.test(url) || isPlaceholder(url) || /^\$\{?\w/.test(url) ? url : undefined
}

function toTransport(type: string, url: string, isHttp: boolean): McpServer['transport'] {
  if (/^ws/i.test(type) || /^wss?:/i.test(url)) return 'ws'
  if (/^sse$/i.test(type)) return 'sse'
  if (isHttp || REMOTE_TYPES.test(type)) return 'http'
  return /\/sse\/?(?:\?|$)/.test(url) ? 'sse' : 'http'
}

/** Keys of a map, or the names in a list of `NAME` or `NAME=value`. */
function namesOf(value: JsonValue | undefined): string[] {
  if (isObject(value)) return Object.keys(value)
  return asStrings(value).map((item) => item.replace(/=.*$/s, ''))
}

/** What people write where a reader is to put a secret. */
const DUMMY =
  /^(?:your|my|insert|replace|change|enter|put|add|set)[-_ ]|^x{3,}|\*{3}|\.{3}|example|placeholder|changeme|dummy|todo|here$|^$/i

function literalSecrets(value: JsonValue | undefined): string[] {
  return entriesOf(value).flatMap(([name, text]) => {
    if (typeof text !== 'string' || /[$%{<][\w{<]/.test(text) || DUMMY.test(text)) return []
    return isSecretName(name) || looksSecret(text) ? [name] : []
  })
}

function readApproved(value: JsonObject): string[] {
  const named = APPROVE_KEYS.flatMap((key) => (value[key] === true ? ['*'] : asStrings(value[key])))
  return distinct(value.trust === true ? ['*', ...named] : named)
}

const distinct = (list: string[]): string[] => [...new Set(list)]
