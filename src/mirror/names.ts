import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Candidate } from './candidates.ts'

/** Records that lead to more than this many others are not about one weakness, whatever their aliases say. */
const MAX_RECORDS = 100

/** Which names stand for one weakness, followed from record to record. */
export class Names {
  readonly #byAlias: StatementSync
  readonly #byId: StatementSync

  constructor(database: DatabaseSync) {
    this.#byAlias = database.prepare(
      'SELECT id, aliases FROM alias JOIN advisory ON key = advisory WHERE name = ? AND withdrawn IS NULL',
    )
    this.#byId = database.prepare('SELECT id, aliases FROM advisory WHERE id = ? AND withdrawn IS NULL')
  }

  /** All names of what a record is about, its own among them. */
  readonly find = ({ id, aliases }: Candidate): ReadonlySet<string> => {
    const names = new Set([id, ...aliases])
    let records = 0
    // A set is walked to its end, what is added meanwhile included.
    for (const name of names) {
      const rows = this.#byAlias.all(name)
      if (name !== id) rows.push(...this.#byId.all(name))
      for (const row of rows) {
        const others = typeof row['aliases'] === 'string' ? (JSON.parse(row['aliases']) as string[]) : []
        const own = String(row['id'])
        // The record may have said so once, and not any more.
        if (own !== name && !others.includes(name)) continue
        if (++records > MAX_RECORDS) return new Set([id, ...aliases])
        for (const other of [own, ...others]) names.add(other)
      }
    }
    return names
  }
}
