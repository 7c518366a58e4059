import { ProblemError } from '../model/collector.ts'

/** No file that a person or tool writes nests deeper; recursion over values stays safe below it. */
export const MAX_DEPTH = 1000

/** Values of one file, counted with every alias expanded: a bomb is small on disk and in memory, huge to walk. */
export const MAX_NODES = 2_000_000

const isContainer = (value: unknown): value is Record<string, unknown> | unknown[] =>
  typeof value === 'object' && value !== null

/**
 * Walks a parsed value with aliases expanded, without recursion. A cycle shows as too deep.
 * @throws ProblemError `too-deep` or `limit`
 */
export function assertBounds(root: unknown, maxDepth = MAX_DEPTH, maxNodes = MAX_NODES): void {
  let level = isContainer(root) ? [root] : []
  let nodes = 0
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > maxDepth) throw new ProblemError('too-deep', `nested deeper than ${maxDepth} levels`)
    const next: typeof level = []
    for (const container of level) {
      for (const value of Array.isArray(container) ? container : Object.values(container)) {
        if (++nodes > maxNodes)
          throw new ProblemError('limit', `more than ${maxNodes} values once aliases are expanded`)
        if (isContainer(value)) next.push(value)
      }
    }
    level = next
  }
}
