import { isAscii, isUtf8 } from 'node:buffer'
import { ProblemError } from '../model/collector.ts'

/** The bytes of one file, decoded at most once for all the collectors that claim it. */
export class Content {
  readonly bytes: Buffer
  #text: string | undefined
  #latin1: string | undefined
  readonly #verdicts = new Map<RegExp, boolean>()

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  /** UTF-8 without byte order mark. Throws `ProblemError` (`encoding`). */
  text(): string {
    return (this.#text ??= this.#decode())
  }

  /** Whether the expression occurs in the bytes, taken as latin1. */
  matches(pattern: RegExp): boolean {
    let verdict = this.#verdicts.get(pattern)
    if (verdict === undefined) {
      pattern.lastIndex = 0
      verdict = pattern.test(this.#toLatin1())
      this.#verdicts.set(pattern, verdict)
    }
    return verdict
  }

  #toLatin1(): string {
    return (this.#latin1 ??= this.bytes.toString('latin1'))
  }

  #decode(): string {
    // For ASCII both decodings agree, and the prefilter has usually made this string already.
    if (isAscii(this.bytes)) return this.#toLatin1()
    if (!isUtf8(this.bytes)) throw new ProblemError('encoding', 'not valid UTF-8')
    const hasMark = this.bytes[0] === 0xef && this.bytes[1] === 0xbb && this.bytes[2] === 0xbf
    return this.bytes.toString('utf8', hasMark ? 3 : 0)
  }
}
