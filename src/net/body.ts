import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Failure } from './failure.ts'

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** What we say that we read. */
export const ACCEPT_ENCODING = 'gzip, br, deflate'

/** Encodings within encodings are not asked for, and a way to small bombs. */
const MAX_ENCODINGS = 1

function toDecoder(encoding: string | undefined): Transform | undefined {
  const names = (encoding ?? '').split(',').map((name) => name.trim().toLowerCase())
  const real = names.filter((name) => name !== '' && name !== 'identity')
  const [first] = real
  if (first === undefined) return undefined
  const create = real.length > MAX_ENCODINGS ? undefined : DECODERS[first]
  if (!create) throw new Failure('wrong-shape', 'the body has an encoding that was not asked for')
  return create()
}

/**
 * The decoded body in pieces, never more than the cap: a small body that unpacks to a large one is stopped where it
 * passes the cap. `onBytes` is told of every piece off the wire.
 */
export async function* readChunks(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
  onBytes: () => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = toDecoder(encoding)
  const wire = watch(body, onBytes)
  // Errors of either reach the reader through the decoder; leaving early ends both.
  const source: AsyncIterable<Uint8Array> = decoder ? pipeline(wire, decoder, () => {}) : wire
  let total = 0
  for await (const chunk of source) {
    total += chunk.length
    if (total > maxBytes) throw new Failure('too-large', `more than ${maxBytes} bytes`)
    yield chunk
  }
}

async function* watch(body: Readable, onBytes: () => void): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of body) {
    onBytes()
    yield chunk
  }
}

export async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
}
