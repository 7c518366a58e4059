import { Arguments, literalMember } from './arguments.ts'
import type { Context, Use } from './context.ts'
import type { Expr } from './ir.ts'
import { findBody } from './request-bodies.ts'
import type { Scope } from './scope.ts'
import { walkScope } from './walk.ts'
import { addMessages, addTexts } from './yields/prompt.ts'

/** Keys under which a page sends its own server what the server hands to a model, and what part the text plays. */
const KEYS: readonly (readonly [key: string, role: string])[] = [
  ['prompt', 'user'],
  ['system', 'system'],
  ['systemPrompt', 'system'],
  ['system_prompt', 'system'],
  ['instructions', 'system'],
]

/**
 * `fetch('/api/answer', { body: JSON.stringify({ prompt: '…' }) })`: a request to a route of the program itself. Which
 * model gets the prompt is decided there. It counts only where the program uses AI otherwise.
 */
export function readOwnRequests(context: Context, root: Scope): void {
  const named = { ...context, findings: context.named }
  walkScope(root, {
    call: ({ fn, args, at }, scope) => {
      const [url, ...rest] = args
      if (!url || rest.length === 0 || !isOwnRoute(url.value)) return
      const body = rest.flatMap(({ value }) => findBody(value, isPrompted) ?? [])[0]
      if (!body || body.k !== 'map') return
      const use: Use = {
        symbol: fn.k === 'name' ? fn.id : 'request',
        at,
        scope,
        args: new Arguments(context.evaluator, [], scope),
        naming: undefined,
      }
      readBody(named, body, use)
    },
    text: () => {},
    map: () => {},
    scope: () => {},
  })
}

function readBody(context: Context, body: Extract<Expr, { k: 'map' }>, use: Use): void {
  for (const [key, role] of KEYS) {
    const expr = literalMember(body, key)
    if (expr) addTexts(context, context.evaluator.ask(expr, use.scope), use, role)
  }
  const messages = literalMember(body, 'messages')
  for (const value of messages ? context.evaluator.ask(messages, use.scope) : [])
    if (value.v === 'data') addMessages(context, value, use)
}

const isPrompted = (map: Extract<Expr, { k: 'map' }>): boolean =>
  [...KEYS.map(([key]) => key), 'messages'].some((key) => literalMember(map, key) !== undefined)

/** A path without a host, perhaps after the name of one: `/api/chat`, `${BASE}/chat`. */
function isOwnRoute(url: Expr): boolean {
  if (url.k === 'str') return /^\/(?!\/)/.test(url.v)
  if (url.k !== 'tpl') return false
  const [first, second] = url.parts
  return typeof first === 'string' && first !== ''
    ? /^\/(?!\/)/.test(first)
    : typeof second === 'string' && second.startsWith('/')
}
