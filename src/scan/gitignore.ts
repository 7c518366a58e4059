/**
 * The patterns of a `.gitignore` or `.git/info/exclude`. https://git-scm.com/docs/gitignore
 *
 * Matched by own code, not by regular expressions: a scanned repository writes these patterns, and `*a*a*a*a*b` turned
 * into a backtracking expression stops the scan. Everything here is at worst pattern length × path length.
 * Cannot know: which ignored files are tracked all the same (`git add -f`), and the user's global excludes.
 */

/** One pattern character: a literal, `?`, `*` within a segment, or a bracket class. */
type Glob = string | { any: true } | { star: true } | { negated: boolean; ranges: [string, string][] }
/** A path segment; null is `**`. */
type Segment = Glob[] | null

interface Rule {
  /** Line order: the last rule that matches decides. */
  index: number
  negated: boolean
  directoryOnly: boolean
  /** Anchored patterns match the whole path, others the base name alone. */
  segments: Segment[]
  anchored: boolean
}

export interface IgnoreRules {
  readonly literals: ReadonlyMap<string, Rule[]>
  readonly extensions: ReadonlyMap<string, Rule[]>
  /** Last rule first. */
  readonly others: readonly Rule[]
}

/** More patterns than any real file has; the bound keeps a hostile one from slowing the walk. */
const MAX_RULES = 10_000
const MAX_LINE = 1024

/** `undefined` when the file holds no pattern. */
export function parseGitignore(text: string): IgnoreRules | undefined {
  const literals = new Map<string, Rule[]>()
  const extensions = new Map<string, Rule[]>()
  const others: Rule[] = []
  let count = 0
  for (const line of text.split(/\r?\n/)) {
    const pattern = toPattern(line)
    if (!pattern || count >= MAX_RULES) continue
    const rule = toRule(pattern, count++)
    if (rule) file(rule, pattern.body, { literals, extensions, others })
  }
  others.reverse()
  return count > 0 ? { literals, extensions, others } : undefined
}

/** True: ignored; false: re-included by `!`; undefined: these rules say nothing. `path` is relative to the file's folder. */
export function isIgnored(rules: IgnoreRules, path: string, directory: boolean): boolean | undefined {
  const base = path.slice(path.lastIndexOf('/') + 1)
  let best = last(rules.literals.get(base), directory)
  if (rules.extensions.size > 0) {
    const dot = base.lastIndexOf('.')
    if (dot >= 0) best = later(best, last(rules.extensions.get(base.slice(dot)), directory))
  }
  for (const rule of rules.others) {
    if (best && rule.index < best.index) break
    if (rule.directoryOnly && !directory) continue
    if (matches(rule, path, base)) {
      best = rule
      break
    }
  }
  return best && !best.negated
}

interface Pattern {
  body: string
  negated: boolean
  directoryOnly: boolean
}

function toPattern(line: string): Pattern | undefined {
  if (line === '' || line.startsWith('#') || line.length > MAX_LINE) return undefined
  let body = line
  while (body.endsWith(' ') && !body.endsWith('\\ ')) body = body.slice(0, -1)
  const negated = body.startsWith('!')
  if (negated) body = body.slice(1)
  const directoryOnly = body.endsWith('/')
  if (directoryOnly) body = body.slice(0, -1)
  return body === '' || body === '/' ? undefined : { body, negated, directoryOnly }
}

function toRule(pattern: Pattern, index: number): Rule | undefined {
  let { body } = pattern
  const anchored = body.includes('/')
  if (body.startsWith('/')) body = body.slice(1)
  const segments: Segment[] = body.split('/').map((part) => (part === '**' ? null : toGlob(part)))
  // `a/**` is everything inside `a`, not `a` itself.
  if (segments.length > 1 && segments.at(-1) === null) segments.splice(-1, 0, [{ star: true }])
  if (segments.some((segment) => segment?.length === 0)) return undefined
  return { index, negated: pattern.negated, directoryOnly: pattern.directoryOnly, segments, anchored }
}

function file(
  rule: Rule,
  body: string,
  to: { literals: Map<string, Rule[]>; extensions: Map<string, Rule[]>; others: Rule[] },
): void {
  const add = (map: Map<string, Rule[]>, key: string): void => {
    const list = map.get(key)
    if (list) list.push(rule)
    else map.set(key, [rule])
  }
  const plain = body.replace(/^\*\*\//, '')
  if (/^[^*?[\\/]+$/.test(plain)) add(to.literals, plain)
  else if (/^\*\.[^*?[\\/.]+$/.test(plain)) add(to.extensions, plain.slice(1))
  else to.others.push(rule)
}

function toGlob(part: string): Glob[] {
  const out: Glob[] = []
  for (let i = 0; i < part.length; i++) {
    const char = part[i]!
    if (char === '\\' && i + 1 < part.length) out.push(part[++i]!)
    else if (char === '?') out.push({ any: true })
    else if (char === '*') {
      const before = out.at(-1)
      if (typeof before !== 'object' || !('star' in before)) out.push({ star: true })
    } else if (char === '[') {
      const [bracket, end] = toBracket(part, i)
      out.push(bracket)
      i = end
    } else out.push(char)
  }
  return out
}

/** The class that starts at `start` and the index of its `]`; an unclosed one is a literal `[`. */
function toBracket(part: string, start: number): [Glob, number] {
  let i = start + 1
  const negated = part[i] === '!' || part[i] === '^'
  if (negated) i++
  const ranges: [string, string][] = []
  for (let first = true; i < part.length; i++, first = false) {
    if (part[i] === ']' && !first) return [{ negated, ranges }, i]
    if (part[i] === '\\' && i + 1 < part.length) i++
    const from = part[i]!
    if (part[i + 1] === '-' && part[i + 2] !== undefined && part[i + 2] !== ']') {
      ranges.push([from, part[i + 2]!])
      i += 2
    } else ranges.push([from, from])
  }
  return ['[', start]
}

function matches(rule: Rule, path: string, base: string): boolean {
  if (rule.anchored) return matchSegments(rule.segments, path.split('/'))
  const only = rule.segments[0]
  return only === null || (only !== undefined && matchGlob(only, base))
}

/** Greedy with one point to return to: after the last star. That is enough, and never exponential. */
function greedy<P, T>(
  pattern: readonly P[],
  text: ArrayLike<T>,
  isStar: (p: P) => boolean,
  fits: (p: P, t: T) => boolean,
): boolean {
  let p = 0
  let t = 0
  let star = -1
  let mark = 0
  while (t < text.length) {
    const here = pattern[p]
    if (p < pattern.length && isStar(here as P)) {
      star = p++
      mark = t
    } else if (p < pattern.length && fits(here as P, text[t] as T)) {
      p++
      t++
    } else if (star >= 0) {
      p = star + 1
      t = ++mark
    } else return false
  }
  while (p < pattern.length && isStar(pattern[p] as P)) p++
  return p === pattern.length
}

const matchSegments = (pattern: Segment[], path: string[]): boolean =>
  greedy<Segment, string>(
    pattern,
    path,
    (segment) => segment === null,
    (segment, text) => segment !== null && matchGlob(segment, text),
  )

const matchGlob = (glob: Glob[], text: string): boolean =>
  greedy<Glob, string>(glob, text, (part) => typeof part === 'object' && 'star' in part, fitsChar)

function fitsChar(part: Glob, char: string): boolean {
  if (typeof part === 'string') return part === char
  if ('any' in part) return true
  if ('star' in part) return false
  return part.ranges.some(([from, to]) => char >= from && char <= to) !== part.negated
}

function last(rules: Rule[] | undefined, directory: boolean): Rule | undefined {
  return rules?.findLast((rule) => directory || !rule.directoryOnly)
}

const later = (a: Rule | undefined, b: Rule | undefined): Rule | undefined => (!a || (b && b.index > a.index) ? b : a)
