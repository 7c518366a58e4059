/**
 * Splits shell text into simple commands of words, as POSIX sh and bash do before they expand anything.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
 *
 * Nothing is expanded or run: `$X`, `${X}`, `$(…)` and backticks stay in the words as text. Redirections and
 * here-documents are dropped. Control structures are not understood: their reserved words are words of a command.
 */

export interface Word {
  /** Quotes and escapes removed. */
  text: string
  /** 1-based line of the text on which the word starts. */
  line: number
  /** Some part was quoted: no word splitting after expansion. */
  quoted: boolean
}

export type Command = Word[]

/** Stands in words for a `$` or backtick that was quoted and means itself. */
export const LITERAL_DOLLAR = '\u0002'
export const LITERAL_TICK = '\u0003'

interface Lexer {
  text: string
  at: number
  line: number
  word: Word | undefined
  command: Command
  commands: Command[]
  /** The next word is the target of a redirection. */
  skipNext: boolean
  /** Delimiters of here-documents that start after this line. */
  pending: { delimiter: string; tabs: boolean }[]
}

export function splitCommands(text: string): Command[] {
  const lexer: Lexer = {
    text,
    at: 0,
    line: 1,
    word: undefined,
    command: [],
    commands: [],
    skipNext: false,
    pending: [],
  }
  while (lexer.at < text.length) step(lexer)
  endCommand(lexer)
  return lexer.commands
}

function step(lexer: Lexer): void {
  const char = lexer.text[lexer.at] ?? ''
  if (char === '\n') {
    endCommand(lexer)
    advance(lexer, 1)
    skipHereDocuments(lexer)
  } else if (char === ' ' || char === '\t' || char === '\r') {
    endWord(lexer)
    lexer.at++
  } else if (char === '#' && !lexer.word) {
    const end = lexer.text.indexOf('\n', lexer.at)
    lexer.at = end < 0 ? lexer.text.length : end
  } else if (char === ';' || char === '&' || char === '|') {
    endCommand(lexer)
    lexer.at++
  } else if (char === '(' || char === ')') readParenthesis(lexer, char)
  else if (char === '<' || char === '>') readRedirection(lexer)
  else readWordPart(lexer, char)
}

/** `NAME=(…)` is an array, which no reader of these words understands: its items are dropped. */
function readParenthesis(lexer: Lexer, char: string): void {
  if (char === '(' && lexer.word?.text.endsWith('=')) append(lexer, takeBalanced(lexer, '(', ')'))
  else {
    endCommand(lexer)
    lexer.at++
  }
}

function readWordPart(lexer: Lexer, char: string): void {
  if (char === '\\') readEscape(lexer)
  else if (char === "'") {
    const end = lexer.text.indexOf("'", lexer.at + 1)
    const stop = end < 0 ? lexer.text.length : end
    append(lexer, protect(lexer.text.slice(lexer.at + 1, stop)), true)
    advance(lexer, stop + 1 - lexer.at)
  } else if (char === '"') readDoubleQuotes(lexer)
  else append(lexer, takePlain(lexer))
}

const protect = (text: string): string => text.replaceAll('$', LITERAL_DOLLAR).replaceAll('`', LITERAL_TICK)

function readEscape(lexer: Lexer): void {
  const next = lexer.text[lexer.at + 1] ?? ''
  if (next === '\r' && lexer.text[lexer.at + 2] === '\n') advance(lexer, 3)
  else {
    // An escaped newline joins lines, and does so within words too.
    if (next !== '\n') append(lexer, protect(next), true)
    advance(lexer, 2)
  }
}

function readDoubleQuotes(lexer: Lexer): void {
  append(lexer, '', true)
  lexer.at++
  while (lexer.at < lexer.text.length) {
    const char = lexer.text[lexer.at] ?? ''
    if (char === '"') {
      lexer.at++
      return
    }
    const next = lexer.text[lexer.at + 1] ?? ''
    if (char === '\\' && '$`"\\\n'.includes(next) && next !== '') {
      if (next !== '\n') append(lexer, protect(next))
      advance(lexer, 2)
    } else append(lexer, takePlain(lexer))
  }
}

/** The next character, or the whole of the substitution that starts here. */
function takePlain(lexer: Lexer): string {
  const { text, at } = lexer
  const next = text[at + 1]
  if (text[at] === '$' && (next === '(' || next === '{')) {
    advance(lexer, 1)
    return `$${next === '(' ? takeBalanced(lexer, '(', ')') : takeBalanced(lexer, '{', '}')}`
  }
  if (text[at] === '`') {
    const end = text.indexOf('`', at + 1)
    const taken = text.slice(at, end < 0 ? text.length : end + 1)
    advance(lexer, taken.length)
    return taken
  }
  advance(lexer, 1)
  return text[at] ?? ''
}

/** From the opening character here to its partner, or to the end when there is none. */
function takeBalanced(lexer: Lexer, open: string, close: string): string {
  const { text, at: from } = lexer
  let depth = 0
  let at = from
  for (; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === "'" || char === '"') {
      const end = text.indexOf(char, at + 1)
      if (end < 0) continue
      at = end
    } else if (char === open) depth++
    else if (char === close && --depth === 0) break
  }
  const taken = text.slice(from, Math.min(at + 1, text.length))
  advance(lexer, taken.length)
  return taken
}

function readRedirection(lexer: Lexer): void {
  // The number right before it is a file descriptor, not a word.
  if (lexer.word && !lexer.word.quoted && /^\d+$/.test(lexer.word.text)) lexer.word = undefined
  endWord(lexer)
  const operator =
    /^(?:<<<|<<-?|<>|<&|>>|>&|>\||[<>]\(|[<>])/.exec(lexer.text.slice(lexer.at, lexer.at + 3))?.[0] ?? '>'
  if (operator.endsWith('(')) {
    lexer.at++
    takeBalanced(lexer, '(', ')')
  } else if (operator === '<<' || operator === '<<-') {
    const rest = lexer.text.slice(lexer.at + operator.length, lexer.at + operator.length + 100)
    const match = /^[ \t]*(?:(['"])([^'"\n]+)\1|\\?([\w.!-]+))/.exec(rest)
    advance(lexer, operator.length + (match?.[0].length ?? 0))
    const delimiter = match?.[2] ?? match?.[3]
    if (delimiter !== undefined) lexer.pending.push({ delimiter, tabs: operator === '<<-' })
  } else {
    advance(lexer, operator.length)
    lexer.skipNext = true
  }
}

function skipHereDocuments(lexer: Lexer): void {
  for (const { delimiter, tabs } of lexer.pending.splice(0)) {
    while (lexer.at < lexer.text.length) {
      const end = lexer.text.indexOf('\n', lexer.at)
      const raw = lexer.text.slice(lexer.at, end < 0 ? lexer.text.length : end).replace(/\r$/, '')
      advance(lexer, (end < 0 ? lexer.text.length : end + 1) - lexer.at)
      if ((tabs ? raw.replace(/^\t+/, '') : raw) === delimiter) break
    }
  }
}

function advance(lexer: Lexer, count: number): void {
  const end = Math.min(lexer.at + count, lexer.text.length)
  for (; lexer.at < end; lexer.at++) if (lexer.text[lexer.at] === '\n') lexer.line++
}

function append(lexer: Lexer, text: string, quoted = false): void {
  lexer.word ??= { text: '', line: lexer.line, quoted: false }
  lexer.word.text += text
  if (quoted) lexer.word.quoted = true
}

function endWord(lexer: Lexer): void {
  if (lexer.word) {
    if (lexer.skipNext) lexer.skipNext = false
    else lexer.command.push(lexer.word)
  }
  lexer.word = undefined
}

function endCommand(lexer: Lexer): void {
  endWord(lexer)
  lexer.skipNext = false
  if (lexer.command.length > 0) lexer.commands.push(lexer.command)
  lexer.command = []
}
