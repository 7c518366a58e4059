import type { Found } from '../model/collector.ts'
import type { Component, Relation } from '../model/component.ts'
import type { Evidence } from '../model/evidence.ts'
import { MARKS, type OutlineFacts } from '../model/facts.ts'
import { candidatesOf, findCandidates } from './candidates.ts'
import type { Context } from './context.ts'
import { Callers } from './callers.ts'
import { detectModule } from './detect.ts'
import { Evaluator } from './evaluate.ts'
import { Findings } from './findings.ts'
import { hasUndeclaredSdk, readSdkImports, sdksOfOutline } from './imports-of-sdks.ts'
import { Leaves } from './kept-leaves.ts'
import { readNamedPrompts } from './named-prompts.ts'
import { readOwnRequests } from './own-requests.ts'
import { Program, type CodeInput } from './program.ts'
import { Relevance } from './relevance.ts'
import { addressesNear } from './addresses.ts'
import { readRoleMessages } from './role-messages.ts'
import { readRoutedSettings } from './routed-settings.ts'

/**
 * Reads the source files together: parses those that can matter, resolves symbols and values across them, and turns the
 * calls, literals and definitions that name AI things into components. Pure and deterministic but for what `input.host`
 * reads.
 */
export function linkCode(input: CodeInput): Found {
  const program = new Program({ ...input, outlines: input.outlines.toSorted((a, b) => (a.path < b.path ? -1 : 1)) })
  const relevance = new Relevance(program)
  const evaluator = new Evaluator(program, relevance)
  const effects = { count: 0 }
  const context: Context = {
    evaluator,
    relevance,
    findings: new Findings(),
    named: new Findings(),
    settings: new Findings(),
    lists: [],
    callers: new Callers(evaluator, effects),
    effects,
    pending: [],
    atEnd: [],
    openModels: [],
  }
  const { outlines } = program.input
  const worth = outlines.filter((outline) => isWorthParsing(context, outline))
  for (const outline of worth) if (!relevance.isLast(outline.path)) readModule(context, outline)
  const leaves = new Leaves(context, program.input, (path) => relevance.isLast(path))
  for (const outline of worth)
    if (relevance.isLast(outline.path)) leaves.read(outline.path, () => readLast(context, outline))
  leaves.save()
  const read = new Set(worth)
  const rest = outlines.filter((outline) => !read.has(outline))
  readUnseenSdks(context, rest)
  const asked = context.pending.length
  for (const check of [...context.pending, ...context.atEnd]) check()
  for (const check of context.pending.slice(asked)) check()
  // What was settled last may be all the AI there is.
  if (hasAi(context)) for (const outline of rest) if (mayNameAi(context, outline)) readTexts(context, outline, true)
  findCandidates(context, program)
  for (const { isChoice, isAnswered, reason, evidence, provider, pattern } of context.openModels)
    if (!isChoice || !isAnswered) context.findings.addUnresolved('model', reason, evidence, { provider, pattern })
  const { components, relations, unresolved } = context.findings
  const settings = hasAi(context) ? unusedSettings(context) : []
  const more = hasAi(context) ? [...unused(context), ...settings] : []
  return {
    components: [...components, ...more],
    relations: settings.length > 0 ? [...relations, ...relationsOf(context, settings)] : relations,
    unresolved,
    problems: input.host.problems?.() ?? [],
  }
}

/** Prompts known by name that no call was found to use; the others are there already, with both places. */
function unused({ findings, named }: Context): Component[] {
  const used = new Set(
    findings.components.flatMap(({ kind, evidence }) => (kind === 'prompt' ? evidence.map(placeOf) : [])),
  )
  return named.components.filter(({ evidence }) => !evidence.some((each) => used.has(placeOf(each))))
}

/** Settings whose value no call was found to take: a call knows better who serves the model. */
function unusedSettings({ findings, settings }: Context): Component[] {
  const used = new Set(
    findings.components.flatMap(({ kind, evidence }) => (kind === 'model' ? evidence.map(placeOf) : [])),
  )
  return settings.components.filter(({ evidence }) => !evidence.some((each) => used.has(placeOf(each))))
}

function relationsOf({ settings }: Context, kept: readonly Component[]): Relation[] {
  const refs = new Set(kept.map(({ ref }) => ref))
  return settings.relations.filter(({ from, to }) => refs.has(from) && refs.has(to))
}

const placeOf = ({ file, line, column }: Evidence): string => `${file}:${line}:${column}`

/** Addresses of providers count without any import, but not in tests: recorded traffic is full of them. */
function isWorthParsing(context: Context, outline: OutlineFacts): boolean {
  const { path, marks } = outline
  const { program } = context.evaluator
  const isTest = program.isTest(path)
  const hasUrl = (marks & MARKS.url) !== 0 && !isTest
  const isMcp = (marks & MARKS.mcp) !== 0 && !isTest
  const hasBody = (marks & MARKS.body) !== 0 && !isTest && addressesNear(program, outline).length > 0
  const hasStore = (marks & MARKS.extension) !== 0
  return hasUrl || hasBody || hasStore || isMcp || context.relevance.has(path) || hasUndeclaredSdk(context, outline)
}

function readModule(context: Context, outline: OutlineFacts): void {
  const { path } = outline
  const module = context.evaluator.program.module(path)
  if (!module) return
  context.relevance.enter(module)
  readSdkImports(context, module)
  detectModule(context, module)
  readTexts(context, outline, false)
}

/** A module that nobody imports: its own calls answer what it leaves open, and then it is forgotten. */
function readLast(context: Context, outline: OutlineFacts): void {
  const before = context.pending.length
  context.callers.during(() => readModule(context, outline))
  for (const check of context.pending.splice(before)) check()
  context.evaluator.program.release(outline.path)
}

/** A library that no rule speaks of is imported all the same: one parsed file for each shows it. */
function readUnseenSdks(context: Context, outlines: readonly OutlineFacts[]): void {
  const { program } = context.evaluator
  const seen = new Set(context.findings.components.flatMap(({ kind, ref }) => (kind === 'sdk' ? [ref] : [])))
  for (const outline of outlines) {
    const news = program.isTest(outline.path) ? [] : sdksOfOutline(context, outline).filter((ref) => !seen.has(ref))
    const module = news.length > 0 ? program.module(outline.path) : undefined
    if (!module) continue
    readSdkImports(context, module)
    for (const ref of news) seen.add(ref)
    program.release(outline.path)
  }
}

function mayNameAi({ evaluator }: Context, { path, marks }: OutlineFacts): boolean {
  return (marks & (MARKS.prompt | MARKS.modelId)) !== 0 && !evaluator.program.isTest(path)
}

/** What names and literals say by themselves, without a call. It counts only where code uses AI otherwise. */
function readTexts(context: Context, { path, marks }: OutlineFacts, isLast: boolean): void {
  const { program } = context.evaluator
  const module = program.module(path)
  const scope = module && program.scope(module)
  if (scope && marks & MARKS.prompt) {
    readNamedPrompts(context, scope)
    if (!program.isTest(path)) readRoleMessages(context, scope)
    if (module.language === 'ecmascript' && !program.isTest(path)) readOwnRequests(context, scope)
  }
  if (scope && marks & MARKS.modelId && !program.isTest(path)) {
    readRoutedSettings(context, scope)
    const list = candidatesOf(scope)
    if (list) context.lists.push(list)
  }
  if (isLast) program.release(path)
}

const hasAi = ({ findings }: Context): boolean =>
  findings.components.some(({ kind }) => kind !== 'prompt' && kind !== 'service')
