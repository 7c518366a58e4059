import { findProviderByHost } from '../data/providers.ts'
import type { Language, Module } from '../code/ir.ts'
import { MARKS, type OutlineFacts, type OutlineImport } from '../model/facts.ts'

/** Larger source files are data or generated: nobody wrote them to call anything. They are reported as not read. */
export const MAX_SOURCE_BYTES = 2 * 1024 * 1024

/**
 * The outline of a source file: what it imports and which kinds of text it holds, read off the bytes without a parse.
 * It says more than is true (an import in a comment counts), never less, because all that follows from it is whether the
 * file is parsed.
 */
export function outlineOf(text: string, path: string, language: Language): OutlineFacts {
  return { type: 'outline', path, language, ...toOwn(READERS[language](text)), marks: marksOf(text) }
}

/** The outline of what is parsed already; any kind of text may be in it. */
export function outlineOfModule(module: Module): OutlineFacts {
  const imports = module.imports.map(({ from, name }) => (name === '*' ? { from } : { from, names: [name] }))
  return { type: 'outline', path: module.path, language: module.language, imports, marks: ALL_MARKS }
}

const ALL_MARKS = MARKS.url | MARKS.schema | MARKS.prompt | MARKS.modelId

/** Parts of a string keep the whole of it in memory; outlines stay, texts must not. */
const toOwn = (outline: Outline): Outline => JSON.parse(JSON.stringify(outline)) as Outline

type Outline = Pick<OutlineFacts, 'imports' | 'packageName'>

const READERS: Record<Language, (text: string) => Outline> = { python: readPython, ecmascript: readEcmascript, go: readGo }

const ECMASCRIPT =
  /\bfrom\s*(['"])([^'"\n]{1,300})\1|\b(?:require|import)\s*\(\s*(['"`])([^'"`\n]{1,300})\3|\bimport\s*(['"])([^'"\n]{1,300})\5/g

function readEcmascript(text: string): Outline {
  const imports: OutlineImport[] = []
  let end = 0
  for (const match of text.matchAll(ECMASCRIPT)) {
    const from = match[2] ?? match[4] ?? match[6]!
    const names = match[2] === undefined ? undefined : namesOf(text.slice(end, match.index))
    imports.push(names ? { from, names } : { from })
    end = match.index + match[0].length
  }
  return { imports }
}

/** Names between `import` or `export` and `from`; undefined where anything may come through. */
function namesOf(before: string): string[] | undefined {
  const start = Math.max(before.lastIndexOf('import'), before.lastIndexOf('export'))
  const open = start < 0 ? -1 : before.indexOf('{', start)
  if (open < 0) return undefined
  const isWhole = /^(?:import|export)\s*(?:type\s*)?$/.test(before.slice(start, open))
  if (!isWhole) return undefined
  return [...before.slice(open).matchAll(/([\w$]+)(?:\s+as\s+[\w$]+)?/g)].map((each) => each[1]!)
}

const PYTHON = /^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import\b([ \t]*\([^)]{0,4000}|[^\n]*)|import[ \t]+([^\n#;]+))/gm

function readPython(text: string): Outline {
  const imports: OutlineImport[] = []
  for (const [, from, names, modules] of text.matchAll(PYTHON)) {
    if (from !== undefined) imports.push({ from, names: [...(names ?? '').matchAll(/([\w*]+)(?:\s+as\s+\w+)?/g)].map((each) => each[1]!) })
    else for (const each of modules!.split(',')) imports.push({ from: each.trim().split(/\s/)[0]! })
  }
  return { imports }
}

const GO_IMPORT = /^import\s*(?:\(([^)]*)\)|((?:[\w.]+[ \t]+)?"[^"\n]+"))/gm
const GO_SPEC = /(?:([\w.]+)[ \t]+)?"([^"\n]+)"/g
const GO_SELECTOR = /\b([A-Za-z_]\w*)\.([A-Z]\w*)/g

function readGo(text: string): Outline {
  const used = new Map<string, Set<string>>()
  for (const [, alias, name] of text.matchAll(GO_SELECTOR)) {
    const names = used.get(alias!)
    if (names) names.add(name!)
    else used.set(alias!, new Set([name!]))
  }
  const imports: OutlineImport[] = []
  for (const [, group, single] of text.matchAll(GO_IMPORT))
    for (const [, alias, from] of (group ?? single!).matchAll(GO_SPEC)) {
      const names = alias === '.' ? undefined : used.get(alias ?? defaultAlias(from!))
      imports.push(names ? { from: from!, names: [...names] } : { from: from! })
    }
  const packageName = /^package[ \t]+(\w+)/m.exec(text)?.[1]
  return { imports, ...(packageName ? { packageName } : {}) }
}

/** Last element of the path, as most packages are named; where it is not, the import counts as a whole. */
const defaultAlias = (from: string): string => /([^/]+?)(?:\/v\d+)?$/.exec(from)![1]!

/** Cheap tests, each for one of the readings that need no import. */
const SCHEMA = /input_?[sS]chema\b|["']?type["']?\s{0,3}:\s{0,3}["']function["']/
const PROMPT = /(?:prompt|instructions?|system_?(?:message|template|text))\w{0,60}["']?\s{0,8}(?::[^=\n]{0,80})?=|(?:def|function|func)\s{1,8}\w{0,60}prompt\w{0,60}\s{0,3}\(/i
const MODEL_ID = /["'`](?:[\w.-]{1,60}[/:])?(?:gpt|o[134]|chatgpt|claude|gemini|gemma|llama|mistral|mixtral|codestral|command|grok|deepseek|qwen|glm|kimi|nova|phi|sonar|text-embedding|voyage|jina|embed)[\w.:@-]*["'`]/i
const URL_HOST = /\b(?:https?|wss?):\/\/([\w.-]{3,200})|\bhf:\/\//g

function marksOf(text: string): number {
  let marks = 0
  if (SCHEMA.test(text)) marks |= MARKS.schema
  if (PROMPT.test(text)) marks |= MARKS.prompt
  if (MODEL_ID.test(text)) marks |= MARKS.modelId
  if (hasKnownUrl(text)) marks |= MARKS.url
  return marks
}

const KNOWN_HOSTS = new Map<string, boolean>()

function hasKnownUrl(text: string): boolean {
  if (!text.includes('://')) return false
  for (const [whole, host] of text.matchAll(URL_HOST)) {
    if (host === undefined || whole.startsWith('hf:')) return true
    let isKnown = KNOWN_HOSTS.get(host)
    if (isKnown === undefined) {
      isKnown = host === 'huggingface.co' || host === 'hf.co' || findProviderByHost(host.toLowerCase()) !== undefined
      if (KNOWN_HOSTS.size < 20_000) KNOWN_HOSTS.set(host, isKnown)
    }
    if (isKnown) return true
  }
  return false
}
