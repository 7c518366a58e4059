import type { Rule, Task, Yield } from '../../code/rules.ts'

/** Shorthands for the yields that recur in the tables. Lists are written as words separated by blanks. */

const words = (list: string): string[] => list.split(' ')

type ModelYield = Extract<Yield, { kind: 'model' }>
type ModelOptions = Omit<ModelYield, 'kind' | 'at' | 'provider'>

export const model = (provider: string, at: string, options: ModelOptions = {}): Yield => ({
  kind: 'model',
  at: words(at),
  provider,
  ...options,
})

export function service(provider: string, endpoint?: string, endpointEnv?: string): Yield {
  return {
    kind: 'service',
    provider,
    ...(endpoint !== undefined && { endpoint: words(endpoint) }),
    ...(endpointEnv !== undefined && { endpointEnv: words(endpointEnv) }),
  }
}

/** The service of a model class; none where the class loads a file in process. */
export const servedBy = (provider: string, endpoint?: string, endpointEnv?: string): Yield[] =>
  provider === 'local' ? [] : [service(provider, endpoint, endpointEnv)]

type PromptRole = Extract<Yield, { kind: 'prompt' }>['role']

export const prompt = (at: string, role: PromptRole = 'system', name?: string): Yield => ({
  kind: 'prompt',
  at: words(at),
  role,
  ...(name !== undefined && { name: words(name) }),
})

export const messages = (at: string): Yield => ({ kind: 'messages', at: words(at) })

export const tools = (at: string): Yield => ({ kind: 'tools', at: words(at) })

/** An agent, and the list of tools it is given. */
export const agent = (framework: string, name?: string, toolList?: string): Yield[] => [
  {
    kind: 'agent',
    framework,
    ...(name !== undefined && { name: words(name) }),
    ...(toolList !== undefined && { tools: words(toolList) }),
  },
  ...(toolList === undefined ? [] : [tools(toolList)]),
]

/** A tool: where its name and description stand, and the argument that is its function. */
export function tool(name?: string, description?: string, fn?: string): Yield {
  return {
    kind: 'tool',
    ...(name !== undefined && { name: words(name) }),
    ...(description !== undefined && { description: words(description) }),
    ...(fn !== undefined && { fn: words(fn) }),
  }
}

export function vectorStore(provider: string, collection?: string, endpoint?: string): Yield {
  return {
    kind: 'vector-store',
    provider,
    ...(collection !== undefined && { collection: words(collection) }),
    ...(endpoint !== undefined && { endpoint: words(endpoint) }),
  }
}

/** Every head followed by every tail: `calls(['A()', 'B()'], 'x.create y.create')`. */
export const calls = (heads: readonly string[], tails: string): string[] =>
  heads.flatMap((head) => words(tails).map((tail) => `${head}.${tail}`))

/** The same file of a library often differs by task only: one rule per task. */
export const byTask = (table: Partial<Record<Task, string>>, toRule: (calls: string, task: Task) => Rule): Rule[] =>
  (Object.keys(table) as Task[]).flatMap((task) => {
    const names = table[task]
    return names === undefined ? [] : [toRule(names, task)]
  })
