/**
 * Python Package Index, and indexes that speak its protocol: the project page (PEP 503, 691, 700, 708, 740, 792), the JSON
 * of a release, and the attestations of files.
 *
 * It cannot know who uploaded a file (the index keeps that to itself), whether an address of a project is one that the
 * index verified, nor what a quarantined project had.
 */
import type { Gap } from '../../../src/model/gap.ts'
import type { Answer, LookOptions, RemoteCollector, RemoteFound } from '../../../src/model/remote.ts'
import type { SourceClient, Subject } from '../../../src/model/remote.ts'
import type { SubjectFacts, VersionFacts } from '../../../src/model/subject.ts'
import { toPypiName } from '../../../src/model/identity.ts'
import { askJson, readJson, type Asked } from '../../../src/net/read-json.ts'
import { compact, placeVersion, startFacts } from '../../../src/parse/remote-facts.ts'
import { PEP440 } from '../../../src/versions/pep440.ts'
import { checkFiles } from './attestations.ts'
import { toProjectFacts, toReleaseFacts } from './release.ts'
import { Release, SimpleProject } from './schema.ts'
import { readSimplePage } from './simple-html.ts'
import { readFiles, readStatus, toVersions, type PlacedFile } from './versions.ts'

export const pypi: RemoteCollector = {
  id: 'pypi',
  version: 1,
  title: 'Python Package Index',
  types: ['pypi'],
  look,
}

/** Without the first, the index answers in HTML; indexes that only have HTML get the second. */
const ACCEPT = 'application/vnd.pypi.simple.v1+json, text/html; q=0.1'

async function look(subject: Subject, client: SourceClient, options: LookOptions = {}): Promise<RemoteFound> {
  const gaps: Gap[] = []
  const name = toPypiName(subject.name)
  const asked = await askProject(client, name)
  if (asked.kind === 'gap') return { gaps: [asked.gap] }
  if (asked.kind === 'absent') return { facts: startFacts(subject, pypi.id, asked.answer, 'absent'), gaps }
  const project = asked.value
  const { placed, unreadable } = readFiles(project)
  for (const { index, path } of unreadable) {
    gaps.push(client.gap('wrong-shape', asked.answer.url, `files.${index}.${path}: not the documented shape`))
  }
  const versions = toVersions(placed, project.versions)
  const release = await askRelease(client, name, subject.version, gaps)
  const focus = findFocus(versions, subject.version ?? release?.info.version)
  const checked = focus && (await checkFiles(client, focus, placed, gaps))
  if (focus && options.depth !== 'version') await checkBefore(client, versions, focus, placed, gaps)
  const facts: SubjectFacts = compact({
    ...startFacts(subject, pypi.id, asked.answer, 'present'),
    ...(release && toProjectFacts(release)),
    status: readStatus(project['project-status']),
  })
  const found = checked && { ...checked, ...(release && toReleaseFacts(release)) }
  return { facts: { ...facts, ...placeVersion(versions, found, unreadable.length === 0, options.depth) }, gaps }
}

/** The last attested version before the one looked at: whether both are from one place is what tells. */
async function checkBefore(
  client: SourceClient,
  versions: VersionFacts[],
  focus: VersionFacts,
  placed: readonly PlacedFile[],
  gaps: Gap[],
): Promise<void> {
  const start = versions.indexOf(focus) + 1
  const at = versions.findIndex(({ provenance }, index) => index >= start && provenance?.status === 'present')
  const before = versions[at]
  if (before !== undefined) versions[at] = await checkFiles(client, before, placed, gaps, 1)
}

/** `1.0` and `1.0.0` are one version. */
function findFocus(versions: readonly VersionFacts[], version: string | undefined): VersionFacts | undefined {
  if (version === undefined) return versions[0]
  const exact = versions.find((one) => one.version === version)
  return exact ?? versions.find((one) => PEP440.compare(one.version, version) === 0)
}

async function askProject(client: SourceClient, name: string): Promise<Asked<SimpleProject>> {
  const target = `/simple/${encodeURIComponent(name)}/`
  const reply = await client.ask(target, { headers: { accept: ACCEPT } })
  if (reply.kind === 'gap') return reply
  if (reply.status === 404 || reply.status === 410) return { kind: 'absent', answer: reply }
  const page = reply.status === 200 ? readPage(reply, name) : undefined
  if (page !== undefined) return { kind: 'value', value: page, answer: reply }
  const read = readJson(client, reply, SimpleProject)
  return read.kind === 'gap' ? read : { ...read, answer: reply }
}

function readPage({ body, url }: Answer, name: string): SimpleProject | undefined {
  const text = new TextDecoder().decode(body)
  return /^\s*</.test(text) ? readSimplePage(text, name, url) : undefined
}

/** Mirrors, and projects in quarantine, have none: that is no gap. */
async function askRelease(
  client: SourceClient,
  name: string,
  version: string | undefined,
  gaps: Gap[],
): Promise<Release | undefined> {
  const path = [name, ...(version === undefined ? [] : [version])].map(encodeURIComponent).join('/')
  const asked = await askJson(client, `/pypi/${path}/json`, Release)
  if (asked.kind === 'gap') gaps.push(asked.gap)
  return asked.kind === 'value' ? asked.value : undefined
}
