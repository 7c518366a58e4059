/**
 * Whom signatures are checked against: Sigstore's trusted root (certificate authorities, logs, time stamps) and the npm
 * registry's keys, as the package `@sigstore/tuf` ships them. Offline, so as old as that package: what is signed by
 * somebody younger cannot be checked, which is not the same as a bad signature.
 */
import { crypto } from '@sigstore/core'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { toTrustMaterial, VerificationError, type TrustMaterial } from '@sigstore/verify'
import seeds from '@sigstore/tuf/seeds.json' with { type: 'json' }
import { z } from 'zod'

export type KeyUse = 'npm:signatures' | 'npm:attestations'

export interface RegistryKey {
  id: string
  use: string
  key: ReturnType<typeof crypto.createPublicKey>
  start: Date
  /** The registry stopped to sign with it. */
  end?: Date
}

export interface Trust {
  material: TrustMaterial
  keys: readonly RegistryKey[]
}

const Seeds = z.record(z.string(), z.object({ targets: z.record(z.string(), z.string()) }))

const KeysFile = z.object({
  keys: z.array(
    z.object({
      keyId: z.string(),
      keyUsage: z.string(),
      publicKey: z.object({
        rawBytes: z.string(),
        validFor: z.object({ start: z.coerce.date(), end: z.coerce.date().optional() }),
      }),
    }),
  ),
})

const decode = (text: string | undefined): unknown => JSON.parse(Buffer.from(text ?? '', 'base64').toString('utf8'))

/** @throws when the seeds are not of the shape that this version was made for */
export function toTrust(seedsFile: unknown): Trust {
  const targets = Object.assign({}, ...Object.values(Seeds.parse(seedsFile)).map((one) => one.targets)) as Record<
    string,
    string
  >
  const keysName = Object.keys(targets).find((name) => name.endsWith('keys.json'))
  const root = TrustedRoot.fromJSON(decode(targets['trusted_root.json']))
  const { keys } = KeysFile.parse(decode(keysName && targets[keysName]))
  return makeTrust(
    root,
    keys.map(({ keyId, keyUsage, publicKey }) => ({
      id: keyId,
      use: keyUsage,
      key: crypto.createPublicKey(Buffer.from(publicKey.rawBytes, 'base64')),
      start: publicKey.validFor.start,
      end: publicKey.validFor.end,
    })),
  )
}

/** Keys for attestations are looked up by the bundle's hint. */
export function makeTrust(root: TrustedRoot, keys: readonly RegistryKey[]): Trust {
  // A log without a start would vouch for any time.
  const tlogs = root.tlogs.filter(({ publicKey }) => publicKey?.validFor?.start !== undefined)
  const material = toTrustMaterial({ ...root, tlogs }, (hint) => {
    const found = keys.find(({ id, use }) => id === hint && use === 'npm:attestations')
    if (found === undefined) throw new VerificationError({ code: 'PUBLIC_KEY_ERROR', message: 'unknown key' })
    return {
      publicKey: found.key,
      validFor: (date) => date >= found.start && (found.end === undefined || date <= found.end),
    }
  })
  return { material, keys }
}

let shipped: Trust | undefined

/** The trust that ships with this version. */
export function getTrust(): Trust {
  shipped ??= toTrust(seeds)
  return shipped
}
