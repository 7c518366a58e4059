import type { Expr } from '../../code/ir.ts'
import { toJoined } from './expressions.ts'

/** `fmt.Sprintf("…%s…", x)` with a literal format is a template (https://pkg.go.dev/fmt); other calls stay. */
export function toFormatted(call: Extract<Expr, { k: 'call' }>): Expr {
  const { fn, args, at } = call
  if (fn.k !== 'attr' || fn.name !== 'Sprintf' || fn.of.k !== 'name' || fn.of.id !== 'fmt') return call
  const format = args[0]?.value
  if (format?.k !== 'str' || args.some((arg) => arg.spread)) return call
  const texts = splitVerbs(format.v)
  if (texts?.length !== args.length) return call
  const parts = texts.flatMap((text, index): (string | Expr)[] => {
    const value = args[index]?.value
    if (index === 0 || !value) return [text]
    return [value.k === 'str' ? value.v : value, text]
  })
  return toJoined(parts, at)
}

const FLAGS = '+-# 0123456789.'

/** The texts between the verbs; undefined for a format that takes a width or an index from its arguments. */
function splitVerbs(format: string): string[] | undefined {
  const texts: string[] = []
  let text = ''
  let end = 0
  for (let at = format.indexOf('%'); at >= 0; at = format.indexOf('%', end)) {
    text += format.slice(end, at)
    end = at + 1
    while (end < format.length && FLAGS.includes(format.charAt(end))) end += 1
    const verb = format.charAt(end)
    if (verb === '*' || verb === '[') return undefined
    end += 1
    if (verb === '%') text += '%'
    else {
      texts.push(text)
      text = ''
    }
  }
  texts.push(text + format.slice(end))
  return texts
}
