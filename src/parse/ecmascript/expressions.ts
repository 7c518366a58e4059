import type {
  Argument,
  BinaryExpression,
  CallExpression,
  ConditionalExpression,
  Expression,
  LogicalExpression,
  MemberExpression,
  NewExpression,
  ObjectExpression,
  PrivateIdentifier,
  PrivateInExpression,
  PropertyKey,
  SequenceExpression,
  TemplateLiteral,
  UnaryExpression,
} from 'oxc-parser'
import type { Arg, At, Expr, MapEntry } from '../../code/ir.ts'
import { toAssignment } from './assignments.ts'
import { toClass } from './classes.ts'
import { atOf, MAX_DEPTH, toTooDeep, type Context } from './context.ts'
import { toFunction } from './functions.ts'
import { toJsx } from './jsx.ts'
import { findRequest, toRequestedModule } from './requests.ts'
import { unwrap } from './unwrap.ts'

/** Converts one expression. Wrappers without effect on the value (types, `await`, parentheses) disappear. */
export function toExpr(context: Context, wrapped: Expression): Expr {
  const node = unwrap(wrapped)
  if (context.depth >= MAX_DEPTH) return toTooDeep(context, node)
  context.depth += 1
  const expr = convert(context, node)
  context.depth -= 1
  return expr
}

/** Converts and keeps only what contains a call or a string. */
export function toParts(context: Context, nodes: Iterable<Expression | null | undefined>): Expr[] {
  const parts: Expr[] = []
  for (const node of nodes) {
    if (!node) continue
    const before = context.marks
    const expr = toExpr(context, node)
    if (context.marks !== before) parts.push(expr)
  }
  return parts
}

function convert(context: Context, node: Expression): Expr {
  switch (node.type) {
    case 'Identifier':
      return node.name === 'undefined'
        ? { k: 'null', at: atOf(context, node) }
        : { k: 'name', id: node.name, at: atOf(context, node) }
    case 'MemberExpression':
      return toMember(context, node)
    case 'CallExpression':
    case 'NewExpression':
      return toCall(context, node)
    case 'Literal':
      return toLiteral(context, node.value, atOf(context, node))
    case 'ObjectExpression':
      return toMap(context, node)
    case 'ArrayExpression':
      return { k: 'list', items: node.elements.map((item) => toItem(context, item, node)), at: atOf(context, node) }
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'TSEmptyBodyFunctionExpression':
      return { k: 'fn', fn: toFunction(context, node, node.id?.name ?? ''), at: atOf(context, node) }
    case 'ClassExpression':
    case 'ClassDeclaration':
      return { k: 'class', class: toClass(context, node, node.id?.name ?? ''), at: atOf(context, node) }
    case 'TemplateLiteral':
      return toTemplate(context, node)
    case 'BinaryExpression':
      return toBinary(context, node)
    case 'LogicalExpression':
      return toLogical(context, node)
    case 'ConditionalExpression':
      return toConditional(context, node)
    case 'AssignmentExpression':
      return toAssignment(context, node)
    case 'UnaryExpression':
      return toUnary(context, node)
    case 'JSXElement':
    case 'JSXFragment':
      return toJsx(context, node)
    default:
      return convertRare(context, node)
  }
}

function convertRare(context: Context, node: Expression): Expr {
  const at = atOf(context, node)
  switch (node.type) {
    case 'ThisExpression':
      return { k: 'name', id: 'this', at }
    case 'Super':
      return { k: 'name', id: 'super', at }
    case 'MetaProperty':
      return { k: 'attr', of: { k: 'name', id: node.meta.name, at }, name: node.property.name, at }
    case 'TaggedTemplateExpression':
      return toTagged(context, node.tag, node.quasi)
    case 'SequenceExpression':
      return toSequence(context, node)
    case 'ImportExpression':
      return toDynamicImport(context, node.source, findRequest(node), at)
    case 'YieldExpression':
      return { k: 'other', of: toParts(context, [node.argument]), at }
    case 'V8IntrinsicExpression':
      return { k: 'other', of: toArgs(context, node.arguments).map((arg) => arg.value), at }
    default:
      return { k: 'other', of: [], at }
  }
}

function toLiteral(context: Context, value: unknown, at: At): Expr {
  if (typeof value === 'string') {
    context.marks += 1
    return { k: 'str', v: value, at }
  }
  if (typeof value === 'number') return { k: 'num', v: value, at }
  if (typeof value === 'boolean') return { k: 'bool', v: value, at }
  // A regular expression that this runtime cannot compile has the value null too; nobody tells them apart later.
  return value === null ? { k: 'null', at } : { k: 'other', of: [], at }
}

/** Name of a member or property; private names keep their `#`. */
export const toName = (key: { name: string } | PrivateIdentifier): string =>
  'type' in key && key.type === 'PrivateIdentifier' ? `#${key.name}` : key.name

function toMember(context: Context, node: MemberExpression): Expr {
  const of = toExpr(context, node.object)
  const at = atOf(context, node)
  return node.computed
    ? { k: 'index', of, key: toExpr(context, node.property), at }
    : { k: 'attr', of, name: toName(node.property), at }
}

function toCall(context: Context, node: CallExpression | NewExpression): Expr {
  const request = findRequest(node)
  if (request !== undefined) return toRequestedModule(context, request, node)
  context.marks += 1
  const fn = toExpr(context, node.callee)
  const call: Expr = { k: 'call', fn, args: toArgs(context, node.arguments), at: atOf(context, node) }
  if (node.type === 'NewExpression') call.isNew = true
  return call
}

function toDynamicImport(context: Context, source: Expression, request: string | undefined, at: At): Expr {
  if (request !== undefined) return toRequestedModule(context, request, source)
  context.marks += 1
  return { k: 'call', fn: { k: 'name', id: 'import', at }, args: [{ value: toExpr(context, source) }], at }
}

const toArgs = (context: Context, args: readonly Argument[]): Arg[] =>
  args.map((arg) =>
    arg.type === 'SpreadElement'
      ? { spread: 1, value: toExpr(context, arg.argument) }
      : { value: toExpr(context, arg) },
  )

/** A spread item is `other` around what is spread; a hole is null. */
function toItem(context: Context, item: Argument | null, list: Expression): Expr {
  if (item === null) return { k: 'null', at: atOf(context, list) }
  if (item.type !== 'SpreadElement') return toExpr(context, item)
  return { k: 'other', of: [toExpr(context, item.argument)], at: atOf(context, item) }
}

export function toKey(context: Context, key: PropertyKey, computed: boolean): Expr {
  const at = atOf(context, key)
  if (key.type === 'PrivateIdentifier') return { k: 'str', v: `#${key.name}`, at }
  if (key.type === 'Identifier' && !computed) return { k: 'str', v: key.name, at }
  return toExpr(context, key)
}

function toMap(context: Context, node: ObjectExpression): Expr {
  const entries = node.properties.map((property): MapEntry => {
    if (property.type === 'SpreadElement') return { key: null, value: toExpr(context, property.argument) }
    const key = toKey(context, property.key, property.computed)
    return { key, value: toExpr(context, property.value) }
  })
  return { k: 'map', entries, at: atOf(context, node) }
}

function toTemplate(context: Context, node: TemplateLiteral): Expr {
  context.marks += 1
  const parts: (string | Expr)[] = []
  node.quasis.forEach((quasi, index) => {
    parts.push(quasi.value.cooked ?? quasi.value.raw)
    const expression = node.expressions[index]
    if (expression) parts.push(toExpr(context, expression))
  })
  return fold(parts, atOf(context, node))
}

function toTagged(context: Context, tag: Expression, quasi: TemplateLiteral): Expr {
  context.marks += 1
  const fn = toExpr(context, tag)
  return { k: 'call', fn, args: [{ value: toTemplate(context, quasi) }], at: fn.at }
}

/** Joins neighbouring literals; one literal alone is a string. */
function fold(parts: readonly (string | Expr)[], at: At): Expr {
  const out: (string | Expr)[] = []
  for (const part of parts.flatMap(toPieces)) {
    const last = out.at(-1)
    if (typeof part !== 'string') out.push(part)
    else if (typeof last === 'string') out[out.length - 1] = last + part
    else if (part !== '') out.push(part)
  }
  if (out.length === 0) return { k: 'str', v: '', at }
  const [only] = out
  return out.length === 1 && typeof only === 'string' ? { k: 'str', v: only, at } : { k: 'tpl', parts: out, at }
}

function toPieces(part: string | Expr): (string | Expr)[] {
  if (typeof part === 'string') return [part]
  if (part.k === 'str') return [part.v]
  if (part.k === 'num') return [String(part.v)]
  return part.k === 'tpl' ? part.parts : [part]
}

/** `a + b + c` leans to the left and may be thousands of terms long in generated code: walked, not recursed. */
function toBinary(context: Context, node: BinaryExpression | PrivateInExpression): Expr {
  const terms: Expression[] = []
  let left: Expression | PrivateIdentifier = node
  while (left.type === 'BinaryExpression' && left.operator === node.operator) {
    terms.push(left.right)
    left = left.left.type === 'PrivateIdentifier' ? left.left : unwrap(left.left)
  }
  if (left.type !== 'PrivateIdentifier') terms.push(left)
  terms.reverse()
  const at = atOf(context, node)
  if (node.operator !== '+') return { k: 'other', of: toParts(context, terms), at }
  const parts = terms.map((term) => toExpr(context, term))
  return parts.some((part) => part.k === 'str' || part.k === 'tpl') ? fold(parts, at) : { k: 'other', of: parts, at }
}

/** `a && b` is b whenever it is of use; `a` is its condition. */
function toLogical(context: Context, node: LogicalExpression): Expr {
  const terms: Expression[] = []
  let left: Expression = node
  while (left.type === 'LogicalExpression' && left.operator === node.operator) {
    terms.push(left.right)
    left = unwrap(left.left)
  }
  terms.push(left)
  terms.reverse()
  const at = atOf(context, node)
  if (node.operator !== '&&') return { k: 'choice', of: terms.map((term) => toExpr(context, term)), at }
  const tests = toParts(context, terms.slice(0, -1))
  const of = terms.slice(-1).map((term) => toExpr(context, term))
  return { k: 'choice', of, ...(tests.length > 0 && { tests }), at }
}

/** A chain `a ? b : c ? d : e` is one choice of b, d and e. */
function toConditional(context: Context, node: ConditionalExpression): Expr {
  const tests: Expression[] = []
  const values: Expression[] = []
  let next: Expression = node
  while (next.type === 'ConditionalExpression') {
    tests.push(next.test)
    values.push(next.consequent)
    next = unwrap(next.alternate)
  }
  values.push(next)
  const conditions = toParts(context, tests)
  const of = values.map((value) => toExpr(context, value))
  return { k: 'choice', of, ...(conditions.length > 0 && { tests: conditions }), at: atOf(context, node) }
}

function toUnary(context: Context, node: UnaryExpression): Expr {
  const at = atOf(context, node)
  const inner = unwrap(node.argument)
  if (node.operator === '-' && inner.type === 'Literal' && typeof inner.value === 'number') {
    return { k: 'num', v: -inner.value, at }
  }
  return { k: 'other', of: toParts(context, [node.argument]), at }
}

/** The value of `(a, b)` is b; a is evaluated before. */
function toSequence(context: Context, node: SequenceExpression): Expr {
  context.block.exprs.push(...toParts(context, node.expressions.slice(0, -1)))
  const last = node.expressions.at(-1)
  return last ? toExpr(context, last) : { k: 'null', at: atOf(context, node) }
}
