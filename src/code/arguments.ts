import type { Evaluator } from './evaluate.ts'
import { memberOf } from './evaluate-member.ts'
import { setMembers } from './go-sets.ts'
import type { Arg, Expr } from './ir.ts'
import type { ArgPath } from './rules.ts'
import type { Scope } from './scope.ts'
import type { Origin, Value } from './value.ts'

const REST = /^\d+\+$/
/** Name of a functional option of Go. */
const GO_OPTION = /^With[A-Z]/

/** The arguments of one call, read by the paths of the rule tables. */
export class Arguments {
  readonly args: readonly Arg[]
  readonly scope: Scope
  readonly origin: Origin | undefined
  readonly #evaluator: Evaluator

  constructor(evaluator: Evaluator, args: readonly Arg[], scope: Scope, origin?: Origin) {
    this.#evaluator = evaluator
    this.args = args
    this.scope = scope
    this.origin = origin
  }

  /** Values of the first path that is present; undefined when none is. What is written in the call goes before `**options`. */
  first(paths: readonly ArgPath[] | undefined): { values: Value[]; expr: Expr; scope: Scope } | undefined {
    let maybe: { values: Value[]; expr: Expr; scope: Scope } | undefined
    for (const path of paths ?? []) {
      const found = this.#eitherOf(path, paths)
      if (found && (isWritten(this.args, path) || found.values.some(({ v }) => v !== 'param'))) return found
      maybe ??= found
    }
    return maybe
  }

  /** A parameter may be the map with the key or, where the rule allows both, the value itself: its callers know. */
  #eitherOf(
    path: ArgPath,
    paths: readonly ArgPath[] | undefined,
  ): { values: Value[]; expr: Expr; scope: Scope } | undefined {
    const found = this.#at(path)
    const head = path.split('.', 1)[0]!
    const isOpen = head !== path && paths?.includes(head) && found?.values.every(({ v }) => v === 'param')
    const whole = isOpen ? this.#at(head) : undefined
    return found && whole ? { ...whole, values: [...whole.values, ...found.values] } : found
  }

  /** What the callers of the function around give, where it hands on all it gets: `create(**options)`. */
  handedOn(paths: readonly ArgPath[]): { values: Value[]; expr: Expr; scope: Scope } | undefined {
    const keys = paths.filter((path) => /^[a-z_]\w*$/i.test(path))
    for (const { spread, value } of this.args) {
      if (spread !== 2) continue
      const params = this.#evaluator.ask(value, this.scope).filter((each) => each.v === 'param')
      const values = params.flatMap((param) =>
        keys.flatMap((key) => memberOf(this.#evaluator, param, key, value.at, this.scope)),
      )
      if (values.length > 0) return { values, expr: value, scope: this.scope }
    }
    return undefined
  }

  /** The first text at any of the paths. */
  text(paths: readonly ArgPath[] | undefined): string | undefined {
    const value = this.first(paths)?.values.find((each) => each.v === 'text')
    return value?.v === 'text' ? value.text : undefined
  }

  #at(path: ArgPath): { values: Value[]; expr: Expr; scope: Scope } | undefined {
    const [head = '', ...keys] = path.split('.')
    if (head === '$') {
      if (!this.origin || keys.length === 0) return undefined
      const inner = new Arguments(this.#evaluator, this.origin.call.args, this.origin.scope)
      return inner.#at(keys.join('.')) ?? inner.#at(`0.${keys.join('.')}`)
    }
    if (GO_OPTION.test(head) && this.scope.module.language === 'go') return this.#option(head, keys)
    if (REST.test(head)) return this.#rest(Number.parseInt(head))
    const arg = /^\d+$/.test(head) ? this.#positional(Number(head)) : this.args.find((each) => each.name === head)
    if (!arg) return keys.length === 0 ? this.#spread(head) : undefined
    if (keys.length === 0)
      return { values: this.#evaluator.ask(arg.value, this.scope), expr: arg.value, scope: this.scope }
    return this.#member(arg.value, keys)
  }

  #rest(from: number): { values: Value[]; expr: Expr; scope: Scope } | undefined {
    const rest = this.args.filter((arg) => arg.name === undefined).slice(from)
    const [first] = rest
    if (!first) return undefined
    if (first.spread)
      return { values: this.#evaluator.ask(first.value, this.scope), expr: first.value, scope: this.scope }
    const items = rest.filter(({ spread }) => !spread).map(({ value }) => value)
    const expr: Expr = { k: 'list', items, at: first.value.at }
    return { values: [{ v: 'data', expr, scope: this.scope, steps: [] }], expr, scope: this.scope }
  }

  /** Go: the argument of an option among the arguments, `NewClient(option.WithBaseURL(x))`, or in a list that is spread. */
  #option(name: string, keys: readonly string[]): { values: Value[]; expr: Expr; scope: Scope } | undefined {
    const calls = this.args.flatMap(({ value, spread }) => {
      const lists = spread ? this.#evaluator.ask(value, this.scope) : []
      const items = lists.flatMap((each) =>
        each.v === 'data' && each.expr.k === 'list' ? each.expr.items.map((item) => ({ item, scope: each.scope })) : [],
      )
      return spread ? items : [{ item: value, scope: this.scope }]
    })
    for (const { item, scope } of calls) {
      if (item.k !== 'call' || (item.fn.k !== 'attr' && item.fn.k !== 'name')) continue
      if ((item.fn.k === 'attr' ? item.fn.name : item.fn.id) !== name) continue
      const inner = new Arguments(this.#evaluator, item.args, scope)
      return inner.#at(keys.length === 0 ? '0' : keys.join('.'))
    }
    return undefined
  }

  #positional(index: number): Arg | undefined {
    const before = this.args.slice(0, index + 1)
    if (before.some((arg) => arg.spread)) return undefined
    return this.args.filter((arg) => arg.name === undefined)[index]
  }

  /** A keyword given through `**options`. */
  #spread(name: string): { values: Value[]; expr: Expr; scope: Scope } | undefined {
    for (const arg of this.args) {
      if (arg.spread !== 2) continue
      const values = this.#evaluator.ask(arg.value, this.scope).filter((value) => value.v === 'data')
      const found = values.flatMap((value) => memberOf(this.#evaluator, value, name, arg.value.at, this.scope))
      if (found.length > 0) return { values: found, expr: arg.value, scope: this.scope }
    }
    return undefined
  }

  #member(expr: Expr, keys: readonly string[]): { values: Value[]; expr: Expr; scope: Scope } | undefined {
    const direct = literalMember(expr, keys[0]!)
    if (direct) {
      return keys.length === 1
        ? { values: this.#evaluator.ask(direct, this.scope), expr: direct, scope: this.scope }
        : this.#member(direct, keys.slice(1))
    }
    let values = this.#evaluator.ask(expr, this.scope)
    let of: Expr = expr
    for (const name of keys) {
      const set = setMembers(this.#evaluator, of, name, this.scope)
      values = [...values.flatMap((value) => memberOf(this.#evaluator, value, name, expr.at, this.scope)), ...set]
      of = { k: 'attr', of, name, at: expr.at }
    }
    return values.length > 0 ? { values, expr, scope: this.scope } : undefined
  }
}

const isWritten = (args: readonly Arg[], path: ArgPath): boolean =>
  /^\d/.test(path) || args.some(({ name }) => name !== undefined && name === path.split('.', 1)[0])

/** The value under a key of a map literal; spreads are looked at by evaluation. */
export function literalMember(expr: Expr, key: string): Expr | undefined {
  if (expr.k !== 'map') return undefined
  return expr.entries.findLast((entry) => entry.key?.k === 'str' && entry.key.v === key)?.value
}
