import type { Found } from '../model/collector.ts'
import type { Component } from '../model/component.ts'

const MANIFEST = 'mcp-server-manifest'

const dirOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
const isBelow = (path: string, dir: string): boolean => dir === '' || path.startsWith(`${dir}/`)

/** `io.github.acme/notes`, `@acme/notes-mcp`: what stands after the last slash. */
const tailOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1).toLowerCase()

interface Published {
  server: Component
  dir: string
  names: ReadonlySet<string>
}

/**
 * One MCP server is called `io.github.acme/notes` where it is published (`server.json`) and `notes` where the code makes
 * it. Within one package the two are the same server: it keeps the identity of the registry, and the other names as
 * aliases. `code` is what linking found; the answer is that, renamed.
 */
export function uniteServers(collected: readonly Found[], code: Found): Found {
  const published = collected.flatMap(({ components }) => (components ?? []).flatMap((each) => toPublished(each) ?? []))
  if (published.length === 0) return code
  const made = (code.components ?? []).filter(isMade)
  const refs = new Map<string, Component>()
  for (const each of made) {
    const same = findPublished(each, published, made)
    if (same) refs.set(each.ref, same.server)
  }
  if (refs.size === 0) return code
  const moved = (ref: string): string => refs.get(ref)?.ref ?? ref
  return {
    ...code,
    components: code.components?.map((each) => renamed(each, isMade(each) ? refs.get(each.ref) : undefined)),
    relations: code.relations?.map((each) => ({ ...each, from: moved(each.from), to: moved(each.to) })),
  }
}

function toPublished(server: Component): Published | undefined {
  const file = server.evidence.find(({ collector }) => collector === MANIFEST)?.file
  if (server.kind !== 'mcp-server' || file === undefined) return undefined
  return { server, dir: dirOf(file), names: new Set([server.name, ...(server.aliases ?? [])].map(tailOf)) }
}

const isMade = ({ kind, properties }: Component): boolean =>
  kind === 'mcp-server' && properties?.origin === 'implemented-here'

/** The manifest nearest above the code, if it names this server or the code below it makes no other. */
function findPublished(
  server: Component,
  published: readonly Published[],
  made: readonly Component[],
): Published | undefined {
  const holds = ({ dir }: Published, { evidence }: Component): boolean =>
    evidence.some(({ file }) => isBelow(file, dir))
  const above = published.filter((each) => holds(each, server))
  const depth = Math.max(...above.map(({ dir }) => dir.length))
  const near = above.filter(({ dir }) => dir.length === depth)
  const named = near.find(({ names }) => names.has(tailOf(server.name)))
  if (named || near.length !== 1) return named
  const rivals = new Set(made.filter((each) => holds(near[0]!, each)).map(({ ref }) => ref))
  return rivals.size === 1 ? near[0] : undefined
}

function renamed(component: Component, server: Component | undefined): Component {
  if (!server) return component
  const { name, version, ...rest } = component
  const own = server.version ?? version
  return {
    ...rest,
    ref: server.ref,
    name: server.name,
    ...(own !== undefined && { version: own }),
    ...(server.purl !== undefined && { purl: server.purl }),
    aliases: [...new Set([...(component.aliases ?? []), ...(name === server.name ? [] : [name])])],
  }
}
