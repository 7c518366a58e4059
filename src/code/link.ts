import type { Found } from '../model/collector.ts'
import type { Component } from '../model/component.ts'
import type { Evidence } from '../model/evidence.ts'
import { MARKS, type OutlineFacts } from '../model/facts.ts'
import { findCandidates } from './candidates.ts'
import type { Context } from './context.ts'
import { answerSinks, detectModule, type CallSites } from './detect.ts'
import { Evaluator } from './evaluate.ts'
import { Findings } from './findings.ts'
import { hasUndeclaredSdk, readSdkImports } from './imports-of-sdks.ts'
import { readNamedPrompts } from './named-prompts.ts'
import { Program, type CodeInput } from './program.ts'
import { Relevance } from './relevance.ts'

/**
 * Reads the source files together: parses those that can matter, resolves symbols and values across them, and turns the
 * calls, literals and definitions that name AI things into components. Pure and deterministic but for what `input.host`
 * reads.
 */
export function linkCode(input: CodeInput): Found {
  const program = new Program({ ...input, outlines: input.outlines.toSorted((a, b) => (a.path < b.path ? -1 : 1)) })
  const relevance = new Relevance(program)
  const context: Context = {
    evaluator: new Evaluator(program, relevance),
    relevance,
    findings: new Findings(),
    named: new Findings(),
    sinks: [],
    pending: [],
    openModels: [],
  }
  const sites: CallSites = new Map()
  const rest: OutlineFacts[] = []
  for (const outline of program.input.outlines) {
    if (isWorthParsing(context, outline)) readModule(context, outline, sites)
    else if (outline.marks & MARKS.prompt && !program.isTest(outline.path)) rest.push(outline)
  }
  answerSinks(context, sites)
  for (const check of context.pending) check()
  findCandidates(context, program)
  for (const { isChoice, isAnswered, reason, evidence, provider, pattern } of context.openModels)
    if (!isChoice || !isAnswered) context.findings.addUnresolved('model', reason, evidence, { provider, pattern })
  if (hasAi(context)) readPrompts(context, rest)
  const { components, relations, unresolved } = context.findings
  return { components: [...components, ...(hasAi(context) ? unused(context) : [])], relations, unresolved, problems: input.host.problems?.() ?? [] }
}

/** Prompts known by name that no call was found to use; the others are there already, with both places. */
function unused({ findings, named }: Context): Component[] {
  const used = new Set(findings.components.flatMap(({ kind, evidence }) => (kind === 'prompt' ? evidence.map(placeOf) : [])))
  return named.components.filter(({ evidence }) => !evidence.some((each) => used.has(placeOf(each))))
}

const placeOf = ({ file, line, column }: Evidence): string => `${file}:${line}:${column}`

/** Addresses of providers count without any import, but not in tests: recorded traffic is full of them. */
function isWorthParsing(context: Context, outline: OutlineFacts): boolean {
  const { path, marks } = outline
  const hasUrl = (marks & MARKS.url) !== 0 && !context.evaluator.program.isTest(path)
  return hasUrl || context.relevance.has(path) || hasUndeclaredSdk(context, outline)
}

function readModule(context: Context, { path, marks }: OutlineFacts, sites: CallSites): void {
  const module = context.evaluator.program.module(path)
  if (!module) return
  context.relevance.enter(module)
  readSdkImports(context, module)
  detectModule(context, module, sites)
  if (marks & MARKS.prompt) readNamedPrompts(context, context.evaluator.program.scope(module))
  if (context.relevance.isLast(path)) context.evaluator.program.release(path)
}

/** A prompt by name alone counts only in a repository in which code uses AI otherwise. */
const hasAi = ({ findings }: Context): boolean => findings.components.some(({ kind }) => kind !== 'prompt' && kind !== 'service')

function readPrompts(context: Context, outlines: readonly OutlineFacts[]): void {
  const { program } = context.evaluator
  for (const { path } of outlines) {
    const module = program.module(path)
    if (module) readNamedPrompts(context, program.scope(module))
    program.release(path)
  }
}
