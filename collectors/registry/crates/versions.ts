import type { Person, ProvenanceFacts, VersionFacts } from '../../../src/model/subject.ts'
import { toLicence } from '../../../src/parse/licence-statement.ts'
import { compact, toHash, toHashes, toIsoTime } from '../../../src/parse/remote-facts.ts'
import { toRepositoryUrl } from '../../../src/parse/repository-url.ts'
import type { CrateVersion, IndexLine, User } from './schema.ts'

/** What the index says of a version, and the API where it was asked. */
export function toVersion(line: IndexLine, api: CrateVersion | undefined, base: string): VersionFacts {
  const hashes = toHashes(toHash('SHA-256', line.cksum))
  const url = api?.dl_path ? `${base}${api.dl_path}` : undefined
  const artefact = { name: `${line.name}-${line.vers}.crate`, url, size: api?.crate_size ?? undefined, hashes }
  return compact({
    version: line.vers,
    publishedAt: toIsoTime(line.pubtime) ?? toIsoTime(api?.created_at),
    publisher: api && readPublisher(api),
    withdrawn: line.yanked ? compact({ how: 'yanked' as const, reason: api?.yank_message || undefined }) : undefined,
    licences: readLicence(api?.license),
    artefacts: [compact(artefact)],
    // Only what links to a native library has to have a build script; for others nothing is said.
    hasInstallScripts: line.links ? true : undefined,
    repository: api?.repository ? toRepositoryUrl(api.repository) : undefined,
    commit: readCommit(api),
    requires: line.rust_version ? { rust: line.rust_version } : undefined,
    dependencies: readDependencies(line),
    provenance: readProvenance(api),
  })
}

export const toPerson = ({ login, url, kind }: User): Person =>
  compact({
    name: login,
    kind: kind === 'team' ? ('organisation' as const) : ('user' as const),
    url: url ?? undefined,
  })

function readPublisher({ published_by: user, trustpub_data: trusted }: CrateVersion): Person | undefined {
  if (trusted) return { name: trusted.provider, kind: 'machine', role: `trusted publisher: ${trusted.provider}` }
  return user ? toPerson(user) : undefined
}

/** `MIT/Apache-2.0` is how crates wrote a choice before expressions. */
function readLicence(text: string | null | undefined): VersionFacts['licences'] {
  if (!text) return undefined
  const stated = toLicence(text)
  const chosen = toLicence(text.replace(/\s*\/\s*/g, ' OR '))?.expression
  return stated && [compact({ ...stated, expression: stated.expression ?? chosen })]
}

const HOSTS: ReadonlyMap<string, string> = new Map([
  ['github', 'https://github.com'],
  ['gitlab', 'https://gitlab.com'],
])

const readCommit = (api: CrateVersion | undefined): string | undefined =>
  /^[\da-f]{40}$/.test(api?.trustpub_data?.sha ?? '') ? (api?.trustpub_data?.sha ?? undefined) : undefined

/** The registry says which workflow published; nothing is signed that could be checked. */
function readProvenance(api: CrateVersion | undefined): ProvenanceFacts | undefined {
  const trusted = api?.trustpub_data
  if (trusted === null) return { status: 'absent' }
  if (trusted === undefined) return undefined
  const host = HOSTS.get(trusted.provider)
  const path = trusted.repository ?? trusted.project_path
  return compact({
    status: 'present' as const,
    detail: 'the registry says so; there is no signed statement',
    repository: host && path ? `${host}/${path}` : undefined,
    commit: readCommit(api),
  })
}

type Scope = NonNullable<VersionFacts['dependencies']>[number]['scope']

function readDependencies({ deps }: IndexLine): VersionFacts['dependencies'] {
  const found = deps.flatMap(({ name, req, optional, kind, package: real }) => {
    if (kind === 'dev') return []
    const scope: Scope = kind === 'build' ? 'build' : optional === true ? 'optional' : 'runtime'
    return [{ name: real ?? name, range: req, scope }]
  })
  return found.length > 0 ? found : undefined
}
