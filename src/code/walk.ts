import type { Binding, Expr } from './ir.ts'
import type { Scope } from './scope.ts'

/** What the surroundings call the value of an expression: the variable, the map key, the function it is returned from. */
export interface Naming {
  name: string
  /** `argument`: the keyword of a call or the field of a Go struct, which says what the value is for, not what it is called. */
  how: 'binding' | 'key' | 'function' | 'argument'
}

export interface Visitor {
  call(call: Extract<Expr, { k: 'call' }>, scope: Scope, naming: Naming | undefined): void
  /** String literals and templates; `hint` is the nearest name: variable, keyword or key. */
  text(expr: Extract<Expr, { k: 'str' | 'tpl' }>, scope: Scope, hint: string | undefined): void
  map(expr: Extract<Expr, { k: 'map' }>, scope: Scope, naming: Naming | undefined): void
  name?(expr: Extract<Expr, { k: 'name' }>): void
  /** Every scope once, after its own contents. */
  scope(scope: Scope): void
}

/** Visits every expression of a scope and of the scopes inside it, once. */
export function walkScope(scope: Scope, visitor: Visitor, naming?: Naming): void {
  const { block } = scope
  for (const binding of block.bindings) if (binding.value) walkExpr(binding.value, scope, visitor, namingOf(binding))
  for (const expr of block.exprs) walkExpr(expr, scope, visitor, undefined)
  for (const expr of block.returns) walkExpr(expr, scope, visitor, naming)
  for (const fn of block.functions) {
    for (const decorator of fn.decorators ?? []) walkExpr(decorator, scope, visitor, undefined)
    walkFunction(fn, scope, visitor, { name: fn.name, how: 'function' })
  }
  for (const cls of block.classes) walkClass(cls, scope, visitor)
  visitor.scope(scope)
}

/** Values that are taken apart, `const { text } = …`, have made-up names with blanks in them. */
const namingOf = ({ how, name }: Binding): Naming | undefined =>
  how === 'assign' && !name.includes(' ') ? { name, how: 'binding' } : undefined

function walkFunction(
  fn: Extract<Expr, { k: 'fn' }>['fn'],
  scope: Scope,
  visitor: Visitor,
  naming: Naming | undefined,
): void {
  for (const param of fn.params) {
    if (param.default) walkExpr(param.default, scope, visitor, { name: param.name, how: 'binding' })
    for (const key of param.keys ?? [])
      if (key.default) walkExpr(key.default, scope, visitor, { name: key.name, how: 'binding' })
  }
  walkScope(scope.ofFunction(fn), visitor, naming)
}

function walkClass(cls: Extract<Expr, { k: 'class' }>['class'], scope: Scope, visitor: Visitor): void {
  for (const decorator of cls.decorators ?? []) walkExpr(decorator, scope, visitor, undefined)
  for (const base of cls.bases) walkExpr(base, scope, visitor, undefined)
  for (const keyword of cls.keywords ?? []) walkExpr(keyword.value, scope, visitor, undefined)
  walkScope(scope.ofClass(cls), visitor)
}

/** `base = (env.URL || 'https://…').trim()`: the text has the name that its tidied form gets. */
const isOfText = (fn: Expr): boolean =>
  fn.k === 'attr' && /^(?:trim|trimEnd|replace|replaceAll|toString|strip|rstrip)$/.test(fn.name)

function walkExpr(expr: Expr, scope: Scope, visitor: Visitor, naming: Naming | undefined): void {
  switch (expr.k) {
    case 'str':
      visitor.text(expr, scope, naming?.name)
      return
    case 'name':
      visitor.name?.(expr)
      return
    case 'tpl':
      visitor.text(expr, scope, naming?.name)
      for (const part of expr.parts) if (typeof part !== 'string') walkExpr(part, scope, visitor, undefined)
      return
    case 'call':
      visitor.call(expr, scope, naming)
      walkExpr(expr.fn, scope, visitor, isOfText(expr.fn) ? naming : undefined)
      for (const arg of expr.args)
        walkExpr(arg.value, scope, visitor, arg.name ? { name: arg.name, how: 'argument' } : naming)
      return
    case 'map':
      visitor.map(expr, scope, naming)
      for (const { key, value } of expr.entries) {
        if (key && key.k !== 'str') walkExpr(key, scope, visitor, undefined)
        walkExpr(
          value,
          scope,
          visitor,
          key?.k === 'str' ? { name: key.v, how: expr.type ? 'argument' : 'key' } : naming,
        )
      }
      return
    case 'list':
      // The name of a list is the name of none of several.
      for (const item of expr.items) walkExpr(item, scope, visitor, expr.items.length === 1 ? naming : undefined)
      return
    case 'attr':
      return walkExpr(expr.of, scope, visitor, naming)
    case 'index':
      walkExpr(expr.of, scope, visitor, undefined)
      return walkExpr(expr.key, scope, visitor, undefined)
    case 'choice':
      for (const option of expr.of) walkExpr(option, scope, visitor, naming)
      for (const test of expr.tests ?? []) walkExpr(test, scope, visitor, undefined)
      return
    case 'fn':
      return walkFunction(expr.fn, scope, visitor, naming)
    case 'class':
      return walkClass(expr.class, scope, visitor)
    case 'other':
      for (const part of expr.of) walkExpr(part, scope, visitor, undefined)
      return
    default:
  }
}
