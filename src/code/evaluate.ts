import type { Step } from '../model/evidence.ts'
import { lineOf, type At, type Binding, type Expr, type FunctionDef } from './ir.ts'
import { decoratedOption } from './command-options.ts'
import { evaluateCall } from './evaluate-call.ts'
import { memberOf } from './evaluate-member.ts'
import { longChain, wrappedTypes } from './expression-forms.ts'
import { innerSets, setMembers } from './go-sets.ts'
import { importedValues } from './imports.ts'
import { globalValues, instances } from './instances.ts'
import { toLabel } from './label.ts'
import { reaching, unshadowed } from './order.ts'
import { type Program } from './program.ts'
import type { Relevance } from './relevance.ts'
import { withMore } from './extended-text.ts'
import { withHeldType } from './run-contexts.ts'
import type { Definition, Scope } from './scope.ts'
import { distinct, MAX_VALUES, via, type Value } from './value.ts'

/** How many hops a value may take: real code needs few, hostile code offers many. */
const MAX_DEPTH = 24
const MAX_WORK = 20_000
/** Assignments of one name that are looked at, the last ones first to count. */
const MAX_DEFINITIONS = 12

/** Resolves expressions to values. One per link run; memoises what does not depend on a particular call. */
export class Evaluator {
  readonly program: Program
  readonly #relevance: Relevance
  #values = new WeakMap<Scope, Map<Expr, Value[]>>()
  #remembered = new Map<string, Value[]>()
  #callees = new WeakMap<Scope, Map<Expr, Value[]>>()
  /** While a callee is resolved, only names that can lead to an AI library are followed. */
  #isCallee = false
  #active = new Set<Expr>()
  #entered = new Set<string>()
  #depth = 0
  #work = 0
  #cuts = 0
  /** How often a parameter without a known argument was met, and the answers in which one was. */
  #params = 0
  #dependent = new WeakSet<Value[]>()

  constructor(program: Program, relevance: Relevance) {
    this.program = program
    this.#relevance = relevance
  }

  get isCallee(): boolean {
    return this.#isCallee
  }

  /** Starts a new budget: one question asked by detection. */
  ask(expr: Expr, scope: Scope): Value[] {
    this.#work = 0
    for (const link of longChain(expr)) this.evaluate(link, scope)
    return this.evaluate(expr, scope)
  }

  /** What is called, derived from, or used as a decorator. Values that no AI library can reach are left out. */
  askCallee(expr: Expr, scope: Scope): Value[] {
    this.#isCallee = true
    try {
      return this.ask(expr, scope)
    } finally {
      this.#isCallee = false
    }
  }

  evaluate(expr: Expr, scope: Scope): Value[] {
    const isLeaf = expr.k === 'str' || expr.k === 'num' || expr.k === 'bool' || expr.k === 'null'
    if (isLeaf) return this.#compute(expr, scope)
    const isMemo = !scope.isFramed
    const memos = this.#isCallee ? this.#callees : this.#values
    const known = isMemo ? memos.get(scope)?.get(expr) : undefined
    if (known) {
      if (this.#dependent.has(known)) this.#params++
      return known
    }
    if (this.#depth >= MAX_DEPTH || this.#active.has(expr) || ++this.#work > MAX_WORK) {
      this.#cuts++
      return []
    }
    const cuts = this.#cuts
    const params = this.#params
    this.#active.add(expr)
    this.#depth++
    const values = distinct(this.#compute(expr, scope))
    this.#depth--
    this.#active.delete(expr)
    if (params !== this.#params) this.#dependent.add(values)
    // A value computed after a cut (cycle, depth, budget) may be incomplete: only whole answers and outermost ones are kept.
    if (isMemo && (this.#depth === 0 || cuts === this.#cuts)) {
      const memo = memos.get(scope)
      if (memo) memo.set(expr, values)
      else memos.set(scope, new Map([[expr, values]]))
    }
    return values
  }

  /** What a name stands for whether or not it can lead to an AI library. */
  evaluateWhole(expr: Expr, scope: Scope): Value[] {
    const isCallee = this.#isCallee
    this.#isCallee = false
    const values = this.evaluate(expr, scope)
    this.#isCallee = isCallee
    return values
  }

  /** To be told when a value depends on who calls. */
  meetsParam(): void {
    this.#params++
  }

  /** Runs a step that recursion may come back to (an import of an import…); a second entry with the same key gives nothing. */
  once(key: string, step: () => Value[]): Value[] {
    if (this.#entered.has(key) || this.#depth >= MAX_DEPTH) {
      this.#cuts++
      return []
    }
    this.#entered.add(key)
    this.#depth++
    const values = step()
    this.#depth--
    this.#entered.delete(key)
    return values
  }

  /** A step whose answer is the same wherever it is asked from: kept, unless recursion cut it short. */
  remember(key: string, step: () => Value[]): Value[] {
    const full = `${this.#isCallee}\0${key}`
    const known = this.#remembered.get(full)
    if (known) {
      if (this.#dependent.has(known)) this.#params++
      return known
    }
    const cuts = this.#cuts
    const params = this.#params
    const values = distinct(this.once(full, step))
    if (params !== this.#params) this.#dependent.add(values)
    if (cuts === this.#cuts) this.#remembered.set(full, values)
    return values
  }

  /** What a function returns whoever calls it; undefined when that depends on the arguments. Kept, as most calls ask it. */
  returnedByAny(fn: FunctionDef, scope: Scope): Value[] | undefined {
    const params = this.#params
    const inside = scope.ofFunction(fn)
    const values = fn.body.returns.flatMap((expr) => this.evaluate(expr, inside))
    return params === this.#params ? values : undefined
  }

  /** The only text an expression can be, if there is exactly one. */
  textOf(expr: Expr, scope: Scope): string | undefined {
    const values = this.evaluate(expr, scope)
    const first = values[0]
    return values.length === 1 && first?.v === 'text' ? first.text : undefined
  }

  #compute(expr: Expr, scope: Scope): Value[] {
    switch (expr.k) {
      case 'str':
        return [{ v: 'text', text: expr.v, place: { file: scope.module.path, at: expr.at }, steps: [] }]
      case 'tpl':
        return this.#template(expr, scope)
      case 'name':
        return this.lookup(expr.id, scope, expr.at)
      case 'attr':
        return [
          ...this.evaluate(expr.of, scope).flatMap((value) => memberOf(this, value, expr.name, expr.at, scope)),
          ...setMembers(this, expr.of, expr.name, scope),
        ]
      case 'index':
        return this.#index(expr, scope)
      case 'call':
        return evaluateCall(this, expr, scope)
      case 'choice':
        return expr.of.flatMap((option) => this.evaluate(option, scope))
      case 'list':
      case 'map':
        return [{ v: 'data', expr, scope, steps: [] }]
      case 'fn':
        return [{ v: 'function', fn: expr.fn, scope, steps: [] }]
      case 'class':
        return [{ v: 'class', cls: expr.class, scope, steps: [] }]
      default:
        return []
    }
  }

  /** `use`: where in the scope the name stands; undefined means anywhere. */
  lookup(name: string, scope: Scope, use?: At): Value[] {
    const found = scope.find(name)
    const definitions = use === undefined ? found : reaching(found, use, scope)
    if (scope.module.language === 'go') return this.#lookupGo(name, unshadowed(definitions, name, use, scope), scope)
    return definitions.length > 0 ? this.#defined(name, definitions, scope) : globalValues(name, scope)
  }

  /** Any of the definitions; what extends a text (`prompt += …`) is no other value of it but its continuation. */
  #defined(name: string, definitions: readonly Definition[], scope: Scope): Value[] {
    const isMore = (each: Definition): boolean => each.d === 'binding' && each.binding.how === 'augment'
    const values = (of: readonly Definition[]): Value[] =>
      of.slice(-MAX_DEFINITIONS).flatMap((definition) => this.#define(name, definition, scope))
    if (this.#isCallee || !definitions.some(isMore)) return values(definitions)
    const first = values(definitions.filter((each) => !isMore(each)))
    if (!first.some(isText)) return [...first, ...this.#continued(name, values(definitions.filter(isMore)))]
    return first.flatMap((value) => this.#extended(value, definitions.filter(isMore)))
  }

  /** What is added to a text that nothing is known of: one text, with a hole before it. */
  #continued(name: string, more: Value[]): Value[] {
    const texts = more.filter(isText)
    const [first, ...rest] = texts
    if (!first || rest.length === 0) return more
    const text = [`{${name}}`, ...texts.map((each) => each.text)].join('')
    return [...more.filter((each) => !isText(each)), { ...first, v: 'pattern', text }]
  }

  #extended(value: Value, more: readonly Definition[]): Value[] {
    if (value.v !== 'text' && value.v !== 'pattern') return [value]
    const added = more.slice(0, MAX_VALUES).flatMap((each) => {
      const expr = each.d === 'binding' ? each.binding.value : undefined
      const [piece] = expr ? this.#piece(expr, each.scope) : []
      return piece && expr ? [{ ...piece, place: { file: each.scope.module.path, at: expr.at } }] : []
    })
    return withMore(value, added)
  }

  /** Go: a package's names are visible in all of its files, and what any function sets is seen by the others. */
  #lookupGo(name: string, found: readonly Definition[], scope: Scope): Value[] {
    const isDeclared = found.some((each) => each.d !== 'binding' || !each.binding.isSet)
    const declared = isDeclared ? found : (this.program.packageNames(scope.module).get(name) ?? [])
    const isVariable = declared.some((each) => each.d === 'binding')
    const sets = isVariable ? innerSets(this, name, scope) : []
    const all = new Set([...declared, ...(isDeclared ? [] : found), ...sets])
    return this.#defined(name, [...all], scope)
  }

  #define(name: string, definition: Definition, from: Scope): Value[] {
    if (this.#isCallee && !definition.scope.parent && !this.#relevance.isTainted(definition.scope.module, name))
      return []
    switch (definition.d) {
      case 'import':
        return importedValues(this, definition.import, definition.scope.module)
      case 'function':
        return [{ v: 'function', fn: definition.fn, scope: definition.scope, steps: [] }]
      case 'class':
        return [{ v: 'class', cls: definition.cls, scope: definition.scope, steps: [] }]
      case 'binding':
        return this.valuesOf(definition.binding, definition.scope)
      case 'param':
        return this.#param(name, definition, from)
    }
  }

  /** Values of a binding, with the hop named. */
  valuesOf(binding: Binding, scope: Scope): Value[] {
    const step = this.step(scope, binding.at, `${scope.parent ? 'variable' : 'constant'} ${binding.name}`)
    const base = binding.value ? this.#bound(binding, binding.value, scope) : []
    const values = base.length > 0 || !binding.type ? base : this.typed(binding.type, scope)
    return values.map((value) =>
      value.v === 'symbol' || value.v === 'function' || value.v === 'class' ? value : via(value, step),
    )
  }

  /** What is known of a value by its annotation alone. */
  typed(type: Expr, scope: Scope): Value[] {
    const inner = wrappedTypes(type)
    if (inner) return inner.flatMap((each) => this.typed(each, scope))
    const values = withHeldType(instances(this.evaluate(type, scope)), type, scope)
    if (values.length > 0 || scope.module.language !== 'go' || type.k !== 'name' || PREDECLARED.has(type.id))
      return values
    return [{ v: 'struct', type: type.id, module: scope.module, steps: [] }]
  }

  #bound(binding: Binding, value: Expr, scope: Scope): Value[] {
    const values = this.evaluate(value, scope)
    if (binding.how === 'key')
      return values.flatMap((each) => memberOf(this, each, binding.key ?? '', binding.at, scope))
    if (binding.how === 'each') return this.#each(values, binding, scope)
    return values
  }

  /** `for name, model in pairs`: the key is the path of indexes within an element. */
  #each(values: Value[], binding: Binding, scope: Scope): Value[] {
    let items = values.flatMap((each) => this.itemsOf(each))
    for (const index of binding.key?.split('.') ?? [])
      items = items.flatMap((each) => memberOf(this, each, index, binding.at, scope))
    return items
  }

  #param(name: string, definition: Extract<Definition, { d: 'param' }>, from: Scope): Value[] {
    const { param, key, fallback, scope } = definition
    const given = frameOf(from, scope)?.get(key === undefined ? name : `.${key}`)
    if (given) return this.evaluate(given.expr, given.scope)
    const out: Value[] = []
    const standard = fallback ?? (key === undefined ? param.default : undefined)
    if (standard) {
      const step = this.step(scope, standard.at, `default of parameter ${name}`)
      out.push(...this.evaluate(standard, scope.parent ?? scope).map((value) => via(value, step)))
    }
    if (scope.fn?.decorators && !standard) out.push(...decoratedOption(this, scope.fn, name, scope))
    const type = key === undefined ? param.type : definition.type
    if (type) out.push(...this.typed(type, scope))
    const isSelf =
      scope.enclosingClass !== undefined && (name === 'self' || name === 'cls') && scope.fn?.params[0] === param
    if (isSelf) {
      const { cls, scope: at } = scope.enclosingClass!
      out.push({ v: 'instance', cls, scope: at, args: [], callScope: at, steps: [] })
    } else if (scope.fn) {
      this.#params++
      out.push({ v: 'param', fn: scope.fn, name, key, scope, steps: [] })
    }
    return out
  }

  /** Elements of a list or values of a map. */
  itemsOf(value: Value): Value[] {
    if (value.v !== 'data') return []
    const parts = value.expr.k === 'list' ? value.expr.items : value.expr.entries.map((entry) => entry.value)
    const step = this.step(value.scope, value.expr.at, 'any element')
    return parts.slice(0, MAX_VALUES).flatMap((part) =>
      this.evaluate(part, value.scope).map((each) => ({
        ...via(each, step),
        steps: [...value.steps, step, ...each.steps],
      })),
    )
  }

  #index(expr: Extract<Expr, { k: 'index' }>, scope: Scope): Value[] {
    const keys = this.evaluate(expr.key, scope).filter((key) => key.v === 'text')
    const numeric = expr.key.k === 'num' ? String(expr.key.v) : undefined
    return this.evaluate(expr.of, scope).flatMap((value) => {
      if (numeric !== undefined) return memberOf(this, value, numeric, expr.at, scope)
      if (keys.length > 0)
        return keys.flatMap((key) => memberOf(this, value, key.v === 'text' ? key.text : '', expr.at, scope, true))
      if (value.v === 'class' || (value.v === 'symbol' && GENERIC.test(value.path))) return [value]
      return value.v === 'symbol' ? [{ ...value, path: `${value.path}[]` }] : this.itemsOf(value)
    })
  }

  #template(expr: Extract<Expr, { k: 'tpl' }>, scope: Scope): Value[] {
    let texts: { text: string; isOpen: boolean; steps: Step[] }[] = [{ text: '', isOpen: false, steps: [] }]
    for (const part of expr.parts) {
      const options = typeof part === 'string' ? [{ text: part, isOpen: false, steps: [] }] : this.#piece(part, scope)
      texts = texts
        .flatMap((left) =>
          options.map((right) => ({
            text: left.text + right.text,
            isOpen: left.isOpen || right.isOpen,
            steps: [...left.steps, ...right.steps],
          })),
        )
        .slice(0, 8)
    }
    const place = { file: scope.module.path, at: expr.at }
    return texts.map(({ text, isOpen, steps }) => ({
      v: isOpen ? ('pattern' as const) : ('text' as const),
      text,
      place,
      steps,
    }))
  }

  #piece(part: Expr, scope: Scope): { text: string; isOpen: boolean; steps: Step[] }[] {
    const known = this.evaluate(part, scope).filter((value) => value.v === 'text')
    if (known.length > 0)
      return known.slice(0, 4).map((value) => ({
        text: value.v === 'text' ? value.text : '',
        isOpen: false,
        // The name of what fills a hole is not the name of the whole.
        steps: value.steps.map((step) => ({ ...step, what: `inserted ${step.what}` })),
      }))
    return [{ text: `{${toLabel(part)}}`, isOpen: true, steps: [] }]
  }

  step(scope: Scope, at: At, what: string): Step {
    return { file: scope.module.path, line: lineOf(at), what }
  }
}

const isText = (value: Value): value is Extract<Value, { v: 'text' | 'pattern' }> =>
  value.v === 'text' || value.v === 'pattern'

/** A class with its type arguments, `Server[State]`, is the class. */
const GENERIC = /[.:][A-Z]\w*[a-z]\w*$/

/** Go's own types, of which nothing is known but their name. */
const PREDECLARED = new Set(
  'any bool byte error float32 float64 int int32 int64 rune string uint uint32 uint64'.split(' '),
)

/** The frame that holds the arguments of the function whose scope is `scope`, seen from a scope inside the call. */
function frameOf(from: Scope, scope: Scope): Scope['frame'] {
  for (let at: Scope | undefined = from; at; at = at.parent) if (at.fn && at.fn === scope.fn) return at.frame
  return undefined
}
