import { literalMember } from './arguments.ts'
import type { Context } from './context.ts'
import { toEvidence } from './findings.ts'
import type { Expr, FunctionDef, Module } from './ir.ts'
import { toRef } from '../model/identity.ts'
import type { Scope } from './scope.ts'
import { addTool } from './yields/tool.ts'

type MapExpr = Extract<Expr, { k: 'map' }>

/** JSON keys, and the fields of structs that become them. */
const member = (map: MapExpr, name: string): Expr | undefined =>
  literalMember(map, name) ?? literalMember(map, name.charAt(0).toUpperCase() + name.slice(1))

/**
 * `{protocolVersion, capabilities, serverInfo: {name, version}}`: what an MCP server that is written without an SDK answers
 * to `initialize`. https://modelcontextprotocol.io/specification/2025-06-18/basic/lifecycle
 */
export function readServerInfo(context: Context, map: MapExpr, scope: Scope): void {
  const info = member(map, 'serverInfo')
  if (!info || !member(map, 'protocolVersion') || !member(map, 'capabilities')) return
  for (const value of context.evaluator.ask(info, scope)) {
    if (value.v !== 'data' || value.expr.k !== 'map') continue
    const [name, version] = ['name', 'version'].map((key) => {
      const expr = member(value.expr as MapExpr, key)
      return expr && context.evaluator.textOf(expr, value.scope)
    })
    if (!name) continue
    context.findings.add({
      kind: 'mcp-server',
      ref: toRef('mcp-server', name),
      name,
      ...(version && /\d/.test(version) ? { version } : {}),
      properties: { origin: 'implemented-here' },
      evidence: [toEvidence(scope.module, value.expr.at, { usage: 'invoked', symbol: 'serverInfo' })],
    })
  }
}

const METHODS = ['Name', 'Description']
/** Whichever says what the arguments are. */
const SCHEMAS = ['InputSchema', 'FunctionDefinition']

/** Go: a type that says its name, description and input schema by methods is a tool of such a server. */
export function readToolTypes(context: Context, module: Module): void {
  if (module.language !== 'go') return
  const types = new Map<string, Map<string, FunctionDef>>()
  for (const fn of module.body.functions)
    if (fn.receiver && [...METHODS, ...SCHEMAS].includes(fn.name) && fn.params.length === 0)
      types.set(fn.receiver, (types.get(fn.receiver) ?? new Map<string, FunctionDef>()).set(fn.name, fn))
  const root = context.evaluator.program.scope(module)
  for (const methods of types.values()) {
    if (!METHODS.every((each) => methods.has(each)) || !SCHEMAS.some((each) => methods.has(each))) continue
    const textOf = (method: string): string | undefined => {
      const fn = methods.get(method)!
      const [only, ...others] = fn.body.returns
      return only && others.length === 0 ? context.evaluator.textOf(only, root.ofFunction(fn)) : undefined
    }
    const name = textOf('Name')
    if (name && /^[\w.:/-]{1,128}$/.test(name))
      addTool(context, name, module.path, {
        description: textOf('Description'),
        evidence: [toEvidence(module, methods.get('Name')!.at, { usage: 'invoked' })],
      })
  }
}
