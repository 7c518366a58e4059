import cvss from 'ae-cvss-calculator'
import type { Severity } from '../model/advisory.ts'

/** CVSS 2, 3.0, 3.1 and 4.0 vectors: https://www.first.org/cvss */
export interface Scored {
  score: number
  vector: string
  version: number
}

/** A vector of version 4 takes half a millisecond, and sources repeat a few thousand of them. */
const memo = new Map<string, Scored | undefined>()
const MEMO_SIZE = 50_000

/** Undefined for what is no vector, and for one that leaves base metrics out. Never throws. */
export function scoreVector(text: string): Scored | undefined {
  if (text.length > 300) return undefined
  if (memo.has(text)) return memo.get(text)
  const scored = calculate(text)
  if (memo.size >= MEMO_SIZE) memo.clear()
  memo.set(text, scored)
  return scored
}

interface Calculator {
  isBaseFullyDefined(): boolean
  calculateScores(): { base?: number | undefined }
}

function calculate(vector: string): Scored | undefined {
  try {
    const calculator = cvss.fromVector(vector) as Calculator | null
    if (!calculator?.isBaseFullyDefined()) return undefined
    const score = calculator.calculateScores().base
    const version = Number(/^CVSS:(\d\.\d)/.exec(vector)?.[1] ?? '2')
    return score === undefined || Number.isNaN(score) ? undefined : { score, vector, version }
  } catch {
    return undefined
  }
}

/** The newest version of CVSS speaks, and the highest of its vectors. */
export function pickVector(vectors: readonly string[]): Scored | undefined {
  return vectors
    .flatMap((vector) => scoreVector(vector) ?? [])
    .sort((left, right) => right.version - left.version || right.score - left.score)[0]
}

/** The rating scale of CVSS 3 and 4. */
export function severityOf(score: number): Severity | undefined {
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  if (score >= 4) return 'medium'
  return score > 0 ? 'low' : undefined
}

const WORDS: Readonly<Record<string, Severity>> = {
  low: 'low',
  moderate: 'medium',
  medium: 'medium',
  important: 'high',
  high: 'high',
  critical: 'critical',
}

/** A source's own word for it: `MODERATE`. */
export function toSeverity(word: unknown): Severity | undefined {
  const key = typeof word === 'string' ? word.toLowerCase() : ''
  return Object.hasOwn(WORDS, key) ? WORDS[key] : undefined
}
