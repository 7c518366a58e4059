/** The six risks of AI products that findings map to. */
export const AI_RISKS = {
  'prompt-injection': 'Prompt injection',
  'data-leakage': 'Data leakage',
  'model-poisoning': 'Model poisoning',
  'insecure-ai-apis': 'Insecure AI APIs and endpoints',
  'over-reliance': 'Over-reliance on AI decisions',
  'ai-supply-chain': 'AI supply chain',
} as const
export type AiRisk = keyof typeof AI_RISKS
