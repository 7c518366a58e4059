import type { SubjectFacts, SubjectStatus, VersionFacts } from '../../../src/model/subject.ts'
import { toLicence } from '../../../src/parse/licence-statement.ts'
import { compact, newestFirst, toIsoTime } from '../../../src/parse/remote-facts.ts'
import { toRepositoryUrl } from '../../../src/parse/repository-url.ts'
import type { Extension } from './schema.ts'

/** Extensions with native parts have a file for each platform; they are one version. */
export function toVersions(extensions: readonly Extension[]): VersionFacts[] {
  const groups = Map.groupBy(extensions, ({ version }) => version)
  return newestFirst([...groups.values()].map(toVersion))
}

export function toVersion(files: readonly Extension[]): VersionFacts {
  const [first] = files
  const times = files.flatMap(({ timestamp }) => toIsoTime(timestamp) ?? []).sort()
  const licence = toLicence(first?.license ?? undefined)
  const engines = Object.entries(first?.engines ?? {}).flatMap(([name, range]) =>
    typeof range === 'string' ? [[name, range] as const] : [],
  )
  return compact({
    version: first?.version ?? '',
    publishedAt: times[0],
    publisher: first && readPublisher(first),
    withdrawn: first?.downloadable === false ? withReason('deleted', first.reviewMessage) : undefined,
    licences: licence && [licence],
    artefacts: files.flatMap((file) => readArtefact(file) ?? []),
    repository: first?.repository ? toRepositoryUrl(first.repository) : undefined,
    requires: engines.length > 0 ? Object.fromEntries(engines) : undefined,
    dependencies: first && readDependencies(first),
    registrySignature: first && readSignature(first),
  })
}

const withReason = (how: 'deleted', reason: string | null | undefined): VersionFacts['withdrawn'] =>
  compact({ how, reason: reason || undefined })

/** Anybody may publish to a namespace that nobody has claimed. */
function readPublisher({ publishedBy, unrelatedPublisher }: Extension): VersionFacts['publisher'] {
  if (!publishedBy) return undefined
  return compact({
    name: publishedBy.loginName,
    kind: 'user' as const,
    role: unrelatedPublisher === true ? 'no member of the namespace' : undefined,
  })
}

export const toFileName = ({ namespace, name, version, targetPlatform }: Extension): string =>
  `${namespace}.${name}-${version}${!targetPlatform || targetPlatform === 'universal' ? '' : `@${targetPlatform}`}.vsix`

function readArtefact(extension: Extension): NonNullable<VersionFacts['artefacts']>[number] | undefined {
  const url = extension.files?.download
  return url ? { name: toFileName(extension), url, type: extension.targetPlatform ?? 'universal' } : undefined
}

function readDependencies({ dependencies, bundledExtensions }: Extension): VersionFacts['dependencies'] {
  const all = [...(dependencies ?? []), ...(bundledExtensions ?? [])]
  const names = [...new Set(all.map(({ namespace, extension }) => `${namespace}.${extension}`))]
  return names.length > 0 ? names.map((name) => ({ name, scope: 'runtime' as const })) : undefined
}

function readSignature({ files }: Extension): VersionFacts['registrySignature'] {
  if (!files) return undefined
  if (!files.signature) return { status: 'absent' }
  const key = files.publicKey?.slice(files.publicKey.lastIndexOf('/') + 1)
  return compact({
    status: 'present' as const,
    keyIds: key ? [key] : undefined,
    detail: 'the registry signs the file, which was not downloaded',
  })
}

export function toFacts(newest: Extension): Partial<SubjectFacts> {
  const { namespace, verified, downloadCount } = newest
  return compact({
    description: newest.description || undefined,
    homepage: newest.homepage || undefined,
    repository: newest.repository ? toRepositoryUrl(newest.repository) : undefined,
    status: readStatus(newest),
    owner: compact({
      name: namespace,
      kind: 'organisation' as const,
      role: verified === undefined || verified === null ? undefined : verified ? 'verified' : 'unverified',
    }),
    popularity:
      typeof downloadCount === 'number' ? { downloads: { count: downloadCount, period: 'total' as const } } : undefined,
  })
}

function readStatus({ deprecated, replacement, downloadable, reviewStatus, reviewMessage }: Extension): SubjectStatus {
  if (reviewStatus && reviewStatus !== 'published') {
    return compact({ is: 'quarantined' as const, detail: reviewMessage || reviewStatus })
  }
  if (downloadable === false) return { is: 'disabled', detail: 'cannot be downloaded' }
  if (deprecated !== true) return { is: 'active' }
  return compact({ is: 'deprecated' as const, successor: replacement?.displayName ?? replacement?.url ?? undefined })
}
