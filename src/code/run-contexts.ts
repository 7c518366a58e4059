import type { Evaluator } from './evaluate.ts'
import type { Expr } from './ir.ts'
import type { Scope } from './scope.ts'
import type { SymbolValue, Value } from './value.ts'

/**
 * What frameworks hand to the nodes and tools of a program, and the member that holds the program's own object, whose class
 * the annotation tells: `runtime: Runtime[Context]`, `ctx: RunContext[Deps]`.
 * https://docs.langchain.com/oss/python/langgraph/graph-api#runtime-context, https://ai.pydantic.dev/dependencies,
 * https://openai.github.io/openai-agents-python/context
 */
const HOLDERS: readonly { symbol: RegExp; member: string }[] = [
  { symbol: /^lang(?:graph|chain)\.(?:\w+\.)*(?:Tool)?Runtime\(\)$/, member: 'context' },
  { symbol: /^pydantic_ai\.(?:\w+\.)*RunContext\(\)$/, member: 'deps' },
  { symbol: /^agents\.(?:\w+\.)*(?:RunContextWrapper|ToolContext)\(\)$/, member: 'context' },
]
/** `get_runtime(Context)`: the class is an argument. */
const ASKED = /^langgraph\.(?:\w+\.)*get_runtime\(\)$/

const holds = (path: string, name: string): boolean =>
  HOLDERS.some(({ symbol, member }) => member === name && symbol.test(path))

/** The annotated value with the type that it holds, `Runtime[Context]`; of several type arguments the first. */
export function withHeldType(values: Value[], type: Expr, scope: Scope): Value[] {
  if (type.k !== 'index') return values
  const inner = type.key.k === 'list' ? type.key.items[0] : type.key
  if (!inner) return values
  return values.map((value) => (value.v === 'symbol' ? { ...value, held: { type: inner, scope } } : value))
}

/** `runtime.context`: some object of the class that the program keeps there; undefined for any other member. */
export function heldObject(evaluator: Evaluator, value: SymbolValue, name: string): Value[] | undefined {
  if (value.held && holds(value.path, name)) return known(evaluator.typed(value.held.type, value.held.scope))
  const given = name === 'context' && ASKED.test(value.path) ? value.origin : undefined
  const [first] = given?.call.args ?? []
  return given && first ? known(evaluator.typed(first.value, given.scope)) : undefined
}

const known = (values: Value[]): Value[] | undefined => (values.length > 0 ? values : undefined)
