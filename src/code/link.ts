import type { Found } from '../model/collector.ts'
import { findCandidates } from './candidates.ts'
import type { Context } from './context.ts'
import { answerSinks, detectModule, type CallSites } from './detect.ts'
import { Evaluator } from './evaluate.ts'
import { Findings } from './findings.ts'
import { readSdkImports } from './imports-of-sdks.ts'
import { readNamedPrompts } from './named-prompts.ts'
import { Program, type CodeInput } from './program.ts'
import { Relevance } from './relevance.ts'

/**
 * Reads all parsed modules together: resolves symbols and values across files, and turns the calls, literals and
 * definitions that name AI things into components. Pure and deterministic but for what `input.host` reads.
 */
export function linkCode(input: CodeInput): Found {
  const program = new Program({ ...input, modules: input.modules.toSorted((a, b) => (a.path < b.path ? -1 : 1)) })
  const context: Context = {
    evaluator: new Evaluator(program),
    relevance: new Relevance(program),
    findings: new Findings(),
    sinks: [],
    pending: [],
    openModels: [],
  }
  const sites: CallSites = new Map()
  for (const module of program.input.modules) {
    readSdkImports(context, module)
    detectModule(context, module, sites)
  }
  answerSinks(context, sites)
  for (const check of context.pending) check()
  findCandidates(context, program)
  for (const { isAnswered, reason, evidence, provider, pattern } of context.openModels)
    if (!isAnswered) context.findings.addUnresolved('model', reason, evidence, { provider, pattern })
  if (context.findings.components.some(({ kind }) => kind !== 'prompt' && kind !== 'service'))
    for (const module of program.input.modules) readNamedPrompts(context, program.scope(module))
  const { components, relations, unresolved } = context.findings
  return { components, relations, unresolved }
}
