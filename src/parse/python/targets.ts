import type { Binding, Block, Expr } from '../../code/ir.ts'

/** Of a longer unpacking, the names after these are bound without their value: each would repeat it. */
const MAX_SHARED = 64

export type Bound = Pick<Binding, 'value' | 'type' | 'how'> & { key?: string }

/** `a.b.c` as text; undefined when something else than names and members is in it. */
function toDotted(expr: Expr): string | undefined {
  const names: string[] = []
  let at = expr
  for (; at.k === 'attr'; at = at.of) names.push(at.name)
  return at.k === 'name' ? [at.id, ...names.reverse()].join('.') : undefined
}

/**
 * Binds what the target names. A member of `a.b` is bound with on `a.b`; members of calls and indexes (`d[k] = v`) are
 * no bindings: target and value become an expression. In an iteration (`each`) `key` is the member of each element,
 * with dots between the indexes of nested targets.
 */
export function bindTarget(block: Block, target: Expr, bound: Bound): void {
  if (target.k === 'name') block.bindings.push({ name: target.id, ...bound, at: target.at })
  else if (target.k === 'list') unpack(block, target.items, bound)
  else {
    const on = target.k === 'attr' ? toDotted(target.of) : undefined
    if (target.k === 'attr' && on !== undefined) block.bindings.push({ name: target.name, on, ...bound, at: target.at })
    else block.exprs.push({ k: 'other', of: bound.value ? [target, bound.value] : [target], at: target.at })
  }
}

function unpack(block: Block, items: readonly Expr[], bound: Bound): void {
  const star = items.findIndex((item) => item.k === 'other')
  for (const [index, item] of items.entries()) {
    const { value } = index < MAX_SHARED ? bound : { value: undefined }
    if (item.k === 'other') {
      const [rest] = item.of
      const part: Expr | undefined = value && { k: 'other', of: [value], at: value.at }
      if (rest !== undefined) bindTarget(block, rest, part ? { value: part, how: 'assign' } : { how: 'assign' })
      continue
    }
    // Names after a starred one count from the end.
    const position = star >= 0 && index > star ? index - items.length : index
    bindTarget(block, item, toMember({ ...bound, value }, position, item))
  }
}

function toMember(bound: Bound, position: number, target: Expr): Bound {
  const { value, how } = bound
  if (how === 'each') {
    const key = bound.key === undefined ? String(position) : `${bound.key}.${position}`
    return value ? { value, how, key } : { how, key }
  }
  if (value === undefined) return { how: 'key', key: String(position) }
  if (bound.key === undefined) return { value, how: 'key', key: String(position) }
  const { at } = target
  const outer: Expr = { k: 'index', of: value, key: { k: 'num', v: Number(bound.key), at }, at }
  return { value: outer, how: 'key', key: String(position) }
}
