import type {
  BindingPattern,
  Declaration,
  ExportAllDeclaration,
  ExportDefaultDeclaration,
  ExportNamedDeclaration,
  ImportDeclaration,
  ModuleExportName,
  TSImportEqualsDeclaration,
} from 'oxc-parser'
import type { Expr, Import } from '../../code/ir.ts'
import { toClass } from './classes.ts'
import { atOf, MAX_DEPTH, type Context } from './context.ts'
import { toExpr } from './expressions.ts'
import { toFunction } from './functions.ts'
import { toDeclaration } from './statements.ts'

const nameOf = (name: ModuleExportName): string => (name.type === 'Literal' ? name.value : name.name)

export function addImport(context: Context, node: ImportDeclaration): void {
  const { imports } = context.module
  const from = node.source.value
  const isType = node.importKind === 'type'
  if (node.specifiers.length === 0 && !isType) imports.push({ local: '', from, name: '*', at: atOf(context, node) })
  for (const specifier of node.specifiers) {
    const name =
      specifier.type === 'ImportSpecifier'
        ? nameOf(specifier.imported)
        : specifier.type === 'ImportDefaultSpecifier'
          ? 'default'
          : '*'
    const added: Import = { local: specifier.local.name, from, name, at: atOf(context, specifier) }
    if (isType || (specifier.type === 'ImportSpecifier' && specifier.importKind === 'type')) added.typeOnly = true
    imports.push(added)
  }
}

/** `import x = require('y')` and `import x = A.b`. */
export function addImportEquals(context: Context, node: TSImportEqualsDeclaration): void {
  const at = atOf(context, node)
  const local = node.id.name
  const reference = node.moduleReference
  if (reference.type === 'TSExternalModuleReference') {
    const typeOnly = node.importKind === 'type'
    const from = reference.expression.value
    context.module.imports.push({ local, from, name: '*', at, ...(typeOnly && { typeOnly }) })
    return
  }
  const value = toQualified(context, reference, 0)
  if (value) context.block.bindings.push({ name: local, value, how: 'assign', at })
}

function toQualified(
  context: Context,
  node:
    | Exclude<TSImportEqualsDeclaration['moduleReference'], { type: 'TSExternalModuleReference' }>
    | { type: 'ThisExpression'; start: number; end: number },
  depth: number,
): Expr | undefined {
  const at = atOf(context, node)
  if (node.type === 'Identifier') return { k: 'name', id: node.name, at }
  if (node.type === 'ThisExpression' || depth > MAX_DEPTH) return undefined
  const of = toQualified(context, node.left, depth + 1)
  return of && { k: 'attr', of, name: node.right.name, at }
}

export function addExportNamed(context: Context, node: ExportNamedDeclaration): void {
  const { exports } = context.module
  if (node.declaration) {
    toDeclaration(context, node.declaration)
    if (!('declare' in node.declaration && node.declaration.declare)) {
      for (const local of namesOf(node.declaration)) exports.push({ name: local, local })
    }
  }
  const from = node.source?.value
  for (const specifier of node.specifiers) {
    const name = nameOf(specifier.exported)
    const local = nameOf(specifier.local)
    exports.push(from === undefined ? { name, local } : { name, from, fromName: local })
  }
}

function namesOf(node: Declaration): string[] {
  if (node.type === 'VariableDeclaration') {
    const names: string[] = []
    for (const { id } of node.declarations) addNames(id, names, 0)
    return names
  }
  const isValue =
    node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration' || node.type === 'TSEnumDeclaration'
  return isValue && node.id ? [node.id.name] : []
}

function addNames(pattern: BindingPattern, names: string[], depth: number): void {
  if (depth > MAX_DEPTH) return
  if (pattern.type === 'Identifier') names.push(pattern.name)
  else if (pattern.type === 'AssignmentPattern') addNames(pattern.left, names, depth + 1)
  else {
    for (const member of pattern.type === 'ArrayPattern' ? pattern.elements : pattern.properties) {
      if (member?.type === 'RestElement') addNames(member.argument, names, depth + 1)
      else if (member) addNames(member.type === 'Property' ? member.value : member, names, depth + 1)
    }
  }
}

export function addExportDefault(context: Context, { declaration }: ExportDefaultDeclaration): void {
  const { exports } = context.module
  if (declaration.type === 'TSInterfaceDeclaration') return
  if (declaration.type === 'FunctionDeclaration' || declaration.type === 'TSDeclareFunction') {
    const local = declaration.id?.name ?? 'default'
    if (declaration.body) context.block.functions.push(toFunction(context, declaration, local))
    exports.push({ name: 'default', local })
  } else if (declaration.type === 'ClassDeclaration') {
    const local = declaration.id?.name ?? 'default'
    context.block.classes.push(toClass(context, declaration, local))
    exports.push({ name: 'default', local })
  } else if (declaration.type === 'Identifier') exports.push({ name: 'default', local: declaration.name })
  else {
    const value = toExpr(context, declaration)
    context.block.bindings.push({ name: 'default', value, how: 'assign', at: atOf(context, declaration) })
    exports.push({ name: 'default', local: 'default' })
  }
}

export function addExportAll(context: Context, node: ExportAllDeclaration): void {
  const from = node.source.value
  context.module.exports.push(
    node.exported ? { name: nameOf(node.exported), from, fromName: '*' } : { name: '*', from },
  )
}
