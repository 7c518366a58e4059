import { findProvider, matchModelFamily } from '../data/providers.ts'
import { MARKS, type OutlineFacts } from '../model/facts.ts'
import type { Context, OpenModel } from './context.ts'
import { toEvidence } from './findings.ts'
import { lineOf, type At, type Expr, type Module } from './ir.ts'
import type { Program } from './program.ts'
import type { Scope } from './scope.ts'
import { dirname } from './program.ts'
import { walkScope } from './walk.ts'

/** Above this many ids a file is a catalogue (price table, capability map), not a choice offered to users. */
const MAX_IDS = 30
const ID_KEY = /^(?:id|model|modelId|model_id|modelName|model_name|slug|value|apiModel|api_model)$/
const ID_NAME = /model/i
/** Neighbour keys of price tables and capability maps: reference data, not a choice. */
const PRICE_KEY = /price|pricing|cost|per_?(?:token|million|1k|1m)|context_?(?:window|length|size)|max_?(?:input|output|tokens)|knowledge_?cutoff|deprecat/i

interface Candidate {
  text: string
  at: At
  scope: Scope
  what: string
}

/**
 * Where a call takes a model that only the user or a request decides, the choices are often listed in the same project:
 * `[{ id: "openai/gpt-5.2", … }]`, `DEFAULT_MODEL = "…"`. Such ids become models, with the list as a step of the
 * resolution, when they have the exact form that the open call needs.
 */
export function findCandidates(context: Context, program: Program): void {
  const open = context.openModels.filter((each) => each.isChoice)
  if (open.length === 0) return
  for (const outline of program.input.outlines) {
    if (!(outline.marks & MARKS.modelId)) continue
    const near = open.filter((each) => isNear(program, outline, each))
    const module = near.length > 0 ? program.module(outline.path) : undefined
    if (!module) continue
    const candidates = candidatesOf(program, module)
    if (candidates.length === 0 || candidates.length > MAX_IDS) continue
    const isChoice = candidates.some(({ text }) => near.some((sink) => fits(text, sink)))
    if (isChoice) for (const candidate of candidates) offer(candidate, near)
  }
}

function offer(candidate: Candidate, near: OpenModel[]): void {
  const { text, at, scope, what } = candidate
  for (const sink of near) {
    if (!fits(text, sink) && !isRouted(text, sink)) continue
    const step = { file: scope.module.path, line: lineOf(at), what }
    sink.accept(text, [{ file: sink.evidence.file, line: sink.evidence.line ?? 1, what: sink.reason }, step], toEvidence(scope.module, at, { usage: 'configured' }))
    sink.isAnswered = true
    return
  }
}

/** Same language and same project: the nearest folder with a manifest. */
function isNear(program: Program, outline: OutlineFacts, sink: OpenModel): boolean {
  return outline.language === sink.language && projectOf(program, outline.path) === projectOf(program, sink.path)
}

const PROJECTS = new WeakMap<Program, { dirs: Set<string>; of: Map<string, string> }>()

function projectOf(program: Program, path: string): string {
  let known = PROJECTS.get(program)
  if (!known) PROJECTS.set(program, (known = { dirs: new Set(program.input.manifests.map(({ file }) => dirname(file))), of: new Map() }))
  const dir = dirname(path)
  const cached = known.of.get(dir)
  if (cached !== undefined) return cached
  let at = dir
  while (at !== '' && !known.dirs.has(at)) at = dirname(at)
  known.of.set(dir, at)
  return at
}

/** The id has the form of the call's provider and names a model of a known family. */
function fits(text: string, sink: OpenModel): boolean {
  if (sink.form === 'slash') {
    const [maker, rest] = [text.slice(0, text.indexOf('/')), text.slice(text.indexOf('/') + 1)]
    return text.includes('/') && findProvider(maker) !== undefined && matchModelFamily(rest) !== undefined
  }
  const family = matchModelFamily(text)
  return family !== undefined && !family.needsContext && (family.provider === sink.provider || sink.form === 'azure-deployment')
}

/** In a list that holds known models, `maker/anything-4` for a router is a model too, however new its name. */
function isRouted(text: string, sink: OpenModel): boolean {
  const match = sink.form === 'slash' ? /^([\w.-]+)\/([\w.:-]*\d[\w.:-]*)$/.exec(text) : null
  return match !== null && findProvider(match[1]!) !== undefined
}

const CANDIDATES = new WeakMap<Module, Candidate[]>()

function candidatesOf(program: Program, module: Module): Candidate[] {
  const known = CANDIDATES.get(module)
  if (known) return known
  const found: Candidate[] = []
  CANDIDATES.set(module, found)
  walkScope(program.scope(module), {
    call: () => {},
    text: () => {},
    map: (expr, scope) => fromMap(expr, scope, found),
    scope: (scope) => fromBindings(scope, found),
  })
  return found
}

const looksLikeId = (text: string): boolean => text.length < 100 && /^[\w.:/@-]+$/.test(text) && /\d|\//.test(text)

function fromMap(expr: Extract<Expr, { k: 'map' }>, scope: Scope, found: Candidate[]): void {
  if (expr.entries.some(({ key }) => key?.k === 'str' && PRICE_KEY.test(key.v))) return
  for (const { key, value } of expr.entries)
    if (key?.k === 'str' && ID_KEY.test(key.v) && value.k === 'str' && looksLikeId(value.v))
      found.push({ text: value.v, at: value.at, scope, what: `listed under ${key.v}` })
}

function fromBindings(scope: Scope, found: Candidate[]): void {
  for (const { name, value, on } of scope.block.bindings) {
    if (on || !value || !ID_NAME.test(name)) continue
    if (value.k === 'str' && looksLikeId(value.v)) found.push({ text: value.v, at: value.at, scope, what: `constant ${name}` })
    if (value.k === 'list')
      for (const item of value.items)
        if (item.k === 'str' && looksLikeId(item.v)) found.push({ text: item.v, at: item.at, scope, what: `listed in ${name}` })
  }
}
