/**
 * NuGet feeds of version 3: the registration of a package, the catalogue's document of the version looked at, owners by
 * the search. https://learn.microsoft.com/nuget/api/overview
 *
 * It cannot know what scripts a package brings, nor who uploaded it. Signatures are inside the package, which is not
 * downloaded.
 */
import type { Gap } from '../../../src/model/gap.ts'
import type { LookOptions, RemoteCollector, RemoteFound, SourceClient, Subject } from '../../../src/model/remote.ts'
import type { SubjectFacts, VersionFacts } from '../../../src/model/subject.ts'
import { askJson } from '../../../src/net/read-json.ts'
import { compact, placeVersion, startFacts } from '../../../src/parse/remote-facts.ts'
import { toRepositoryUrl } from '../../../src/parse/repository-url.ts'
import { NUGET } from '../../../src/versions/semver.ts'
import { askRegistration, askResources, findResource, type Resources } from './ask.ts'
import { CatalogLeaf, Search, type CatalogEntry } from './schema.ts'
import { readStatus, toVersion, withLeaf, type Entry } from './versions.ts'

export const nuget: RemoteCollector = {
  id: 'nuget',
  version: 1,
  title: 'NuGet',
  types: ['nuget'],
  look,
}

async function look(subject: Subject, client: SourceClient, options: LookOptions = {}): Promise<RemoteFound> {
  const index = await askResources(client)
  if ('gap' in index) return { gaps: [index.gap] }
  const { resources } = index
  const base = findResource(
    resources,
    'RegistrationsBaseUrl/3.6.0',
    'RegistrationsBaseUrl/Versioned',
    'RegistrationsBaseUrl/3.4.0',
    'RegistrationsBaseUrl/3.0.0-rc',
    'RegistrationsBaseUrl',
  )
  if (base === undefined)
    return { gaps: [client.gap('wrong-shape', '/v3/index.json', 'no registrations in the index')] }
  const gaps: Gap[] = []
  const registered = await askRegistration(client, base, subject.name, gaps)
  if (registered.kind === 'gap') return { gaps }
  if (registered.kind === 'absent') return { facts: startFacts(subject, nuget.id, registered.answer, 'absent'), gaps }
  const entries = newestFirst(registered.entries)
  const focus = findFocus(entries, subject.version)
  const found = focus && (await complete(client, focus, resources, gaps))
  const owned = options.depth === 'version' ? {} : await askOwners(client, resources, subject.name, gaps)
  return {
    facts: {
      ...startFacts(subject, nuget.id, registered.answer, 'present'),
      ...toFacts(entries[0]?.entry),
      ...owned,
      ...placeVersion(entries.map(toVersion), found, registered.isComplete, options.depth),
    },
    gaps,
  }
}

/** By version, since times of unlisted ones are gone. */
const newestFirst = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => NUGET.compare(b.entry.version, a.entry.version) ?? 0)

/** Ids and versions ignore case, and `1.0` is `1.0.0`. */
const findFocus = (entries: readonly Entry[], version: string | undefined): Entry | undefined =>
  version === undefined
    ? entries.find(({ entry }) => entry.listed !== false && !entry.version.includes('-'))
    : entries.find(({ entry }) => NUGET.compare(entry.version, version) === 0)

async function complete(client: SourceClient, focus: Entry, resources: Resources, gaps: Gap[]): Promise<VersionFacts> {
  const isSigned = [...resources.keys()].some((type) => type.startsWith('RepositorySignatures/'))
  const detail = 'the feed signs its packages; the signature is inside the package, which was not downloaded'
  const version: VersionFacts = {
    ...toVersion(focus),
    ...(isSigned && { registrySignature: { status: 'present' as const, detail } }),
  }
  const url = focus.entry['@id']
  if (!url) return version
  const asked = await askJson(client, url, CatalogLeaf)
  if (asked.kind === 'gap') gaps.push(asked.gap)
  return asked.kind === 'value' ? withLeaf(version, asked.value) : version
}

async function askOwners(
  client: SourceClient,
  resources: Resources,
  id: string,
  gaps: Gap[],
): Promise<Pick<SubjectFacts, 'maintainers' | 'popularity'>> {
  const base = findResource(resources, 'SearchQueryService/3.5.0', 'SearchQueryService/3.0.0-rc', 'SearchQueryService')
  if (base === undefined) return {}
  const query = new URLSearchParams({ q: `packageid:${id}`, prerelease: 'true', semVerLevel: '2.0.0', take: '1' })
  const asked = await askJson(client, `${base}?${query}`, Search)
  if (asked.kind === 'gap') gaps.push(asked.gap)
  const hits = asked.kind === 'value' ? asked.value.data : []
  const hit = hits.find((one) => one.id.toLowerCase() === id.toLowerCase())
  if (hit === undefined) return {}
  const owners = hit.owners ? [hit.owners].flat() : undefined
  return compact({
    maintainers: owners?.map((name) => ({ name, role: 'owner' })),
    popularity:
      typeof hit.totalDownloads === 'number' && hit.totalDownloads > 0
        ? { downloads: { count: hit.totalDownloads, period: 'total' as const } }
        : undefined,
  })
}

function toFacts(newest: CatalogEntry | undefined): Partial<SubjectFacts> {
  const homepage = newest?.projectUrl || undefined
  return compact({
    description: newest?.description || undefined,
    homepage,
    repository: homepage === undefined || !FORGE.test(homepage) ? undefined : toRepositoryUrl(homepage),
    status: readStatus(newest),
  })
}

const FORGE = /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//i
