import { ProblemError, type FileCollector, type Found, type SourceFile } from '../model/collector.ts'
import type { Problem } from '../model/problem.ts'
import { Content } from './content.ts'
import type { OpenFile } from './read.ts'
import type { WalkedFile } from './walk.ts'

export const DEFAULT_MAX_BYTES = 16 * 1024 * 1024

/** What one collector made of one file. */
export interface Collected {
  collector: FileCollector
  found: Found
}

export interface CollectOptions {
  signal?: AbortSignal
  /** Milliseconds per collector are added here. */
  timings?: Map<string, number>
}

/**
 * Runs the collectors over one open file, which is read once. Never throws for what the file holds: expected trouble and
 * faults of a collector become problems of that collector alone. Collectors whose prefilter says no are left out.
 */
export async function collectFile(
  file: WalkedFile,
  open: OpenFile,
  content: Content,
  collectors: readonly FileCollector[],
  options: CollectOptions = {},
): Promise<Collected[]> {
  const out: Collected[] = []
  // One file that is too large is one problem, that of the collector whose facts matter most.
  const refused = collectors.filter((collector) => isTooLarge(collector, open.size))
  const teller = refused.find(({ lossy }) => lossy) ?? refused[0]
  if (teller) out.push({ collector: teller, found: { problems: [tooLarge(teller, file.path, open.size)] } })
  for (const collector of collectors) {
    if (refused.includes(collector)) continue
    const { prefilter } = collector
    if (prefilter && !content.matches(prefilter)) continue
    const sha256 = collector.hash ? await open.sha256(options.signal) : undefined
    const start = options.timings ? performance.now() : 0
    out.push({ collector, found: runCollector(collector, toSource(file, open, content, collector, sha256), true) })
    const { timings } = options
    timings?.set(
      `collector ${collector.id}`,
      (timings.get(`collector ${collector.id}`) ?? 0) + performance.now() - start,
    )
  }
  return out
}

/** How much of a file these collectors need at most. */
export function limitOf(collectors: readonly FileCollector[], size: number): number {
  let limit = 0
  for (const collector of collectors) {
    if (!isTooLarge(collector, size)) limit = Math.max(limit, Math.min(collector.head ?? size, size))
  }
  return limit
}

const isTooLarge = (collector: FileCollector, size: number): boolean =>
  collector.head === undefined && size > (collector.maxBytes ?? DEFAULT_MAX_BYTES)

/** What a collector gets to see of the file. */
export function toSource(
  file: WalkedFile,
  open: OpenFile,
  content: Content,
  collector: FileCollector,
  sha256?: string,
): SourceFile {
  const { head } = collector
  const isCut = head !== undefined && head < content.bytes.length
  const part = isCut ? new Content(content.bytes.subarray(0, head)) : content
  return {
    path: file.path,
    size: open.size,
    bytes: part.bytes,
    text: () => part.text(),
    range: (offset, length) => open.range(offset, length),
    ...(sha256 !== undefined && { sha256 }),
  }
}

/** `isFirst`: an outline is enough. A thrown `ProblemError` is expected trouble; anything else is a fault of ours, and the scan goes on. */
export function runCollector(collector: FileCollector, source: SourceFile, isFirst = false): Found {
  try {
    const found = isFirst && collector.outline ? collector.outline(source) : collector.collect(source)
    for (const problem of found.problems ?? []) complete(problem, collector)
    return found
  } catch (error) {
    return { problems: [complete(toProblem(error, source.path), collector)] }
  }
}

function complete(problem: Problem, collector: FileCollector): Problem {
  problem.collector ??= collector.id
  if (collector.lossy && problem.lossy === undefined) problem.lossy = true
  return problem
}

export function toProblem(error: unknown, file: string): Problem {
  if (error instanceof ProblemError) {
    return { code: error.code, file, ...(error.line !== undefined && { line: error.line }), detail: error.message }
  }
  // The engine's own limits: a file that exhausts the stack is too deep, whatever the parser calls it.
  if (error instanceof RangeError && error.message.includes('call stack')) {
    return { code: 'too-deep', file, detail: 'nested too deeply to be read' }
  }
  return { code: 'crash', file, detail: error instanceof Error ? oneLine(error.message) : 'unknown error' }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 200)

function tooLarge(collector: FileCollector, file: string, size: number): Problem {
  const limit = collector.maxBytes ?? DEFAULT_MAX_BYTES
  return complete(
    { code: 'too-large', file, detail: `${size} bytes; ${collector.id} reads files of up to ${limit} bytes` },
    collector,
  )
}
