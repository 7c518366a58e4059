/**
 * The order of the versions of an ecosystem. A text that is no version there has no place in it: `compare` gives undefined,
 * "not comparable", and never throws.
 */
export interface Ordering {
  readonly id: string
  isVersion(text: string): boolean
  /** Below, at or above 0, like the argument of a sort. The same text is the same version, whatever it says. */
  compare(left: string, right: string): number | undefined
  /** For names of versions that move, such as `v4` of an action: the versions it may stand for, `from` up to before `to`. */
  span?(text: string): { from: string; to: string } | undefined
}

export interface Scheme<Version> {
  readonly id: string
  /** Undefined: not a version of this ecosystem. Linear in the length of the text. */
  parse(text: string): Version | undefined
  compare(left: Version, right: Version): number
  span?: Ordering['span']
}

/** Longer texts are no versions; registries stop at 64 to 256. */
const MAX_LENGTH = 512
/** Versions repeat: those of a BOM meet the same bounds again and again. */
const MEMO_SIZE = 20_000

export function toOrdering<Version>(scheme: Scheme<Version>): Ordering {
  const memo = new Map<string, { version: Version } | undefined>()
  const parse = (text: string): { version: Version } | undefined => {
    const known = memo.get(text)
    if (known !== undefined || memo.has(text)) return known
    const version = text.length > MAX_LENGTH ? undefined : scheme.parse(text)
    const entry = version === undefined ? undefined : { version }
    if (memo.size >= MEMO_SIZE) memo.clear()
    if (text.length <= MAX_LENGTH) memo.set(text, entry)
    return entry
  }
  return {
    id: scheme.id,
    isVersion: (text) => parse(text) !== undefined,
    compare(left, right) {
      if (left === right) return 0
      const one = parse(left)
      const other = one && parse(right)
      return one && other && scheme.compare(one.version, other.version)
    },
    ...(scheme.span && { span: scheme.span }),
  }
}

/** Code units, as `strcmp` has it for ASCII. */
export const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** Whole numbers of any size, as digits with or without leading zeros. */
export function compareDigits(left: string, right: string): number {
  const one = left.replace(/^0+(?=\d)/, '')
  const other = right.replace(/^0+(?=\d)/, '')
  return one.length - other.length || compareText(one, other)
}

export const isDigits = (text: string): boolean => /^[0-9]+$/.test(text)
