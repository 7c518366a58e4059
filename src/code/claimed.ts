import type { Arg, Expr } from './ir.ts'

/** Maps given to calls of libraries that the rules know: the rules say what they are, their shape does not. */
const CLAIMED = new WeakSet<Expr>()

export function claimArguments(args: readonly Arg[]): void {
  for (const { value } of args) if (value.k === 'map') CLAIMED.add(value)
}

export function claim(expr: Expr): void {
  CLAIMED.add(expr)
}

export const isClaimed = (expr: Expr): boolean => CLAIMED.has(expr)
