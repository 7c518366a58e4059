/**
 * GitHub, and GitHub Enterprise Server: https://docs.github.com/rest.
 *
 * It cannot tell a private repository from a missing one, nor what a licence file says beyond the licence GitHub
 * recognises. Tags can be moved: only commits are pins.
 */
import type { z } from 'zod'
import type { Gap } from '../../../src/model/gap.ts'
import type { LookOptions, RemoteCollector, RemoteFound, SourceClient, Subject } from '../../../src/model/remote.ts'
import type { LicenceStatement, ProvenanceFacts, SubjectFacts, VersionFacts } from '../../../src/model/subject.ts'
import { toIsoTime, compact, startFacts } from '../../../src/parse/remote-facts.ts'
import { checkBundle } from '../../../src/provenance/bundle.ts'
import { combine } from '../../../src/provenance/combine.ts'
import { getTrust } from '../../../src/provenance/trust.ts'
import { askGitHub, openGitHub, type GitHub, type Parameters } from './octokit.ts'
import { toAdvisories, toDependencies, toFacts, toLicences, toVersions } from './parse.ts'
import { Attestations, Commit, Releases, Repository, Sbom, SecurityAdvisories } from './schema.ts'

export const github: RemoteCollector = {
  id: 'github',
  version: 1,
  title: 'GitHub repositories',
  types: ['github', 'githubactions'],
  look,
}

/** One repository under way. */
interface Look {
  hub: GitHub
  at: Parameters
  gaps: Gap[]
}

const RELEASES = 100

async function look(subject: Subject, client: SourceClient, options: LookOptions = {}): Promise<RemoteFound> {
  const hub = await openGitHub(client)
  const owner = subject.namespace ?? ''
  // An action can be a folder of its repository.
  const repo = subject.name.split('/', 1)[0] ?? subject.name
  const one: Look = { hub, at: { owner, repo }, gaps: [] }
  const asked = await askGitHub(hub, 'GET /repos/{owner}/{repo}', one.at, Repository)
  if (asked.kind === 'gap') return { gaps: [asked.gap] }
  if (asked.kind === 'absent') return { facts: startFacts(subject, github.id, asked.answer, 'hidden'), gaps: [] }
  const start = startFacts(subject, github.id, asked.answer, 'present')
  const repository = asked.value
  const licences = toLicences(repository)
  const isWhole = options.depth !== 'version'
  const [releases, advisories, wanted] = await Promise.all([
    isWhole ? ask(one, 'GET /repos/{owner}/{repo}/releases', Releases, { per_page: RELEASES }) : undefined,
    isWhole
      ? ask(one, 'GET /repos/{owner}/{repo}/security-advisories', SecurityAdvisories, { state: 'published' })
      : undefined,
    findCommit(one, subject.version ?? repository.default_branch ?? 'HEAD'),
  ])
  const versions = await toWhole(one, toVersions(releases ?? [], licences), { subject, wanted, licences })
  const facts: SubjectFacts = {
    ...start,
    ...toFacts(repository, `${owner}/${repo}`),
    ...(versions.length > 0 && { versions, versionsComplete: isWhole && (releases?.length ?? RELEASES) < RELEASES }),
    ...(repository.default_branch &&
      wanted &&
      subject.version === undefined && { tags: { [repository.default_branch]: wanted.sha } }),
    ...(advisories && advisories.length > 0 && { advisories: toAdvisories(advisories) }),
  }
  return { facts, gaps: one.gaps }
}

/** `undefined` for what is not there, and for what was not answered, which is a gap then. */
async function ask<T>(
  { hub, at, gaps }: Look,
  route: string,
  schema: z.ZodType<T>,
  more: Parameters = {},
): Promise<T | undefined> {
  const asked = await askGitHub(hub, route, { ...at, ...more }, schema)
  if (asked.kind === 'gap') gaps.push(asked.gap)
  return asked.kind === 'value' ? asked.value : undefined
}

interface Wanted {
  sha: string
  date?: string
}

/** A branch, tag or commit. 422: no such commit; 409: the repository is empty. */
async function findCommit({ hub, at, gaps }: Look, ref: string): Promise<Wanted | undefined> {
  const asked = await askGitHub(hub, 'GET /repos/{owner}/{repo}/commits/{ref}', { ...at, ref }, Commit)
  if (asked.kind === 'gap' && asked.gap.status !== 422 && asked.gap.status !== 409) gaps.push(asked.gap)
  if (asked.kind !== 'value') return undefined
  const date = toIsoTime(asked.value.commit.committer?.date)
  return { sha: asked.value.sha, ...(date && { date }) }
}

interface Context {
  subject: Subject
  wanted: Wanted | undefined
  licences: readonly LicenceStatement[]
}

/** The version asked for with its commit, dependencies and attestation; one that is no release is made of its commit. */
async function toWhole(one: Look, releases: readonly VersionFacts[], context: Context): Promise<VersionFacts[]> {
  const { subject, wanted, licences } = context
  if (!wanted) return [...releases]
  const name = subject.version ?? wanted.sha
  const release = releases.find(({ version }) => version === name)
  const base: VersionFacts = release ?? { version: name, ...(licences.length > 0 && { licences: [...licences] }) }
  const [sbom, provenance] = await Promise.all([
    ask(one, 'GET /repos/{owner}/{repo}/dependency-graph/sbom', Sbom),
    checkRelease(one, release),
  ])
  const whole = compact({
    ...base,
    publishedAt: base.publishedAt ?? wanted.date,
    commit: wanted.sha,
    dependencies: sbom && toDependencies(sbom),
    provenance,
  })
  return [whole, ...releases.filter((each) => each !== release)]
}

/** What GitHub attests of the first file of a release whose hash it tells. */
async function checkRelease(one: Look, release: VersionFacts | undefined): Promise<ProvenanceFacts | undefined> {
  const asset = release?.artefacts?.find(({ hashes }) => hashes && hashes.length > 0)
  const digest = asset?.hashes?.[0]?.content
  if (!asset || digest === undefined) return undefined
  const asked = await askGitHub(
    one.hub,
    'GET /repos/{owner}/{repo}/attestations/{digest}',
    { ...one.at, digest: `sha256:${digest}` },
    Attestations,
  )
  if (asked.kind === 'gap') one.gaps.push(asked.gap)
  if (asked.kind !== 'value') return asked.kind === 'absent' ? { status: 'absent' } : undefined
  const artefact = { isCalled: (name: string) => name === asset.name, hashes: asset.hashes ?? [] }
  return combine(asked.value.attestations.map(({ bundle }) => checkBundle(bundle, artefact, getTrust()).facts))
}
