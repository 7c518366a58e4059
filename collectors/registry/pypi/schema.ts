import { z } from 'zod'

/** Documents of a Python index, only what is read. Fields for people may hold anything: another type is not said. */
const soft = <T extends z.ZodType>(schema: T): z.ZodCatch<z.ZodOptional<z.ZodNullable<T>>> =>
  schema.nullable().optional().catch(undefined)

/** The specification shows the status as an object and as a text. */
const ProjectStatus = z.union([z.string(), z.object({ status: z.string(), reason: soft(z.string()) })])

export const SimpleFile = z.object({
  filename: z.string(),
  url: z.string(),
  hashes: z.record(z.string(), z.string()),
  size: soft(z.number()),
  'upload-time': soft(z.string()),
  'requires-python': soft(z.string()),
  yanked: soft(z.union([z.string(), z.boolean()])),
  /** Absent: the index does not know of attestations. Null: there is none. */
  provenance: z.string().nullable().optional(),
})
export type SimpleFile = z.infer<typeof SimpleFile>

/** https://packaging.python.org/en/latest/specifications/simple-repository-api/#project-detail */
export const SimpleProject = z.object({
  name: z.string(),
  versions: z.array(z.string()).optional(),
  'project-status': ProjectStatus.nullable().optional().catch(undefined),
  files: z.array(z.unknown()),
})
export type SimpleProject = z.infer<typeof SimpleProject>

/** https://docs.pypi.org/api/json/ */
export const Release = z.object({
  info: z.object({
    name: z.string(),
    version: z.string(),
    summary: soft(z.string()),
    license: soft(z.string()),
    license_expression: soft(z.string()),
    classifiers: soft(z.array(z.string())),
    home_page: soft(z.string()),
    project_urls: soft(z.record(z.string(), z.unknown())),
    requires_python: soft(z.string()),
    requires_dist: soft(z.array(z.string())),
  }),
  ownership: soft(
    z.object({
      roles: soft(z.array(z.object({ role: z.string(), user: z.string() }))),
      organization: soft(z.string()),
    }),
  ),
})
export type Release = z.infer<typeof Release>
