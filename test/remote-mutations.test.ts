import { describe, expect, test } from 'vitest'
import { REMOTE_COLLECTORS } from '../collectors/remote.ts'
import { GAP_CODES } from '../src/model/gap.ts'
import type { RemoteCollector, RemoteFound } from '../src/model/remote.ts'
import { MemoryClient } from './remote/harness/memory-client.ts'
import { mutate, type Mutation } from './remote/harness/mutate.ts'
import { readCases, type RemoteCase } from './remote/harness/routes.ts'
import { SAMPLE_CASE, sampleCollector } from './remote/harness/sample.ts'

/**
 * Every place of every answer gets values of other types, or is taken away: no collector throws, none says "absent"
 * because of it, none is silent, none carries what is not plain JSON.
 */
async function look(
  collector: RemoteCollector,
  remote: RemoteCase,
  client = new MemoryClient(collector.source ?? collector.id, remote),
): Promise<RemoteFound | string> {
  try {
    return await collector.look(remote.subject, client, { depth: remote.depth })
  } catch (error) {
    return `threw ${error instanceof Error ? error.message : String(error)}`
  }
}

function findFault(found: RemoteFound | string, baseline: RemoteFound): string | undefined {
  if (typeof found === 'string') return found
  if (found.facts?.existence === 'absent' && baseline.facts?.existence !== 'absent') return 'says "absent"'
  if (!found.facts && found.gaps.length === 0) return 'says nothing at all'
  if (found.gaps.some(({ code }) => !GAP_CODES.includes(code))) return 'has a code that is none'
  return findStrange(found, '')
}

/** Where a value is that plain JSON does not have: such values come of arithmetic on other types. */
function findStrange(value: unknown, path: string): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return `has ${value} at ${path}`
  if (value === null || typeof value === 'function' || typeof value === 'symbol')
    return `has ${String(value)} at ${path}`
  if (typeof value === 'string' && /\[object \w+\]|\bInvalid Date\b/.test(value)) return `has ${value} at ${path}`
  if (typeof value !== 'object') return undefined
  for (const [key, item] of Object.entries(value)) {
    const strange = findStrange(item, `${path}/${key}`)
    if (strange) return strange
  }
  return undefined
}

async function findFaults(collector: RemoteCollector, remote: RemoteCase, mutations: Iterable<Mutation>) {
  const source = collector.source ?? collector.id
  const first = new MemoryClient(source, remote)
  const baseline = await look(collector, remote, first)
  if (typeof baseline === 'string') return [baseline]
  const faults: string[] = []
  for (const mutation of mutations) {
    const fault = findFault(
      await look(collector, mutation.remote, new MemoryClient(source, mutation.remote, first.asked)),
      baseline,
    )
    if (fault) faults.push(`${remote.name}: ${mutation.name}: ${fault}`)
  }
  return faults
}

/** Runs for the case `basic`, and for all other cases together. `FULL=1` makes them all. */
const RUNS = process.env['FULL'] === '1' ? [Infinity, Infinity] : [500, 300]

/** So many at equal distances: which ones never changes without a change of the case. */
function pick(mutations: readonly Mutation[], most: number): Mutation[] {
  const step = Math.max(1, mutations.length / most)
  return mutations.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}

function share(remote: RemoteCase, cases: readonly RemoteCase[]): Mutation[] {
  const [basic = 0, others = 0] = RUNS
  return pick([...mutate(remote)], remote.name === 'basic' ? basic : Math.ceil(others / Math.max(1, cases.length - 1)))
}

const SUBJECTS: readonly [id: string, collector: RemoteCollector, cases: RemoteCase[]][] = [
  ['sample', sampleCollector, [SAMPLE_CASE]],
  ...REMOTE_COLLECTORS.map((collector): [string, RemoteCollector, RemoteCase[]] => [
    collector.id,
    collector,
    readCases(collector.id),
  ]),
]

describe('answers of other shapes', () => {
  test.each(SUBJECTS)(
    '%s',
    async (_, collector, cases) => {
      const faults: string[] = []
      for (const remote of cases) faults.push(...(await findFaults(collector, remote, share(remote, cases))))
      expect(faults.slice(0, 20)).toEqual([])
    },
    60_000,
  )

  test('the suite notices what is careless', async () => {
    const careless: RemoteCollector = {
      ...sampleCollector,
      look: async ({ name }, client) => {
        const reply = await client.ask(`/packages/${name}`)
        if (reply.kind === 'gap') return { gaps: [reply.gap] }
        const source = { id: 'sample', url: reply.url, at: reply.at }
        const document: { summary?: string } = JSON.parse(Buffer.from(reply.body).toString('utf8'))
        const facts = { subject: 'pkg:sample/x', source, existence: 'present' as const }
        return { facts: { ...facts, description: document.summary }, gaps: [] }
      },
    }
    const faults = await findFaults(careless, SAMPLE_CASE, mutate(SAMPLE_CASE))
    expect(faults.some((fault) => fault.includes('(document) = null: threw'))).toBe(true)
    expect(faults.some((fault) => fault.includes('summary = null: has null'))).toBe(true)
  })
})
