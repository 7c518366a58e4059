import type { Context } from './context.ts'
import type { Expr } from './ir.ts'
import { mayEndRule, type Position } from './rule-index.ts'
import type { Scope } from './scope.ts'
import type { SymbolValue, Value } from './value.ts'

type Param = Extract<Value, { v: 'param' }>

/** How often a client may be passed on. */
const MAX_DEPTH = 4

/**
 * A method of a parameter without a type, `def ask(client): client.responses.create(…)`: who calls the function says
 * whose method it is. `onSymbol` gets each symbol once.
 */
export function whenReceiverIsKnown(
  context: Context,
  callee: Expr,
  use: { scope: Scope; position: Position },
  onSymbol: (symbol: SymbolValue) => void,
): void {
  if (callee.k !== 'attr' || !mayEndRule(use.scope.module.language, callee.name, use.position)) return
  const names: string[] = []
  for (let at: Expr = callee; at.k === 'attr' && names.length < 8;) {
    names.unshift(at.name)
    at = at.of
    const params = context.evaluator
      .askCallee(at, use.scope)
      .filter((value): value is Param => value.v === 'param' && value.key === undefined)
    if (params.length === 0) continue
    const tail = names.join('.')
    const seen = new Set<string>()
    for (const param of params)
      ask(context, param, 0, (found) => {
        const symbol: SymbolValue = { ...found, path: `${found.path}${found.path.endsWith(':') ? '' : '.'}${tail}` }
        const key = `${symbol.path}\0${symbol.origin?.call.at ?? ''}`
        if (seen.has(key)) return
        seen.add(key)
        onSymbol(symbol)
      })
    return
  }
}

function ask(context: Context, { fn, name }: Param, depth: number, onSymbol: (symbol: SymbolValue) => void): void {
  if (depth >= MAX_DEPTH || context.callers.isFull) return
  const accept = (values: Value[]): void => {
    for (const value of values) {
      if (value.v === 'symbol') onSymbol(value)
      else if (value.v === 'param' && value.key === undefined) ask(context, value, depth + 1, onSymbol)
    }
  }
  context.callers.ask({ fn, name, key: undefined, accept })
}
