/**
 * Go modules: the module proxy (https://go.dev/ref/mod#goproxy-protocol) and the checksum database.
 *
 * It cannot know licences (only the archive has them), nor people. Times are those of commits, which whoever commits
 * chooses. A private module answers like one that does not exist.
 */
import type { Answer, LookOptions, RemoteCollector, RemoteFound } from '../../../src/model/remote.ts'
import type { SourceClient, Subject } from '../../../src/model/remote.ts'
import type { SubjectFacts, VersionFacts } from '../../../src/model/subject.ts'
import { toStatusGap } from '../../../src/net/read-json.ts'
import { compact, newestFirst, placeVersion, startFacts, toIsoTime } from '../../../src/parse/remote-facts.ts'
import { toRepositoryUrl } from '../../../src/parse/repository-url.ts'
import { parseGoMod } from '../../../src/parse/go/go-mod.ts'
import { GO } from '../../../src/versions/semver.ts'
import { askInfo, askMod, escape, readList, type Info, type Look } from './ask.ts'
import { askChecksum } from './checksums.ts'
import { readDirectives, type Directives } from './directives.ts'

export const goProxy: RemoteCollector = {
  id: 'go-proxy',
  version: 1,
  title: 'Go module proxy',
  types: ['golang'],
  look,
}

/** The list has no times; each costs a question. */
const MAX_TIMES = 10

async function look(subject: Subject, client: SourceClient, options: LookOptions = {}): Promise<RemoteFound> {
  const module = [subject.namespace, subject.name].filter((part) => part !== undefined).join('/')
  const one: Look = { client, module, gaps: [] }
  const list = await client.ask(`/${escape(module)}/@v/list`, { headers: { accept: 'text/plain' } })
  if (list.kind === 'gap') return { gaps: [list.gap] }
  if (list.status === 404 || list.status === 410) {
    return { facts: startFacts(subject, goProxy.id, list, 'hidden'), gaps: [] }
  }
  if (list.status !== 200) return { gaps: [toStatusGap(client, list)] }
  const listed = readList(client, list, one.gaps)
  if (listed === undefined) return { gaps: one.gaps }
  const latest = await askInfo(one, '@latest')
  const newest = latest?.Version ?? listed[0]
  // The proxy answers with an empty list for whatever has no tagged version; that alone says nothing.
  if (newest === undefined) {
    return one.gaps.length > 0
      ? { gaps: one.gaps }
      : { facts: startFacts(subject, goProxy.id, list, 'hidden'), gaps: [] }
  }
  const directives = readDirectives((await askMod(one, newest)) ?? '')
  const focus = subject.version ?? newest
  const known = new Map(latest === undefined ? [] : [[latest.Version, latest] as const])
  const names = [...new Set([...listed, newest, focus])]
  for (const name of timesFor(names, focus, options)) {
    const info = known.get(name) ?? (await askInfo(one, `@v/${escape(name)}.info`))
    if (info !== undefined) known.set(name, info)
  }
  // A version that no list has and the proxy does not know is none.
  const versions = names
    .filter((name) => listed.includes(name) || known.has(name))
    .map((name) => toVersion(name, known.get(name), directives))
  const judged = versions.find(({ version }) => version === focus)
  const found = judged && (await complete(one, judged))
  return {
    facts: toFacts({ module, subject, answer: list, latest, directives, versions, found, options }),
    gaps: one.gaps,
  }
}

const timesFor = (names: readonly string[], focus: string, { depth }: LookOptions): string[] =>
  depth === 'version' ? names.filter((name) => name === focus) : [...new Set([focus, ...names.slice(0, MAX_TIMES)])]

function toVersion(version: string, info: Info | undefined, directives: Directives): VersionFacts {
  const retraction = directives.retractions.find(
    ({ low, high }) => (GO.compare(version, low) ?? -1) >= 0 && (GO.compare(version, high) ?? 1) <= 0,
  )
  const hash = info?.Origin?.Hash ?? ''
  return compact({
    version,
    publishedAt: toIsoTime(info?.Time),
    withdrawn: retraction && compact({ how: 'retracted' as const, reason: retraction.reason }),
    repository: info?.Origin?.URL === undefined ? undefined : toRepositoryUrl(info.Origin.URL),
    commit: /^[\da-f]{40}$/.test(hash) ? hash : undefined,
  })
}

/** The requirements of the version, and its line in the checksum database. */
async function complete(one: Look, version: VersionFacts): Promise<VersionFacts> {
  const text = await askMod(one, version.version)
  const mod = text === undefined ? undefined : parseGoMod(text)
  const go = /^go\s+(\d[\w.]*)/m.exec(text ?? '')?.[1]
  const direct = mod?.requirements.filter(({ indirect }) => !indirect) ?? []
  const path = `${escape(one.module)}@${escape(version.version)}`
  return compact({
    ...version,
    requires: go === undefined ? undefined : { go: `>=${go}` },
    dependencies:
      direct.length > 0
        ? direct.map(({ module, version: range }) => ({ name: module, range, scope: 'runtime' as const }))
        : undefined,
    registrySignature: await askChecksum(one.client.sibling('go-checksums'), {
      ...one,
      version: version.version,
      path,
    }),
  })
}

/** Here the path of a module is that of its repository; others point to theirs in a page of their own. */
const FORGE = /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//

interface Parts {
  module: string
  subject: Subject
  answer: Answer
  latest: Info | undefined
  directives: Directives
  versions: readonly VersionFacts[]
  found: VersionFacts | undefined
  options: LookOptions
}

function toFacts({ module, subject, answer, latest, directives, versions, found, options }: Parts): SubjectFacts {
  const facts = startFacts(subject, goProxy.id, answer, 'present')
  const url = latest?.Origin?.URL ?? (FORGE.test(module) ? `https://${module}` : '')
  return compact({
    ...facts,
    repository: toRepositoryUrl(url),
    status:
      directives.deprecated === undefined ? undefined : { is: 'deprecated' as const, detail: directives.deprecated },
    tags: latest === undefined ? undefined : { latest: latest.Version },
    ...placeVersion(newestFirst(versions), found, true, options.depth),
  })
}
