import type { AdvisoryMatch } from '../model/advisory.ts'
import type { Hash } from '../model/component.ts'
import type { Gap } from '../model/gap.ts'
import type { Depth, Subject } from '../model/remote.ts'
import type { SubjectFacts, VersionFacts } from '../model/subject.ts'
import { toBaseSubject, toHubSubject } from '../parse/hub-subject.ts'
import type { Related, VetCase } from './case.ts'
import { findBaseline } from './history.ts'
import { look, type Sources } from './look.ts'
import { findLookAlikes } from './look-alikes.ts'
import { chooseVersion, isHit, recommendVersion, type IsBad } from './pin.ts'
import type { Policy } from './policy.ts'
import { parseTarget, TargetError, type Target } from './target.ts'

export interface GatherOptions {
  policy: Policy
  /** ISO 8601 in UTC. */
  now: string
  /** What an inventory says of the files it saw. */
  hashes?: readonly Hash[]
  /** When the document that names it was made, ISO 8601 in UTC. */
  namedAt?: string
}

/** Ends of what is followed from one subject. */
const MAX_BASES = 12
const MAX_DATASETS = 6
const MAX_NEW_DEPENDENCIES = 8
const MAX_LOOK_ALIKES = 2
const MAX_DELIVERED = 4

/** Asks what there is to ask about one subject. Never throws for what a source does. */
export async function gatherCase(target: Target, sources: Sources, options: GatherOptions): Promise<VetCase> {
  const { policy, now, hashes, namedAt } = options
  const gaps: Gap[] = []
  const ask = async (subject: Subject, depth: Depth): Promise<SubjectFacts | undefined> => {
    const found = await look(subject, depth, sources)
    gaps.push(...found.gaps)
    return found.facts
  }
  const facts = await ask(target.subject, 'versions')
  const isBad: IsBad = ({ version }) => isHit(sources.advisories({ ...target.subject, version }).matches)
  const choice = facts && { target, facts, policy, now }
  const chosen = choice && chooseVersion(choice, isBad)
  const [version, related, parts] = await Promise.all([
    complete(target, facts, chosen, ask),
    findRelated(target, facts, chosen, ask),
    gatherParts(facts, sources, options),
  ])
  const judged = version?.version ?? target.subject.version
  const answer = sources.advisories({ ...target.subject, ...(judged !== undefined && { version: judged }) }, facts)
  const advisories = { ...answer, matches: join(answer.matches, facts?.advisories ?? []) }
  const isPoor = !version || version.withdrawn !== undefined || isHit(advisories.matches)
  const other = choice && target.subject.version !== undefined && isPoor ? recommendVersion(choice, isBad) : undefined
  return {
    target,
    now,
    policy,
    ...(facts && { facts }),
    ...(version && { version }),
    ...(other && !isBad(other) && !other.withdrawn && { better: other }),
    related,
    advisories,
    gaps,
    ...(hashes && { hashes }),
    ...(namedAt !== undefined && { namedAt }),
    ...(parts.length > 0 && { parts }),
  }
}

/** What a publisher discloses of its own is added where the mirror does not have it under any of its names. */
function join(mirrored: readonly AdvisoryMatch[], disclosed: readonly AdvisoryMatch[]): AdvisoryMatch[] {
  const known = new Set(mirrored.flatMap(({ id, aliases }) => [id, ...aliases]))
  return [...mirrored, ...disclosed.filter(({ id, aliases }) => ![id, ...aliases].some((name) => known.has(name)))]
}

type Asker = (subject: Subject, depth: Depth) => Promise<SubjectFacts | undefined>

/**
 * A list of versions says little of each: the judged one is asked for by itself where more can be had. Of the latest, whose
 * dependencies are known, sources say all at once.
 */
async function complete(
  target: Target,
  facts: SubjectFacts | undefined,
  version: VersionFacts | undefined,
  ask: Asker,
): Promise<VersionFacts | undefined> {
  if (!version || !facts || facts.model || target.subject.version === version.version) return version
  if (version.dependencies && version.version === facts.tags?.['latest']) return version
  const single = await ask({ ...target.subject, version: version.version }, 'version')
  const more = single?.versions?.find((each) => each.version === version.version)
  return more ? { ...version, ...more } : version
}

function findRelated(
  target: Target,
  facts: SubjectFacts | undefined,
  version: VersionFacts | undefined,
  ask: Asker,
): Promise<Related[]> {
  if (!facts || facts.existence !== 'present') return findSimilar(target, ask)
  if (facts.model) return findLineage(target, facts, ask)
  return Promise.all([findSimilar(target, ask), findNewDependencies(target, facts, version, ask)]).then((all) =>
    all.flat(),
  )
}

async function findSimilar({ kind, subject, name }: Target, ask: Asker): Promise<Related[]> {
  if (kind !== 'package') return []
  const similar = findLookAlikes(subject.type, name).slice(0, MAX_LOOK_ALIKES)
  return askAll(
    similar.map((alike) => alike.name),
    'look-alike',
    (other) => toSubject(subject.type, other),
    (each) => ask(each, 'versions'),
  )
}

async function findNewDependencies(
  { subject }: Target,
  facts: SubjectFacts,
  version: VersionFacts | undefined,
  ask: Asker,
): Promise<Related[]> {
  const last = findBaseline(facts, version)
  if (!version?.dependencies || !last?.dependencies) return []
  const before = new Set(last.dependencies.map(({ name }) => name))
  const names = version.dependencies
    .filter(({ scope }) => scope === 'runtime' || scope === 'optional')
    .map(({ name }) => name)
  const added = names.filter((name) => !before.has(name)).slice(0, MAX_NEW_DEPENDENCIES)
  return askAll(
    added,
    'dependency',
    (name) => toSubject(subject.type, name),
    (each) => ask(each, 'versions'),
  )
}

/** From base to base up to the root, and the datasets of the model itself. */
async function findLineage({ subject }: Target, facts: SubjectFacts, ask: Asker): Promise<Related[]> {
  const bases: Related[] = []
  const seen = new Set([subject.namespace ? `${subject.namespace}/${subject.name}` : subject.name])
  const askOne = (each: Subject): Promise<SubjectFacts | undefined> => ask(each, 'version')
  let wave = facts.model?.baseModels ?? []
  while (wave.length > 0 && bases.length < MAX_BASES) {
    const fresh = new Map(wave.filter(({ id }) => !seen.has(id)).map((base) => [base.id, toBaseSubject(base)]))
    const names = [...fresh.keys()].slice(0, MAX_BASES - bases.length)
    for (const id of names) seen.add(id)
    const found = await askAll(names, 'base-model', (id) => fresh.get(id) ?? toHubSubject(id, 'model'), askOne)
    bases.push(...found)
    wave = found.flatMap((each) => each.facts.model?.baseModels ?? [])
  }
  const datasets = (facts.model?.datasets ?? []).slice(0, MAX_DATASETS)
  return [...bases, ...(await askAll(datasets, 'dataset', (id) => toHubSubject(id, 'dataset'), askOne))]
}

async function askAll(
  names: readonly string[],
  role: Related['role'],
  toOne: (name: string) => Subject,
  ask: (subject: Subject) => Promise<SubjectFacts | undefined>,
): Promise<Related[]> {
  const answers = await Promise.all(names.map(async (name) => ({ name, facts: await ask(toOne(name)) })))
  return answers.flatMap(({ name, facts }) => (facts ? [{ role, name, facts }] : []))
}

function toSubject(type: string, path: string): Subject {
  const separator = path.lastIndexOf(type === 'maven' ? ':' : '/')
  return separator <= 0
    ? { type, name: path }
    : { type, namespace: path.slice(0, separator), name: path.slice(separator + 1) }
}

/** What an MCP registry calls them, and the purl type. */
const REGISTRY_TYPES: Readonly<Record<string, string>> = { npm: 'npm', pypi: 'pypi', nuget: 'nuget', cargo: 'cargo' }

/** What the registry was told may be no name at all. */
function findTarget(text: string): Target | undefined {
  try {
    return parseTarget(text)
  } catch (error) {
    if (error instanceof TargetError) return undefined
    throw error
  }
}

/** The packages that an MCP server is delivered in are vetted as what they are. */
async function gatherParts(
  facts: SubjectFacts | undefined,
  sources: Sources,
  options: GatherOptions,
): Promise<VetCase[]> {
  const delivered = (facts?.server?.packages ?? []).flatMap(({ registryType, identifier, version }) => {
    const type = REGISTRY_TYPES[registryType]
    return type === undefined ? [] : (findTarget(`${type}:${identifier}${version ? `@${version}` : ''}`) ?? [])
  })
  return Promise.all(
    delivered
      .slice(0, MAX_DELIVERED)
      .map((each) => gatherCase(each, sources, { policy: options.policy, now: options.now })),
  )
}
