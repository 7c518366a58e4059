import type { Context } from './context.ts'
import { toEvidence } from './findings.ts'
import type { Arg, At, Expr } from './ir.ts'
import type { Scope } from './scope.ts'
import { toPrompt } from './yields/prompt.ts'

/** Names that say "this is a prompt": `SYSTEM_PROMPT`, `titlePrompt`, `QA_PROMPT_TEMPLATE`, `system_message`. */
const NAME =
  /(?:^|_)prompts?(?:_|$)|(?:^|_)system_(?:message|instructions?|template|text)(?:_|$)|(?:^|_)(?:agent|assistant|llm|model)_instructions?(?:_|$)|^(?:qa|condense|rag)_template$/
const NOT_NAME =
  /(?:^|_)(?:negative|cli|command|shell|input|readline|confirm|placeholder|label|title|button|version|id|key|path|file|url|dir|name|type|role|len|length|count|token|tokens|cache|hash|regex|pattern)(?:_|$)/

const toSnake = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()

export function isPromptName(name: string): boolean {
  const snake = toSnake(name)
  return NAME.test(snake) && !NOT_NAME.test(snake)
}

const MIN_LENGTH = 40
/** More than this under one name is data: a set of questions, a test. */
const MAX_ENTRIES = 20

/** A prompt is written for a model: sentences, not a label, a path or an identifier. */
export function isPromptText(text: string): boolean {
  return text.length >= MIN_LENGTH && (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 6
}

const ENVIRONMENT = /^(?:getenv|get|config|env)$/

const nameOf = (fn: Expr): string => (fn.k === 'name' ? fn.id : fn.k === 'attr' ? fn.name : '')

const defaultOf = (args: readonly Arg[]): Expr | undefined =>
  (args.find(({ name }) => name === 'default') ?? args[1])?.value

interface Found {
  text: string
  isOpen: boolean
  at: At
}

function textOf(expr: Expr | undefined): Found | undefined {
  if (expr?.k === 'str') return { text: expr.v, isOpen: false, at: expr.at }
  if (expr?.k === 'tpl')
    return {
      text: expr.parts.map((part) => (typeof part === 'string' ? part : '{}')).join(''),
      isOpen: true,
      at: expr.at,
    }
  // `os.getenv("PROMPT", "…")`: its default.
  if (expr?.k === 'call' && ENVIRONMENT.test(nameOf(expr.fn))) return textOf(defaultOf(expr.args))
  if (expr?.k === 'choice') return expr.of.map(textOf).find((each) => each !== undefined)
  return undefined
}

/** What a template tag, a join or a variable of the function makes: `dedent`…``, `return lines.join('\n')`. */
function madeText({ evaluator }: Context, expr: Expr, scope: Scope): Found | undefined {
  if (expr.k !== 'call' && !(expr.k === 'name' && scope.fn)) return undefined
  for (const value of evaluator.ask(expr, scope)) {
    const isText = value.v === 'text' || value.v === 'pattern'
    // A text of another module is that module's.
    if (isText && value.place.file === scope.module.path)
      return { text: value.text.replaceAll(HOLE, '{}'), isOpen: value.v === 'pattern', at: value.place.at }
  }
  return undefined
}

/** What stands for the value of a hole. */
const HOLE = /\{[\w.$[\]()]*\}/g

/**
 * Constants and functions of modules and classes whose name says prompt and whose text reads like one. Weaker evidence than a
 * prompt in a call, so the caller asks for an AI library in the same project first.
 */
export function readNamedPrompts(context: Context, scope: Scope): void {
  if (scope.parent && !scope.cls) return
  for (const binding of scope.block.bindings) {
    if (binding.on || !isPromptName(binding.name)) continue
    if (binding.value?.k === 'map') addEntries(context, scope, binding.name, binding.value)
    const fn = binding.value?.k === 'fn' ? binding.value.fn : undefined
    const home = fn ? scope.ofFunction(fn) : scope
    add(context, home, binding.name, fn ? fn.body.returns : binding.value ? [binding.value] : [])
  }
  for (const fn of scope.block.functions)
    if (isPromptName(fn.name)) add(context, scope.ofFunction(fn), fn.name, fn.body.returns)
  for (const cls of scope.block.classes) readNamedPrompts(context, scope.ofClass(cls))
}

/** Of a struct, in Go, only these hold the text: what a command or a page says of itself stands beside it. */
const FIELD = /^(?:prompt|text|template|content|system|instructions?|body|message)s?$/i

/** `PROMPTS = { summary: "…", title: "…" }`: a template for each key. */
function addEntries(context: Context, scope: Scope, name: string, map: Extract<Expr, { k: 'map' }>): void {
  for (const { key, value } of map.entries.slice(0, MAX_ENTRIES))
    if (key?.k === 'str' && (!map.type || FIELD.test(key.v))) add(context, scope, `${name}.${key.v}`, [value])
}

function add(context: Context, scope: Scope, name: string, exprs: readonly Expr[]): void {
  for (const each of exprs) {
    const found = textOf(each) ?? madeText(context, each, scope)
    if (!found || !isPromptText(found.text)) continue
    const evidence = [
      toEvidence(scope.module, found.at, {
        usage: 'configured',
        symbol: name,
        resolution: found.isOpen ? 'partial' : 'exact',
      }),
    ]
    context.named.add(
      toPrompt(scope.module.path, name, /system/i.test(name) ? 'system' : 'template', {
        text: found.text.trim(),
        evidence,
      }),
    )
    return
  }
}
