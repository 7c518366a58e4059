import type { Expr } from './ir.ts'
import type { Definition, Scope } from './scope.ts'
import type { SymbolValue } from './value.ts'

/** Ids that only Workers AI has. https://developers.cloudflare.com/workers-ai/models/ */
const WORKERS_AI_ID = /^@(?:cf|hf)\/[\w.-]+\/[\w.-]+$/

const SYMBOL: SymbolValue = { v: 'symbol', path: '@cloudflare/workers-types:Ai().run', steps: [] }

/**
 * `env.AI.run(id, …)`: a binding reaches the code as a parameter that the platform fills, so that nothing but its usual
 * name, or an id that nobody else has, tells what it is.
 */
export function boundSymbol({ fn, args }: Extract<Expr, { k: 'call' }>, scope: Scope): SymbolValue | undefined {
  if (fn.k !== 'attr' || fn.name !== 'run' || scope.module.language !== 'ecmascript') return undefined
  const first = args[0]?.value
  if (first === undefined) return undefined
  const isKnown = isWorkersId(first) || (first.k === 'name' && scope.find(first.id).some(isWorkersConstant))
  return isKnown || isBinding(fn.of) ? SYMBOL : undefined
}

const isWorkersId = (expr: Expr | undefined): boolean => expr?.k === 'str' && WORKERS_AI_ID.test(expr.v)

const isWorkersConstant = (definition: Definition): boolean =>
  definition.d === 'binding' && isWorkersId(definition.binding.value)

/** `env.AI`, `this.env.AI`, `c.env.AI`: `AI` alone is a name that games use as well. */
function isBinding(of: Expr): boolean {
  if (of.k !== 'attr' || of.name !== 'AI') return false
  return (of.of.k === 'name' && of.of.id === 'env') || (of.of.k === 'attr' && of.of.name === 'env')
}
