import type { AdvisoryMatch } from '../../../src/model/advisory.ts'
import type {
  Artefact,
  Dependency,
  LicenceStatement,
  Person,
  SubjectFacts,
  VersionFacts,
} from '../../../src/model/subject.ts'
import { toLicence } from '../../../src/parse/licence-statement.ts'
import { compact, toHash, toIsoTime } from '../../../src/parse/remote-facts.ts'
import { PackageURL } from 'packageurl-js'
import type { z } from 'zod'
import type { Release, Repository, Sbom, SecurityAdvisory } from './schema.ts'

const KINDS: Readonly<Record<string, Person['kind']>> = { User: 'user', Organization: 'organisation', Bot: 'machine' }

function toPerson(account: { login: string; type?: string | undefined } | null | undefined): Person | undefined {
  if (!account) return undefined
  const kind = KINDS[account.type ?? '']
  return { name: account.login, ...(kind && { kind }) }
}

/** What GitHub could not tell is `NOASSERTION`; the file's own words are not read here. */
export function toLicences({ license }: Repository): LicenceStatement[] {
  if (!license) return []
  const isKnown = license.spdx_id && license.spdx_id !== 'NOASSERTION'
  const licence = toLicence((isKnown ? license.spdx_id : license.name) ?? undefined)
  return licence ? [licence] : []
}

export function toFacts(repository: Repository, asked: string): Partial<SubjectFacts> {
  const status = repository.disabled ? 'disabled' : repository.archived ? 'archived' : 'active'
  return compact({
    canonicalName: repository.full_name.toLowerCase() === asked.toLowerCase() ? undefined : repository.full_name,
    sourceId: String(repository.id),
    description: repository.description || undefined,
    homepage: repository.homepage || undefined,
    repository: repository.html_url,
    createdAt: toIsoTime(repository.created_at),
    modifiedAt: toIsoTime(repository.pushed_at),
    status: { is: status as 'active' },
    owner: toPerson(repository.owner),
    popularity: repository.stargazers_count === undefined ? undefined : { likes: repository.stargazers_count },
  })
}

function toArtefact({ name, size, browser_download_url, content_type, digest }: Release['assets'][number]): Artefact {
  const hash = digest?.startsWith('sha256:') ? toHash('SHA-256', digest.slice(7)) : undefined
  return compact({ name, size, url: browser_download_url, type: content_type, hashes: hash && [hash] })
}

/** Drafts are nobody's business yet. */
export function toVersions(releases: readonly Release[], licences: readonly LicenceStatement[]): VersionFacts[] {
  return releases
    .filter(({ draft }) => !draft)
    .map((release) =>
      compact({
        version: release.tag_name,
        publishedAt: toIsoTime(release.published_at),
        publisher: toPerson(release.author),
        licences: licences.length > 0 ? [...licences] : undefined,
        artefacts: release.assets.length > 0 ? release.assets.map(toArtefact) : undefined,
      }),
    )
}

const SEVERITIES: Readonly<Record<string, AdvisoryMatch['severity']>> = {
  low: 'low',
  medium: 'medium',
  moderate: 'medium',
  high: 'high',
  critical: 'critical',
}

/** What a repository publishes of its own weaknesses: leads, since its packages' versions are not those of the repository. */
export function toAdvisories(advisories: readonly SecurityAdvisory[]): AdvisoryMatch[] {
  return advisories
    .filter(({ withdrawn_at, state }) => !withdrawn_at && (state === undefined || state === 'published'))
    .map((advisory) => {
      const affected = advisory.vulnerabilities ?? []
      const ranges = affected.flatMap(({ vulnerable_version_range }) => vulnerable_version_range ?? [])
      return compact({
        id: advisory.cve_id ?? advisory.ghsa_id,
        aliases: advisory.cve_id ? [advisory.ghsa_id] : [],
        kind: 'lead' as const,
        summary: advisory.summary ?? undefined,
        severity: SEVERITIES[advisory.severity ?? ''],
        score: advisory.cvss?.score ?? undefined,
        vector: advisory.cvss?.vector_string ?? undefined,
        range: ranges.length > 0 ? ranges.join('; ') : undefined,
        fixed: affected.flatMap(({ patched_versions }) => patched_versions ?? []).filter((text) => text !== ''),
        publishedAt: toIsoTime(advisory.published_at),
        modifiedAt: toIsoTime(advisory.updated_at),
        url: advisory.html_url,
      })
    })
}

/** Packages of GitHub's dependency graph, without the repository itself. */
export function toDependencies({ sbom }: z.infer<typeof Sbom>): Dependency[] {
  const purls = sbom.packages.flatMap(({ externalRefs = [] }) =>
    externalRefs
      .filter(({ referenceType }) => referenceType === 'purl')
      .map(({ referenceLocator }) => referenceLocator),
  )
  const dependencies = purls.flatMap((text) => toDependency(text) ?? [])
  return [...new Map(dependencies.map((one) => [`${one.name} ${one.range ?? ''}`, one])).values()]
}

function toDependency(text: string): Dependency | undefined {
  try {
    const { type, namespace, name, version } = PackageURL.fromString(text)
    if (type === 'github' || type === 'githubactions') return undefined
    return compact({
      name: namespace ? `${namespace}/${name}` : name,
      range: version ?? undefined,
      scope: 'runtime' as const,
      type,
    })
  } catch {
    return undefined
  }
}
