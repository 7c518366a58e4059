import { RULE_TABLES } from '../data/rules/index.ts'
import type { Rule, Yield } from './rules.ts'
import type { Language } from './ir.ts'

export type Position = 'call' | 'decorator' | 'base'

interface Compiled {
  pattern: RegExp
  yields: readonly Yield[]
}

/** Patterns by the name that a symbol must end in; under '' those that may end in any. */
type Patterns = Map<string, Compiled[]>

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T]

const escape = (text: string): string => text.replace(/[\\^$.+?{}[\]]/g, '\\$&')

/** One segment: `A|B()`; `*` stands for anything but a dot. */
function toSegment(segment: string): string {
  const calls = /(?:\(\))*$/.exec(segment)![0]
  const names = segment.slice(0, segment.length - calls.length)
  return `(?:${escape(names).replaceAll('*', '[^.]*')})${calls.replace(/[()]/g, '\\$&')}`
}

function toPattern(language: Language, from: string, tail: string): RegExp {
  const members = tail.split('.').map(toSegment).join('\\.')
  if (language === 'python') return new RegExp(`^${escape(from)}\\.(?:\\w+\\.)*?${members}$`)
  return new RegExp(`^${escape(from)}(?:/[^:]*)?:${members}$`)
}

/** First part of a module path: what the index is keyed by. */
function rootOf(language: Language, path: string): string {
  const key = `${language} ${path}`
  let root = ROOTS.get(key)
  if (root === undefined) {
    root = findRoot(language, path)
    if (ROOTS.size < 50_000) ROOTS.set(key, root)
  }
  return root
}

const ROOTS = new Map<string, string>()

function findRoot(language: Language, path: string): string {
  if (language === 'python') return /^\w*/.exec(path)![0]
  const specifier = path.includes(':')
    ? path.slice(0, path.startsWith('node:') ? path.indexOf(':', 5) : path.indexOf(':'))
    : path
  if (language === 'go') return specifier.split('/').slice(0, 3).join('/')
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** What a pattern's last segment may be, `()` included; '' when it has a wildcard. */
function lastNames(tail: string): string[] {
  const segment = tail.slice(tail.lastIndexOf('.') + 1)
  if (segment.includes('*')) return ['']
  const calls = /(?:\(\))*$/.exec(segment)![0]
  return segment
    .slice(0, segment.length - calls.length)
    .split('|')
    .map((name) => name + calls)
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

class RuleIndex {
  readonly roots = new Set<string>()
  #byRoot = new Map<string, Rule[]>()
  #compiled = new Map<string, Patterns>()
  #matches = new Map<string, readonly Yield[]>()
  #heads = new Map<string, ReadonlySet<string> | undefined>()
  #ends = new Map<Position, ReadonlySet<string>>()
  #language: Language

  constructor(language: Language) {
    this.#language = language
    for (const table of RULE_TABLES) {
      if (table.language !== language) continue
      for (const rule of table.rules)
        for (const from of new Set(list(rule.from).map((each) => rootOf(language, each)))) {
          this.roots.add(from)
          add(this.#byRoot, from, rule)
        }
    }
  }

  /** Patterns are compiled for a library when it is first met: most scans meet few. */
  #patterns(root: string, position: Position): Patterns {
    const key = `${position}\0${root}`
    let patterns = this.#compiled.get(key)
    if (patterns) return patterns
    this.#compiled.set(key, (patterns = new Map()))
    for (const rule of this.#byRoot.get(root) ?? [])
      for (const from of list(rule.from)) {
        if (rootOf(this.#language, from) !== root) continue
        for (const tail of list(rule[position])) {
          const compiled = { pattern: toPattern(this.#language, from, tail), yields: rule.yields }
          for (const name of lastNames(tail)) add(patterns, name, compiled)
        }
      }
    return patterns
  }

  /** First names that any rule of a library starts with; undefined when some start with a wildcard. */
  heads(root: string): ReadonlySet<string> | undefined {
    if (!this.#heads.has(root)) {
      const tails = (this.#byRoot.get(root) ?? []).flatMap((rule) => [
        ...list(rule.call),
        ...list(rule.decorator),
        ...list(rule.base),
      ])
      const names = tails.flatMap((tail) => tail.split('.')[0]!.replace(/\(\)/g, '').split('|'))
      this.#heads.set(root, names.some((name) => name.includes('*')) ? undefined : new Set(names))
    }
    return this.#heads.get(root)
  }

  /** Names that the patterns of any library end with. */
  ends(position: Position): ReadonlySet<string> {
    let names = this.#ends.get(position)
    if (!names) {
      const rules = [...this.#byRoot.values()].flat()
      this.#ends.set(position, (names = new Set(rules.flatMap((rule) => list(rule[position]).flatMap(lastNames)))))
    }
    return names
  }

  match(path: string, position: Position): readonly Yield[] {
    const root = rootOf(this.#language, path)
    if (!this.roots.has(root)) return []
    const key = `${position}\0${path}`
    let yields = this.#matches.get(key)
    if (!yields) {
      const patterns = this.#patterns(root, position)
      const last = /[^.:]*$/.exec(path)![0]
      yields = [...(patterns.get(last) ?? []), ...(patterns.get('') ?? [])]
        .filter(({ pattern }) => pattern.test(path))
        .flatMap((each) => each.yields)
      this.#matches.set(key, yields)
    }
    return yields
  }
}

const INDEXES = new Map<Language, RuleIndex>()

function indexOf(language: Language): RuleIndex {
  let index = INDEXES.get(language)
  if (!index) INDEXES.set(language, (index = new RuleIndex(language)))
  return index
}

/** True when any rule speaks of the library that this specifier belongs to. */
export function hasRulesFor(language: Language, specifier: string): boolean {
  return indexOf(language).roots.has(rootOf(language, specifier))
}

/** True when an import of these names can begin the symbol of a rule. Python's names may be submodules, so all can. */
export function mayStartRule(language: Language, specifier: string, names: readonly string[] | undefined): boolean {
  if (!hasRulesFor(language, specifier)) return false
  const heads = names && language !== 'python' ? indexOf(language).heads(rootOf(language, specifier)) : undefined
  return heads === undefined || names!.some((name) => heads.has(name))
}

/** True when the pattern of some rule ends with this name. */
export function mayEndRule(language: Language, name: string, position: Position): boolean {
  return indexOf(language).ends(position).has(name)
}

/** What a symbol names when it is called, used as decorator, or derived from. */
export function matchRules(language: Language, path: string, position: Position): readonly Yield[] {
  return indexOf(language).match(path, position)
}
