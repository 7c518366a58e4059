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
  { sources, policy, now, signal }: Vetting,
  onProgress?: (done: number, total: number, what: string) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  let next = 0
  let done = 0
  const work = async (): Promise<void> => {
    for (let at = next++; at < asked.length; at = next++) {
      signal?.throwIfAborted()
      const { text, target, error, hashes } = asked[at]!
      outcomes[at] = target
        ? { text, dossier: toDossier(await gatherCase(target, sources, { policy, now, ...(hashes && { hashes }) })) }
        : { text, error: error ?? 'not understood' }
      onProgress?.(++done, asked.length, text)
    }
  }
  await Promise.all(Array.from({ length: Math.min(ABREAST, asked.length) }, work))
  return outcomes
}
