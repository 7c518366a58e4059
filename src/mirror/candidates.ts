import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Severity } from '../model/advisory.ts'
import type { Affected } from '../versions/verdict.ts'
import { unpackIntervals } from './intervals.ts'

/** One record about one package, as the mirror has it. */
export interface Candidate {
  id: string
  aliases: string[]
  isMalicious: boolean
  summary?: string
  severity?: Severity
  score?: number
  vector?: string
  /** Seconds since 1970. */
  published?: number
  modified: number
  affected: Affected
}

const ORDINARY = `
SELECT id, aliases, is_malicious, summary, severity, score, vector, published, advisory.modified, intervals, versions, has_commits
FROM affected JOIN advisory ON key = advisory WHERE ecosystem = ? AND name = ? AND withdrawn IS NULL`
const MALICIOUS = `
SELECT id, aliases, 1 AS is_malicious, 'critical' AS severity, published, modified, intervals, versions
FROM malicious WHERE ecosystem = ? AND name = ? AND withdrawn IS NULL`

type Row = Readonly<Record<string, unknown>>

/** Looks up what is said of a package. Withdrawn records are no candidates. */
export class Candidates {
  readonly #statements: readonly StatementSync[]

  constructor(database: DatabaseSync) {
    this.#statements = [database.prepare(ORDINARY), database.prepare(MALICIOUS)]
  }

  find(ecosystem: number, name: string): Candidate[] {
    return this.#statements.flatMap((statement) => statement.all(ecosystem, name).map(toCandidate))
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
const list = (value: unknown): string[] => (typeof value === 'string' ? (JSON.parse(value) as string[]) : [])

function toCandidate(row: Row): Candidate {
  return {
    id: String(row['id']),
    aliases: list(row['aliases']),
    isMalicious: row['is_malicious'] === 1,
    summary: text(row['summary']),
    severity: text(row['severity']) as Severity | undefined,
    score: number(row['score']),
    vector: text(row['vector']),
    published: number(row['published']),
    modified: Number(row['modified']),
    affected: {
      intervals: unpackIntervals(String(row['intervals'])),
      versions: list(row['versions']),
      hasCommits: row['has_commits'] === 1,
    },
  }
}
