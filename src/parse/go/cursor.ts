import { columnOf, emptyBlock, type At, type Block, type Expr, type Module } from '../../code/ir.ts'
import type { Directive } from './directives.ts'
import { EOF, NAME, OPERATOR, STRING, type Tokens } from './lexer.ts'

/** Nested deeper than this is skipped: the parser recurses, and so does what reads the IR. */
const MAX_DEPTH = 500
const MAX_ERRORS = 20
const TOO_DEEP = `nested deeper than ${MAX_DEPTH} levels`
const OPEN = new Set(['(', '[', '{'])
const DECLARATIONS = new Set(['func', 'var', 'const', 'type', 'import'])
const CLOSE = new Set([')', ']', '}'])

/** The place in the tokens and the scope being filled. Every loop over it ends: `next` stops at the end of the file. */
export class Cursor {
  readonly module: Module
  block: Block
  /** Raised by every call, string and function; tells whether an expression is worth keeping. */
  marks = 0
  /** Below zero in the header of `if`, `for` and `switch`, where `{` opens the body and no literal. */
  level = 0
  readonly #tokens: Tokens
  readonly #positionOf: (offset: number) => At
  #index = 0
  #depth = 0
  /** Of the tallest expression parsed since `measured` began. */
  #height = 0

  constructor(module: Module, tokens: Tokens, positionOf: (offset: number) => At) {
    this.module = module
    this.block = module.body
    this.#tokens = tokens
    this.#positionOf = positionOf
  }

  get kind(): number {
    return this.#tokens.kinds[this.#index] ?? EOF
  }

  get text(): string {
    return this.#tokens.texts[this.#index] ?? ''
  }

  get at(): At {
    return this.#positionOf(this.#tokens.starts[this.#index] ?? 0)
  }

  get index(): number {
    return this.#index
  }

  get directives(): readonly Directive[] {
    return this.#tokens.directives
  }

  get isEnd(): boolean {
    return this.kind === EOF
  }

  /** Consumes the current token and gives its text. */
  next(): string {
    const { text } = this
    if (!this.isEnd) this.#index += 1
    return text
  }

  is(operator: string): boolean {
    return this.kind === OPERATOR && this.text === operator
  }

  isAhead(operator: string, distance = 1): boolean {
    const index = this.#index + distance
    return this.#tokens.kinds[index] === OPERATOR && this.#tokens.texts[index] === operator
  }

  isNameAhead(distance = 1): boolean {
    return this.#tokens.kinds[this.#index + distance] === NAME
  }

  isTextAhead(distance = 1): boolean {
    return this.#tokens.kinds[this.#index + distance] === STRING
  }

  accept(operator: string): boolean {
    const found = this.is(operator)
    if (found) this.#index += 1
    return found
  }

  /** Consumes the operator, or records an error and stays. */
  expect(operator: string): boolean {
    const found = this.accept(operator)
    if (!found) this.fail(`expected ${operator}`)
    return found
  }

  name(): string | undefined {
    return this.kind === NAME ? this.next() : undefined
  }

  fail(detail: string): void {
    const { errors } = this.module
    if (errors.length < MAX_ERRORS) errors.push({ at: this.at, detail })
  }

  /** Up to the bracket that closes what is open here; that bracket stays. */
  skipToClose(): void {
    let open = 0
    for (; !this.isEnd; this.#index += 1) {
      if (this.kind !== OPERATOR) continue
      if (OPEN.has(this.text)) open += 1
      else if (CLOSE.has(this.text) && (open -= 1) < 0) return
    }
  }

  /** After an error: to the end of the statement, at least one token further than `from`. */
  skipStatement(from: number): void {
    if (this.#index === from) this.#index += this.isEnd ? 0 : 1
    while (!this.isEnd && !this.is(';') && !this.is('}')) {
      if (this.kind === OPERATOR && OPEN.has(this.text)) {
        this.#index += 1
        this.skipToClose()
      }
      this.next()
    }
  }

  /**
   * After errors in the declaration at `from`: back to the next keyword of a declaration in the first column, should an
   * open bracket have swallowed it. Not once the errors are too many: it reads tokens again.
   */
  rewind(from: number): boolean {
    if (this.module.errors.length >= MAX_ERRORS) return false
    for (let index = from + 1; index < this.#index; index += 1) {
      const isDeclaration = this.#tokens.kinds[index] === OPERATOR && DECLARATIONS.has(this.#tokens.texts[index] ?? '')
      if (!isDeclaration || columnOf(this.#positionOf(this.#tokens.starts[index] ?? 0)) !== 1) continue
      this.#index = index
      return true
    }
    return false
  }

  /** Runs `parse` one level deeper; past the limit what is open here is skipped and `fallback` returned. */
  nested<T>(parse: () => T, fallback: T): T {
    if (this.#depth >= MAX_DEPTH) {
      this.fail(TOO_DEEP)
      this.skipToClose()
      return fallback
    }
    this.#depth += 1
    const value = this.measured(() => {
      const inner = parse()
      return this.grows() ? inner : fallback
    })
    this.#depth -= 1
    return value
  }

  /** Measures what `parse` builds apart from what stands beside it. */
  measured<T>(parse: () => T): T {
    const outer = this.#height
    this.#height = 0
    const value = parse()
    this.#height = Math.max(this.#height, outer)
    return value
  }

  /**
   * Called before a node is put around what was measured; false when that is too tall already, and is to be dropped.
   * Chains (`a.b().c()…`) grow without nesting in the text, so the depth of the parser alone does not bound them.
   */
  grows(): boolean {
    this.#height += 1
    if (this.#height <= MAX_DEPTH) return true
    this.fail(TOO_DEEP)
    this.#height = 0
    return false
  }

  /** Runs `parse` inside brackets, where `{` may open a literal again. */
  bracketed<T>(parse: () => T): T {
    const outer = this.level
    this.level = 0
    const value = parse()
    this.level = outer
    return value
  }

  /** Runs `fill` with a fresh scope. */
  scoped(fill: () => void): Block {
    const outer = this.block
    const block = emptyBlock()
    this.block = block
    this.bracketed(fill)
    this.block = outer
    return block
  }

  /** Keeps an expression that is only evaluated, when it contains a call or a string. */
  evaluate(parse: () => Expr): void {
    const before = this.marks
    const expr = parse()
    if (this.marks !== before) this.block.exprs.push(expr)
  }
}
