import { kindOf, OTHER, WORD } from './nesting-characters.ts'
import { LEVEL, MAX_PARTS } from './nesting-depth.ts'
import { findWordKind } from './nesting-words.ts'

/** Most parts of a level that one of these characters adds, or its share of those that its operator adds. */
const MOST = new Uint8Array(128).fill(1)
for (const [characters, parts] of [
  ['([{`', LEVEL],
  ['<', 2 * LEVEL],
  ['?', 16],
  ['=>:', 8],
  ['*', 2],
] as const)
  for (const character of characters) MOST[character.charCodeAt(0)] = parts

/** False when all that a text opens would not be too deep even if nothing of it were closed: so it is with most files. */
export function mayBeDeep(text: string): boolean {
  let parts = LEVEL
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === WORD) {
      const start = at
      while (at + 1 < text.length && kindOf(text.charCodeAt(at + 1)) === WORD) at += 1
      parts += findWordKind(text, start, at + 1)?.weight ?? 1
    } else if (kind === OTHER) parts += MOST[code] ?? 1
    if (parts > MAX_PARTS) return true
  }
  return false
}
