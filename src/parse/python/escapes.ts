const SIMPLE: ReadonlyMap<string, string> = new Map([
  ['\n', ''],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
])

const DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
])

/**
 * Decodes the escapes of a string literal that is not raw.
 * https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences
 * `\N{NAME}` stays as written: the names of characters are not known here. Unknown escapes stay too, as in Python.
 */
export function decodeEscapes(raw: string): string {
  let out = ''
  let from = 0
  for (let pos = raw.indexOf('\\'); pos >= 0 && pos < raw.length - 1; pos = raw.indexOf('\\', from)) {
    const [value, length] = decodeOne(raw, pos)
    out += raw.slice(from, pos) + value
    from = pos + length
  }
  return out + raw.slice(from)
}

/** The text that the escape at `pos` stands for and the escape's length. */
function decodeOne(raw: string, pos: number): [string, number] {
  const letter = raw.charAt(pos + 1)
  const simple = SIMPLE.get(letter)
  if (simple !== undefined) return [simple, 2]
  const octal = /^[0-7]{1,3}/.exec(raw.slice(pos + 1, pos + 4))?.[0]
  if (octal !== undefined) return [String.fromCharCode(parseInt(octal, 8)), 1 + octal.length]
  const length = DIGITS.get(letter)
  const hex = length === undefined ? '' : raw.slice(pos + 2, pos + 2 + length)
  if (length !== undefined && hex.length === length && /^[0-9a-f]+$/i.test(hex)) {
    const code = parseInt(hex, 16)
    if (code <= 0x10ffff) return [String.fromCodePoint(code), 2 + length]
  }
  return [`\\${letter}`, 2]
}
