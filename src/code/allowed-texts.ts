import type { Context } from './context.ts'
import type { Expr } from './ir.ts'
import type { Scope } from './scope.ts'
import type { TextValue } from './value.ts'

/** A longer list is of something else. */
const MAX = 20

/**
 * `assert size in {"gpt2", "gpt2-xl"}` before `load(size)`: what a name is compared with as a whole is what it may be. The
 * form does not keep which comparison it is, so only lists of ids count, with two or more of them.
 */
export function allowedTexts(context: Context, expr: Expr, scope: Scope): TextValue[] {
  if (expr.k !== 'name' || !scope.fn || scope.module.language !== 'python') return []
  const found = scope.block.exprs.flatMap((each) => {
    if (each.k !== 'other' || each.of.length !== 2) return []
    const [left, right] = each.of
    return left?.k === 'name' && left.id === expr.id && right?.k === 'list' ? [right] : []
  })
  return found.flatMap((list) => {
    const texts = list.items.flatMap((item) => (item.k === 'str' && ID.test(item.v) ? [item] : []))
    if (texts.length < 2 || texts.length !== list.items.length || texts.length > MAX) return []
    const step = context.evaluator.step(scope, list.at, `allowed values of ${expr.id}`)
    return texts.map((item): TextValue => ({
      v: 'text',
      text: item.v,
      place: { file: scope.module.path, at: item.at },
      steps: [step],
    }))
  })
}

/** A version or size in it. */
const ID = /^(?=.*\d)[\w.-]+(?:\/[\w.:-]+)?$/
