import type { Evidence } from '../../model/evidence.ts'
import { toNpmPurl, toPypiPurl, toRef } from '../../model/identity.ts'
import { findProvider } from '../../data/providers.ts'
import { parseMcpRunner } from '../../parse/mcp-runner.ts'
import { Arguments } from '../arguments.ts'
import { eachText, evidenceOf, nameOf, type Context, type Use } from '../context.ts'
import type { Yield } from '../rules.ts'
import { serversOf, toEndpoint } from './service.ts'

const MAX_NAME = 60

export function yieldAgent(context: Context, rule: Extract<Yield, { kind: 'agent' }>, use: Use): void {
  const given = use.args.text(rule.name)
  // Frameworks that take a role for a name get whole sentences; the variable says it shorter.
  const name = given !== undefined && given.trim().length > MAX_NAME ? (nameOf(use) ?? given) : (given ?? nameOf(use))
  if (!name) return
  const file = use.scope.module.path
  context.findings.add({
    kind: 'agent',
    ref: toRef('agent', file, name),
    name: name.trim(),
    properties: { framework: rule.framework },
    evidence: [evidenceOf(use, 'invoked')],
  })
}

export function yieldVectorStore(context: Context, rule: Extract<Yield, { kind: 'vector-store' }>, use: Use): void {
  const provider = findProvider(rule.provider)
  const servers = rule.endpoint
    ? serversOf(context, { kind: 'service', provider: rule.provider, endpoint: rule.endpoint }, use.args)
    : []
  const collection = use.args.text(rule.collection)
  const endpoints = servers.flatMap((server) => server.endpoint ?? [])
  context.findings.add({
    kind: 'vector-store',
    ref: toRef('vector-store', provider?.id ?? rule.provider),
    name: provider?.name ?? rule.provider,
    provider: rule.provider,
    aliases: provider ? [provider.id, ...(provider.aliases ?? [])] : [],
    ...(endpoints.length > 0 ? { endpoints } : {}),
    ...(collection ? { properties: { collection } } : {}),
    evidence: [evidenceOf(use, 'invoked')],
  })
}

export function yieldMcpServer(context: Context, rule: Extract<Yield, { kind: 'mcp-server' }>, use: Use): void {
  const found = use.args.first(rule.name)
  const given = use.args.text(rule.version)?.trim()
  // `fmt.Sprintf("%s (%s)", version, commit)` of variables that the linker sets leaves only the punctuation.
  const version = given && /\w/.test(given) ? given : undefined
  const add = (name: string): void => {
    const evidence = [evidenceOf(use, 'invoked')]
    context.findings.add({
      kind: 'mcp-server',
      ref: toRef('mcp-server', name),
      name,
      ...(version ? { version } : {}),
      properties: { origin: 'implemented-here' },
      evidence,
    })
  }
  const fallback = use.naming?.how === 'binding' ? use.naming.name : undefined
  if (!found) {
    if (fallback) add(fallback)
    return
  }
  eachText(
    context,
    found,
    (value) => add(value.text.trim()),
    ({ reason, pattern }) =>
      context.findings.addUnresolved('mcp-server', reason, evidenceOf(use, 'invoked'), { pattern }),
  )
}

/** A server that this code starts (`command`, `args`) or connects to (`url`). */
export function yieldMcpClient(
  context: Context,
  rule: Extract<Yield, { kind: 'mcp-client' }>,
  use: Use,
  key?: string,
): void {
  const evidence = [evidenceOf(use, 'invoked')]
  const url = use.args.text(rule.url)
  const endpoint = url ? toEndpoint(url) : undefined
  if (endpoint) {
    const host = new URL(endpoint).host
    const name = key ?? use.args.text(rule.name) ?? host
    context.findings.add({
      kind: 'mcp-server',
      ref: toRef('mcp-server', host),
      name,
      endpoints: [endpoint],
      properties: { origin: 'connected', transport: 'http' },
      evidence,
    })
    return
  }
  const command = use.args.text(rule.command)
  if (!command) return
  const list = use.args.first(rule.args)?.values.find((value) => value.v === 'data')
  const args = list ? context.evaluator.itemsOf(list).flatMap((value) => (value.v === 'text' ? [value.text] : [])) : []
  const launch = parseMcpRunner(command, args)
  if (!launch) return
  addLaunch(context, launch, { name: key ?? use.args.text(rule.name), file: use.scope.module.path, evidence })
}

const ENTRY: Extract<Yield, { kind: 'mcp-client' }> = {
  kind: 'mcp-client',
  command: ['0.command'],
  args: ['0.args'],
  url: ['0.url', '0.serverUrl', '0.httpUrl'],
}

/** `{ weather: { command, args }, search: { url } }`: the key is the server's name. */
export function yieldMcpClients(context: Context, rule: Extract<Yield, { kind: 'mcp-clients' }>, use: Use): void {
  for (const map of use.args.first(rule.at)?.values ?? []) {
    if (map.v !== 'data' || map.expr.k !== 'map') continue
    for (const { key, value } of map.expr.entries.slice(0, 100)) {
      if (key?.k !== 'str') continue
      for (const entry of context.evaluator.ask(value, map.scope)) {
        if (entry.v !== 'data' || entry.expr.k !== 'map') continue
        const args = new Arguments(context.evaluator, [{ value: entry.expr }], entry.scope)
        yieldMcpClient(context, ENTRY, { ...use, args, at: entry.expr.at, scope: entry.scope }, key.v)
      }
    }
  }
}

type Launch = NonNullable<ReturnType<typeof parseMcpRunner>>

function addLaunch(context: Context, launch: Launch, use: { name?: string; file: string; evidence: Evidence[] }): void {
  const { name: own, version, purl } = toLaunchIdentity(launch)
  const name = use.name ?? own
  if (!name) return
  context.findings.add({
    kind: 'mcp-server',
    ref: purl ?? toRef('mcp-server', use.file, name),
    name,
    ...(version ? { version } : {}),
    ...(purl ? { purl } : {}),
    ...(own && own !== name ? { aliases: [own] } : {}),
    properties: { origin: 'started', transport: 'stdio' },
    evidence: use.evidence,
  })
}

function toLaunchIdentity(launch: Launch): { name?: string; version?: string; purl?: string } {
  // Code on the command line (`python -c …`) is no name.
  if (launch.type === 'script') return { name: /^[^\n]{1,200}$/.test(launch.script) ? launch.script : launch.runner }
  if (launch.type === 'image') return { name: launch.image }
  if (launch.type !== 'package') return {}
  const { ecosystem, name, version } = launch
  if (ecosystem === 'npm') return { name, version, purl: toNpmPurl(name, version) }
  if (ecosystem === 'pypi') return { name, version, purl: toPypiPurl(name, version) }
  return { name, version }
}
