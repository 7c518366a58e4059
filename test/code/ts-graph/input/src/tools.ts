import { tool } from 'ai'

export const lookupTool = tool({ description: 'Look a ship up', execute: async () => 'a ship' })
