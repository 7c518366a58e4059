/**
 * crates.io: the sparse index for versions, hashes, times and yanks; its API, which may be asked once a second, for
 * licences, people and what published a version. https://doc.rust-lang.org/cargo/reference/registry-index.html
 *
 * It cannot know which crates run a build script (the manifest inside does), nor what was deleted.
 */
import type { Gap } from '../../../src/model/gap.ts'
import type { Answer, LookOptions, RemoteCollector, RemoteFound } from '../../../src/model/remote.ts'
import type { SourceClient, Subject } from '../../../src/model/remote.ts'
import type { SubjectFacts } from '../../../src/model/subject.ts'
import { isDefaultBase } from '../../../src/data/sources.ts'
import { askJson, readJsonText, toStatusGap } from '../../../src/net/read-json.ts'
import { compact, newestFirst, placeVersion, startFacts, toIsoTime } from '../../../src/parse/remote-facts.ts'
import { toRepositoryUrl } from '../../../src/parse/repository-url.ts'
import { CrateDocument, IndexLine, OwnersDocument, VersionDocument, type CrateVersion } from './schema.ts'
import { toPerson, toVersion } from './versions.ts'

export const crates: RemoteCollector = {
  id: 'crates',
  version: 1,
  title: 'crates.io',
  types: ['cargo'],
  source: 'crates-index',
  look,
}

async function look(subject: Subject, client: SourceClient, options: LookOptions = {}): Promise<RemoteFound> {
  const { name, version } = subject
  const gaps: Gap[] = []
  const reply = await client.ask(toIndexPath(name), { headers: { accept: 'text/plain' } })
  if (reply.kind === 'gap') return { gaps: [reply.gap] }
  if (reply.status === 404 || reply.status === 410) {
    return { facts: startFacts(subject, crates.id, reply, 'absent'), gaps }
  }
  // For legal reasons: it was there, and may be elsewhere.
  if (reply.status === 451) return { facts: startFacts(subject, crates.id, reply, 'hidden'), gaps }
  if (reply.status !== 200) return { gaps: [toStatusGap(client, reply)] }
  const lines = readLines(client, reply, gaps)
  if (lines.length === 0) return { gaps }
  const isComplete = gaps.length === 0
  const api = isDefaultBase(client.id, client.base) ? await askApi(client, name, options, version, gaps) : undefined
  const base = client.sibling('crates-api').base
  const versions = newestFirst(lines.map((line) => toVersion(line, api?.versions.get(line.vers), base)))
  const focus = version === undefined ? versions[0] : versions.find((one) => one.version === version)
  return {
    facts: {
      ...startFacts(subject, crates.id, reply, 'present'),
      ...api?.facts,
      ...placeVersion(versions, focus, isComplete, options.depth),
    },
    gaps,
  }
}

/** https://doc.rust-lang.org/cargo/reference/registry-index.html#index-files */
function toIndexPath(name: string): string {
  const lower = name.toLowerCase()
  const folders =
    lower.length < 3
      ? [`${lower.length}`]
      : lower.length === 3
        ? ['3', lower[0]]
        : [lower.slice(0, 2), lower.slice(2, 4)]
  return `/${[...folders, lower].map((part) => encodeURIComponent(part ?? '')).join('/')}`
}

/** A line that cannot be read does not take the others along; one gap stands for all of them. */
function readLines(client: SourceClient, reply: Answer, gaps: Gap[]): IndexLine[] {
  const texts = new TextDecoder()
    .decode(reply.body)
    .split('\n')
    .filter((text) => text.trim() !== '')
  if (texts.length === 0) gaps.push(client.gap('truncated', reply.url, 'the body is empty', reply.status))
  const found: IndexLine[] = []
  for (const text of texts) {
    const read = readJsonText(client, reply, text, IndexLine)
    if (read.kind === 'value') found.push(read.value)
    else if (gaps.length === 0) gaps.push(read.gap)
  }
  return found
}

interface ApiAnswer {
  facts: Partial<SubjectFacts>
  versions: ReadonlyMap<string, CrateVersion>
}

async function askApi(
  client: SourceClient,
  name: string,
  { depth }: LookOptions,
  version: string | undefined,
  gaps: Gap[],
): Promise<ApiAnswer> {
  const api = client.sibling('crates-api')
  const path = `/api/v1/crates/${encodeURIComponent(name)}`
  if (depth === 'version' && version !== undefined) {
    const asked = await askJson(api, `${path}/${encodeURIComponent(version)}`, VersionDocument)
    if (asked.kind === 'gap') gaps.push(asked.gap)
    const found = asked.kind === 'value' ? [asked.value.version] : []
    return { facts: {}, versions: new Map(found.map((one) => [one.num, one])) }
  }
  const asked = await askJson(api, path, CrateDocument)
  if (asked.kind === 'gap') gaps.push(asked.gap)
  if (asked.kind !== 'value') return { facts: {}, versions: new Map() }
  const owners = await askJson(api, `${path}/owners`, OwnersDocument)
  if (owners.kind === 'gap') gaps.push(owners.gap)
  const maintainers = owners.kind === 'value' ? owners.value.users.map(toPerson) : undefined
  const facts = compact({ ...toFacts(asked.value), maintainers })
  return { facts, versions: new Map((asked.value.versions ?? []).map((one) => [one.num, one])) }
}

function toFacts({ crate }: CrateDocument): Partial<SubjectFacts> {
  return compact({
    description: crate.description ?? undefined,
    homepage: crate.homepage ?? undefined,
    repository: crate.repository ? toRepositoryUrl(crate.repository) : undefined,
    createdAt: toIsoTime(crate.created_at),
    modifiedAt: toIsoTime(crate.updated_at),
    popularity:
      typeof crate.downloads === 'number'
        ? { downloads: { count: crate.downloads, period: 'total' as const } }
        : undefined,
    tags: crate.max_stable_version ? { latest: crate.max_stable_version } : undefined,
  })
}
