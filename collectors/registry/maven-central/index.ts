/**
 * Maven Central, and repositories of its layout: the list of versions, and of the version looked at the model with its
 * parents, digests and signatures. https://maven.apache.org/repositories/layout.html
 *
 * It cannot know who may publish (developers in a model are what the model says), nor the times of other versions than
 * those that it asks for. Versions are never withdrawn here; a relocation is as near as it gets.
 */
import type { Gap } from '../../../src/model/gap.ts'
import type { Answer, LookOptions, RemoteCollector, RemoteFound } from '../../../src/model/remote.ts'
import type { SourceClient, Subject } from '../../../src/model/remote.ts'
import type { SubjectFacts, VersionFacts } from '../../../src/model/subject.ts'
import { toStatusGap } from '../../../src/net/read-json.ts'
import { compact, placeVersion, startFacts, toIsoTime } from '../../../src/parse/remote-facts.ts'
import { findAll, findText, parseXml, type Element } from '../../../src/parse/xml.ts'
import { MAVEN } from '../../../src/versions/maven.ts'
import { askArtefact, askSignatures } from './files.ts'
import {
  askChain,
  askPom,
  readDependencies,
  readLicences,
  readRepository,
  toFile,
  toFolder,
  toResolver,
} from './pom.ts'
import type { Coordinates, Pom } from './pom.ts'

export const mavenCentral: RemoteCollector = {
  id: 'maven-central',
  version: 1,
  title: 'Maven Central',
  types: ['maven'],
  look,
}

/** The list has no times; each costs a question. */
const MAX_TIMES = 10

async function look(subject: Subject, client: SourceClient, options: LookOptions = {}): Promise<RemoteFound> {
  const { namespace: group = '', name: artifact } = subject
  const reply = await client.ask(`${toFolder(group, artifact)}/maven-metadata.xml`, {
    headers: { accept: 'application/xml, text/xml' },
  })
  if (reply.kind === 'gap') return { gaps: [reply.gap] }
  if (reply.status === 404 || reply.status === 410) {
    return { facts: startFacts(subject, mavenCentral.id, reply, 'absent'), gaps: [] }
  }
  if (reply.status !== 200) return { gaps: [toStatusGap(client, reply)] }
  const [versioning] = findAll(parseXml(new TextDecoder().decode(reply.body)), 'metadata', 'versioning')
  if (versioning === undefined) {
    return { gaps: [client.gap('wrong-shape', reply.url, 'no metadata of an artefact', reply.status)] }
  }
  return lookAt({ subject, client, group, artifact, options, gaps: [] }, reply, versioning)
}

interface Look {
  subject: Subject
  client: SourceClient
  group: string
  artifact: string
  options: LookOptions
  gaps: Gap[]
}

async function lookAt(one: Look, answer: Answer, versioning: Element): Promise<RemoteFound> {
  const { subject, client, group, artifact, options, gaps } = one
  const listed = readVersions(versioning)
  const newest = findText(versioning, 'release') ?? findText(versioning, 'latest') ?? listed[0]
  const version = subject.version ?? newest
  const coordinates = version === undefined ? undefined : { group, artifact, version }
  const versions = await askTimes(one, listed, options.depth === 'version' ? 0 : MAX_TIMES)
  const found = coordinates && (await askVersion(client, coordinates, gaps))
  if (found && !listed.includes(found.version.version)) versions.unshift(found.version)
  const facts: SubjectFacts = compact({
    ...startFacts(subject, mavenCentral.id, answer, 'present'),
    ...found?.facts,
    modifiedAt: readUpdated(findText(versioning, 'lastUpdated')),
    tags: newest === undefined ? undefined : { latest: newest },
  })
  return { facts: { ...facts, ...placeVersion(versions, found?.version, true, options.depth) }, gaps }
}

/** Highest first. */
function readVersions(versioning: Element): string[] {
  const versions = findAll(versioning, 'versions').flatMap(({ version }) => (Array.isArray(version) ? version : []))
  const texts = versions.filter((text): text is string => typeof text === 'string' && text.trim() !== '')
  return [...new Set(texts.map((text) => text.trim()))].sort((a, b) => MAVEN.compare(b, a) ?? 0)
}

/** `20250102030405`, in UTC. */
function readUpdated(text: string | undefined): string | undefined {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text ?? '') ?? []
  return year === undefined ? undefined : toIsoTime(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

/** When the repository got the models of the newest versions. */
async function askTimes(
  { client, group, artifact, gaps }: Look,
  names: readonly string[],
  limit: number,
): Promise<VersionFacts[]> {
  const versions: VersionFacts[] = []
  for (const [index, version] of names.entries()) {
    if (index >= limit) versions.push({ version })
    else {
      const reply = await client.ask(toFile({ group, artifact, version }, '.pom'), { method: 'HEAD' })
      if (reply.kind === 'gap') gaps.push(reply.gap)
      const time = reply.kind === 'answer' && reply.status === 200 ? reply.headers['last-modified'] : undefined
      versions.push(compact({ version, publishedAt: toIsoTime(time) }))
    }
  }
  return versions
}

interface FoundVersion {
  version: VersionFacts
  facts: Partial<SubjectFacts>
}

async function askVersion(
  client: SourceClient,
  coordinates: Coordinates,
  gaps: Gap[],
): Promise<FoundVersion | undefined> {
  const asked = await askPom(client, coordinates)
  if (asked.kind === 'gap') gaps.push(asked.gap)
  if (asked.kind !== 'value') return undefined
  const chain = await askChain(client, asked.pom, gaps)
  const resolve = toResolver(chain, coordinates)
  const packaging = findText(asked.pom.root, 'packaging') ?? 'jar'
  const artefact = await askArtefact(client, coordinates, packaging, gaps)
  const repository = readRepository(chain, resolve)
  const version = compact({
    version: coordinates.version,
    publishedAt: asked.pom.publishedAt,
    licences: readLicences(chain, resolve),
    artefacts: [artefact],
    repository,
    dependencies: readDependencies(asked.pom.root, resolve),
    provenance: await askSignatures(client, artefact, gaps),
  })
  return { version, facts: compact({ ...readProject(asked.pom, resolve), repository }) }
}

function readProject({ root }: Pom, resolve: (text: string) => string): Partial<SubjectFacts> {
  const [description, homepage] = ['description', 'url'].map((name) => findText(root, name))
  const [relocation] = findAll(root, 'distributionManagement', 'relocation')
  return compact({
    description: description && resolve(description).replace(/\s+/g, ' '),
    homepage: homepage && resolve(homepage),
    status: relocation && readRelocation(relocation, resolve),
  })
}

function readRelocation(relocation: Element, resolve: (text: string) => string): SubjectFacts['status'] {
  const [group, artifact, message] = ['groupId', 'artifactId', 'message'].map((name) => findText(relocation, name))
  const successor = [group, artifact].filter((part) => part !== undefined).join(':')
  return compact({
    is: 'deprecated' as const,
    detail: message === undefined ? 'relocated' : resolve(message),
    successor: successor === '' ? undefined : resolve(successor),
  })
}
