/**
 * ONNX: a `ModelProto` in protocol buffers, read field by field without a schema library; raw tensor data is skipped.
 * https://github.com/onnx/onnx/blob/main/onnx/onnx.proto. Sub-graphs of control flow are not entered.
 */
import { ProblemError } from '../../model/collector.ts'
import { type ByteReader, EndOfFile, toUtf8 } from './byte-reader.ts'

export interface Onnx {
  irVersion?: number
  producer?: string
  producerVersion?: string
  domain?: string
  modelVersion?: number
  graph?: string
  /** `domain` (empty for ai.onnx) and version of each operator set. */
  operatorSets: { domain: string; version: number }[]
  metadata: Map<string, string>
  /** Elements of all initializers. */
  parameters: number
  tensors: number
  /** Files beside the model that hold tensor data, as written. */
  externalFiles: string[]
  problem?: ProblemError
}

const MAX_FIELDS = 5_000_000
const MAX_TEXT = 1024 * 1024
const MAX_LIST = 1000

interface Field {
  number: number
  wire: number
  /** Value of a varint; length of a block, which starts at the reader's position. */
  value: number
}

interface State {
  reader: ByteReader
  onnx: Onnx
  fields: number
  external: Set<string>
}

/** Beyond 2^53 a number loses digits; none here is that large in an honest file. */
function readVarint(reader: ByteReader): number {
  let value = 0
  for (let shift = 0; shift < 70; shift += 7) {
    const byte = reader.u8()
    value += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return value
  }
  throw new ProblemError('malformed', 'a number without end')
}

/** Calls `visit` with every field up to `end`; what it leaves unread of a block is skipped. */
function eachField(state: State, end: number, visit: (field: Field) => void): void {
  const { reader } = state
  while (reader.at < end) {
    if (++state.fields > MAX_FIELDS) throw new ProblemError('limit', `more than ${MAX_FIELDS} fields`)
    const key = readVarint(reader)
    const field: Field = { number: Math.floor(key / 8), wire: key % 8, value: 0 }
    let next = reader.at
    if (field.wire === 0) {
      field.value = readVarint(reader)
      next = reader.at
    } else if (field.wire === 2) {
      field.value = readVarint(reader)
      next = reader.at + field.value
    } else if (field.wire === 1 || field.wire === 5) next += field.wire === 1 ? 8 : 4
    else throw new ProblemError('malformed', 'not a protocol buffer')
    if (field.number === 0) throw new ProblemError('malformed', 'not a protocol buffer')
    if (next > end)
      throw end === reader.size ? new EndOfFile() : new ProblemError('malformed', 'a field longer than its message')
    visit(field)
    reader.at = next
  }
}

const readText = (state: State, field: Field): string => toUtf8(state.reader.bytes(Math.min(field.value, MAX_TEXT)))

/** Reads a model; what was read before a fault is kept. */
export function parseOnnx(reader: ByteReader): Onnx {
  const onnx: Onnx = { operatorSets: [], metadata: new Map(), parameters: 0, tensors: 0, externalFiles: [] }
  const state: State = { reader, onnx, fields: 0, external: new Set() }
  try {
    eachField(state, reader.size, (field) => readModelField(state, field))
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    onnx.problem = error
  }
  onnx.externalFiles = [...state.external].sort()
  return onnx
}

function readModelField(state: State, field: Field): void {
  const { onnx } = state
  if (field.wire === 0) {
    if (field.number === 1) onnx.irVersion = field.value
    else if (field.number === 5) onnx.modelVersion = field.value
  } else if (field.wire === 2) {
    if (field.number === 2) onnx.producer = readText(state, field)
    else if (field.number === 3) onnx.producerVersion = readText(state, field)
    else if (field.number === 4) onnx.domain = readText(state, field)
    else if (field.number === 7)
      eachField(state, state.reader.at + field.value, (inner) => readGraphField(state, inner))
    else if (field.number === 8 && onnx.operatorSets.length < MAX_LIST)
      onnx.operatorSets.push(readOperatorSet(state, field))
    else if (field.number === 14 && onnx.metadata.size < MAX_LIST) {
      const [key, value] = readEntry(state, field)
      onnx.metadata.set(key, value)
    }
  }
}

function readOperatorSet(state: State, field: Field): { domain: string; version: number } {
  const set = { domain: '', version: 0 }
  eachField(state, state.reader.at + field.value, (inner) => {
    if (inner.number === 1 && inner.wire === 2) set.domain = readText(state, inner)
    else if (inner.number === 2 && inner.wire === 0) set.version = inner.value
  })
  return set
}

/** `StringStringEntryProto`. */
function readEntry(state: State, field: Field): [string, string] {
  let key = ''
  let value = ''
  eachField(state, state.reader.at + field.value, (inner) => {
    if (inner.wire !== 2) return
    if (inner.number === 1) key = readText(state, inner)
    else if (inner.number === 2) value = readText(state, inner)
  })
  return [key, value]
}

function readGraphField(state: State, field: Field): void {
  if (field.wire !== 2) return
  if (field.number === 2) state.onnx.graph = readText(state, field)
  else if (field.number === 5) readTensor(state, field)
}

function readTensor(state: State, field: Field): void {
  let count = 1
  eachField(state, state.reader.at + field.value, (inner) => {
    if (inner.number === 1 && inner.wire === 0) count *= inner.value
    else if (inner.number === 1 && inner.wire === 2) {
      const end = state.reader.at + inner.value
      while (state.reader.at < end) count *= readVarint(state.reader)
    } else if (inner.number === 13 && inner.wire === 2) {
      const [key, value] = readEntry(state, inner)
      if (key === 'location' && state.external.size < MAX_LIST) state.external.add(value)
    }
  })
  state.onnx.parameters += count
  state.onnx.tensors++
}
