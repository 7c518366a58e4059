import type { SourceClient } from '../../../src/model/remote.ts'
import type { LicenceStatement, VersionFacts } from '../../../src/model/subject.ts'
import type { Gap } from '../../../src/model/gap.ts'
import { toStatusGap } from '../../../src/net/read-json.ts'
import { toLicence } from '../../../src/parse/licence-statement.ts'
import { compact, toIsoTime } from '../../../src/parse/remote-facts.ts'
import { toRepositoryUrl } from '../../../src/parse/repository-url.ts'
import { findAll, findText, parseXml, type Element } from '../../../src/parse/xml.ts'

/** Group, artefact, version. */
export interface Coordinates {
  group: string
  artifact: string
  version: string
}

export interface Pom {
  root: Element
  /** When the repository got it. */
  publishedAt?: string
}

export const toFolder = (group: string, artifact: string): string =>
  `/${[...group.split('.'), artifact].map(encodeURIComponent).join('/')}`

export const toFile = ({ group, artifact, version }: Coordinates, suffix: string): string => {
  const part = encodeURIComponent(version)
  return `${toFolder(group, artifact)}/${part}/${encodeURIComponent(artifact)}-${part}${suffix}`
}

export type AskedPom = { kind: 'value'; pom: Pom } | { kind: 'absent' } | { kind: 'gap'; gap: Gap }

export async function askPom(client: SourceClient, coordinates: Coordinates): Promise<AskedPom> {
  const reply = await client.ask(toFile(coordinates, '.pom'), { headers: { accept: 'application/xml, text/xml' } })
  if (reply.kind === 'gap') return reply
  if (reply.status === 404 || reply.status === 410) return { kind: 'absent' }
  if (reply.status !== 200) return { kind: 'gap', gap: toStatusGap(client, reply) }
  const [root] = findAll(parseXml(new TextDecoder().decode(reply.body)), 'project')
  if (root === undefined) {
    return { kind: 'gap', gap: client.gap('wrong-shape', reply.url, 'not a project object model', reply.status) }
  }
  return { kind: 'value', pom: compact({ root, publishedAt: toIsoTime(reply.headers['last-modified']) }) }
}

/** Parents of parents end somewhere. */
const MAX_PARENTS = 8

/** The model and its parents, nearest first. A parent that does not come is a gap: what it would say is missing. */
export async function askChain(client: SourceClient, first: Pom, gaps: Gap[]): Promise<Pom[]> {
  const chain = [first]
  const seen = new Set<string>()
  for (let parent = readParent(first.root); parent !== undefined;) {
    const target = toFile(parent, '.pom')
    if (seen.has(target) || chain.length > MAX_PARENTS) {
      gaps.push(client.gap('too-many-pages', target, 'parents lead in a circle, or too far'))
      return chain
    }
    seen.add(target)
    const asked = await askPom(client, parent)
    if (asked.kind !== 'value') {
      gaps.push(
        asked.kind === 'gap' ? asked.gap : client.gap('refused', target, 'the parent is not in this repository', 404),
      )
      return chain
    }
    chain.push(asked.pom)
    parent = readParent(asked.pom.root)
  }
  return chain
}

function readParent(root: Element): Coordinates | undefined {
  const [parent] = findAll(root, 'parent')
  const [group, artifact, version] = parent
    ? ['groupId', 'artifactId', 'version'].map((name) => findText(parent, name))
    : []
  return group && artifact && version && !`${group}${artifact}${version}`.includes('${')
    ? { group, artifact, version }
    : undefined
}

/** Properties of the chain, the nearest winning, and those of the project itself. */
export function toResolver(chain: readonly Pom[], { group, artifact, version }: Coordinates): (text: string) => string {
  const values = new Map<string, string>()
  for (const { root } of chain.toReversed()) {
    for (const properties of findAll(root, 'properties')) {
      for (const name of Object.keys(properties)) values.set(name, findText(properties, name) ?? '')
    }
  }
  for (const prefix of ['project', 'pom']) {
    values.set(`${prefix}.groupId`, group).set(`${prefix}.artifactId`, artifact).set(`${prefix}.version`, version)
  }
  const replace = (text: string): string =>
    text.replace(/\$\{([\w.-]{1,200})\}/g, (whole, name: string) => values.get(name) ?? whole)
  const parent = chain[0] && readParent(chain[0].root)
  for (const prefix of parent ? ['project.parent', 'parent'] : []) {
    values.set(`${prefix}.groupId`, parent?.group ?? '').set(`${prefix}.version`, parent?.version ?? '')
  }
  // Properties may name properties; three rounds are more than anyone writes, and text of hostile ones stays short.
  return (text) => [1, 2, 3].reduce((result) => (result.length > 2_000 ? result : replace(result)), text)
}

/** Inherited where the model itself names none. */
export function readLicences(chain: readonly Pom[], resolve: (text: string) => string): LicenceStatement[] | undefined {
  for (const { root } of chain) {
    const found = findAll(root, 'licenses', 'license').flatMap((one) => {
      const [name, url] = ['name', 'url'].map((key) => findText(one, key))
      return toLicence(name && resolve(name), url && resolve(url)) ?? []
    })
    if (found.length > 0) return found
  }
  return undefined
}

export function readRepository(chain: readonly Pom[], resolve: (text: string) => string): string | undefined {
  for (const { root } of chain) {
    const [scm] = findAll(root, 'scm')
    const texts = scm ? ['url', 'connection', 'developerConnection'].map((name) => findText(scm, name)) : []
    const found = texts.map((text) => text && toRepositoryUrl(resolve(text))).find((url) => url)
    if (found) return found
  }
  return undefined
}

type Scope = NonNullable<VersionFacts['dependencies']>[number]['scope']

/** `test` is not taken along; `provided` and `system` are there already. */
const SCOPES: ReadonlyMap<string, Scope> = new Map([
  ['compile', 'runtime'],
  ['runtime', 'runtime'],
  ['provided', 'peer'],
  ['system', 'peer'],
])

export function readDependencies(root: Element, resolve: (text: string) => string): VersionFacts['dependencies'] {
  const found = findAll(root, 'dependencies', 'dependency').flatMap((one) => {
    const read = (name: string): string | undefined => {
      const text = findText(one, name)
      return text && resolve(text)
    }
    const [group, artifact] = [read('groupId'), read('artifactId')]
    const scope = read('optional') === 'true' ? 'optional' : SCOPES.get(read('scope') ?? 'compile')
    if (!group || !artifact || scope === undefined) return []
    return [compact({ name: `${group}:${artifact}`, range: read('version'), scope })]
  })
  return found.length > 0 ? found : undefined
}
