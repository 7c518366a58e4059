import { memberOf } from './evaluate-member.ts'
import { toFrame } from './frames.ts'
import type { Evaluator } from './evaluate.ts'
import type { Arg, FunctionDef } from './ir.ts'
import type { Frame, Scope } from './scope.ts'
import { partOf, via, type Part, type Value } from './value.ts'

export interface CallSite {
  args: readonly Arg[]
  scope: Scope
}

/** A value that the callers of a function of the repository decide. */
export interface Question {
  fn: FunctionDef
  /** Parameter, and the key of it that is read. */
  name: string
  key: string | undefined
  /** What of the text that is passed is asked for. */
  part?: Part | undefined
  /** Called with the values that each caller passes. */
  accept: (values: Value[]) => void
}

/** More callers than this of one function say nothing new. */
const MAX_CALLERS = 200
const MAX_QUESTIONS = 20_000

/**
 * Brings calls and questions about parameters together, whichever comes first. What a module that nobody imports asks and
 * calls is kept only while it is read (`during`), so that the module can be forgotten.
 */
export class Callers {
  readonly #evaluator: Evaluator
  #sites = new Map<FunctionDef, CallSite[]>()
  #questions = new Map<FunctionDef, Question[]>()
  #count = 0
  #transient: { sites: Map<FunctionDef, CallSite[]>; questions: Map<FunctionDef, Question[]> } | undefined

  readonly #effects: { count: number }

  /** `effects` counts the answers that a module read by itself gives to questions of others. */
  constructor(evaluator: Evaluator, effects: { count: number }) {
    this.#evaluator = evaluator
    this.#effects = effects
  }

  get isFull(): boolean {
    return this.#count > MAX_QUESTIONS
  }

  /** Everything that `read` records is forgotten after it. */
  during(read: () => void): void {
    this.#transient = { sites: new Map(), questions: new Map() }
    read()
    this.#transient = undefined
  }

  addCall(fn: FunctionDef, site: CallSite): void {
    const sites = this.#transient?.sites ?? this.#sites
    const known = sites.get(fn) ?? []
    if (known.length >= MAX_CALLERS) return
    sites.set(fn, [...known, site])
    const others = this.#questions.get(fn) ?? []
    if (this.#transient && others.length > 0) this.#effects.count++
    for (const question of [...others, ...(this.#transient?.questions.get(fn) ?? [])]) this.#answer(question, site)
  }

  ask(question: Question): void {
    if (this.isFull) return
    this.#count++
    const questions = this.#transient?.questions ?? this.#questions
    questions.set(question.fn, [...(questions.get(question.fn) ?? []), question])
    for (const site of [...(this.#sites.get(question.fn) ?? []), ...(this.#transient?.sites.get(question.fn) ?? [])])
      this.#answer(question, site)
  }

  #answer({ fn, name, key, part, accept }: Question, site: CallSite): void {
    const passed = this.#passed(toFrame(fn, site.args, site.scope), name, key)
    const values = part ? passed.flatMap((value) => partOf(value, part)) : passed
    accept(values.map((value) => this.#named(value, fn, site)))
  }

  /** What a caller passes for a parameter, or for one key of it: of the literal, else of whatever the argument is. */
  #passed(frame: Frame, name: string, key: string | undefined): Value[] {
    const exact = frame.get(key === undefined ? name : `.${key}`)
    if (exact) return this.#evaluator.ask(exact.expr, exact.scope)
    const whole = key === undefined ? undefined : frame.get(name)
    if (!whole) return []
    return this.#evaluator
      .ask(whole.expr, whole.scope)
      .flatMap((value) => memberOf(this.#evaluator, value, key!, whole.expr.at, whole.scope))
  }

  /** Names the call that passed a text on. */
  #named(value: Value, fn: FunctionDef, site: CallSite): Value {
    const at = site.args[0]?.value.at
    if (at === undefined || (value.v !== 'text' && value.v !== 'pattern')) return value
    const name = fn.name === '__init__' || fn.name === 'constructor' ? 'a constructor' : `${fn.name || 'a function'}()`
    return via(value, this.#evaluator.step(site.scope, at, `passed to ${name}`))
  }
}
