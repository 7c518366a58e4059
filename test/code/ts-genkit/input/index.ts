import { gemini20Flash, googleAI } from '@genkit-ai/googleai'
import { genkit, z } from 'genkit'

const ai = genkit({ plugins: [googleAI()], model: gemini20Flash })

export const askCaptain = ai.defineInterrupt({ name: 'askCaptain', description: 'Ask the captain', inputSchema: z.object({}) })

export const paint = ai.defineFlow({ name: 'paint' }, async (ship: { url: string; isOld: boolean }) => {
  let words = ''
  if (ship.isOld) words = 'Paint the ship as it looked when it was new, with fresh colours, clean sails and a crew in its best clothes.'
  return ai.generate({
    model: 'googleai/gemini-2.5-flash-image',
    prompt: [{ media: { url: ship.url } }, { text: words }],
    tools: [askCaptain],
  })
})
