import type { BindingPattern, Expression, PropertyKey, Span } from 'oxc-parser'
import type { Expr } from '../../code/ir.ts'
import { atOf, type Context } from './context.ts'
import { unwrap } from './unwrap.ts'

/** The specifier of `require('x')` or `import('x')`, where it is a literal. */
export function findRequest(node: Expression): string | undefined {
  if (node.type === 'ImportExpression') return findText(node.source)
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'require') return
  const [only] = node.arguments
  return only && only.type !== 'SpreadElement' && node.arguments.length === 1 ? findText(only) : undefined
}

function findText(node: Expression): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}

/**
 * A module asked for inside an expression, `require('x').default(…)`, becomes an import under a name that no source can
 * use, so that it resolves as any other import does.
 */
export function toRequestedModule(context: Context, from: string, node: Span): Expr {
  const local = `import(${JSON.stringify(from)})`
  const at = atOf(context, node)
  if (!context.requested.has(from)) context.module.imports.push({ local, from, name: '*', at })
  context.requested.add(from)
  return { k: 'name', id: local, at }
}

/** A module asked for only for its effects: `require('x')` or `import('x')` as a statement. */
export function addEffectImport(context: Context, expression: Expression): boolean {
  const node = unwrap(expression)
  const from = findRequest(node)
  if (from !== undefined) context.module.imports.push({ local: '', from, name: '*', at: atOf(context, node) })
  return from !== undefined
}

/** `const x = require('y')`, `const { a: b } = await import('y')`, `const z = require('y').z`. False: not of this form. */
export function addRequestImports(context: Context, target: BindingPattern, value: Expression): boolean {
  const node = unwrap(value)
  const member = node.type === 'MemberExpression' && !node.computed ? node : undefined
  const from = findRequest(member ? unwrap(member.object) : node)
  if (from === undefined) return false
  const { imports } = context.module
  const at = atOf(context, target)
  if (target.type === 'Identifier') {
    imports.push({ local: target.name, from, name: member ? member.property.name : '*', at })
    return true
  }
  if (member || target.type !== 'ObjectPattern') return false
  const pairs = target.properties.map((property) => {
    const name = property.type === 'Property' && !property.computed ? nameOf(property.key) : undefined
    const local = property.type === 'Property' && property.value.type === 'Identifier' ? property.value.name : undefined
    return name === undefined || local === undefined ? undefined : { local, from, name, at: atOf(context, property) }
  })
  // A nested pattern, default or rest: left to destructuring, which reads them off the module.
  if (pairs.includes(undefined)) return false
  for (const pair of pairs) if (pair) imports.push(pair)
  return true
}

function nameOf(key: PropertyKey): string | undefined {
  if (key.type === 'Identifier') return key.name
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : undefined
}
