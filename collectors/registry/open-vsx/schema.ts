import { z } from 'zod'

/** Documents of Open VSX, only what is read. https://open-vsx.org/swagger-ui */

const soft = <T extends z.ZodType>(schema: T): z.ZodCatch<z.ZodOptional<z.ZodNullable<T>>> =>
  schema.nullable().optional().catch(undefined)

const Reference = z.object({ namespace: z.string(), extension: z.string() })

export const Extension = z.object({
  namespace: z.string(),
  name: z.string(),
  version: z.string(),
  targetPlatform: soft(z.string()),
  preRelease: soft(z.boolean()),
  publishedBy: soft(z.object({ loginName: z.string(), provider: soft(z.string()) })),
  verified: soft(z.boolean()),
  unrelatedPublisher: soft(z.boolean()),
  timestamp: soft(z.string()),
  description: soft(z.string()),
  license: soft(z.string()),
  repository: soft(z.string()),
  homepage: soft(z.string()),
  engines: soft(z.record(z.string(), z.unknown())),
  dependencies: soft(z.array(Reference)),
  bundledExtensions: soft(z.array(Reference)),
  downloadCount: soft(z.number()),
  deprecated: soft(z.boolean()),
  replacement: soft(z.object({ url: soft(z.string()), displayName: soft(z.string()) })),
  downloadable: soft(z.boolean()),
  reviewStatus: soft(z.string()),
  reviewMessage: soft(z.string()),
  files: soft(
    z.object({
      download: soft(z.string()),
      sha256: soft(z.string()),
      signature: soft(z.string()),
      publicKey: soft(z.string()),
    }),
  ),
})
export type Extension = z.infer<typeof Extension>

/** Some paths answer 200 with this for what is not there. */
export const ErrorDocument = z.object({ error: z.string() })

export const Query = z.object({
  offset: soft(z.number()),
  totalSize: soft(z.number()),
  extensions: z.array(z.unknown()),
})
export type Query = z.infer<typeof Query>
