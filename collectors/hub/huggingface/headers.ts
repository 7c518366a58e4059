/**
 * Headers of weights, read with range requests: a few kilobytes of files that have gigabytes. The parsers are those of
 * files on disk; what a header claims about its own length is bounded here before it is fetched.
 */
import { ProblemError, type SourceFile } from '../../../src/model/collector.ts'
import type { Gap } from '../../../src/model/gap.ts'
import type { SourceClient } from '../../../src/model/remote.ts'
import type { ModelFile } from '../../../src/model/subject.ts'
import { ByteReader } from '../../../src/parse/model-files/byte-reader.ts'
import { parseGguf, type Gguf } from '../../../src/parse/model-files/gguf.ts'
import { parseSafetensors, type Safetensors } from '../../../src/parse/model-files/safetensors.ts'

const FIRST = 256 * 1024
/** Token lists of large vocabularies stand before the tensors of a GGUF file. */
const MAX_HEADER = 16 * 1024 * 1024

export type Header = { format: 'safetensors'; header: Safetensors } | { format: 'gguf'; header: Gguf }

export interface HeaderReading {
  header?: Header
  gap?: Gap
}

/** The part of a file that is here; asking for more is noticed. */
class PartialFile implements SourceFile {
  readonly path: string
  readonly size: number
  readonly bytes: Uint8Array
  isShort = false

  constructor(path: string, size: number, bytes: Uint8Array) {
    this.path = path
    this.size = size
    this.bytes = bytes
  }

  text(): string {
    throw new ProblemError('encoding', 'weights are no text')
  }

  range(offset: number, length: number): Uint8Array {
    if (Math.min(offset + length, this.size) > this.bytes.length) this.isShort = true
    return this.bytes.subarray(offset, offset + length)
  }
}

function parseHeader(format: Header['format'], file: SourceFile): Header {
  return format === 'gguf'
    ? { format, header: parseGguf(new ByteReader(file)) }
    : { format, header: parseSafetensors(file) }
}

const isWhole = (header: Header): boolean => header.format === 'safetensors' || header.header.problem === undefined

/** `undefined`: more bytes are needed. */
function attempt(format: Header['format'], file: PartialFile): Header | ProblemError | undefined {
  try {
    const header = parseHeader(format, file)
    return file.isShort && !isWhole(header) ? undefined : header
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return file.isShort ? undefined : error
  }
}

/** Asks for twice as much each time until the header is whole. */
export async function readHeader(file: ModelFile, target: string, client: SourceClient): Promise<HeaderReading> {
  const format = file.format === 'gguf' ? 'gguf' : 'safetensors'
  for (let length = FIRST; length <= MAX_HEADER; length *= 4) {
    const end = Math.min(length, file.size ?? length) - 1
    const reply = await client.ask(target, { range: { start: 0, end }, maxBytes: length + 1024 })
    if (reply.kind === 'gap') return { gap: reply.gap }
    if (reply.status !== 206 && reply.status !== 200) {
      return { gap: client.gap(toCode(reply.status), target, 'the header of the weights was not given', reply.status) }
    }
    const size = file.size ?? findSize(reply.headers['content-range']) ?? reply.body.length
    const header = attempt(format, new PartialFile(file.path, Math.max(size, reply.body.length), reply.body))
    if (header instanceof ProblemError) return { gap: client.gap('wrong-shape', target, header.message, reply.status) }
    if (header !== undefined) return { header }
    if (reply.body.length <= end) break
  }
  return { gap: client.gap('too-large', target, 'the header of the weights is longer than what is read') }
}

const toCode = (status: number): Gap['code'] => (status === 401 || status === 403 ? 'unauthorised' : 'refused')

const findSize = (contentRange: string | undefined): number | undefined => {
  const size = Number(/\/(\d{1,15})$/.exec(contentRange ?? '')?.[1])
  return Number.isSafeInteger(size) ? size : undefined
}
