import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { tool } from 'ai'
import { RAMP } from './texts.js'

interface Spec {
  name: string
  description: string
  schema: object
}

/** Makes tools of what it is given: none of its names is a tool's. */
export function toTool(spec: Spec) {
  return tool({ description: spec.description, inputSchema: spec.schema })
}

export function fromAll(specs: Spec[]) {
  const made: object[] = []
  for (const { description, schema } of specs) {
    const each = tool({ description, inputSchema: schema })
    made.push(each)
  }
  return made
}

export const lowerRamp = () => tool({ description: RAMP, inputSchema: {} })

const server = new McpServer({ name: 'ferry-desk', version: '0.4.0' })

function register(name: string, description: string) {
  server.registerTool(name, { description }, async () => ({ content: [] }))
}

register('book_cabin', 'Books a cabin')
register('cancel_cabin', 'Cancels a cabin')
for (const spec of [] as Spec[]) server.tool(spec.name, spec.description, async () => ({ content: [] }))
