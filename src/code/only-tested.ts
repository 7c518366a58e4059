import type { Expr } from './ir.ts'
import type { Scope } from './scope.ts'
import { walkScope } from './walk.ts'

/** Methods that ask whether something is in a list. */
const TESTS = new Set(['includes', 'has', 'indexOf', 'some', 'findIndex'])

const COUNTS = new WeakMap<Scope, Map<string, { tested: number; all: number }>>()

/**
 * True for a list of a module that nothing is taken from: `OLD_MODELS.includes(model)` says which ids are treated
 * otherwise, not which there are to choose from. One that is exported may be used elsewhere.
 */
export function isOnlyTested(root: Scope, name: string): boolean {
  if (root.module.exports.some((each) => (each.local ?? each.name) === name)) return false
  let counts = COUNTS.get(root)
  if (!counts) COUNTS.set(root, (counts = countUses(root)))
  const count = counts.get(name)
  return count !== undefined && count.tested > 0 && count.tested === count.all
}

function countUses(root: Scope): Map<string, { tested: number; all: number }> {
  const counts = new Map<string, { tested: number; all: number }>()
  const of = (name: string): { tested: number; all: number } => {
    const known = counts.get(name) ?? { tested: 0, all: 0 }
    counts.set(name, known)
    return known
  }
  walkScope(root, {
    call: ({ fn }) => {
      if (fn.k === 'attr' && TESTS.has(fn.name) && fn.of.k === 'name') of(fn.of.id).tested++
    },
    text: () => {},
    map: () => {},
    scope: () => {},
    name: ({ id }: Extract<Expr, { k: 'name' }>) => {
      of(id).all++
    },
  })
  return counts
}
