import type { DatabaseSync } from 'node:sqlite'

/** How an ecosystem stands in the mirror. Times are ISO 8601 in UTC. */
export interface EcosystemState {
  key: number
  name: string
  origin: string
  /** Changes up to here are in. */
  watermark: string
  /** When the source was as it is here. */
  dataAsOf: string
  syncedAt: string
  /** When what the source deleted was last removed here. */
  reconciledAt: string
  /** Records that could not be read. */
  refused: number
}

const COLUMNS =
  'key, name, origin, watermark, data_as_of AS dataAsOf, synced_at AS syncedAt, reconciled_at AS reconciledAt, refused'

export function readStates(database: DatabaseSync): EcosystemState[] {
  const rows: unknown[] = database.prepare(`SELECT ${COLUMNS} FROM ecosystem ORDER BY name`).all()
  return rows as EcosystemState[]
}

export const findState = (database: DatabaseSync, name: string): EcosystemState | undefined =>
  readStates(database).find((state) => state.name === name)

/** Gives the key of the ecosystem. */
export function writeState(database: DatabaseSync, state: Omit<EcosystemState, 'key'>): number {
  const row = database
    .prepare(
      `INSERT INTO ecosystem (name, origin, watermark, data_as_of, synced_at, reconciled_at, refused)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET origin = excluded.origin, watermark = excluded.watermark,
         data_as_of = excluded.data_as_of, synced_at = excluded.synced_at, reconciled_at = excluded.reconciled_at,
         refused = excluded.refused
       RETURNING key`,
    )
    .get(state.name, state.origin, state.watermark, state.dataAsOf, state.syncedAt, state.reconciledAt, state.refused)
  return Number(row?.['key'])
}

/** When a record that the ecosystem has was changed; undefined: it has none of this id. */
export function toModifiedOf(database: DatabaseSync, key: number): (id: string) => number | undefined {
  const statement = database.prepare(
    `SELECT affected.modified FROM advisory JOIN affected ON advisory = key WHERE id = ?1 AND ecosystem = ?2
     UNION ALL SELECT modified FROM malicious WHERE id = ?1 AND ecosystem = ?2 LIMIT 1`,
  )
  return (id) => {
    const modified = statement.get(id, key)?.['modified']
    return modified === undefined ? undefined : Number(modified)
  }
}

/** Id to time of change, of everything the ecosystem has. */
export function readKnown(database: DatabaseSync, key: number): Map<string, number> {
  const statement = database.prepare(
    `SELECT id, affected.modified FROM affected JOIN advisory ON key = advisory WHERE ecosystem = ?1
     UNION ALL SELECT id, modified FROM malicious WHERE ecosystem = ?1`,
  )
  return new Map([...statement.iterate(key)].map(({ id, modified }) => [String(id), Number(modified)]))
}
