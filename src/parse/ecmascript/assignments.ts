import type { AssignmentExpression, Expression } from 'oxc-parser'
import type { Expr } from '../../code/ir.ts'
import { addCommonExports } from './common-exports.ts'
import { atOf, type Context } from './context.ts'
import { toExpr } from './expressions.ts'
import { toPath } from './members.ts'
import { bindTarget } from './patterns.ts'
import { unwrap } from './unwrap.ts'

/** Operators that may leave the right side as the value. */
const ASSIGN = new Set(['=', '||=', '??=', '&&='])

/** Binds the left side in the current scope; as a value the assignment is a reference to it, so no call counts twice. */
export function toAssignment(context: Context, node: AssignmentExpression): Expr {
  const path = node.left.type === 'MemberExpression' ? toPath(node.left) : undefined
  if (path && node.operator === '=' && addCommonExports(context, path, node.right)) {
    return { k: 'other', of: [], at: atOf(context, node) }
  }
  const value = toExpr(context, node.right)
  bindTarget(context, node.left, { value, how: ASSIGN.has(node.operator) ? 'assign' : 'augment' })
  return isReference(node.left) ? toExpr(context, node.left) : { k: 'other', of: [], at: atOf(context, node) }
}

function isReference(target: AssignmentExpression['left']): target is Extract<typeof target, Expression> {
  return target.type !== 'ArrayPattern' && target.type !== 'ObjectPattern' && toPath(unwrap(target)) !== undefined
}
