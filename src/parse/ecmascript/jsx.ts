import type { Expression, JSXAttributeItem, JSXChild, JSXElement, JSXFragment } from 'oxc-parser'
import type { Expr, MapEntry } from '../../code/ir.ts'
import { atOf, type Context } from './context.ts'
import { toExpr, toParts } from './expressions.ts'

/**
 * An element is `other`: its attributes as one map, then its children. Text is dropped, and so are plain strings in
 * attributes of HTML elements (class names, labels): they configure nothing.
 */
export function toJsx(context: Context, node: JSXElement | JSXFragment): Expr {
  const of: Expr[] = []
  if (node.type === 'JSXElement') {
    const { name, attributes } = node.openingElement
    const isHtml = name.type === 'JSXIdentifier' && /^[a-z]/.test(name.name)
    const entries = attributes.map((attribute) => toEntry(context, attribute, isHtml)).filter((entry) => entry !== null)
    if (entries.length > 0) of.push({ k: 'map', entries, at: atOf(context, node) })
  }
  of.push(...toParts(context, node.children.map(toChild)))
  return { k: 'other', of, at: atOf(context, node) }
}

function toChild(child: JSXChild): Expression | undefined {
  if (child.type === 'JSXElement' || child.type === 'JSXFragment') return child
  if (child.type === 'JSXText') return undefined
  return child.expression.type === 'JSXEmptyExpression' ? undefined : child.expression
}

function toEntry(context: Context, attribute: JSXAttributeItem, isHtml: boolean): MapEntry | null {
  if (attribute.type === 'JSXSpreadAttribute') return { key: null, value: toExpr(context, attribute.argument) }
  const { name, value } = attribute
  const expression = value?.type === 'JSXExpressionContainer' ? value.expression : value
  if (!expression || expression.type === 'JSXEmptyExpression') return null
  if (isHtml && expression.type === 'Literal') return null
  const before = context.marks
  const converted = toExpr(context, expression)
  if (isHtml && context.marks === before) return null
  const key = name.type === 'JSXIdentifier' ? name.name : `${name.namespace.name}:${name.name.name}`
  return { key: { k: 'str', v: key, at: atOf(context, name) }, value: converted }
}
