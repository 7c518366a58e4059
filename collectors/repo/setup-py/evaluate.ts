import { lineOf, type Block, type Expr, type Module } from '../../../src/code/ir.ts'
import { parseRequirement } from '../../../src/parse/pep508.ts'

/** A string of a list and where it stands. */
export interface Item {
  text: string
  line: number
}

export interface Items {
  items: Item[]
  /** False when some of the value is computed: then there may be more. */
  isComplete: boolean
}

export interface Names {
  /** Values by name, in the order of assignment; `+=`, `append` and `extend` add to them. */
  values: Map<string, { value: Expr; adds: boolean }[]>
  /** `extras['dev'] = …` by the name of the table. */
  members: Map<string, { key: string; value: Expr }[]>
  /** Every requirement that a list at module level spells out, by name: tables of pins are indexed by name. */
  pins: Map<string, Item>
  /** Steps left: names that stand for each other multiply with every level. */
  budget: number
}

const MAX_DEPTH = 20
const MAX_STEPS = 50_000
const MAX_TEXT = 4000

/** Gathers what the statements of these blocks give to names. Later blocks see the names of earlier ones. */
export function toNames(module: Module, inner: readonly Block[]): Names {
  const names: Names = { values: new Map(), members: new Map(), pins: new Map(), budget: MAX_STEPS }
  for (const block of [module.body, ...inner]) {
    for (const { name, value, how, on } of block.bindings) {
      if (value && on === undefined && (how === 'assign' || how === 'augment'))
        add(names, name, { value, adds: how === 'augment' })
    }
    for (const expr of block.exprs) readStatement(expr, names)
  }
  for (const { value } of module.body.bindings) {
    if (value?.k !== 'list') continue
    for (const item of value.items) {
      const requirement = item.k === 'str' ? parseRequirement(item.v) : undefined
      if (requirement && item.k === 'str') names.pins.set(requirement.name, { text: item.v, line: lineOf(item.at) })
    }
  }
  return names
}

function add(names: Names, name: string, entry: { value: Expr; adds: boolean }): void {
  const known = names.values.get(name)
  if (known) known.push(entry)
  else names.values.set(name, [entry])
}

function readStatement(expr: Expr, names: Names): void {
  if (expr.k === 'call' && expr.fn.k === 'attr' && expr.fn.of.k === 'name') {
    const value = expr.args[0]?.value
    if (!value) return
    if (expr.fn.name === 'extend') add(names, expr.fn.of.id, { value, adds: true })
    if (expr.fn.name === 'append')
      add(names, expr.fn.of.id, { value: { k: 'list', items: [value], at: value.at }, adds: true })
  }
  if (expr.k !== 'other' || expr.of.length !== 2) return
  const [target, value] = expr.of
  if (target?.k !== 'index' || target.of.k !== 'name' || target.key.k !== 'str' || !value) return
  const known = names.members.get(target.of.id)
  if (known) known.push({ key: target.key.v, value })
  else names.members.set(target.of.id, [{ key: target.key.v, value }])
}

/** The only value of a name; undefined when it is assigned twice or grows. */
function findValue(id: string, names: Names): Expr | undefined {
  const entries = names.values.get(id) ?? []
  return entries.length === 1 && !entries[0]?.adds ? entries[0]?.value : undefined
}

/** The text of an expression; undefined when it is computed. */
export function toText(expr: Expr, names: Names, depth = 0): string | undefined {
  if (--names.budget < 0 || depth > MAX_DEPTH) return undefined
  if (expr.k === 'str') return expr.v
  if (expr.k === 'name') {
    const value = findValue(expr.id, names)
    return value && toText(value, names, depth + 1)
  }
  if (expr.k === 'index' && expr.key.k === 'str' && expr.of.k === 'name') {
    const { key } = expr
    const entry = toEntries(expr.of, names, depth + 1)?.find(([name]) => name === key.v)
    return entry ? toText(entry[1], names, depth + 1) : names.pins.get(parseRequirement(key.v)?.name ?? '')?.text
  }
  if (expr.k !== 'tpl') return undefined
  const parts = expr.parts.map((part) => (typeof part === 'string' ? part : toText(part, names, depth + 1)))
  const text = parts.every((part) => part !== undefined) ? parts.join('') : undefined
  return text !== undefined && text.length <= MAX_TEXT ? text : undefined
}

/** Entries of a table, with the members that are added to it later. */
export function toEntries(expr: Expr, names: Names, depth = 0): [string, Expr][] | undefined {
  if (--names.budget < 0 || depth > MAX_DEPTH) return undefined
  if (expr.k === 'name') {
    const value = findValue(expr.id, names)
    const added = (names.members.get(expr.id) ?? []).map(({ key, value: member }): [string, Expr] => [key, member])
    const own = value ? toEntries(value, names, depth + 1) : undefined
    return own || added.length > 0 ? [...(own ?? []), ...added] : undefined
  }
  if (expr.k === 'call' && expr.fn.k === 'name' && expr.fn.id === 'dict') {
    return expr.args.flatMap((arg): [string, Expr][] => (arg.name === undefined ? [] : [[arg.name, arg.value]]))
  }
  if (expr.k !== 'map') return undefined
  return expr.entries.flatMap(({ key, value }): [string, Expr][] => {
    if (key === null) return toEntries(value, names, depth + 1) ?? []
    const name = toText(key, names, depth + 1)
    return name === undefined ? [] : [[name, value]]
  })
}

const CONVERSIONS: ReadonlySet<string> = new Set(['list', 'sorted', 'set', 'tuple'])

/** Strings of a list, or of concatenated lists. */
export function toItems(expr: Expr, names: Names, depth = 0): Items {
  const unknown: Items = { items: [], isComplete: false }
  if (--names.budget < 0 || depth > MAX_DEPTH) return unknown
  const join = (parts: readonly Items[]): Items => ({
    items: parts.flatMap((part) => part.items),
    isComplete: parts.every((part) => part.isComplete),
  })
  const next = (one: Expr): Items => toItems(one, names, depth + 1)
  switch (expr.k) {
    case 'list':
      return join(expr.items.map((item) => toItem(item, names, depth)))
    case 'name': {
      const entries = names.values.get(expr.id) ?? []
      return entries.length > 0 ? join(entries.map(({ value }) => next(value))) : unknown
    }
    case 'index': {
      const key = expr.key.k === 'str' ? expr.key.v : undefined
      const entries = (toEntries(expr.of, names, depth + 1) ?? []).filter(([name]) => name === key)
      return entries.length > 0 ? join(entries.map(([, value]) => next(value))) : unknown
    }
    case 'choice':
    case 'other':
      return expr.of.length > 0 ? join(expr.of.map(next)) : unknown
    case 'null':
      return { items: [], isComplete: true }
    case 'call':
      return expr.fn.k === 'name' && CONVERSIONS.has(expr.fn.id) && expr.args[0] ? next(expr.args[0].value) : unknown
    // setuptools takes one string too, a requirement a line.
    case 'str':
      return { items: expr.v.split('\n').map((text) => ({ text, line: lineOf(expr.at) })), isComplete: true }
    default:
      return unknown
  }
}

/** An item of a list: a text, or a list that is spread into it. */
function toItem(item: Expr, names: Names, depth: number): Items {
  const text = toText(item, names, depth + 1)
  if (text !== undefined) return { items: [{ text, line: lineOf(item.at) }], isComplete: true }
  const spread = toItems(item, names, depth + 1)
  return { items: spread.items, isComplete: spread.isComplete && item.k !== 'choice' }
}
