import OpenAI from 'openai'
import { opening, rules } from './parts'

const client = new OpenAI()

export function log(entries: string[], isShort: boolean) {
  let guide = 'You keep the log of a harbour and write in the past tense.'
  guide += '\nName every ship.'
  if (isShort) guide += `\nUse at most ${entries.length} words.`
  return client.chat.completions.create({
    model: 'gpt-4o-2024-08-06',
    messages: [{ role: 'system', content: guide }],
  })
}

export function watch() {
  const lines = ['You watch the tide and report each change of it.', 'Say when it turns.']
  return client.chat.completions.create({
    model: 'gpt-4o-2024-08-06',
    messages: [{ role: 'system', content: lines.join('\n') }],
  })
}

export function pushed(isNight: boolean) {
  const parts: string[] = []
  parts.push('You light the lamps along the pier when it gets dark.')
  if (isNight) parts.push('It is night.')
  return client.chat.completions.create({
    model: 'gpt-4o-2024-08-06',
    messages: [{ role: 'system', content: parts.join(' ') }],
  })
}

export function brief(ship: string) {
  const text = opening() + '\n' + rules(ship)
  return client.chat.completions.create({
    model: 'gpt-4o-2024-08-06',
    messages: [{ role: 'system', content: text }],
  })
}

export const concat = (ship: string) =>
  client.chat.completions.create({
    model: 'gpt-4o-2024-08-06',
    messages: [{ role: 'system', content: opening().concat('\nShip: ', ship) }],
  })
