/** Folds what Python builds of string literals (`+`, `%`, `.format`) into one literal or template. Pure functions. */
import type { Arg, At, Expr } from '../../code/ir.ts'

export type Part = string | Expr
type Text = Extract<Expr, { k: 'str' | 'tpl' }>

/** More fields than this in one format string stay a call: each may repeat a whole argument. */
const MAX_FIELDS = 64

export const isText = (expr: Expr): expr is Text => expr.k === 'str' || expr.k === 'tpl'

/** One literal when every part is known, else a template whose neighbouring literals are joined. */
export function toText(parts: readonly Part[], at: At): Text {
  const out: Part[] = []
  let literal: string[] = []
  const flush = (): void => {
    if (literal.length > 0) out.push(literal.join(''))
    literal = []
  }
  const add = (part: Part): void => {
    if (typeof part === 'string') {
      if (part !== '') literal.push(part)
    } else if (part.k === 'str') literal.push(part.v)
    else if (part.k === 'tpl') part.parts.forEach(add)
    else {
      flush()
      out.push(part)
    }
  }
  parts.forEach(add)
  if (out.length === 0) return { k: 'str', v: literal.join(''), at }
  flush()
  return { k: 'tpl', parts: out.filter((part) => part !== ''), at }
}

/** `a + b + c`: text when one operand is, a list when all are lists, else just its operands. */
export function foldSum(operands: Expr[], at: At): Expr {
  if (operands.some(isText)) return toText(operands, at)
  const items: Expr[] = []
  for (const operand of operands) {
    if (operand.k !== 'list') return { k: 'other', of: operands, at }
    for (const item of operand.items) items.push(item)
  }
  return { k: 'list', items, at }
}

/** The value is shown through a conversion or a format, so its text is not the value's own. */
const formatted = (value: Expr): Expr => ({ k: 'other', of: [value], at: value.at })

/** `text % value`. Undefined when a value is missing or unused, or the text is no format: then both stay as they are. */
export function foldPercent(text: Text, value: Expr, isTuple: boolean): Expr | undefined {
  const pieces = text.k === 'str' ? [text.v] : text.parts
  const values = isTuple && value.k === 'list' ? value.items : [value]
  const parts: Part[] = []
  const keys = new Set<string>()
  let used = 0
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      parts.push(piece)
      continue
    }
    let from = 0
    for (const match of piece.matchAll(/%(?:\(([^()]*)\))?([-#0 +\d.*]*)[hlL]?([a-zA-Z%])/g)) {
      const [whole, key, options, conversion] = match
      parts.push(piece.slice(from, match.index))
      from = match.index + whole.length
      if (conversion === '%') {
        parts.push('%')
        continue
      }
      const operand = key === undefined ? values[used] : memberOf(value, key)
      if (key !== undefined) keys.add(key)
      used++
      if (operand === undefined || used > MAX_FIELDS || options?.includes('*')) return undefined
      parts.push(options === '' && 'sdiu'.includes(conversion ?? '') ? operand : formatted(operand))
    }
    parts.push(piece.slice(from))
  }
  const fits = keys.size === 0 ? used === values.length : value.k === 'map' && keys.size === value.entries.length
  return fits ? toText(parts, text.at) : undefined
}

function memberOf(value: Expr, key: string): Expr | undefined {
  if (value.k !== 'map') return undefined
  if (value.entries.some((entry) => entry.key === null)) return undefined
  return value.entries.find((entry) => entry.key?.k === 'str' && entry.key.v === key)?.value
}

/** `'…'.format(…)`. Undefined when an argument is unused, missing or spread: then the call stays. */
export function foldFormat(text: string, args: readonly Arg[], at: At): Expr | undefined {
  if (args.some((arg) => arg.spread !== undefined)) return undefined
  const used = new Set<Arg>()
  const parts: Part[] = []
  let from = 0
  let automatic = 0
  let fields = 0
  for (const match of text.matchAll(/\{\{|\}\}|\{([^{}]*)\}|[{}]/g)) {
    const [whole, field] = match
    // A lone brace: a field within the format of a field.
    if (whole.length === 1) return undefined
    parts.push(text.slice(from, match.index))
    from = match.index + whole.length
    if (field === undefined) {
      parts.push(whole.charAt(0))
      continue
    }
    const name = /^[^.[!:]*/.exec(field)?.[0] ?? ''
    const arg = findArgument(args, name === '' ? String(automatic++) : name)
    if (arg === undefined || ++fields > MAX_FIELDS) return undefined
    used.add(arg)
    parts.push(toField(arg.value, field.slice(name.length)))
  }
  parts.push(text.slice(from))
  return used.size === args.length ? toText(parts, at) : undefined
}

function findArgument(args: readonly Arg[], name: string): Arg | undefined {
  if (!/^\d+$/.test(name)) return args.find((arg) => arg.name === name)
  const arg = args[Number(name)]
  return arg?.name === undefined ? arg : undefined
}

/** `rest` is what follows the argument's name in the field: members, conversion, format. */
function toField(value: Expr, rest: string): Expr {
  if (rest === '') return value
  if (!/^(?:\.\w+)+$/.test(rest)) return formatted(value)
  return rest
    .slice(1)
    .split('.')
    .reduce<Expr>((of, name) => ({ k: 'attr', of, name, at: value.at }), value)
}
