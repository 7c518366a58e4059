import { columnOf, lineOf, toAt, type At, type Module } from '../../../src/code/ir.ts'
import { lineAt, type KeyLines } from '../../../src/parse/json.ts'
import type { Cell } from './cells.ts'

/** A position in a cell as one in the file. */
export type Place = (at: At) => At

/**
 * Lines of a cell stand in the file as JSON strings, mostly one a line; there the position is exact. In a file on one
 * line, or a cell in one string, it is the line on which the string begins.
 */
export function toPlace(cell: Cell, keys: KeyLines, fileLines: readonly string[]): Place {
  const whole = lineAt(keys, ...cell.path) ?? 1
  const lines: { file: number; exact: boolean }[] = []
  let open = false
  for (const [index, part] of cell.source.entries()) {
    const file = cell.isArray ? (lineAt(keys, ...cell.path, index) ?? whole) : whole
    const pieces = part.split('\n')
    for (const [nth, piece] of pieces.entries()) {
      if (nth > 0) open = false
      // What follows the last newline of a string is no line until something stands on it.
      if (open || (piece === '' && nth > 0 && nth === pieces.length - 1)) continue
      lines.push({ file, exact: nth === 0 && cell.isArray })
      open = true
    }
  }
  return (at) => {
    const line = lines[lineOf(at) - 1] ?? lines.at(-1)
    if (!line) return toAt(whole, 1)
    return toAt(line.file, line.exact ? toColumn(fileLines[line.file - 1] ?? '', columnOf(at)) : 1)
  }
}

/** Column in the file of a column of the JSON string that begins its line; escapes are longer there. */
function toColumn(fileLine: string, column: number): number {
  const indent = /^[ \t]*"/.exec(fileLine)?.[0]
  if (indent === undefined) return 1
  let at = indent.length
  for (let units = 1; units < column; units++) {
    if (fileLine[at] !== '\\') at++
    else at += fileLine[at + 1] === 'u' ? 6 : 2
  }
  return at + 1
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Moves every position of a module. Nodes may be shared, so each is moved once; no recursion, trees may be high. */
export function movePositions(module: Module, place: Place): void {
  const seen = new Set<unknown>()
  const open: unknown[] = [module]
  while (open.length > 0) {
    const node = open.pop()
    if (!isRecord(node) || seen.has(node)) continue
    seen.add(node)
    if (!Array.isArray(node) && typeof node.at === 'number') node.at = place(node.at)
    for (const value of Object.values(node)) if (isRecord(value)) open.push(value)
  }
}
