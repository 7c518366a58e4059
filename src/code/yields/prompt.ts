import { createHash } from 'node:crypto'
import { toRef } from '../../model/identity.ts'
import type { Component } from '../../model/component.ts'
import type { Evidence } from '../../model/evidence.ts'
import { literalMember } from '../arguments.ts'
import { eachText, enclosingName, isEnvFile, evidenceOf, placesOf, type Context, type Use } from '../context.ts'
import { lineOf, type Expr } from '../ir.ts'
import type { Yield } from '../rules.ts'
import type { Scope } from '../scope.ts'
import { via, type Value } from '../value.ts'

type PromptYield = Extract<Yield, { kind: 'prompt' }>
type Text = Extract<Value, { v: 'text' | 'pattern' }>

/** Shorter texts say nothing that anybody reviews: `"You"`, a role name, a separator. */
const MIN_SYSTEM = 12
/** User messages are mostly data; only a long fixed text is a prompt that somebody wrote. */
const MIN_USER = 80

/** The name of what fills a hole is not the prompt's own words. */
const HOLE = /\{[\w.$[\]()]*\}/g

const isProse = (text: string): boolean => (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3

/** A prompt's content hash is what a lock pins. Templates hash with their holes. */
export function toPrompt(
  file: string,
  name: string,
  role: string,
  more: { text: string; evidence: Evidence[] },
): Component {
  return {
    kind: 'prompt',
    ref: toRef('prompt', file, name),
    name,
    hashes: [{ algorithm: 'SHA-256', content: createHash('sha256').update(more.text).digest('hex') }],
    properties: { role },
    evidence: more.evidence,
  }
}

/** A text that is a file of its own has the file's identity, as collectors of such files give it. */
function toFilePrompt(file: string, role: string, more: { text: string; evidence: Evidence[] }): Component {
  const base = file.slice(file.lastIndexOf('/') + 1)
  const dot = base.lastIndexOf('.')
  return { ...toPrompt(file, dot > 0 ? base.slice(0, dot) : base, role, more), ref: toRef('prompt', file) }
}

/** Names that tell one prompt from another only together with what they stand in. */
const GENERIC = /^(?:prompt|system|system_?prompt|system_?message|instructions?|messages?|content|text|template)$/i

/** Variables for options say nothing of the prompt in them. */
const CONTAINER = /^(?:opts?|options|params|kwargs|args|settings|config)$/i

/** Calls that give an agent, a template or a message, as against an answer: `ChatPromptTemplate.fromMessages`, `new Agent`. */
const MAKES = /[.:](?:from\w*|[A-Z]\w*)$/

/** Go: the field of a struct says what a value is for. */
const isField = ({ naming, scope }: Use): boolean => naming?.how === 'argument' && scope.module.language === 'go'

/** The constant, function or variable that the text stands under, else the place that uses it. */
function nameFor(value: Text, use: Use, role: string): string {
  const owner = enclosingName(use.scope)
  const naming = isField(use) ? undefined : use.naming
  const named = namedBy(value)
  if (named && !(owner && named.isLocal && GENERIC.test(named.name))) return named.name
  const isMade = MAKES.test(use.symbol) || use.siblings?.some(({ kind }) => kind === 'agent')
  // A variable of the same scope holds the answer, unless it holds what was made; one around it names the function.
  const isAnswer = !isMade && use.scope.block.bindings.some(({ name }) => name === naming?.name)
  const around = isAnswer || (owner && CONTAINER.test(naming?.name ?? '')) ? undefined : naming?.name
  const near = (isMade ? (around ?? owner) : (owner ?? around)) ?? folderName(use.scope.module.path)
  return near ? `${near} ${role} prompt` : `${role} prompt`
}

const NAMING = /^(constant|variable|returned by) ([\w.$]+)/

/** Of the names on the way the one whose value the text itself is: a template passes through the constants in its holes too. */
function namedBy({ steps, place }: Text): { name: string; isLocal: boolean } | undefined {
  const line = lineOf(place.at)
  const named = steps.flatMap((step) => {
    const match = NAMING.exec(step.what)
    if (!match || match[2] === 'a') return []
    const isOwn = step.file === place.file && line - step.line <= 1 && line >= step.line
    return [{ name: match[2]!, isLocal: match[1] === 'variable', isOwn }]
  })
  return named.find(({ isOwn }) => isOwn) ?? named.find(({ isLocal }) => !isLocal) ?? named[0]
}

/** `agents/harbour/index.ts` is called harbour, `agents/harbour.ts` as well. */
function folderName(path: string): string | undefined {
  const parts = path.replace(/\.\w+$/, '').split('/')
  return parts.findLast((part) => !/^(?:index|route|page|main|mod|app|src|lib|actions?|__init__)$/.test(part))
}

function add(context: Context, value: Text, use: Use, what: { role: string; name?: string }): void {
  const text = value.text.trim()
  const written = value.v === 'pattern' ? text.replaceAll(HOLE, ' ') : text
  if (written.trim().length < (what.role === 'user' ? MIN_USER : MIN_SYSTEM) || !isProse(written)) return
  const evidence = placesOf(context, value, use).map((each): Evidence =>
    value.v === 'pattern' ? { ...each, resolution: 'partial' } : each,
  )
  const { file } = value.place
  const isSource = file === use.scope.module.path || context.evaluator.program.module(file) !== undefined
  if (!isSource && !isEnvFile(context, file)) {
    context.findings.add(toFilePrompt(file, what.role, { text: value.text, evidence }))
    return
  }
  const name = what.name ?? nameFor(value, use, what.role)
  context.findings.add(toPrompt(file, name, what.role, { text, evidence }))
}

function addAll(context: Context, values: Value[], use: Use, what: { role: string; name?: string }): void {
  for (const value of values) if (value.v === 'text' || value.v === 'pattern') add(context, value, use, what)
}

/** Texts that stand where a prompt is expected. */
export function addTexts(context: Context, values: Value[], use: Use, role: string): void {
  addAll(context, values, use, { role })
}

/** `instructions=write_instructions`: what a function that is called for each request returns. */
function textsReturned({ evaluator }: Context, { fn, scope }: Extract<Value, { v: 'function' }>): Value[] {
  const step = evaluator.step(scope, fn.at, `returned by ${fn.name || 'a function'}()`)
  return (
    evaluator.returnedByAny(fn, scope) ?? fn.body.returns.flatMap((expr) => evaluator.ask(expr, scope.ofFunction(fn)))
  ).map((value) => via(value, step))
}

export function yieldPrompt(context: Context, rule: PromptYield, use: Use): void {
  const found = use.args.first(rule.at) ?? use.args.handedOn(rule.at)
  if (!found) return
  // Prompts of a hub are named by what they are pulled by, each by its own.
  const isPulled = rule.name !== undefined && rule.name.join() === rule.at.join()
  const named = isPulled ? undefined : use.args.text(rule.name)?.replace(/\s+/g, ' ').trim()
  const name = named && rule.role !== 'template' ? `${named} ${rule.role}` : named
  addAll(
    context,
    found.values.filter((value) => value.v === 'pattern'),
    use,
    { role: rule.role, name },
  )
  for (const value of found.values) {
    if (value.v === 'data' && value.expr.k === 'list') {
      addMessages(context, value, use)
      addAll(context, partTexts(context, value), use, { role: rule.role, name })
    }
    if (value.v === 'function') addAll(context, textsReturned(context, value), use, { role: rule.role })
  }
  // A prompt that only a caller knows is found at the caller; one that nobody writes down is not a gap.
  eachText(
    context,
    found,
    (value) => add(context, value, use, { role: rule.role, name: isPulled ? value.text.trim() : name }),
    () => {},
  )
}

/** LangChain's messages may say `type: "system"`; `type` of other maps is no role. */
const typedRole = (type: Expr | undefined): Expr | undefined =>
  type?.k === 'str' && (type.v === 'system' || type.v === 'human') ? type : undefined

const ROLES = new Map([
  ['system', 'system'],
  ['developer', 'system'],
  ['user', 'user'],
  ['human', 'user'],
])

/** Constants for roles: `openai.ChatMessageRoleSystem`, `llms.ChatMessageTypeSystem`, `schema.System`. */
const ROLE_CONSTANT = /[.:](?:\w*(?:Role|Type))?(System|Developer|User|Human)$/

function roleOf(context: Context, role: Expr, scope: Scope): string | undefined {
  const text = context.evaluator.textOf(role, scope)
  if (text !== undefined || scope.module.language !== 'go') return text
  const [constant] = context.evaluator.evaluate(role, scope)
  return constant?.v === 'symbol' ? ROLE_CONSTANT.exec(constant.path)?.[1] : undefined
}

/**
 * `[{role: "system", content: …}]`, `[("system", …)]` and message objects, whose own constructors have rules. One message
 * that stands alone counts as well.
 */
export function addMessages(context: Context, list: Extract<Value, { v: 'data' }>, use: Use): void {
  const { evaluator } = context
  const items = list.expr.k === 'list' ? list.expr.items : [list.expr]
  for (const item of items.slice(0, 50)) {
    const member = (keys: string[]) =>
      keys.flatMap((key) =>
        item.k === 'map'
          ? item.entries.filter((entry) => entry.key?.k === 'str' && entry.key.v === key).map((entry) => entry.value)
          : [],
      )
    const isPair = item.k === 'list' && item.items.length === 2
    const role = isPair ? item.items[0] : (member(['role', 'Role'])[0] ?? typedRole(member(['type'])[0]))
    const content = isPair ? item.items[1] : member(['content', 'text', 'Content'])[0]
    if (!role || !content) continue
    const roleText = roleOf(context, role, list.scope)
    // What an assistant or a tool is made to have said is an example, not a prompt.
    const kind = roleText === undefined ? undefined : ROLES.get(roleText.toLowerCase())
    if (!kind) continue
    const values = evaluator.ask(content, list.scope)
    addAll(context, values, use, { role: kind })
    for (const part of values) if (part.v === 'data') addAll(context, partTexts(context, part), use, { role: kind })
    const asked = kind === 'system' ? values.filter(({ v }) => v === 'param') : []
    if (asked.length > 0) fromCallers(context, { values: asked, expr: content }, use, kind)
  }
}

/** `[{ type: 'text', text: '…' }, { type: 'image_url', … }]`: the texts of a message in several parts. */
function partTexts({ evaluator }: Context, { expr, scope }: Extract<Value, { v: 'data' }>): Value[] {
  const parts = expr.k === 'list' ? expr.items.slice(0, 20) : []
  return parts.flatMap((part) => {
    const isMessage = part.k === 'map' && literalMember(part, 'role') !== undefined
    const text = part.k === 'map' && !isMessage ? literalMember(part, 'text') : undefined
    return text ? evaluator.ask(text, scope) : []
  })
}

/** A function that sends what it is given: its callers know the text. */
function fromCallers(context: Context, asked: { values: Value[]; expr: Expr }, use: Use, role: string): void {
  eachText(
    context,
    asked,
    (value) => add(context, value, use, { role }),
    () => {},
  )
}

export function yieldMessages(context: Context, rule: Extract<Yield, { kind: 'messages' }>, use: Use): void {
  for (const value of use.args.first(rule.at)?.values ?? []) if (value.v === 'data') addMessages(context, value, use)
}

/** A prompt that an MCP server offers: its name is its identity, the text is made by code. */
export function yieldMcpPrompt(context: Context, rule: Extract<Yield, { kind: 'mcp-prompt' }>, use: Use): void {
  const file = use.scope.module.path
  const description = use.args.text(rule.description)
  const add = (name: string, at: string, evidence: Evidence[]): void => {
    context.findings.add({
      kind: 'prompt',
      ref: toRef('prompt', at, name),
      name,
      ...(description ? { description } : {}),
      properties: { role: 'mcp' },
      evidence,
    })
  }
  const found = use.args.first(rule.name)
  if (!found) {
    if (use.decorated) add(use.decorated.name, file, [evidenceOf(use, 'invoked')])
    return
  }
  eachText(
    context,
    found,
    (value) => add(value.text, value.place.file, placesOf(context, value, use)),
    () => {},
  )
}
