/** Turns configured MCP servers into components and relations. */
import type { Component, Relation } from '../model/component.ts'
import type { Evidence } from '../model/evidence.ts'
import { toGoPurl, toNpmPurl, toPurl, toPypiPurl, toRef } from '../model/identity.ts'
import { isVersionTag, parseImageReference, toImagePurl } from './image-reference.ts'
import { parseMcpRunner, type McpLaunch } from './mcp-runner.ts'
import type { McpServer } from './mcp-server.ts'
import { redactArgs, redactCommand, stripUrl } from './redact.ts'

/** Where the servers stand. */
export interface McpPlace {
  file: string
  collector: string
  lineOf: (path: (string | number)[]) => number | undefined
}

type Identity = Pick<Component, 'ref' | 'purl' | 'version' | 'range' | 'aliases' | 'endpoints'> & {
  properties: Record<string, string | string[]>
  /** The package that only relays to the server. */
  relay?: Component
}

/** Entries that lead to the same package or address are one component with every name. */
export function toMcpComponents(
  servers: readonly McpServer[],
  place: McpPlace,
): { components: Component[]; relations: Relation[] } {
  const components = new Map<string, Component>()
  const relations: Relation[] = []
  for (const server of servers) {
    const evidence = toEvidence(server, place)
    const { relay, ...identity } = identify(server, place.file, evidence)
    const component = toComponent(server, identity, evidence)
    const known = components.get(component.ref)
    if (known) mergeInto(known, component)
    else components.set(component.ref, component)
    if (!relay) continue
    if (!components.has(relay.ref)) components.set(relay.ref, relay)
    if (!relations.some(({ from, to }) => from === component.ref && to === relay.ref))
      relations.push({ from: component.ref, to: relay.ref, type: 'depends-on' })
  }
  return { components: [...components.values()], relations }
}

function toEvidence(server: McpServer, place: McpPlace): Evidence {
  const words = [server.command ?? '', ...server.args, server.url ?? '']
  return {
    file: place.file,
    line: place.lineOf(server.path),
    symbol: server.path.join('.'),
    collector: place.collector,
    technique: 'config',
    usage: 'configured',
    resolution: isTemplate(identifyingWord(server) ?? words[0] ?? '') ? 'partial' : 'exact',
  }
}

const isTemplate = (text: string): boolean => /\$\{|\{\{|<\w/.test(text)

/** The word on which the identity rests: address, package or image. */
function identifyingWord(server: McpServer): string | undefined {
  if (server.url !== undefined) return server.url
  const launch = parseMcpRunner(server.command ?? '', server.args)
  if (launch?.type === 'image') return launch.image
  return launch?.type === 'package' ? server.args.find((arg) => arg.includes(launch.name)) : server.command
}

function toComponent(server: McpServer, identity: Omit<Identity, 'relay'>, evidence: Evidence): Component {
  const properties: Record<string, string | string[]> = { transport: server.transport, ...identity.properties }
  if (server.command !== undefined) {
    properties.command = redactCommand(server.command)
    if (server.args.length > 0) properties.args = redactArgs(server.args)
  }
  const env = [...new Set([...server.env, ...dockerEnv(server)])].sort()
  if (env.length > 0) properties.env = env
  if (server.headers.length > 0) properties.headers = [...server.headers].sort()
  if (server.literalSecrets.length > 0) properties['secret-literals'] = [...new Set(server.literalSecrets)].sort()
  if (server.disabled) properties.disabled = 'true'
  if (server.autoApprove.length > 0) properties['auto-approve'] = [...server.autoApprove].sort()
  return { kind: 'mcp-server', name: server.name, ...identity, properties, evidence: [evidence] }
}

/** Names given to a container: `-e NAME` or `-e NAME=value`. */
function dockerEnv(server: McpServer): string[] {
  if (!/(?:^|[\\/])(?:docker|podman|nerdctl)(?:\.exe)?$/.test(server.command ?? '')) return []
  return server.args.flatMap((arg, index) => {
    const previous = server.args[index - 1]
    const text = previous === '-e' || previous === '--env' ? arg : /^--env=(.*)$/s.exec(arg)?.[1]
    const name = text?.replace(/=.*$/s, '')
    return name !== undefined && /^\w+$/.test(name) ? [name] : []
  })
}

/** A second entry of the same server: its names and whatever the first did not say. */
function mergeInto(known: Component, other: Component): void {
  const names = new Set([...(known.aliases ?? []), other.name, ...(other.aliases ?? [])])
  names.delete(known.name)
  if (names.size > 0) known.aliases = [...names]
  known.properties = { ...other.properties, ...known.properties }
  known.evidence.push(...other.evidence)
}

function identify(server: McpServer, file: string, evidence: Evidence): Identity {
  if (server.url !== undefined) return identifyRemote(server.name, server.url, file)
  const launch = parseMcpRunner(server.command ?? '', server.args)
  switch (launch?.type) {
    case 'package':
      return identifyPackage(launch, server, { file, evidence })
    case 'image':
      return identifyImage(launch, server, file)
    case 'source':
      return identifySource(launch)
    case 'script':
      return identifyLocal(server, file, launch.script)
    case 'module':
      return { ...identifyLocal(server, file), properties: { module: launch.module } }
    default:
      return identifyLocal(server, file)
  }
}

/** An address that every reader understands alike is the identity; `localhost` and templates depend on who reads. */
function identifyRemote(name: string, url: string, file: string): Identity {
  const endpoint = stripUrl(url)
  const isShared =
    /^[a-z]+:\/\/(?!localhost|127\.|0\.0\.0\.0|\[|host\.docker\.internal)/i.test(endpoint) && !isTemplate(endpoint)
  return {
    ref: isShared ? toRef('mcp-server', endpoint) : toRef('mcp-server', file, name),
    endpoints: /^[a-z]+:\/\//i.test(endpoint) ? [endpoint] : undefined,
    properties: {},
  }
}

type PackageLaunch = Extract<McpLaunch, { type: 'package' }>

export function toPackagePurl(launch: Pick<PackageLaunch, 'ecosystem' | 'name' | 'version'>): string {
  const { ecosystem, name, version } = launch
  if (ecosystem === 'npm') return toNpmPurl(name, version)
  if (ecosystem === 'pypi') return toPypiPurl(name, version)
  if (ecosystem === 'golang') return toGoPurl(name, version)
  const slash = name.indexOf('/')
  return toPurl(ecosystem, slash < 0 ? undefined : name.slice(0, slash), name.slice(slash + 1), version)
}

function identifyPackage(
  launch: PackageLaunch,
  server: McpServer,
  place: { file: string; evidence: Evidence },
): Identity {
  const purl = toPackagePurl(launch)
  const { version, range } = launch
  const properties: Record<string, string> = { ecosystem: launch.ecosystem, runner: launch.runner }
  if (launch.tag !== undefined) properties.tag = launch.tag
  if (launch.target === undefined) {
    return {
      ref: purl,
      purl,
      version,
      range,
      aliases: launch.name === server.name ? undefined : [launch.name],
      properties,
    }
  }
  const relay: Component = {
    kind: 'package',
    ref: purl,
    purl,
    name: launch.name,
    version,
    range,
    properties,
    evidence: [place.evidence],
  }
  const remote = /^[a-z]+:\/\//i.test(launch.target)
  if (remote)
    return { ...identifyRemote(server.name, launch.target, place.file), properties: { relay: launch.name }, relay }
  const aliases = launch.target === server.name ? undefined : [launch.target]
  return { ref: toRef('mcp-server', launch.name, launch.target), aliases, properties: { relay: launch.name }, relay }
}

function identifyImage(launch: Extract<McpLaunch, { type: 'image' }>, server: McpServer, file: string): Identity {
  const image = parseImageReference(launch.image)
  if (!image) return identifyLocal(server, file)
  const purl = toImagePurl(image)
  const version = image.digest ?? (image.tag !== undefined && isVersionTag(image.tag) ? image.tag : undefined)
  const properties: Record<string, string> = { runner: launch.runner, ecosystem: 'docker' }
  if (image.tag !== undefined) properties.tag = image.tag
  const name = image.registry === undefined ? image.repository : `${image.registry}/${image.repository}`
  return { ref: purl, purl, version, aliases: name === server.name ? undefined : [name], properties }
}

const COMMIT = /^[0-9a-f]{40}$/i

/** Fetched from a repository: only a commit is a version. */
function identifySource(launch: Extract<McpLaunch, { type: 'source' }>): Identity {
  const commit =
    launch.revision !== undefined && COMMIT.test(launch.revision) ? launch.revision.toLowerCase() : undefined
  const github = /^(?:https?|ssh|git):\/\/github\.com\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/i.exec(launch.url)
  const purl = github?.[1] && github[2] ? toPurl('github', github[1], github[2], commit) : undefined
  const properties: Record<string, string> = { runner: launch.runner, source: launch.url }
  if (launch.revision !== undefined) properties.revision = launch.revision
  return { ref: purl ?? toRef('mcp-server', launch.url, commit), purl, version: commit, properties }
}

function identifyLocal(server: McpServer, file: string, script?: string): Identity {
  const properties: Record<string, string> = {}
  if (script !== undefined) {
    properties.script = script
    // Its content is that of this repository's commit.
    if (!/^(?:[/~]|[a-z]:)/i.test(script) && !isTemplate(script)) properties.pinned = 'true'
  }
  return { ref: toRef('mcp-server', file, server.name), properties }
}
