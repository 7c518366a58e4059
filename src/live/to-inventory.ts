import type { Component, Relation } from '../model/component.ts'
import type { Evidence } from '../model/evidence.ts'
import { toRef } from '../model/identity.ts'
import type { Inventory } from '../model/inventory.ts'
import type { LiveServer, Offer } from './definition.ts'

export interface Inspection {
  server: LiveServer
  /** Address without credentials and query, or the program's name. */
  place: string
  transport: 'http' | 'stdio'
  /** ISO 8601 in UTC. */
  at: string
}

const COLLECTOR = 'mcp-live'

/** A running server as an inventory of its own: the server, and what it offers. Resources are a property of the server. */
export function toLiveInventory({ server, place, transport, at }: Inspection): Inventory {
  const evidence = (symbol?: string): Evidence => ({
    file: place,
    at,
    ...(symbol !== undefined && { symbol }),
    collector: COLLECTOR,
    technique: 'hub',
    usage: 'declared',
    resolution: 'exact',
    scope: 'production',
  })
  const ref = transport === 'http' ? toRef('mcp-server', place) : toRef('mcp-server', server.name)
  const tools = server.offers.filter(({ kind }) => kind === 'tool').map((tool) => toItem('tool', tool, ref, evidence))
  const prompts = server.offers
    .filter(({ kind }) => kind === 'prompt')
    .map((prompt) => toItem('prompt', prompt, ref, evidence))
  const resources = server.offers.filter(({ kind }) => kind === 'resource' || kind === 'resource-template')
  const main: Component = {
    kind: 'mcp-server',
    ref,
    name: server.name,
    ...(server.version && { version: server.version }),
    ...(transport === 'http' && { endpoints: [place] }),
    hashes: [{ algorithm: 'SHA-256', content: server.sha256 }],
    properties: {
      transport,
      ...(server.protocol && { protocol: server.protocol }),
      ...(resources.length > 0 && { resources: resources.map(({ name }) => name) }),
    },
    evidence: [evidence()],
  }
  const components = [main, ...tools, ...prompts].sort((a, b) => (a.ref < b.ref ? -1 : 1))
  const relations: Relation[] = [
    ...tools.map((tool): Relation => ({ from: ref, to: tool.ref, type: 'provides-tool' })),
    ...prompts.map((prompt): Relation => ({ from: ref, to: prompt.ref, type: 'contains' })),
  ]
  return {
    root: { name: server.name, ...(server.version && { version: server.version }) },
    roots: [place],
    timestamp: at,
    components,
    relations: relations.sort((a, b) => (a.to < b.to ? -1 : 1)),
    problems: [],
    unresolved: [],
    projects: [],
    collectors: [{ id: COLLECTOR, version: 1, files: 1 }],
    skipped: [],
    files: 1,
    complete: true,
  }
}

function toItem(
  kind: 'tool' | 'prompt',
  offer: Offer,
  server: string,
  evidence: (symbol?: string) => Evidence,
): Component {
  return {
    kind,
    ref: toRef(kind, server.replace(/^waybill:/, ''), offer.name),
    name: offer.name,
    ...(offer.description !== undefined && { description: offer.description }),
    hashes: [{ algorithm: 'SHA-256', content: offer.sha256 }],
    ...((offer.hints.length > 0 || offer.parameters.length > 0) && {
      properties: {
        ...(offer.hints.length > 0 && { hints: [...offer.hints] }),
        ...(offer.parameters.length > 0 && { parameters: [...offer.parameters] }),
      },
    }),
    evidence: [evidence(offer.name)],
  }
}
