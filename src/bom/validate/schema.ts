/** ajv's error, as far as it is used. */
export interface SchemaError {
  instancePath: string
  keyword: string
  params: Record<string, unknown>
  message?: string
}

/** A compiled schema: `errors` belongs to the last call. */
export interface SchemaValidator {
  (value: unknown): boolean
  errors?: SchemaError[] | null
}

const cache = new Map<string, SchemaValidator>()

/** Where the build puts the compiled schemas, seen from the bundle, a chunk beside it, and this source file. */
const FOLDERS = ['./validators/', '../validators/', '../../../dist/validators/']

async function importFrom(folder: string, version: string): Promise<SchemaValidator | undefined> {
  const url = new URL(`${folder}cyclonedx-${version}.mjs`, import.meta.url)
  try {
    const module: { default: SchemaValidator } = await import(url.href)
    return module.default
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/**
 * The compiled schema of a version, loaded at first use (30 ms). Throws when the build has not made it.
 */
export async function getValidator(version: string): Promise<SchemaValidator> {
  const known = cache.get(version)
  if (known) return known
  for (const folder of FOLDERS) {
    const found = await importFrom(folder, version)
    if (!found) continue
    cache.set(version, found)
    return found
  }
  throw new Error(`no compiled schema for CycloneDX ${version}: run the build`)
}
