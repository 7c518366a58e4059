/**
 * Open VSX, the open registry of editor extensions. https://open-vsx.org
 *
 * It cannot know what the extension does when it is activated, nor who published the same one elsewhere.
 */
import type { Gap } from '../../../src/model/gap.ts'
import type { Answer, LookOptions, RemoteCollector, RemoteFound } from '../../../src/model/remote.ts'
import type { SourceClient, Subject } from '../../../src/model/remote.ts'
import type { VersionFacts } from '../../../src/model/subject.ts'
import { askPages } from '../../../src/net/pages.ts'
import { askJson, readJson, toStatusGap } from '../../../src/net/read-json.ts'
import { compact, placeVersion, startFacts, toHash, toHashes } from '../../../src/parse/remote-facts.ts'
import { z } from 'zod'
import { ErrorDocument, Extension, Query } from './schema.ts'
import { toFacts, toFileName, toVersion, toVersions } from './versions.ts'

export const openVsx: RemoteCollector = {
  id: 'open-vsx',
  version: 1,
  title: 'Open VSX',
  types: ['vscode-extension'],
  look,
}

const PAGE = 100
const MAX_PAGES = 20

async function look(subject: Subject, client: SourceClient, options: LookOptions = {}): Promise<RemoteFound> {
  const { namespace = '', name, version, qualifiers } = subject
  const gaps: Gap[] = []
  const parts = [
    namespace,
    name,
    ...(qualifiers?.['platform'] ? [qualifiers['platform']] : []),
    ...(version ? [version] : []),
  ]
  const path = `/api/${parts.map(encodeURIComponent).join('/')}`
  const asked = await askExtension(client, path)
  if (asked.kind === 'gap') return { gaps: [asked.gap] }
  if (asked.kind === 'absent' && version === undefined) {
    return { facts: startFacts(subject, openVsx.id, asked.answer, 'absent'), gaps }
  }
  const extension = asked.kind === 'value' ? asked.value : undefined
  // Without that version, the list tells whether there is the extension.
  const all = options.depth === 'version' && extension ? undefined : await askAll(client, `${namespace}.${name}`, gaps)
  if (extension === undefined && all?.list.length === 0) {
    return gaps.length > 0 ? { gaps } : { facts: startFacts(subject, openVsx.id, asked.answer, 'absent'), gaps }
  }
  const versions = toVersions(all?.list ?? [])
  const found = extension && (await complete(client, extension, versions, gaps))
  const newest = version === undefined ? extension : (all?.list[0] ?? extension)
  if (found && all && !versions.some((one) => one.version === found.version)) versions.unshift(found)
  return {
    facts: {
      ...startFacts(subject, openVsx.id, asked.answer, 'present'),
      ...(newest && toFacts(newest)),
      ...placeVersion(versions, found, all?.isComplete ?? false, options.depth),
    },
    gaps,
  }
}

type AskedExtension =
  | { kind: 'value'; value: Extension; answer: Answer }
  | { kind: 'absent'; answer: Answer }
  | { kind: 'gap'; gap: Gap }

async function askExtension(client: SourceClient, path: string): Promise<AskedExtension> {
  const asked = await askJson(client, path, z.union([Extension, ErrorDocument]))
  if (asked.kind !== 'value') return asked
  const { value, answer } = asked
  if (!('error' in value)) return { kind: 'value', value, answer }
  return /not found/i.test(value.error)
    ? { kind: 'absent', answer }
    : { kind: 'gap', gap: client.gap('refused', answer.url, 'answered with an error', answer.status) }
}

/** Every version with its time, newest first. */
async function askAll(
  client: SourceClient,
  id: string,
  gaps: Gap[],
): Promise<{ list: Extension[]; isComplete: boolean }> {
  const toTarget = (offset: number): string =>
    `/api/v2/-/query?extensionId=${encodeURIComponent(id)}&includeAllVersions=true&size=${PAGE}&offset=${offset}`
  let offset = 0
  const { pages, gap } = await askPages(client, toTarget(0), {
    maxPages: MAX_PAGES,
    read: (answer) => readJson(client, answer, Query),
    next: ({ extensions, totalSize }) => {
      offset += extensions.length
      return extensions.length > 0 && offset < (totalSize ?? 0) ? toTarget(offset) : undefined
    },
  })
  if (gap) gaps.push(gap)
  const before = gaps.length
  const list = pages.flatMap(({ extensions }) =>
    extensions.flatMap((value, index) => {
      const read = Extension.safeParse(value)
      if (read.success) return [read.data]
      const place = read.error.issues[0]?.path.join('.') ?? ''
      gaps.push(client.gap('wrong-shape', toTarget(0), `extensions.${index}.${place}: not the documented shape`))
      return []
    }),
  )
  return { list, isComplete: gap === undefined && gaps.length === before }
}

/** The digest of the file lies beside it. */
async function complete(
  client: SourceClient,
  extension: Extension,
  versions: readonly VersionFacts[],
  gaps: Gap[],
): Promise<VersionFacts> {
  const listed = versions.find(({ version }) => version === extension.version)
  const found = { ...toVersion([extension]), ...(listed && { artefacts: listed.artefacts }) }
  const url = extension.files?.sha256
  if (!url) return found
  const reply = await client.ask(url, { headers: { accept: 'text/plain' } })
  if (reply.kind === 'gap' || reply.status !== 200) {
    gaps.push(reply.kind === 'gap' ? reply.gap : toStatusGap(client, reply))
    return found
  }
  const [word] = new TextDecoder().decode(reply.body).trim().split(/\s+/, 1)
  const hashes = toHashes(toHash('SHA-256', word))
  if (hashes === undefined) {
    gaps.push(client.gap('wrong-shape', reply.url, 'not a digest', reply.status))
    return found
  }
  const name = toFileName(extension)
  return { ...found, artefacts: found.artefacts?.map((one) => (one.name === name ? compact({ ...one, hashes }) : one)) }
}
