import { envValues } from './env.ts'
import type { Evaluator } from './evaluate.ts'
import type { Arg, Expr, Module } from './ir.ts'
import type { Program } from './program.ts'
import type { Scope } from './scope.ts'
import { via, type Value } from './value.ts'
import { walkScope } from './walk.ts'

/** Libraries that keep settings under names: their files are read for what a name stands for. */
const LIBRARIES = /^(?:flag|github\.com\/(?:spf13\/(?:pflag|cobra|viper)|urfave\/cli)(?:\/v\d+)?)$/

/** Position of the default after the name, by the method that defines an option. */
const DEFINES: Record<string, number> = { String: 1, StringP: 2, StringSlice: 1, StringSliceP: 2, SetDefault: 1 }
const DEFINES_TARGET: Record<string, number> = { StringVar: 2, StringVarP: 3 }

/** Functions that give the value of a name. */
const READS = /[:.](?:GetString|GetStringSlice|String|Value)$/
const READERS = /^github\.com\/(?:spf13\/(?:pflag|cobra|viper)|urfave\/cli)(?:\/v\d+)?:/

interface Option {
  /** In lower case, as viper compares them. */
  name: string
  value?: Expr
  /** Another option, or an environment variable, that it takes its value from. */
  flag?: string
  env?: string
  scope: Scope
}

const OPTIONS = new WeakMap<Program, Option[]>()

/** All options of the program. Only asked for when a name is read, so that most programs pay nothing for it. */
function optionsOf(evaluator: Evaluator): Option[] {
  const { program } = evaluator
  const known = OPTIONS.get(program)
  if (known) return known
  const options: Option[] = []
  OPTIONS.set(program, options)
  for (const { path, language, imports } of program.input.outlines) {
    if (language !== 'go' || path.endsWith('_test.go') || !imports.some(({ from }) => LIBRARIES.test(from))) continue
    const module = program.module(path)
    if (module) walkScope(program.scope(module), visitorFor(options))
  }
  return options
}

const visitorFor = (options: Option[]): Parameters<typeof walkScope>[1] => ({
  text: () => {},
  scope: () => {},
  call: ({ fn, args }, scope) => {
    const option = fn.k === 'attr' ? toOption(fn.name, args) : undefined
    if (option) options.push({ ...option, scope })
  },
  map: ({ entries, type }, scope) => {
    if (type?.k !== 'attr' || !/^String(?:Slice)?Flag$/.test(type.name)) return
    const at = (key: string): Expr | undefined =>
      entries.find((entry) => entry.key?.k === 'str' && entry.key.v === key)?.value
    const name = textOf(at('Name'))
    if (name !== undefined) options.push({ name: name.toLowerCase(), value: at('Value'), scope })
  },
})

const textOf = (expr: Expr | undefined): string | undefined => (expr?.k === 'str' ? expr.v : undefined)

function toOption(method: string, args: readonly Arg[]): Omit<Option, 'scope'> | undefined {
  const hasTarget = DEFINES_TARGET[method] !== undefined
  const name = textOf(args[hasTarget ? 1 : 0]?.value)?.toLowerCase()
  if (name === undefined) return undefined
  if (method === 'BindPFlag') return { name, flag: flagOf(args[1]?.value) }
  if (method === 'BindEnv') return { name, env: textOf(args[1]?.value) }
  const position = DEFINES[method] ?? DEFINES_TARGET[method]
  return position === undefined ? undefined : { name, value: args[position]?.value }
}

/** `cmd.Flags().Lookup("name")`. */
const flagOf = (expr: Expr | undefined): string | undefined =>
  expr?.k === 'call' && expr.fn.k === 'attr' && expr.fn.name === 'Lookup'
    ? textOf(expr.args[0]?.value)?.toLowerCase()
    : undefined

/** What the options of this name may be. A field's key is the last part of a dotted name: `chat.model`. */
export function optionsNamed(evaluator: Evaluator, name: string, near: Module, isWhole = false): Value[] {
  return evaluator.once(`option ${name}`, () => {
    const found = optionsOf(evaluator).filter(
      (option) => option.name === name || (!isWhole && option.name.endsWith(`.${name}`)),
    )
    const names = new Set(found.map((option) => option.name))
    // Two settings that end alike are two: which of them a field stands for is not known.
    if (names.size > 1) return []
    return found.flatMap((option) => valuesOf(evaluator, option, near))
  })
}

function valuesOf(evaluator: Evaluator, { name, value, flag, env, scope }: Option, near: Module): Value[] {
  if (flag !== undefined && flag !== name) return optionsNamed(evaluator, flag, near, true)
  if (env !== undefined) return envValues(evaluator, env, scope, 4096).filter(({ v }) => v !== 'env')
  if (!value) return []
  const step = evaluator.step(scope, value.at, `default of option ${name}`)
  return evaluator.evaluate(value, scope).map((each) => via(each, step))
}

/** `viper.GetString("chat.model")`, `cmd.Flags().GetString("model")`, `context.String("model")`; undefined for other calls. */
export function readOption(
  evaluator: Evaluator,
  path: string,
  args: readonly Arg[],
  scope: Scope,
): Value[] | undefined {
  const first = args[0]
  if (!first || args.length > 1 || !READS.test(path) || !READERS.test(path)) return undefined
  const name = evaluator.textOf(first.value, scope)
  return name === undefined ? [] : optionsNamed(evaluator, name.toLowerCase(), scope.module, true)
}
