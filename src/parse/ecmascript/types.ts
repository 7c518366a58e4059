import type { TSType, TSTypeAnnotation, TSTypeName, TSTypeReference } from 'oxc-parser'
import type { Expr } from '../../code/ir.ts'
import { atOf, type Context } from './context.ts'

/**
 * A TypeScript annotation as names and attributes; type arguments are dropped (`Foo<Bar>` is `Foo`), and so is every
 * type without a name. String literal types never become strings of the IR: they choose nothing at run time.
 */
export function toType(context: Context, annotation: TSTypeAnnotation | null | undefined): Expr | undefined {
  return annotation ? toNamedType(context, annotation.typeAnnotation) : undefined
}

/** `{ client, model }: { client: OpenAI; model: string }`: the named types, by key. */
export function toMemberTypes(context: Context, annotation: TSTypeAnnotation | null | undefined): Map<string, Expr> {
  const types = new Map<string, Expr>()
  if (annotation?.typeAnnotation.type !== 'TSTypeLiteral') return types
  for (const member of annotation.typeAnnotation.members) {
    if (member.type !== 'TSPropertySignature' || member.computed || member.key.type !== 'Identifier') continue
    const type = toType(context, member.typeAnnotation)
    if (type) types.set(member.key.name, type)
  }
  return types
}

const EMPTY_TYPES = new Set<TSType['type']>(['TSUndefinedKeyword', 'TSNullKeyword', 'TSVoidKeyword'])

function toNamedType(context: Context, type: TSType): Expr | undefined {
  if (type.type === 'TSTypeReference') return toReference(context, type)
  if (type.type !== 'TSUnionType') return undefined
  const members = type.types.filter((member) => !EMPTY_TYPES.has(member.type))
  const only = members.length === 1 ? members[0] : undefined
  return only?.type === 'TSTypeReference' ? toReference(context, only) : undefined
}

/** `Promise<Foo>` is `Foo`, as `await x` is `x`. */
function toReference(context: Context, { typeName, typeArguments }: TSTypeReference): Expr | undefined {
  const [inner] = typeArguments?.params ?? []
  const isPromise = typeName.type === 'Identifier' && typeName.name === 'Promise' && inner?.type === 'TSTypeReference'
  return toTypeName(context, isPromise ? inner.typeName : typeName, 0)
}

const MAX_QUALIFIERS = 20

function toTypeName(context: Context, name: TSTypeName, depth: number): Expr | undefined {
  const at = atOf(context, name)
  if (name.type === 'Identifier') return { k: 'name', id: name.name, at }
  if (name.type === 'ThisExpression' || depth > MAX_QUALIFIERS) return undefined
  const of = toTypeName(context, name.left, depth + 1)
  return of && { k: 'attr', of, name: name.right.name, at }
}
