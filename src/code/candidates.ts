import { findProvider, matchModelFamily } from '../data/providers.ts'
import type { Context, OpenModel } from './context.ts'
import { toEvidence } from './findings.ts'
import { lineOf, type At, type Expr, type Language } from './ir.ts'
import type { Program } from './program.ts'
import { isOnlyTested } from './only-tested.ts'
import type { Scope } from './scope.ts'
import { dirname } from './program.ts'
import { walkScope } from './walk.ts'

/** Above this many ids a file is a catalogue (price table, capability map), not a choice offered to users. */
const MAX_IDS = 30
/** The same of members of enumerations, which one file may hold of many providers. */
const MAX_MEMBERS = 100
const ID_KEY = /^(?:id|model|modelId|model_id|modelName|model_name|slug|value|apiModel|api_model)$/
/** `DEFAULT_MODEL`, `defaultChatModel`. */
const NAMED_KEY = /^default\w*model$/i
/** Beside these, `modelName` is what people read. */
const OWN_ID_KEY = /^(?:id|model|modelId|model_id|slug|value)$/
const ID_NAME = /model/i
/** Neighbour keys of price tables and capability maps: reference data, not a choice. */
const PRICE_KEY =
  /price|pricing|cost|per_?(?:token|million|1k|1m)|context_?(?:window|length|size)|max_?(?:input|output|tokens)|knowledge_?cutoff|deprecat/i

/** Files of such tables. */
const PRICE_FILE = /(?:^|[/_.-])(?:costs?|prices?|pricing|billing)[^/]*$/i

/** Neighbour keys of what is shown to a user who chooses. */
const LABEL_KEY = /^(?:label|title|name|displayName|display_name|modelName|model_name)$/
const PROVIDER_KEY = /^(?:provider|vendor|platform|providerId|provider_id|gateway)$/

interface Candidate {
  text: string
  /** The provider that the list names beside the id, as against the maker that the id suggests. */
  provider?: string
  /** The key or constant says that it is a model. */
  isNamed: boolean
  /** Member of an enumeration: however many it has, each is there to be chosen. */
  isMember?: true
  at: At
  what: string
}

export interface CandidateList {
  path: string
  language: Language
  candidates: readonly Candidate[]
}

/**
 * Where a call takes a model that only the user or a request decides, the choices are often listed in the same project:
 * `[{ id: "openai/gpt-5.2", … }]`, `DEFAULT_MODEL = "…"`. Such ids become models, with the list as a step of the
 * resolution, when they have the exact form that the open call needs.
 */
export function findCandidates(context: Context, program: Program): void {
  const open = new Map<string, OpenModel[]>()
  for (const each of context.openModels) {
    if (!each.isChoice || program.isTest(each.path)) continue
    const key = projectKey(program, each)
    open.set(key, [...(open.get(key) ?? []), each])
  }
  if (open.size === 0) return
  for (const list of context.lists) {
    const near = open.get(projectKey(program, list))
    if (near) offerAll(list, near)
  }
}

function offerAll(list: CandidateList, near: readonly OpenModel[]): void {
  const { candidates } = list
  const isChoice = candidates.some((each) => near.some((sink) => fits(each, sink)))
  if (isChoice) for (const candidate of candidates) offer(list, candidate, near)
}

function offer(list: CandidateList, candidate: Candidate, near: readonly OpenModel[]): void {
  const { text, at, what } = candidate
  // The first call that fits shows the model; a list of twenty ids and ten calls are not two hundred places.
  const fitting = near.filter((sink) => fits(candidate, sink) || isRouted(candidate, sink))
  const [first, ...others] = [...fitting.filter(isGateway), ...fitting.filter((sink) => !isGateway(sink))]
  if (!first) return
  const step = { file: list.path, line: lineOf(at), what }
  first.accept(
    text,
    [{ file: first.evidence.file, line: first.evidence.line ?? 1, what: first.reason }, step],
    toEvidence(list, at, { usage: 'configured' }),
  )
  for (const sink of [first, ...others]) sink.isAnswered = true
}

/** Same language and same project: the nearest folder with a manifest. */
const projectKey = (program: Program, { path, language }: { path: string; language: string }): string =>
  `${language}\0${projectOf(program, path)}`

const PROJECTS = new WeakMap<Program, { dirs: Set<string>; of: Map<string, string> }>()

function projectOf(program: Program, path: string): string {
  let known = PROJECTS.get(program)
  if (!known)
    PROJECTS.set(
      program,
      (known = { dirs: new Set(program.input.manifests.map(({ file }) => dirname(file))), of: new Map() }),
    )
  const dir = dirname(path)
  const cached = known.of.get(dir)
  if (cached !== undefined) return cached
  let at = dir
  while (at !== '' && !known.dirs.has(at)) at = dirname(at)
  known.of.set(dir, at)
  return at
}

/** Ids that say what they are for; the others are for chat and its kin. */
const SPECIAL: readonly (readonly [string, RegExp])[] = [
  ['embedding', /embed/i],
  ['transcription', /transcri|whisper/i],
  ['realtime', /realtime/i],
  ['speech', /tts/i],
  ['image', /image|dall-e/i],
]

function isOfTask(id: string, task: string): boolean {
  const special = SPECIAL.find(([, pattern]) => pattern.test(id))?.[0]
  return special === undefined ? !SPECIAL.some(([each]) => each === task) : special === task
}

const isGateway = (sink: OpenModel): boolean => findProvider(sink.provider)?.kind === 'gateway'

/** Maker, after the region of an inference profile: `global.anthropic.claude-…`, `amazon.nova-…`. */
const BEDROCK_OWNER = /^(?:[a-z]{2,6}(?:-gov)?\.)?[a-z0-9]+\./

/** The id has the form of the call's provider and names a model of a known family, or of any where the list names the provider. */
function fits({ text, provider, isNamed, what }: Candidate, sink: OpenModel): boolean {
  if (sink.task !== undefined && !isOfTask(text, sink.task)) return false
  if (sink.form === 'slash' && (isGateway(sink) || provider === undefined)) {
    const [maker, rest] = [text.slice(0, text.indexOf('/')), text.slice(text.indexOf('/') + 1)]
    return text.includes('/') && findProvider(maker) !== undefined && matchModelFamily(rest) !== undefined
  }
  if (sink.form === 'bedrock') {
    const owner = BEDROCK_OWNER.exec(text)?.[0]
    return owner !== undefined && matchModelFamily(text.slice(owner.length).replace(/-v\d(?::\d)?$/, '')) !== undefined
  }
  // Anybody may publish on the hub under any name.
  if (sink.form === 'huggingface' && isNamed && /^[\w.-]+\/[\w.-]+$/.test(text)) return true
  const family = matchModelFamily(text.slice(text.lastIndexOf('/') + 1), sink.provider)
  if (provider !== undefined && sink.form !== 'azure-deployment')
    return (provider === sink.provider || sink.provider === 'any') && family !== undefined
  return (
    family !== undefined &&
    (isNamed || !family.needsContext) &&
    (family.provider === sink.provider ||
      (sink.form === 'ollama' && family.openWeights === true && (text.includes(':') || /ollama/i.test(what))) ||
      (sink.form === 'azure-deployment' && family.provider === 'openai'))
  )
}

/** In a list that holds known models, `maker/anything-4` for a router is a model too, however new its name. */
function isRouted({ text }: Candidate, sink: OpenModel): boolean {
  const match = isGateway(sink) ? /^([\w.-]+)\/([\w.:-]*\d[\w.:-]*)$/.exec(text) : null
  return match !== null && findProvider(match[1]!) !== undefined
}

/** Ids that a module lists or names; undefined when there are none, or so many that it is a catalogue. */
export function candidatesOf(root: Scope): CandidateList | undefined {
  const candidates: Candidate[] = []
  walkScope(root, {
    call: () => {},
    text: () => {},
    map: (expr, _, naming) => {
      fromMap(expr, candidates)
      fromLists(expr, candidates)
      if (naming?.how === 'binding') fromKeys(expr, naming.name, candidates)
    },
    scope: (scope) => (isEnumeration(scope) ? fromMembers(scope, candidates) : fromBindings(scope, candidates)),
  })
  const { path, language } = root.module
  if (PRICE_FILE.test(path)) return undefined
  const listed = candidates.filter((each) => !each.isMember).length
  const isList = listed <= MAX_IDS && candidates.length - listed <= MAX_MEMBERS
  return candidates.length > 0 && isList ? { path, language, candidates } : undefined
}

/** An id has a version or an owner in it; beside its provider, `mistral-small-latest` is one as well. */
const looksLikeId = (text: string, provider?: string): boolean =>
  text.length < 100 && /^[\w.:/@-]+$/.test(text) && (provider === undefined ? /\d|\// : /[\d/-]/).test(text)

/** Keys of lists to choose from: `models`, `model_options`, `available_models`. */
const LIST_KEY = /(?:^|_)models?(?:_?(?:ids?|names?|list|options|choices))?$/i

/** The list that a value is, or may be. */
function listsIn(value: Expr): Extract<Expr, { k: 'list' }>[] {
  if (value.k === 'choice') return value.of.flatMap(listsIn)
  return value.k === 'list' ? [value] : []
}

/** `{ "OpenAI": ["gpt-4o"], "Groq": { "models": ["llama3-8b-8192"] } }`: what is offered of each provider. */
function fromLists({ entries }: Extract<Expr, { k: 'map' }>, found: Candidate[], outer?: string): void {
  for (const { key, value } of entries) {
    if (key?.k !== 'str') continue
    const provider = outer ?? findProvider(key.v)?.id
    if (outer === undefined && provider !== undefined && value.k === 'map') fromLists(value, found, provider)
    if (outer === undefined ? provider === undefined : !LIST_KEY.test(key.v)) continue
    for (const item of listsIn(value).flatMap(({ items }) => items))
      if (item.k === 'str' && looksLikeId(item.v, provider))
        found.push({ text: item.v, provider, isNamed: false, at: item.at, what: `listed under ${key.v}` })
  }
}

function fromMap({ entries }: Extract<Expr, { k: 'map' }>, found: Candidate[]): void {
  const has = (pattern: RegExp): boolean => entries.some(({ key }) => key?.k === 'str' && pattern.test(key.v))
  if (has(PRICE_KEY) && !has(LABEL_KEY)) return
  const named = entries.flatMap(({ key, value }) =>
    key?.k === 'str' && PROVIDER_KEY.test(key.v) && value.k === 'str' ? [value.v] : [],
  )[0]
  const provider = named === undefined ? undefined : findProvider(named)?.id
  const isId = has(OWN_ID_KEY)
  for (const { key, value } of entries)
    if (
      key?.k === 'str' &&
      (ID_KEY.test(key.v) || NAMED_KEY.test(key.v)) &&
      !(isId && LABEL_KEY.test(key.v)) &&
      !(value.k === 'fn' && !ID_NAME.test(key.v))
    )
      for (const text of textsOf(value))
        if (looksLikeId(text.v, provider))
          found.push({
            text: text.v,
            ...(provider ? { provider } : {}),
            isNamed: ID_NAME.test(key.v),
            at: text.at,
            what: `listed under ${key.v}`,
          })
}

/** The value itself, or what the function there returns: `model(given) { return given ?? 'gpt-4o' }`. */
function textsOf(value: Expr): Extract<Expr, { k: 'str' }>[] {
  const all = value.k === 'fn' ? value.fn.body.returns : value.k === 'choice' ? value.of : [value]
  return all.flatMap((each) => (each.k === 'str' ? [each] : []))
}

/** `const models = { 'owner/tiny': …, 'owner/base': … }`: the keys are what there is to choose. */
function fromKeys({ entries }: Extract<Expr, { k: 'map' }>, name: string, found: Candidate[]): void {
  if (!/models$/i.test(name) || PRICE_KEY.test(name)) return
  const ids = entries.flatMap(({ key, value }) => (key?.k === 'str' && !isPrice(value) ? [key] : []))
  if (ids.length < entries.length || !ids.every(({ v }) => looksLikeId(v))) return
  for (const { v, at } of ids) found.push({ text: v, isNamed: true, at, what: `key of ${name}` })
}

const isPrice = (value: Expr): boolean =>
  value.k === 'map' && value.entries.some(({ key }) => key?.k === 'str' && PRICE_KEY.test(key.v))

/** `class ChatModel(StrEnum)`, `class ChatModel(str, Enum)`: https://docs.python.org/3/library/enum.html */
function isEnumeration({ cls }: Scope): boolean {
  return cls !== undefined && ID_NAME.test(cls.name) && cls.bases.some((base) => /^(?:Str)?Enum$/.test(lastName(base)))
}

const lastName = (expr: Expr): string => (expr.k === 'name' ? expr.id : expr.k === 'attr' ? expr.name : '')

/** What `GroqModelName`, `OpenRouterModels` have before the word that says what they are. */
const OWNER = /^([A-Za-z][A-Za-z0-9]*?)_?(?:Chat|Embedding)?_?Models?(?:Name|Id|Type|Enum)?s?$/i

function fromMembers(scope: Scope, found: Candidate[]): void {
  const { name: owner } = scope.cls!
  const named = OWNER.exec(owner)?.[1]
  const provider = named === undefined ? undefined : findProvider(named)?.id
  for (const { name, value, on } of scope.block.bindings)
    if (!on && value?.k === 'str' && looksLikeId(value.v, provider))
      found.push({
        text: value.v,
        ...(provider ? { provider } : {}),
        isNamed: true,
        isMember: true,
        at: value.at,
        what: `member ${name} of ${owner}`,
      })
}

function fromBindings(scope: Scope, found: Candidate[]): void {
  for (const { name, value, on } of scope.block.bindings) {
    if (on || !value || !ID_NAME.test(name)) continue
    const initial = initialOf(value)
    if (initial?.k === 'str' && looksLikeId(initial.v))
      found.push({ text: initial.v, isNamed: true, at: initial.at, what: `initial value of ${name}` })
    if (value.k === 'str' && looksLikeId(value.v))
      found.push({ text: value.v, isNamed: true, at: value.at, what: `constant ${name}` })
    if (value.k === 'list' && !isOnlyTested(scope, name))
      for (const item of value.items)
        if (item.k === 'str' && looksLikeId(item.v))
          found.push({ text: item.v, isNamed: true, at: item.at, what: `listed in ${name}` })
  }
}

/** Functions that hold a value which the user then changes: `const [model, setModel] = useState('…')`. */
const STATE = /^(?:useState|ref|shallowRef|signal|createSignal|writable|\$state|atom|observable)$/

function initialOf(value: Expr): Expr | undefined {
  return value.k === 'call' && STATE.test(lastName(value.fn)) ? value.args[0]?.value : undefined
}
