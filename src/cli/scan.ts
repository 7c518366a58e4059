import { existsSync } from 'node:fs'
import pc from 'picocolors'
import { parseRepository } from '../checkout/reference.ts'
import { resolveConfig, UsageError } from '../config.ts'
import type { Scope } from '../model/evidence.ts'
import type { Inventory } from '../model/inventory.ts'
import type { Origin } from '../model/origin.ts'
import type { JsonObject } from '../parse/json.ts'
import { scopeOf } from '../scan/scope.ts'
import { valueOf, type Invocation } from './command.ts'
import { render } from './formats.ts'
import { writeFileAtomically, writeOut, writeTalk } from './output.ts'
import { restartForLargeIndex, restartForLargeScan } from './restart.ts'
import { startProgress } from './progress.ts'
import { toTargets } from './targets.ts'
import { toTimings } from './timings.ts'

const EXIT_INCOMPLETE = 3
const NO_TERMINAL = { colour: false, width: undefined }

/** `waybill scan`. */
export async function runScan(invocation: Invocation): Promise<number> {
  const organisation = valueOf(invocation, 'org')
  if (organisation !== undefined)
    return (await import('./scan-organisation.ts')).scanOrganisation(invocation, organisation)
  const targets = toTargets(invocation)
  if (invocation.flags.has('enrich') && !targets.some(({ format }) => format === 'cyclonedx-json')) {
    throw new UsageError('--enrich fills a CycloneDX document: add -o FILE.json or --format cyclonedx-json')
  }
  const timings = invocation.flags.has('timings') ? new Map<string, number>() : undefined
  const start = performance.now()
  const inventory = await scanWith(invocation, invocation.positionals, timings)
  const options = {
    all: invocation.flags.has('all'),
    specVersion: valueOf(invocation, 'spec-version') === '1.6' ? ('1.6' as const) : ('1.7' as const),
    seconds: (performance.now() - start) / 1000,
  }
  for (const { format, file } of targets) {
    const terminal = file === undefined ? { colour: pc.isColorSupported, width: process.stdout.columns } : NO_TERMINAL
    const text = await enrichText(await render(inventory, format, { ...options, ...terminal }), format, invocation)
    if (file === undefined) await writeOut(text)
    else writeFileAtomically(file, text)
  }
  if (!invocation.flags.has('quiet')) {
    const isSaid = targets.some(({ format, file }) => format === 'summary' && file === undefined)
    writeTalk(toTalk(inventory, targets, isSaid))
  }
  if (timings) writeTalk(toTimings(timings))
  return isIncomplete(inventory) ? EXIT_INCOMPLETE : 0
}

/** An address, or what GitHub is asked for. A directory of that name comes first. */
const isRepository = (text: string): boolean => parseRepository(text) !== undefined && !existsSync(text)

/** A purl, or the Hub's own form of a reference: what a hub is asked about. Nobody calls a directory so. */
const isReference = (text: string): boolean => /^(?:pkg|hf|ollama|waybill):/.test(text)

/** Only with `--enrich`, and only a document that can say where each value comes from. */
async function enrichText(text: string, format: string, invocation: Invocation): Promise<string> {
  if (format !== 'cyclonedx-json' || !invocation.flags.has('enrich')) return text
  const { enrichWith } = await import('./enrich.ts')
  const { document } = await enrichWith(JSON.parse(text) as JsonObject, invocation)
  return `${JSON.stringify(document, undefined, 2)}\n`
}

/** Scans what the words name: a purl, repositories elsewhere, or directories. */
export async function scanWith(
  invocation: Invocation,
  roots: readonly string[],
  timings?: Map<string, number>,
): Promise<Inventory> {
  if (roots.some(isRepository))
    return (await import('./scan-repositories.ts')).scanRepositories(invocation, roots, timings)
  const wrong = roots.find((root) => /^(?:github:|(?:git\+)?https?:)/i.test(root) && !existsSync(root))
  if (wrong !== undefined) throw new UsageError(`${wrong}: not the address of a repository`)
  const [reference, ...others] = roots.filter(isReference)
  if (reference !== undefined) {
    if (others.length > 0 || roots.length > 1) throw new UsageError('one purl at a time, and no directories beside it')
    return (await import('./scan-reference.ts')).scanReference(invocation, reference)
  }
  return scanFolders(invocation, roots, { ...(timings && { timings }) })
}

export interface FolderOptions {
  timings?: Map<string, number>
  /** Of folders that were brought here. A new start of the program would have to bring them again: there is none. */
  origins?: ReadonlyMap<string, Origin>
}

/** Scans as the options say, with progress on a terminal, and stops at Ctrl-C. */
export async function scanFolders(
  invocation: Invocation,
  roots: readonly string[],
  { timings, origins }: FolderOptions,
): Promise<Inventory> {
  const input = {
    roots,
    includeIgnored: invocation.flags.has('include-ignored'),
    cache: !invocation.flags.has('no-cache'),
    ...(origins && { origins }),
  }
  const config = resolveConfig(input, process.env, process.cwd())
  if (!origins) restartForLargeIndex(config.roots.map(({ folder }) => folder))
  const { scan } = await import('../pipeline.ts')
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  process.once('SIGINT', stop)
  const progress = startProgress(invocation.flags.has('quiet'))
  try {
    // A Ctrl-C that came during the walk is heard first: a new start would forget it.
    const onWork = async (files: number): Promise<void> => {
      await new Promise(setImmediate)
      controller.signal.throwIfAborted()
      if (!origins) restartForLargeScan(files)
    }
    // From then on nothing waits and nothing is half written: the default of ending at once is best.
    const onCollected = (): void => void (origins ?? process.removeListener('SIGINT', stop))
    return await scan(config, {
      signal: controller.signal,
      onProgress: progress.update,
      onCollected,
      onWork,
      timings,
    })
  } finally {
    progress.end()
    process.removeListener('SIGINT', stop)
  }
}

/** Facts that a user relies on are missing. What tests and examples keep broken is told, but is not that. */
export const isIncomplete = (inventory: Inventory): boolean =>
  inventory.problems.some(({ lossy, file, code }) => lossy && (code === 'unanswered' || !ASIDE.has(scopeOf(file))))

const ASIDE: ReadonlySet<Scope> = new Set<Scope>(['test', 'example'])

const MAX_PROBLEMS = 10

function toTalk(inventory: Inventory, targets: readonly { file?: string }[], isSaid: boolean): string {
  const lines = targets.flatMap(({ file }) => (file === undefined ? [] : [`wrote ${file}`]))
  if (!isSaid && inventory.problems.length > 0) {
    const shown = [...inventory.problems].sort((a, b) => Number(b.lossy ?? false) - Number(a.lossy ?? false))
    lines.push(`${inventory.problems.length} problem${inventory.problems.length === 1 ? '' : 's'}:`)
    for (const { file, line, code, detail } of shown.slice(0, MAX_PROBLEMS)) {
      lines.push(`  ${file}${line === undefined ? '' : `:${line}`}: ${code}: ${detail}`)
    }
    if (shown.length > MAX_PROBLEMS) lines.push(`  … and ${shown.length - MAX_PROBLEMS} more (all with --json)`)
  }
  if (isIncomplete(inventory)) lines.push('incomplete: not all that matters could be read (exit code 3)')
  return lines.map((line) => `${line.startsWith(' ') ? '' : 'waybill: '}${line}\n`).join('')
}
