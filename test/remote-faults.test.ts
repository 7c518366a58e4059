import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REMOTE_COLLECTORS } from '../collectors/remote.ts'
import { findSource } from '../src/data/sources.ts'
import { GAP_CODES } from '../src/model/gap.ts'
import type { RemoteCollector } from '../src/model/remote.ts'
import { toVariable } from '../src/net/config.ts'
import { attempt, pool, type Outcome } from './remote/harness/attempt.ts'
import { FAULTS, type Fault } from './remote/harness/faults.ts'
import { HARNESS_ENVIRONMENT } from './remote/harness/net.ts'
import { renderAnswers, renderFaults, renderSources } from './remote/harness/reference.ts'
import { readCases, type RemoteCase } from './remote/harness/routes.ts'
import { CARELESS, SAMPLE_CASE, sampleCollector } from './remote/harness/sample.ts'
import { LoopbackServer } from './remote/harness/server.ts'
import { findBreaches, judgeAll, judgeAlone, judgeLast } from './remote/harness/verdict.ts'

/**
 * Every collector, every fault: over the answers of its case `basic`, once with the fault in every answer and once in the
 * last only. All runs are made first, many at a time; the tests look at what came of them.
 */
const server = new LoopbackServer()
afterAll(() => server.close())

interface Subject {
  collector: RemoteCollector
  remote: RemoteCase
}

interface Trial extends Subject {
  fault: Fault
  all: Outcome
  /** Undefined where there is but one question. */
  last: Outcome | undefined
  /** The fault in one question alone, for each question. */
  alone: Outcome[]
}

const SUBJECTS: readonly Subject[] = [
  { collector: sampleCollector, remote: SAMPLE_CASE },
  ...REMOTE_COLLECTORS.flatMap((collector) => {
    const remote = readCases(collector.id).find(({ name }) => name === 'basic')
    return remote ? [{ collector, remote }] : []
  }),
]

const originOf = ({ id, source = id }: RemoteCollector): string => {
  const named: Record<string, string | undefined> = HARNESS_ENVIRONMENT
  return new URL(named[toVariable(source)] ?? findSource(source)?.base ?? '').origin
}

/** The last question alone: faults that stand for the ways in which an answer fails. */
const AT_LAST = new Set([
  '404',
  '429-long',
  '503-always',
  'html',
  'empty',
  'cut',
  'reset',
  'redirect-away',
  'large',
  'deep',
])

/** One question alone, whichever: the same in fewer, as there are many questions. */
const ALONE = new Set(['503-always', 'html', 'cut', 'empty'])

async function runAlone(subject: Subject, fault: Fault, baseline: Outcome): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const one of new Set(baseline.asked)) {
    outcomes.push(await attempt(server, { ...subject, fault, hits: (_, request) => request === one }))
  }
  return outcomes
}

async function runTrial(subject: Subject, fault: Fault, baseline: Outcome): Promise<Trial> {
  const count = baseline.asked.length
  const all = await attempt(server, { ...subject, fault })
  const hits = (index: number): boolean => index >= count - 1
  const last = count > 1 && AT_LAST.has(fault.id) ? await attempt(server, { ...subject, fault, hits }) : undefined
  const alone = count > 1 && ALONE.has(fault.id) ? await runAlone(subject, fault, baseline) : []
  return { ...subject, fault, all, last, alone }
}

const baselines = new Map<Subject, Outcome>()
const trials: Trial[] = []

beforeAll(async () => {
  await server.listen()
  for (const subject of SUBJECTS) baselines.set(subject, await attempt(server, subject))
  const tasks = SUBJECTS.flatMap((subject) => {
    const baseline = baselines.get(subject)
    return baseline ? FAULTS.map((fault) => () => runTrial(subject, fault, baseline)) : []
  })
  trials.push(...(await pool(tasks, 24)))
}, 120_000)

describe.each(SUBJECTS.map((subject) => [subject.collector.id, subject] as const))('%s', (_, subject) => {
  const { collector } = subject

  test('answers without a fault', () => {
    const outcome = baselines.get(subject)
    expect(outcome && findBreaches(outcome, originOf(collector))).toEqual([])
    expect(outcome?.found?.facts).toBeDefined()
    // The credential is known to these tests only if it was sent where it belongs.
    expect(outcome?.told.length).toBeGreaterThan(0)
  })

  test.each(FAULTS.map((fault) => [fault.title, fault] as const))('%s', (_, fault) => {
    const trial = trials.find((each) => each.collector === collector && each.fault === fault)
    const baseline = baselines.get(subject)?.found
    expect(trial && findBreaches(trial.all, originOf(collector))).toEqual([])
    expect(trial && judgeAll(fault, trial.all.found, baseline)).toEqual([])
    for (const outcome of trial?.alone ?? []) {
      expect(findBreaches(outcome, originOf(collector))).toEqual([])
      expect(judgeAlone(fault, outcome.found, baseline)).toEqual([])
    }
    if (!trial?.last) return
    expect(findBreaches(trial.last, originOf(collector))).toEqual([])
    expect(judgeLast(fault, trial.last.found, baseline)).toEqual([])
  })
})

describe('docs/SOURCES.md', () => {
  const file = join(import.meta.dirname, '../docs/SOURCES.md')

  /** Replaces what stands between the marks of a part where that is wanted, then gives what stands there. */
  function readPart(name: string, rendered: string): string {
    const marks = [`<!-- ${name}: begin -->\n`, `\n<!-- ${name}: end -->`] as const
    const split = (text: string): [number, number] => [text.indexOf(marks[0]) + marks[0].length, text.indexOf(marks[1])]
    const before = readFileSync(file, 'utf8')
    const [start, end] = split(before)
    if (process.env['UPDATE'] === '1') writeFileSync(file, before.slice(0, start) + rendered + before.slice(end))
    const text = readFileSync(file, 'utf8')
    return text.slice(...split(text))
  }

  test.each(GAP_CODES)('describes %s', (code) => {
    expect(readFileSync(file, 'utf8')).toContain(`\n| \`${code}\` |`)
  })

  test('has the sources of the code', () => {
    expect(readPart('sources', renderSources())).toBe(renderSources())
  })

  test('has what these tests saw', () => {
    const seen = trials.map(({ collector, fault, all }) => ({ id: collector.id, fault, all }))
    const real = seen.filter(({ id }) => id !== sampleCollector.id)
    const parts = { answers: renderAnswers(FAULTS, real), faults: renderFaults(FAULTS, real) }
    for (const [name, rendered] of Object.entries(parts)) expect(readPart(name, rendered)).toBe(rendered)
  })
})

describe('the suite notices a collector that', () => {
  test.each(CARELESS.map((collector) => [collector.title, collector] as const))('%s', async (_, collector) => {
    const fault = FAULTS.find(({ id }) => id === collector.fault)
    if (!fault) throw new Error(collector.fault)
    const subject = { collector, remote: SAMPLE_CASE }
    const baseline = await attempt(server, subject)
    const trial = await runTrial(subject, fault, baseline)
    const breaches = [
      ...findBreaches(trial.all, originOf(collector)),
      ...judgeAll(fault, trial.all.found, baseline.found),
      ...(trial.last ? judgeLast(fault, trial.last.found, baseline.found) : []),
    ]
    expect(breaches).not.toEqual([])
  })
})
