import { z } from 'zod'
import type { Hash } from '../model/component.ts'
import type { ProvenanceFacts } from '../model/subject.ts'
import { checkBundle } from './bundle.ts'
import { combine } from './combine.ts'
import type { Trust } from './trust.ts'

/** Sigstore bundles as the gem server lists them: they sign the bytes of the gem, without a statement. */
export const GemAttestations = z.array(z.unknown()).max(100)

export const checkGemAttestations = (
  bundles: z.infer<typeof GemAttestations>,
  gem: { name: string; hashes: readonly Hash[] },
  trust: Trust,
): ProvenanceFacts =>
  combine(
    bundles.map(
      (bundle) => checkBundle(bundle, { isCalled: (name) => name === gem.name, hashes: gem.hashes }, trust).facts,
    ),
  )
