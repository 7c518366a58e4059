import type {
  Declaration,
  Directive,
  Expression,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  IfStatement,
  Statement,
  SwitchStatement,
  TryStatement,
  VariableDeclaration,
} from 'oxc-parser'
import { toAssignment } from './assignments.ts'
import { toClass, toEnum } from './classes.ts'
import { MAX_DEPTH, toTooDeep, type Context } from './context.ts'
import { toExpr, toParts } from './expressions.ts'
import { toFunction } from './functions.ts'
import { addExportAll, addExportDefault, addExportNamed, addImport, addImportEquals } from './modules.ts'
import { addWholeExport } from './common-exports.ts'
import { bindTarget } from './patterns.ts'
import { addEffectImport, addRequestImports } from './requests.ts'

/** Adds statements to the current scope; blocks inside them are flattened into it. */
export function toStatements(context: Context, statements: readonly (Directive | Statement)[]): void {
  for (const statement of statements) toStatement(context, statement)
}

function toStatement(context: Context, node: Directive | Statement): void {
  if (context.depth >= MAX_DEPTH) {
    toTooDeep(context, node)
    return
  }
  context.depth += 1
  convert(context, node)
  context.depth -= 1
}

function evaluate(context: Context, ...nodes: (Expression | null)[]): void {
  context.block.exprs.push(...toParts(context, nodes))
}

function convert(context: Context, node: Directive | Statement): void {
  switch (node.type) {
    case 'ExpressionStatement':
      if (!('directive' in node && node.directive)) toEffect(context, node.expression)
      return
    case 'ReturnStatement':
      if (node.argument) context.block.returns.push(toExpr(context, node.argument))
      return
    case 'ThrowStatement':
      evaluate(context, node.argument)
      return
    case 'BlockStatement':
      toStatements(context, node.body)
      return
    case 'IfStatement':
      toIf(context, node)
      return
    case 'TryStatement':
      toTry(context, node)
      return
    case 'SwitchStatement':
      toSwitch(context, node)
      return
    case 'ForStatement':
      toFor(context, node)
      return
    case 'ForInStatement':
    case 'ForOfStatement':
      toForEach(context, node)
      return
    case 'WhileStatement':
    case 'DoWhileStatement':
      evaluate(context, node.test)
      toStatement(context, node.body)
      return
    case 'WithStatement':
      evaluate(context, node.object)
      toStatement(context, node.body)
      return
    case 'LabeledStatement':
      toStatement(context, node.body)
      return
    default:
      convertModuleLevel(context, node)
  }
}

function toEffect(context: Context, node: Expression): void {
  if (node.type === 'AssignmentExpression') toAssignment(context, node)
  else if (!addEffectImport(context, node)) evaluate(context, node)
}

function convertModuleLevel(context: Context, node: Statement): void {
  switch (node.type) {
    case 'ImportDeclaration':
      addImport(context, node)
      return
    case 'ExportNamedDeclaration':
      addExportNamed(context, node)
      return
    case 'ExportDefaultDeclaration':
      addExportDefault(context, node)
      return
    case 'ExportAllDeclaration':
      addExportAll(context, node)
      return
    case 'TSExportAssignment':
      addWholeExport(context, node.expression)
      return
    default:
      toDeclaration(context, node)
  }
}

/** Declarations; what only exists for the type checker (`declare`, interfaces, aliases) is dropped. */
export function toDeclaration(context: Context, node: Declaration | Statement): void {
  if ('declare' in node && node.declare) return
  switch (node.type) {
    case 'VariableDeclaration':
      toVariables(context, node)
      return
    case 'FunctionDeclaration':
      context.block.functions.push(toFunction(context, node, node.id?.name ?? ''))
      return
    case 'ClassDeclaration':
      context.block.classes.push(toClass(context, node, node.id?.name ?? ''))
      return
    case 'TSEnumDeclaration':
      context.block.classes.push(toEnum(context, node))
      return
    case 'TSImportEqualsDeclaration':
      addImportEquals(context, node)
      return
    case 'TSModuleDeclaration':
      if (node.body) toStatements(context, node.body.body)
      return
    default:
  }
}

function toVariables(context: Context, node: VariableDeclaration): void {
  for (const { id, init } of node.declarations) {
    if (init && addRequestImports(context, id, init)) continue
    bindTarget(context, id, { ...(init && { value: toExpr(context, init) }), how: 'assign' })
  }
}

/** `else if` chains are as long as their author liked: walked, not recursed. */
function toIf(context: Context, node: IfStatement): void {
  let next: Statement | null = node
  while (next?.type === 'IfStatement') {
    evaluate(context, next.test)
    toStatement(context, next.consequent)
    next = next.alternate
  }
  if (next) toStatement(context, next)
}

function toTry(context: Context, node: TryStatement): void {
  toStatements(context, node.block.body)
  if (node.handler?.param) bindTarget(context, node.handler.param, { how: 'assign' })
  toStatements(context, node.handler?.body.body ?? [])
  toStatements(context, node.finalizer?.body ?? [])
}

function toSwitch(context: Context, node: SwitchStatement): void {
  evaluate(context, node.discriminant, ...node.cases.map((branch) => branch.test))
  for (const branch of node.cases) toStatements(context, branch.consequent)
}

function toFor(context: Context, node: ForStatement): void {
  if (node.init?.type === 'VariableDeclaration') toVariables(context, node.init)
  else evaluate(context, node.init)
  evaluate(context, node.test, node.update)
  toStatement(context, node.body)
}

function toForEach(context: Context, node: ForInStatement | ForOfStatement): void {
  const target = node.left.type === 'VariableDeclaration' ? node.left.declarations[0]?.id : node.left
  const value = toExpr(context, node.right)
  if (target) bindTarget(context, target, { value, how: 'each' })
  else context.block.exprs.push(value)
  toStatement(context, node.body)
}
