import type { AssignmentTarget, AssignmentTargetMaybeDefault, BindingPattern, Expression, Span } from 'oxc-parser'
import { columnOf, lineOf, type Binding, type Expr } from '../../code/ir.ts'
import { atOf, MAX_DEPTH, toTooDeep, type Context } from './context.ts'
import { toExpr, toKey } from './expressions.ts'
import { toMemberBinding } from './members.ts'
import { toType } from './types.ts'
import { unwrap } from './unwrap.ts'

/** What a name or pattern is bound to. */
export interface Bound {
  value?: Expr
  how: Binding['how']
  key?: string
}

type Target = BindingPattern | AssignmentTarget | AssignmentTargetMaybeDefault

/** Binds every name of a declaration's or assignment's left side in the current scope. */
export function bindTarget(context: Context, target: Target, bound: Bound): void {
  switch (target.type) {
    case 'Identifier':
      context.block.bindings.push(toBinding(context, target.name, target, bound, target))
      return
    case 'AssignmentPattern':
      bindTarget(context, target.left, bound)
      bindTarget(context, target.left, { value: toExpr(context, target.right), how: 'assign' })
      return
    case 'ObjectPattern':
    case 'ArrayPattern':
      if (context.depth >= MAX_DEPTH) {
        toTooDeep(context, target)
        return
      }
      context.depth += 1
      bindMembers(context, target, toBase(context, target, bound))
      context.depth -= 1
      return
    default:
      bindMember(context, target, bound)
  }
}

function toBinding(
  context: Context,
  name: string,
  node: Span,
  bound: Bound,
  typed?: { typeAnnotation?: Parameters<typeof toType>[1] },
): Binding {
  const type = toType(context, typed?.typeAnnotation)
  const { value, how, key } = bound
  return {
    name,
    ...(value && { value }),
    ...(type && { type }),
    how,
    ...(key !== undefined && { key }),
    at: atOf(context, node),
  }
}

function bindMember(context: Context, target: Expression, bound: Bound): void {
  const member = toMemberBinding(unwrap(target))
  if (member) context.block.bindings.push({ ...toBinding(context, member.name, target, bound), on: member.on })
  else {
    if (bound.value) context.block.exprs.push(bound.value)
    context.block.exprs.push(toExpr(context, target))
  }
}

type Pattern = Extract<Target, { type: 'ObjectPattern' | 'ArrayPattern' }>

function bindMembers(context: Context, target: Pattern, base: Expr | undefined): void {
  const rest = (argument: Target): void => bindTarget(context, argument, { value: base, how: 'assign' })
  if (target.type === 'ArrayPattern') {
    target.elements.forEach((element, index) => {
      if (element?.type === 'RestElement') rest(element.argument)
      else if (element) bindTarget(context, element, { value: base, how: 'key', key: String(index) })
    })
    return
  }
  for (const property of target.properties) {
    if (property.type === 'RestElement') {
      rest(property.argument)
      continue
    }
    const key = toKey(context, property.key, property.computed)
    if (key.k === 'str') bindTarget(context, property.value, { value: base, how: 'key', key: key.v })
    else
      bindTarget(context, property.value, { value: base && { k: 'index', of: base, key, at: key.at }, how: 'assign' })
  }
}

/**
 * What the members of a pattern are read from. A value that is more than a name is bound once to a name that no source
 * can use: `const { a, b, c } = f()` must not become three calls.
 */
function toBase(context: Context, target: Pattern, bound: Bound): Expr | undefined {
  const { value, how, key } = bound
  if (!value) return undefined
  const members = target.type === 'ArrayPattern' ? target.elements.length : target.properties.length
  if ((members === 1 || isPath(value)) && how === 'assign') return value
  if (isPath(value) && how === 'key') return toMemberOf(value, key ?? '')
  const at = atOf(context, target)
  const name = `value at ${lineOf(at)}:${columnOf(at)}`
  context.block.bindings.push({ name, value, how, ...(key !== undefined && { key }), at })
  return { k: 'name', id: name, at }
}

function isPath(value: Expr): boolean {
  let inner = value
  while (inner.k === 'attr') inner = inner.of
  return inner.k === 'name'
}

const toMemberOf = (of: Expr, key: string): Expr =>
  /^\d+$/.test(key)
    ? { k: 'index', of, key: { k: 'num', v: Number(key), at: of.at }, at: of.at }
    : { k: 'attr', of, name: key, at: of.at }
