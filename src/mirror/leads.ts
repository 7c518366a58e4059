import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { AdvisoryMatch } from '../model/advisory.ts'

/** A hosted model or one of a hub, as a component names it. */
export interface AskedModel {
  /** `acme/tide-7b`, `tide-4o`. */
  id: string
  /** Who makes it, where the id does not say. */
  owner?: string
}

/**
 * Reports of AVID that use the words of a model's name. Which version was examined, how it was served and with which prompts
 * is not known: they are leads, not findings.
 */
export class Leads {
  readonly #statement: StatementSync

  constructor(database: DatabaseSync) {
    this.#statement = database.prepare(
      'SELECT id, owners, summary, sort, risks, published FROM lead WHERE name = ? ORDER BY id',
    )
  }

  /** The whole id, or its last part where the report names the owner as developer. */
  find({ id, owner }: AskedModel): AdvisoryMatch[] {
    const whole = id.toLowerCase()
    const slash = whole.lastIndexOf('/')
    const maker = (owner ?? whole.slice(0, Math.max(0, slash))).toLowerCase()
    const rows = this.#statement.all(whole)
    if (slash >= 0) {
      const named = this.#statement.all(whole.slice(slash + 1))
      rows.push(...named.filter(({ owners }) => (JSON.parse(String(owners)) as string[]).includes(maker)))
    }
    return rows.map(toLead)
  }
}

function toLead({ id, summary, sort, risks, published }: Readonly<Record<string, unknown>>): AdvisoryMatch {
  const areas = (JSON.parse(String(risks)) as string[]).join(', ')
  const words = [sort, areas, summary].filter((part) => typeof part === 'string' && part !== '').join(': ')
  const year = /^AVID-(\d{4})-([RV])/.exec(String(id))
  const folder = year?.[2] === 'V' ? 'vulnerabilities' : 'reports'
  return {
    id: String(id),
    aliases: [],
    kind: 'lead',
    ...(words !== '' && { summary: words }),
    fixed: [],
    ...(typeof published === 'string' && { publishedAt: `${published}T00:00:00Z` }),
    ...(year && { url: `https://github.com/avidml/avid-db/blob/main/${folder}/${year[1]}/${String(id)}.json` }),
    uncertain: 'the report names a model in free words',
  }
}
