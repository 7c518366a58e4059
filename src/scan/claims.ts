import type { FileCollector } from '../model/collector.ts'

/** Which collectors read a path. Built once; a look-up costs two map reads and the few path expressions. */
export interface ClaimIndex {
  /** In the order of the collectors; empty for a path that nothing reads. */
  find(path: string): readonly FileCollector[]
}

const NONE: readonly FileCollector[] = []

export function toClaimIndex(collectors: readonly FileCollector[]): ClaimIndex {
  const byName = new Map<string, number[]>()
  /** By the text after the last dot of the suffix; '' for suffixes without one. */
  const bySuffix = new Map<string, { suffix: string; collector: number }[]>()
  /** By extension where the expression ends in one, which nearly all do; '' for the rest. */
  const byPath = new Map<string, { pattern: RegExp; collector: number }[]>()
  collectors.forEach(({ claim }, collector) => {
    for (const name of claim.names ?? []) push(byName, name.toLowerCase(), collector)
    for (const suffix of claim.suffixes ?? []) {
      const lower = suffix.toLowerCase()
      push(bySuffix, extensionOf(lower), { suffix: lower, collector })
    }
    for (const pattern of claim.paths ?? []) {
      for (const extension of findExtensions(pattern) ?? ['']) push(byPath, extension, { pattern, collector })
    }
  })
  const dotless = bySuffix.get('') ?? []
  const anywhere = byPath.get('') ?? []
  return {
    find(path) {
      const base = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
      const hits = new Set(byName.get(base))
      const extension = extensionOf(base)
      if (extension !== '') {
        addEndings(hits, bySuffix.get(extension), base)
        addPaths(hits, byPath.get(extension), path)
      }
      addEndings(hits, dotless, base)
      addPaths(hits, anywhere, path)
      return hits.size === 0 ? NONE : [...hits].sort((a, b) => a - b).map((index) => collectors[index]!)
    },
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const extensionOf = (name: string): string => {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1)
}

function addEndings(
  hits: Set<number>,
  endings: readonly { suffix: string; collector: number }[] | undefined,
  base: string,
): void {
  for (const { suffix, collector } of endings ?? []) if (base.endsWith(suffix)) hits.add(collector)
}

function addPaths(
  hits: Set<number>,
  expressions: readonly { pattern: RegExp; collector: number }[] | undefined,
  path: string,
): void {
  for (const { pattern, collector } of expressions ?? []) if (pattern.test(path)) hits.add(collector)
}

/**
 * Extensions that every path matched by the expression has, lower-case, when its source tells: `…\.md$`, `…\.ya?ml$`,
 * `…\.(?:json|toml)$`. Sixty expressions on each of a hundred thousand paths would cost half a second.
 */
export function findExtensions({ source }: RegExp): string[] | undefined {
  const tail = /\\\.(?:\(\?:([a-z?|]+)\)|([a-z?]+))\$$/i.exec(source)
  const alternatives = tail?.[1] ?? tail?.[2]
  if (alternatives === undefined || hasOuterAlternative(source)) return undefined
  return alternatives
    .toLowerCase()
    .split('|')
    .flatMap((each) => expandOptional(each))
}

/** `ya?ml` → `yaml`, `yml`. */
function expandOptional(text: string): string[] {
  const mark = text.indexOf('?')
  if (mark < 0) return [text]
  const rest = text.slice(mark + 1)
  return [text.slice(0, mark) + rest, text.slice(0, mark - 1) + rest].flatMap(expandOptional)
}

/** Whether the expression is `a|b` as a whole. */
function hasOuterAlternative(source: string): boolean {
  let depth = 0
  let isInClass = false
  for (let i = 0; i < source.length; i++) {
    const char = source[i]
    if (char === '\\') i++
    else if (isInClass) isInClass = char !== ']'
    else if (char === '[') isInClass = true
    else if (char === '(') depth++
    else if (char === ')') depth--
    else if (char === '|' && depth === 0) return true
  }
  return false
}
