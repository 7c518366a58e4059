import { genkit, z } from 'genkit'

const ai = genkit({ plugins: [] })

/** A flow has a name and schemas, and is no tool. */
export const shunt = ai.defineFlow({ name: 'shuntFlow', description: 'Shunts', inputSchema: z.string(), outputSchema: z.string() }, async (wagon) => wagon)
export const couple = ai.defineTool({ name: 'coupleWagons', description: 'Couples two wagons', inputSchema: z.string() }, async (wagon) => wagon)
