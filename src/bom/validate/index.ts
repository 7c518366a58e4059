import { getValidator, type SchemaError } from './schema.ts'

export { lintBom, type LintFinding, type LintRule } from './lint.ts'

export interface ValidationError {
  /** JSON pointer into the BOM; '' is the document. */
  path: string
  message: string
}

export interface Validation {
  valid: boolean
  errors: ValidationError[]
}

export const VALIDATED_VERSIONS: readonly string[] = ['1.6', '1.7']
/** A person reads the first few. */
const MAX_ERRORS = 20

const refuse = (path: string, message: string): Validation => ({ valid: false, errors: [{ path, message }] })

function toMessage({ keyword, params, message }: SchemaError): string {
  if (keyword === 'additionalProperties') return `unknown field ${JSON.stringify(params.additionalProperty)}`
  if (keyword === 'required') return `field ${JSON.stringify(params.missingProperty)} is missing`
  if (keyword === 'enum' && Array.isArray(params.allowedValues)) {
    const shown = params.allowedValues.slice(0, 12).map(String).join(', ')
    return `must be one of ${shown}${params.allowedValues.length > 12 ? ', …' : ''}`
  }
  return message ?? `does not satisfy ${keyword}`
}

/** Without the summary that ajv adds after the alternatives of a `oneOf` or `anyOf`, when those say more. */
function toErrors(errors: readonly SchemaError[]): ValidationError[] {
  const telling = errors.filter(({ keyword }) => keyword !== 'oneOf' && keyword !== 'anyOf' && keyword !== 'if')
  const unique = new Map<string, ValidationError>()
  for (const error of telling.length > 0 ? telling : errors) {
    const one = { path: error.instancePath, message: toMessage(error) }
    unique.set(`${one.path} ${one.message}`, one)
  }
  return [...unique.values()].slice(0, MAX_ERRORS)
}

function findVersion(bom: unknown): string | undefined {
  if (typeof bom !== 'object' || bom === null || !('specVersion' in bom)) return undefined
  return typeof bom.specVersion === 'string' ? bom.specVersion : undefined
}

/**
 * Validates parsed JSON against the CycloneDX schema of its own `specVersion`. Linear in the size of the BOM; stops at
 * the first error, with all alternatives of it. Hostile documents are a result, not an exception.
 */
export async function validateBom(bom: unknown): Promise<Validation> {
  const version = findVersion(bom)
  if (version === undefined) return refuse('/specVersion', 'no specVersion: this is not CycloneDX JSON')
  if (!VALIDATED_VERSIONS.includes(version)) {
    return refuse('/specVersion', `must be one of ${VALIDATED_VERSIONS.join(', ')}`)
  }
  const validate = await getValidator(version)
  try {
    if (validate(bom)) return { valid: true, errors: [] }
    return { valid: false, errors: toErrors(validate.errors ?? []) }
  } catch (error) {
    // Components nest without limit in the schema, and the validator recurses.
    if (error instanceof RangeError) return refuse('', 'nested too deeply')
    throw error
  }
}
