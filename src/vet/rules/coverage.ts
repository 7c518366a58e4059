import type { VetRule } from '../case.ts'

/** What is not known is no reason to allow. */
export const COVERAGE_RULES: readonly VetRule[] = [
  {
    id: 'not-looked-up',
    title: 'The main source gave no answer',
    weight: 'high',
    kinds: ['package', 'model', 'dataset', 'space', 'mcp-server', 'extension'],
    risk: 'ai-supply-chain',
    advice: 'Ask again when the source can be reached.',
    check: ({ facts, gaps }) => {
      if (facts) return undefined
      const [gap] = gaps
      return { detail: gap ? `${gap.source}: ${gap.detail}` : 'no source is known that could be asked' }
    },
  },
]
