import type { AdvisoryAnswer } from '../model/advisory.ts'
import type { SubjectFacts } from '../model/subject.ts'
import type { Depth, RemoteCollector, RemoteFound, SourceClient, Subject } from '../model/remote.ts'

/** Where facts come from; injected, so that an answer is the same in a test, on a terminal and in a server. */
export interface Sources {
  collectors: readonly RemoteCollector[]
  client(id: string): SourceClient
  /** From the mirror; no network. */
  advisories(subject: Subject, facts?: SubjectFacts): AdvisoryAnswer
}

/** Every source of the type is asked; the first that has it speaks. */
export async function look(subject: Subject, depth: Depth, { collectors, client }: Sources): Promise<RemoteFound> {
  const able = collectors.filter(({ types }) => types.includes(subject.type))
  const found = await Promise.all(able.map((each) => ask(each, subject, depth, client(each.source ?? each.id))))
  const facts = found.flatMap((each) => each.facts ?? [])
  const main = facts.find(({ existence }) => existence === 'present') ?? facts[0]
  return { ...(main && { facts: main }), gaps: found.flatMap((each) => each.gaps) }
}

/** A fault of ours over one answer is a gap of that answer: the others go on. */
async function ask(
  collector: RemoteCollector,
  subject: Subject,
  depth: Depth,
  client: SourceClient,
): Promise<RemoteFound> {
  try {
    return await collector.look(subject, client, { depth })
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error
    const detail = `the answer could not be read (a fault of this program: ${error instanceof Error ? error.name : 'error'})`
    return { gaps: [client.gap('wrong-shape', '', detail)] }
  }
}
