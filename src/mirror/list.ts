import { isAdvisoryId, toTime } from '../parse/advisory-text.ts'
import type { Bulk } from './bulk.ts'

/** `PyPI/modified_id.csv`: a line `<time>,<id>` for each record of the ecosystem, the newest first. */
export interface RecordList {
  /** Id to the time of its last change. */
  changes: Map<string, string>
  newest: string | undefined
  /** Read to its end: what it does not have is deleted. */
  isWhole: boolean
  /** Lines that are no such line. */
  refused: number
  /** When the source said it. */
  at?: string
}

const MAX_LINES = 5_000_000

/** Reads down to what was changed before `since`. Undefined: there is no such list. @throws BulkError */
export async function readList(bulk: Bulk, ecosystem: string, since: string): Promise<RecordList | undefined> {
  const answer = await bulk.lines(`${ecosystem}/modified_id.csv`)
  if (!answer) return undefined
  const list: RecordList = { changes: new Map(), newest: undefined, isWhole: true, refused: 0, at: answer.at }
  for await (const line of answer.lines) {
    const text = line.trimEnd()
    if (text === '') continue
    const comma = text.indexOf(',')
    const time = toTime(text.slice(0, comma))
    const id = text.slice(comma + 1)
    if (comma < 0 || time === undefined || !isAdvisoryId(id) || list.changes.size >= MAX_LINES) {
      list.refused++
      continue
    }
    list.newest ??= time
    // Not `<=`: several records may have been changed in one second, and not all of them seen.
    if (time < since) {
      list.isWhole = false
      break
    }
    if (!list.changes.has(id)) list.changes.set(id, time)
  }
  return list
}
