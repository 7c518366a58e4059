import { compareDigits, isDigits, toOrdering } from './scheme.ts'

/**
 * Composer: a version is brought into a normal form (`1.2` is `1.2.0.0`, `b1` is `beta1`), which PHP's `version_compare`
 * orders. Branches (`dev-main`) have no place in that order, nor has what Composer does not take for a version.
 * https://getcomposer.org/doc/articles/versions.md, https://www.php.net/version_compare
 */
const MODIFIER = '[._-]?(?:(stable|beta|b|RC|alpha|a|patch|pl|p)((?:[.-]?\\d+)*)?)?([.-]?dev)?'
const CLASSICAL = new RegExp(`^v?(\\d{1,5})(\\.\\d+)?(\\.\\d+)?(\\.\\d+)?${MODIFIER}$`, 'i')
const DATED = new RegExp(`^v?(\\d{4}(?:[.:-]?\\d{2}){1,6}(?:[.:-]?\\d{1,3}){0,2})${MODIFIER}$`, 'i')
/** `1.x-dev`, a branch of a line, is above all versions of the line. */
const LINE = /^v?(\d+)(\.(?:\d+|[x*]))?(\.(?:\d+|[x*]))?(\.(?:\d+|[x*]))?[.-]?dev$/i

const WORDS: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', p: 'patch', pl: 'patch' }
/** PHP's order of words, in which `#` is any number. */
const RANKS: readonly (readonly [start: string, rank: number])[] = [
  ['dev', 0],
  ['alpha', 1],
  ['beta', 2],
  ['rc', 3],
  ['#', 4],
  ['patch', 5],
]

export const COMPOSER = toOrdering<readonly string[]>({
  id: 'composer',
  parse: (text) => normalise(text)?.match(/[0-9]+|[a-z]+/g) ?? undefined,
  compare(left, right) {
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
      const one = left[index]
      const other = right[index]
      const order =
        one === undefined
          ? -compareToEnd(other ?? '#')
          : other === undefined
            ? compareToEnd(one)
            : comparePart(one, other)
      if (order !== 0) return order
    }
    return 0
  },
})

/** In lower case; undefined where Composer refuses it, and for branches. */
export function normalise(text: string): string | undefined {
  const version = text
    .trim()
    .replace(/@(?:stable|RC|beta|alpha|dev)$/i, '')
    .replace(/^([^,\s+]+)\+\S+$/, '$1')
  const classical = CLASSICAL.exec(version)
  if (classical) {
    const [, major = '', minor = '.0', patch = '.0', revision = '.0'] = classical
    return `${major}${minor}${patch}${revision}${toSuffix(classical.slice(5))}`
  }
  const dated = DATED.exec(version)
  if (dated) return `${dated[1]?.replace(/\D/g, '.')}${toSuffix(dated.slice(2))}`
  const line = LINE.exec(version)
  return line ? `${line.slice(1, 5).map(toLinePart).join('')}-dev` : undefined
}

const toLinePart = (part: string | undefined, index: number): string =>
  part === undefined || /[x*]/i.test(part) ? `${index === 0 ? '' : '.'}9999999` : part

function toSuffix([word, count, development]: readonly (string | undefined)[]): string {
  const name = word?.toLowerCase()
  if (name === 'stable') return ''
  const modifier = name === undefined ? '' : `-${WORDS[name] ?? name}${(count ?? '').replace(/^[.-]+/, '')}`
  return `${modifier}${development === undefined ? '' : '-dev'}`
}

const rankOf = (part: string): number => RANKS.find(([start]) => part.startsWith(start))?.[1] ?? -1

function comparePart(left: string, right: string): number {
  const areNumbers = [isDigits(left), isDigits(right)]
  if (areNumbers[0] && areNumbers[1]) return compareDigits(left, right)
  return rankOf(areNumbers[0] ? '#' : left) - rankOf(areNumbers[1] ? '#' : right)
}

/** The shorter one is below if a number follows, else the word decides: `1.0` is above `1.0-beta` and below `1.0-patch`. */
const compareToEnd = (next: string): number => (isDigits(next) ? 1 : comparePart(next, '#'))
