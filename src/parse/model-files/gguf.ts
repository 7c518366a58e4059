/**
 * GGUF, versions 1 to 3 in either byte order: magic, counts, key-value metadata, tensor infos, then the tensors, which
 * are not read. https://github.com/ggml-org/ggml/blob/master/docs/gguf.md. Version 1 has 32-bit counts and lengths.
 */
import { ProblemError } from '../../model/collector.ts'
import { type ByteReader, EndOfFile, toUtf8 } from './byte-reader.ts'
import { GGML_TYPES } from './gguf-types.ts'

export type GgufValue = string | number | boolean | string[]

export interface Gguf {
  version: number
  bigEndian: boolean
  /** Scalars, and lists of strings up to a cap. Token lists and other numbers are passed over. */
  metadata: Map<string, GgufValue>
  tensorCount: number
  /** Elements of all tensors; undefined when the list is cut short. */
  parameters?: number
  /** Quantisations by number of elements, largest first: `Q4_K`. */
  tensorTypes: string[]
  /** Bytes the file must have for its last tensor; undefined with a tensor type that is not known. */
  expectedSize?: number
  /** What stopped the reading; the fields above hold what was read before. */
  problem?: ProblemError
}

const MAX_KEYS = 100_000
const MAX_TENSORS = 1_000_000
const MAX_STRING = 16 * 1024 * 1024
const MAX_KEPT_STRING = 1024 * 1024
const MAX_KEPT_ITEMS = 64
const MAX_ITEMS = 20_000_000
const MAX_NESTING = 8

/** Sizes of the value types with a fixed one, by type number. */
const FIXED_SIZES = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8]
const STRING = 8
const ARRAY = 9

interface State {
  reader: ByteReader
  /** Reads a count, whose width depends on the version. */
  count: () => number
}

/** @throws ProblemError `malformed`, `unsupported` when it is no GGUF that can be read at all */
export function parseGguf(reader: ByteReader): Gguf {
  if (toUtf8(reader.bytes(4)) !== 'GGUF') throw new ProblemError('malformed', 'not a GGUF file: wrong magic')
  let version = reader.u32()
  if (version !== 0 && (version & 0xffff) === 0) {
    reader.littleEndian = false
    version = ((version >>> 24) | ((version >>> 8) & 0xff00)) >>> 0
  }
  if (version < 1 || version > 3) throw new ProblemError('unsupported', `GGUF version ${version}`)
  const state: State = { reader, count: () => (version === 1 ? reader.u32() : reader.u64()) }
  const gguf: Gguf = { version, bigEndian: !reader.littleEndian, metadata: new Map(), tensorCount: 0, tensorTypes: [] }
  try {
    gguf.tensorCount = bounded(state.count(), MAX_TENSORS, 'tensors')
    const keys = bounded(state.count(), MAX_KEYS, 'keys')
    for (let index = 0; index < keys; index++) readPair(state, gguf.metadata)
    readTensors(state, gguf)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    gguf.problem = error
  }
  return gguf
}

function bounded(count: number, limit: number, what: string): number {
  if (count > limit) throw new ProblemError('limit', `claims ${count} ${what}`)
  return count
}

/** A length that an attacker may choose: the file must be that long before anything is allocated. */
function readString(state: State, keep = true): string {
  const length = state.count()
  if (state.reader.at + length > state.reader.size) throw new EndOfFile()
  bounded(length, MAX_STRING, 'bytes in one string')
  if (keep && length <= MAX_KEPT_STRING) return toUtf8(state.reader.bytes(length))
  state.reader.skip(length)
  return ''
}

function readPair(state: State, metadata: Map<string, GgufValue>): void {
  const key = readString(state)
  const value = readValue(state, state.reader.u32(), 0)
  if (value !== undefined && !metadata.has(key)) metadata.set(key, value)
}

function readValue(state: State, type: number, depth: number): GgufValue | undefined {
  const { reader } = state
  switch (type) {
    case 0:
      return reader.u8()
    case 1:
      return reader.i8()
    case 2:
      return reader.u16()
    case 3:
      return reader.i16()
    case 4:
      return reader.u32()
    case 5:
      return reader.i32()
    case 6:
      return reader.f32()
    case 7:
      return reader.u8() !== 0
    case STRING:
      return readString(state)
    case ARRAY:
      return readArray(state, depth)
    case 10:
      return reader.u64()
    case 11:
      return reader.i64()
    case 12:
      return reader.f64()
    default:
      throw new ProblemError('malformed', `value type ${type} is not defined`)
  }
}

function readArray(state: State, depth: number): string[] | undefined {
  if (depth >= MAX_NESTING) throw new ProblemError('too-deep', `arrays nested deeper than ${MAX_NESTING}`)
  const type = state.reader.u32()
  const length = bounded(state.count(), MAX_ITEMS, 'items in one array')
  const size = FIXED_SIZES[type]
  if (size === undefined) throw new ProblemError('malformed', `value type ${type} is not defined`)
  if (size > 0) {
    state.reader.skip(length * size)
    return undefined
  }
  const items: string[] = []
  for (let index = 0; index < length; index++) {
    if (type === ARRAY) readArray(state, depth + 1)
    else if (index < MAX_KEPT_ITEMS) items.push(readString(state))
    else readString(state, false)
  }
  return type === STRING ? items : undefined
}

function readTensors(state: State, gguf: Gguf): void {
  const { reader } = state
  const elements = new Map<string, number>()
  let end: number | undefined = 0
  let parameters = 0
  for (let index = 0; index < gguf.tensorCount; index++) {
    readString(state, false)
    const dimensions = bounded(reader.u32(), 8, 'dimensions')
    let count = 1
    for (let axis = 0; axis < dimensions; axis++) count *= state.count()
    const type = reader.u32()
    const offset = reader.u64()
    const known = GGML_TYPES.get(type)
    const name = known?.name ?? `type ${type}`
    elements.set(name, (elements.get(name) ?? 0) + count)
    parameters += count
    end = known && end !== undefined ? Math.max(end, offset + Math.ceil(count / known.block) * known.bytes) : undefined
  }
  gguf.parameters = parameters
  gguf.tensorTypes = [...elements].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name)
  const alignment = gguf.metadata.get('general.alignment')
  const step = typeof alignment === 'number' && alignment > 0 ? alignment : 32
  gguf.expectedSize = end === undefined ? undefined : Math.ceil(reader.at / step) * step + end
}
