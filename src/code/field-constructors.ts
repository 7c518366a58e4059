import type { Evaluator } from './evaluate.ts'
import { emptyBlock, type ClassDef, type Expr, type FunctionDef, type Param } from './ir.ts'
import type { Scope } from './scope.ts'

const MAX_BASES = 6
const MADE = new WeakMap<ClassDef, FunctionDef>()
const SELF: Param = { name: 'self', at: 0 }

/** `@dataclass`, `@dataclasses.dataclass(frozen=True)`, `@define`, `@attr.s`. */
const DECORATOR = /^(?:dataclass|define|frozen|mutable|attrs|attr\.s|attr\.attrs|attr\.define)$/
const DATA_BASE = /(?:^|\.)(?:BaseModel|BaseSettings|NamedTuple|RootModel|SQLModel|Struct)$/

function dotted(expr: Expr): string {
  if (expr.k === 'call') return dotted(expr.fn)
  if (expr.k === 'attr') return `${dotted(expr.of)}.${expr.name}`
  return expr.k === 'name' ? expr.id : ''
}

/**
 * The constructor that a class without one gets from its annotated fields: those of data classes, pydantic models, named
 * tuples. One function per class, so that questions about its parameters meet its calls.
 */
export function fieldConstructor(evaluator: Evaluator, cls: ClassDef, scope: Scope): FunctionDef | undefined {
  if (scope.module.language !== 'python' || hasConstructor(cls)) return undefined
  const known = MADE.get(cls)
  if (known) return known
  if (!isData(evaluator, cls, scope, 0)) return undefined
  const params = [SELF, ...fieldsOf(evaluator, cls, scope, 0)]
  const made: FunctionDef = { name: cls.name, params, body: emptyBlock(), at: cls.at }
  MADE.set(cls, made)
  return made
}

const hasConstructor = (cls: ClassDef): boolean => cls.body.functions.some(({ name }) => name === '__init__')

function localBases(evaluator: Evaluator, cls: ClassDef, scope: Scope): { cls: ClassDef; scope: Scope }[] {
  return cls.bases.flatMap((base) =>
    evaluator.evaluateWhole(base, scope).flatMap((value) => (value.v === 'class' ? [value] : [])),
  )
}

function isData(evaluator: Evaluator, cls: ClassDef, scope: Scope, depth: number): boolean {
  if (cls.decorators?.some((each) => DECORATOR.test(dotted(each).replace(/^(?:dataclasses|attrs)\./, '')))) return true
  if (cls.bases.some((base) => DATA_BASE.test(dotted(base)))) return true
  if (depth >= MAX_BASES) return false
  return localBases(evaluator, cls, scope).some(
    (base) => !hasConstructor(base.cls) && isData(evaluator, base.cls, base.scope, depth + 1),
  )
}

/** Fields of the bases come first, as in the constructor. */
function fieldsOf(evaluator: Evaluator, cls: ClassDef, scope: Scope, depth: number): Param[] {
  const inherited =
    depth >= MAX_BASES
      ? []
      : localBases(evaluator, cls, scope).flatMap((base) => fieldsOf(evaluator, base.cls, base.scope, depth + 1))
  const own = cls.body.bindings.flatMap(({ name, type, at, on }): Param[] =>
    type && !on && !isClassField(type) ? [{ name, type, at }] : [],
  )
  const names = new Set(own.map(({ name }) => name))
  return [...inherited.filter(({ name }) => !names.has(name)), ...own]
}

const isClassField = (type: Expr): boolean => type.k === 'index' && dotted(type.of).endsWith('ClassVar')
