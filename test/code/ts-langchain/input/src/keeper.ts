import { ChatMistralAI } from '@langchain/mistralai'
import { TavilySearch } from '@langchain/tavily'
import { createToolCallingAgent, AgentExecutor } from 'langchain/agents'
import { createRetrieverTool } from 'langchain/tools/retriever'
import { z } from 'zod'

const LAMP_TOOLS = [
  { name: 'light-lamp', description: 'Lights the lamp', schema: z.object({}) },
  { name: 'sound-horn', description: 'Sounds the fog horn', schema: z.object({ seconds: z.number() }) },
]

export async function keep(state: { messages: object[] }, retriever: object) {
  const keeper = new ChatMistralAI({ model: 'mistral-large-2411' }).bindTools(LAMP_TOOLS).withConfig({ tags: ['night'] })
  await keeper.invoke([{ role: 'system', content: 'You keep a lighthouse and answer passing ships.' }, ...state.messages])
  await keeper.stream([{ type: 'system', content: 'You write the log of the night in one line.' }])
  const tools = [new TavilySearch({ maxResults: 2 }), createRetrieverTool(retriever, { name: 'search_tide_tables', description: 'Finds the tide' })]
  const watch = createToolCallingAgent({ llm: keeper, tools })
  return new AgentExecutor({ agent: watch, tools })
}

export const rows = [{ name: 'not-a-tool', description: 'Only data' }]
