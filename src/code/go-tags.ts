import { envValues } from './env.ts'
import type { Evaluator } from './evaluate.ts'
import { optionsNamed } from './go-options.ts'
import type { Binding, ClassDef } from './ir.ts'
import type { Scope } from './scope.ts'
import { via, type Value } from './value.ts'

/**
 * Defaults and variables that settings libraries read from the tags of a struct's fields: caarlos0/env and envconfig
 * (`env:"X" envDefault:"y"`, `envconfig:"X" default:"y"`), cleanenv (`env-default`), kong, go-arg, go-flags and
 * creasty/defaults (`default`).
 */
const DEFAULTS = ['envDefault', 'env-default', 'default']
const VARIABLES = ['env', 'envconfig']
/** Keys of the files and flags that viper, koanf and the like put together. */
const KEYS = ['mapstructure', 'koanf', 'yaml', 'toml', 'json']

const PAIR = /([\w-]+):"((?:[^"\\]|\\.)*)"/g

export function toTags(tag: string): Map<string, string> {
  return new Map([...tag.matchAll(PAIR)].map(([, key, value]) => [key!, value!.replaceAll(/\\(.)/g, '$1')]))
}

export function tagValues(evaluator: Evaluator, field: Binding, owner: ClassDef, scope: Scope): Value[] {
  const tags = toTags(field.tag ?? '')
  const variable = VARIABLES.map((key) => tags.get(key)?.split(',', 1)[0]).find((name) => name)
  const byEnv = variable ? envValues(evaluator, variable, scope, field.at).filter(({ v }) => v !== 'env') : []
  const fallback = DEFAULTS.map((key) => tags.get(key)).find((text) => text)
  const named = KEYS.map((key) => tags.get(key)?.split(',', 1)[0]).find((key) => key && key !== '-') ?? field.name
  const byOption = byEnv.length > 0 || fallback ? [] : optionsNamed(evaluator, named.toLowerCase(), scope.module)
  if (!fallback) return [...byEnv, ...byOption]
  const step = evaluator.step(scope, field.at, `default of field ${owner.name}.${field.name}`)
  const text: Value = { v: 'text', text: fallback, place: { file: scope.module.path, at: field.at }, steps: [] }
  return [...byEnv, via(text, step)]
}
