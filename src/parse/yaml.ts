import {
  CORE_SCHEMA,
  constructFromEvents,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  EVENT_ID,
  getScalarValue,
  mergeTag,
  parseEvents,
  YAMLException,
} from 'js-yaml'
import { ProblemError } from '../model/collector.ts'
import { assertBounds } from './bounds.ts'
import type { JsonValue } from './json.ts'
import { toLineFinder, type KeyLines } from './key-lines.ts'

/**
 * YAML 1.2, core schema (https://yaml.org/spec/1.2.2/) plus merge keys, bounded in depth and in size after expansion
 * of aliases. Tags are never acted upon: a tagged value is read as if its tag were not there. Of equal keys the last
 * one wins, keys become strings, dates stay strings. Values reached through aliases are shared: do not change them.
 */

/** Deeper nesting than any configuration or lock has; the parser recurses. */
const MAX_YAML_DEPTH = 200

const setOwn = (container: Record<string, unknown>, key: unknown, value: unknown): string => {
  if (typeof key === 'object' && key !== null) return 'a key that is no scalar'
  Object.defineProperty(container, String(key), { value, enumerable: true, configurable: true, writable: true })
  return ''
}

const ignoredTags = ['!', 'tag:'].flatMap((prefix) => [
  defineScalarTag(prefix, { matchByTagPrefix: true, resolve: (source: string) => source, identify: () => false }),
  defineSequenceTag(prefix, {
    matchByTagPrefix: true,
    create: (): unknown[] => [],
    addItem: (list, item) => void list.push(item),
    identify: () => false,
  }),
  defineMappingTag(prefix, {
    matchByTagPrefix: true,
    create: (): Record<string, unknown> => ({}),
    addPair: setOwn,
    has: (container, key) => Object.hasOwn(container, String(key)),
    keys: (container) => Object.keys(container),
    get: (container, key) => container[String(key)],
    identify: () => false,
  }),
])

const SCHEMA = CORE_SCHEMA.withTags(mergeTag, ...ignoredTags)

type Events = ReturnType<typeof parseEvents>

/**
 * The only document of a text; null when there is none.
 * @throws ProblemError `malformed` with the line, `too-deep`, `limit`, `unsupported` when there are several documents
 */
export function parseYaml(text: string): JsonValue {
  return onlyDocument(parseYamlDocuments(text))
}

/** @throws ProblemError `malformed` with the line, `too-deep`, `limit` */
export function parseYamlDocuments(text: string): JsonValue[] {
  return guard(() => construct(parseEvents(text, { maxDepth: MAX_YAML_DEPTH }), text))
}

/** As `parseYaml`, with the lines of all keys down to `depth` levels (1: the keys of the root). */
export function parseYamlWithLines(text: string, depth: number): { value: JsonValue; lines: KeyLines } {
  const events = guard(() => parseEvents(text, { maxDepth: MAX_YAML_DEPTH }))
  return {
    value: onlyDocument(guard(() => construct(events, text))),
    lines: toKeyLines(events, text, depth)[0] ?? { line: 1, members: new Map() },
  }
}

/** As `parseYamlDocuments`, each with its lines. */
export function parseYamlDocumentsWithLines(text: string, depth: number): { value: JsonValue; lines: KeyLines }[] {
  const events = guard(() => parseEvents(text, { maxDepth: MAX_YAML_DEPTH }))
  const lines = toKeyLines(events, text, depth)
  const none: KeyLines = { line: 1, members: new Map() }
  return guard(() => construct(events, text)).map((value, index) => ({ value, lines: lines[index] ?? none }))
}

function onlyDocument(documents: JsonValue[]): JsonValue {
  if (documents.length > 1) throw new ProblemError('unsupported', 'several YAML documents where one is expected')
  return documents[0] ?? null
}

function construct(events: Events, text: string): JsonValue[] {
  const documents = constructFromEvents(events, { source: text, schema: SCHEMA, json: true })
  assertBounds(documents)
  return documents as JsonValue[]
}

/** The parser's own message may quote the file: only its first words are kept. */
function guard<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const reason = error.reason.replace(/["'(<][^"')>]*["')>]?/g, '').trim()
    const line = error.mark === undefined ? undefined : error.mark.line + 1
    if (/maxDepth/.test(error.reason))
      throw new ProblemError('too-deep', `nested deeper than ${MAX_YAML_DEPTH} levels`, line)
    if (/exceeded|abnormal/.test(error.reason)) throw new ProblemError('limit', 'too many merge keys', line)
    throw new ProblemError('malformed', `not valid YAML: ${reason}`, line)
  }
}

interface Frame {
  /** Undefined below the wanted depth. */
  node: KeyLines | undefined
  kind: 'document' | 'sequence' | 'mapping'
  index: number
  /** In a mapping: the member whose value comes next; undefined where a key comes next. */
  pending: { member: KeyLines | undefined } | undefined
}

/** One scan of the events; aliases are not entered, since their lines are those of the anchor. */
function toKeyLines(events: Events, text: string, depth: number): KeyLines[] {
  const lineOf = toLineFinder(text)
  const documents: KeyLines[] = []
  const stack: Frame[] = []
  const add = (frame: Frame, key: string, offset: number): KeyLines | undefined => {
    if (frame.node === undefined || stack.length - 1 > depth) return undefined
    const node: KeyLines = { line: lineOf(offset), members: new Map() }
    frame.node.members.set(key, node)
    return node
  }
  /** The node of the value at `offset` under the innermost frame; a key scalar opens a member instead. */
  const enter = (offset: number, key?: string): KeyLines | undefined => {
    const frame = stack.at(-1)
    if (frame === undefined) return undefined
    if (frame.kind === 'document') return frame.node
    if (frame.kind === 'sequence') return add(frame, String(frame.index++), offset)
    if (frame.pending === undefined) {
      frame.pending = { member: key === undefined ? undefined : add(frame, key, offset) }
      return undefined
    }
    const { member } = frame.pending
    frame.pending = undefined
    return member
  }
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) {
      const node: KeyLines = { line: 1, members: new Map() }
      documents.push(node)
      stack.push({ node, kind: 'document', index: 0, pending: undefined })
    } else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      const kind = event.type === EVENT_ID.MAPPING ? 'mapping' : 'sequence'
      stack.push({ node: enter(event.start), kind, index: 0, pending: undefined })
    } else if (event.type === EVENT_ID.SCALAR) {
      const frame = stack.at(-1)
      const isKey = frame?.kind === 'mapping' && frame.pending === undefined && frame.node !== undefined
      enter(event.valueStart, isKey ? getScalarValue(text, event) : undefined)
    } else if (event.type === EVENT_ID.ALIAS) enter(event.anchorStart)
    else stack.pop()
  }
  return documents
}
