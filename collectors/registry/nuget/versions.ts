import type { LicenceStatement, SubjectStatus, VersionFacts } from '../../../src/model/subject.ts'
import { toLicence } from '../../../src/parse/licence-statement.ts'
import { compact, toHash, toHashes, toIsoTime } from '../../../src/parse/remote-facts.ts'
import { toRepositoryUrl } from '../../../src/parse/repository-url.ts'
import type { CatalogEntry, CatalogLeaf } from './schema.ts'

export interface Entry {
  entry: CatalogEntry
  url: string | undefined
}

export function toVersion({ entry, url }: Entry): VersionFacts {
  const file = `${entry.id}.${entry.version}.nupkg`.toLowerCase()
  return compact({
    version: entry.version,
    publishedAt: readTime(entry.published),
    withdrawn: readWithdrawal(entry),
    licences: readLicences(entry),
    artefacts: [compact({ name: file, url })],
    dependencies: readDependencies(entry),
  })
}

/** Unlisting a version sets its time to the year 1900. */
const readTime = (text: string | null | undefined): string | undefined => toIsoTime(text)

const isUnlisted = ({ listed, published }: CatalogEntry): boolean =>
  listed === false || published?.startsWith('1900-') === true

function readWithdrawal(entry: CatalogEntry): VersionFacts['withdrawn'] {
  const { deprecation } = entry
  if (deprecation) {
    const reason = [deprecation.reasons?.join(', '), deprecation.message].filter((part) => part).join(': ')
    return compact({ how: 'deprecated' as const, reason: reason || undefined })
  }
  return isUnlisted(entry) ? { how: 'unlisted' } : undefined
}

/** Stands where the licence is a file of the package. */
const NO_URL = /^https?:\/\/aka\.ms\/deprecateLicenseUrl$/i

function readLicences({ licenseExpression, licenseUrl }: CatalogEntry): LicenceStatement[] | undefined {
  if (!licenseExpression && NO_URL.test(licenseUrl ?? ''))
    return [{ raw: 'licence file', name: 'a file of the package' }]
  const url = licenseUrl && !NO_URL.test(licenseUrl) ? licenseUrl : undefined
  // Beside an expression there is only NuGet's own page of it.
  const licence = licenseExpression ? toLicence(licenseExpression) : toLicence(undefined, url)
  return licence && [licence]
}

/** Groups are for target frameworks; a package of several is one dependency. */
function readDependencies({ dependencyGroups }: CatalogEntry): VersionFacts['dependencies'] {
  const all = (dependencyGroups ?? []).flatMap(({ dependencies }) => dependencies ?? [])
  const byId = new Map(all.map(({ id, range }) => [id.toLowerCase(), compact({ name: id, range: range ?? undefined })]))
  return byId.size > 0 ? [...byId.values()].map((one) => ({ ...one, scope: 'runtime' as const })) : undefined
}

/** What the catalogue adds. */
export function withLeaf(version: VersionFacts, leaf: CatalogLeaf): VersionFacts {
  const hex = Buffer.from(leaf.packageHash ?? '', 'base64').toString('hex')
  const hashes = /^sha512$/i.test(leaf.packageHashAlgorithm ?? '') ? toHashes(toHash('SHA-512', hex)) : undefined
  const repository = typeof leaf.repository === 'string' ? { url: leaf.repository, commit: undefined } : leaf.repository
  const types = leaf.packageTypes?.map(({ name }) => name).join(', ')
  return compact({
    ...version,
    publishedAt: version.publishedAt ?? toIsoTime(leaf.created),
    artefacts: version.artefacts?.map((artefact) =>
      compact({ ...artefact, hashes, size: leaf.packageSize ?? undefined, type: types || undefined }),
    ),
    repository: repository?.url ? toRepositoryUrl(repository.url) : undefined,
    commit: /^[\da-f]{40}$/.test(repository?.commit ?? '') ? (repository?.commit ?? undefined) : undefined,
  })
}

/** A package is what its newest version is. */
export function readStatus(newest: CatalogEntry | undefined): SubjectStatus | undefined {
  if (newest === undefined) return undefined
  const withdrawn = readWithdrawal(newest)
  if (withdrawn?.how !== 'deprecated') return { is: 'active' }
  return compact({
    is: 'deprecated' as const,
    detail: withdrawn.reason,
    successor: newest.deprecation?.alternatePackage?.id,
  })
}
