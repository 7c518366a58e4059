import { parseArgs } from 'node:util'
import { UsageError } from '../config.ts'
import type { CommandSpec, Invocation, OptionSpec } from './command.ts'
import { suggest } from './suggest.ts'

/** Throws `UsageError` for an option, value or argument that the table does not allow. */
export function parseInvocation(command: CommandSpec, argv: readonly string[]): Invocation {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(command.options).map(([name, { type, short }]) => [name, { type, ...(short && { short }) }]),
    ),
  })
  const positionals: string[] = []
  const flags = new Set<string>()
  const values = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const spec = getOption(command, token.name, token.rawName)
    if (spec.type === 'boolean') {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`)
      flags.add(token.name)
    } else values.set(token.name, [...(values.get(token.name) ?? []), checkValue(spec, token.rawName, token.value)])
  }
  checkCount(command, positionals, flags)
  return { positionals, flags, values }
}

function getOption(command: CommandSpec, name: string, rawName: string): OptionSpec {
  const spec = Object.hasOwn(command.options, name) ? command.options[name] : undefined
  if (spec) return spec
  const names = Object.keys(command.options).map((option) => `--${option}`)
  throw new UsageError(`unknown option ${rawName}${suggest(rawName, names)}`)
}

function checkValue(spec: OptionSpec, rawName: string, value: string | undefined): string {
  if (value === undefined || value === '')
    throw new UsageError(`${rawName} needs a value: ${rawName} ${spec.value ?? 'VALUE'}`)
  if (spec.choices && !spec.choices.includes(value)) {
    throw new UsageError(`${rawName} ${value}: must be one of ${spec.choices.join(', ')}`)
  }
  return value
}

function checkCount(command: CommandSpec, positionals: readonly string[], flags: ReadonlySet<string>): void {
  if (flags.has('help')) return
  const { min, max } = command.arguments
  if (positionals.length < min) throw new UsageError(`missing argument: waybill ${command.name} ${command.usage}`)
  if (positionals.length > max) throw new UsageError(`unexpected argument ${positionals[max]}`)
}
