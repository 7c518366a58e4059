export const SPACE = 1
export const WORD = 2
export const OTHER = 3

const KINDS = new Uint8Array(128).fill(OTHER)
for (const code of [9, 10, 11, 12, 13, 32]) KINDS[code] = SPACE
for (let code = 48; code < 123; code += 1) if (/[\w$]/.test(String.fromCharCode(code))) KINDS[code] = WORD
KINDS[36] = WORD

export const kindOf = (code: number): number => (code < 128 ? (KINDS[code] ?? OTHER) : WORD)
