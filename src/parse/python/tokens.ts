/**
 * Token kinds of the Python lexer. An operator of one character is its own char code; the rest are numbered here.
 * Declared as `number`, not as literals: the compiler would otherwise narrow the current kind across calls of `next()`.
 */
export const EOF: number = 0
export const INDENT: number = 1
export const DEDENT: number = 2
export const NAME: number = 3
export const NUMBER: number = 4
/** A whole string or bytes literal without replacement fields. */
export const STRING: number = 5
/** The opening quote of an f-string or t-string; the parser reads on from there. */
export const FORMATTED: number = 6
export const NEWLINE: number = 10

export const BANG: number = 33
export const PERCENT: number = 37
export const AMPERSAND: number = 38
export const LPAR: number = 40
export const RPAR: number = 41
export const STAR: number = 42
export const PLUS: number = 43
export const COMMA: number = 44
export const MINUS: number = 45
export const DOT: number = 46
export const SLASH: number = 47
export const COLON: number = 58
export const SEMICOLON: number = 59
export const LESS: number = 60
export const EQUAL: number = 61
export const GREATER: number = 62
export const AT_SIGN: number = 64
export const LSQB: number = 91
export const RSQB: number = 93
export const CARET: number = 94
export const BACKTICK: number = 96
export const LBRACE: number = 123
export const PIPE: number = 124
export const RBRACE: number = 125
export const TILDE: number = 126

/** `+=` and its like. */
export const AUGMENTED: number = 128
export const WALRUS: number = 129
export const ARROW: number = 130
export const POWER: number = 131
export const FLOOR: number = 132
export const SHIFT: number = 133
/** `==`, `!=`, `<=`, `>=` and Python 2's `<>`. */
export const COMPARE: number = 134
export const ELLIPSIS: number = 135

const FIRST_KEYWORD = 140
const KEYWORDS = (
  'False None True and as assert async await break class continue def del elif else except finally for from ' +
  'global if import in is lambda nonlocal not or pass raise return try while with yield'
).split(' ')

const keyword = (word: string): number => FIRST_KEYWORD + KEYWORDS.indexOf(word)
export const FALSE: number = keyword('False')
export const NONE: number = keyword('None')
export const TRUE: number = keyword('True')
export const AND: number = keyword('and')
export const AS: number = keyword('as')
export const ASSERT: number = keyword('assert')
export const ASYNC: number = keyword('async')
export const AWAIT: number = keyword('await')
export const BREAK: number = keyword('break')
export const CLASS: number = keyword('class')
export const CONTINUE: number = keyword('continue')
export const DEF: number = keyword('def')
export const DEL: number = keyword('del')
export const ELIF: number = keyword('elif')
export const ELSE: number = keyword('else')
export const EXCEPT: number = keyword('except')
export const FINALLY: number = keyword('finally')
export const FOR: number = keyword('for')
export const FROM: number = keyword('from')
export const GLOBAL: number = keyword('global')
export const IF: number = keyword('if')
export const IMPORT: number = keyword('import')
export const IN: number = keyword('in')
export const IS: number = keyword('is')
export const LAMBDA: number = keyword('lambda')
export const NONLOCAL: number = keyword('nonlocal')
export const NOT: number = keyword('not')
export const OR: number = keyword('or')
export const PASS: number = keyword('pass')
export const RAISE: number = keyword('raise')
export const RETURN: number = keyword('return')
export const TRY: number = keyword('try')
export const WHILE: number = keyword('while')
export const WITH: number = keyword('with')
export const YIELD: number = keyword('yield')

/** A name, or a keyword used as one: after a dot, as a keyword argument. */
export const isWord = (kind: number): boolean => kind === NAME || kind >= FIRST_KEYWORD

/** First letter, last letter and length tell all keywords apart; found without making a string of every name. */
const slotOf = (first: number, last: number, length: number): number =>
  ((first & 31) << 8) | ((last & 31) << 3) | (length & 7)

const SLOTS = new Uint8Array(8192)
for (const [index, word] of KEYWORDS.entries()) {
  SLOTS[slotOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = index + 1
}

/** The kind of the word that stands at `start` and is `length` long: a keyword's, or NAME. */
export function kindOfWord(text: string, start: number, length: number): number {
  if (length < 2 || length > 8) return NAME
  const index = SLOTS[slotOf(text.charCodeAt(start), text.charCodeAt(start + length - 1), length)] ?? 0
  if (index === 0) return NAME
  const word = KEYWORDS[index - 1] as string
  return word.length === length && text.startsWith(word, start) ? FIRST_KEYWORD + index - 1 : NAME
}

const flags = (...rows: readonly (readonly number[])[]): Uint8Array => {
  const table = new Uint8Array(256)
  for (const kind of rows.flat()) table[kind] = 1
  return table
}

/** Operators that stand before their operand. */
export const PREFIX = flags([PLUS, MINUS, TILDE, NOT])

/** What may follow an operand and go on with the same expression. */
export const OPERATOR = flags(
  [PERCENT, AMPERSAND, STAR, PLUS, MINUS, SLASH, LESS, GREATER, AT_SIGN, CARET, PIPE],
  [POWER, FLOOR, SHIFT, COMPARE, AND, IF, IN, IS, NOT, OR],
)

export const COMPARISON = flags([LESS, GREATER, COMPARE, IN, IS, NOT, AMPERSAND, PIPE, CARET, SHIFT])

/** Multiplication and its like; `**` binds tighter, which makes no difference to what is kept. */
export const FACTOR = flags([STAR, SLASH, PERCENT, AT_SIGN, POWER, FLOOR])

/** What can begin an expression. */
export const STARTS_EXPRESSION = flags(
  [NAME, NUMBER, STRING, FORMATTED, LPAR, LSQB, LBRACE, STAR, PLUS, MINUS, TILDE, BACKTICK, ELLIPSIS],
  [FALSE, NONE, TRUE, ASYNC, AWAIT, LAMBDA, NOT, YIELD],
)

/** Classes of the characters below 128, as the lexer's first decision. */
export const WORD_CHARACTER = 1
export const DIGIT = 2
export const QUOTE = 3
export const BRACKET = 4
/** An operator that is never part of a longer one. */
export const SINGLE = 5
/** An operator that may be part of a longer one. */
export const COMPOSED = 6

export const CHARACTERS = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code)
  if (/[A-Za-z_]/.test(character)) CHARACTERS[code] = WORD_CHARACTER
  else if (/[0-9]/.test(character)) CHARACTERS[code] = DIGIT
  else if (/["']/.test(character)) CHARACTERS[code] = QUOTE
  else if (/[()[\]{}]/.test(character)) CHARACTERS[code] = BRACKET
  else if (/[,;~`]/.test(character)) CHARACTERS[code] = SINGLE
  else if (/[-+*/%@&|^<>=!:.]/.test(character)) CHARACTERS[code] = COMPOSED
}
