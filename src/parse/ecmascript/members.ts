import type { Expression } from 'oxc-parser'
import { MAX_DEPTH } from './context.ts'
import { toName } from './expressions.ts'
import { unwrap } from './unwrap.ts'

/** The object and the name set by `a.b = …`, `this.b = …`, `a['b'] = …`; `a.b.c = …` is `c` on `a.b`. */
export function toMemberBinding(node: Expression): { on: string; name: string } | undefined {
  const path = toPath(node)
  if (path === undefined || path.length < 2) return undefined
  return { on: path.slice(0, -1).join('.'), name: path.at(-1) ?? '' }
}

/** `a.b['c']` as its names; undefined when a part is not a plain name. */
export function toPath(node: Expression): string[] | undefined {
  const names: string[] = []
  let inner = unwrap(node)
  while (inner.type === 'MemberExpression') {
    const { property } = inner
    if (!inner.computed) names.push(toName(inner.property))
    else if (property.type === 'Literal' && typeof property.value === 'string') names.push(property.value)
    else return undefined
    if (names.length > MAX_DEPTH) return undefined
    inner = unwrap(inner.object)
  }
  if (inner.type === 'Identifier') names.push(inner.name)
  else if (inner.type === 'ThisExpression') names.push('this')
  else return undefined
  return names.reverse()
}
