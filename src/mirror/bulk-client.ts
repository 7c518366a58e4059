import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { GapError, type SourceClient, type StreamReply } from '../model/remote.ts'
import { BulkError, splitLines, type Bulk } from './bulk.ts'

const MAX_FILE = 4 * 1024 ** 3
const MAX_LINES = 256 * 1024 * 1024

type Answered = Extract<StreamReply, { kind: 'answer' }>

/** Bulk files over the network. A whole file that a killed sync left is not fetched again while it is the current one. */
export function openClient(client: SourceClient, downloads: string, now: () => string): Bulk {
  const open = async (path: string, maxBytes: number): Promise<Answered | undefined> => {
    const reply = await client.stream(encodePath(path), { maxBytes, headers: { accept: '*/*' } })
    if (reply.kind === 'gap') throw new BulkError(reply.gap)
    if (reply.status === 404) return undefined
    if (reply.status !== 200) throw new BulkError(client.gap('refused', encodePath(path), 'is refused', reply.status))
    return reply
  }
  return {
    origin: client.base,
    async text(path, maxBytes) {
      const reply = await client.ask(encodePath(path), { maxBytes, headers: { accept: '*/*' } })
      if (reply.kind === 'gap') throw new BulkError(reply.gap)
      if (reply.status === 404) return undefined
      if (reply.status !== 200) throw new BulkError(client.gap('refused', encodePath(path), 'is refused', reply.status))
      return { text: new TextDecoder().decode(reply.body), at: reply.at }
    },
    async lines(path) {
      const reply = await open(path, MAX_LINES)
      if (!reply) return undefined
      const fail = (detail: string): BulkError => new BulkError(client.gap('wrong-shape', encodePath(path), detail))
      const chunks = path.endsWith('.gz') ? unzip(reply.chunks, fail) : reply.chunks
      return { lines: splitLines(asBulkErrors(chunks)), at: now() }
    },
    async file(path) {
      const reply = await open(path, MAX_FILE)
      return reply && keepFile(reply, join(downloads, toFileName(client.base + path)), now())
    },
  }
}

const encodePath = (path: string): string => `/${path.split('/').map(encodeURIComponent).join('/')}`

const toFileName = (url: string): string => createHash('sha256').update(url).digest('hex').slice(0, 32)

async function keepFile(
  reply: Answered,
  path: string,
  at: string,
): Promise<{ path: string; at: string; done(): void }> {
  const label = `${path}.validator`
  const done = (): void => [path, label].forEach((file) => rmSync(file, { force: true }))
  const validator = reply.headers['etag'] ?? reply.headers['x-goog-hash'] ?? ''
  const isKept = validator !== '' && existsSync(path) && existsSync(label) && readFileSync(label, 'utf8') === validator
  // Leaving the loop stops the transfer.
  if (isKept) for await (const _ of reply.chunks) break
  else {
    const partial = `${path}.${randomBytes(6).toString('hex')}.part`
    try {
      await pipeline(asBulkErrors(reply.chunks), createWriteStream(partial))
      rmSync(label, { force: true })
      renameSync(partial, path)
      writeFileSync(label, validator)
    } finally {
      rmSync(partial, { force: true })
    }
  }
  return { path, at, done }
}

async function* unzip(
  chunks: AsyncIterable<Uint8Array>,
  fail: (detail: string) => BulkError,
): AsyncGenerator<Uint8Array, void, undefined> {
  const gunzip = createGunzip()
  // A fault of either side reaches the reader through the other.
  pipeline(chunks, gunzip).catch((error: unknown) => gunzip.destroy(error instanceof Error ? error : undefined))
  let total = 0
  try {
    for await (const chunk of gunzip) {
      total += chunk.length
      if (total > MAX_LINES) throw fail(`unpacks to more than ${MAX_LINES} bytes`)
      yield chunk
    }
  } catch (error) {
    throw error instanceof BulkError || error instanceof GapError ? error : fail('is no gzip file')
  }
}

/** What a stream throws when its rest does not come, in our words. */
async function* asBulkErrors(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* chunks
  } catch (error) {
    throw error instanceof GapError ? new BulkError(error.gap) : error
  }
}
