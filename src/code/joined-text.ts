import type { Evaluator } from './evaluate.ts'
import type { Arg, At, Expr } from './ir.ts'
import type { Scope } from './scope.ts'
import type { Value } from './value.ts'

const MAX_PARTS = 80
const MAX_CHAIN = 6

/** Methods of arrays whose result holds the same texts, some perhaps left out. */
const KEEPS = new Set(['filter', 'flat', 'reverse', 'sort', 'toSorted'])

interface Parts {
  items: Expr[]
  at: At
  scope: Scope
}

/**
 * `['You are …', rules].join('\n')`, `"\n".join([…])`: the text that the parts of a list give, as a template would, with
 * what `push` adds to it in the same function. Undefined where the list is not written down.
 */
export function joinedText(
  evaluator: Evaluator,
  call: { receiver: Expr; args: readonly Arg[] },
  scope: Scope,
): Value[] | undefined {
  const first = call.args[0]?.value
  const isPython = scope.module.language === 'python'
  const list = isPython ? first : call.receiver
  const separator = isPython ? call.receiver : first
  if (!list || (isPython && separator?.k !== 'str')) return undefined
  const glue = separator === undefined ? ',' : evaluator.textOf(separator, scope)
  const found = partsOf(evaluator, list, scope)
  if (glue === undefined || found.length === 0) return undefined
  return found.flatMap(({ items, at, scope: home }) => {
    const parts = items.slice(0, MAX_PARTS).flatMap((item, i) => (i === 0 ? [item] : [glue, item]))
    return evaluator.evaluate({ k: 'tpl', parts, at }, home)
  })
}

function partsOf(evaluator: Evaluator, list: Expr, scope: Scope, depth = 0): Parts[] {
  if (list.k === 'call' && list.fn.k === 'attr' && KEEPS.has(list.fn.name) && depth < MAX_CHAIN)
    return partsOf(evaluator, list.fn.of, scope, depth + 1)
  const lists = evaluator
    .evaluate(list, scope)
    .flatMap((value) =>
      value.v === 'data' && value.expr.k === 'list' ? [{ expr: value.expr, scope: value.scope }] : [],
    )
  return lists.flatMap(({ expr, scope: home }): Parts[] => {
    const items = [...expr.items, ...(list.k === 'name' ? pushedTo(list.id, home) : [])]
    const at = expr.items.length > 0 ? expr.at : (items[0]?.at ?? expr.at)
    return items.length > 0 ? [{ items, at, scope: home }] : []
  })
}

/** What `name.push(…)` and `name.append(…)` add where the list is made, in the order of the source. */
function pushedTo(name: string, { block }: Scope): Expr[] {
  return block.exprs.flatMap((expr) =>
    expr.k === 'call' &&
    expr.fn.k === 'attr' &&
    (expr.fn.name === 'push' || expr.fn.name === 'append') &&
    expr.fn.of.k === 'name' &&
    expr.fn.of.id === name
      ? expr.args.map(({ value }) => value)
      : [],
  )
}
