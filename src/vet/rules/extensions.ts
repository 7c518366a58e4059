import type { VetRule } from '../case.ts'

export const EXTENSION_RULES: readonly VetRule[] = [
  {
    id: 'unverified-publisher',
    title: 'Its publisher is not verified',
    weight: 'medium',
    kinds: ['extension'],
    risk: 'ai-supply-chain',
    advice: 'Find the extension through the site of its maker.',
    check: ({ facts }) =>
      facts?.existence === 'present' && facts.owner?.role === 'unverified'
        ? { detail: `nobody is known to own the namespace ${facts.owner.name}` }
        : undefined,
  },
]
