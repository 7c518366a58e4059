import type { Arg, At, Expr, FunctionDef, MapEntry } from './ir.ts'
import type { Frame, Scope } from './scope.ts'

/** Parameter name → argument. Destructured parameters are found by `.key`. */
export function toFrame(fn: FunctionDef, args: readonly Arg[], scope: Scope): Frame {
  const frame: Frame = new Map()
  const params = fn.params.filter((param, i) => !(i === 0 && (param.name === 'self' || param.name === 'cls')))
  params.forEach((param, i) => {
    if (param.spread) {
      const expr = param.spread === 2 ? furtherNamed(params, args, param.at) : furtherUnnamed(args.slice(i), param.at)
      if (param.name) frame.set(param.name, { expr, scope })
      return
    }
    const arg =
      args.find((each) => each.name !== undefined && each.name === param.name) ??
      (args[i]?.name === undefined && !args[i]?.spread ? args[i] : undefined)
    if (!arg) return
    if (param.name) frame.set(param.name, { expr: arg.value, scope })
    if (arg.value.k !== 'map') return
    for (const { key, value } of arg.value.entries) if (key?.k === 'str') frame.set(`.${key.v}`, { expr: value, scope })
  })
  return frame
}

/** What `**options` gets of a call: the keywords that no other parameter takes, as a map. */
function furtherNamed(params: FunctionDef['params'], args: readonly Arg[], at: At): Expr {
  const taken = new Set(params.map(({ name }) => name))
  const entries = args.flatMap(({ name, spread, value }): MapEntry[] => {
    if (spread === 2) return [{ key: null, value }]
    return name === undefined || taken.has(name) ? [] : [{ key: { k: 'str', v: name, at: value.at }, value }]
  })
  return { k: 'map', entries, at }
}

/** What `*items` and `...items` get. */
function furtherUnnamed(args: readonly Arg[], at: At): Expr {
  const items = args.flatMap(({ name, spread, value }) => (name === undefined && !spread ? [value] : []))
  return { k: 'list', items, at }
}
