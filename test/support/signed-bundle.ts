import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { makeTrust, type RegistryKey, type Trust } from '../../src/provenance/trust.ts'

/*
 * A registry's key and a transparency log of the tests' own, so that bundles can be signed and tampered with. Only what
 * key-signed bundles of version 0.1 need: no certificates, a promise of the log instead of a proof.
 */

const makePair = (): { privateKey: KeyObject; publicKey: KeyObject } =>
  generateKeyPairSync('ec', { namedCurve: 'prime256v1' })

const registry = makePair()
const log = makePair()

const derOf = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' })
const LOG_ID = createHash('sha256').update(derOf(log.publicKey)).digest()

export const KEY_ID = 'SHA256:test-key'
const SIGNED_AT = new Date('2025-06-01T00:00:00Z')

export const toKey = (use: string, end?: Date): RegistryKey => ({
  id: KEY_ID,
  use,
  key: registry.publicKey,
  start: new Date('2025-01-01T00:00:00Z'),
  end,
})

const TEST_LOG = {
  baseUrl: 'https://log.example',
  hashAlgorithm: 'SHA2_256',
  publicKey: {
    rawBytes: derOf(log.publicKey).toString('base64'),
    keyDetails: 'PKIX_ECDSA_P256_SHA_256',
    validFor: { start: '2025-01-01T00:00:00Z' },
  },
  logId: { keyId: LOG_ID.toString('base64') },
}

/** Trusts the log and the given keys of the tests. */
export const testTrust = (keys: readonly RegistryKey[], knowsLog = true): Trust =>
  makeTrust(
    TrustedRoot.fromJSON({
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      tlogs: knowsLog ? [TEST_LOG] : [],
      certificateAuthorities: [],
      ctlogs: [],
      timestampAuthorities: [],
    }),
    keys,
  )

/** As the registry signs `name@version:integrity`. */
export const signText = (text: string): string =>
  sign('sha256', Buffer.from(text), registry.privateKey).toString('base64')

const PAYLOAD_TYPE = 'application/vnd.in-toto+json'

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')

/** A bundle around a statement, signed with the registry's key and logged. */
export function signStatement(statement: unknown): Record<string, unknown> {
  const payload = Buffer.from(JSON.stringify(statement))
  const encoded = Buffer.concat([
    Buffer.from(`DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `),
    payload,
  ])
  const sig = sign('sha256', encoded, registry.privateKey).toString('base64')
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
    verificationMaterial: { publicKey: { hint: KEY_ID }, tlogEntries: [toLogEntry(payload, sig)] },
    dsseEnvelope: {
      payload: payload.toString('base64'),
      payloadType: PAYLOAD_TYPE,
      signatures: [{ sig, keyid: KEY_ID }],
    },
  }
}

function toLogEntry(payload: Uint8Array, sig: string): Record<string, unknown> {
  const body = Buffer.from(
    JSON.stringify({
      apiVersion: '0.0.1',
      kind: 'dsse',
      spec: {
        payloadHash: { algorithm: 'sha256', value: sha256(payload) },
        signatures: [{ signature: sig, verifier: '' }],
      },
    }),
  ).toString('base64')
  const integratedTime = SIGNED_AT.getTime() / 1000
  // Canonical JSON: the keys in order, no spaces.
  const promised = JSON.stringify({ body, integratedTime, logID: LOG_ID.toString('hex'), logIndex: 7 })
  return {
    logIndex: '7',
    logId: { keyId: LOG_ID.toString('base64') },
    kindVersion: { kind: 'dsse', version: '0.0.1' },
    integratedTime: String(integratedTime),
    inclusionPromise: {
      signedEntryTimestamp: sign('sha256', Buffer.from(promised), log.privateKey).toString('base64'),
    },
    canonicalizedBody: body,
  }
}
