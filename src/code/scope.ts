import type { Binding, Block, ClassDef, Expr, FunctionDef, Import, Module, Param } from './ir.ts'

export type Definition =
  | { d: 'binding'; binding: Binding; scope: Scope }
  | { d: 'function'; fn: FunctionDef; scope: Scope }
  | { d: 'class'; cls: ClassDef; scope: Scope }
  | { d: 'import'; import: Import; scope: Scope }
  | { d: 'param'; param: Param; key?: string; fallback?: Expr; type?: Expr; scope: Scope }

/** Values of parameters during the evaluation of one call. */
export type Frame = Map<string, { expr: Expr; scope: Scope }>

const EMPTY: Map<string, Definition[]> = new Map()

function push(map: Map<string, Definition[]>, name: string, definition: Definition): void {
  const known = map.get(name)
  if (known) known.push(definition)
  else map.set(name, [definition])
}

/** A lexical scope of the program. One object per definition, so that it can serve as a memo key. */
export class Scope {
  readonly block: Block
  readonly module: Module
  readonly parent: Scope | undefined
  readonly fn: FunctionDef | undefined
  readonly cls: ClassDef | undefined
  readonly frame: Frame | undefined
  #names: Map<string, Definition[]> | undefined
  #sets: Map<string, Definition[]> | undefined
  #children = new WeakMap<object, Scope>()

  constructor(
    module: Module,
    block: Block,
    of: { parent?: Scope; fn?: FunctionDef; cls?: ClassDef; frame?: Frame } = {},
  ) {
    this.module = module
    this.block = block
    this.parent = of.parent
    this.fn = of.fn
    this.cls = of.cls
    this.frame = of.frame
  }

  ofFunction(fn: FunctionDef): Scope {
    return this.#child(fn, () => new Scope(this.module, fn.body, { parent: this, fn }))
  }

  ofClass(cls: ClassDef): Scope {
    return this.#child(cls, () => new Scope(this.module, cls.body, { parent: this, cls }))
  }

  /** The same function scope with known argument values; not memoised. */
  withFrame(fn: FunctionDef, frame: Frame): Scope {
    return new Scope(this.module, fn.body, { parent: this, fn, frame })
  }

  /** True when values of this scope depend on one particular call. */
  get isFramed(): boolean {
    return this.frame !== undefined || (this.parent?.isFramed ?? false)
  }

  /** The class whose method this scope is in, with the scope the class is defined in. */
  get enclosingClass(): { cls: ClassDef; scope: Scope } | undefined {
    return this.cls && this.parent ? { cls: this.cls, scope: this.parent } : this.parent?.enclosingClass
  }

  /** Definitions of a name, innermost scope first; class bodies are not visible from the functions inside them. */
  find(name: string): Definition[] {
    const own = this.names.get(name)
    if (own) return own
    let set = this.sets.get(name)
    for (let { parent: scope } = this; scope; scope = scope.parent) {
      const found = scope.cls ? undefined : scope.names.get(name)
      if (found) return set ? [...found, ...set] : found
      const more = scope.sets.get(name)
      if (more) set = [...more, ...(set ?? [])]
    }
    return set ?? []
  }

  /** Go: values given here to names that are declared further out. */
  get sets(): Map<string, Definition[]> {
    void this.names
    return this.#sets!
  }

  get names(): Map<string, Definition[]> {
    this.#names ??= this.#collect()
    return this.#names
  }

  #child(key: object, make: () => Scope): Scope {
    let scope = this.#children.get(key)
    if (!scope) this.#children.set(key, (scope = make()))
    return scope
  }

  #addSet(names: Map<string, Definition[]>, binding: Binding): void {
    const definition: Definition = { d: 'binding', binding, scope: this }
    if (names.has(binding.name)) names.get(binding.name)!.push(definition)
    else {
      if (this.#sets === EMPTY) this.#sets = new Map()
      push(this.#sets!, binding.name, definition)
    }
  }

  #collect(): Map<string, Definition[]> {
    const names = new Map<string, Definition[]>()
    this.#sets = EMPTY
    const add = (name: string, definition: Definition): void => push(names, name, definition)
    for (const param of this.fn?.params ?? []) {
      if (param.name) add(param.name, { d: 'param', param, scope: this })
      for (const { key, name, default: fallback, type } of param.keys ?? [])
        add(name, { d: 'param', param, key, fallback, type, scope: this })
    }
    if (!this.parent)
      for (const item of this.module.imports)
        if (item.local) add(item.local, { d: 'import', import: item, scope: this })
    for (const binding of this.block.bindings)
      if (!binding.on && !(binding.isSet && this.parent)) add(binding.name, { d: 'binding', binding, scope: this })
    for (const fn of this.block.functions)
      if (fn.name && fn.receiver === undefined) add(fn.name, { d: 'function', fn, scope: this })
    for (const cls of this.block.classes) if (cls.name) add(cls.name, { d: 'class', cls, scope: this })
    for (const binding of this.block.bindings)
      if (binding.isSet && !binding.on && this.parent) this.#addSet(names, binding)
    return names
  }
}
