import type { Gap } from '../model/gap.ts'
import type { Subject } from '../model/remote.ts'
import type { JsonObject } from '../parse/json.ts'
import { parseSubject } from '../parse/subject.ts'
import { look, type Sources } from '../vet/look.ts'
import { findVersion } from '../vet/find-version.ts'
import { placedComponents, textOf } from '../parse/cyclonedx-document.ts'
import type { Known } from './known.ts'

export interface Gathered {
  /** By purl as written. */
  known: Map<string, Known>
  gaps: Gap[]
  /** purls of types that no source answers for. */
  unasked: string[]
}

/** Subjects under way at once. */
const ABREAST = 64

/** Asks for every component that has a purl, each purl once. Throws when aborted. */
export async function gatherKnown(
  document: JsonObject,
  sources: Sources,
  options: { signal?: AbortSignal; onProgress?: (done: number, total: number, what: string) => void } = {},
): Promise<Gathered> {
  const purls = [...new Set(placedComponents(document).flatMap(({ component }) => textOf(component['purl']) ?? []))]
  const able = new Set(sources.collectors.flatMap(({ types }) => types))
  const gathered: Gathered = { known: new Map(), gaps: [], unasked: [] }
  const answers = new Map<string, Known>()
  let next = 0
  let done = 0
  const work = async (): Promise<void> => {
    for (let at = next++; at < purls.length; at = next++) {
      options.signal?.throwIfAborted()
      const purl = purls[at]!
      const subject = parseSubject(purl)
      if (!subject || !able.has(subject.type)) gathered.unasked.push(purl)
      else {
        const found = await look(subject, 'version', sources)
        gathered.gaps.push(...found.gaps)
        if (found.facts) answers.set(purl, toKnown(purl, subject, found.facts, sources))
      }
      options.onProgress?.(++done, purls.length, purl)
    }
  }
  await Promise.all(Array.from({ length: Math.min(ABREAST, purls.length) }, work))
  options.signal?.throwIfAborted()
  // In document order, whatever answered first.
  for (const purl of purls) if (answers.has(purl)) gathered.known.set(purl, answers.get(purl)!)
  gathered.unasked.sort()
  gathered.gaps.sort((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0))
  return gathered
}

function toKnown(purl: string, subject: Subject, facts: Known['facts'], sources: Sources): Known {
  const version = subject.version === undefined ? undefined : findVersion(subject.type, facts, subject.version)
  return { purl, facts, ...(version && { version }), advisories: sources.advisories(subject) }
}
