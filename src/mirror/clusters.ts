import type { DatabaseSync } from 'node:sqlite'
import { Groups } from './groups.ts'

/** Records of more than this many are not about one weakness, whatever their aliases say. */
const MAX_CLUSTER = 100

interface Row {
  key: number
  cluster: number | null
}

/**
 * Finds the records that are about one weakness: those that name each other, or a third one, as alias. Writes what changed.
 * Gives the number of rows written.
 */
export function writeClusters(database: DatabaseSync): number {
  const groups = readGroups(database)
  const members = new Map<string, Row[]>()
  for (const row of database.prepare('SELECT key, id, cluster FROM advisory').iterate()) {
    const root = groups.find(String(row['id']))
    const list = members.get(root)
    const member: Row = { key: Number(row['key']), cluster: row['cluster'] === null ? null : Number(row['cluster']) }
    if (list) list.push(member)
    else members.set(root, [member])
  }
  const update = database.prepare('UPDATE advisory SET cluster = ? WHERE key = ?')
  let written = 0
  for (const rows of members.values()) {
    const isOne = rows.length > 1 && rows.length <= MAX_CLUSTER
    const cluster = isOne ? Math.min(...rows.map(({ key }) => key)) : null
    for (const row of rows) {
      if (row.cluster === cluster) continue
      update.run(cluster, row.key)
      written++
    }
  }
  return written
}

function readGroups(database: DatabaseSync): Groups {
  const groups = new Groups()
  for (const { id, aliases } of database
    .prepare('SELECT id, aliases FROM advisory WHERE aliases IS NOT NULL')
    .iterate())
    for (const alias of JSON.parse(String(aliases)) as string[]) groups.join(String(id), alias)
  return groups
}
