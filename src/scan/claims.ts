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
  const byPath: { pattern: RegExp; collector: number }[] = []
  collectors.forEach(({ claim }, collector) => {
    for (const name of claim.names ?? []) push(byName, name.toLowerCase(), collector)
    for (const suffix of claim.suffixes ?? []) {
      const lower = suffix.toLowerCase()
      push(bySuffix, extensionOf(lower), { suffix: lower, collector })
    }
    for (const pattern of claim.paths ?? []) byPath.push({ pattern, collector })
  })
  const dotless = bySuffix.get('') ?? []
  return {
    find(path) {
      const base = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
      const hits = new Set(byName.get(base))
      const extension = extensionOf(base)
      if (extension !== '') addEndings(hits, bySuffix.get(extension), base)
      addEndings(hits, dotless, base)
      for (const { pattern, collector } of byPath) if (pattern.test(path)) hits.add(collector)
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
