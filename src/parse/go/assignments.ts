import { columnOf, lineOf, type Binding, type Expr } from '../../code/ir.ts'
import type { Cursor } from './cursor.ts'

/**
 * Binds the left sides to the right sides. One call for several names gives the first of them its value and the others
 * their result by index; of the usual `value, err := f()` only `value` refers to the call, so that it counts once.
 */
export function bindAll(
  cursor: Cursor,
  left: readonly Expr[],
  right: readonly Expr[],
  how: 'assign' | 'each' | 'augment',
): void {
  const [only] = right
  if (how === 'each') bindRange(cursor, left, only)
  else if (left.length > 1 && right.length === 1 && only) bindResults(cursor, left, only)
  else left.forEach((target, index) => bindOne(cursor, target, { value: right[index], how }))
}

type Bound = Pick<Binding, 'value' | 'how' | 'key'>

/** `for key, value := range x`: the value iterates over x; a single name may be an index or a value. */
function bindRange(cursor: Cursor, left: readonly Expr[], over: Expr | undefined): void {
  left.forEach((target, index) => {
    const isValue = index === left.length - 1
    bindOne(cursor, target, { ...(isValue && over && { value: over }), how: isValue ? 'each' : 'assign' })
  })
}

function bindResults(cursor: Cursor, left: readonly Expr[], value: Expr): void {
  const targets = left.map((target, index) => ({ target, key: String(index) })).filter(({ target }) => !isBlank(target))
  const flag = /^(?:err|ok|found|exists)|[eE]rr$/
  const wanted = targets.filter(({ target }) => target.k !== 'name' || !flag.test(target.id))
  const bearers = new Set(wanted.length > 0 ? wanted : targets.slice(0, 1))
  if (bearers.size === 0) cursor.block.exprs.push(value)
  const shared = bearers.size > 1 ? toShared(cursor, value) : value
  for (const entry of targets) {
    bindOne(cursor, entry.target, bearers.has(entry) ? toResult(shared, entry.key) : { how: 'assign' })
  }
}

/** A call stands for its first result, as `return x, err` is x. */
const toResult = (value: Expr, key: string): Bound =>
  key === '0' ? { value, how: 'assign' } : { value, how: 'key', key }

/** A call whose results go to several names is bound once, to a name that no source can use. */
function toShared(cursor: Cursor, value: Expr): Expr {
  const { at } = value
  if (value.k === 'name' || value.k === 'attr') return value
  const name = `value at ${lineOf(at)}:${columnOf(at)}`
  cursor.block.bindings.push({ name, value, how: 'assign', at })
  return { k: 'name', id: name, at }
}

/** `StringVar(&target, name, default, usage)`; with a shorthand before the default where the name ends in P. */
const FLAG = /^(?:String|StringSlice|StringArray)Var(P?)F?$/

/** A flag of the standard library or pflag gives its target the default, which the parse of the command line may change. */
export function bindFlag(cursor: Cursor, { fn, args }: Extract<Expr, { k: 'call' }>): void {
  const match = fn.k === 'attr' ? FLAG.exec(fn.name) : null
  const target = args[0]?.value
  const value = args[match?.[1] === 'P' ? 3 : 2]?.value
  if (match && target && value) bindDefault(cursor, target, value)
}

/** The target of a flag by its default. */
export function bindDefault(cursor: Cursor, target: Expr, value: Expr): void {
  const { bindings } = cursor.block
  const first = bindings.length
  if (target.k === 'name' || target.k === 'attr') bindOne(cursor, target, { value, how: 'assign' })
  for (const binding of bindings.slice(first)) binding.isSet = true
}

const isBlank = (target: Expr): boolean => target.k === 'name' && target.id === '_'

/** A name, `x.field` or `x["key"]`; for anything else the sides are only evaluated. */
function bindOne(cursor: Cursor, target: Expr, bound: Bound): void {
  const { at } = target
  const { bindings, exprs } = cursor.block
  if (target.k === 'name' && !isBlank(target)) {
    bindings.push({ name: target.id, ...toDefined(bound), at })
    return
  }
  const member = toMember(target)
  if (member) bindings.push({ ...member, ...toDefined(bound), at })
  else {
    if (target.k !== 'name') exprs.push(target)
    if (bound.value) exprs.push(bound.value)
  }
}

const toDefined = ({ value, how, key }: Bound): Bound => ({
  ...(value && { value }),
  how,
  ...(key !== undefined && { key }),
})

function toMember(target: Expr): { name: string; on: string } | undefined {
  const names: string[] = []
  let inner = target
  while (inner.k === 'attr' || inner.k === 'index') {
    if (inner.k === 'attr') names.push(inner.name)
    else if (inner.key.k === 'str') names.push(inner.key.v)
    else return undefined
    inner = inner.of
  }
  const name = names.shift()
  if (inner.k !== 'name' || name === undefined) return undefined
  names.push(inner.id)
  return { name, on: names.toReversed().join('.') }
}
