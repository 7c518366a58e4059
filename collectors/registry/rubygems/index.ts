/**
 * RubyGems: versions, owners, and of the version looked at its dependencies and attestations.
 * https://guides.rubygems.org/rubygems-org-api/
 *
 * It cannot know who pushed a version, nor which gems build native code when they are installed (the gem itself says so).
 */
import type { Gap } from '../../../src/model/gap.ts'
import type { LookOptions, RemoteCollector, RemoteFound, SourceClient, Subject } from '../../../src/model/remote.ts'
import type { SubjectFacts, VersionFacts } from '../../../src/model/subject.ts'
import { z } from 'zod'
import { askJson } from '../../../src/net/read-json.ts'
import { compact, placeVersion, startFacts } from '../../../src/parse/remote-facts.ts'
import { checkGemAttestations, GemAttestations } from '../../../src/provenance/rubygems.ts'
import { getTrust } from '../../../src/provenance/trust.ts'
import { Gem, GemDetail, GemVersion, Owners } from './schema.ts'
import { readRepository, toVersions, withDetail } from './versions.ts'

export const rubygems: RemoteCollector = {
  id: 'rubygems',
  version: 1,
  title: 'RubyGems',
  types: ['gem'],
  look,
}

interface Look {
  client: SourceClient
  name: string
  gaps: Gap[]
}

async function look(subject: Subject, client: SourceClient, options: LookOptions = {}): Promise<RemoteFound> {
  const { name } = subject
  const gaps: Gap[] = []
  const one: Look = { client, name, gaps }
  const asked = await askJson(client, `/api/v1/versions/${encodeURIComponent(name)}.json`, z.array(z.unknown()))
  if (asked.kind === 'gap') return { gaps: [asked.gap] }
  if (asked.kind === 'absent') return { facts: startFacts(subject, rubygems.id, asked.answer, 'absent'), gaps }
  const { list, isComplete } = readList(one, asked.answer.url, asked.value)
  const versions = toVersions(name, list, client.base)
  const about = options.depth === 'version' ? {} : await askAbout(one)
  const wanted = subject.version ?? about.tags?.['latest'] ?? versions[0]?.version
  const listed = versions.find(({ version }) => version === wanted)
  const found = wanted === undefined ? undefined : await complete(one, wanted, listed, subject.qualifiers?.['platform'])
  if (found !== undefined && listed === undefined) versions.push(found)
  return {
    facts: {
      ...startFacts(subject, rubygems.id, asked.answer, 'present'),
      ...about,
      ...placeVersion(versions, found, isComplete, options.depth),
    },
    gaps,
  }
}

function readList(
  { client, gaps }: Look,
  url: string,
  values: readonly unknown[],
): { list: GemVersion[]; isComplete: boolean } {
  const list: GemVersion[] = []
  for (const [index, value] of values.entries()) {
    const read = GemVersion.safeParse(value)
    if (read.success) list.push(read.data)
    else {
      const path = read.error.issues[0]?.path.join('.') ?? ''
      gaps.push(client.gap('wrong-shape', url, `${index}.${path}: not the documented shape`))
    }
  }
  return { list, isComplete: list.length === values.length }
}

/** The gem as a whole, and who owns it. */
async function askAbout({ client, name, gaps }: Look): Promise<Partial<SubjectFacts>> {
  const path = `/api/v1/gems/${encodeURIComponent(name)}`
  const asked = await askJson(client, `${path}.json`, Gem)
  if (asked.kind === 'gap') gaps.push(asked.gap)
  const gem = asked.kind === 'value' ? asked.value : undefined
  const owners = await askJson(client, `${path}/owners.json`, Owners)
  if (owners.kind === 'gap') gaps.push(owners.gap)
  const people = owners.kind === 'value' ? owners.value : undefined
  return compact({
    description: gem?.info || undefined,
    homepage: gem?.homepage_uri || undefined,
    repository: gem && readRepository(undefined, gem.source_code_uri, gem.homepage_uri),
    maintainers: people?.flatMap(({ handle, id, role }) =>
      handle || id ? [compact({ name: handle ?? `#${id}`, kind: 'user' as const, role: role ?? 'owner' })] : [],
    ),
    popularity:
      typeof gem?.downloads === 'number'
        ? { downloads: { count: gem.downloads, period: 'total' as const } }
        : undefined,
    tags: gem?.version ? { latest: gem.version } : undefined,
  })
}

/** Undefined for a version that neither the list nor the detail knows. */
async function complete(
  { client, name, gaps }: Look,
  version: string,
  listed: VersionFacts | undefined,
  platform: string | undefined,
): Promise<VersionFacts | undefined> {
  const query = platform === undefined ? '' : `?platform=${encodeURIComponent(platform)}`
  const path = `/api/v2/rubygems/${encodeURIComponent(name)}/versions/${encodeURIComponent(version)}.json${query}`
  const asked = await askJson(client, path, GemDetail)
  if (asked.kind === 'gap') gaps.push(asked.gap)
  const found = asked.kind === 'value' ? withDetail(listed, name, asked.value, client.base) : listed
  if (found === undefined) return undefined
  const id = encodeURIComponent(
    `${name}-${version}${platform === undefined || platform === 'ruby' ? '' : `-${platform}`}`,
  )
  const attested = await askJson(client, `/api/v1/attestations/${id}.json`, GemAttestations)
  if (attested.kind === 'gap') gaps.push(attested.gap)
  // Gem servers of one's own have no such list: then nothing is said.
  if (attested.kind !== 'value') return found
  const file = found.artefacts?.[0]
  const provenance = checkGemAttestations(
    attested.value,
    { name: file?.name ?? '', hashes: file?.hashes ?? [] },
    getTrust(),
  )
  return { ...found, provenance }
}
