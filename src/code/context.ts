import type { Callers } from './callers.ts'
import type { CandidateList } from './candidates.ts'
import type { Evaluator } from './evaluate.ts'
import { toLabel } from './label.ts'
import type { Arguments } from './arguments.ts'
import { toEvidence, type Findings } from './findings.ts'
import { lineOf, type At, type Expr, type Language } from './ir.ts'
import type { Evidence, Step, Usage } from '../model/evidence.ts'
import type { Relevance } from './relevance.ts'
import { hasRulesFor } from './rule-index.ts'
import type { Yield } from './rules.ts'
import type { Scope } from './scope.ts'
import type { Value } from './value.ts'
import type { Naming } from './walk.ts'

/** One place where a rule matched. */
export interface Use {
  /** Symbol path that matched. */
  symbol: string
  at: At
  scope: Scope
  args: Arguments
  naming: Naming | undefined
  /** All yields of the rules that matched here. */
  siblings?: readonly Yield[]
  /** The function or class that a decorator stands on. */
  decorated?: { name: string; doc?: string; at: At }
  /** A class definition that derives from the symbol: the arguments are its fields. */
  isBase?: true
}

/** What detection shares while it runs. */
export interface Context {
  evaluator: Evaluator
  relevance: Relevance
  findings: Findings
  /** Prompts known by their name alone. */
  named: Findings
  /** Models that settings name, see `routed-settings.ts`. */
  settings: Findings
  /** Ids that modules list, for calls whose model stays open. */
  lists: CandidateList[]
  callers: Callers
  /** Questions to answer when all callers are known: uses whose value may still be open. */
  pending: (() => void)[]
  /** Uses of a model whose name stays open, for the search of candidate lists. */
  /** What can be settled only when every module has been read. */
  atEnd: (() => void)[]
  /** How often reading a module changed more than the findings: it answered another's question, or has to wait. */
  effects: { count: number }
  openModels: OpenModel[]
}

export interface OpenModel {
  provider: string
  form: string
  task?: string
  language: Language
  path: string
  evidence: Evidence
  reason: string
  pattern?: string
  /** Set when candidates were found elsewhere. */
  isAnswered: boolean
  /** True where the program leaves the choice to whoever calls it; an environment variable does not. */
  isChoice: boolean
  accept: (text: string, steps: Step[], place: Evidence) => void
}

export function evidenceOf(use: Use, usage: Usage, steps: Step[] = []): Evidence {
  return toEvidence(use.scope.module, use.at, { usage, symbol: use.symbol, steps })
}

type Literal = Extract<Value, { v: 'text' | 'pattern' }>

/** A text that a test hands to code which is none: it says what the test does, and nothing of that code. */
export function isOfTest(context: Context, value: Literal, use: Use): boolean {
  const { program } = context.evaluator
  return program.isTest(value.place.file) && !program.isTest(use.scope.module.path)
}

/** Where a value is used and, when it stands elsewhere, where it is written. A literal in the call is one place. */
export function placesOf(context: Context, value: Literal, use: Use): Evidence[] {
  const { file, at } = value.place
  if (file === use.scope.module.path && value.steps.length === 0)
    return [toEvidence(use.scope.module, at, { usage: 'invoked', symbol: use.symbol })]
  const used = evidenceOf(use, 'invoked', value.steps)
  const module = context.evaluator.program.module(file)
  if (module) return [used, toEvidence(module, at, { usage: 'configured' })]
  const line = lineOf(at)
  const collector = readerOf(file) ?? (isEnvFile(context, file) ? 'env-file' : used.collector)
  return [used, { file, line, collector, technique: 'config', usage: 'configured', resolution: 'exact' }]
}

/** Collectors of files that are no modules and that values come from, by the name of the file. */
const READERS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)package\.json$/i, 'npm-package-json'],
  [/(?:^|\/)wrangler[^/]*$/i, 'wrangler-config'],
  [/\.ya?ml$/i, 'compose-file'],
  [/(?:docker|container)file/i, 'dockerfile'],
]

const readerOf = (file: string): string | undefined => READERS.find(([pattern]) => pattern.test(file))?.[1]

/** A file that gives variables their values, as against one that is a text itself. */
export const isEnvFile = (context: Context, file: string): boolean =>
  context.evaluator.program.input.env.some((each) => each.file === file)

/**
 * Values that rules find where they are made: a model object of an AI library, a wrapper of the repository. What other
 * libraries give, such as the body of a request, says nothing.
 */
function isFound(value: Value): boolean {
  if (value.v === 'symbol') return LANGUAGES.some((language) => hasRulesFor(language, value.path))
  return value.v === 'function' || value.v === 'data' || value.v === 'instance'
}

const LANGUAGES: readonly Language[] = ['python', 'ecmascript', 'go']

/** Why a value stays open. */
export interface Open {
  reason: string
  pattern?: string
  isChoice: boolean
}

/** Texts that a value can be, asking callers where a parameter decides; `onOpen` is called when no text is found at all. */
export function eachText(
  context: Context,
  found: { values: Value[]; expr: Expr },
  onText: (value: Extract<Value, { v: 'text' }>) => void,
  onOpen: (open: Open) => void,
): void {
  let isAnswered = false
  let isForeign = false
  let reason = `value of ${toLabel(found.expr)} is not known statically`
  let pattern: string | undefined
  let isChoice = true
  const accept =
    (depth: number) =>
    (values: Value[]): void => {
      for (const value of values) {
        if (value.v === 'text') {
          isAnswered = true
          onText(value)
        } else if (value.v === 'pattern') pattern ??= value.text
        else if (value.v === 'env') {
          reason = `environment variable ${value.name} has no value in the repository`
          isChoice = false
        } else if (value.v === 'param' && depth < 4) {
          reason = `parameter ${value.key ?? value.name} of ${value.fn.name || 'a function'}()`
          context.callers.ask({
            fn: value.fn,
            name: value.name,
            key: value.key,
            part: value.part,
            accept: accept(depth + 1),
          })
        } else isForeign ||= isFound(value)
      }
    }
  accept(0)(found.values)
  if (isAnswered || isForeign) return
  context.pending.push(() => {
    if (!isAnswered && !isForeign)
      onOpen({ reason, isChoice: isChoice && pattern === undefined, ...(pattern === undefined ? {} : { pattern }) })
  })
}

/** What a thing without a name argument is called by its surroundings. */
export function nameOf(use: Use): string | undefined {
  const near = use.naming?.how === 'argument' ? undefined : use.naming?.name
  return use.decorated?.name ?? near ?? enclosingName(use.scope)
}

/** The nearest function or class with a name; a helper within a function, `_run`, is called after its owner. */
export function enclosingName(scope: Scope): string | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    // A constructor is called after its class.
    const own = at.fn?.name === '__init__' || at.fn?.name === 'constructor' ? undefined : at.fn?.name
    const name = own || at.cls?.name
    if (name && !(name.startsWith('_') && at.parent?.fn)) return name
  }
  return undefined
}
