import type { Gap } from '../model/gap.ts'

/**
 * Where bulk files come from: a source over the network, or a folder that was filled elsewhere. Paths are those of the
 * source: `PyPI/all.zip`, `PyPI/modified_id.csv`, `PyPI/GHSA-….json`.
 */
export interface Bulk {
  /** For people: a URL or a folder. */
  readonly origin: string
  /** A small document. Undefined: there is none. */
  text(path: string, maxBytes: number): Promise<BulkText | undefined>
  /** Lines of a large text, as they come; stopping early stops the transfer. Undefined: there is none. */
  lines(path: string): Promise<BulkLines | undefined>
  /** A large file on disk. Undefined: there is none. */
  file(path: string): Promise<BulkFile | undefined>
}

export interface BulkText {
  text: string
  /** When the source said it, ISO 8601; undefined: not known, as for files in a folder. */
  at?: string
}

export interface BulkLines {
  lines: AsyncIterable<string>
  at?: string
}

export interface BulkFile {
  path: string
  at?: string
  /** The file is ours, and of no use any more. */
  done(): void
}

/** A file that did not come. Thrown by all three, so that what is missing never looks like what is empty. */
export class BulkError extends Error {
  readonly gap: Gap

  constructor(gap: Gap) {
    super(gap.detail)
    this.name = 'BulkError'
    this.gap = gap
  }
}

const MAX_LINE = 4096

/** Splits pieces into lines; a longer line than any of ours is cut. The last line needs no end. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = (parts.pop() ?? '').slice(0, MAX_LINE)
    yield* parts
  }
  if (rest !== '') yield rest
}
