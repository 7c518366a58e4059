/**
 * Variables whose values stand in the same file as the commands that use them: shell and make assignments, `ARG` and
 * `ENV` of a Dockerfile, `env` of a workflow.
 */
import { LITERAL_DOLLAR, LITERAL_TICK } from './shell.ts'

/** Stands for what the files do not tell. */
export const UNKNOWN = '\u0001'

/** Longest expansion; values that refer to each other double with every level. */
const MAX_LENGTH = 4000
const MAX_DEPTH = 10
/** Look-ups that one expansion may take: empty values multiply without growing the text. */
const MAX_LOOKUPS = 1000

export interface Variables {
  values: Map<string, string>
  /** Folder, relative to the scanned root, from which `$(cat file)` reads. */
  folder: string
  /** `$(X)` is a variable, as in make, not a command. */
  isMake: boolean
  /** What is left of `MAX_LOOKUPS` in the expansion under way. */
  budget: number
}

export function toVariables(folder: string, isMake = false): Variables {
  return { values: new Map(), folder, isMake, budget: MAX_LOOKUPS }
}

/** Two assignments of different values leave it open which one a command sees. */
export function assign({ values }: Variables, name: string, value: string): void {
  const known = values.get(name)
  values.set(name, known === undefined || known === value ? value : UNKNOWN)
}

/**
 * The text with its variables replaced. A file that is read in is written `${file:path}`, relative to the scanned
 * root; everything else that is not known becomes `UNKNOWN`.
 */
export function expand(text: string, variables: Variables, depth = 0): string {
  if (depth === 0) variables.budget = MAX_LOOKUPS
  if (depth > MAX_DEPTH) return UNKNOWN
  let result = ''
  for (let at = 0; at < text.length && result.length <= MAX_LENGTH;) {
    const next = findSubstitution(text, at, variables.isMake)
    result += text.slice(at, next)
    if (next === text.length) break
    const part = readSubstitution(text, next)
    at = part.end
    result += part.isLiteral ? part.inner : replace(part.inner, variables, depth)
  }
  return finish(result)
}

/** To make a backtick means nothing: the shell reads it later. */
function findSubstitution(text: string, from: number, isMake: boolean): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '$' || (text[at] === '`' && !isMake)) return at
  }
  return text.length
}

const finish = (text: string): string => (text.length > MAX_LENGTH ? UNKNOWN : text)

/** Quoted dollars and backticks back as themselves, once nothing is left to expand. */
export const unprotect = (text: string): string => text.replaceAll(LITERAL_DOLLAR, '$').replaceAll(LITERAL_TICK, '`')

/** `inner` keeps its brackets: `{X}`, `(cat f)`, `` `cat f` ``; a plain name has none. */
function readSubstitution(text: string, at: number): { inner: string; end: number; isLiteral?: true } {
  if (text[at] === '`') {
    const end = text.indexOf('`', at + 1)
    return { inner: text.slice(at, end < 0 ? text.length : end + 1), end: end < 0 ? text.length : end + 1 }
  }
  const open = text[at + 1]
  if (open === '{' || open === '(') {
    const close = open === '{' ? '}' : ')'
    let depth = 0
    let end = at + 1
    for (; end < text.length; end++) {
      if (text[end] === open) depth++
      else if (text[end] === close && --depth === 0) break
    }
    return { inner: text.slice(at + 1, end + 1), end: end + 1 }
  }
  const name = /^(?:[A-Za-z_]\w*|[\d@*#?$!-])/.exec(text.slice(at + 1, at + 100))?.[0]
  return name === undefined ? { inner: '$', end: at + 1, isLiteral: true } : { inner: name, end: at + 1 + name.length }
}

function replace(inner: string, variables: Variables, depth: number): string {
  const next = (text: string): string => expand(text, variables, depth + 1)
  const lookup = (name: string): string => {
    const value = variables.values.get(name)
    return value === undefined || --variables.budget < 0 ? UNKNOWN : next(value)
  }
  if (variables.isMake && inner === '$') return '$'
  if (inner.startsWith('`')) return readFile(next(inner.slice(1, -1)), variables)
  if (inner.startsWith('(')) {
    const body = inner.slice(1, -1).trim()
    const shell = /^(?:shell\s+|file\s*(?=<))(.*)$/s.exec(body)?.[1]
    if (variables.isMake) return shell === undefined ? lookup(body) : readFile(next(shell), variables)
    return readFile(next(body), variables)
  }
  if (!inner.startsWith('{')) return lookup(inner)
  if (inner.startsWith('{file:')) return `$${inner}`
  const body = inner.slice(1, -1).replace(/^\{\s*(?:env\.)?|\s*\}$/g, '')
  const [, name = '', fallback] = /^([A-Za-z_]\w*)(?::?[-=](.*))?$/s.exec(body) ?? []
  const value = lookup(name)
  return value === UNKNOWN && fallback !== undefined && !variables.values.has(name) ? next(fallback) : value
}

/** `cat path` or `< path`: the only command whose output the files tell. */
function readFile(command: string, { folder }: Variables): string {
  const path = /^(?:cat\s+|<\s*)["']?([\w./-]+)["']?(?:\s+2>\s*\/dev\/null)?$/.exec(command.trim())?.[1]
  const resolved = path === undefined ? undefined : resolvePath(folder, path)
  return resolved === undefined ? UNKNOWN : `\${file:${resolved}}`
}

function resolvePath(folder: string, path: string): string | undefined {
  if (path.startsWith('/')) return undefined
  const parts: string[] = folder === '' ? [] : folder.split('/')
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.length > 0 ? parts.join('/') : undefined
}
