import type { Evidence } from '../../model/evidence.ts'
import { toNpmPurl, toPypiPurl, toRef } from '../../model/identity.ts'
import { findProvider } from '../../data/providers.ts'
import { parseMcpRunner } from '../../parse/mcp-runner.ts'
import { Arguments } from '../arguments.ts'
import { eachText, evidenceOf, isOfTest, nameOf, type Context, type Use } from '../context.ts'
import type { ArgPath, Yield } from '../rules.ts'
import type { Value } from '../value.ts'
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
    ...namesSetLater(context, use, name),
    properties: { framework: rule.framework },
    evidence: [evidenceOf(use, 'invoked')],
  })
}

/** `graph.name = 'Harbour Pilot'` after `graph = builder.compile()`. */
function namesSetLater(context: Context, { naming, scope }: Use, own: string): { aliases?: string[] } {
  if (naming?.how !== 'binding') return {}
  const texts = scope.block.bindings.flatMap(({ on, name, value }) =>
    on === naming.name && name === 'name' && value ? (context.evaluator.textOf(value, scope) ?? []) : [],
  )
  const aliases = texts
    .map((text) => text.trim())
    .filter((text) => text !== '' && text !== own && text.length <= MAX_NAME)
  return aliases.length > 0 ? { aliases } : {}
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

/**
 * The version that a server is given. `fmt.Sprintf("%s (%s)", version, commit)` of variables that the linker sets leaves
 * only the punctuation, and what stands there until it does (`dev`, `unknown`) is no version.
 */
const isVersion = (text: string | undefined): text is string => text !== undefined && /\d/.test(text)

export function yieldMcpServer(context: Context, rule: Extract<Yield, { kind: 'mcp-server' }>, use: Use): void {
  const found = use.args.first(rule.name) ?? use.args.handedOn(rule.name)
  const servers = new Map<string, Evidence[]>()
  const ofTests = new Set<string>()
  const fallback = use.naming?.how === 'binding' ? use.naming.name : undefined
  if (!found && fallback) servers.set(fallback, [evidenceOf(use, 'invoked')])
  if (!found && !fallback) return
  const versions = readVersions(context, rule, use)
  const settle = (): void => {
    const [version, ...others] = versions
    for (const [name, evidence] of servers)
      context.findings.add({
        kind: 'mcp-server',
        ref: toRef('mcp-server', name),
        name,
        ...(isVersion(version) && others.length === 0 && !ofTests.has(name) ? { version } : {}),
        properties: { origin: 'implemented-here' },
        evidence,
      })
  }
  context.atEnd.push(settle)
  if (!found) return
  eachText(
    context,
    found,
    (value) => {
      const name = value.text.trim()
      if (isOfTest(context, value, use)) ofTests.add(name)
      if (name !== '') servers.set(name, [...(servers.get(name) ?? []), evidenceOf(use, 'invoked', value.steps)])
    },
    ({ reason, pattern }) =>
      context.findings.addUnresolved('mcp-server', reason, evidenceOf(use, 'invoked'), { pattern }),
  )
}

/** Versions that the call, or who calls the function around it, gives; a test's is none. Filled until all is read. */
function readVersions(context: Context, rule: Extract<Yield, { kind: 'mcp-server' }>, use: Use): ReadonlySet<string> {
  const versions = new Set<string>()
  const given = use.args.text(rule.version)?.trim()
  if (isVersion(given)) versions.add(given)
  const found = given === undefined ? use.args.first(rule.version) : undefined
  if (!found) return versions
  const add = (value: Extract<Value, { v: 'text' }>): void => {
    const text = value.text.trim()
    if (isVersion(text) && !isOfTest(context, value, use)) versions.add(text)
  }
  eachText(context, found, add, () => {})
  return versions
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
  const started = startedBy(context, rule, use) ?? { args: use.args, command: rule.command, list: rule.args }
  const command = started.args.text(started.command)
  if (!command) return
  const list = started.args.first(started.list)?.values.find((value) => value.v === 'data')
  const args = list ? context.evaluator.itemsOf(list).flatMap((value) => (value.v === 'text' ? [value.text] : [])) : []
  const launch = parseMcpRunner(command, args)
  if (!launch) return
  addLaunch(context, launch, { name: key ?? use.args.text(rule.name), file: use.scope.module.path, evidence })
}

/** Go: `exec.Command("npx", "-y", "server")` where a command is expected. https://pkg.go.dev/os/exec */
const COMMAND = /^os\/exec:Command(Context)?\(\)$/

function startedBy(
  context: Context,
  rule: Extract<Yield, { kind: 'mcp-client' }>,
  use: Use,
): { args: Arguments; command: ArgPath[]; list: ArgPath[] } | undefined {
  for (const value of use.args.first(rule.command)?.values ?? []) {
    const match = value.v === 'symbol' && value.origin ? COMMAND.exec(value.path) : null
    if (!match || value.v !== 'symbol') continue
    const args = new Arguments(context.evaluator, value.origin!.call.args, value.origin!.scope)
    return match[1] ? { args, command: ['1'], list: ['2+'] } : { args, command: ['0'], list: ['1+'] }
  }
  return undefined
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
