import type { At, Expr } from '../../code/ir.ts'

/** Value of a number literal; undefined for imaginary ones. Large integers lose precision. */
export function toNumber(literal: string): number | undefined {
  const text = literal.replaceAll('_', '')
  if (/j$/i.test(text) && !/^0x/i.test(text)) return undefined
  const value = Number(/l$/i.test(text) ? text.slice(0, -1) : text)
  return Number.isNaN(value) ? undefined : value
}

const NO_TYPE = { calls: undefined, forward: () => undefined }

/** `A | B` as `Union[A, B]`: of annotations only names, members and indexes are kept. */
export function toUnion(of: Expr[], at: At): Expr {
  return { k: 'index', of: { k: 'name', id: 'Union', at }, key: { k: 'list', items: of, at }, at }
}

export interface TypeContext {
  /** Where calls within the type go. */
  calls: Expr[] | undefined
  /** Reads a string annotation. */
  forward: (text: string, at: At) => Expr | undefined
}

/** The part of an annotation that is kept: names, members, indexes, `None`, and the strings of `Literal`. */
export function toType(expr: Expr, context: TypeContext = NO_TYPE, literal = false): Expr | undefined {
  switch (expr.k) {
    case 'name':
    case 'null':
      return expr
    case 'attr': {
      const of = toType(expr.of, context)
      return of && { k: 'attr', of, name: expr.name, at: expr.at }
    }
    case 'index': {
      const of = toType(expr.of, context)
      const key = toType(expr.key, context, literal || isLiteral(expr.of))
      return of && key ? { k: 'index', of, key, at: expr.at } : of
    }
    case 'list':
      return { k: 'list', items: expr.items.flatMap((item) => toType(item, context, literal) ?? []), at: expr.at }
    case 'str':
      return literal ? expr : context.forward(expr.v, expr.at)
    default:
      context.calls?.push(expr)
      return undefined
  }
}

const isLiteral = (expr: Expr): boolean =>
  (expr.k === 'name' && expr.id === 'Literal') || (expr.k === 'attr' && expr.name === 'Literal')
