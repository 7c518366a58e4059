/**
 * YAML front matter of a Markdown file: between a first line `---` and the next `---`. Agent tools read it more
 * loosely than YAML allows (`description: Use when: …`, `globs: *.ts`), so what is not valid YAML is read line by line:
 * only keys at the margin, with text, block text or a list of words.
 * https://jekyllrb.com/docs/front-matter/, https://code.claude.com/docs/en/skills
 */
import { ProblemError } from '../model/collector.ts'
import { asArray, asString, asStrings, getMember, isObject, type JsonObject, type JsonValue } from './json.ts'
import { parseYaml } from './yaml.ts'

export interface FrontMatter {
  values: JsonObject
  /** The text after it. */
  body: string
  /** 1-based line of the body's first line. */
  bodyLine: number
  /** 1-based line of a key at the margin. */
  lineOf: (key: string) => number | undefined
}

/** Longer front matter is none. */
const MAX_LENGTH = 64 * 1024

/** Undefined when the file has none. Never throws. */
export function parseFrontMatter(text: string): FrontMatter | undefined {
  const lines = text.slice(0, MAX_LENGTH).split(/\r?\n/)
  if (lines[0]?.trimEnd() !== '---') return undefined
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  if (end < 0) return undefined
  const head = lines.slice(1, end)
  return {
    values: readValues(head),
    body: text
      .split(/\r?\n/)
      .slice(end + 1)
      .join('\n'),
    bodyLine: end + 2,
    lineOf(key) {
      const index = head.findIndex((line) => line.startsWith(`${key}:`) || line.startsWith(`"${key}":`))
      return index < 0 ? undefined : index + 2
    },
  }
}

function readValues(lines: readonly string[]): JsonObject {
  try {
    const value = parseYaml(lines.join('\n'))
    return isObject(value) ? value : {}
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return readLoosely(lines)
  }
}

function readLoosely(lines: readonly string[]): JsonObject {
  const values = new Map<string, JsonValue>()
  let key: string | undefined
  let block: string[] = []
  const close = (): void => {
    if (key !== undefined && !values.has(key)) values.set(key, toLooseValue(block))
  }
  for (const line of lines) {
    const match = /^([A-Za-z][\w-]*):(?:\s(.*))?$/.exec(line)
    // A line such as `user: "…"` inside a long text looks like a key: text that is under way ends only at a known one.
    if (match?.[1] && (key === undefined || KNOWN_KEYS.has(match[1]) || !isTextOpen(block))) {
      close()
      key = match[1]
      block = [match[2] ?? '']
    } else block.push(line)
  }
  close()
  return Object.fromEntries(values)
}

/** Keys of skills, agents, commands, rules and prompts. */
const KNOWN_KEYS = new Set(
  (
    'name description tools model color allowed-tools argument-hint license version metadata globs alwaysApply ' +
    'applyTo disallowedTools permissionMode mode temperature permission mcp-servers mcpServers hooks skills memory ' +
    'disable-model-invocation user-invocable context agent compatibility trigger target handoffs paths'
  ).split(' '),
)

const isTextOpen = (block: readonly string[]): boolean => block.length > 1 || (block[0] ?? '').length > 80

function toLooseValue(block: readonly string[]): JsonValue {
  const [first = '', ...rest] = block
  const items = rest.map((line) => /^\s*-\s+(.*)$/.exec(line)?.[1]).filter((item) => item !== undefined)
  if (first.trim() === '' && items.length > 0) return items.map(unquote)
  const list = /^\[(.*)\]\s*$/.exec(first)?.[1]
  if (list !== undefined) return list.split(',').map((item) => unquote(item.trim()))
  const isBlock = /^[|>][+-]?\s*$/.test(first)
  return unquote([isBlock ? '' : first, ...rest].join('\n').trim())
}

const unquote = (text: string): string => /^(["'])(.*)\1$/s.exec(text.trim())?.[2] ?? text.trim()

/** A list, a text with commas, or the keys of a map that are switched on: `tools: Read, Grep`. */
export function toWords(value: JsonValue | undefined): string[] {
  if (typeof value === 'string') return splitOutsideBrackets(value)
  if (asArray(value)) return asStrings(value)
  return isObject(value) ? Object.keys(value).filter((key) => getMember(value, key) !== false) : []
}

/** `Bash(git add:*, git commit:*), Read` and `*.{ts,tsx}, *.js` have two items. */
function splitOutsideBrackets(text: string): string[] {
  const words: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const char = text[at]
    if (char === '(' || char === '{') depth++
    else if (char === ')' || char === '}') depth = Math.max(0, depth - 1)
    else if (char === undefined || (char === ',' && depth === 0)) {
      words.push(text.slice(start, at).trim())
      start = at + 1
    }
  }
  return words.filter((word) => word !== '')
}

const MAX_DESCRIPTION = 400

/** The first paragraph of a description, as plain text in one line. */
export function toDescription(value: JsonValue | undefined): string | undefined {
  const text = asString(value)
    ?.replace(/\\n/g, '\n')
    .split(/\n\s*\n/, 1)[0]
    ?.replace(/\s+/g, ' ')
    .trim()
  if (!text) return undefined
  return text.length <= MAX_DESCRIPTION ? text : `${text.slice(0, MAX_DESCRIPTION - 1).trimEnd()}…`
}
