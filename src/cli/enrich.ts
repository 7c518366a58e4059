import { createHash } from 'node:crypto'
import { findCacheFolder, UsageError } from '../config.ts'
import { confirmedMatches, isDocument, toDisclosureReport } from '../enrich/vulnerabilities.ts'
import { enrichDocument, type Enriched } from '../enrich/enrich.ts'
import { gatherKnown, type Gathered } from '../enrich/gather.ts'
import { parseJson, type JsonObject } from '../parse/json.ts'
import { count, toPlain } from '../report/text.ts'
import { valueOf, type Invocation } from './command.ts'
import { readInput } from './input.ts'
import { hearInterrupt } from './interrupt.ts'
import { assertWritable, writeFileAtomically, writeOut, writeTalk } from './output.ts'
import { startProgress } from './progress.ts'
import { openSources } from './sources.ts'

const EXIT_INCOMPLETE = 3

/** `waybill enrich`. */
export async function runEnrich(invocation: Invocation): Promise<number> {
  const [file = '-'] = invocation.positionals
  const done = await enrichWith(readDocument(file), invocation)
  const output = valueOf(invocation, 'output')
  const text = `${JSON.stringify(done.document, undefined, 2)}\n`
  if (output === undefined) await writeOut(text)
  else writeFileAtomically(output, text)
  return done.gathered.gaps.length > 0 ? EXIT_INCOMPLETE : 0
}

/** Asks the sources about a document, says what came of it, and writes the report of vulnerabilities where one is wanted. */
export async function enrichWith(
  document: JsonObject,
  invocation: Invocation,
): Promise<Enriched & { gathered: Gathered }> {
  for (const name of ['output', 'vulnerabilities']) assertWritable(valueOf(invocation, name))
  const quiet = invocation.flags.has('quiet')
  const progress = startProgress(quiet)
  using interrupt = hearInterrupt()
  const sources = await openSources({
    env: process.env,
    cacheFolder: findCacheFolder(process.env),
    offline: invocation.flags.has('offline'),
    signal: interrupt.signal,
  })
  try {
    const gathered = await gatherKnown(document, sources, { signal: interrupt.signal, onProgress: progress.update })
    progress.end()
    const enriched = enrichDocument(document, gathered.known)
    const report = valueOf(invocation, 'vulnerabilities')
    if (report !== undefined) writeReport(report, enriched.document, gathered)
    if (!quiet) writeTalk(toTalk(enriched, gathered))
    return { ...enriched, gathered }
  } finally {
    progress.end()
    await sources.close()
  }
}

function readDocument(file: string): JsonObject {
  const text = readInput(file)
  let value
  try {
    value = parseJson(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UsageError(`${file}: not JSON: ${(error as Error).message}`, { cause: error })
  }
  if (!isDocument(value)) throw new UsageError(`${file}: not a CycloneDX document in JSON`)
  return value
}

function writeReport(file: string, document: JsonObject, { known }: Gathered): void {
  const timestamp = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
  const report = toDisclosureReport(document, known, { timestamp, serialNumber: '' })
  const digest = createHash('sha256').update(JSON.stringify(report)).digest('hex')
  report['serialNumber'] = toSerial(digest)
  writeFileAtomically(file, `${JSON.stringify(report, undefined, 2)}\n`)
}

/** A UUID of version 8 (RFC 9562) out of a hash: the same contents, the same serial number. */
const toSerial = (hex: string): string =>
  `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`

const MAX_LINES = 10

function toTalk({ filled, contradictions }: Enriched, { known, gaps, unasked }: Gathered): string {
  const byField = [...Map.groupBy(filled, ({ field }) => field)].map(([field, list]) => `${list.length} ${field}`)
  const flaws = [...known.values()].flatMap(({ advisories }) => confirmedMatches(advisories))
  const unmirrored = [...known.values()].filter(
    ({ advisories }) => advisories && advisories.coverage !== 'matched',
  ).length
  const lines = [
    `${count(known.size, 'component')} known; filled ${byField.length > 0 ? byField.join(', ') : 'nothing'}`,
    ...(flaws.length > 0
      ? [
          `${count(flaws.length, 'advisory', 'advisories')}: ${[...new Set(flaws.map(({ id }) => id))].slice(0, MAX_LINES).join(', ')}`,
        ]
      : []),
    ...(unmirrored > 0 ? [`advisories were not checked for ${count(unmirrored, 'component')} (waybill sync)`] : []),
    ...list(
      'differs',
      contradictions.map(({ purl, field, detail }) => `${purl}: ${field}: ${detail}`),
    ),
    ...toGapLines(gaps),
    ...(unasked.length > 0 ? [`${count(unasked.length, 'component')} of kinds that no source answers for`] : []),
  ]
  return lines.map((line) => `waybill: ${toPlain(line)}\n`).join('')
}

/** What went unanswered for one reason is one line. */
const toGapLines = (gaps: Gathered['gaps']): string[] =>
  [...Map.groupBy(gaps, ({ source, detail }) => `${source}: ${detail}`)].map(
    ([reason, group]) => `no answer from ${reason} (${count(group.length, 'question')}, first ${group[0]!.url})`,
  )

const list = (label: string, items: readonly string[]): string[] => [
  ...items.slice(0, MAX_LINES).map((item) => `${label}: ${item}`),
  ...(items.length > MAX_LINES ? [`${label}: … and ${items.length - MAX_LINES} more`] : []),
]
