import type { Artefact, LicenceStatement, VersionFacts } from '../../../src/model/subject.ts'
import { asString, getMember } from '../../../src/parse/json.ts'
import { toLicence } from '../../../src/parse/licence-statement.ts'
import { compact, newestFirst, toHash, toHashes, toIsoTime } from '../../../src/parse/remote-facts.ts'
import { toRepositoryUrl } from '../../../src/parse/repository-url.ts'
import type { GemDetail, GemVersion } from './schema.ts'

/** Gems with native code have a file for each platform; they are one version. */
export function toVersions(name: string, list: readonly GemVersion[], base: string): VersionFacts[] {
  const groups = Map.groupBy(list, ({ number }) => number)
  return newestFirst([...groups.values()].map((files) => toVersion(name, files, base)))
}

function toVersion(name: string, files: readonly GemVersion[], base: string): VersionFacts {
  const [first] = files
  const times = files.flatMap((file) => toIsoTime(file.created_at ?? file.published_at) ?? []).sort()
  return compact({
    version: first?.number ?? '',
    publishedAt: times[0],
    withdrawn: files.every(({ yanked }) => yanked === true) ? { how: 'yanked' as const } : undefined,
    licences: readLicences(first?.licenses),
    artefacts: files.map(({ number, platform, sha }) => toArtefact({ name, number, platform, sha }, base)),
    repository: readRepository(first?.metadata),
    requires: first?.ruby_version ? { ruby: first.ruby_version } : undefined,
  })
}

interface File {
  name: string
  number: string
  platform?: string | null
  sha?: string | null
}

export const toFileName = ({ name, number, platform }: File): string =>
  `${name}-${number}${!platform || platform === 'ruby' ? '' : `-${platform}`}.gem`

export const toArtefact = (file: File, base: string): Artefact =>
  compact({
    name: toFileName(file),
    url: `${base}/downloads/${encodeURIComponent(toFileName(file))}`,
    hashes: toHashes(toHash('SHA-256', file.sha)),
    type: file.platform || undefined,
  })

export function readLicences(licences: readonly string[] | null | undefined): LicenceStatement[] | undefined {
  const found = (licences ?? []).flatMap((text) => toLicence(text) ?? [])
  return found.length > 0 ? found : undefined
}

/** The gem's own metadata; a home page counts only where it is on a forge. */
export function readRepository(metadata: unknown, ...others: (string | null | undefined)[]): string | undefined {
  const source = [asString(getMember(metadata, 'source_code_uri')), others[0]].find((url) => url)
  const home = [asString(getMember(metadata, 'homepage_uri')), ...others.slice(1)].find((url) => url)
  return toRepositoryUrl(source ?? (FORGE.test(home ?? '') ? (home ?? '') : ''))
}

const FORGE = /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//i

/** What the detail of a version adds, or all of it where the list no longer has it. */
export function withDetail(
  version: VersionFacts | undefined,
  name: string,
  detail: GemDetail,
  base: string,
): VersionFacts {
  const file = { name, number: detail.version, platform: detail.platform, sha: detail.sha }
  const runtime = detail.dependencies?.runtime ?? []
  return compact({
    version: detail.version,
    publishedAt: toIsoTime(detail.version_created_at),
    licences: readLicences(detail.licenses),
    artefacts: [toArtefact(file, base)],
    repository: readRepository(detail.metadata, detail.source_code_uri),
    ...version,
    withdrawn: detail.yanked === true ? { how: 'yanked' as const } : version?.withdrawn,
    dependencies:
      runtime.length > 0
        ? runtime.map(({ name: dependency, requirements }) =>
            compact({ name: dependency, range: requirements ?? undefined, scope: 'runtime' as const }),
          )
        : undefined,
  })
}
