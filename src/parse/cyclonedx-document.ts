import type { JsonObject, JsonValue } from './json.ts'

/** A component of a CycloneDX document in JSON, wherever it is nested: https://cyclonedx.org/docs/1.7/json/#components */
export interface Placed {
  /** JSON pointer (RFC 6901). */
  pointer: string
  component: JsonObject
}

const MAX_DEPTH = 64

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

export const objectsOf = (value: JsonValue | undefined): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : []

export const textOf = (value: JsonValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

/** All components below `components`, in document order. */
export function placedComponents(document: JsonObject): Placed[] {
  return below(document, '', 0)
}

function below(parent: JsonObject, pointer: string, depth: number): Placed[] {
  const components = parent['components']
  if (!Array.isArray(components) || depth > MAX_DEPTH) return []
  return components.flatMap((component, index) => {
    if (!isObject(component)) return []
    const own = `${pointer}/components/${index}`
    return [{ pointer: own, component }, ...below(component, own, depth + 1)]
  })
}
