import { z } from 'zod'

const soft = <T extends z.ZodType>(schema: T): z.ZodCatch<z.ZodOptional<z.ZodNullable<T>>> =>
  schema.nullable().optional().catch(undefined)

/** One line of the index. https://doc.rust-lang.org/cargo/reference/registry-index.html#json-schema */
export const IndexLine = z.object({
  name: z.string(),
  vers: z.string(),
  deps: z.array(
    z.object({
      name: z.string(),
      req: z.string(),
      optional: soft(z.boolean()),
      kind: soft(z.string()),
      /** The real name of a dependency that is renamed. */
      package: soft(z.string()),
    }),
  ),
  cksum: z.string(),
  yanked: z.boolean(),
  links: soft(z.string()),
  rust_version: soft(z.string()),
  pubtime: soft(z.string()),
})
export type IndexLine = z.infer<typeof IndexLine>

const User = z.object({ login: z.string(), url: soft(z.string()), kind: soft(z.string()) })
export type User = z.infer<typeof User>

/** How a version was published from a workflow; the registry marks it unstable. */
const TrustedPublication = z.object({
  provider: z.string(),
  repository: soft(z.string()),
  project_path: soft(z.string()),
  sha: soft(z.string()),
})

export const CrateVersion = z.object({
  num: z.string(),
  license: soft(z.string()),
  created_at: soft(z.string()),
  yanked: soft(z.boolean()),
  yank_message: soft(z.string()),
  published_by: soft(User),
  crate_size: soft(z.number()),
  repository: soft(z.string()),
  dl_path: soft(z.string()),
  /** Null: published with a token. */
  trustpub_data: z.union([TrustedPublication, z.null()]).optional().catch(undefined),
})
export type CrateVersion = z.infer<typeof CrateVersion>

/** https://crates.io/data-access#api */
export const CrateDocument = z.object({
  crate: z.object({
    name: z.string(),
    description: soft(z.string()),
    homepage: soft(z.string()),
    repository: soft(z.string()),
    created_at: soft(z.string()),
    updated_at: soft(z.string()),
    downloads: soft(z.number()),
    max_stable_version: soft(z.string()),
  }),
  versions: z.array(CrateVersion).nullable().optional(),
})
export type CrateDocument = z.infer<typeof CrateDocument>

export const VersionDocument = z.object({ version: CrateVersion })
export const OwnersDocument = z.object({ users: z.array(User) })
