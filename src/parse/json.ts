import { printParseErrorCode, visit, type ParseError } from 'jsonc-parser'
import { ProblemError } from '../model/collector.ts'
import { MAX_DEPTH } from './bounds.ts'
import { endOfComment, endOfString, toLineFinder } from './key-lines.ts'

export { findLine, lineAt, linesOfKeys, toLineFinder, type KeyLines } from './key-lines.ts'

/**
 * JSON (RFC 8259, https://www.rfc-editor.org/rfc/rfc8259) and JSON with comments and trailing commas
 * (https://jsonc.org), bounded in depth. Of equal keys the last one wins. Numbers are doubles: larger integers lose
 * digits.
 */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject
export interface JsonObject {
  [key: string]: JsonValue
}

/** @throws ProblemError `malformed` with the line, `too-deep` */
export function parseJson(text: string): JsonValue {
  assertDepth(text)
  return parseStrict(text, text)
}

/** @throws ProblemError `malformed` with the line, `too-deep` */
export function parseJsonc(text: string): JsonValue {
  const plain = blankExtras(text)
  assertDepth(plain)
  return parseStrict(plain, text)
}

function parseStrict(plain: string, original: string): JsonValue {
  try {
    const value: JsonValue = JSON.parse(plain)
    return value
  } catch {
    throw toProblem(plain, original)
  }
}

/** The engine's own message quotes the file, so the fault is located a second time by a parser that gives offsets. */
function toProblem(plain: string, original: string): ProblemError {
  let first: ParseError | undefined
  visit(
    plain,
    { onError: (error, offset, length) => (first ??= { error, offset, length }) },
    { disallowComments: true },
  )
  if (first === undefined) return new ProblemError('malformed', 'not valid JSON')
  const words = printParseErrorCode(first.error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
  return new ProblemError('malformed', `not valid JSON: ${words}`, toLineFinder(original)(first.offset))
}

/** Brackets are counted before any parse, so that no parser or later walk meets a value that is too deep. */
function assertDepth(text: string): void {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) at = endOfString(text, at) - 1
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > MAX_DEPTH) {
        throw new ProblemError('too-deep', `nested deeper than ${MAX_DEPTH} levels`, toLineFinder(text)(at))
      }
    } else if (code === 0x7d || code === 0x5d) depth--
  }
}

const blanks = (part: string): string => part.replace(/[^\n]/g, ' ')

/** Comments and trailing commas become spaces, so every offset and line stays where it was. */
function blankExtras(text: string): string {
  const parts: string[] = []
  let kept = 0
  const blank = (from: number, to: number): void => {
    parts.push(text.slice(kept, from), blanks(text.slice(from, to)))
    kept = to
  }
  for (const [from, to] of findExtras(text)) blank(from, to)
  return parts.length === 0 ? text : parts.join('') + text.slice(kept)
}

/** Spans of comments and trailing commas in order. */
function findExtras(text: string): [number, number][] {
  const spans: [number, number][] = []
  // Index in `spans` before which the last comma goes, should a closing bracket follow it.
  let comma: { at: number; index: number } | undefined
  let filled = false
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    const end = code === 0x22 ? endOfString(text, at) : code === 0x2f ? endOfComment(text, at) : at
    if (code === 0x2f && end > at) spans.push([at, end])
    else if (code === 0x2c) {
      comma = filled && comma === undefined ? { at, index: spans.length } : undefined
      filled = comma !== undefined
    } else if (code > 0x20) {
      if ((code === 0x7d || code === 0x5d) && comma !== undefined) {
        spans.splice(comma.index, 0, [comma.at, comma.at + 1])
      }
      comma = undefined
      filled = code !== 0x7b && code !== 0x5b
    }
    at = end > at ? end : at + 1
  }
  return spans
}

/** A JSON object, not an array or null. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The own member of an object; anything else is undefined. Safe for keys such as `__proto__` and `constructor`. */
export const getMember = (value: unknown, key: string): JsonValue | undefined =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined

/** The own member at a path of keys and indexes. */
export function getPath(value: unknown, ...path: (string | number)[]): JsonValue | undefined {
  let current: unknown = value
  for (const key of path) {
    current = typeof key === 'number' ? asArray(current)?.[key] : getMember(current, key)
  }
  return current as JsonValue | undefined
}

export const asObject = (value: unknown): JsonObject | undefined => (isObject(value) ? value : undefined)
export const asArray = (value: unknown): JsonValue[] | undefined =>
  Array.isArray(value) ? (value as JsonValue[]) : undefined
export const asString = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
export const asNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
export const asBoolean = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined)
/** The strings among the items; other items are left out. Empty when it is no array. */
export const asStrings = (value: unknown): string[] =>
  asArray(value)?.filter((item): item is string => typeof item === 'string') ?? []
/** The members of an object in file order; empty when it is none. */
export const entriesOf = (value: unknown): [string, JsonValue][] => (isObject(value) ? Object.entries(value) : [])
