import { UsageError } from '../config.ts'
import { valueOf, type Invocation } from './command.ts'
import { FORMATS, type Format } from './commands.ts'
import { suggest } from './suggest.ts'

/** One output that was asked for; without a file it goes to standard output. */
export interface Target {
  format: Format
  file?: string
}

const BY_ENDING: readonly (readonly [string, Format])[] = [
  ['.json', 'cyclonedx-json'],
  ['.tsv', 'tsv'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.txt', 'summary'],
]

/** What to write, and where to. Throws `UsageError`. */
export function toTargets(invocation: Invocation): Target[] {
  const targets = (invocation.values.get('format') ?? []).map(parseTarget)
  if (invocation.flags.has('json')) targets.push({ format: 'json' })
  const output = valueOf(invocation, 'output')
  if (output !== undefined) placeOutput(targets, output)
  if (targets.length === 0) targets.push({ format: 'summary' })
  if (targets.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError('only one format can go to standard output; give the others a file: --format FORMAT=FILE')
  }
  const files = targets.flatMap(({ file }) => file ?? [])
  if (new Set(files).size < files.length) throw new UsageError('two formats cannot go to the same file')
  return targets
}

function parseTarget(text: string): Target {
  const equals = text.indexOf('=')
  const name = equals < 0 ? text : text.slice(0, equals)
  const format = FORMATS.find((known) => known === name)
  if (!format) throw new UsageError(`unknown format ${name}${suggest(name, FORMATS)}; known: ${FORMATS.join(', ')}`)
  if (equals < 0) return { format }
  const file = text.slice(equals + 1)
  if (file === '') throw new UsageError(`--format ${text}: the file's name is missing`)
  return { format, file }
}

function placeOutput(targets: Target[], file: string): void {
  const open = targets.find((target) => target.file === undefined)
  if (open) {
    open.file = file
    return
  }
  const format = BY_ENDING.find(([ending]) => file.toLowerCase().endsWith(ending))?.[1]
  if (!format) throw new UsageError(`--output ${file}: the ending tells no format; add --format`)
  targets.push({ format, file })
}
