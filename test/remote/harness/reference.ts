import { SOURCES, type SourceRow } from '../../../src/data/sources.ts'
import { toVariable } from '../../../src/net/config.ts'
import type { RemoteFound } from '../../../src/model/remote.ts'
import type { Outcome } from './attempt.ts'
import type { Fault } from './faults.ts'

/** Tables of docs/SOURCES.md: the sources as the code has them, and what the fault suite saw. */
const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`

const CONFIGURATION: Record<NonNullable<SourceRow['configuration']>, string> = {
  cargo: 'Cargo `source.crates-io`',
  go: 'Go `GOPROXY`, `GOSUMDB`, `GOPRIVATE`',
  huggingface: 'token of `hf auth login`',
  maven: 'Maven `settings.xml` mirror',
  npm: 'npm `registry`, scopes, tokens',
  nuget: '`NuGet.Config`',
  pip: '`pip.conf`',
}

function toSpan(seconds: number): string {
  if (seconds === 0) return 'asked anew'
  if (seconds % 86_400 === 0) return `${seconds / 86_400} d`
  return seconds % 3600 === 0 ? `${seconds / 3600} h` : `${seconds / 60} min`
}

const isTokenOf = (credential: NonNullable<SourceRow['credential']>): string =>
  `token ${credential.variables.map((name) => `\`${name}\``).join(', ')}`

function renderSource(source: SourceRow): string {
  const { id, title, base, variables = [], configuration, credential, concurrency, perSecond, maxBytes } = source
  const names = [toVariable(id), ...variables].map((name) => `\`${name}\``).join(', ')
  const others = [configuration && CONFIGURATION[configuration], credential && isTokenOf(credential)]
  const configured = [names, ...others.filter((text) => text !== undefined)].join('; ')
  const where = base ? `\`${base}\`` : configuration === 'npm' ? 'that of npm itself' : 'none'
  const pace = `${concurrency} at once, ${perSecond} a second`
  const cap = `${maxBytes / 1024 / 1024} MiB`
  return row(`\`${id}\``, title, where, configured, pace, cap, toSpan(source.freshFor), source.stated)
}

export const renderSources = (): string =>
  [
    row('Id', 'Source', 'Default address', 'Configured by', 'Asked', 'Cap', 'Kept for', 'Limits it states'),
    row('---', '---', '---', '---', '---', '---', '---', '---'),
    ...SOURCES.map(renderSource),
  ].join('\n')

export interface Seen {
  id: string
  fault: Fault
  all: Outcome
}

/** In a word: what comes of a fault in every answer. */
function describe(fault: Fault, found: RemoteFound | undefined): string {
  if (!found) return 'throws'
  if (fault.outcome === 'same') return 'recovers'
  // How many failures close a host off depends on what is asked side by side.
  const codes = [...new Set(found.gaps.map(({ code }) => code))].filter((code) => code !== 'circuit-open').sort()
  const gaps = codes.map((code) => `gap \`${code}\``)
  return [...(found.facts ? [`says ${found.facts.existence}`] : []), ...gaps].join(', ')
}

/** One row a fault: what comes of it at most sources, and at those that differ. */
function renderFault(fault: Fault, seen: readonly Seen[]): string {
  const groups = Map.groupBy(seen, ({ all }) => describe(fault, all.found))
  const ordered = [...groups].sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1))
  const cells = ordered.map(([text, group], index) => {
    const who = ordered.length === 1 ? '' : index === 0 ? 'most: ' : `${group.map(({ id }) => id).join(', ')}: `
    return who + text
  })
  return row(fault.title, cells.join('; '))
}

/** Faults that say nothing about the question. */
export const renderFaults = (faults: readonly Fault[], seen: readonly Seen[]): string =>
  [
    row('Fault', 'What comes of it'),
    row('---', '---'),
    ...faults
      .filter(({ outcome }) => outcome !== 'answer')
      .map((fault) =>
        renderFault(
          fault,
          seen.filter((each) => each.fault === fault),
        ),
      ),
  ].join('\n')

/** Answers that may say something, and what each source makes of them. */
export function renderAnswers(faults: readonly Fault[], seen: readonly Seen[]): string {
  const columns = faults.filter(({ outcome }) => outcome === 'answer')
  const cell = (id: string, fault: Fault): string => {
    const found = seen.find((each) => each.id === id && each.fault === fault)?.all.found
    return describe(fault, found)
  }
  return [
    row('Source', ...columns.map(({ title }) => title)),
    row('---', ...columns.map(() => '---')),
    ...[...new Set(seen.map(({ id }) => id))].map((id) => row(`\`${id}\``, ...columns.map((fault) => cell(id, fault)))),
  ].join('\n')
}
