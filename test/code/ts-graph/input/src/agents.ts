import { Agent, run } from '@openai/agents'
import { openai } from '@ai-sdk/openai'
import { Experimental_Agent, tool, ToolLoopAgent } from 'ai'
import { lookupTool } from './tools'

const customs = new Agent({ name: 'Customs officer', instructions: 'Answer questions about papers of the ship.' })

export const master = Agent.create({
  name: 'Harbour master',
  instructions: 'Hand questions to whoever knows the answer.',
  handoffs: [customs],
  tools: [customs.asTool({ toolName: 'ask_customs', toolDescription: 'Ask about papers' })],
})

export const crane = new ToolLoopAgent({
  model: 'openai/gpt-5-mini',
  instructions: 'Lift what has to be lifted, and say what it weighs.',
  tools: { lookup: lookupTool, web: openai.tools.webSearch({}), lift: tool({ description: 'Lift', execute: async () => 1 }) },
})
export const winch = new Experimental_Agent({ model: openai('gpt-4.1-2025-04-14'), system: 'Pull the rope in when asked to.' })
export const start = () => run(master, 'Where do I moor?')
