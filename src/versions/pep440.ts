import { parse as parsePep440 } from '@renovatebot/pep440'
import { compareText, isDigits, toOrdering } from './scheme.ts'

/** https://packaging.python.org/en/latest/specifications/version-specifiers/ */
type Part = string | number
/** Parts that compare in order; see `toKey`. */
type Key = readonly [
  epoch: Part,
  release: readonly Part[],
  pre: readonly Part[],
  post: Part,
  dev: Part,
  local: readonly Part[],
]

/** Numbers that a float cannot hold are beyond what the library reads exactly. */
const isExact = (numbers: readonly number[]): boolean => numbers.every((number) => number <= Number.MAX_SAFE_INTEGER)

const FIRST = Number.NEGATIVE_INFINITY
const LAST = Number.POSITIVE_INFINITY

export const PEP440 = toOrdering<Key>({
  id: 'pep440',
  parse(text) {
    const version = parsePep440(text.trim())
    if (!version) return undefined
    const { epoch, pre, post, dev } = version
    const release = [...version.release]
    if (!isExact([epoch, ...release])) return undefined
    while (release.length > 1 && release.at(-1) === 0) release.pop()
    return [epoch, release, toPre(pre, post, dev), numberOf(post) ?? FIRST, numberOf(dev) ?? LAST, toLocal(text)]
  },
  compare(left, right) {
    for (const [index, part] of left.entries()) {
      const order = comparePart(part, right[index])
      if (order !== 0) return order
    }
    return 0
  },
})

type Counted = readonly Part[] | null | undefined

const numberOf = (part: Counted): number | undefined => (part ? Number(part[1]) : undefined)

/** `1.0.dev1` is before `1.0a1`; a final or post release is after every pre-release. */
function toPre(pre: Counted, post: Counted, dev: Counted): readonly Part[] {
  if (pre) return [0, String(pre[0]), Number(pre[1])]
  return [!post && dev ? FIRST : LAST]
}

/** Words before numbers; no local version before any. */
function toLocal(text: string): readonly Part[] {
  const local = text.trim().toLowerCase().split('+')[1]
  return local === undefined
    ? []
    : local.split(/[-_.]/).flatMap((part) => (isDigits(part) ? [1, Number(part)] : [0, part]))
}

function comparePart(left: Part | readonly Part[], right: Part | readonly Part[] | undefined): number {
  if (typeof left === 'object' && typeof right === 'object') {
    for (const [index, one] of left.entries()) {
      const other = right[index]
      if (other === undefined) return 1
      const order = comparePart(one, other)
      if (order !== 0) return order
    }
    return left.length - right.length
  }
  if (typeof left === 'number' && typeof right === 'number') return left === right ? 0 : left < right ? -1 : 1
  return compareText(String(left), String(right))
}
