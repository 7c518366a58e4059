import { z } from 'zod'

/** Documents of the NuGet v3 protocol, only what is read. https://learn.microsoft.com/nuget/api/overview */

const soft = <T extends z.ZodType>(schema: T): z.ZodCatch<z.ZodOptional<z.ZodNullable<T>>> =>
  schema.nullable().optional().catch(undefined)

export const ServiceIndex = z.object({
  resources: z.array(z.object({ '@id': z.string(), '@type': z.union([z.string(), z.array(z.string())]) })),
})
export type ServiceIndex = z.infer<typeof ServiceIndex>

const Dependency = z.object({ id: z.string(), range: soft(z.string()) })
export const DependencyGroups = soft(z.array(z.object({ dependencies: soft(z.array(Dependency)) })))

export const CatalogEntry = z.object({
  '@id': soft(z.string()),
  id: z.string(),
  version: z.string(),
  description: soft(z.string()),
  licenseExpression: soft(z.string()),
  licenseUrl: soft(z.string()),
  projectUrl: soft(z.string()),
  published: soft(z.string()),
  listed: soft(z.boolean()),
  deprecation: soft(
    z.object({
      reasons: soft(z.array(z.string())),
      message: soft(z.string()),
      alternatePackage: soft(z.object({ id: z.string() })),
    }),
  ),
  dependencyGroups: DependencyGroups,
})
export type CatalogEntry = z.infer<typeof CatalogEntry>

const Leaf = z.object({ catalogEntry: z.unknown(), packageContent: soft(z.string()) })
export type Leaf = z.infer<typeof Leaf>

/** Large packages have pages that only name where their leaves are. */
export const Page = z.object({ '@id': z.string(), items: z.array(Leaf).nullable().optional() })
export type Page = z.infer<typeof Page>

export const Registration = z.object({ items: z.array(Page) })

/** The document of one version in the catalogue, with what the registration leaves out. */
export const CatalogLeaf = z.object({
  packageHash: soft(z.string()),
  packageHashAlgorithm: soft(z.string()),
  packageSize: soft(z.number()),
  created: soft(z.string()),
  packageTypes: soft(z.array(z.object({ name: z.string() }))),
  repository: soft(z.union([z.string(), z.object({ url: soft(z.string()), commit: soft(z.string()) })])),
})
export type CatalogLeaf = z.infer<typeof CatalogLeaf>

export const Search = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      owners: soft(z.union([z.string(), z.array(z.string())])),
      totalDownloads: soft(z.number()),
    }),
  ),
})
