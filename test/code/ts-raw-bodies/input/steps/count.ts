import { createStep } from '@mastra/core/workflows'
import { Agent } from '@mastra/core/agent'

export const counter = new Agent({ name: 'Counter', model: 'openai/gpt-4.1-mini', instructions: 'Count the gulls that are described.' })

export const count = createStep({
  id: 'count',
  execute: async ({ inputData, mastra }) => {
    const agent = mastra.getAgent('counter')
    return agent.generate([
      {
        role: 'user',
        content: `Count every gull in the following report, and give the number alone without any other word: ${inputData.text}`,
      },
    ])
  },
})
