import type { LiveServer, Offer } from '../live/definition.ts'
import { findSignals } from '../parse/instruction-signals.ts'
import { toPaint } from './paint.ts'
import { count, pad, toPlain, truncate, widthOf } from './text.ts'

export interface LiveServerOptions {
  colour?: boolean
  /** Columns of the terminal; without, descriptions are not cut. */
  width?: number
}

const TITLES: Readonly<Record<Offer['kind'], readonly [one: string, many: string]>> = {
  tool: ['Tool', 'Tools'],
  prompt: ['Prompt', 'Prompts'],
  resource: ['Resource', 'Resources'],
  'resource-template': ['Resource template', 'Resource templates'],
}
const ORDER: readonly Offer['kind'][] = ['tool', 'prompt', 'resource', 'resource-template']
const HASH_DIGITS = 12
const MAX_NAME = 40

/** What a running server offers, with the hashes to compare next time. Ends with a newline. */
export function toLiveServerText(server: LiveServer, place: string, options: LiveServerOptions = {}): string {
  const paint = toPaint(options.colour ?? false)
  const head = [
    `${paint.heading(toPlain(server.name))}${server.version ? ` ${toPlain(server.version)}` : ''}  ${paint.quiet(toPlain(place))}`,
    `protocol ${toPlain(server.protocol ?? 'unknown')}, ${count(server.offers.length, 'definition')}, sha256 ${server.sha256}`,
  ]
  const blocks = ORDER.flatMap((kind) =>
    toBlock(
      kind,
      server.offers.filter((offer) => offer.kind === kind),
      options,
    ),
  )
  return `${[...head, ...blocks, ...toSignals(server, paint)].join('\n')}\n`
}

function toBlock(kind: Offer['kind'], offers: readonly Offer[], options: LiveServerOptions): string[] {
  if (offers.length === 0) return []
  const paint = toPaint(options.colour ?? false)
  const column = Math.min(MAX_NAME, Math.max(...offers.map(({ name }) => widthOf(toPlain(name)))))
  const lines = offers.map(({ name, description = '', hints, sha256 }) => {
    const start = `  ${pad(truncate(toPlain(name), column), column)}  ${sha256.slice(0, HASH_DIGITS)}`
    const marks = hints.length > 0 ? ` [${hints.join(', ')}]` : ''
    const room = options.width === undefined ? undefined : options.width - widthOf(start) - widthOf(marks) - 2
    const text = toPlain(description.replace(/\s+/g, ' ').trim())
    return `${start}${marks}  ${paint.quiet(room === undefined ? text : truncate(text, Math.max(room, 20)))}`
  })
  return ['', paint.heading(TITLES[kind][offers.length === 1 ? 0 : 1]), ...lines]
}

/** Texts that try to steer the model. */
function toSignals({ instructions, offers }: LiveServer, paint: ReturnType<typeof toPaint>): string[] {
  const texts = [
    ...(instructions === undefined ? [] : [{ name: 'its instructions', text: instructions }]),
    ...offers.map(({ name, description = '' }) => ({ name, text: `${name}\n${description}` })),
  ]
  const lines = texts.flatMap(({ name, text }) =>
    findSignals(text).map(({ does }) => `  ${paint.warning(toPlain(name))}  ${does}`),
  )
  return lines.length > 0 ? ['', paint.heading('Read these'), ...lines] : []
}
