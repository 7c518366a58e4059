/**
 * Whether a bundle names an authority that the trust at hand does not know. Then a failed check says nothing about the
 * bundle: authorities are added every year, and the trust is as old as this version.
 */
import type { Bundle } from '@sigstore/bundle'
import { RFC3161Timestamp, type X509Certificate } from '@sigstore/core'
import type { SignedEntity } from '@sigstore/verify'
import type { Trust } from './trust.ts'

export function findUnknownAuthority(bundle: Bundle, entity: SignedEntity, trust: Trust): string | undefined {
  const { key } = entity
  if (key.$case === 'public-key') {
    const isKnown = trust.keys.some(({ id, use }) => id === key.hint && use === 'npm:attestations')
    if (!isKnown) return 'signed with a key that is not among the known keys'
  } else if (!isIssued(key.certificate, trust)) {
    return 'the certificate is of an authority that is not among the known ones'
  }
  const hasUnknownLog = entity.tlogEntries.some(
    (entry) => !trust.material.tlogs.some(({ logID }) => logID.equals(entry.logId.keyId)),
  )
  if (hasUnknownLog) return 'logged in a transparency log that is not among the known ones'
  return hasUnknownClock(bundle, trust) ? 'stamped by a time authority that is not among the known ones' : undefined
}

/** By name only; whether an authority of that name signed it is for the check itself. */
function isIssued(certificate: X509Certificate, trust: Trust): boolean {
  return trust.material.certificateAuthorities.some(({ certChain }) =>
    certChain.some((authority) => authority.subject.equals(certificate.issuer)),
  )
}

function hasUnknownClock(bundle: Bundle, trust: Trust): boolean {
  const stamps = bundle.verificationMaterial.timestampVerificationData?.rfc3161Timestamps ?? []
  return stamps.some(({ signedTimestamp }) => {
    const { signerIssuer } = RFC3161Timestamp.parse(Buffer.from(signedTimestamp))
    return !trust.material.timestampAuthorities.some(({ certChain }) =>
      certChain.some((certificate) => certificate.issuer.equals(signerIssuer)),
    )
  })
}
