import { toAt, type At } from '../../code/ir.ts'

/**
 * Offsets (UTF-16) to packed line and column. Offsets are asked in nearly ascending order, so the last line found is
 * tried first and the binary search is rare.
 */
export function toPositions(text: string): (offset: number) => At {
  const starts = [0]
  for (let next = text.indexOf('\n'); next >= 0; next = text.indexOf('\n', next + 1)) starts.push(next + 1)
  let line = 0
  const startOf = (index: number): number => starts[index] ?? Number.POSITIVE_INFINITY
  return (offset) => {
    if (offset < startOf(line) || offset >= startOf(line + 1)) line = findLine(starts, offset)
    return toAt(line + 1, offset - startOf(line) + 1)
  }
}

function findLine(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
