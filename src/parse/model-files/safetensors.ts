/**
 * Safetensors: the length of a JSON header in 8 bytes, the header, the tensors. Only the header is read.
 * https://huggingface.co/docs/safetensors/index#format
 */
import { ProblemError, type SourceFile } from '../../model/collector.ts'
import { asArray, asNumber, asString, entriesOf, getMember, isObject, parseJson, type JsonValue } from '../json.ts'
import { toUtf8 } from './byte-reader.ts'

export interface Safetensors {
  /** `__metadata__`: strings of the writer's choice. */
  metadata: Map<string, string>
  tensorCount: number
  parameters: number
  /** By number of elements, largest first: `BF16`. */
  types: string[]
  /** Bytes the file must have. */
  expectedSize: number
}

/** The format's own limit. The engine's limit on random access is lower. */
const MAX_HEADER = 100_000_000

/** @throws ProblemError `malformed`, `truncated`, `limit` */
export function parseSafetensors(file: SourceFile): Safetensors {
  const head = file.range(0, 8)
  if (head.length < 8) throw new ProblemError('truncated', 'shorter than the length of its header')
  const length = Number(new DataView(head.buffer, head.byteOffset, 8).getBigUint64(0, true))
  if (length > MAX_HEADER) throw new ProblemError('malformed', 'the header is longer than the format allows')
  if (8 + length > file.size) throw new ProblemError('truncated', 'ends within its header')
  const header = parseJson(toUtf8(file.range(8, length)))
  if (!isObject(header)) throw new ProblemError('malformed', 'the header is no object')
  return summarise(header, 8 + length)
}

function summarise(header: JsonValue, dataStart: number): Safetensors {
  const metadata = new Map<string, string>()
  const elements = new Map<string, number>()
  let parameters = 0
  let tensorCount = 0
  let end = 0
  for (const [name, tensor] of entriesOf(header)) {
    if (name === '__metadata__') {
      for (const [key, value] of entriesOf(tensor)) if (typeof value === 'string') metadata.set(key, value)
      continue
    }
    const shape = asArray(getMember(tensor, 'shape'))
    const last = asNumber(asArray(getMember(tensor, 'data_offsets'))?.[1])
    const type = asString(getMember(tensor, 'dtype'))
    if (shape === undefined || last === undefined || type === undefined)
      throw new ProblemError('malformed', 'a tensor without type, shape or offsets')
    const count = shape.reduce<number>((product, size) => product * (asNumber(size) ?? 0), 1)
    elements.set(type, (elements.get(type) ?? 0) + count)
    parameters += count
    tensorCount++
    end = Math.max(end, last)
  }
  const types = [...elements].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([type]) => type)
  return { metadata, tensorCount, parameters, types, expectedSize: dataStart + end }
}
