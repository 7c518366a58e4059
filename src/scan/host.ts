import { hash } from 'node:crypto'
import type { Module } from '../code/ir.ts'
import type { Host } from '../code/program.ts'
import type { Problem } from '../model/problem.ts'
import type { ClaimIndex } from './claims.ts'
import { limitOf, runCollector, toSource } from './collect-file.ts'
import { Content } from './content.ts'
import { scopeOf } from './scope.ts'
import { MemoryWatch } from './memory.ts'
import { OpenFile } from './read.ts'
import type { WalkedFile } from './walk.ts'

/** Remembers which texts were read, because what was made of them depends on them. */
export interface RecordingHost extends Host {
  texts(): [path: string, maxBytes: number, hash: string | null][]
  /** Hash of what `text` would give; null for nothing. */
  hashOf(path: string, maxBytes: number): string | null
}

/** How linking reaches files that nothing asked for before: by reported path, and only files of the walk. */
export function toHost(files: readonly WalkedFile[], claims: ClaimIndex): RecordingHost {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const read = new Map<string, [path: string, maxBytes: number, hash: string | null]>()
  const readText = (path: string, maxBytes: number): string | undefined => {
    const file = byPath.get(path)
    return (
      file && withFile(file, (open) => (open.size > maxBytes ? undefined : new Content(open.head(open.size)).text()))
    )
  }
  const memory = new MemoryWatch()
  const problems = new Map<string, Problem[]>()
  const toHash = (text: string | undefined): string | null => (text === undefined ? null : hash('sha256', text))
  return {
    has: (path) => byPath.has(path),
    load: (path) => {
      const file = byPath.get(path)
      if (!file) return undefined
      memory.afterParse()
      return loadModule(file, claims, problems)
    },
    text: (path, maxBytes) => {
      const text = readText(path, maxBytes)
      read.set(`${maxBytes} ${path}`, [path, maxBytes, toHash(text)])
      return text
    },
    scopeOf: (path) => scopeOf(path),
    problems: () => [...problems.values()].flat(),
    texts: () => [...read.values()],
    hashOf: (path, maxBytes) => toHash(readText(path, maxBytes)),
  }
}

/** Parsed whatever the outline says. What the parse could not read is kept by path. */
function loadModule(file: WalkedFile, claims: ClaimIndex, problems: Map<string, Problem[]>): Module | undefined {
  return withFile(file, (open) => {
    const collectors = claims.find(file.local)
    const content = new Content(open.head(limitOf(collectors, open.size)))
    for (const collector of collectors) {
      if (limitOf([collector], open.size) < open.size) continue
      if (!collector.outline) continue
      const found = runCollector(collector, toSource(file, open, content, collector))
      if (found.problems) problems.set(file.path, found.problems)
      for (const fact of found.facts ?? []) if (fact.type === 'module') return fact.module
    }
    return undefined
  })
}

function withFile<T>(file: WalkedFile, use: (open: OpenFile) => T): T | undefined {
  let open: OpenFile | undefined
  try {
    open = new OpenFile(file)
    return use(open)
  } catch {
    return undefined
  } finally {
    open?.close()
  }
}
