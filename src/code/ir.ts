/**
 * The small intermediate form that every language front end produces and that resolution and detection read.
 * Plain JSON values. It keeps names, calls, literals and how values flow; it drops everything else, but no call is ever
 * lost: what a front end does not model becomes `other` with its sub-expressions.
 */

/** Position packed as `line * 4096 + min(column, 4095)`; both 1-based, columns in UTF-16 code units. */
export type At = number
export const toAt = (line: number, column: number): At => line * 4096 + Math.min(column, 4095)
export const lineOf = (at: At): number => Math.floor(at / 4096)
export const columnOf = (at: At): number => at % 4096

export type Expr =
  /** String literal, escapes decoded; implicit and `+` concatenation of literals folded. Bytes literals are `other`. */
  | { k: 'str'; v: string; at: At }
  /** f-string, template literal, `+` or `%`/`.format` over known parts: literal pieces and expressions in order. */
  | { k: 'tpl'; parts: (string | Expr)[]; at: At }
  | { k: 'num'; v: number; at: At }
  | { k: 'bool'; v: boolean; at: At }
  /** `None`, `null`, `undefined`, `nil`. */
  | { k: 'null'; at: At }
  | { k: 'name'; id: string; at: At }
  /** `of.name`; optional chaining alike. `at` is the start of the whole expression. */
  | { k: 'attr'; of: Expr; name: string; at: At }
  | { k: 'index'; of: Expr; key: Expr; at: At }
  /** Call or construction (`new` in ECMAScript). `await x` is `x`. `at` is the start of the whole expression. */
  | { k: 'call'; fn: Expr; args: Arg[]; isNew?: true; at: At }
  /** List, tuple, set, array, Go slice literal. */
  | { k: 'list'; items: Expr[]; at: At }
  /** Dict, object literal, Go map or struct literal (then `type` is set). `key: null` is a spread. */
  | { k: 'map'; entries: MapEntry[]; type?: Expr; at: At }
  /** `a or b`, `a || b`, `a ?? b`, `c ? a : b`, `a if c else b`: any of them may be the value. Conditions go to `tests`. */
  | { k: 'choice'; of: Expr[]; tests?: Expr[]; at: At }
  /** Lambda, arrow or function expression. */
  | { k: 'fn'; fn: FunctionDef; at: At }
  /** Class expression. */
  | { k: 'class'; class: ClassDef; at: At }
  /** Anything else (arithmetic, comparison, JSX, comprehension, slice…), with the sub-expressions it contains. */
  | { k: 'other'; of: Expr[]; at: At }

export interface Arg {
  /** Keyword name; undefined for a positional argument. */
  name?: string
  /** 1: `*args` / `...args`; 2: `**kwargs`. */
  spread?: 1 | 2
  value: Expr
}

export interface MapEntry {
  /** A plain identifier key (`{model: x}`) is a `str`; computed keys are their expression; null is a spread. */
  key: Expr | null
  value: Expr
}

/** `name = value`, `self.name = value`, `name: type = value`, `const { a } = value`, `for name in value`, `with v as name`. */
export interface Binding {
  name: string
  /** `self`, `this`, or the name of the object whose attribute is set: `app.config = …` → `app`. */
  on?: string
  value?: Expr
  /** Annotation or TypeScript type, as an expression of names, attributes and indexes; others are dropped. */
  type?: Expr
  /**
   * How `value` relates to the name: `assign` it is it; `key` it is member `key` of it (destructuring, tuple unpacking
   * with `key` the index); `each` it iterates over it; `augment` it was extended by it (`+=`, `.push` is a call).
   */
  how: 'assign' | 'key' | 'each' | 'augment'
  key?: string
  /** Go: `=` as against `:=` and `var`; where the scope does not declare the name, it belongs further out. */
  isSet?: true
  /** Go: the tag of a struct field, and the default that a marker in a comment gives it. */
  tag?: string
  at: At
}

export interface Param {
  name: string
  default?: Expr
  type?: Expr
  /** Destructured parameter `{ model = "x", llm: client }`: bound names with the key they read. `name` is then ''. */
  keys?: { key: string; name: string; default?: Expr; type?: Expr }[]
  /** 1: `*args` / `...rest`; 2: `**kwargs`. */
  spread?: 1 | 2
  at: At
}

export interface FunctionDef {
  /** '' for anonymous. Go methods: the method's name, with `receiver`. */
  name: string
  params: Param[]
  /** Go: the type of the receiver. */
  receiver?: string
  decorators?: Expr[]
  returnType?: Expr
  /** Python docstring or the JSDoc/Go comment right before it; at most 300 characters. Only for decorated functions. */
  doc?: string
  body: Block
  at: At
}

export interface ClassDef {
  name: string
  /** Go: embedded types of a struct; the one type that another named type is made of. */
  bases: Expr[]
  /** Python class keywords. */
  keywords?: Arg[]
  decorators?: Expr[]
  doc?: string
  /**
   * Fields are bindings (without `on`), methods functions. TypeScript/Python enum members are fields too. Methods of Go
   * stand apart from their type; a struct within a struct is the class `Outer.field`.
   */
  body: Block
  at: At
}

/**
 * One lexical scope, flattened: statements inside `if`, `for`, `try` and the like belong to the enclosing block, in
 * source order. Block scopes of ECMAScript are merged into their function.
 */
export interface Block {
  bindings: Binding[]
  /** Every expression evaluated here that is not the value of a binding or a return and contains a call or a string. */
  exprs: Expr[]
  returns: Expr[]
  functions: FunctionDef[]
  classes: ClassDef[]
}

export const emptyBlock = (): Block => ({ bindings: [], exprs: [], returns: [], functions: [], classes: [] })

export interface Import {
  /** The name bound in the module; '' for a side-effect import. */
  local: string
  /** Specifier as written: `@ai-sdk/openai`, `./lib/llm`, `openai`, `..core.config`, `github.com/x/y/pkg`. */
  from: string
  /** Imported symbol; `*` for the module itself; `default` for an ECMAScript default import. */
  name: string
  at: At
  typeOnly?: true
  /** Version, range or tag in the specifier itself, `npm:openai@4`; `from` is without it. */
  range?: string
}

export interface Export {
  /** Exported name; `*` for `export * from`. */
  name: string
  /** The local binding exported. */
  local?: string
  /** Re-export: the specifier and the name there (`*` for the namespace). */
  from?: string
  fromName?: string
}

export type Language = 'python' | 'ecmascript' | 'go'

export interface Module {
  path: string
  language: Language
  /** Python `import a.b.c` binds local `a` to module `a`; `import a.b as c` binds `c` to module `a.b`; both `name: '*'`. */
  imports: Import[]
  /** ECMAScript only; in Python and Go every module-level name is exported. `export default expr` binds `default`. */
  exports: Export[]
  /** Go only: the package clause. */
  packageName?: string
  body: Block
  /** Syntax errors met; the rest of the file is kept. */
  errors: { at: At; detail: string }[]
}
