import type { Step } from '../model/evidence.ts'
import type { Arg, At, ClassDef, Expr, FunctionDef, Module } from './ir.ts'
import type { Scope } from './scope.ts'

/** A place in a file of the repository. */
export interface Place {
  file: string
  at: At
}

/** The call that made an instance: its arguments tell endpoint, name and the like. */
export interface Origin {
  call: Extract<Expr, { k: 'call' }>
  scope: Scope
  /** Symbol path of the callee. */
  path: string
}

/** The type argument of an annotation, `Runtime[Context]`, and where it is written. */
export interface HeldType {
  type: Expr
  scope: Scope
}

/** What an expression may evaluate to. Several values mean "one of these". `steps` say how it was found. */
export type Value =
  | { v: 'text'; text: string; place: Place; steps: Step[] }
  /** A template with holes: `gpt-4o-{suffix}`. */
  | { v: 'pattern'; text: string; place: Place; steps: Step[] }
  /** Symbol of a library, see rules.ts for the syntax of `path`. */
  | { v: 'symbol'; path: string; origin?: Origin; held?: HeldType; steps: Step[] }
  /** List, map or function literal, with the scope that its parts are evaluated in. */
  | { v: 'data'; expr: Extract<Expr, { k: 'list' | 'map' }>; scope: Scope; steps: Step[] }
  | { v: 'function'; fn: FunctionDef; scope: Scope; steps: Step[] }
  | { v: 'class'; cls: ClassDef; scope: Scope; steps: Step[] }
  /** `isMade`: by the call with these arguments; else any instance of the class. */
  | { v: 'instance'; cls: ClassDef; scope: Scope; args: Arg[]; callScope: Scope; isMade?: true; steps: Step[] }
  | { v: 'module'; module: Module; steps: Step[] }
  /** Go: some value of a struct type of the module's package. */
  | { v: 'struct'; type: string; module: Module; steps: Step[] }
  /** Environment variable that has no value in the repository. */
  | { v: 'env'; name: string; steps: Step[] }
  /** Parameter of a function of the repository: its callers decide. `part`: what of the text that they pass is meant. */
  | { v: 'param'; fn: FunctionDef; name: string; key?: string; part?: Part; scope: Scope; steps: Step[] }
  | { v: 'unknown'; reason: string; steps: Step[] }

/** What is made of a text once it is known: `provider, model = name.split("/")`. */
export type Part = (text: Extract<Value, { v: 'text' | 'pattern' }>) => Value[]

export type TextValue = Extract<Value, { v: 'text' }>
export type SymbolValue = Extract<Value, { v: 'symbol' }>

/** The same value, reached by one more step. */
export function via<T extends Value>(value: T, step: Step): T {
  return { ...value, steps: [step, ...value.steps] }
}

/** How many alternatives are kept: real code needs few, hostile code offers many. */
export const MAX_VALUES = 40

function keyOf(value: Value): string | undefined {
  switch (value.v) {
    case 'text':
    case 'pattern':
      return `${value.v}\0${value.text}\0${value.place.file}\0${value.place.at}`
    case 'symbol':
      return `symbol\0${value.path}\0${value.origin?.call.at ?? ''}`
    case 'env':
      return `env\0${value.name}`
    default:
      return undefined
  }
}

/** Without those that say the same. */
export function distinct(values: Value[]): Value[] {
  if (values.length < 2) return values
  const seen = new Set<string>()
  return values
    .filter((value) => {
      const key = keyOf(value)
      if (key === undefined) return true
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .slice(0, MAX_VALUES)
}

/** The part of a text that a caller passes; of its own parameter, the same part of what its callers pass. */
export function partOf(value: Value, part: Part): Value[] {
  if (value.v === 'text' || value.v === 'pattern') return part(value)
  if (value.v !== 'param') return []
  const inner = value.part
  return [{ ...value, part: inner ? (text) => inner(text).flatMap((each) => partOf(each, part)) : part }]
}
