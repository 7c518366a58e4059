import { parse, TomlDate, TomlError } from 'smol-toml'
import { ProblemError } from '../model/collector.ts'
import { assertBounds, MAX_DEPTH } from './bounds.ts'
import type { JsonValue } from './json.ts'

/**
 * TOML 1.0 (https://toml.io/en/v1.0.0), bounded in depth. Dates become ISO strings; integers beyond 2^53 lose digits.
 * @throws ProblemError `malformed` with the line, `too-deep`
 */
export function parseToml(text: string): JsonValue {
  const table = parseTable(text)
  // Dotted keys and headers nest too, which the parser's own limit on inline values does not count.
  assertBounds(table)
  return toJson(table)
}

function parseTable(text: string): unknown {
  try {
    return parse(text, { integersAsBigInt: 'asNeeded', maxDepth: MAX_DEPTH })
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    // The message goes on with lines of the file, which are not to be quoted.
    const reason = error.message.split('\n', 1)[0]?.replace(/^Invalid TOML document: /, '') ?? ''
    if (/nested structures/.test(reason)) throw new ProblemError('too-deep', `nested deeper than ${MAX_DEPTH} levels`)
    throw new ProblemError('malformed', `not valid TOML: ${reason}`, error.line)
  }
}

function toJson(value: unknown): JsonValue {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) value[index] = toJson(item)
    return value
  }
  if (value instanceof TomlDate) return value.toISOString()
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object' || value === null) return value as JsonValue
  for (const [key, member] of Object.entries(value)) {
    const plain = toJson(member)
    // Only dates and big integers differ; a defined property is safe where an assignment to `__proto__` is not.
    if (plain !== member) {
      Object.defineProperty(value, key, { value: plain, enumerable: true, configurable: true, writable: true })
    }
  }
  return value as JsonValue
}
