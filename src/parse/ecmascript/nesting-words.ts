/** What a word does to the nesting: its weight, and whether an expression or statement can go on after it. */
export interface WordKind {
  /** In 1/32 of a level. */
  weight: number
  /** An operand follows: a quote or slash after it opens a literal. */
  operator: boolean
  /** A statement or expression that ended with `}` goes on with this word. */
  goesOn: boolean
  /** Only ever starts a statement that holds no other statement without brackets. */
  restarts: boolean
}

const kind = (weight: number, flags: Partial<WordKind> = {}): WordKind => ({
  weight,
  operator: true,
  goesOn: false,
  restarts: false,
  ...flags,
})

const STATEMENT = kind(8)
const PREFIX = kind(8)
const TYPE_CHAIN = kind(16, { goesOn: true })
const OPERATOR = kind(1)
const INFIX = kind(1, { goesOn: true })
const DECLARATION = kind(1, { restarts: true })

const WORDS = new Map<string, WordKind>([
  ...['if', 'for', 'do', 'with'].map((word) => [word, STATEMENT] as const),
  ['while', kind(8, { goesOn: true })],
  ['else', kind(8, { goesOn: true })],
  ...['await', 'yield', 'new', 'typeof', 'void', 'delete', 'keyof', 'unique'].map((word) => [word, PREFIX] as const),
  ...['extends', 'infer'].map((word) => [word, TYPE_CHAIN] as const),
  ...['case', 'throw', 'default', 'type', 'module', 'get', 'set', 'static', 'readonly'].map(
    (w) => [w, OPERATOR] as const,
  ),
  ...['in', 'of', 'instanceof', 'as', 'satisfies', 'is', 'from', 'implements', 'catch', 'finally'].map(
    (word) => [word, INFIX] as const,
  ),
  ['import', kind(1, { goesOn: true, restarts: true })],
  ...['const', 'let', 'var', 'return', 'export'].map((word) => [word, DECLARATION] as const),
])

/** A word is in the table only when its first two characters and its length are: saves most look-ups. */
const FILTER = new Uint8Array(2048)
const toSlot = (first: number, second: number, length: number): number => (first * 37 + second * 5 + length) & 2047
for (const word of WORDS.keys()) FILTER[toSlot(word.charCodeAt(0), word.charCodeAt(1), word.length)] = 1

/** Undefined for names. */
export function findWordKind(text: string, start: number, end: number): WordKind | undefined {
  if (FILTER[toSlot(text.charCodeAt(start), text.charCodeAt(start + 1), end - start)] !== 1) return undefined
  return WORDS.get(text.slice(start, end))
}
