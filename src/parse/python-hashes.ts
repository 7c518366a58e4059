/** Hashes in the notation of pip and the Python lock files: `sha256:<hex>`. */
import type { LockedPackage } from '../model/facts.ts'

export type FactHash = NonNullable<LockedPackage['hashes']>[number]

/** How many files' hashes are kept of one package: a lock may list a hundred wheels, one per platform. */
export const MAX_HASHES = 4

const ALGORITHMS: ReadonlyMap<string, { algorithm: FactHash['algorithm']; length: number }> = new Map([
  ['md5', { algorithm: 'MD5', length: 32 }],
  ['sha1', { algorithm: 'SHA-1', length: 40 }],
  ['sha256', { algorithm: 'SHA-256', length: 64 }],
  ['sha384', { algorithm: 'SHA-384', length: 96 }],
  ['sha512', { algorithm: 'SHA-512', length: 128 }],
])

/** Undefined for unknown algorithms and for what is not hex of the right length. */
export function toFactHash(name: string, content: string): FactHash | undefined {
  const known = ALGORITHMS.get(name.toLowerCase())
  if (!known || content.length !== known.length || !/^[0-9a-f]+$/i.test(content)) return undefined
  return { algorithm: known.algorithm, content: content.toLowerCase() }
}

/** `sha256:<hex>`, or `sha256=<hex>`. */
export function parseFactHash(text: string): FactHash | undefined {
  const split = text.search(/[:=]/)
  return split < 0 ? undefined : toFactHash(text.slice(0, split), text.slice(split + 1))
}

export interface HashedFile {
  /** File name or URL; '' when not known. */
  file: string
  hash: FactHash | undefined
}

/** The source archive first, then by file name, so that the choice does not depend on the order in the lock. */
export function pickHashes(files: readonly HashedFile[]): FactHash[] | undefined {
  const isWheel = (file: HashedFile): number => (/\.whl(?:$|[?#])/i.test(file.file) ? 1 : 0)
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  const picked: FactHash[] = []
  const sorted = files
    .filter((file) => file.hash !== undefined)
    .sort(
      (a, b) => isWheel(a) - isWheel(b) || order(a.file, b.file) || order(a.hash?.content ?? '', b.hash?.content ?? ''),
    )
  for (const { hash } of sorted) {
    if (hash && picked.length < MAX_HASHES && !picked.some((one) => one.content === hash.content)) picked.push(hash)
  }
  return picked.length > 0 ? picked : undefined
}
