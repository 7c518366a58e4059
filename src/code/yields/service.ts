import { findProvider, findProviderByEnv, findProviderByHost } from '../../data/providers.ts'
import { toRef } from '../../model/identity.ts'
import type { Component } from '../../model/component.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Yield } from '../rules.ts'
import { Arguments } from '../arguments.ts'
import { nearest } from '../env.ts'
import { evidenceOf, type Context, type Use } from '../context.ts'
import { matchRules } from '../rule-index.ts'
import type { Value } from '../value.ts'

type ServiceYield = Extract<Yield, { kind: 'service' }>

/** Scheme, host, port and path of a URL: no credentials, query or fragment. */
export function toEndpoint(text: string): string | undefined {
  let url: URL
  try {
    url = new URL(/^[a-z][\w+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  } catch {
    return undefined
  }
  if (!/^(?:https?|wss?|grpcs?):$/.test(url.protocol) || url.hostname === '') return undefined
  return `${url.protocol}//${url.host}${url.pathname === '/' ? '' : url.pathname}`
}

/** Who serves, as far as a client's own endpoint tells; undefined for the library's default. */
export interface Server {
  provider: string
  endpoint?: string
}

export function serverAt(text: string): Server | undefined {
  const endpoint = toEndpoint(text)
  if (!endpoint) return undefined
  const { host } = new URL(endpoint)
  const provider = findProviderByHost(host)
  // One word without a scheme is no host: `baseURL: 'url'`.
  if (!provider && !text.includes('://') && !/[.:]|^localhost$/.test(host)) return undefined
  return { provider: provider?.id ?? host, endpoint }
}

const HOLE = /\{([^{}]*)\}/g

/** Who serves at a URL whose host is known in part: `https://{resource}.openai.azure.com`, `{process.env.OLLAMA_HOST}/v1`. */
function serverAtPattern(text: string, fallback: string): Server | undefined {
  const [, authority = '', path = ''] = /^(?:[a-z][\w+.-]*:\/\/)?([^/?#]*)([^?#]*)/i.exec(text) ?? []
  if (!authority.includes('{')) return serverAt(text)
  const byHost = findProviderByHost(authority.replace(HOLE, 'x'))
  if (byHost) return { provider: byHost.id }
  const names = [...authority.matchAll(HOLE)].map((hole) => hole[1]!.slice(hole[1]!.lastIndexOf('.') + 1))
  const byEnv = names.flatMap((name) => findProviderByEnv(name) ?? [])[0]
  if (byEnv) return { provider: byEnv.id }
  if (/\/openai\/(?:deployments|v1)(?:\/|$)/.test(path)) return { provider: 'azure-openai' }
  return { provider: fallback === 'openai' ? 'openai-compatible' : fallback }
}

/** A service component: a known provider, or the host of an endpoint of one's own. */
export function toService(server: Server, evidence: Evidence[]): Component {
  const known = findProvider(server.provider)
  return {
    kind: 'service',
    ref: toRef('service', known?.id ?? server.provider),
    name: known?.name ?? server.provider,
    ...(known
      ? { provider: known.id, aliases: [known.id, ...(known.aliases ?? [])] }
      : { properties: { hosting: 'self' } }),
    ...(server.endpoint ? { endpoints: [server.endpoint] } : {}),
    evidence,
  }
}

/** A client of a runtime that people run themselves talks to it wherever it is. */
function ownRuntime({ provider }: ServiceYield, server: Server | undefined): Server | undefined {
  const isOwn = server !== undefined && findProvider(server.provider) === undefined
  return isOwn && findProvider(provider)?.kind === 'local-runtime' ? { ...server, provider } : server
}

/** Endpoint of a construction call, by its own service rule: explicit argument, else the environment variable's value. */
export function serversOf(context: Context, rule: ServiceYield, args: Arguments): Server[] {
  const given = args.first(rule.endpoint)
  const toServer = (value: Value): Server | undefined =>
    value.v === 'text'
      ? ownRuntime(rule, serverAt(value.text))
      : value.v === 'pattern'
        ? serverAtPattern(value.text, rule.provider)
        : undefined
  if (given) return given.values.flatMap((value) => toServer(value) ?? [])
  const fromEnv = (rule.endpointEnv ?? []).flatMap((name) =>
    nearest(context.evaluator.program.env.get(name) ?? [], args.scope.module.path),
  )
  return fromEnv.flatMap(({ value }) => ownRuntime(rule, serverAt(value)) ?? []).slice(0, 1)
}

/** The servers of the client that a symbol path belongs to, seen through the call that constructed it. */
export function serversOfClient(context: Context, use: Use, fallback: string): Server[] {
  const { origin } = use.args
  const candidates = origin ? matchRules(use.scope.module.language, origin.path, 'call') : []
  for (const rule of candidates) {
    if (rule.kind !== 'service') continue
    const servers = serversOf(context, rule, new Arguments(context.evaluator, origin!.call.args, origin!.scope))
    if (servers.length > 0) return servers
    return [{ provider: rule.provider === 'any' ? fallback : rule.provider }]
  }
  return [{ provider: fallback }]
}

export function yieldService(context: Context, rule: ServiceYield, use: Use): void {
  const servers = serversOf(context, rule, use.args)
  const evidence = evidenceOf(use, 'invoked')
  if (servers.length > 0) for (const server of servers) context.findings.add(toService(server, [evidence]))
  else if (rule.provider !== 'any' && rule.provider !== 'local')
    context.findings.add(toService({ provider: rule.provider }, [evidence]))
}
