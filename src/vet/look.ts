import type { AdvisoryAnswer } from '../model/advisory.ts'
import type { Depth, RemoteCollector, RemoteFound, SourceClient, Subject } from '../model/remote.ts'

/** Where facts come from; injected, so that an answer is the same in a test, on a terminal and in a server. */
export interface Sources {
  collectors: readonly RemoteCollector[]
  client(id: string): SourceClient
  /** From the mirror; no network. */
  advisories(subject: Subject): AdvisoryAnswer
}

/** Every source of the type is asked; the first that has it speaks. */
export async function look(subject: Subject, depth: Depth, { collectors, client }: Sources): Promise<RemoteFound> {
  const able = collectors.filter(({ types }) => types.includes(subject.type))
  const found = await Promise.all(
    able.map((collector) => collector.look(subject, client(collector.source ?? collector.id), { depth })),
  )
  const facts = found.flatMap((each) => each.facts ?? [])
  const main = facts.find(({ existence }) => existence === 'present') ?? facts[0]
  return { ...(main && { facts: main }), gaps: found.flatMap((each) => each.gaps) }
}
