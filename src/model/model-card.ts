/** What a model card states in words and figures. Nobody has checked it. */
export interface ModelCard {
  metrics?: CardMetric[]
  users?: string[]
  useCases?: string[]
  limitations?: string[]
  tradeoffs?: string[]
  ethical?: string[]
}

/** One measured result. */
export interface CardMetric {
  /** `accuracy`, `wer`. */
  type: string
  /** As written: numbers and texts alike. */
  value: string
  /** What it was measured on: task, dataset, configuration, split. */
  slice?: string
}
