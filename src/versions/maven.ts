import { compareDigits, compareText, isDigits, toOrdering } from './scheme.ts'

/**
 * Maven's version order: https://maven.apache.org/pom.html#version-order-specification, and in what the text leaves open,
 * the behaviour of Maven 4. Any text is a version.
 *
 * A version is a list of items; each hyphen, and each change between digits and letters, begins a list within the list.
 */
type Item =
  | { type: 'number'; digits: string }
  | { type: 'word'; rank: string }
  /** A word with the number that follows it: `alpha-1`, `alpha1`, `a1`. */
  | { type: 'counted'; rank: string; digits: string }
  | { type: 'list'; items: Item[] }

/** Qualifiers in order; the release itself is between `snapshot` and `sp`, unknown words come after. */
const RANKS: Readonly<Record<string, string>> = {
  alpha: '0',
  beta: '1',
  milestone: '2',
  rc: '3',
  cr: '3',
  snapshot: '4',
  '': '5',
  ga: '5',
  final: '5',
  release: '5',
  sp: '6',
}
const RELEASE = '5'
/** Only where a digit follows. */
const SHORT: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', m: 'milestone' }

const rankOf = (word: string): string => (Object.hasOwn(RANKS, word) ? (RANKS[word] ?? word) : `7-${word}`)

/** What decides between items of different types, lowest first. Words and counted words are of one kind. */
const ORDER: Readonly<Record<Item['type'], number>> = { word: 0, counted: 0, list: 1, number: 2 }

export const MAVEN = toOrdering<Item[]>({
  id: 'maven',
  parse: (text) => new Reader(text.trim().toLowerCase()).read(),
  compare: compareLists,
})

class Reader {
  readonly #text: string
  readonly #lists: Item[][] = [[]]
  #start = 0
  #isDigit = false
  #isCounted = false

  constructor(text: string) {
    this.#text = text
  }

  read(): Item[] {
    for (let at = 0; at < this.#text.length; at++) this.#step(at)
    if (this.#text.length > this.#start) {
      if (!this.#isDigit && this.#list.length > 0) this.#openList()
      this.#endItem(this.#text.length)
    }
    for (const list of this.#lists.toReversed()) trimNulls(list)
    return this.#lists[0] ?? []
  }

  get #list(): Item[] {
    return this.#lists.at(-1) ?? []
  }

  #openList(): void {
    const items: Item[] = []
    this.#list.push({ type: 'list', items })
    this.#lists.push(items)
  }

  /** Adds the item that ends here; an empty one is zero. */
  #endItem(at: number): void {
    const text = this.#text.slice(this.#start, at)
    this.#list.push(text === '' ? { type: 'number', digits: '0' } : this.#toItem(text))
    this.#isCounted = false
  }

  #toItem(text: string): Item {
    if (!this.#isCounted) return this.#isDigit ? { type: 'number', digits: text } : { type: 'word', rank: rankOf(text) }
    const joined = text.replaceAll('-', '')
    const at = Math.max(0, joined.search(/[0-9]/))
    const word = joined.slice(0, at)
    return { type: 'counted', rank: rankOf(SHORT[word] ?? word), digits: joined.slice(at) }
  }

  #step(at: number): void {
    const character = this.#text[at] ?? ''
    if (character === '.') {
      this.#endItem(at)
      this.#start = at + 1
    } else if (character === '-') this.#hyphen(at)
    else if (character >= '0' && character <= '9') {
      if (!this.#isDigit && at > this.#start) {
        this.#isCounted = true
        if (this.#list.length > 0) this.#openList()
      }
      this.#isDigit = true
    } else {
      if (this.#isDigit && at > this.#start) {
        this.#endItem(at)
        this.#start = at
        this.#openList()
      }
      this.#isDigit = false
    }
  }

  /** Between a word and a number it joins the two. */
  #hyphen(at: number): void {
    if (at > this.#start && !this.#isDigit && /[0-9]/.test(this.#text[at + 1] ?? '')) {
      this.#isCounted = true
      return
    }
    this.#endItem(at)
    this.#start = at + 1
    this.#openList()
  }
}

/** `1.0.0` is `1`, and `1.0-rc` is `1-rc`: zeros, empty words and empty lists before a word or at the end are nothing. */
function trimNulls(list: Item[]): void {
  for (let index = list.length - 1; index >= 0; index--) {
    const item = list[index]
    if (!item || !isNull(item)) continue
    const next = list[index + 1]
    const first = next?.type === 'list' ? next.items[0]?.type : next?.type
    const isBeforeWord = first === 'word' || (next?.type === 'list' && first === 'counted')
    if (next === undefined || isBeforeWord) list.splice(index, 1)
  }
}

function isNull(item: Item): boolean {
  if (item.type === 'number') return /^0+$/.test(item.digits)
  return item.type === 'list' && item.items.length === 0
}

function compareLists(left: readonly Item[], right: readonly Item[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const one = left[index]
    const other = right[index]
    const order = one ? compareItems(one, other) : other ? -compareItems(other, undefined) : 0
    if (order !== 0) return order
  }
  return 0
}

/** `undefined`: the other version ends here. */
function compareItems(left: Item, right: Item | undefined): number {
  if (right === undefined) return compareToNothing(left)
  if (left.type === 'list' && right.type === 'list') return compareLists(left.items, right.items)
  if (left.type === 'number' && right.type === 'number') return compareDigits(left.digits, right.digits)
  if ((left.type === 'word' || left.type === 'counted') && (right.type === 'word' || right.type === 'counted'))
    return compareText(left.rank, right.rank) || compareDigits(countOf(left), countOf(right)) || typeOrder(left, right)
  return ORDER[left.type] - ORDER[right.type]
}

type Word = Extract<Item, { rank: string }>

const countOf = (word: Word): string => (word.type === 'counted' && isDigits(word.digits) ? word.digits : '0')

/** `alpha` is before `alpha-0`. */
const typeOrder = (left: Word, right: Word): number =>
  Number(left.type === 'counted') - Number(right.type === 'counted')

function compareToNothing(item: Item): number {
  if (item.type === 'number') return isNull(item) ? 0 : 1
  if (item.type !== 'list') return compareText(item.rank, RELEASE)
  for (const inner of item.items) {
    const order = compareToNothing(inner)
    if (order !== 0) return order
  }
  return 0
}
