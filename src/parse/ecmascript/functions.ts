import type { ArrowFunctionExpression, BindingPattern, Function, ParamPattern } from 'oxc-parser'
import { emptyBlock, type FunctionDef, type Param } from '../../code/ir.ts'
import { atOf, MAX_DEPTH, withBlock, type Context } from './context.ts'
import { toExpr, toParts } from './expressions.ts'
import { toStatements } from './statements.ts'
import { toMemberTypes, toType } from './types.ts'

export function toFunction(context: Context, node: Function | ArrowFunctionExpression, name: string): FunctionDef {
  context.marks += 1
  const params: Param[] = []
  const body = withBlock(context, emptyBlock(), () => {
    for (const param of node.params) if (!isThis(param)) params.push(toParam(context, param))
    if (node.body?.type === 'BlockStatement') toStatements(context, node.body.body)
    else if (node.body) context.block.returns.push(toExpr(context, node.body))
  })
  const returnType = toType(context, node.returnType)
  return { name, params, ...(returnType && { returnType }), body, at: atOf(context, node) }
}

/** TypeScript's `this` parameter is a type only. */
const isThis = (param: ParamPattern): boolean => param.type === 'Identifier' && param.name === 'this'

function toParam(context: Context, param: ParamPattern): Param {
  if ('decorators' in param && param.decorators) {
    context.block.exprs.push(
      ...toParts(
        context,
        param.decorators.map((decorator) => decorator.expression),
      ),
    )
  }
  if (param.type === 'TSParameterProperty') return toParameterProperty(context, param)
  if (param.type === 'RestElement') return { ...toPatternParam(context, param.argument), spread: 1 }
  return toPatternParam(context, param)
}

/** `constructor(private client: Client)` also sets `this.client`. */
function toParameterProperty(context: Context, node: Extract<ParamPattern, { type: 'TSParameterProperty' }>): Param {
  const param = toPatternParam(context, node.parameter)
  const { name, type, at } = param
  context.block.bindings.push({
    name,
    on: 'this',
    value: { k: 'name', id: name, at },
    ...(type && { type }),
    how: 'assign',
    at,
  })
  return param
}

function toPatternParam(context: Context, pattern: BindingPattern): Param {
  const at = atOf(context, pattern)
  if (pattern.type === 'AssignmentPattern') {
    const param = toPatternParam(context, pattern.left)
    return { ...param, default: toExpr(context, pattern.right) }
  }
  const type = toType(context, pattern.typeAnnotation)
  if (pattern.type === 'Identifier') return { name: pattern.name, ...(type && { type }), at }
  const keys: Keys = []
  addKeys(context, pattern, '', keys)
  const types = toMemberTypes(context, pattern.typeAnnotation)
  for (const each of keys) {
    const own = types.get(each.key)
    if (own) each.type = own
  }
  return { name: '', ...(type && { type }), keys, at }
}

type Keys = NonNullable<Param['keys']>

/** Nested patterns are written as dotted keys; the rest element reads the key `*`. */
function addKeys(context: Context, pattern: BindingPattern, key: string, keys: Keys): void {
  switch (pattern.type) {
    case 'Identifier':
      keys.push({ key, name: pattern.name })
      return
    case 'AssignmentPattern': {
      const value = toExpr(context, pattern.right)
      if (pattern.left.type === 'Identifier') keys.push({ key, name: pattern.left.name, default: value })
      else addKeys(context, pattern.left, key, keys)
      return
    }
    default:
      if (context.depth >= MAX_DEPTH) return
      context.depth += 1
      addMemberKeys(context, pattern, key === '' ? '' : `${key}.`, keys)
      context.depth -= 1
  }
}

function addMemberKeys(
  context: Context,
  pattern: Extract<BindingPattern, { type: 'ObjectPattern' | 'ArrayPattern' }>,
  prefix: string,
  keys: Keys,
): void {
  const members = pattern.type === 'ArrayPattern' ? pattern.elements : pattern.properties
  members.forEach((member, index) => {
    if (!member) return
    if (member.type === 'RestElement') addKeys(context, member.argument, `${prefix}*`, keys)
    else if (member.type !== 'Property') addKeys(context, member, `${prefix}${index}`, keys)
    else if (member.key.type === 'Identifier' && !member.computed)
      addKeys(context, member.value, prefix + member.key.name, keys)
    else if (member.key.type === 'Literal') addKeys(context, member.value, prefix + String(member.key.value), keys)
    else addKeys(context, member.value, `${prefix}*`, keys)
  })
}
