import { envValues } from './env.ts'
import type { Evaluator } from './evaluate.ts'
import { readOption } from './go-options.ts'
import type { Expr } from './ir.ts'
import type { Scope } from './scope.ts'
import { via, type Value } from './value.ts'

type Call = Extract<Expr, { k: 'call' }>

/**
 * Functions and types of libraries that give their argument back: they mark a value as set (`openai.F(model)`,
 * `aws.String(id)`), or change its type (`anthropic.Model(name)`).
 */
const SAME =
  /^github\.com\/(?:openai\/openai-go(?:\/v\d+)?(?:\/[\w/]+)?|anthropics\/anthropic-sdk-go(?:\/[\w/]+)?|aws\/aws-sdk-go-v2\/aws|sashabaranov\/go-openai|samber\/lo):(?:F|String|Opt|NewOpt|Ptr|ToPtr|(?:[A-Z]\w*)?Model)$|^google\.golang\.org\/genai:(?:Ptr|NewContentFromText|NewPartFromText|Text)$|^k8s\.io\/utils\/(?:ptr|pointer):(?:To|String)$/

/** Functions of strings: of a text nothing but blanks at its ends is lost. */
const TRIMS = /^(?:strings|bytes):(?:TrimSpace|Trim|TrimRight|TrimLeft|TrimSuffix|TrimPrefix)$/
/** A template whose holes are filled. */
const FILLS = /^strings:(?:Replace|ReplaceAll)$/

/** Flags by pointer, `flag.String(name, default, usage)`; with a shorthand before the default where the name ends in P. */
const FLAG = /^(?:flag|github\.com\/spf13\/(?:pflag|cobra)):(?:.*\.)?(?:String|StringSlice|StringArray)(P?)$/

/** What a call of Go's library or of a common one gives; undefined where it is like any other call. */
export function callOfGo(evaluator: Evaluator, path: string, call: Call, scope: Scope): Value[] | undefined {
  const [first] = call.args
  if (!first) return undefined
  const valueOf = (expr: Expr): Value[] => evaluator.evaluate(expr, scope)
  if (path === 'os:Getenv' || path === 'os:LookupEnv') {
    const name = evaluator.textOf(first.value, scope)
    return name === undefined ? [] : envValues(evaluator, name, scope, call.at)
  }
  if (SAME.test(path)) return valueOf(first.value)
  if (TRIMS.test(path)) return valueOf(first.value).map(toTrimmed)
  if (FILLS.test(path))
    return valueOf(first.value).map((value) => (value.v === 'text' ? { ...value, v: 'pattern' } : value))
  if (path === 'cmp:Or') return anyOf(call.args.flatMap(({ value }) => valueOf(value)))
  const flag = call.args.length > 2 ? FLAG.exec(path) : null
  const fallback = flag && call.args[flag[1] === 'P' ? 2 : 1]
  if (!fallback) return readOption(evaluator, path, call.args, scope)
  const step = evaluator.step(scope, call.at, `default of option ${evaluator.textOf(first.value, scope) ?? ''}`.trim())
  return valueOf(fallback.value).map((value) => via(value, step))
}

const toTrimmed = (value: Value): Value =>
  value.v === 'text' || value.v === 'pattern' ? { ...value, text: value.text.trim() } : value

/** With a default, the lack of a value for a variable is no gap. */
function anyOf(values: Value[]): Value[] {
  return values.some(({ v }) => v === 'text') ? values.filter(({ v }) => v !== 'env') : values
}
