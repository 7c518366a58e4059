import { gatherCase } from './gather.ts'
import type { Sources } from './look.ts'
import type { Dossier } from './dossier.ts'
import type { Policy } from './policy.ts'
import type { Asked } from './subjects.ts'
import { toDossier } from './to-dossier.ts'

export interface Vetting {
  sources: Sources
  policy: Policy
  /** ISO 8601 in UTC. */
  now: string
  signal?: AbortSignal
}

export interface Outcome {
  text: string
  dossier?: Dossier
  error?: string
}

/** Subjects under way at once: enough to keep every source busy, few enough to bound memory. */
const ABREAST = 64

/** Vets all, in the order asked. Throws when aborted. */
export async function vetAll(
  asked: readonly Asked[],
  vetting: Vetting,
  onProgress?: (done: number, total: number, what: string) => void,
): Promise<Outcome[]> {
  const { signal } = vetting
  const outcomes: Outcome[] = []
  let next = 0
  let done = 0
  const work = async (): Promise<void> => {
    for (let at = next++; at < asked.length; at = next++) {
      signal?.throwIfAborted()
      outcomes[at] = await vetOne(asked[at]!, vetting)
      onProgress?.(++done, asked.length, asked[at]!.text)
    }
  }
  await Promise.all(Array.from({ length: Math.min(ABREAST, asked.length) }, work))
  // What was under way when it was stopped has answers that are none.
  signal?.throwIfAborted()
  return outcomes
}

async function vetOne({ text, target, error, hashes, namedAt, gather }: Asked, vetting: Vetting): Promise<Outcome> {
  const { sources, policy, now, signal = new AbortController().signal } = vetting
  if (gather) return { text, dossier: toDossier(await gather({ policy, now, signal })) }
  if (!target) return { text, error: error ?? 'not understood' }
  const options = { policy, now, ...(hashes && { hashes }), ...(namedAt !== undefined && { namedAt }) }
  return { text, dossier: toDossier(await gatherCase(target, sources, options)) }
}
