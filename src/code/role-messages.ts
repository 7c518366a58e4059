import { Arguments, literalMember } from './arguments.ts'
import type { Context, Use } from './context.ts'
import type { Scope } from './scope.ts'
import { walkScope } from './walk.ts'
import { addMessages } from './yields/prompt.ts'

/**
 * `messages.push({ role: 'system', content: '…' })`, `return { role: 'user', content: p }`: a message is a prompt by its
 * shape, wherever it goes from there. Those that a call was found to send are known already.
 */
export function readRoleMessages(context: Context, root: Scope): void {
  const named = { ...context, findings: context.named }
  walkScope(root, {
    call: () => {},
    text: () => {},
    scope: () => {},
    map: (expr, scope, naming) => {
      if (literalMember(expr, 'role')?.k !== 'str') return
      const use: Use = {
        symbol: 'message',
        at: expr.at,
        scope,
        args: new Arguments(context.evaluator, [], scope),
        naming,
      }
      addMessages(named, { v: 'data', expr: { k: 'list', items: [expr], at: expr.at }, scope, steps: [] }, use)
    },
  })
}
