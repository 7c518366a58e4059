import type { Module } from '../code/ir.ts'
import type { Host } from '../code/program.ts'
import type { ClaimIndex } from './claims.ts'
import { limitOf, runCollector, toSource } from './collect-file.ts'
import { Content } from './content.ts'
import { OpenFile } from './read.ts'
import type { WalkedFile } from './walk.ts'

/** How linking reaches files that nothing asked for before: by reported path, and only files of the walk. */
export function toHost(files: readonly WalkedFile[], claims: ClaimIndex): Host {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return {
    has: (path) => byPath.has(path),
    load: (path) => {
      const file = byPath.get(path)
      return file && loadModule(file, claims)
    },
    text: (path, maxBytes) => {
      const file = byPath.get(path)
      return file && readText(file, maxBytes)
    },
  }
}

function loadModule(file: WalkedFile, claims: ClaimIndex): Module | undefined {
  return withFile(file, (open) => {
    const collectors = claims.find(file.local)
    const content = new Content(open.head(limitOf(collectors, open.size)))
    for (const collector of collectors) {
      if (limitOf([collector], open.size) < open.size) continue
      for (const fact of runCollector(collector, toSource(file, open, content, collector)).facts ?? []) {
        if (fact.type === 'module') return fact.module
      }
    }
    return undefined
  })
}

function readText(file: WalkedFile, maxBytes: number): string | undefined {
  return withFile(file, (open) => (open.size > maxBytes ? undefined : new Content(open.head(open.size)).text()))
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
