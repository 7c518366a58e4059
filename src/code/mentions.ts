import type { Arg, Block, ClassDef, Expr, FunctionDef } from './ir.ts'

/**
 * Names that each module-level definition mentions anywhere inside it, annotations included. Shadowing is ignored: a name
 * too many costs a look, a name too few a finding.
 */
export function mentionsOf(block: Block): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>()
  const into = (name: string): Set<string> => {
    let names = out.get(name)
    if (!names) out.set(name, (names = new Set()))
    return names
  }
  for (const { name, on, value, type } of block.bindings) {
    const names = into(on?.split('.')[0] ?? name)
    if (value) addExpr(value, names)
    if (type) addExpr(type, names)
  }
  for (const fn of block.functions) addFunction(fn, into(fn.receiver ?? fn.name))
  for (const cls of block.classes) addClass(cls, into(cls.name))
  return out
}

function addArgs(args: readonly Arg[], names: Set<string>): void {
  for (const { value } of args) addExpr(value, names)
}

function addFunction({ params, decorators, returnType, body }: FunctionDef, names: Set<string>): void {
  for (const param of params) {
    if (param.default) addExpr(param.default, names)
    if (param.type) addExpr(param.type, names)
    for (const key of param.keys ?? []) {
      if (key.default) addExpr(key.default, names)
      if (key.type) addExpr(key.type, names)
    }
  }
  for (const decorator of decorators ?? []) addExpr(decorator, names)
  if (returnType) addExpr(returnType, names)
  addBlock(body, names)
}

function addClass({ bases, keywords, decorators, body }: ClassDef, names: Set<string>): void {
  for (const base of bases) addExpr(base, names)
  for (const decorator of decorators ?? []) addExpr(decorator, names)
  if (keywords) addArgs(keywords, names)
  addBlock(body, names)
}

function addBlock(block: Block, names: Set<string>): void {
  for (const { value, type } of block.bindings) {
    if (value) addExpr(value, names)
    if (type) addExpr(type, names)
  }
  for (const expr of block.exprs) addExpr(expr, names)
  for (const expr of block.returns) addExpr(expr, names)
  for (const fn of block.functions) addFunction(fn, names)
  for (const cls of block.classes) addClass(cls, names)
}

function addExpr(expr: Expr, names: Set<string>): void {
  switch (expr.k) {
    case 'name':
      names.add(expr.id)
      return
    case 'tpl':
      for (const part of expr.parts) if (typeof part !== 'string') addExpr(part, names)
      return
    case 'attr':
      return addExpr(expr.of, names)
    case 'index':
      addExpr(expr.of, names)
      return addExpr(expr.key, names)
    case 'call':
      addExpr(expr.fn, names)
      return addArgs(expr.args, names)
    case 'list':
      for (const item of expr.items) addExpr(item, names)
      return
    case 'map':
      if (expr.type) addExpr(expr.type, names)
      for (const { key, value } of expr.entries) {
        if (key) addExpr(key, names)
        addExpr(value, names)
      }
      return
    case 'choice':
      for (const option of expr.of) addExpr(option, names)
      for (const test of expr.tests ?? []) addExpr(test, names)
      return
    case 'fn':
      return addFunction(expr.fn, names)
    case 'class':
      return addClass(expr.class, names)
    case 'other':
      for (const part of expr.of) addExpr(part, names)
      return
    default:
  }
}
