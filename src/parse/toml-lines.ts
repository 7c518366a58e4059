/**
 * Line numbers in a TOML document, which the value parser does not give: for every key and array element the line it
 * starts on. https://toml.io/en/v1.0.0
 *
 * Only positions are read here. The text is expected to have been accepted by `parseToml` already; on other input the
 * positions stop where the text stops being TOML.
 */

export type TomlPath = readonly (string | number)[]

/** Values nested deeper than this get no lines of their own. */
const MAX_DEPTH = 64
const BARE_KEY = /[A-Za-z0-9_-]+/y
const SCALAR_END = /[,\]}\n#]/g

interface Scan {
  text: string
  at: number
  line: number
  lines: Map<string, number>
  /** Arrays of tables seen so far: how many elements each has. */
  counts: Map<string, number>
}

const toKey = (path: TomlPath): string => path.join('\u0000')

/** Finds the 1-based line of a path such as `['project', 'dependencies', 2]`; undefined when it is not there. */
export function indexTomlLines(text: string): (path: TomlPath) => number | undefined {
  const scan: Scan = { text, at: 0, line: 1, lines: new Map(), counts: new Map() }
  let table: TomlPath | undefined = []
  while (table && skipBlank(scan)) {
    if (text[scan.at] === '[') table = readHeader(scan)
    else if (!readPair(scan, table, 0)) break
  }
  return (path) => scan.lines.get(toKey(path))
}

/** Moves over white space, newlines and comments; false at the end. */
function skipBlank(scan: Scan): boolean {
  for (; scan.at < scan.text.length; scan.at++) {
    const char = scan.text[scan.at]
    if (char === '\n') scan.line++
    else if (char === '#') {
      const end = scan.text.indexOf('\n', scan.at)
      scan.at = (end < 0 ? scan.text.length : end) - 1
    } else if (char !== ' ' && char !== '\t' && char !== '\r') return true
  }
  return false
}

function readHeader(scan: Scan): TomlPath | undefined {
  const isArray = scan.text[scan.at + 1] === '['
  const line = scan.line
  scan.at += isArray ? 2 : 1
  const keys = readKeys(scan)
  if (!keys || scan.text[scan.at] !== ']') return undefined
  scan.at += isArray ? 2 : 1
  // A header names the latest element of every array of tables on its way.
  let path: TomlPath = []
  keys.forEach((key, index) => {
    path = [...path, key]
    const own = toKey(path)
    const isNew = isArray && index === keys.length - 1
    const count = (scan.counts.get(own) ?? 0) + (isNew ? 1 : 0)
    if (count === 0) return
    scan.counts.set(own, count)
    path = [...path, count - 1]
  })
  scan.lines.set(toKey(path), line)
  return path
}

function readPair(scan: Scan, table: TomlPath, depth: number): boolean {
  const line = scan.line
  const keys = readKeys(scan)
  if (!keys || scan.text[scan.at] !== '=') return false
  scan.at++
  const path = [...table, ...keys]
  for (let size = table.length + 1; size < path.length; size++) {
    const prefix = toKey(path.slice(0, size))
    if (!scan.lines.has(prefix)) scan.lines.set(prefix, line)
  }
  scan.lines.set(toKey(path), line)
  return readValue(scan, path, depth)
}

function readKeys(scan: Scan): string[] | undefined {
  const keys: string[] = []
  while (skipBlank(scan)) {
    const char = scan.text[scan.at]
    const from = scan.at
    if (char === '"' || char === "'") {
      if (!skipString(scan)) return undefined
      keys.push(scan.text.slice(from + 1, scan.at - 1))
    } else {
      BARE_KEY.lastIndex = from
      if (!BARE_KEY.test(scan.text)) return undefined
      scan.at = BARE_KEY.lastIndex
      keys.push(scan.text.slice(from, scan.at))
    }
    skipBlank(scan)
    if (scan.text[scan.at] !== '.') return keys
    scan.at++
  }
  return undefined
}

function readValue(scan: Scan, path: TomlPath, depth: number): boolean {
  if (!skipBlank(scan) || depth > MAX_DEPTH) return false
  const char = scan.text[scan.at]
  if (char === '"' || char === "'") return skipString(scan)
  if (char === '[') return readArray(scan, path, depth + 1)
  if (char === '{') return readInlineTable(scan, path, depth + 1)
  SCALAR_END.lastIndex = scan.at
  const end = SCALAR_END.exec(scan.text)
  scan.at = end ? end.index : scan.text.length
  return true
}

function readArray(scan: Scan, path: TomlPath, depth: number): boolean {
  scan.at++
  for (let index = 0; skipBlank(scan); index++) {
    if (scan.text[scan.at] === ']') return ++scan.at > 0
    const own = [...path, index]
    scan.lines.set(toKey(own), scan.line)
    if (!readValue(scan, own, depth) || !skipBlank(scan)) return false
    if (scan.text[scan.at] === ',') scan.at++
    else if (scan.text[scan.at] !== ']') return false
  }
  return false
}

function readInlineTable(scan: Scan, path: TomlPath, depth: number): boolean {
  scan.at++
  while (skipBlank(scan)) {
    if (scan.text[scan.at] === '}') return ++scan.at > 0
    if (!readPair(scan, path, depth) || !skipBlank(scan)) return false
    if (scan.text[scan.at] === ',') scan.at++
    else if (scan.text[scan.at] !== '}') return false
  }
  return false
}

/** Moves past the string that starts here, counting its newlines; false when it does not end. */
function skipString(scan: Scan): boolean {
  const quote = scan.text[scan.at] === '"' ? '"' : "'"
  const triple = quote.repeat(3)
  const close = scan.text.startsWith(triple, scan.at) ? triple : quote
  let end = scan.at + close.length
  for (;;) {
    end = scan.text.indexOf(close, end)
    if (end < 0) return false
    if (quote === "'" || !isEscaped(scan.text, end)) break
    end++
  }
  end += close.length
  // Up to two quotes may stand right before the closing three.
  for (let more = close === triple ? 2 : 0; more > 0 && scan.text[end] === quote; more--) end++
  for (let at = scan.at; at < end; at++) if (scan.text[at] === '\n') scan.line++
  scan.at = end
  return true
}

function isEscaped(text: string, at: number): boolean {
  let from = at
  while (text[from - 1] === '\\') from--
  return (at - from) % 2 === 1
}
