import type { Evaluator } from './evaluate.ts'
import type { Arg, Expr } from './ir.ts'
import type { Scope } from './scope.ts'
import { partOf, type Part, type Value } from './value.ts'

type Text = Extract<Value, { v: 'text' | 'pattern' }>
type Method = (value: Text, given: (string | undefined)[], evaluator: Evaluator) => Value

/** Longer texts are prose, which nobody takes apart to find a name in it. */
const MAX_LENGTH = 400

/** A text with a part that is not known: for a template what it says is known all the same. */
const opened = (value: Text): Value => ({ ...value, v: 'pattern' })

/** Methods of strings, of Python and ECMAScript alike, whose result follows from the text. */
const METHODS = new Map<string, Method>([
  // `TEMPLATE.format(name=…)`: what fills the holes is data.
  ['format', (value) => (/[{]/.test(value.text) ? opened(value) : value)],
  ['format_map', opened],
  // What is appended is part of the text, but not of what is known of it.
  ['concat', opened],
  ['lower', (value) => ({ ...value, text: value.text.toLowerCase() })],
  ['toLowerCase', (value) => ({ ...value, text: value.text.toLowerCase() })],
  ['replace', replace],
  [
    'removeprefix',
    (value, [prefix]) =>
      trimmed(value, prefix, (text) => (text.startsWith(prefix!) ? text.slice(prefix!.length) : text)),
  ],
  [
    'removesuffix',
    (value, [end]) => trimmed(value, end, (text) => (end && text.endsWith(end) ? text.slice(0, -end.length) : text)),
  ],
  ['split', (value, [separator, limit], evaluator) => split(value, separator, limit, evaluator)],
])

/** Value of `receiver.name(args)` where the receiver is text; undefined when the method is another or says nothing. */
export function callTextMethod(
  evaluator: Evaluator,
  call: { name: string; receiver: Expr; args: readonly Arg[] },
  scope: Scope,
): Value[] | undefined {
  const method = METHODS.get(call.name)
  if (!method) return undefined
  const values = evaluator.evaluate(call.receiver, scope)
  const texts = values.filter((value): value is Text => value.v === 'text' || value.v === 'pattern')
  const params = call.name === 'split' ? values.filter((value) => value.v === 'param') : []
  if (texts.length === 0 && params.length === 0) return undefined
  const given = call.args
    .slice(0, 2)
    .map(({ value }) => (value.k === 'num' ? String(value.v) : evaluator.textOf(value, scope)))
  const part: Part = (text) => [method(text, given, evaluator)]
  return [...texts.flatMap(part), ...params.flatMap((value) => partOf(value, part))]
}

const trimmed = (value: Text, known: string | undefined, change: (text: string) => string): Value =>
  known === undefined ? opened(value) : { ...value, text: change(value.text) }

function replace(value: Text, [from, to]: (string | undefined)[]): Value {
  if (from === undefined || to === undefined || from === '' || value.text.length > MAX_LENGTH) return opened(value)
  return { ...value, text: value.text.replaceAll(from, to) }
}

/** `"maker:model".split(":")` as a list, so that unpacking and indexes find its parts. Python's second argument counts cuts. */
function split(value: Text, separator: string | undefined, limit: string | undefined, evaluator: Evaluator): Value {
  const module = evaluator.program.module(value.place.file)
  const unknown: Value = { v: 'unknown', reason: 'part of a text', steps: [] }
  if (value.v !== 'text' || !separator || value.text.length > MAX_LENGTH || !module) return unknown
  const parts = value.text.split(separator)
  const cuts = module.language === 'python' && limit !== undefined ? Number(limit) : parts.length
  const kept = parts.length - 1 <= cuts ? parts : [...parts.slice(0, cuts), parts.slice(cuts).join(separator)]
  const { at } = value.place
  return {
    v: 'data',
    expr: { k: 'list', items: kept.map((v) => ({ k: 'str', v, at })), at },
    scope: evaluator.program.scope(module),
    steps: value.steps,
  }
}
