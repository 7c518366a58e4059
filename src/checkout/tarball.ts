import { once } from 'node:events'
import { Parser, type ReadEntry } from 'tar'
import type { TreeWriter } from './tree-writer.ts'

/**
 * Writes an archive's files, without the one folder that hosts put around them. What the archive says of owners, modes and
 * times is ignored. Throws what the chunks throw, `TreeLimitError`, or an `Error` for what is no archive.
 */
export async function extractTarball(chunks: AsyncIterable<Uint8Array>, writer: TreeWriter): Promise<void> {
  const failures: unknown[] = []
  const fail = (error: unknown): void => void failures.push(error)
  const parser = new Parser({ strict: true, onReadEntry: (entry) => take(entry, writer, fail) })
  parser.on('error', fail)
  const ended = once(parser, 'end').catch(fail)
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (failures.length > 0) break
    if (!parser.write(Buffer.from(chunk))) await Promise.race([once(parser, 'drain'), ended])
  }
  if (failures.length === 0) {
    parser.end()
    await ended
  }
  const [failure] = failures
  if (failure !== undefined) throw failure instanceof Error ? failure : new Error('not a readable archive')
  if (bytes === 0) throw new Error('an empty archive')
  writer.finish()
}

type Sink = NonNullable<ReturnType<TreeWriter['open']>>

function take(entry: ReadEntry, writer: TreeWriter, fail: (error: unknown) => void): void {
  let sink: Sink | undefined
  const attempt = (step: () => void): void => {
    try {
      step()
    } catch (error) {
      fail(error)
    }
  }
  attempt(() => (sink = open(entry, writer)))
  if (!sink) return void entry.resume()
  const into = sink
  entry.on('data', (bytes: Buffer) => attempt(() => into.write(bytes)))
  entry.on('end', () => attempt(() => into.close()))
}

function open(entry: ReadEntry, writer: TreeWriter): Sink | undefined {
  const path = entry.path.split('/').slice(1).join('/')
  if (path === '') return undefined
  if (entry.type === 'SymbolicLink') writer.link(path, entry.linkpath ?? '')
  return entry.type === 'File' || entry.type === 'OldFile' ? writer.open(path, entry.size) : undefined
}
