/**
 * Packagist, and Composer repositories of its form: the metadata of the released versions, and the page of the package.
 * https://packagist.org/apidoc
 *
 * Versions are tags of a repository and can be moved: what pins one is `commit`. It cannot know who tagged one.
 */
import type { Gap } from '../../../src/model/gap.ts'
import type { LookOptions, RemoteCollector, RemoteFound, SourceClient, Subject } from '../../../src/model/remote.ts'
import type { SubjectFacts } from '../../../src/model/subject.ts'
import { isDefaultBase } from '../../../src/data/sources.ts'
import { askJson } from '../../../src/net/read-json.ts'
import { compact, newestFirst, placeVersion, startFacts, toIsoTime } from '../../../src/parse/remote-facts.ts'
import { toRepositoryUrl } from '../../../src/parse/repository-url.ts'
import { COMPOSER } from '../../../src/versions/composer.ts'
import { ComposerVersion, Metadata, PackageDocument } from './schema.ts'
import { expand, readStatus, toVersion } from './versions.ts'

export const packagist: RemoteCollector = {
  id: 'packagist',
  version: 1,
  title: 'Packagist',
  types: ['composer'],
  look,
}

/** Of the metadata's host; only asked where that is Packagist's. */
const PAGES = 'https://packagist.org'

async function look(subject: Subject, client: SourceClient, options: LookOptions = {}): Promise<RemoteFound> {
  const name = [subject.namespace, subject.name]
    .filter((part) => part !== undefined)
    .join('/')
    .toLowerCase()
  const path = name.split('/').map(encodeURIComponent).join('/')
  const gaps: Gap[] = []
  const asked = await askJson(client, `/p2/${path}.json`, Metadata)
  if (asked.kind === 'gap') return { gaps: [asked.gap] }
  if (asked.kind === 'absent') return { facts: startFacts(subject, packagist.id, asked.answer, 'absent'), gaps }
  const { minified, packages } = asked.value
  const entries = expand(Object.hasOwn(packages, name) ? (packages[name] ?? []) : [], minified === 'composer/2.0')
  const read = readEntries(client, asked.answer.url, entries, gaps)
  const versions = newestFirst(read.map(toVersion))
  const [newest] = read
  const about = await askAbout(client, path, options, gaps)
  const wanted = subject.version ?? newest?.version
  const found = versions.find(({ version }) => wanted !== undefined && isSame(version, wanted))
  const facts: SubjectFacts = compact({
    ...startFacts(subject, packagist.id, asked.answer, 'present'),
    description: newest?.description || undefined,
    homepage: newest?.homepage || undefined,
    repository: newest?.source?.url ? toRepositoryUrl(newest.source.url) : undefined,
    status: newest === undefined ? undefined : readStatus(newest.abandoned),
    ...about,
  })
  return { facts: { ...facts, ...placeVersion(versions, found, read.length === entries.length, options.depth) }, gaps }
}

/** `v1.0` and `1.0.0` are one version. */
const isSame = (left: string, right: string): boolean => left === right || COMPOSER.compare(left, right) === 0

function readEntries(client: SourceClient, url: string, entries: readonly unknown[], gaps: Gap[]): ComposerVersion[] {
  return entries.flatMap((entry, index) => {
    const read = ComposerVersion.safeParse(entry)
    if (read.success) return [read.data]
    const path = read.error.issues[0]?.path.join('.') ?? ''
    gaps.push(client.gap('wrong-shape', url, `${index}.${path}: not the documented shape`))
    return []
  })
}

async function askAbout(
  client: SourceClient,
  path: string,
  { depth }: LookOptions,
  gaps: Gap[],
): Promise<Partial<SubjectFacts>> {
  if (depth === 'version' || !isDefaultBase(client.id, client.base)) return {}
  const asked = await askJson(client, `${PAGES}/packages/${path}.json`, PackageDocument)
  if (asked.kind === 'gap') gaps.push(asked.gap)
  if (asked.kind !== 'value') return {}
  const { time, repository, maintainers, abandoned, downloads } = asked.value.package
  const [count, period] =
    typeof downloads?.monthly === 'number'
      ? [downloads.monthly, 'month' as const]
      : [downloads?.total, 'total' as const]
  return compact({
    createdAt: toIsoTime(time),
    repository: repository ? toRepositoryUrl(repository) : undefined,
    maintainers: maintainers?.map(({ name }) => ({ name, kind: 'user' as const })),
    status: readStatus(abandoned),
    popularity: typeof count === 'number' ? { downloads: { count, period } } : undefined,
  })
}
