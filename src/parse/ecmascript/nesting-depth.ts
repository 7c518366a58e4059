import { ProblemError } from '../../model/collector.ts'

/** Levels are counted in parts, because what nests without brackets costs the parser's stack less. */
export const LEVEL = 32
const MAX_PARTS = 1000 * LEVEL
/** How far down a closing bracket looks for its partner, should the scan have misread something between them. */
const LOOSE = 8

/** What is open at one point of the scan. */
export class Depth {
  /** Parts of the current bracket that end with `;` or `,`. */
  chain = 0
  /** Parts of the current bracket's type argument lists; end with `;`. */
  angle = 0
  /** `else` branches of one chain. */
  elses = 0
  /** JSX elements; end with the bracket only. */
  elements = 0
  readonly #kinds: number[] = []
  readonly #saved: [number, number, number, number][] = []
  #outer = 0

  check(): void {
    if (this.#outer + this.chain + this.angle + this.elses + this.elements > MAX_PARTS) {
      throw new ProblemError('too-deep', 'nested deeper than 1000 levels')
    }
  }

  open(kind: number): void {
    this.#kinds.push(kind)
    this.#saved.push([this.chain, this.angle, this.elses, this.elements])
    this.#outer += LEVEL + this.chain + this.angle + this.elses + this.elements
    this.chain = this.angle = this.elses = this.elements = 0
    this.check()
  }

  /** Closes down to the nearest bracket of one of these kinds; returns it, or 0 when there is none near. */
  close(kind: number, other: number): number {
    const top = this.#kinds.length
    for (let index = top - 1; index >= 0 && index >= top - LOOSE; index -= 1) {
      const found = this.#kinds[index] ?? 0
      if (found !== kind && found !== other) continue
      while (this.#kinds.length > index) this.#pop()
      return found
    }
    return 0
  }

  #pop(): void {
    this.#kinds.pop()
    const saved = this.#saved.pop()
    if (!saved) return
    ;[this.chain, this.angle, this.elses, this.elements] = saved
    this.#outer -= LEVEL + this.chain + this.angle + this.elses + this.elements
  }
}
