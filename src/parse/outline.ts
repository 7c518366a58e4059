import { findProviderByHost } from '../data/providers.ts'
import type { Language, Module } from '../code/ir.ts'
import { ambientImports } from './ecmascript/ambient.ts'
import { toBareSpecifier } from './package-specifier.ts'
import { MARKS, type OutlineFacts, type OutlineImport } from '../model/facts.ts'

/** Larger source files are data or generated: nobody wrote them to call anything. They are reported as not read. */
export const MAX_SOURCE_BYTES = 2 * 1024 * 1024

/**
 * The outline of a source file: what it imports and which kinds of text it holds, read off the bytes without a parse.
 * It says more than is true (an import in a comment counts), not less, because all that follows from it is whether the
 * file is parsed. What nobody writes is left: blanks within a dotted name of Python, escaped quotes in a specifier.
 */
export function outlineOf(text: string, path: string, language: Language): OutlineFacts {
  return { type: 'outline', path, language, ...toOwn(READERS[language](text)), marks: marksOf(text) }
}

/** The outline of what is parsed already; any kind of text may be in it. */
export function outlineOfModule(module: Module): OutlineFacts {
  const imports = module.imports.map(({ from, name }) => (name === '*' ? { from } : { from, names: [name] }))
  return { type: 'outline', path: module.path, language: module.language, imports, marks: ALL_MARKS }
}

const ALL_MARKS =
  MARKS.url | MARKS.schema | MARKS.prompt | MARKS.modelId | MARKS.receiver | MARKS.body | MARKS.extension | MARKS.mcp

/** Parts of a string keep the whole of it in memory; outlines stay, texts must not. */
const toOwn = (outline: Outline): Outline => JSON.parse(JSON.stringify(outline)) as Outline

type Outline = Pick<OutlineFacts, 'imports' | 'packageName'>

const READERS: Record<Language, (text: string) => Outline> = {
  python: readPython,
  ecmascript: readEcmascript,
  go: readGo,
}

/** Blanks and comments, in time linear in the text: each piece begins with a character that the others exclude. */
const COMMENT = String.raw`(?:/\*[^*]{0,300}(?:\*(?!/)[^*]{0,300}){0,20}\*/|//[^\n]{0,2000}\n)`
const GAP = String.raw`\s*(?:${COMMENT}\s*){0,10}`
const ECMASCRIPT = new RegExp(
  [
    String.raw`\bfrom${GAP}(['"])([^'"\n]{1,300})\1`,
    String.raw`\b(?:require|import)\s*\(${GAP}(['"${'`'}])([^'"${'`'}\n]{1,300})\3`,
    String.raw`\bimport${GAP}(['"])([^'"\n]{1,300})\5`,
  ].join('|'),
  'g',
)

function readEcmascript(text: string): Outline {
  const imports: OutlineImport[] = []
  let end = 0
  for (const match of text.matchAll(ECMASCRIPT)) {
    const from = toBareSpecifier(match[2] ?? match[4] ?? match[6]!)
    const names = match[2] === undefined ? undefined : namesOf(text.slice(end, match.index))
    imports.push(names ? { from, names } : { from })
    end = match.index + match[0].length
  }
  return { imports: [...imports, ...ambientImports(text)] }
}

const OPENING = /^(?:import|export)\s*(?:type\s*)?\{([^{}]*)\}\s*$/
const ANY_COMMENT = /\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$)|\/\/[^\n]*/g

/** Names between `import` or `export` and `from`; undefined where anything may come through, or a comment confuses. */
function namesOf(before: string): string[] | undefined {
  const start = Math.max(before.lastIndexOf('import'), before.lastIndexOf('export'))
  const line = start < 0 ? '' : before.slice(before.lastIndexOf('\n', start) + 1, start)
  const list = start < 0 || /\/[/*]/.test(line) ? undefined : OPENING.exec(before.slice(start))?.[1]
  return list?.replace(ANY_COMMENT, ' ').split(',').flatMap(toNames)
}

/** `type A as b` is `A`, and `type` may be a name itself. */
function toNames(part: string): string[] {
  const [first, second] = part.replaceAll(/['"]/g, '').trim().split(/\s+/)
  if (!first) return []
  return first === 'type' && second !== undefined ? [first, second] : [first]
}

/** A statement begins a line or follows `;` or, as in `try: import x`, `:`; a backslash joins lines. */
const BLANK = String.raw`(?:[ \t\f]|\\\r?\n)`
const DOTTED = String.raw`[^\s.;:#()\\,'"=][^\s;:#()\\,'"=]*`
const LINE = String.raw`(?:[^\n\\;#]+|\\(?:\r?\n)?){0,200}`
const LIST = String.raw`\((?:[\w\s,*\u0080-\uffff]+|#[^\n]*|\\){0,2000}`
const PYTHON = new RegExp(
  String.raw`(?:^|[;:])[ \t\f]*(?:` +
    String.raw`from(?:${BLANK}+|(?=\.))(?:(\.+)${BLANK}*|(\.*${DOTTED})${BLANK}+)import\b${BLANK}*(${LIST}|${LINE})|` +
    String.raw`import${BLANK}+(${LINE}))`,
  'gm',
)
const PYTHON_NAME = /([^\s,()\\]+)(?:[\s\\]+as[\s\\]+[^\s,()\\]+)?/g
const PYTHON_WORD = /[^\s,()\\]+/

function readPython(text: string): Outline {
  const imports: OutlineImport[] = []
  for (const [, dots, module, names, modules] of text.matchAll(PYTHON)) {
    const from = dots ?? module
    const list = (names ?? modules ?? '').replaceAll(/#[^\n]*/g, '')
    if (from !== undefined) imports.push({ from, names: [...list.matchAll(PYTHON_NAME)].map((each) => each[1]!) })
    else for (const each of list.split(',')) imports.push(...toModules(each))
  }
  return { imports }
}

/** `a.b` is a module of its own and, unless renamed, binds `a`. Nothing stands after a trailing comma. */
function toModules(part: string): OutlineImport[] {
  const from = PYTHON_WORD.exec(part)?.[0]
  if (from === undefined) return []
  const dot = from.indexOf('.')
  return dot > 0 ? [{ from }, { from: from.slice(0, dot) }] : [{ from }]
}

const GO_IMPORT = /(?:^|;)[ \t]*import\b/gm
const GO_SPEC = new RegExp(
  String.raw`[\s;(]*(?:${COMMENT}[\s;]*){0,100}(?:([^\s"${'`'};()/]+)\s*)?(?:"([^"\n]+)"|${'`'}([^${'`'}\n]+)${'`'})`,
  'y',
)
const GO_SELECTOR = /\b([A-Za-z_]\w*)\.\s*([A-Z]\w*)/g

function readGo(text: string): Outline {
  const used = new Map<string, Set<string>>()
  for (const [, alias, name] of text.matchAll(GO_SELECTOR)) {
    const names = used.get(alias!)
    if (names) names.add(name!)
    else used.set(alias!, new Set([name!]))
  }
  const imports: OutlineImport[] = []
  for (const { alias, from } of goSpecs(text)) {
    const names = alias === '.' ? undefined : used.get(alias ?? defaultAlias(from))
    imports.push(names ? { from, names: [...names] } : { from })
  }
  const packageName = /^[ \t]*(?:\/\*[^*\n]*\*\/[ \t]*)?package[ \t]+(\w+)/m.exec(text)?.[1]
  return { imports, ...(packageName ? { packageName } : {}) }
}

/** One after another from each `import` on, in parentheses or not, until something else stands there. */
function goSpecs(text: string): { alias: string | undefined; from: string }[] {
  const specs: { alias: string | undefined; from: string }[] = []
  for (let end = 0; ;) {
    GO_IMPORT.lastIndex = end
    const start = GO_IMPORT.exec(text)
    if (!start) return specs
    end = start.index + start[0].length
    GO_SPEC.lastIndex = end
    for (let spec = GO_SPEC.exec(text); spec; spec = GO_SPEC.exec(text)) {
      specs.push({ alias: spec[1], from: spec[2] ?? spec[3]! })
      end = GO_SPEC.lastIndex
    }
  }
}

/** Last element of the path, as most packages are named; where it is not, the import counts as a whole. */
const defaultAlias = (from: string): string => /([^/]+?)(?:\/v\d+)?$/.exec(from)![1]!

/** Cheap tests, each for one of the readings that need no import. */
const SCHEMA = /input_?[sS]chema\b|["']?type["']?\s{0,3}:\s{0,3}["']function["']/
const PROMPT =
  /(?:prompt|instructions?|qa_template|condense_template|rag_template|system_?(?:message|template|text))\w{0,60}["']?\s{0,8}(?::[^=\n]{0,80})?=|(?:def|function|func)\s{1,8}\w{0,60}prompt\w{0,60}\s{0,3}\(/i
/** `{ role: 'system', content: … }`. */
const MESSAGE =
  /\brole["']?\s{0,3}:\s{0,3}["'](?:system|developer|user)["']\s{0,20},\s{0,20}["']?(?:content|text|parts)\b/i
/** A request to a route of the program itself, and a key that holds a prompt. */
const OWN_ROUTE = /\b(?:fetch|post|\$fetch|useFetch)\s{0,3}(?:<[^>(\n]{0,60}>)?\(\s{0,20}["'`](?:\$\{[^}\n]{0,60}\})?\//
const PROMPT_KEY = /\b(?:prompt|system|systemPrompt|system_prompt|instructions|messages)["']?\s{0,3}[:,}]/

const MODEL_ID =
  /["'`](?:(?:[\w.-]{1,60}[/:])?(?:gpt|o[134]|chatgpt|claude|gemini|gemma|llama|mistral|mixtral|codestral|command|grok|deepseek|qwen|glm|kimi|nova|phi|sonar|text-embedding|voyage|jina|embed)[\w.:@-]*|(?:Xenova|onnx-community|sentence-transformers|BAAI|microsoft|facebook|openai|google)\/[\w.-]+)["'`]/i
/** Keys of a request to a model that is sent without an SDK. */
const BODY_MODEL = /\bmodel["']?\s{0,3}[:,]/
const BODY_INPUT = /\b(?:messages|input|prompt|contents)["']?\s{0,3}[:,}]/
const RECEIVER =
  /\.(?:(?:chat\.)?completions\.(?:create|parse|stream)|(?:messages|responses|embeddings)\.(?:create|parse|stream)|generate_?[cC]ontent(?:_?[sS]tream)?)\s?\(/
const EXTENSION = /create\s{1,8}extension[^;\n]{0,60}\bvector/i
const URL_HOST = /\b(?:https?|wss?):\/\/([\w.-]{3,200}(?::\d{2,5})?)|\bhf:\/\//g

/** The answer of an MCP server to `initialize`, and tools of Go that say their input schema by a method. */
const isRawMcp = (text: string): boolean =>
  (hasAny(text, ['erverInfo', 'erverinfo', 'ERVERINFO']) &&
    /\bserverInfo\b/i.test(text) &&
    /\bprotocolVersion\b/i.test(text)) ||
  (hasAny(text, ['InputSchema()', 'FunctionDefinition()']) && /\)\s?(?:InputSchema|FunctionDefinition)\(\)/.test(text))

/** Plain words first: most files have none of them, and finding that out is much cheaper. */
const hasAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word))

const isMessage = (text: string): boolean => /role/i.test(text) && MESSAGE.test(text)
const isOwnRequest = (text: string): boolean =>
  (text.includes('fetch') || text.includes('post') || text.includes('Fetch')) &&
  OWN_ROUTE.test(text) &&
  PROMPT_KEY.test(text)

function marksOf(text: string): number {
  let marks = 0
  if (SCHEMA.test(text)) marks |= MARKS.schema
  if (PROMPT.test(text) || isMessage(text) || isOwnRequest(text)) marks |= MARKS.prompt
  if (MODEL_ID.test(text)) marks |= MARKS.modelId
  if (text.includes('model') && BODY_MODEL.test(text) && BODY_INPUT.test(text)) marks |= MARKS.body
  if (isRawMcp(text)) marks |= MARKS.mcp
  if (RECEIVER.test(text)) marks |= MARKS.receiver
  if (hasAny(text, ['xtension', 'XTENSION']) && EXTENSION.test(text)) marks |= MARKS.extension
  if (hasKnownUrl(text)) marks |= MARKS.url
  return marks
}

/** `hostname: 'api.openai.com'`. */
const BARE_HOST = /["'`](api\.[\w.-]{3,60})["'`]/g

function hasBareHost(text: string): boolean {
  if (!text.includes('api.')) return false
  for (const [, host] of text.matchAll(BARE_HOST)) if (findProviderByHost(host!.toLowerCase())) return true
  return false
}

const KNOWN_HOSTS = new Map<string, boolean>()

function hasKnownUrl(text: string): boolean {
  if (hasBareHost(text)) return true
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
