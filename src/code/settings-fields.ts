import { envValues } from './env.ts'
import type { Evaluator } from './evaluate.ts'
import type { Arg, ClassDef, Expr } from './ir.ts'
import type { Scope } from './scope.ts'
import type { Value } from './value.ts'

/**
 * Fields of settings classes are read from the environment, under the names that their aliases give, else under their own
 * with the prefix of the class. https://docs.pydantic.dev/latest/concepts/pydantic_settings/
 */
export function settingsValues(evaluator: Evaluator, cls: ClassDef, name: string, inside: Scope): Value[] {
  const field = cls.body.bindings.find((binding) => binding.name === name)?.value
  const aliases = field?.k === 'call' ? aliasesOf(field.args) : []
  const variables = aliases.length > 0 ? aliases : [`${prefixOf(cls)}${name}`]
  return variables.flatMap((variable) => envValues(evaluator, variable, inside, cls.at, true))
}

const ALIASES = new Set(['validation_alias', 'alias', 'env'])

function aliasesOf(args: readonly Arg[]): string[] {
  return args.flatMap(({ name, value }) => (name !== undefined && ALIASES.has(name) ? textsOf(value) : []))
}

/** A text, a list of them, or `AliasChoices("A", "B")`. */
function textsOf(expr: Expr): string[] {
  if (expr.k === 'str') return [expr.v]
  const parts = expr.k === 'list' ? expr.items : expr.k === 'call' ? expr.args.map(({ value }) => value) : []
  return parts.flatMap((part) => (part.k === 'str' ? [part.v] : []))
}

/** `model_config = SettingsConfigDict(env_prefix="APP_")`, in version 1 `class Config: env_prefix = "APP_"`. */
function prefixOf(cls: ClassDef): string {
  const config = cls.body.bindings.find(({ name }) => name === 'model_config')?.value
  const entries =
    config?.k === 'call'
      ? config.args
      : config?.k === 'map'
        ? config.entries.map(({ key, value }) => ({ name: key?.k === 'str' ? key.v : '', value }))
        : (cls.body.classes.find(({ name }) => name === 'Config')?.body.bindings ?? [])
  const prefix = entries.find(({ name }) => name === 'env_prefix')?.value
  return prefix?.k === 'str' ? prefix.v : ''
}
