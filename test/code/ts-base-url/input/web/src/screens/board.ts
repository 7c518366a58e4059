import { generateText, tool } from 'ai'

generateText({ model: 'gpt-4o', prompt: 'You play checkers with the white stones.' })
export const jump = tool({ description: 'Jumps over a stone' })
