import { ProblemError } from '../../../src/model/collector.ts'

/** One block of the file: everything below a line that starts at the margin. */
export interface YarnBlock {
  /** What the entry satisfies: `name@range`, several of them. */
  descriptors: string[]
  line: number
  /** `version`, `resolved`, `resolution`, `integrity`… */
  fields: Map<string, string>
  /** `dependencies`, `optionalDependencies`… by name. */
  tables: Map<string, Map<string, string>>
}

/** What ends an unquoted descriptor, and an unquoted name. Lines have no trailing white space when these are used. */
const COMMA = /,|:$/g
const COLON = /[:\s]/g

/** A quoted text, or everything up to the separator. Gives the position after it. */
function readToken(line: string, start: number, stop: RegExp): { text: string; end: number } {
  if (line[start] !== '"' && line[start] !== "'") {
    stop.lastIndex = start
    const end = stop.exec(line)?.index ?? line.length
    return { text: line.slice(start, end), end }
  }
  const quote = line[start]
  let end = start + 1
  while (end < line.length && line[end] !== quote) end += line[end] === '\\' ? 2 : 1
  const raw = line.slice(start + 1, end)
  return { text: raw.includes('\\') ? raw.replace(/\\(["'\\/])/g, '$1') : raw, end: end + 1 }
}

/** `"a@^1", b@^2:` of version 1 and `"a@npm:^1, a@npm:^2":` of Berry, whose quotes enclose the whole list. */
function readDescriptors(line: string): string[] {
  const descriptors: string[] = []
  for (let at = 0; at < line.length;) {
    const { text, end } = readToken(line, at, COMMA)
    // A range may contain a comma of its own: only one before another descriptor separates.
    for (const part of text.split(/, (?=@?[\w.-]+(?:\/[\w.-]+)?@)/)) descriptors.push(part.trim())
    const comma = line.indexOf(',', end)
    if (comma < 0) break
    at = comma + 1
    while (line[at] === ' ') at++
  }
  return descriptors.filter((text) => text !== '')
}

/** `name value` of version 1, `name: value` of Berry; the value is undefined where a table opens. */
function readPair(line: string, start: number): { name: string; value: string | undefined } {
  const { text: name, end } = readToken(line, start, COLON)
  let at = end
  if (line[at] === ':') at++
  while (line[at] === ' ') at++
  if (at >= line.length) return { name, value: undefined }
  return { name, value: line[at] === '"' || line[at] === "'" ? readToken(line, at, COLON).text : line.slice(at) }
}

/**
 * Both formats are lines of one, two or three levels, indented by two spaces each; a scanner of lines is twenty times
 * as fast as a grammar.
 * @throws ProblemError `malformed` with the line
 */
export function scanYarnLock(text: string): YarnBlock[] {
  const blocks: YarnBlock[] = []
  let block: YarnBlock | undefined
  let table: Map<string, string> | undefined
  let number = 0
  for (const raw of text.split('\n')) {
    number++
    const line = raw.trimEnd()
    let indent = 0
    while (line[indent] === ' ') indent++
    if (line.length === indent || line[indent] === '#') continue
    if (/^(?:<{7}|={7}|>{7})/.test(line)) throw new ProblemError('malformed', 'unresolved merge conflict', number)
    if (indent === 0) {
      // A long key of Berry is written as `? key`, then `:` alone.
      if (line === ':') continue
      block = {
        descriptors: readDescriptors(line.replace(/^\? /, '')),
        line: number,
        fields: new Map(),
        tables: new Map(),
      }
      blocks.push(block)
      table = undefined
      continue
    }
    if (block === undefined) throw new ProblemError('malformed', 'an indented line before any entry', number)
    const { name, value } = readPair(line, indent)
    if (indent > 2) {
      if (value !== undefined && indent === 4) table?.set(name, value)
    } else if (value === undefined) block.tables.set(name, (table = new Map()))
    else {
      block.fields.set(name, value)
      table = undefined
    }
  }
  return blocks
}
