/**
 * in-toto statements (https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md): what was signed about which
 * files.
 */
import { z } from 'zod'
import type { Hash, HashAlgorithm } from '../model/component.ts'

export const Statement = z.object({
  subject: z
    .array(z.object({ name: z.string().optional(), digest: z.record(z.string(), z.string()) }))
    .min(1)
    .max(10_000),
  predicateType: z.string(),
  predicate: z.unknown(),
})
export type Statement = z.infer<typeof Statement>

const DIGESTS: Readonly<Record<string, HashAlgorithm>> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
}

/** SHA-1 names a file, but no longer proves it. */
const STRONG: ReadonlySet<HashAlgorithm> = new Set(['SHA-256', 'SHA-384', 'SHA-512'])

/** The statement in a DSSE envelope's payload. */
export function parseStatement(payload: Uint8Array): Statement | undefined {
  try {
    return Statement.parse(JSON.parse(Buffer.from(payload).toString('utf8')))
  } catch {
    return undefined
  }
}

/** The file that an attestation has to be about. */
export interface Artefact {
  /** Whether a subject's name is that of the file. */
  isCalled(name: string): boolean
  hashes: readonly Hash[]
  /** Its content, where at hand: what signatures over the file itself need. */
  bytes?: Uint8Array
}

/**
 * Why the statement is not about this very file, or undefined when it is. Every digest that both sides know must agree,
 * and one strong digest has to be among them.
 */
export function findMismatch(statement: Statement, artefact: Artefact): string | undefined {
  const subject = statement.subject.find(({ name }) => name !== undefined && artefact.isCalled(name))
  if (subject === undefined) return 'the statement is about another file'
  let isProven = false
  for (const [name, digest] of Object.entries(subject.digest)) {
    const algorithm = Object.hasOwn(DIGESTS, name) ? DIGESTS[name] : undefined
    const known = artefact.hashes.find((hash) => hash.algorithm === algorithm)
    if (algorithm === undefined || known === undefined) continue
    if (known.content !== digest.toLowerCase()) return `the ${algorithm} of the statement is not that of the file`
    isProven ||= STRONG.has(algorithm)
  }
  return isProven ? undefined : 'no strong digest of the file is in the statement'
}
