import { ProblemError, type FileCollector, type Found } from '../model/collector.ts'
import type { ClaimIndex } from './claims.ts'
import { collectFile, limitOf, toProblem, type Collected } from './collect-file.ts'
import { Content } from './content.ts'
import { OpenFile } from './read.ts'
import type { WalkedFile } from './walk.ts'

export interface EngineOptions {
  signal?: AbortSignal
  /** Called between files, at most every tenth of a second. */
  onProgress?: (done: number, total: number, path: string) => void
  /** Milliseconds spent per collector are added here. */
  timings?: Map<string, number>
}

export interface FileResult {
  file: WalkedFile
  results: Collected[]
}

/** How long the loop may hold the thread, so that Ctrl-C is heard. */
const SLICE_MS = 50

/** Reads every claimed file once, in order, and hands each file's results on. Aborts by throwing the signal's reason. */
export async function collectFiles(
  files: readonly WalkedFile[],
  claims: ClaimIndex,
  options: EngineOptions,
  take: (result: FileResult) => void,
): Promise<void> {
  const claimed = files.flatMap((file) => {
    const collectors = claims.find(file.local)
    return collectors.length > 0 ? [{ file, collectors }] : []
  })
  let pause = performance.now() + SLICE_MS
  let done = 0
  for (const { file, collectors } of claimed) {
    take({ file, results: await readAndCollect(file, collectors, options) })
    done++
    if (performance.now() < pause) continue
    options.onProgress?.(done, claimed.length, file.path)
    await new Promise(setImmediate)
    options.signal?.throwIfAborted()
    pause = performance.now() + SLICE_MS
  }
}

/** What the collectors find in one file; a file that cannot be opened is a problem for each of them. */
export async function readAndCollect(
  file: WalkedFile,
  collectors: readonly FileCollector[],
  options: EngineOptions,
): Promise<Collected[]> {
  let open: OpenFile | undefined
  try {
    open = new OpenFile(file)
    const content = new Content(open.head(limitOf(collectors, open.size)))
    return await collectFile(file, open, content, collectors, options)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const isLossy = collectors.some((collector) => collector.lossy)
    const found: Found = { problems: [{ ...toProblem(error, file.path), ...(isLossy && { lossy: true }) }] }
    return [{ collector: collectors[0]!, found }]
  } finally {
    open?.close()
  }
}
