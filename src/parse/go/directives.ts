import type { Expr } from '../../code/ir.ts'
import type { Cursor } from './cursor.ts'

/**
 * The comments that mean something: `//go:embed patterns` (https://pkg.go.dev/embed) above a variable, and the default
 * that a `+kubebuilder:default` marker (https://book.kubebuilder.io/reference/markers/crd-validation) gives a field.
 */
const DIRECTIVE = /^\/\/(?:go:(embed)[ \t]+(.+)|[ \t]*\+(?:kubebuilder:)?(default):?=[ \t]*(.+))$/

/** Name of the function that a variable with `//go:embed` is the result of; no source can call it. */
export const EMBED = 'go:embed'

export interface Directive {
  name: string
  text: string
  /** Index of the token that follows. */
  before: number
}

export function toDirective(comment: string, before: number): Directive | undefined {
  const match = DIRECTIVE.exec(comment.trimEnd())
  if (!match) return undefined
  return { name: match[1] ?? match[3]!, text: (match[2] ?? match[4]!).trim(), before }
}

/** The directive of this name right above the current token, or above the `var` before it, as the value that it gives. */
export function takeDirective(cursor: Cursor, name: 'embed' | 'default'): Expr | undefined {
  const found = cursor.directives.findLast(
    (each) => each.name === name && (each.before === cursor.index || each.before === cursor.index - 1),
  )
  if (!found) return undefined
  const { at } = cursor
  if (name === 'default') return { k: 'str', v: toWord(found.text), at }
  return {
    k: 'call',
    fn: { k: 'name', id: EMBED, at },
    args: found.text.split(/\s+/).map((pattern) => ({ value: { k: 'str', v: toWord(pattern), at } })),
    at,
  }
}

const toWord = (text: string): string => text.replace(/^(["'`])(.*)\1$/, '$2')
