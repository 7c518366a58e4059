/**
 * NumPy arrays. https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html. Only an array of Python objects
 * holds a pickle; its offset is given then.
 */
import { toUtf8 } from './byte-reader.ts'

export interface NpyHeader {
  /** `<f4`, `|O`, or the text of a record type. */
  type: string
  /** Whether elements or fields are Python objects, so that the data is a pickle. */
  hasObjects: boolean
  /** Where the data begins. */
  dataOffset: number
}

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]

/** Undefined when the bytes are no array or end before the header does. */
export function parseNpyHeader(bytes: Uint8Array): NpyHeader | undefined {
  if (bytes.length < 12 || !MAGIC.every((byte, index) => bytes[index] === byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isFirst = bytes[6] === 1
  const start = isFirst ? 10 : 12
  const length = isFirst ? view.getUint16(8, true) : view.getUint32(8, true)
  if (start + length > bytes.length) return undefined
  const header = toUtf8(bytes.subarray(start, start + length))
  const type = /^'descr':\s*('[^']*'|\[[^\n]*?\](?=,\s*'))/.exec(header.slice(header.indexOf("'descr':")))?.[1] ?? ''
  return { type: type.replace(/^'|'$/g, ''), hasObjects: /'[|<>=]?O\d*'/.test(type), dataOffset: start + length }
}
