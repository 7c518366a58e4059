import { z } from 'zod'

/** Documents of the gem server, only what is read. https://guides.rubygems.org/rubygems-org-api/ */

const soft = <T extends z.ZodType>(schema: T): z.ZodCatch<z.ZodOptional<z.ZodNullable<T>>> =>
  schema.nullable().optional().catch(undefined)

const Metadata = soft(z.record(z.string(), z.unknown()))

export const GemVersion = z.object({
  number: z.string(),
  platform: soft(z.string()),
  created_at: soft(z.string()),
  /** The name of the same in records since 2022. */
  published_at: soft(z.string()),
  sha: soft(z.string()),
  licenses: soft(z.array(z.string())),
  metadata: Metadata,
  ruby_version: soft(z.string()),
  yanked: soft(z.boolean()),
})
export type GemVersion = z.infer<typeof GemVersion>

const Dependencies = soft(z.array(z.object({ name: z.string(), requirements: soft(z.string()) })))

export const Gem = z.object({
  name: z.string(),
  version: soft(z.string()),
  info: soft(z.string()),
  downloads: soft(z.number()),
  homepage_uri: soft(z.string()),
  source_code_uri: soft(z.string()),
})
export type Gem = z.infer<typeof Gem>

/** One version and platform, yanked ones too. */
export const GemDetail = z.object({
  version: z.string(),
  platform: soft(z.string()),
  version_created_at: soft(z.string()),
  sha: soft(z.string()),
  licenses: soft(z.array(z.string())),
  metadata: Metadata,
  source_code_uri: soft(z.string()),
  yanked: soft(z.boolean()),
  dependencies: soft(z.object({ runtime: Dependencies })),
})
export type GemDetail = z.infer<typeof GemDetail>

export const Owners = z.array(z.object({ handle: soft(z.string()), id: soft(z.number()), role: soft(z.string()) }))
