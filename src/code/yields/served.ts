import { findProvider, matchModelFamily } from '../../data/providers.ts'
import type { Context } from '../context.ts'
import type { TextValue } from '../value.ts'

/** One use of a text as a model of one provider. */
export interface Served {
  provider: string
  /** Where a request is built: what sends the very same text says who serves it. */
  isRequest?: boolean
  add: () => void
  /** Says that the text is a model here, but not whose. */
  addOpen: () => void
}

/** From this many providers on, the code is a switch over providers: one text is not a model of each. */
const MANY = 3

const WAITING = new WeakMap<Context, Map<string, { text: string; uses: Served[] }>>()

/**
 * Where one text written once reaches the calls of several providers (`if provider == "a": A(model) else: B(model)`),
 * each branch has its own texts, and which belongs to which is decided at run time. So such uses wait until all are
 * known; then the model's family tells.
 */
export function whenServersAreKnown(context: Context, value: TextValue, use: Served): void {
  context.effects.count++
  let waiting = WAITING.get(context)
  if (!waiting) {
    const all = new Map<string, { text: string; uses: Served[] }>()
    WAITING.set(context, (waiting = all))
    context.atEnd.push(() => settleAll(all))
  }
  const key = `${value.place.file}\0${value.place.at}\0${value.text}`
  const known = waiting.get(key)
  if (known) known.uses.push(use)
  else waiting.set(key, { text: value.text, uses: [use] })
}

function settleAll(waiting: ReadonlyMap<string, { text: string; uses: Served[] }>): void {
  for (const { text, uses } of waiting.values()) {
    const kept = settle(text, uses)
    if (kept.length > 0) for (const use of kept) use.add()
    else uses[0]!.addOpen()
  }
}

function settle(text: string, all: readonly Served[]): readonly Served[] {
  const sent = all.filter(({ isRequest }) => !isRequest)
  const uses = sent.length > 0 ? sent : all
  const providers = new Set(uses.map(({ provider }) => provider))
  if (providers.size < 2) return uses
  const maker = matchModelFamily(text.slice(text.lastIndexOf('/') + 1))?.provider
  const isHub = text.includes('/') && providers.has('huggingface')
  if (providers.size >= MANY) return uses.filter(({ provider }) => provider === (isHub ? 'huggingface' : maker))
  // Two: makers do not serve each other's models; clouds, hosts and gateways do.
  if (maker === undefined || !providers.has(maker)) return uses
  return uses.filter(({ provider }) => provider === maker || findProvider(provider)?.kind !== 'model-lab')
}
