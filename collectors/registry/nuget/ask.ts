import type { Gap } from '../../../src/model/gap.ts'
import type { Answer, SourceClient } from '../../../src/model/remote.ts'
import { askJson } from '../../../src/net/read-json.ts'
import { CatalogEntry, Page, Registration, ServiceIndex, type Leaf } from './schema.ts'
import type { Entry } from './versions.ts'

/** Where a feed has what. Only the service index says so; other addresses are not to be built. */
export type Resources = ReadonlyMap<string, string>

export async function askResources(client: SourceClient): Promise<{ resources: Resources } | { gap: Gap }> {
  const asked = await askJson(client, '/v3/index.json', ServiceIndex)
  if (asked.kind === 'gap') return { gap: asked.gap }
  if (asked.kind === 'absent') return { gap: client.gap('refused', asked.answer.url, 'no service index', 404) }
  const pairs = asked.value.resources.flatMap((resource) =>
    [resource['@type']].flat().map((type) => [type, resource['@id']] as const),
  )
  // The first of several is the preferred one.
  return { resources: new Map(pairs.toReversed()) }
}

/** The best known version of a resource: `RegistrationsBaseUrl/3.6.0` has packages that the older ones lack. */
export function findResource(resources: Resources, ...types: readonly string[]): string | undefined {
  const found = types.map((type) => resources.get(type)).find((url) => url !== undefined)
  return found?.replace(/\/$/, '')
}

/** Pages of 64 versions. */
const MAX_PAGES = 100

export type Registered =
  | { kind: 'value'; answer: Answer; entries: Entry[]; isComplete: boolean }
  | { kind: 'absent'; answer: Answer }
  | { kind: 'gap' }

/** All versions of a package in the order of the feed, oldest first. Pages that do not come are gaps. */
export async function askRegistration(
  client: SourceClient,
  base: string,
  id: string,
  gaps: Gap[],
): Promise<Registered> {
  const asked = await askJson(client, `${base}/${encodeURIComponent(id.toLowerCase())}/index.json`, Registration)
  if (asked.kind === 'gap') {
    gaps.push(asked.gap)
    return { kind: 'gap' }
  }
  if (asked.kind === 'absent') return asked
  const { items } = asked.value
  if (items.length > MAX_PAGES) {
    gaps.push(client.gap('too-many-pages', asked.answer.url, `more than ${MAX_PAGES} pages`))
  }
  const before = gaps.length
  const entries: Entry[] = []
  for (const page of items.slice(-MAX_PAGES)) entries.push(...(await readPage(client, page, gaps)))
  const isComplete = gaps.length === before && items.length <= MAX_PAGES
  if (entries.length === 0 && !isComplete) return { kind: 'gap' }
  return { kind: 'value', answer: asked.answer, entries, isComplete }
}

async function readPage(client: SourceClient, page: Page, gaps: Gap[]): Promise<Entry[]> {
  if (page.items) return page.items.flatMap((leaf) => readLeaf(client, page['@id'], leaf, gaps))
  const asked = await askJson(client, page['@id'], Page)
  if (asked.kind !== 'value') {
    gaps.push(asked.kind === 'gap' ? asked.gap : client.gap('refused', page['@id'], 'a page is missing', 404))
    return []
  }
  return (asked.value.items ?? []).flatMap((leaf) => readLeaf(client, page['@id'], leaf, gaps))
}

function readLeaf(client: SourceClient, url: string, leaf: Leaf, gaps: Gap[]): Entry[] {
  const read = CatalogEntry.safeParse(leaf.catalogEntry)
  if (read.success) return [{ entry: read.data, url: leaf.packageContent ?? undefined }]
  const path = read.error.issues[0]?.path.join('.') ?? ''
  gaps.push(client.gap('wrong-shape', url, `catalogEntry.${path}: not the documented shape`))
  return []
}
