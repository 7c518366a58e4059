import { z } from 'zod'

/**
 * Documents of the npm registry, only what is read.
 * https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md
 */

/** Twenty years of clients wrote into these fields what they liked: another type than expected counts as not said. */
const soft = <T extends z.ZodType>(schema: T): z.ZodCatch<z.ZodOptional<T>> => schema.optional().catch(undefined)

const Texts = z.record(z.string(), z.unknown())

const Person = z.union([
  z.string(),
  z.object({ name: z.string().optional(), email: soft(z.string()), url: soft(z.string()) }),
])
export type Person = z.infer<typeof Person>

const Publisher = z.object({
  name: z.string(),
  email: soft(z.string()),
  trustedPublisher: soft(z.object({ id: z.string() })),
  approver: soft(Person),
})

const Dist = z.object({
  tarball: z.string().optional(),
  integrity: z.string().optional(),
  shasum: z.string().optional(),
  fileCount: soft(z.number()),
  unpackedSize: soft(z.number()),
  signatures: z
    .array(z.object({ keyid: z.string(), sig: z.string() }))
    .max(50)
    .optional(),
  attestations: z.object({ provenance: soft(z.object({ predicateType: z.string() })) }).optional(),
})

export const Manifest = z.object({
  name: z.string().optional(),
  version: z.string(),
  description: soft(z.string()),
  homepage: soft(z.string()),
  repository: z.unknown().optional(),
  license: z.unknown().optional(),
  licenses: z.unknown().optional(),
  deprecated: soft(z.union([z.string(), z.boolean()])),
  maintainers: soft(z.array(Person)),
  _npmUser: soft(Publisher),
  gitHead: soft(z.string()),
  scripts: soft(Texts),
  gypfile: soft(z.boolean()),
  hasInstallScript: soft(z.boolean()),
  engines: soft(Texts),
  dependencies: soft(Texts),
  optionalDependencies: soft(Texts),
  peerDependencies: soft(Texts),
  devDependencies: soft(Texts),
  dist: Dist.optional(),
})
export type Manifest = z.infer<typeof Manifest>

const Versions = z.record(z.string(), z.unknown())
/** Versions that are not, or not freely, to be had. */
const Block = soft(z.object({ versions: soft(Versions) }))

const PackumentShape = z.object({
  name: z.string(),
  description: soft(z.string()),
  homepage: soft(z.string()),
  repository: z.unknown().optional(),
  maintainers: soft(z.array(Person)),
  'dist-tags': z.record(z.string(), z.string()).optional(),
  /** Absent in the abbreviated form and in some registries; `unpublished` is an object among the times. */
  time: z.record(z.string(), z.unknown()).optional(),
  /** The abbreviated form's only time. */
  modified: soft(z.string()),
  versions: Versions.optional(),
  stagedVersions: Block,
  policyRestrictions: Block,
})
export type Packument = z.infer<typeof PackumentShape>

/** Only what was unpublished as a whole has no versions. */
export const Packument = PackumentShape.refine(
  ({ versions, time }) => versions !== undefined || time?.['unpublished'] !== undefined,
  { path: ['versions'] },
)

export const Unpublished = z.object({
  name: soft(z.string()),
  time: soft(z.string()),
  versions: soft(z.array(z.string())),
})
