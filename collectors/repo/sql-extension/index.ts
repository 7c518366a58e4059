import { findProvider } from '../../../src/data/providers.ts'
import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Component } from '../../../src/model/component.ts'
import { toRef } from '../../../src/model/identity.ts'

/**
 * SQL that makes a vector store of PostgreSQL: `CREATE EXTENSION vector`.
 * https://www.postgresql.org/docs/current/sql-createextension.html, https://github.com/pgvector/pgvector
 * It cannot know whether the file is run, nor by which program.
 */
const ID = 'sql-extension'

const CREATE = /^\s*create\s+extension\s+(?:if\s+not\s+exists\s+)?"?(\w{1,40})"?/i

/** Extension, as `CREATE EXTENSION` names it, to the id of its row among the providers. `vectorscale` builds on pgvector. */
const STORES: ReadonlyMap<string, string> = new Map([
  ['vector', 'pgvector'],
  ['vectorscale', 'pgvector'],
])

function toStore(id: string, file: string, line: number): Component | undefined {
  const known = findProvider(id)
  return (
    known && {
      kind: 'vector-store',
      ref: toRef('vector-store', known.id),
      name: known.name,
      provider: known.id,
      aliases: [known.id, ...known.aliases],
      evidence: [{ file, line, collector: ID, technique: 'config', usage: 'configured', resolution: 'exact' }],
    }
  )
}

function collect(file: SourceFile): Found {
  const components = file
    .text()
    .split('\n')
    .flatMap((text, index) => {
      const id = STORES.get(CREATE.exec(text)?.[1]?.toLowerCase() ?? '')
      return (id && toStore(id, file.path, index + 1)) || []
    })
  return components.length > 0 ? { components } : {}
}

export const sqlExtension: FileCollector = {
  id: ID,
  version: 1,
  title: 'Vector stores in SQL (CREATE EXTENSION vector)',
  claim: { suffixes: ['.sql'] },
  maxBytes: 4 * 1024 * 1024,
  prefilter: /create\s+extension/i,
  collect,
}
