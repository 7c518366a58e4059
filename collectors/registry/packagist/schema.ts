import { z } from 'zod'

/** Documents of a Composer repository, only what is read. https://packagist.org/apidoc */

const soft = <T extends z.ZodType>(schema: T): z.ZodCatch<z.ZodOptional<z.ZodNullable<T>>> =>
  schema.nullable().optional().catch(undefined)

/** `true`, or the name of what to use instead. */
const Abandoned = soft(z.union([z.boolean(), z.string()]))
const Table = soft(z.record(z.string(), z.unknown()))

export const ComposerVersion = z.object({
  name: z.string(),
  version: z.string(),
  description: soft(z.string()),
  homepage: soft(z.string()),
  license: soft(z.array(z.string())),
  type: soft(z.string()),
  source: soft(z.object({ type: soft(z.string()), url: soft(z.string()), reference: soft(z.string()) })),
  dist: soft(z.object({ type: soft(z.string()), url: soft(z.string()), shasum: soft(z.string()) })),
  time: soft(z.string()),
  require: Table,
  abandoned: Abandoned,
})
export type ComposerVersion = z.infer<typeof ComposerVersion>

export const Metadata = z.object({
  /** `composer/2.0`: entries hold only what differs from the one before. */
  minified: soft(z.string()),
  packages: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
})

export const PackageDocument = z.object({
  package: z.object({
    description: soft(z.string()),
    time: soft(z.string()),
    repository: soft(z.string()),
    maintainers: soft(z.array(z.object({ name: z.string() }))),
    abandoned: Abandoned,
    downloads: soft(z.object({ total: soft(z.number()), monthly: soft(z.number()) })),
  }),
})
export type PackageDocument = z.infer<typeof PackageDocument>
