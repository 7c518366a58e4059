import type { Expr } from './ir.ts'

/** A short name for an expression that has no value: `user.model`, `getModel()`. */
export function toLabel(expr: Expr): string {
  switch (expr.k) {
    case 'name':
      return expr.id
    case 'attr':
      return `${toLabel(expr.of)}.${expr.name}`
    case 'call':
      return `${toLabel(expr.fn)}()`
    case 'index':
      return `${toLabel(expr.of)}[]`
    case 'tpl':
    case 'choice':
    case 'other':
      return 'an expression'
    default:
      return '…'
  }
}
