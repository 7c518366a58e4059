import { tool } from '@langchain/core/tools'
import { entrypoint, MessagesAnnotation, StateGraph } from '@langchain/langgraph'
import { ToolNode } from '@langchain/langgraph/prebuilt'

const soundings = tool(async () => 'deep', { name: 'soundings', description: 'Depth at a berth' })

const workflow = new StateGraph(MessagesAnnotation)
  .addNode('call', async () => ({}))
  .addNode('tools', new ToolNode([soundings]))
  .addEdge('__start__', 'call')

workflow.addConditionalEdges('call', () => 'tools')

export const pilot = workflow.compile({ interruptBefore: [] })
pilot.name = 'Harbour Pilot'

export function makeTug() {
  return new StateGraph(MessagesAnnotation).addNode('pull', async () => ({})).compile()
}

export const mooring = entrypoint({ name: 'mooring' }, async (text: string) => text)
