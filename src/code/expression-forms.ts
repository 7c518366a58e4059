import type { Expr } from './ir.ts'

/* Forms of expressions that are read as a whole. */

const WRAPPERS = new Set(['Optional', 'Union', 'Annotated', 'Final', 'ClassVar', 'Required', 'NotRequired'])

/** Python: what `Optional[X]`, `X | None`, `Annotated[X, …]` say of a value. */
export function wrappedTypes(type: Expr): Expr[] | undefined {
  if (type.k !== 'index') return undefined
  const name = type.of.k === 'name' ? type.of.id : type.of.k === 'attr' ? type.of.name : ''
  if (!WRAPPERS.has(name)) return undefined
  const inner = type.key.k === 'list' ? type.key.items : [type.key]
  return (name === 'Annotated' ? inner.slice(0, 1) : inner).filter(({ k }) => k !== 'null').slice(0, 8)
}

/** Each link of a chain of calls takes two hops. */
const MAX_LINKS = 6

/** Calls of a chain too long to be followed at one go, `new Builder().a()…z()`: from the inner ones on each is one step. */
export function longChain(expr: Expr): Expr[] {
  const calls: Expr[] = []
  for (let at = expr; at.k === 'call' || at.k === 'attr'; at = at.k === 'call' ? at.fn : at.of)
    if (at.k === 'call') calls.push(at)
  return calls.length > MAX_LINKS ? calls.reverse() : []
}
