import dedent from 'dedent'
import OpenAI from 'openai'

export const berthPrompt = dedent`
  You assign berths in a harbour. Take the draught of the ship into account.
`

export function buildCranePrompt(load: string) {
  const base = 'You plan the work of a crane. Never lift more than it can bear, and say what is left over.'
  return dedent(base)
}

export const see = (url: string) =>
  new OpenAI().chat.completions.create({
    model: 'gpt-4o-2024-08-06',
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'Describe the ship in this picture: its colour, its flag, its cargo and whether it needs a pilot.' },
          { type: 'image_url', image_url: { url } },
        ],
      },
    ],
  })
