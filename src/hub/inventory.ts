import type { CollectorRun, Inventory } from '../model/inventory.ts'
import { merge } from '../scan/merge.ts'
import { KIND_OF } from './component.ts'
import { toCanonicalId, toId, toIdentity, toType } from './identity.ts'
import type { Line } from './line.ts'
import { toFound } from './to-found.ts'

export interface HubRun {
  /** Versions of the collectors that may have answered, by id. */
  versions: ReadonlyMap<string, number>
  /** ISO 8601 in UTC: what to write where nobody answered. */
  now: string
  /** Instead of the time of the newest answer. */
  timestamp?: string
}

/** The newest answer dates the whole: the same answers give the same document. */
const toTimestamp = (line: Line, { timestamp, now }: HubRun): string =>
  timestamp ??
  line.nodes
    .flatMap(({ found }) => found.facts?.source.at ?? [])
    .sort()
    .at(-1) ??
  now

/** Which collectors answered, and how often. */
function toRuns(line: Line, { versions }: HubRun): CollectorRun[] {
  const ids = line.nodes.flatMap(({ found }) => found.facts?.source.id ?? [])
  const counts = new Map<string, number>()
  for (const id of ids.sort()) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].map(([id, files]) => ({ id, version: versions.get(id) ?? 0, files }))
}

/** What a hub said about one thing and all that it leads to. */
export function toHubInventory(line: Line, run: HubRun): Inventory {
  const merged = merge(toFound(line))
  const [first] = line.nodes
  const facts = first?.found.facts
  const type = facts?.model?.type ?? (first ? toType(first.subject) : 'model')
  const name = first ? toCanonicalId(first.subject, facts) : ''
  const commit = facts?.model?.revision
  const purl = first && toIdentity(first.subject, facts).purl
  const collectors = toRuns(line, run)
  return {
    root: {
      name,
      ...(commit !== undefined && { commit }),
      kind: KIND_OF[type],
      ...(purl !== undefined && { purl }),
    },
    roots: [first ? toId(first.subject) : ''],
    timestamp: toTimestamp(line, run),
    ...merged,
    projects: [],
    collectors,
    skipped: [],
    files: collectors.reduce((sum, { files }) => sum + files, 0),
    complete: merged.problems.length === 0,
  }
}
