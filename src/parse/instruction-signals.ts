import { HIDDEN_CHARACTERS, PHRASE_CLASSES } from '../data/instruction-signals.ts'

/** Something in a text that tries to steer whoever reads it for somebody. */
export interface Signal {
  /** Id of the class. */
  id: string
  /** The end of a sentence: `tells the model to hide something from the user`. */
  does: string
  line: number
}

/** Texts of tools and skills are short; beyond this nothing is looked at. */
const MAX_TEXT = 1_000_000
/** The patterns look along a line; longer lines are taken in overlapping pieces. */
const MAX_LINE = 4_000
const OVERLAP = 250

/** One signal for each class, at its first line. */
export function findSignals(text: string): Signal[] {
  const found = new Map<string, Signal>()
  const lines = text.slice(0, MAX_TEXT).split('\n')
  for (const [index, line] of lines.entries()) {
    for (const piece of toPieces(line)) {
      for (const { id, does, patterns } of PHRASE_CLASSES) {
        if (!found.has(id) && patterns.some((pattern) => pattern.test(piece)))
          found.set(id, { id, does, line: index + 1 })
      }
      for (const { id, does, pattern } of HIDDEN_CHARACTERS) {
        if (!found.has(id) && pattern.test(index === 0 ? piece.replace(/^\ufeff/, '') : piece))
          found.set(id, { id, does, line: index + 1 })
      }
    }
  }
  return [...found.values()]
}

function* toPieces(line: string): Generator<string> {
  if (line.length <= MAX_LINE) return yield line.replace(/\r$/, '')
  for (let at = 0; at < line.length; at += MAX_LINE - OVERLAP) yield line.slice(at, at + MAX_LINE)
}
