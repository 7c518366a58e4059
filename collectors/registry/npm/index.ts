/**
 * npm registry, and every registry that speaks its protocol.
 * https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md
 *
 * It cannot know who reads the mail of a maintainer, whether the named repository knows of the package (only verified
 * provenance says that), nor what a mirror left out.
 */
import type { Gap } from '../../../src/model/gap.ts'
import type { LookOptions, RemoteCollector, RemoteFound, SourceClient, Subject } from '../../../src/model/remote.ts'
import type { SubjectFacts, VersionFacts } from '../../../src/model/subject.ts'
import { askJson } from '../../../src/net/read-json.ts'
import { compact, startFacts } from '../../../src/parse/remote-facts.ts'
import { checkNpmAttestations, NpmAttestations } from '../../../src/provenance/npm.ts'
import { checkRegistrySignatures } from '../../../src/provenance/registry-signature.ts'
import { getTrust } from '../../../src/provenance/trust.ts'
import { readRepository, toPeople, toVersion } from './manifest.ts'
import { readPackument } from './packument.ts'
import { Manifest, Packument } from './schema.ts'

export const npm: RemoteCollector = {
  id: 'npm',
  version: 2,
  title: 'npm registry',
  types: ['npm'],
  look,
}

/** Full documents of packages with thousands of versions; beyond it the abbreviated form has to do. */
const MAX_PACKUMENT = 100 * 1024 * 1024
const ABBREVIATED = 'application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8'

/** One question under way. */
interface Look {
  subject: Subject
  client: SourceClient
  name: string
  gaps: Gap[]
}

async function look(subject: Subject, client: SourceClient, options: LookOptions = {}): Promise<RemoteFound> {
  const name = subject.namespace === undefined ? subject.name : `${subject.namespace}/${subject.name}`
  const one: Look = { subject, client, name, gaps: [] }
  const facts = (options.depth === 'version' ? await lookAtVersion(one) : undefined) ?? (await lookAtAll(one))
  return facts === undefined ? { gaps: one.gaps } : { facts, gaps: one.gaps }
}

/** The slash of a scope is a part of the name. */
const toPath = (name: string): string => `/${name.replace(/[^@]+/g, encodeURIComponent)}`

/** One small document; undefined when there is no such version, which the whole list then explains. */
async function lookAtVersion({ subject, client, name, gaps }: Look): Promise<SubjectFacts | undefined> {
  const asked = await askJson(client, `${toPath(name)}/${encodeURIComponent(subject.version ?? 'latest')}`, Manifest)
  if (asked.kind === 'gap') gaps.push(asked.gap)
  if (asked.kind !== 'value') return undefined
  const manifest = asked.value
  const version = await checkVersion({ client, name, gaps }, toVersion(manifest, true), manifest)
  return compact({
    ...startFacts(subject, npm.id, asked.answer, 'present'),
    description: manifest.description,
    homepage: manifest.homepage,
    repository: readRepository(manifest.repository),
    maintainers: toPeople(manifest.maintainers),
    versions: [version],
    versionsComplete: false,
  })
}

async function lookAtAll(one: Look): Promise<SubjectFacts | undefined> {
  const { subject, client, name, gaps } = one
  const full = await askJson(client, toPath(name), Packument, { maxBytes: MAX_PACKUMENT })
  const isFull = full.kind !== 'gap' || full.gap.code !== 'too-large'
  if (full.kind === 'gap') gaps.push(full.gap)
  const asked = isFull ? full : await askAbbreviated(one)
  if (asked.kind === 'gap') return undefined
  // A scoped package may be private, and then answers alike to whoever may not see it.
  if (asked.kind === 'absent') {
    return startFacts(subject, npm.id, asked.answer, name.startsWith('@') ? 'hidden' : 'absent')
  }
  const { facts, manifests, unreadable } = readPackument(asked.value, isFull)
  for (const { version, path } of unreadable) {
    gaps.push(client.gap('wrong-shape', toPath(name), `versions.${version}.${path}: not the documented shape`))
  }
  const checked = findChecked(facts.versions ?? [], findFocus(subject, asked.value))
  const versions: VersionFacts[] = []
  for (const version of facts.versions ?? []) {
    const manifest = checked.has(version.version) ? manifests.get(version.version) : undefined
    versions.push(manifest === undefined ? version : await checkVersion(one, version, manifest))
  }
  return { ...startFacts(subject, npm.id, asked.answer, 'present'), ...facts, versions }
}

/** The version that is asked about, and the last attested one before it: whether both are from one place is what tells. */
function findChecked(versions: readonly VersionFacts[], focus: string | undefined): ReadonlySet<string> {
  const at = versions.findIndex(({ version }) => version === focus)
  if (at < 0) return new Set()
  const before = versions.slice(at + 1).find(({ provenance }) => provenance?.status === 'present')
  return new Set([versions[at], before].flatMap((one) => one?.version ?? []))
}

async function askAbbreviated({ client, name, gaps }: Look): ReturnType<typeof askJson<Packument>> {
  const asked = await askJson(client, toPath(name), Packument, {
    maxBytes: MAX_PACKUMENT,
    headers: { accept: ABBREVIATED },
  })
  if (asked.kind === 'gap') gaps.push(asked.gap)
  return asked
}

/** The version that is asked about: exact, behind a tag, or the newest. */
function findFocus({ version }: Subject, packument: Packument): string | undefined {
  const tags = packument['dist-tags'] ?? {}
  if (version === undefined) return tags['latest']
  return Object.hasOwn(tags, version) ? tags[version] : version
}

/** Checks the signatures of one version; the attestations cost a further question. */
async function checkVersion(
  { client, name, gaps }: Pick<Look, 'client' | 'name' | 'gaps'>,
  facts: VersionFacts,
  { dist, version }: Manifest,
): Promise<VersionFacts> {
  const checked = { ...facts }
  if (dist?.signatures !== undefined) {
    const signed = { name, version, integrity: dist.integrity, publishedAt: facts.publishedAt }
    checked.registrySignature = checkRegistrySignatures({ ...signed, signatures: dist.signatures }, getTrust())
  }
  if (dist?.attestations === undefined) return checked
  // The manifest names a URL of its own; it is the sender's, so the documented path below the base is asked instead.
  const target = `/-/npm/v1/attestations${toPath(`${name}@${version}`)}`
  const asked = await askJson(client, target, NpmAttestations)
  if (asked.kind === 'gap') gaps.push(asked.gap)
  if (asked.kind === 'absent') {
    return { ...checked, provenance: { status: 'present', detail: 'the registry announces it, but has none' } }
  }
  if (asked.kind !== 'value') return checked
  const hashes = facts.artefacts?.[0]?.hashes ?? []
  return { ...checked, provenance: checkNpmAttestations(asked.value, { name, version, hashes }, getTrust()) }
}
