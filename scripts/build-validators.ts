/*
 * Compiles the CycloneDX JSON schemas that come with the CycloneDX library into stand-alone validators:
 *
 *   node scripts/build-validators.ts [OUTPUT-FOLDER]
 *
 * Compiling takes about a second per version and 20 packages, loading the result 50 ms and none.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv, _, type AnySchemaObject, type KeywordCxt } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'

const require = createRequire(import.meta.url)
const LIBRARY = dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json'))
const ROOT = dirname(import.meta.dirname)
const UNIQUE_ITEMS = join(ROOT, 'src/bom/validate/unique-items.ts')
const VERSIONS = ['1.6', '1.7'] as const
/** Schemas that the BOM schemas refer to. */
const SCHEMA_BASE = 'http://cyclonedx.org/schema/'
const SHARED = ['spdx', 'jsf-0.82', 'cryptography-defs']

/**
 * Formats as patterns, so that the result needs no format library. `iri-reference` is left to the lint: the schema's
 * own tools accept anything there.
 */
const FORMATS: Readonly<Record<string, string>> = {
  'date-time':
    '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])[Tt ](?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:[Zz]|[+-]\\d{2}(?::?\\d{2})?)$',
  date: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
  uri: '^[A-Za-z][A-Za-z0-9+.-]*:\\S*$',
  'idn-email': '^[^\\s@]+@[^\\s@]+$',
}

function readSchema(name: string): AnySchemaObject {
  const text = readFileSync(join(LIBRARY, 'res/schema', `${name}.SNAPSHOT.schema.json`), 'utf8')
  return withPatterns(JSON.parse(text)) as AnySchemaObject
}

/** The schema with `format` replaced by `pattern`, at every depth. */
function withPatterns(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPatterns)
  if (typeof value !== 'object' || value === null) return value
  const result: Record<string, unknown> = {}
  for (const [key, one] of Object.entries(value)) {
    if (key !== 'format' || typeof one !== 'string') result[key] = withPatterns(one)
    else if (Object.hasOwn(FORMATS, one)) result.pattern = FORMATS[one]
  }
  return result
}

/** The generated code calls `hasUniqueItems` where the schema says `uniqueItems: true`. */
function addUniqueItems(ajv: Ajv): void {
  ajv.removeKeyword('uniqueItems')
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    error: { message: 'must NOT have duplicate items' },
    code(context: KeywordCxt) {
      if (context.schema !== true) return
      const name = context.gen.scopeValue('func', {
        key: 'hasUniqueItems',
        ref: () => true,
        code: _`require(${UNIQUE_ITEMS}).hasUniqueItems`,
      })
      context.fail(_`!${name}(${context.data})`)
    },
  })
}

/** `allErrors` stays off: on a hostile BOM it costs time and memory without bound. */
function compile(version: string): string {
  const ajv = new Ajv({ strict: false, validateFormats: false, code: { source: true, optimize: 2 } })
  addUniqueItems(ajv)
  for (const name of SHARED) ajv.addSchema(readSchema(name), `${SCHEMA_BASE}${name}.SNAPSHOT.schema.json`)
  const validate = ajv.compile(readSchema(`bom-${version}`))
  return standalone.default(ajv, validate)
}

async function write(version: string, folder: string): Promise<void> {
  await build({
    stdin: { contents: compile(version), resolveDir: ROOT, sourcefile: `cyclonedx-${version}.cjs` },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    outfile: join(folder, `cyclonedx-${version}.mjs`),
    logLevel: 'warning',
  })
}

/** What the result depends on. */
function getStamp(): string {
  const hash = createHash('sha256')
  const inputs = [
    import.meta.filename,
    UNIQUE_ITEMS,
    join(LIBRARY, 'package.json'),
    require.resolve('ajv/package.json'),
  ]
  for (const file of inputs) hash.update(readFileSync(file))
  return hash.digest('hex')
}

function readStamp(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Writes one module per version into the folder, unless what is there is up to date. Returns whether it wrote. */
export async function buildValidators(folder: string): Promise<boolean> {
  const stamp = join(folder, 'stamp')
  if (readStamp(stamp) === getStamp()) return false
  mkdirSync(folder, { recursive: true })
  for (const version of VERSIONS) await write(version, folder)
  writeFileSync(stamp, getStamp())
  return true
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildValidators(resolve(process.argv[2] ?? join(ROOT, 'dist/validators')))
}
