import type { SubjectFacts, SubjectStatus, VersionFacts } from '../../../src/model/subject.ts'
import { asString, getMember } from '../../../src/parse/json.ts'
import { compact, newestFirst, toIsoTime } from '../../../src/parse/remote-facts.ts'
import { readRepository, toPeople, toVersion } from './manifest.ts'
import { Manifest, Unpublished, type Packument } from './schema.ts'

export interface ReadPackument {
  facts: Partial<SubjectFacts>
  /** By version. */
  manifests: ReadonlyMap<string, Manifest>
  /** Versions whose manifest has another shape, with the first place that does not fit. */
  unreadable: { version: string; path: string }[]
}

/** What all versions of a package say together. */
export function readPackument(packument: Packument, isFull: boolean): ReadPackument {
  const manifests = new Map<string, Manifest>()
  const unreadable: ReadPackument['unreadable'] = []
  for (const [version, value] of Object.entries(packument.versions ?? {})) {
    const read = Manifest.safeParse(value)
    if (read.success && read.data.version === version) manifests.set(version, read.data)
    else unreadable.push({ version, path: read.error?.issues[0]?.path.join('.') ?? 'version' })
  }
  const versions = [...manifests.values()].map((manifest) =>
    toVersion(manifest, isFull, timeOf(packument, manifest.version)),
  )
  const gone = readGone(packument, new Set(Object.keys(packument.versions ?? {})))
  const latest = manifests.get(packument['dist-tags']?.['latest'] ?? '')
  const facts: Partial<SubjectFacts> = compact({
    description: packument.description ?? latest?.description,
    homepage: packument.homepage ?? latest?.homepage,
    repository: readRepository(packument.repository) ?? readRepository(latest?.repository),
    createdAt: timeOf(packument, 'created'),
    modifiedAt: timeOf(packument, 'modified') ?? toIsoTime(packument.modified),
    status: readStatus(packument, latest),
    maintainers: toPeople(packument.maintainers),
    tags: packument['dist-tags'],
    versions: newestFirst([...versions, ...gone]),
    versionsComplete: unreadable.length === 0,
  })
  return { facts, manifests, unreadable }
}

const timeOf = (packument: Packument, key: string): string | undefined =>
  toIsoTime(asString(getMember(packument.time, key)))

const NO_VERSIONS: ReadonlySet<string> = new Set(['created', 'modified', 'unpublished'])

/** Times outlive the versions that were taken back. Staged versions were never out; restricted ones are held back. */
function readGone(packument: Packument, known: ReadonlySet<string>): VersionFacts[] {
  const staged = packument.stagedVersions?.versions ?? {}
  const restricted = packument.policyRestrictions?.versions ?? {}
  const unpublished = Unpublished.safeParse(getMember(packument.time, 'unpublished'))
  const names = new Set([
    ...Object.keys(packument.time ?? {}),
    ...Object.keys(restricted),
    ...((unpublished.success && unpublished.data.versions) || []),
  ])
  return [...names]
    .filter((version) => !known.has(version) && !NO_VERSIONS.has(version) && !Object.hasOwn(staged, version))
    .map((version) =>
      compact({
        version,
        publishedAt: timeOf(packument, version),
        withdrawn: Object.hasOwn(restricted, version)
          ? { how: 'quarantined' as const, reason: 'held back by a policy of the registry' }
          : { how: 'deleted' as const },
      }),
    )
}

/** Left by the registry in the place of malware. */
const HOLDER = 'https://github.com/npm/security-holder'

function readStatus(packument: Packument, latest: Manifest | undefined): SubjectStatus | undefined {
  if (Object.keys(packument.versions ?? {}).length === 0) {
    const unpublished = Unpublished.safeParse(getMember(packument.time, 'unpublished'))
    const at = unpublished.success ? toIsoTime(unpublished.data.time) : undefined
    return { is: 'deleted', detail: at === undefined ? 'no versions are left' : `unpublished at ${at}` }
  }
  if (readRepository(latest?.repository ?? packument.repository) === HOLDER) {
    return { is: 'quarantined', detail: 'the registry holds the name: what was there was taken down' }
  }
  const deprecated = latest?.deprecated
  if (deprecated !== undefined && deprecated !== false && deprecated !== '') {
    return compact<SubjectStatus>({ is: 'deprecated', detail: deprecated === true ? undefined : deprecated })
  }
  // Mirrors drop deprecations together with people; their silence says nothing.
  return packument.maintainers === undefined && latest?._npmUser === undefined ? undefined : { is: 'active' }
}
