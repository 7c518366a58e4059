import type { Expression, ObjectProperty } from 'oxc-parser'
import { atOf, type Context } from './context.ts'
import { toExpr, toKey } from './expressions.ts'
import { findRequest } from './requests.ts'
import { unwrap } from './unwrap.ts'

/**
 * CommonJS: `module.exports = …`, `module.exports.x = …`, `exports.x = …`. A value that is not a plain name is bound as
 * `exports.x`, a name that no variable can have. False: the assignment sets something else.
 */
export function addCommonExports(context: Context, path: readonly string[], value: Expression): boolean {
  const names =
    path[0] === 'module' && path[1] === 'exports' ? path.slice(2) : path[0] === 'exports' ? path.slice(1) : undefined
  if (names === undefined || names.length > 1 || (path[0] === 'exports' && names.length === 0)) return false
  const [name] = names
  if (name !== undefined) addExport(context, name, value)
  else addWholeExport(context, unwrap(value))
  return true
}

/** `module.exports = value` and TypeScript's `export = value`. */
export function addWholeExport(context: Context, value: Expression): void {
  const from = findRequest(value)
  if (from !== undefined) context.module.exports.push({ name: '*', from })
  else if (value.type === 'ObjectExpression') addMembers(context, value.properties)
  else addExport(context, 'default', value)
}

function addMembers(
  context: Context,
  properties: Extract<Expression, { type: 'ObjectExpression' }>['properties'],
): void {
  for (const property of properties) {
    if (property.type === 'SpreadElement') {
      const from = findRequest(unwrap(property.argument))
      if (from !== undefined) context.module.exports.push({ name: '*', from })
      else context.block.exprs.push(toExpr(context, property.argument))
      continue
    }
    const name = nameOf(property)
    if (name !== undefined) addExport(context, name, property.value)
    else context.block.exprs.push(toKey(context, property.key, property.computed), toExpr(context, property.value))
  }
}

function nameOf({ key, computed }: ObjectProperty): string | undefined {
  if (key.type === 'Identifier' && !computed) return key.name
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : undefined
}

function addExport(context: Context, name: string, wrapped: Expression): void {
  const value = unwrap(wrapped)
  const from = findRequest(value)
  if (from !== undefined) {
    context.module.exports.push({ name, from, fromName: '*' })
    return
  }
  const local = value.type === 'Identifier' ? value.name : name === 'default' ? name : `exports.${name}`
  if (value.type !== 'Identifier') {
    const at = atOf(context, value)
    context.block.bindings.push({ name: local, value: toExpr(context, value), how: 'assign', at })
  }
  context.module.exports.push({ name, local })
}
