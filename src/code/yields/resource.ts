import { toRef } from '../../model/identity.ts'
import { Arguments } from '../arguments.ts'
import { evidenceOf, type Context, type Use } from '../context.ts'
import { matchRules } from '../rule-index.ts'
import type { Yield } from '../rules.ts'

/** Resources are what a server offers to read: a property of the server, not things of their own. */
export function yieldMcpResource(context: Context, rule: Extract<Yield, { kind: 'mcp-resource' }>, use: Use): void {
  const resource = rule.at.flatMap((path) => addressAt(context, use, path) ?? [])[0]?.trim()
  if (!resource) return
  const add = (name: string): void => {
    context.findings.add({
      kind: 'mcp-server',
      ref: toRef('mcp-server', name),
      name,
      properties: { origin: 'implemented-here', resources: [resource] },
      evidence: [evidenceOf(use, 'invoked')],
    })
  }
  const own = serverName(context, use)
  if (own !== undefined) return add(own)
  // A server that came through a parameter: the only one there is, when all is read.
  context.atEnd.push(() => {
    const names = new Set(
      context.findings.components.flatMap(({ kind, name, properties }) =>
        kind === 'mcp-server' && properties?.origin === 'implemented-here' ? [name] : [],
      ),
    )
    const [name, ...others] = names
    if (name !== undefined && others.length === 0) add(name)
  })
}

/** A text, or the first argument of `new ResourceTemplate('charts://{name}', …)`. */
function addressAt(context: Context, use: Use, path: string): string | undefined {
  for (const value of use.args.first([path])?.values ?? []) {
    if (value.v === 'text') return value.text
    const first = value.v === 'symbol' ? value.origin?.call.args[0]?.value : undefined
    if (first && value.v === 'symbol') return context.evaluator.textOf(first, value.origin!.scope)
  }
  return undefined
}

/** What the call that made the server of this call names it. */
function serverName(context: Context, { args: { origin }, scope }: Use): string | undefined {
  if (!origin) return undefined
  const rule = matchRules(scope.module.language, origin.path, 'call').find((each) => each.kind === 'mcp-server')
  if (rule?.kind !== 'mcp-server') return undefined
  return new Arguments(context.evaluator, origin.call.args, origin.scope).text(rule.name)?.trim()
}
