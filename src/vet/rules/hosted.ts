import { findLifecycle } from '../../data/lifecycle.ts'
import { findProvider, isFloatingAlias, matchModelFamily } from '../../data/providers.ts'
import { daysBetween, state, type VetCase, type VetRule } from '../case.ts'

const SOON_DAYS = 90

const lifecycleOf = ({ target }: VetCase) =>
  target.subject.namespace === undefined ? undefined : findLifecycle(target.subject.namespace, target.subject.name)

/** Models behind an API: nothing to hold in one's hands, so only what their makers announce. */
export const HOSTED_RULES: readonly VetRule[] = [
  {
    id: 'model-retired',
    title: 'It is no longer served',
    weight: 'critical',
    kinds: ['hosted-model'],
    risk: 'ai-supply-chain',
    advice: 'Move to a replacement.',
    check: (known) => {
      const lifecycle = lifecycleOf(known)
      if (!lifecycle?.endsOn || daysBetween(lifecycle.endsOn, known.now) < 1) return undefined
      return {
        detail: `${lifecycle.platform} ended ${lifecycle.model} on ${lifecycle.endsOn}${lifecycle.replacements.length > 0 ? `; it names ${lifecycle.replacements.join(', ')}` : ''}`,
        weight: lifecycle.isSure ? 'critical' : 'high',
        evidence: [state('announced', lifecycle.url)],
      }
    },
  },
  {
    id: 'model-ending',
    title: 'Its end is announced',
    weight: 'medium',
    kinds: ['hosted-model'],
    risk: 'ai-supply-chain',
    advice: 'Plan the move, and test the replacement: answers change.',
    check: (known) => {
      const lifecycle = lifecycleOf(known)
      if (!lifecycle) return undefined
      const days = lifecycle.endsOn === undefined ? undefined : daysBetween(known.now, lifecycle.endsOn)
      if (days !== undefined && days <= -1) return undefined
      return {
        detail: `${lifecycle.endsOn ? `it ends on ${lifecycle.endsOn}` : `deprecated${lifecycle.deprecatedOn ? ` since ${lifecycle.deprecatedOn}` : ''}`}${lifecycle.replacements.length > 0 ? `; ${lifecycle.platform} names ${lifecycle.replacements.join(', ')}` : ''}`,
        weight: days !== undefined && days <= SOON_DAYS ? 'high' : 'medium',
        evidence: [state('announced', lifecycle.url)],
      }
    },
  },
  {
    id: 'floating-alias',
    title: 'Its name moves',
    weight: 'medium',
    kinds: ['hosted-model'],
    risk: 'over-reliance',
    advice: 'Use a dated id: what the alias stands for changes without notice.',
    check: ({ target }) =>
      isFloatingAlias(target.subject.name)
        ? { detail: `${target.subject.name} is an alias` }
        : matchModelFamily(target.subject.name, target.subject.namespace)?.pinned
          ? undefined
          : { detail: `${target.subject.name} names no snapshot`, weight: 'info' },
  },
  {
    id: 'unknown-model',
    title: 'No such model is known here',
    weight: 'high',
    kinds: ['hosted-model'],
    risk: 'over-reliance',
    advice: "Check the id against the provider's list.",
    check: ({ target }) => {
      const { namespace, name } = target.subject
      if (matchModelFamily(name, namespace) || (namespace && findLifecycle(namespace, name))) return undefined
      return { detail: `${target.name} fits no family of models in the table` }
    },
  },
  {
    id: 'unknown-vendor',
    title: 'No such vendor is known here',
    weight: 'high',
    kinds: ['vendor', 'hosted-model'],
    risk: 'insecure-ai-apis',
    advice: 'Ask the vendor for what this report cannot know: where data goes, how long it is kept, what trains on it.',
    check: ({ target }) => {
      const vendor = target.kind === 'vendor' ? target.subject.name : target.subject.namespace
      if (vendor !== undefined && findProvider(vendor)) return undefined
      return {
        detail: `${vendor ?? 'none'} is not in the table of providers`,
        weight: vendor === undefined ? 'info' : 'high',
      }
    },
  },
  {
    id: 'data-goes-out',
    title: 'Prompts leave your network',
    weight: 'info',
    kinds: ['hosted-model', 'vendor'],
    risk: 'data-leakage',
    advice: 'Agree on retention and training in the contract, and keep secrets and personal data out of prompts.',
    check: ({ target }) => {
      const provider = findProvider((target.kind === 'vendor' ? target.subject.name : target.subject.namespace) ?? '')
      if (!provider || provider.kind === 'local-runtime' || provider.hosts.length === 0) return undefined
      return {
        detail: `to ${provider.hosts.slice(0, 3).join(', ')}${provider.jurisdiction ? ` (operator: ${provider.jurisdiction})` : ''}`,
      }
    },
  },
]
