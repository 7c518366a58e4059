import { ProblemError } from '../../model/collector.ts'

/** Levels are counted in parts, because what nests without brackets costs the parser's stack less. */
export const LEVEL = 32
export const MAX_PARTS = 1000 * LEVEL
/** How far down a closing bracket looks for its partner, should the scan have misread something between them. */
const LOOSE = 8

/** What was opened inside a bracket by a `<`, with the chain as it was then. */
interface Mark {
  weight: number
  chain: number
}

/** Counts within one bracket. */
interface Level {
  /** Bracket that opened it; 0 for the file. */
  kind: number
  /** Parts of what ends with `;` or `,`. */
  chain: number
  /** `else` branches of one chain. */
  elses: number
  /** Type argument lists, or comparisons; end with `;`. */
  angles: Mark[]
  /** JSX elements, or comparisons and type arguments; end with the bracket only. */
  elements: Mark[]
  /** Parts of `angles` and `elements`. */
  marked: number
}

const NONE: Mark[] = []
const toLevel = (kind: number): Level => ({ kind, chain: 0, elses: 0, angles: NONE, elements: NONE, marked: 0 })
const toParts = (level: Level): number => LEVEL + level.chain + level.elses + level.marked

/** What is open at one point of the scan. */
export class Depth {
  readonly #outer: Level[] = []
  #level = toLevel(0)
  #outerParts = 0

  #check(): void {
    if (this.#outerParts + toParts(this.#level) > MAX_PARTS)
      throw new ProblemError('too-deep', 'nested deeper than 1000 levels')
  }

  open(kind: number): void {
    this.#outer.push(this.#level)
    this.#outerParts += toParts(this.#level)
    this.#level = toLevel(kind)
    this.#check()
  }

  /** Closes down to the nearest bracket of one of these kinds; returns it, or 0 when there is none near. */
  close(kind: number, other: number): number {
    for (let down = 0; down < LOOSE; down += 1) {
      const found = (down === 0 ? this.#level : this.#outer.at(-down))?.kind ?? 0
      if (found === 0) return 0
      if (found !== kind && found !== other) continue
      for (let left = down; left >= 0; left -= 1) this.#pop()
      return found
    }
    return 0
  }

  #pop(): void {
    this.#level = this.#outer.pop() ?? toLevel(0)
    this.#outerParts = this.#outer.length === 0 ? 0 : this.#outerParts - toParts(this.#level)
  }

  grow(parts: number): void {
    this.#level.chain += parts
    this.#check()
  }

  growElse(parts: number): void {
    this.#level.elses += parts
    this.#check()
  }

  endElse(): void {
    this.#level.elses = 0
  }

  /** The end of a statement that was a block: nothing before it goes on. */
  endBlock(): void {
    this.#level.chain = this.#level.elements.at(-1)?.chain ?? 0
  }

  /** A comma ends what stands since the last one, or since the element or type argument list began that it is in. */
  endItem(): void {
    const { angles, elements } = this.#level
    this.#level.chain = Math.max(angles.at(-1)?.chain ?? 0, elements.at(-1)?.chain ?? 0)
  }

  /** The end of a statement; inside an element it may be text. */
  endStatement(): void {
    const level = this.#level
    for (const { weight } of level.angles) level.marked -= weight
    level.angles = NONE
    this.endBlock()
  }

  openAngle(weight: number): void {
    const level = this.#level
    if (level.angles === NONE) level.angles = []
    level.angles.push({ weight, chain: level.chain })
    level.marked += weight
    this.#check()
  }

  closeAngle(): void {
    this.#level.marked -= this.#level.angles.pop()?.weight ?? 0
  }

  openElement(weight: number): void {
    const level = this.#level
    if (level.elements === NONE) level.elements = []
    level.elements.push({ weight, chain: level.chain })
    level.marked += weight
  }

  closeElement(): void {
    this.#level.marked -= this.#level.elements.pop()?.weight ?? 0
  }
}
