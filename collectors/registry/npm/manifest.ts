import type { Dependency, Person as PersonFacts, ProvenanceFacts, VersionFacts } from '../../../src/model/subject.ts'
import { asString, entriesOf, getMember } from '../../../src/parse/json.ts'
import { parseIntegrity } from '../../../src/parse/npm-integrity.ts'
import { compact, parsePerson, toHash, toHashes } from '../../../src/parse/remote-facts.ts'
import { toRepositoryUrl } from '../../../src/parse/repository-url.ts'
import { readLicences } from './licences.ts'
import type { Manifest, Person } from './schema.ts'

/** One version, as its manifest says. `isFull`: with scripts, licence and publisher, which the abbreviated form leaves out. */
export function toVersion(manifest: Manifest, isFull: boolean, publishedAt?: string): VersionFacts {
  return compact({
    version: manifest.version,
    publishedAt,
    ...readPublisher(manifest),
    withdrawn: readDeprecation(manifest),
    licences: readLicences(manifest.license, manifest.licenses),
    artefacts: readArtefacts(manifest),
    ...readScripts(manifest, isFull),
    repository: readRepository(manifest.repository),
    commit: /^[\da-f]{40}$/.test(manifest.gitHead ?? '') ? manifest.gitHead : undefined,
    requires: readTexts(manifest.engines),
    dependencies: readDependencies(manifest),
    provenance: readProvenance(manifest),
  })
}

/** A text, or an object whose `directory` does not matter here. */
export const readRepository = (value: unknown): string | undefined =>
  toRepositoryUrl(asString(value) ?? asString(getMember(value, 'url')) ?? '')

export function toPerson(person: Person): PersonFacts | undefined {
  if (typeof person === 'string') return parsePerson(person)
  const name = person.name ?? person.email
  return name === undefined ? undefined : compact({ name, email: person.email, url: person.url })
}

export const toPeople = (people: readonly Person[] | undefined): PersonFacts[] | undefined =>
  people?.flatMap((one) => toPerson(one) ?? [])

/** A trusted publisher is a workflow that the registry knows by OpenID Connect: no person, and no stored token. */
function readPublisher({ _npmUser: user }: Manifest): Pick<VersionFacts, 'publisher' | 'approver'> {
  if (user === undefined) return {}
  const { name, email, trustedPublisher, approver } = user
  const publisher: PersonFacts = compact({ name, email })
  if (trustedPublisher !== undefined) {
    Object.assign(publisher, { kind: 'machine', role: `trusted publisher: ${trustedPublisher.id}` })
  }
  return compact({ publisher, approver: approver === undefined ? undefined : toPerson(approver) })
}

/** An empty text takes a deprecation back. */
function readDeprecation({ deprecated }: Manifest): VersionFacts['withdrawn'] {
  if (deprecated === true) return { how: 'deprecated' }
  return deprecated === undefined || deprecated === false || deprecated === ''
    ? undefined
    : { how: 'deprecated', reason: deprecated }
}

function readArtefacts({ dist }: Manifest): VersionFacts['artefacts'] {
  if (dist?.tarball === undefined) return undefined
  const { tarball, integrity, shasum, fileCount, unpackedSize } = dist
  const hashes = [...(parseIntegrity(integrity) ?? []), ...(toHashes(toHash('SHA-1', shasum)) ?? [])]
  const distinct = [...new Map(hashes.map((hash) => [hash.algorithm, hash])).values()]
  const unpacked = compact({ size: unpackedSize, files: fileCount })
  return [
    compact({
      name: tarball.slice(tarball.lastIndexOf('/') + 1),
      url: tarball,
      hashes: distinct.length > 0 ? distinct : undefined,
      unpacked: Object.keys(unpacked).length > 0 ? unpacked : undefined,
    }),
  ]
}

/** What npm runs when it installs from a registry. `prepare` runs for git dependencies only. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall']

function readScripts(manifest: Manifest, isFull: boolean): Pick<VersionFacts, 'installScripts' | 'hasInstallScripts'> {
  const hasInstallScripts = manifest.hasInstallScript ?? (isFull ? undefined : false)
  if (!isFull) return compact({ hasInstallScripts })
  const scripts = INSTALL_SCRIPTS.flatMap((name) => {
    const command = asString(getMember(manifest.scripts, name))
    return command === undefined || command === '' ? [] : [[name, command] as const]
  })
  // Without an install script of its own, a package with native sources is built by npm.
  if (manifest.gypfile === true && !scripts.some(([name]) => name !== 'postinstall')) {
    scripts.push(['install', 'node-gyp rebuild'])
  }
  return compact({ installScripts: Object.fromEntries(scripts), hasInstallScripts })
}

function readTexts(value: Record<string, unknown> | undefined): Record<string, string> | undefined {
  const texts = Object.entries(value ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return texts.length > 0 ? Object.fromEntries(texts) : undefined
}

const SCOPES = [
  ['dependencies', 'runtime'],
  ['optionalDependencies', 'optional'],
  ['peerDependencies', 'peer'],
] as const

/** Development dependencies are not installed from a registry. npm writes optional ones into both tables. Without any, it has none. */
function readDependencies(manifest: Manifest): Dependency[] {
  return SCOPES.flatMap(([key, scope]) =>
    entriesOf(manifest[key])
      .filter(([name]) => scope !== 'runtime' || manifest.optionalDependencies?.[name] === undefined)
      .map(([name, range]) => compact({ name, range: asString(range), scope })),
  )
}

/**
 * What the manifest alone says. A registry that signs, and offers no attestation, has none; one that does not sign is a
 * mirror that may have dropped them.
 */
function readProvenance({ dist }: Manifest): VersionFacts['provenance'] {
  if (dist?.attestations !== undefined) {
    const type = dist.attestations.provenance?.predicateType
    return compact<ProvenanceFacts>({
      status: 'present',
      detail: 'not checked',
      predicateTypes: type === undefined ? undefined : [type],
    })
  }
  return dist?.signatures !== undefined && dist.signatures.length > 0 ? { status: 'absent' } : undefined
}
