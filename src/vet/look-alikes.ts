import { findEcosystemOfType, toNameKey } from '../data/ecosystems.ts'
import { HUB_ORGANISATIONS } from '../data/hub-organisations.ts'
import { POPULAR_PACKAGES } from '../data/popular-packages.ts'
import { ECOSYSTEMS, type Ecosystem } from '../data/sdks/columns.ts'
import { classifyPackage, sdksOf } from '../data/sdks.ts'

/** A well-known name that another one could be taken for. */
export interface LookAlike {
  name: string
  /** How the two differ, as a sentence's end: `one letter differs`. */
  how: string
  /** A slip of the hand or eye; the others are also made in good faith (`-js`, `python-`). */
  isStrong: boolean
}

const MIN_NAME = 4
/** Below this length one letter is too little to tell anything. */
const MIN_EDIT = 5
const MIN_TWO_EDITS = 9

const words = (text: string | undefined): string[] => text?.split(/\s+/).filter((word) => word !== '') ?? []

/** The forms in which names are compared: made once, since each name meets all well-known ones. */
interface Shape {
  /** As people write it. */
  shown: string
  name: string
  squashed: string
  twin: string
  flat: string
  words: string
  bare: string
}

const KNOWN = new Map<string, ReadonlyMap<string, Shape>>()

/** Names of one package in all their spellings are one. */
function toKey(type: string, name: string): string {
  const row = findEcosystemOfType(type)
  return row ? toNameKey(row, name) : name
}

/** By key. */
function knownNames(ecosystem: string): ReadonlyMap<string, Shape> {
  let names = KNOWN.get(ecosystem)
  if (!names) {
    const isTabled = ECOSYSTEMS.some((each) => each === ecosystem)
    const sdks = isTabled ? sdksOf(ecosystem as Ecosystem).map(({ name }) => name) : []
    const all = [...words(POPULAR_PACKAGES[ecosystem]), ...sdks]
    KNOWN.set(ecosystem, (names = toShapes(all, (each) => toKey(ecosystem, each))))
  }
  return names
}

const toShapes = (names: Iterable<string>, toName: (name: string) => string): Map<string, Shape> =>
  new Map(Array.from(names, (each) => [toName(each), toShape(toName(each), each)]))

/** The well-known packages that a name could be taken for, likeliest first. Empty for a well-known name itself. */
export function findLookAlikes(ecosystem: string, written: string): LookAlike[] {
  const name = toKey(ecosystem, written)
  const known = knownNames(ecosystem)
  if (name.length < MIN_NAME || known.has(name) || classifyPackage(ecosystem, name)) return []
  const scope = scopeOf(name)
  const near = findNear(toShape(name), known).filter((each) => scope === undefined || scopeOf(each.name) !== scope)
  return near.sort((a, b) => Number(b.isStrong) - Number(a.isStrong) || (a.name < b.name ? -1 : 1)).slice(0, 3)
}

const findNear = (shape: Shape, known: ReadonlyMap<string, Shape>): LookAlike[] =>
  [...known.values()].flatMap((other) => {
    const found = compare(shape, other)
    return found ? [{ name: other.shown, ...found }] : []
  })

let organisations: ReadonlyMap<string, Shape> | undefined

/** Accounts of the Hub that another account's name could be taken for. */
export function findOrganisationLookAlikes(name: string): LookAlike[] {
  if (name.length < MIN_NAME || HUB_ORGANISATIONS.has(name)) return []
  const lower = (text: string): string => text.toLowerCase()
  organisations ??= toShapes(HUB_ORGANISATIONS, lower)
  return findNear(toShape(lower(name)), organisations).filter(({ isStrong }) => isStrong)
}

const scopeOf = (name: string): string | undefined =>
  name.startsWith('@') ? name.slice(0, name.indexOf('/')) : undefined

const squash = (name: string): string => name.toLowerCase().replace(/[-_.]/g, '')

/** Letters and digits that look alike in common fonts. */
const TWINS: readonly (readonly [RegExp, string])[] = [
  [/0/g, 'o'],
  [/[1|]/g, 'l'],
  [/5/g, 's'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/i/g, 'l'],
]
const toTwin = (name: string): string => TWINS.reduce((text, [from, to]) => text.replace(from, to), name.toLowerCase())

const AFFIX =
  /^(?:python-|py-|py|node-|js-|go-|lib)|(?:-python|-py|-js|js|\.js|-node|-official|-sdk|-api|-client|-cli|-ai|2|3)$/g

const tokens = (name: string): string =>
  name
    .toLowerCase()
    .split(/[-_./@]+/)
    .filter(Boolean)
    .sort()
    .join(' ')

const toShape = (name: string, shown = name): Shape => ({
  shown,
  name,
  squashed: squash(name),
  twin: toTwin(name),
  flat: flatten(name),
  words: tokens(name),
  bare: name.replace(AFFIX, ''),
})

function compare(one: Shape, known: Shape): Omit<LookAlike, 'name'> | undefined {
  const other = known.name
  if (one.name === other || other.length < MIN_NAME) return undefined
  if (one.squashed === known.squashed) return { how: 'only the separators differ', isStrong: true }
  if (one.twin === known.twin) return { how: 'letters that look alike differ', isStrong: true }
  if (one.flat === known.flat) return { how: 'the scope is written into the name', isStrong: true }
  const limit = other.length >= MIN_TWO_EDITS ? 2 : 1
  const distance = editDistance(one.name, other, limit)
  if (distance === 1 && isSwap(one.name, other)) return { how: 'two letters are swapped', isStrong: true }
  if (distance === 1 && other.length >= MIN_EDIT) return { how: 'one letter differs', isStrong: true }
  if (one.words === known.words) return { how: 'the words stand in another order', isStrong: false }
  if (distance === 2 && limit === 2) return { how: 'two letters differ', isStrong: false }
  if (other.length >= MIN_EDIT && one.bare === other)
    return { how: 'only a prefix or ending is added', isStrong: false }
  return undefined
}

/** `@scope/name` and `scope-name` alike; a name without either part is its own. */
const flatten = (name: string): string => name.toLowerCase().replace(/^@/, '').replace('/', '-')

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return a[at] === b[at + 1] && a[at + 1] === b[at]
}

/** Insertions, deletions, changes and swaps of neighbours (optimal string alignment); `limit + 1` for anything beyond. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1)
      row.push(best)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = above
    above = row
  }
  return Math.min(above[b.length]!, limit + 1)
}
