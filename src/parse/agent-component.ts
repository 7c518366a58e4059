/** What the collectors of agent files have in common: one component per file, its content hashed. */
import type { SourceFile } from '../model/collector.ts'
import type { Component, Kind } from '../model/component.ts'
import type { Evidence } from '../model/evidence.ts'
import { toRef } from '../model/identity.ts'

type Properties = Record<string, string | string[] | undefined>

export interface AgentFile {
  kind: Kind
  name: string
  collector: string
  line?: number
  description?: string
  properties?: Properties
  usage?: Evidence['usage']
  /** Distinguishes several things of one file. */
  symbol?: string
}

/** Last segment of a path. */
export const toBaseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Without absent and empty values; undefined when nothing is left. */
export function toProperties(properties: Properties): Component['properties'] {
  const kept = Object.entries(properties).filter(([, value]) => value !== undefined && value.length > 0)
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Record<string, string | string[]>)
}

/** The file is the identity; with `symbol`, the thing of that name in the file. */
export function toAgentComponent(file: SourceFile, agent: AgentFile): Component {
  return {
    kind: agent.kind,
    ref: toRef(agent.kind, file.path, agent.symbol),
    name: agent.name,
    description: agent.description,
    hashes:
      file.sha256 === undefined || agent.symbol !== undefined
        ? undefined
        : [{ algorithm: 'SHA-256', content: file.sha256 }],
    properties: toProperties(agent.properties ?? {}),
    evidence: [
      {
        file: file.path,
        line: agent.line ?? 1,
        symbol: agent.symbol,
        collector: agent.collector,
        technique: 'config',
        usage: agent.usage ?? 'configured',
        resolution: 'exact',
      },
    ],
  }
}
