/**
 * Lines of the keys of a JSON or JSONC text, found in one scan. The text is expected to be valid (parse it first);
 * on a broken one the answer is incomplete, never an error.
 */

/** Where a member stands, and where its own members stand. Items of arrays are keyed by their index: `'0'`. */
export interface KeyLines {
  /** 1-based line of the key, or of the value for items of an array and the root. */
  line: number
  members: Map<string, KeyLines>
}

/** 1-based line of an offset, by binary search over the line starts. */
export function toLineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}

/** Position after the string that starts at `start` (a quote). */
export function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 0x5c) at += 2
    else if (code === 0x22) return at + 1
    else at++
  }
  return text.length
}

/** Position after the comment that starts at `start`, or `start` when there is none. */
export function endOfComment(text: string, start: number): number {
  const kind = text.charCodeAt(start + 1)
  if (kind === 0x2f) {
    const end = text.indexOf('\n', start)
    return end < 0 ? text.length : end
  }
  if (kind !== 0x2a) return start
  const end = text.indexOf('*/', start + 2)
  return end < 0 ? text.length : end + 2
}

function decodeKey(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1)
  if (!raw.includes('\\')) return raw
  try {
    return String(JSON.parse(text.slice(start, end)))
  } catch {
    return raw
  }
}

interface Frame {
  /** Undefined below the wanted depth: only brackets are counted there. */
  node: KeyLines | undefined
  array: boolean
  index: number
  /** The next value of an object belongs to this member. */
  pending: KeyLines | undefined
}

/**
 * Lines of all keys down to `depth` levels (1: the keys of the root). For one path use `findLine`.
 */
export function linesOfKeys(text: string, depth = Number.POSITIVE_INFINITY): KeyLines {
  const lineOf = toLineFinder(text)
  const root: KeyLines = { line: 1, members: new Map() }
  const stack: Frame[] = []
  let top: Frame | undefined
  let expectKey = false
  const add = (key: string, offset: number): KeyLines | undefined => {
    if (top?.node === undefined || stack.length > depth) return undefined
    const node: KeyLines = { line: lineOf(offset), members: new Map() }
    top.node.members.set(key, node)
    return node
  }
  /** The node of the value that starts here. */
  const enter = (offset: number): KeyLines | undefined => {
    if (top === undefined) {
      root.line = lineOf(offset)
      return root
    }
    return top.array ? add(String(top.index++), offset) : top.pending
  }
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    if (code === 0x22) {
      const end = endOfString(text, at)
      if (expectKey && top !== undefined) {
        top.pending = top.node && stack.length <= depth ? add(decodeKey(text, at, end), at) : undefined
        expectKey = false
      } else enter(at)
      at = end
    } else if (code === 0x7b || code === 0x5b) {
      top = { node: enter(at), array: code === 0x5b, index: 0, pending: undefined }
      stack.push(top)
      expectKey = code === 0x7b
      at++
    } else if (code === 0x7d || code === 0x5d) {
      stack.pop()
      top = stack.at(-1)
      expectKey = false
      at++
    } else if (code === 0x2c) {
      expectKey = top !== undefined && !top.array
      at++
    } else if (code === 0x2f) {
      const end = endOfComment(text, at)
      at = end > at ? end : at + 1
    } else if (code === 0x3a || code <= 0x20) at++
    else {
      enter(at)
      at = endOfWord(text, at)
    }
  }
  return root
}

/** Position after a number or keyword. */
function endOfWord(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code <= 0x20 || code === 0x2c || code === 0x7d || code === 0x5d || code === 0x2f) break
    at++
  }
  return at
}

/** Line of a path of keys (and indexes) in lines found before; undefined when it is not there or deeper than asked. */
export function lineAt(lines: KeyLines | undefined, ...path: (string | number)[]): number | undefined {
  let node = lines
  for (const key of path) node = node?.members.get(String(key))
  return node?.line
}

/** Line of one key path. Scans the whole text: for many paths use `linesOfKeys` once. */
export function findLine(text: string, path: readonly (string | number)[]): number | undefined {
  return lineAt(linesOfKeys(text, path.length), ...path)
}
