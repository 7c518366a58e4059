import type { Gap, GapCode } from '../model/gap.ts'

/** How far a source answered in this run. */
export interface SourceCoverage {
  asked: number
  answered: number
  /** Answered from what was kept, without asking. */
  kept: number
  gaps: Partial<Record<GapCode, number>>
}

/** Counts by source, in order of id. */
export class Coverage {
  readonly #bySource = new Map<string, SourceCoverage>()

  #of(id: string): SourceCoverage {
    const known = this.#bySource.get(id)
    if (known) return known
    const fresh: SourceCoverage = { asked: 0, answered: 0, kept: 0, gaps: {} }
    this.#bySource.set(id, fresh)
    return fresh
  }

  ask(id: string): void {
    this.#of(id).asked++
  }

  answer(id: string, isKept: boolean): void {
    const entry = this.#of(id)
    entry.answered++
    if (isKept) entry.kept++
  }

  gap({ source, code }: Gap): void {
    const { gaps } = this.#of(source)
    gaps[code] = (gaps[code] ?? 0) + 1
  }

  get totals(): { asked: number; done: number } {
    let asked = 0
    let done = 0
    for (const entry of this.#bySource.values()) {
      asked += entry.asked
      done += entry.answered + Object.values(entry.gaps).reduce((sum, count) => sum + count, 0)
    }
    return { asked, done: Math.min(asked, done) }
  }

  toJSON(): Record<string, SourceCoverage> {
    const sorted = [...this.#bySource].sort(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(sorted.map(([id, entry]) => [id, structuredClone(entry)]))
  }
}
