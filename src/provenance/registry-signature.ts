/**
 * Signatures of the npm registry over name, version and hash of a package.
 * https://docs.npmjs.com/about-registry-signatures
 */
import { crypto } from '@sigstore/core'
import type { SignatureFacts } from '../model/subject.ts'
import type { Trust } from './trust.ts'

export interface SignedVersion {
  name: string
  version: string
  /** As the registry writes it. */
  integrity?: string
  /** ISO 8601. Decides for keys that the registry no longer uses. */
  publishedAt?: string
  signatures: readonly { keyid: string; sig: string }[]
}

export function checkRegistrySignatures(signed: SignedVersion, trust: Trust): SignatureFacts {
  if (signed.signatures.length === 0) return { status: 'absent' }
  const verdicts = signed.signatures.map((signature) => judge(signed, signature, trust))
  const leading = ['invalid', 'verified', 'present'].flatMap(
    (status) => verdicts.find((one) => one.status === status) ?? [],
  )
  const keyIds = [...new Set(signed.signatures.map(({ keyid }) => keyid))]
  return { ...leading[0], status: leading[0]?.status ?? 'present', keyIds }
}

function judge(
  { name, version, integrity, publishedAt }: SignedVersion,
  { keyid, sig }: { keyid: string; sig: string },
  trust: Trust,
): SignatureFacts {
  const key = trust.keys.find(({ id, use }) => id === keyid && use === 'npm:signatures')
  if (key === undefined) return { status: 'present', detail: 'signed with a key that is not among the known keys' }
  if (integrity === undefined) return { status: 'present', detail: 'the registry gives no hash that was signed' }
  const data = Buffer.from(`${name}@${version}:${integrity}`)
  if (!crypto.verify(data, key.key, Buffer.from(sig, 'base64'), 'sha256')) {
    return { status: 'invalid', detail: 'the signature is not one over this name, version and hash' }
  }
  if (key.end === undefined) return { status: 'verified' }
  if (publishedAt === undefined) {
    return { status: 'present', detail: 'signed with a key that has expired, and the time of publication is not known' }
  }
  return new Date(publishedAt) < key.end
    ? { status: 'verified' }
    : { status: 'invalid', detail: 'signed with a key that had expired before the publication' }
}
