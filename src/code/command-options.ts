import type { Evaluator } from './evaluate.ts'
import type { Arg, Expr, FunctionDef, Module } from './ir.ts'
import type { Scope } from './scope.ts'
import { via, type Value } from './value.ts'
import { walkScope } from './walk.ts'

/** argparse: https://docs.python.org/3/library/argparse.html — what `parse_args()` returns. */
const PARSED = /^argparse\.ArgumentParser\(\)(?:\.\w+\(\))*\.parse_(?:known_|intermixed_)?args\(\)(?:\[\])?$/

export const isParsedArguments = (path: string): boolean => PARSED.test(path)

interface Option {
  fallback: Expr
  scope: Scope
}

const OPTIONS = new WeakMap<Module, Map<string, Option>>()

/** Attribute that an option is stored under: `dest`, else the first long name, else the positional name. */
function destOf(args: readonly Arg[]): string | undefined {
  const dest = args.find((arg) => arg.name === 'dest')?.value
  if (dest?.k === 'str') return dest.v
  const names = args.flatMap(({ name, value }) => (name === undefined && value.k === 'str' ? [value.v] : []))
  const long = names.find((name) => name.startsWith('--')) ?? names[0]
  return long?.replace(/^-+/, '').replaceAll('-', '_')
}

const fallbackOf = (args: readonly Arg[]): Expr | undefined => args.find((arg) => arg.name === 'default')?.value

function optionsOf(evaluator: Evaluator, module: Module): Map<string, Option> {
  const known = OPTIONS.get(module)
  if (known) return known
  const options = new Map<string, Option>()
  OPTIONS.set(module, options)
  walkScope(evaluator.program.scope(module), {
    text: () => {},
    map: () => {},
    scope: () => {},
    call: ({ fn, args }, scope) => {
      const name = fn.k === 'attr' && fn.name === 'add_argument' ? destOf(args) : undefined
      const fallback = name && fallbackOf(args)
      if (fallback) options.set(name, { fallback, scope })
    },
  })
  return options
}

/** `args.model`, where `parser.add_argument("--model", default="…")` stands in the module that parsed them. */
export function parsedOption(evaluator: Evaluator, module: Module, name: string): Value[] {
  const option = optionsOf(evaluator, module).get(name)
  if (!option) return []
  const step = evaluator.step(option.scope, option.fallback.at, `default of option ${name}`)
  return evaluator.evaluate(option.fallback, option.scope).map((value) => via(value, step))
}

/** click and typer: `@click.option("--model", default="…")` above the function whose parameter it becomes. */
export function decoratedOption(evaluator: Evaluator, fn: FunctionDef, name: string, scope: Scope): Value[] {
  for (const decorator of fn.decorators ?? []) {
    if (decorator.k !== 'call' || decorator.fn.k !== 'attr' || !/^(?:option|argument)$/.test(decorator.fn.name))
      continue
    const fallback = destOf(decorator.args) === name ? fallbackOf(decorator.args) : undefined
    if (!fallback) continue
    const step = evaluator.step(scope, fallback.at, `default of option ${name}`)
    return evaluator.evaluate(fallback, scope.parent ?? scope).map((value) => via(value, step))
  }
  return []
}
