import pc from 'picocolors'
import { findCacheFolder, UsageError } from '../config.ts'
import type { Vetted } from '../report/dossier-table.ts'
import type { Dossier } from '../vet/dossier.ts'
import { DEFAULT_POLICY, parsePolicy, type Policy } from '../vet/policy.ts'
import { parseSubjects, type Asked } from '../vet/subjects.ts'
import { parseTarget, TargetError } from '../vet/target.ts'
import { vetAll, type Vetting } from '../vet/vet.ts'
import { valueOf, type Invocation } from './command.ts'
import { findSkill } from './find-skill.ts'
import { readInput } from './input.ts'
import { hearInterrupt } from './interrupt.ts'
import { assertWritable, writeFileAtomically, writeOut } from './output.ts'
import { startProgress } from './progress.ts'
import { openSources } from './sources.ts'

const EXIT_BREACHED = 1
const EXIT_INCOMPLETE = 3

/** `waybill vet`. */
export async function runVet(invocation: Invocation): Promise<number> {
  const policy = readPolicy(valueOf(invocation, 'policy'))
  const asked = toAsked(invocation)
  assertWritable(valueOf(invocation, 'output'))
  const format = toFormat(invocation)
  if (format === 'html' && asked.length !== 1)
    throw new UsageError('--format html is for one subject; a list goes to text, markdown or json')
  const progress = startProgress(invocation.flags.has('quiet'))
  using interrupt = hearInterrupt()
  const sources = await openSources({
    env: process.env,
    cacheFolder: findCacheFolder(process.env),
    offline: invocation.flags.has('offline'),
    signal: interrupt.signal,
  })
  try {
    const vetting: Vetting = { sources, policy, now: new Date().toISOString(), signal: interrupt.signal }
    const vetted = await vetAll(asked, vetting, progress.update)
    progress.end()
    await write(invocation, vetted)
    return toExitCode(vetted, invocation)
  } finally {
    progress.end()
    await sources.close()
  }
}

function toAsked(invocation: Invocation): Asked[] {
  const file = valueOf(invocation, 'from')
  if (file === undefined && invocation.positionals.length === 0) {
    throw new UsageError('missing argument: waybill vet SUBJECT…, or --from FILE')
  }
  const given = invocation.positionals.map(toGiven)
  return [
    ...given,
    ...(file === undefined ? [] : parseSubjects(readInput(file), file === '-' ? 'standard input' : file)),
  ]
}

function toGiven(text: string): Asked {
  const skill = findSkill(text)
  if (!skill) return { text, target: toTarget(text) }
  return { text, gather: async (options) => (await import('./vet-skill.ts')).gatherSkill(skill, options) }
}

function toTarget(text: string): ReturnType<typeof parseTarget> {
  try {
    return parseTarget(text)
  } catch (error) {
    if (!(error instanceof TargetError)) throw error
    const choices = error.choices.length > 0 ? `; say which: ${error.choices.join(', ')}` : ''
    throw new UsageError(error.message + choices, { cause: error })
  }
}

const readPolicy = (file: string | undefined): Policy =>
  file === undefined ? DEFAULT_POLICY : parsePolicy(readInput(file), file)

const toFormat = (invocation: Invocation): string =>
  invocation.flags.has('json') ? 'json' : (valueOf(invocation, 'format') ?? formatOf(valueOf(invocation, 'output')))

async function write(invocation: Invocation, vetted: readonly Vetted[]): Promise<void> {
  const file = valueOf(invocation, 'output')
  const format = toFormat(invocation)
  const single = vetted.length === 1 && !invocation.values.has('from') ? vetted[0]!.dossier : undefined
  const text = single ? await renderOne(single, format, invocation, file) : await renderList(vetted, format, file)
  if (file === undefined) await writeOut(text)
  else writeFileAtomically(file, text)
}

/** Ending of the file to the format. */
const ENDINGS: Readonly<Record<string, string>> = {
  json: 'json',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
}

const formatOf = (file: string | undefined): string => ENDINGS[file?.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text'

const toJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`

const terminalOf = (file: string | undefined): { colour: boolean; width?: number } =>
  file === undefined
    ? { colour: pc.isColorSupported, ...(process.stdout.columns && { width: process.stdout.columns }) }
    : { colour: false }

async function renderOne(
  dossier: Dossier,
  format: string,
  invocation: Invocation,
  file: string | undefined,
): Promise<string> {
  if (format === 'json') return toJson(dossier)
  if (format === 'markdown') return (await import('../report/dossier-markdown.ts')).toDossierMarkdown(dossier)
  if (format === 'html') return (await import('../report/dossier-html.ts')).toDossierHtml(dossier)
  const { toDossierText } = await import('../report/dossier.ts')
  return toDossierText(dossier, { ...terminalOf(file), all: invocation.flags.has('all') })
}

async function renderList(vetted: readonly Vetted[], format: string, file: string | undefined): Promise<string> {
  if (format === 'json') return toJson(vetted)
  const { toVettedMarkdown, toVettedTable } = await import('../report/dossier-table.ts')
  if (format === 'markdown') return toVettedMarkdown(vetted)
  if (format === 'html') {
    const { toDossierHtml } = await import('../report/dossier-html.ts')
    const [only] = vetted
    if (only?.dossier) return toDossierHtml(only.dossier)
    throw new UsageError(only?.error ?? 'nothing to vet')
  }
  return toVettedTable(vetted, terminalOf(file))
}

function toExitCode(vetted: readonly Vetted[], invocation: Invocation): number {
  const verdicts = new Set(vetted.map(({ dossier }) => dossier?.verdict))
  if (verdicts.has('block') || (invocation.flags.has('strict') && verdicts.has('review'))) return EXIT_BREACHED
  const isUnanswered = vetted.some(({ dossier, error }) => error !== undefined || dossier?.gaps.length)
  return isUnanswered ? EXIT_INCOMPLETE : 0
}
