import type { Class, ClassElement, Decorator, TSEnumDeclaration } from 'oxc-parser'
import { emptyBlock, type Binding, type ClassDef, type Expr, type FunctionDef } from '../../code/ir.ts'
import { atOf, findDoc, withBlock, type Context } from './context.ts'
import { toExpr, toKey, toParts } from './expressions.ts'
import { toFunction } from './functions.ts'
import { toStatements } from './statements.ts'
import { toType } from './types.ts'

/** Fields become bindings, methods and accessors functions; static and private members alike. */
export function toClass(context: Context, node: Class, name: string): ClassDef {
  context.marks += 1
  const bases = node.superClass ? [toExpr(context, node.superClass)] : []
  const body = withBlock(context, emptyBlock(), () => {
    for (const element of node.body.body) addElement(context, element)
  })
  return { name, bases, ...toDecorated(context, node.decorators, node.start), body, at: atOf(context, node) }
}

function toDecorated(
  context: Context,
  decorators: readonly Decorator[],
  start: number,
): Pick<FunctionDef, 'decorators' | 'doc'> {
  const [first] = decorators
  if (!first) return {}
  const doc = findDoc(context, Math.min(first.start, start))
  return {
    decorators: decorators.map((decorator) => toExpr(context, decorator.expression)),
    ...(doc !== undefined && { doc }),
  }
}

function addElement(context: Context, element: ClassElement): void {
  if (element.type === 'StaticBlock') {
    toStatements(context, element.body)
    return
  }
  if (element.type === 'TSIndexSignature') return
  const key = toKey(context, element.key, element.computed)
  const name = key.k === 'str' ? key.v : ''
  if ('kind' in element) {
    if (!element.value.body) return
    const fn = toFunction(context, element.value, name)
    const decorated = toDecorated(context, element.decorators, element.start)
    context.block.functions.push({ ...fn, ...decorated, at: atOf(context, element) })
    return
  }
  context.block.exprs.push(
    ...toParts(
      context,
      element.decorators.map((decorator) => decorator.expression),
    ),
  )
  const value = element.value ? toExpr(context, element.value) : undefined
  const type = toType(context, element.typeAnnotation)
  const binding: Binding = {
    name,
    ...(value && { value }),
    ...(type && { type }),
    how: 'assign',
    at: atOf(context, element),
  }
  context.block.bindings.push(binding)
}

/** Members without an initialiser are numbers nobody needs; they are kept as names without value. */
export function toEnum(context: Context, node: TSEnumDeclaration): ClassDef {
  const body = withBlock(context, emptyBlock(), () => {
    for (const member of node.body.members) {
      const name = toEnumName(toExpr(context, member.id))
      const value = member.initializer ? toExpr(context, member.initializer) : undefined
      context.block.bindings.push({ name, ...(value && { value }), how: 'assign', at: atOf(context, member) })
    }
  })
  return { name: node.id.name, bases: [], body, at: atOf(context, node) }
}

const toEnumName = (name: Expr): string => (name.k === 'name' ? name.id : name.k === 'str' ? name.v : '')
