/**
 * One Sigstore bundle (https://docs.sigstore.dev/about/bundle/): signature, certificate or key, transparency log, and that
 * the signed statement is about one given file. Pure: no network, no clock; every time is one that a log or a time
 * authority signed.
 */
import {
  BUNDLE_V01_MEDIA_TYPE,
  BUNDLE_V02_MEDIA_TYPE,
  BUNDLE_V03_LEGACY_MEDIA_TYPE,
  BUNDLE_V03_MEDIA_TYPE,
  bundleFromJSON,
  type Bundle,
} from '@sigstore/bundle'
import { crypto } from '@sigstore/core'
import { toSignedEntity, Verifier, type SignedEntity } from '@sigstore/verify'
import type { ProvenanceFacts } from '../model/subject.ts'
import { readIdentity, toProvenance, type Identity } from './identity.ts'
import { findMismatch, parseStatement, type Artefact, type Statement } from './statement.ts'
import type { Trust } from './trust.ts'
import { findUnknownAuthority } from './unknown.ts'

/** The facts of one bundle. What an unverified one claims is kept: it is what is claimed, and marked so by `status`. */
export interface CheckedBundle {
  facts: ProvenanceFacts
  statement?: Statement
  identity?: Identity
}

interface OpenBundle {
  bundle: Bundle
  entity: SignedEntity
  statement?: Statement
  identity?: Identity
}

/** Bundles are attacker-controlled: every failure, of the parsers below too, is an answer. */
export function checkBundle(json: unknown, artefact: Artefact, trust: Trust): CheckedBundle {
  const opened = openBundle(json, artefact)
  if (opened === undefined) return { facts: refuse(json) }
  const verdict = judge(opened, artefact, trust)
  const { statement, identity } = opened
  const facts: ProvenanceFacts = { ...verdict, ...describe(opened) }
  if (verdict.status === 'verified') facts.loggedAt = readLogTime(opened.entity)
  return { facts, ...(statement && { statement }), ...(identity && { identity }) }
}

const KNOWN_VERSIONS: ReadonlySet<string> = new Set([
  BUNDLE_V01_MEDIA_TYPE,
  BUNDLE_V02_MEDIA_TYPE,
  BUNDLE_V03_LEGACY_MEDIA_TYPE,
  BUNDLE_V03_MEDIA_TYPE,
])

/** A version that is younger than ours is no tampering. */
function refuse(json: unknown): ProvenanceFacts {
  const type = typeof json === 'object' && json !== null && 'mediaType' in json ? json.mediaType : undefined
  const isBundle = typeof type === 'string' && type.startsWith('application/vnd.dev.sigstore.bundle')
  return isBundle && !KNOWN_VERSIONS.has(type)
    ? { status: 'present', detail: 'a version of Sigstore bundles that is not known' }
    : { status: 'invalid', detail: 'not a Sigstore bundle' }
}

function openBundle(json: unknown, { bytes }: Artefact): OpenBundle | undefined {
  try {
    const bundle = bundleFromJSON(json)
    const entity = toSignedEntity(bundle, bytes && Buffer.from(bytes))
    const opened: OpenBundle = { bundle, entity }
    if (bundle.content.$case === 'dsseEnvelope') {
      opened.statement = parseStatement(bundle.content.dsseEnvelope.payload)
    }
    if (entity.key.$case === 'certificate') opened.identity = readIdentity(entity.key.certificate)
    return opened
  } catch {
    return undefined
  }
}

const IN_TOTO = 'application/vnd.in-toto+json'

type Verdict = Pick<ProvenanceFacts, 'status' | 'detail'>

const invalid = (detail: string): Verdict => ({ status: 'invalid', detail })

function judge(opened: OpenBundle, artefact: Artefact, trust: Trust): Verdict {
  const { bundle, statement } = opened
  if (bundle.content.$case === 'messageSignature') return judgeFile(opened, artefact, trust)
  if (hasOtherKeyId(bundle)) return invalid('the envelope names another key than the bundle')
  const verdict = checkSignature(opened, trust)
  if (verdict !== undefined) return verdict
  return statement !== undefined && bundle.content.dsseEnvelope.payloadType === IN_TOTO
    ? checkSubject(statement, artefact)
    : invalid('what is signed is no statement about files')
}

/** A signature over the file itself, without a statement. */
function judgeFile(opened: OpenBundle, { bytes }: Artefact, trust: Trust): Verdict {
  if (bytes === undefined)
    return { status: 'present', detail: 'signs the bytes of the file, which were not downloaded' }
  return checkSignature(opened, trust) ?? { status: 'verified' }
}

function checkSubject(statement: Statement, artefact: Artefact): Verdict {
  const mismatch = findMismatch(statement, artefact)
  return mismatch === undefined ? { status: 'verified' } : invalid(mismatch)
}

/** The verdict unless all is well. */
function checkSignature({ bundle, entity }: OpenBundle, trust: Trust): Verdict | undefined {
  try {
    if (!isSignedByOwnCertificate(entity)) return invalid('the signature is not that of the certificate')
    new Verifier(trust.material).verify(entity)
    return undefined
  } catch (error) {
    const unknown = findUnknown(bundle, entity, trust)
    if (unknown !== undefined) return { status: 'present', detail: unknown }
    return invalid(`the check failed: ${toReason(error)}`)
  }
}

/** Needs no trust, so it tells tampering from an authority that is merely unknown. */
function isSignedByOwnCertificate({ key, signature }: SignedEntity): boolean {
  if (key.$case !== 'certificate') return true
  return signature.verifySignature(crypto.createPublicKey(key.certificate.publicKey))
}

function findUnknown(bundle: Bundle, entity: SignedEntity, trust: Trust): string | undefined {
  try {
    return findUnknownAuthority(bundle, entity, trust)
  } catch {
    return undefined
  }
}

/** The library's closed codes as words; its messages may quote the bundle. */
function toReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^[A-Z_]+$/.test(code)
    ? code
        .toLowerCase()
        .replace(/_error$/, '')
        .replaceAll('_', ' ')
    : 'malformed'
}

/** Not signed, so it proves nothing; but a key named beside a certificate, or another than the bundle's, is tampering. */
function hasOtherKeyId({ content, verificationMaterial: { content: key } }: Bundle): boolean {
  if (content.$case !== 'dsseEnvelope') return false
  const expected = key.$case === 'publicKey' ? key.publicKey.hint : ''
  return content.dsseEnvelope.signatures.some(({ keyid }) => keyid !== '' && keyid !== expected)
}

function describe({ entity, statement, identity }: OpenBundle): Partial<ProvenanceFacts> {
  return {
    ...(entity.key.$case === 'public-key' && { signer: entity.key.hint }),
    ...(identity && toProvenance(identity)),
    ...(statement && { predicateTypes: [statement.predicateType] }),
  }
}

/** Checked by the signature of the log or the time authority. */
function readLogTime({ timestamps, tlogEntries }: SignedEntity): string | undefined {
  const stamp = timestamps.find(({ $case }) => $case === 'timestamp-authority')
  if (stamp?.$case === 'timestamp-authority') return stamp.timestamp.signingTime.toISOString()
  const seconds = Number(tlogEntries.find(({ integratedTime }) => integratedTime !== '0')?.integratedTime)
  return Number.isSafeInteger(seconds) && seconds > 0 ? new Date(seconds * 1000).toISOString() : undefined
}
