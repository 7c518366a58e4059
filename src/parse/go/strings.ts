const ESCAPES: Record<string, string> = { a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/** The value of a string literal as written, `"…"` or a raw one in backquotes. */
export function toText(literal: string): string {
  if (literal.startsWith('`')) return literal.slice(1, literal.endsWith('`') ? -1 : undefined).replaceAll('\r', '')
  const closed = literal.length > 1 && literal.endsWith('"')
  const inner = literal.slice(1, closed ? -1 : undefined)
  return inner.includes('\\') ? unescape(inner) : inner
}

const ESCAPE = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{3}|.)/gs

/** Bytes above 127 given one by one are taken as Latin-1: only a text that is not UTF-8 would need more. */
function unescape(text: string): string {
  return text.replaceAll(ESCAPE, (escape) => {
    const kind = escape.charAt(1)
    if (escape.length === 2) return ESCAPES[kind] ?? kind
    return kind >= '0' && kind <= '7'
      ? fromCode(Number.parseInt(escape.slice(1), 8))
      : fromCode(Number.parseInt(escape.slice(2), 16))
  })
}

const fromCode = (code: number): string => (code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code))
