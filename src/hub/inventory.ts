import type { Inventory } from '../model/inventory.ts'
import { merge } from '../scan/merge.ts'
import { KIND_OF } from './component.ts'
import { toCanonicalId, toId, toIdentity, toType } from './identity.ts'
import type { Line } from './line.ts'
import { toFound } from './to-found.ts'

export interface HubRun {
  /** Which collector answered, with its version. */
  collector: { id: string; version: number }
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

/** What a hub said about one thing and all that it leads to. */
export function toHubInventory(line: Line, run: HubRun): Inventory {
  const merged = merge(toFound(line))
  const [first] = line.nodes
  const facts = first?.found.facts
  const type = facts?.model?.type ?? (first ? toType(first.subject) : 'model')
  const name = first ? toCanonicalId(first.subject, facts) : ''
  const commit = facts?.model?.revision
  const purl = first && toIdentity(first.subject, facts).purl
  const answers = line.nodes.filter(({ found }) => found.facts).length
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
    collectors: [{ ...run.collector, files: answers }],
    skipped: [],
    files: answers,
    complete: merged.problems.length === 0,
  }
}
