import type { Comment, Span } from 'oxc-parser'
import type { At, Block, Expr, Module } from '../../code/ir.ts'

/** Expressions and statements nested deeper than this are cut off: the walk recurses, and so does what reads the IR. */
export const MAX_DEPTH = 500

/** State of one conversion. `block` is the lexical scope being filled. */
export interface Context {
  readonly module: Module
  readonly positionOf: (offset: number) => At
  /** Sorted by position. */
  readonly comments: readonly Comment[]
  readonly text: string
  block: Block
  depth: number
  /** Raised by every call, string, function and class converted; tells whether an expression is worth keeping. */
  marks: number
  /** Modules asked for inside expressions that are among the imports already. */
  readonly requested: Set<string>
}

export const atOf = (context: Context, node: Span): At => context.positionOf(node.start)

/** A cut-off sub-tree; said once per file. */
export function toTooDeep(context: Context, node: Span): Expr {
  const at = atOf(context, node)
  const detail = `nested deeper than ${MAX_DEPTH} levels`
  if (!context.module.errors.some((error) => error.detail === detail)) context.module.errors.push({ at, detail })
  return { k: 'other', of: [], at }
}

/** Runs `fill` with a fresh scope as the current one, and returns that scope. */
export function withBlock(context: Context, block: Block, fill: () => void): Block {
  const outer = context.block
  context.block = block
  try {
    fill()
  } finally {
    context.block = outer
  }
  return block
}

const MAX_DOC = 300

/** The JSDoc comment that ends right before `start`, without its stars. */
export function findDoc(context: Context, start: number): string | undefined {
  let low = 0
  let high = context.comments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((context.comments[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const comment = context.comments[low - 1]
  if (comment?.type !== 'Block' || !comment.value.startsWith('*')) return undefined
  if (context.text.slice(comment.end, Math.min(start, comment.end + 200)).trim() !== '') return undefined
  const lines = comment.value.slice(1, 4 * MAX_DOC).split('\n')
  const doc = lines.map((line) => line.trim().replace(/^\* ?/, '')).join('\n')
  return doc.trim().slice(0, MAX_DOC) || undefined
}
