import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ZipWriter } from './zip.ts'

/** A made-up mirror in the proportions of the real one: nearly half are malicious packages of npm. */
interface Part {
  ecosystem: string
  malicious: number
  ordinary: number
  /** Versions listed one by one in each ordinary record. */
  versions: number
  type: 'SEMVER' | 'ECOSYSTEM'
}

export const PARTS: readonly Part[] = [
  { ecosystem: 'npm', malicious: 213_000, ordinary: 27_000, versions: 0, type: 'SEMVER' },
  { ecosystem: 'PyPI', malicious: 12_000, ordinary: 58_000, versions: 40, type: 'ECOSYSTEM' },
  { ecosystem: 'Maven', malicious: 0, ordinary: 60_000, versions: 30, type: 'ECOSYSTEM' },
  { ecosystem: 'Go', malicious: 0, ordinary: 50_000, versions: 0, type: 'SEMVER' },
  { ecosystem: 'Packagist', malicious: 0, ordinary: 40_000, versions: 30, type: 'ECOSYSTEM' },
  { ecosystem: 'NuGet', malicious: 1_000, ordinary: 19_000, versions: 20, type: 'ECOSYSTEM' },
  { ecosystem: 'RubyGems', malicious: 0, ordinary: 20_000, versions: 20, type: 'ECOSYSTEM' },
]

export const toName = (ecosystem: string, index: number): string => {
  const word = `tide-${(index * 7919) % 100_003}`
  if (ecosystem === 'Maven') return `example.harbour:${word}`
  if (ecosystem === 'Go') return `git.example/harbour/${word}`
  return ecosystem === 'Packagist' ? `harbour/${word}` : word
}

const toTime = (index: number): string => new Date(Date.UTC(2024, 0, 1) + index * 60_000).toISOString()

const DETAILS = 'A request with a crafted name reaches files outside of the harbour. '

export function toOrdinary(
  { ecosystem, versions, type }: Part,
  index: number,
): { id: string; modified: string; text: string } {
  const id = `GHSA-${ecosystem.slice(0, 4).toLowerCase()}-${String(index).padStart(6, '0')}`
  const modified = toTime(index)
  const minor = index % 50
  const record = {
    schema_version: '1.7.5',
    id,
    modified,
    published: modified,
    ...(index % 200 === 0 && { withdrawn: modified }),
    aliases: [`CVE-2024-${100_000 + index}`],
    summary: `Path traversal in ${toName(ecosystem, index)}`,
    details: DETAILS.repeat(12),
    severity: [
      {
        type: 'CVSS_V3',
        score: `CVSS:3.1/AV:N/AC:${index % 2 ? 'L' : 'H'}/PR:N/UI:N/S:U/C:H/I:${index % 3 ? 'H' : 'N'}/A:N`,
      },
    ],
    affected: [
      {
        package: { ecosystem, name: toName(ecosystem, index), purl: `pkg:generic/${toName(ecosystem, index)}` },
        ranges: [
          {
            type,
            events: [
              { introduced: '0' },
              { fixed: `1.${minor}.3` },
              { introduced: '2.0.0' },
              { fixed: `2.${minor}.1` },
            ],
          },
        ],
        ...(versions > 0 && {
          versions: Array.from({ length: versions }, (_, at) =>
            `1.${minor}.0.${at}`
              .split('.')
              .slice(0, 3)
              .join('.')
              .replace(/\d+$/, String(at % 3)),
          ),
        }),
      },
    ],
    references: Array.from({ length: 5 }, (_, at) => ({ type: 'WEB', url: `https://advisories.example/${id}/${at}` })),
    database_specific: { severity: 'HIGH', cwe_ids: ['CWE-22'] },
  }
  return { id, modified, text: JSON.stringify(record) }
}

function toMalicious({ ecosystem, type }: Part, index: number): { id: string; modified: string; text: string } {
  const id = `MAL-2024-${ecosystem.toLowerCase()}-${index}`
  const modified = toTime(index)
  const name = `${toName(ecosystem, index)}-${index}`
  const record = {
    schema_version: '1.7.5',
    id,
    modified,
    published: modified,
    summary: `Malicious code in ${name} (${ecosystem})`,
    details: DETAILS.repeat(6),
    affected: [
      {
        package: { ecosystem, name },
        ...(index % 4 === 0 ? { versions: ['1.0.0', '1.0.1'] } : { ranges: [{ type, events: [{ introduced: '0' }] }] }),
      },
    ],
    credits: [{ name: 'Harbour master', type: 'FINDER' }],
  }
  return { id, modified, text: JSON.stringify(record) }
}

/** One folder an ecosystem, as in the bulk files of OSV. `scale`: 1 is 500,000 records. */
export function writeSynthetic(folder: string, scale: number): number {
  let count = 0
  for (const part of PARTS) {
    const to = join(folder, part.ecosystem)
    mkdirSync(to, { recursive: true })
    const zip = new ZipWriter(join(to, 'all.zip'))
    const lines: [string, string][] = []
    const put = ({ id, modified, text }: { id: string; modified: string; text: string }): void => {
      zip.add(`${id}.json`, text)
      lines.push([modified, id])
      count++
    }
    for (let index = 0; index < part.malicious * scale; index++) put(toMalicious(part, index))
    for (let index = 0; index < part.ordinary * scale; index++) put(toOrdinary(part, index))
    zip.close()
    lines.sort(([left], [right]) => (left < right ? 1 : left > right ? -1 : 0))
    writeFileSync(join(to, 'modified_id.csv'), lines.map(([time, id]) => `${time},${id}\n`).join(''))
  }
  return count
}
