/**
 * Who signed, from the extensions of a Fulcio certificate.
 * https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
import type { X509Certificate } from '@sigstore/core'
import type { ProvenanceFacts } from '../model/subject.ts'

const ARC = '1.3.6.1.4.1.57264.1'

/** Newer extensions hold a DER string, the first six plain text; certificates before 2023 have only those. */
const FIELDS = {
  issuer: { newer: 8, older: 1 },
  signerUri: { newer: 9 },
  runner: { newer: 11 },
  repository: { newer: 12, older: 5 },
  commit: { newer: 13, older: 3 },
  ref: { newer: 14, older: 6 },
  repositoryId: { newer: 15 },
  workflow: { newer: 18 },
} as const
type Field = keyof typeof FIELDS

export interface Identity extends Partial<Record<Field, string>> {
  /** Subject alternative name: a workflow's URI or an e-mail address. */
  subject?: string
}

/** Call only with certificates whose chain was checked, or say that it was not. */
export function readIdentity(certificate: X509Certificate): Identity {
  const identity: Identity = {}
  const subject = certificate.subjectAltName
  if (subject !== undefined) identity.subject = subject
  for (const [field, oids] of Object.entries(FIELDS) as [Field, { newer: number; older?: number }][]) {
    const value = readNewer(certificate, oids.newer) ?? readOlder(certificate, oids.older)
    if (value !== undefined && value !== '') identity[field] = value
  }
  return identity
}

function readNewer(certificate: X509Certificate, number: number): string | undefined {
  return certificate.extension(`${ARC}.${number}`)?.valueObj.subs?.[0]?.value.toString('utf8')
}

function readOlder(certificate: X509Certificate, number: number | undefined): string | undefined {
  return number === undefined ? undefined : certificate.extension(`${ARC}.${number}`)?.value.toString('utf8')
}

/** GitHub's older extension names the repository without its host. */
const toRepository = (text: string): string =>
  /^[\w.-]+\/[\w.-]+$/.test(text) ? `https://github.com/${text}` : text.replace(/\.git$/, '')

/** The path below the repository: `.github/workflows/release.yml`. */
function toWorkflow({ workflow, signerUri, subject }: Identity): string | undefined {
  const uri = workflow ?? signerUri ?? subject
  const match = /^https:\/\/[^/]+\/(?:.*?\/\/|[^/]+\/[^/]+\/)([^@]+)@/.exec(uri ?? '')
  return match?.[1]
}

export function toProvenance(identity: Identity): Partial<ProvenanceFacts> {
  const facts: Partial<ProvenanceFacts> = {
    signer: identity.subject,
    issuer: identity.issuer,
    repository: identity.repository && toRepository(identity.repository),
    repositoryId: identity.repositoryId,
    commit: identity.commit,
    ref: identity.ref,
    workflow: identity.repository && toWorkflow(identity),
    runner: identity.runner,
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''))
}
