import { columnOf, type At, type Block } from './ir.ts'
import type { Definition, Scope } from './scope.ts'

/**
 * Python without branches around it runs top to bottom, notebooks above all: of `m = "a"`, `use(m)`, `m = "b"`, `use(m)`
 * each use has one value. A block is flat, so the column tells what stands in a branch.
 */
interface Order {
  /** Column of the statements that stand in no branch, as far as seen. */
  base: number
  /** Where statements begin, ascending. */
  starts: At[]
}

const ORDERS = new WeakMap<Block, Order>()

function orderOf(block: Block): Order {
  let order = ORDERS.get(block)
  if (order) return order
  const plain = [...block.bindings.filter(({ how }) => how === 'assign' || how === 'key'), ...block.exprs].map(
    ({ at }) => at,
  )
  const base = plain.reduce((least, at) => Math.min(least, columnOf(at)), Infinity)
  ORDERS.set(block, (order = { base, starts: [...plain, ...block.returns.map(({ at }) => at)].sort((a, b) => a - b) }))
  return order
}

/** The definitions that a use in the same block can see: not those that were overwritten before, nor those still to come. */
export function reaching(definitions: readonly Definition[], use: At, scope: Scope): readonly Definition[] {
  const { module, block } = scope
  if (definitions.length < 2 || module.language !== 'python') return definitions
  const { base, starts } = orderOf(block)
  // A notebook on one line has no columns.
  if (base === 1 && module.path.endsWith('.ipynb')) return definitions
  const statement = lastUpTo(starts, use)
  const isPlain = (each: Definition): boolean =>
    each.d === 'binding' &&
    each.scope.block === block &&
    each.binding.how !== 'augment' &&
    each.binding.how !== 'each' &&
    columnOf(each.binding.at) === base
  const last = definitions.findLastIndex((each) => each.d === 'binding' && isPlain(each) && each.binding.at < statement)
  if (last < 0) return definitions
  return definitions
    .slice(last)
    .filter((each) => !(isPlain(each) && each.d === 'binding' && each.binding.at > statement))
}

/**
 * Go: a name is declared after its own statement. In `server := server.New()` the second is the package; whatever follows
 * means the variable.
 */
export function unshadowed(
  definitions: readonly Definition[],
  name: string,
  use: At | undefined,
  scope: Scope,
): readonly Definition[] {
  if (use === undefined || !scope.parent || definitions.length === 0) return definitions
  let root: Scope = scope
  while (root.parent) root = root.parent
  const packages = (root.names.get(name) ?? []).filter(({ d }) => d === 'import')
  if (packages.length === 0) return definitions
  const statement = lastUpTo(orderOf(scope.block).starts, use)
  const isOwn = definitions.some(
    (each) =>
      each.d === 'binding' && each.scope.block === scope.block && !each.binding.isSet && each.binding.at === statement,
  )
  return isOwn ? packages : definitions
}

/** The greatest of the ascending positions that is not above `at`; 0 when there is none. */
function lastUpTo(positions: readonly At[], at: At): At {
  let [low, high] = [0, positions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (positions[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low === 0 ? 0 : positions[low - 1]!
}
