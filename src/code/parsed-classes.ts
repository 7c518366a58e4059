import type { Evaluator } from './evaluate.ts'
import { memberOf } from './evaluate-member.ts'
import type { At } from './ir.ts'
import type { Scope } from './scope.ts'
import type { SymbolValue, Value } from './value.ts'

/**
 * Command lines that are parsed into classes of the program, whose fields are the options:
 * https://huggingface.co/docs/transformers/internal/trainer_utils#transformers.HfArgumentParser, TRL's `TrlParser`,
 * https://brentyi.github.io/tyro, https://github.com/lebrice/SimpleParsing.
 */
const PARSER =
  /^(?:transformers|trl)\.(?:\w+\.)*(?:HfArgumentParser|TrlParser|H4ArgumentParser)\(\)\.parse_(?:args_into_dataclasses|args_and_config|args|dict|json_file|yaml_file)\(\)$/
const FUNCTION = /^(?:tyro\.cli|simple_parsing\.parse|pyrallis\.parse|tap\.tapify)\(\)$/

const NAMESPACE = 'argparse.Namespace()'

export const isParsedClass = (path: string): boolean => path === NAMESPACE || PARSER.test(path) || FUNCTION.test(path)

/** One of the instances by its index, else the field of whichever has it. */
export function parsedMember(
  evaluator: Evaluator,
  value: SymbolValue,
  name: string,
  use: { at: At; scope: Scope },
): Value[] {
  const fieldOf = (each: Value): Value[] => memberOf(evaluator, each, name, use.at, use.scope)
  if (value.path === NAMESPACE) return ofNamespace(evaluator, value, name, fieldOf)
  const instances = parsedInstances(evaluator, value)
  return /^\d+$/.test(name) ? instances.slice(Number(name), Number(name) + 1) : instances.flatMap(fieldOf)
}

/** `argparse.Namespace(**vars(a), **vars(b), name=value)`. */
function ofNamespace(
  evaluator: Evaluator,
  { origin }: SymbolValue,
  name: string,
  fieldOf: (value: Value) => Value[],
): Value[] {
  if (!origin) return []
  const { args } = origin.call
  const own = args.find((arg) => arg.name === name)
  if (own) return evaluator.evaluate(own.value, origin.scope)
  return args.flatMap(({ spread, value }) => {
    const isVars = value.k === 'call' && value.fn.k === 'name' && value.fn.id === 'vars'
    const inner = isVars ? value.args[0]?.value : value
    return spread === 2 && inner ? evaluator.evaluate(inner, origin.scope).flatMap(fieldOf) : []
  })
}

/** Instances that come out, in the order in which their classes are given. */
function parsedInstances(evaluator: Evaluator, value: SymbolValue): Value[] {
  const { origin } = value
  if (!origin) return []
  if (FUNCTION.test(value.path)) return classesOf(evaluator, origin.call.args[0]?.value, origin.scope)
  const { fn } = origin.call
  const parsers = fn.k === 'attr' ? evaluator.evaluateWhole(fn.of, origin.scope) : []
  return parsers.flatMap((parser) => {
    const made = parser.v === 'symbol' ? parser.origin : undefined
    const given = made?.call.args.find((arg) => arg.name === undefined || arg.name === 'dataclass_types')
    return made ? classesOf(evaluator, given?.value, made.scope) : []
  })
}

function classesOf(
  evaluator: Evaluator,
  expr: Parameters<Evaluator['evaluate']>[0] | undefined,
  scope: Scope,
): Value[] {
  if (!expr) return []
  const values =
    expr.k === 'list'
      ? expr.items.flatMap((item) => evaluator.evaluateWhole(item, scope))
      : evaluator.evaluateWhole(expr, scope)
  return values.flatMap((each): Value[] => {
    if (each.v === 'data' && each.expr.k === 'list') return classesOf(evaluator, each.expr, each.scope)
    if (each.v === 'class')
      return [{ v: 'instance', cls: each.cls, scope: each.scope, args: [], callScope: each.scope, steps: [] }]
    return each.v === 'symbol' ? [{ v: 'symbol', path: `${each.path}()`, steps: [] }] : []
  })
}
