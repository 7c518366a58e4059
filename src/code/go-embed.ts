import type { Evaluator } from './evaluate.ts'
import { dirname, joinPath } from './program.ts'
import { EMBED } from '../parse/go/directives.ts'
import type { Expr } from './ir.ts'
import type { Scope } from './scope.ts'
import type { Value } from './value.ts'

type Call = Extract<Expr, { k: 'call' }>

/** Larger files are data: neither a prompt, nor a name or a version. */
const MAX_BYTES = 256 * 1024

/** The text of a variable with `//go:embed`, or the file system that it is. https://pkg.go.dev/embed */
export function embeddedText(evaluator: Evaluator, call: Call, scope: Scope): Value[] | undefined {
  const { fn, args } = call
  if (fn.k !== 'name' || fn.id !== EMBED) return undefined
  if (args.length === 0) return [{ v: 'symbol', path: FILES, origin: { call, scope, path: 'embed:FS' }, steps: [] }]
  const [only] = args
  return args.length === 1 && only?.value.k === 'str' ? textOf(evaluator, only.value.v, scope) : []
}

const FILES = 'embed:FS()'

/** `files.ReadFile("prompts/tides.md")` where `files` is an embedded file system of the module. */
export function embeddedFile(evaluator: Evaluator, { fn, args }: Call, scope: Scope): Value[] | undefined {
  if (fn.k !== 'attr' || fn.name !== 'ReadFile' || scope.module.language !== 'go') return undefined
  const of = evaluator.evaluate(fn.of, scope)
  const system = of.find((value) => value.v === 'symbol' && value.path === FILES)
  const path = system && args[0] ? evaluator.textOf(args[0].value, scope) : undefined
  const home = system?.v === 'symbol' ? system.origin?.scope : undefined
  return path === undefined ? undefined : textOf(evaluator, path, home ?? scope)
}

function textOf(evaluator: Evaluator, pattern: string, scope: Scope): Value[] {
  const file = joinPath(dirname(scope.module.path), pattern.replace(/^all:/, ''))
  const text =
    file === undefined || /[*?[]/.test(pattern) ? undefined : evaluator.program.input.host.text(file, MAX_BYTES)
  return text === undefined ? [] : [{ v: 'text', text, place: { file: file!, at: 4097 }, steps: [] }]
}
