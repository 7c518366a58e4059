import { TextDecoder } from 'node:util'
import { ProblemError, type SourceFile } from '../../../src/model/collector.ts'

/** Python's names for encodings that the decoder knows under another one. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['latin-1', 'iso-8859-1'],
  ['latin_1', 'iso-8859-1'],
  ['iso8859-15', 'iso-8859-15'],
  ['cp1251', 'windows-1251'],
  ['cp1252', 'windows-1252'],
  ['euc_jp', 'euc-jp'],
  ['euc_kr', 'euc-kr'],
  ['cp932', 'shift_jis'],
])

/**
 * Text of a Python file: UTF-8, else in the encoding that one of its first two lines declares.
 * https://peps.python.org/pep-0263/
 * @throws ProblemError `encoding`
 */
export function readSource(file: SourceFile): string {
  try {
    return file.text()
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'encoding') throw error
    const decoder = findDecoder(file.bytes)
    if (!decoder) throw error
    return decoder.decode(file.bytes)
  }
}

function findDecoder(bytes: Uint8Array): TextDecoder | undefined {
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1').split(/\r?\n/, 2).join('\n')
  const declared = /^[ \t\f]*#.{0,200}?coding[:=][ \t]*([-\w.]+)/m.exec(head)?.[1]?.toLowerCase()
  if (declared === undefined || /^utf-?8/.test(declared)) return undefined
  try {
    return new TextDecoder(ALIASES.get(declared) ?? declared)
  } catch {
    return undefined
  }
}
