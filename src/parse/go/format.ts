import type { Expr } from '../../code/ir.ts'
import { toJoined } from './expressions.ts'

const VERB = /%(?:%|[-+# 0]*(?:\d+|\*)?(?:\.(?:\d+|\*)?)?[a-zA-Z])/g

/** `fmt.Sprintf("…%s…", x)` with a literal format is a template (https://pkg.go.dev/fmt); other calls stay. */
export function toFormatted(call: Extract<Expr, { k: 'call' }>): Expr {
  const { fn, args, at } = call
  if (fn.k !== 'attr' || fn.name !== 'Sprintf' || fn.of.k !== 'name' || fn.of.id !== 'fmt') return call
  const format = args[0]?.value
  if (format?.k !== 'str' || args.some((arg) => arg.spread)) return call
  const parts: (string | Expr)[] = []
  let end = 0
  let used = 1
  for (const { index, 0: verb } of format.v.matchAll(VERB)) {
    parts.push(format.v.slice(end, index))
    end = index + verb.length
    if (verb === '%%') parts.push('%')
    else {
      const value = args[used]?.value
      used += 1
      if (value) parts.push(value.k === 'str' ? value.v : value)
    }
  }
  parts.push(format.v.slice(end))
  // A verb that takes its width from an argument, or explicit indexes: left as a call.
  return used === args.length && !format.v.includes('%[') && !/%[^a-zA-Z]*\*/.test(format.v) ? toJoined(parts, at) : call
}
