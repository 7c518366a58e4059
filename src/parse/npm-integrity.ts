import type { LockedPackage } from '../model/facts.ts'

type Hashes = NonNullable<LockedPackage['hashes']>
type Algorithm = Hashes[number]['algorithm']

const ALGORITHMS: ReadonlyMap<string, { algorithm: Algorithm; bytes: number }> = new Map([
  ['md5', { algorithm: 'MD5', bytes: 16 }],
  ['sha1', { algorithm: 'SHA-1', bytes: 20 }],
  ['sha256', { algorithm: 'SHA-256', bytes: 32 }],
  ['sha384', { algorithm: 'SHA-384', bytes: 48 }],
  ['sha512', { algorithm: 'SHA-512', bytes: 64 }],
])

/**
 * Subresource integrity (https://www.w3.org/TR/SRI/), base64, as the locks of the npm world write it: the hash of the
 * package's tarball. Several may stand side by side. Unknown algorithms and wrong lengths are left out.
 */
export function parseIntegrity(text: string | undefined): Hashes | undefined {
  const hashes: Hashes = []
  for (const part of text?.split(/\s+/, 8) ?? []) {
    const dash = part.indexOf('-')
    const known = ALGORITHMS.get(part.slice(0, dash))
    const digest = Buffer.from(part.slice(dash + 1).split('?', 1)[0] ?? '', 'base64')
    if (known?.bytes === digest.length) hashes.push({ algorithm: known.algorithm, content: digest.toString('hex') })
  }
  return hashes.length > 0 ? hashes : undefined
}
