/*
 * Text from scanned files, made fit to print: names may hold escape sequences that rewrite the terminal, line breaks that
 * forge a line of the report, or marks that turn the reading direction.
 */

/** C0, DEL, C1; marks that set direction or are invisible; line and paragraph separator; byte order mark. */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu

const toEscape = (character: string): string => {
  if (/[\t\n\r]/.test(character)) return ' '
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}

/** One line without control characters; each is shown as `\u{1b}`, white space as a blank. */
export function toPlain(text: string): string {
  return text.replace(UNPRINTABLE, toEscape)
}

/** First and last code point of what takes two columns: CJK, Hangul, full-width forms, emoji (Unicode TR 11). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23f3],
  [0x2614, 0x2615],
  [0x26a1, 0x26a1],
  [0x2705, 0x2705],
  [0x274c, 0x274e],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
]

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })
const ASCII = /^[\u0020-\u007e]*$/
const MARK = /^\p{Mark}/u

function graphemeWidth(grapheme: string): number {
  const code = grapheme.codePointAt(0) ?? 0
  if (MARK.test(grapheme)) return 0
  return WIDE.some(([first, last]) => code >= first && code <= last) || grapheme.includes('\ufe0f') ? 2 : 1
}

function split(text: string): { text: string; width: number }[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => ({ text: segment, width: graphemeWidth(segment) }))
}

/** Columns on a terminal of text that holds no escape sequence. */
export function widthOf(text: string): number {
  return ASCII.test(text) ? text.length : split(text).reduce((sum, { width }) => sum + width, 0)
}

/** As many whole characters from the start as fit. */
function takeStart(text: string, width: number): string {
  let room = width
  let taken = ''
  for (const part of split(text)) {
    room -= part.width
    if (room < 0) break
    taken += part.text
  }
  return taken
}

function takeEnd(text: string, width: number): string {
  let room = width
  let taken = ''
  for (const part of split(text).reverse()) {
    room -= part.width
    if (room < 0) break
    taken = part.text + taken
  }
  return taken
}

/** Cut to a width; `…` stands for what is gone, at the end or (for paths) at the start. */
export function truncate(text: string, width: number, side: 'start' | 'end' = 'end'): string {
  if (widthOf(text) <= width) return text
  if (width <= 1) return '…'.slice(0, Math.max(width, 0))
  return side === 'end' ? `${takeStart(text, width - 1)}…` : `…${takeEnd(text, width - 1)}`
}

/** Filled with blanks up to a width. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - widthOf(text), 0))
}

/** `1 model`, `2 models`, `1,024 files`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${number === 1 ? noun : plural}`
}
