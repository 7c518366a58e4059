import type { Evidence } from './evidence.ts'
import type { Kind } from './component.ts'

/**
 * Something is chosen here whose name the files do not tell. It is said, never guessed, and is not a component.
 */
export interface Unresolved {
  kind: Kind
  /** Provider id, where the call tells it. */
  provider?: string
  /** What is known of the value: `gpt-4o-{suffix}`; absent when nothing is. */
  pattern?: string
  /** Why it is not known: `parameter model of answer()`, `environment variable LLM_MODEL has no default`. */
  reason: string
  evidence: Evidence
}
