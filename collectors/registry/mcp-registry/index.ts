/**
 * The official MCP registry, and others that answer alike. https://github.com/modelcontextprotocol/registry
 *
 * What it lists is what publishers say: it is not vetted, licences are not in it, and digests of bundles are not checked.
 * Deleted entries are kept; they often were malware.
 */
import type { Gap } from '../../../src/model/gap.ts'
import type { LookOptions, RemoteCollector, RemoteFound, SourceClient, Subject } from '../../../src/model/remote.ts'
import type { SubjectFacts, SubjectStatus, VersionFacts } from '../../../src/model/subject.ts'
import { z } from 'zod'
import { askJson } from '../../../src/net/read-json.ts'
import { compact, newestFirst, placeVersion, startFacts, toIsoTime } from '../../../src/parse/remote-facts.ts'
import { toRepositoryUrl } from '../../../src/parse/repository-url.ts'
import { readArtefacts, readServer, readVersion } from './server.ts'

export const mcpRegistry: RemoteCollector = {
  id: 'mcp-registry',
  version: 1,
  title: 'MCP registry',
  types: ['mcp-server'],
  look,
}

const soft = <T extends z.ZodType>(schema: T): z.ZodCatch<z.ZodOptional<z.ZodNullable<T>>> =>
  schema.nullable().optional().catch(undefined)

const Server = z.looseObject({
  name: z.string(),
  description: soft(z.string()),
  websiteUrl: soft(z.string()),
  repository: soft(z.object({ url: soft(z.string()), id: soft(z.union([z.string(), z.number()])) })),
})

const Official = z.object({
  status: soft(z.string()),
  statusMessage: soft(z.string()),
  publishedAt: soft(z.string()),
  updatedAt: soft(z.string()),
  isLatest: soft(z.boolean()),
})

const Entry = z.object({
  server: Server,
  _meta: soft(z.object({ 'io.modelcontextprotocol.registry/official': soft(Official) })),
})

const Versions = z.object({ servers: z.array(z.unknown()) })

/** One version as listed. */
interface Listed {
  server: z.infer<typeof Server>
  official: z.infer<typeof Official>
  version: string
}

async function look(subject: Subject, client: SourceClient, options: LookOptions = {}): Promise<RemoteFound> {
  const name = [subject.namespace, subject.name].filter((part) => part !== undefined).join('/')
  const target = `/v0.1/servers/${encodeURIComponent(name)}/versions?include_deleted=true`
  const asked = await askJson(client, target, Versions)
  if (asked.kind === 'gap') return { gaps: [asked.gap] }
  if (asked.kind === 'absent') return { facts: startFacts(subject, mcpRegistry.id, asked.answer, 'absent'), gaps: [] }
  const gaps: Gap[] = []
  const entries = readEntries(client, asked.answer.url, name, asked.value.servers, gaps)
  if (entries.length === 0 && gaps.length > 0) return { gaps }
  const latest = entries.find(({ official }) => official.isLatest === true) ?? entries[0]
  const focus = entries.find(({ version }) => version === (subject.version ?? latest?.version))
  const versions = newestFirst(entries.map(toVersion))
  const facts: SubjectFacts = compact({
    ...startFacts(subject, mcpRegistry.id, asked.answer, 'present'),
    ...(latest && toFacts(latest)),
    server: focus && readServer(focus.server),
  })
  return {
    facts: { ...facts, ...placeVersion(versions, focus && toVersion(focus), gaps.length === 0, options.depth) },
    gaps,
  }
}

function readEntries(
  client: SourceClient,
  url: string,
  name: string,
  values: readonly unknown[],
  gaps: Gap[],
): Listed[] {
  return values.flatMap((value, index) => {
    const read = Entry.safeParse(value)
    const version = read.success ? readVersion(read.data.server) : undefined
    if (read.success && version !== undefined && read.data.server.name.toLowerCase() === name.toLowerCase()) {
      const official = read.data._meta?.['io.modelcontextprotocol.registry/official'] ?? {}
      return [{ server: read.data.server, official, version }]
    }
    const path = read.error?.issues[0]?.path.join('.') ?? 'server'
    gaps.push(client.gap('wrong-shape', url, `servers.${index}.${path}: not the documented shape`))
    return []
  })
}

function toVersion({ server, official, version }: Listed): VersionFacts {
  const how = official.status === 'deleted' || official.status === 'deprecated' ? official.status : undefined
  return compact({
    version,
    publishedAt: toIsoTime(official.publishedAt),
    withdrawn:
      how && compact<NonNullable<VersionFacts['withdrawn']>>({ how, reason: official.statusMessage || undefined }),
    artefacts: readArtefacts(readServer(server)),
    repository: server.repository?.url ? toRepositoryUrl(server.repository.url) : undefined,
  })
}

const STATUSES: ReadonlySet<string> = new Set(['active', 'deprecated', 'deleted'])

function toFacts({ server, official, version }: Listed): Partial<SubjectFacts> {
  const { repository } = server
  return compact({
    description: server.description || undefined,
    homepage: server.websiteUrl || undefined,
    repository: repository?.url ? toRepositoryUrl(repository.url) : undefined,
    repositoryId: repository?.id ? String(repository.id) : undefined,
    modifiedAt: toIsoTime(official.updatedAt),
    status: STATUSES.has(official.status ?? '')
      ? compact({ is: official.status as SubjectStatus['is'], detail: official.statusMessage || undefined })
      : undefined,
    tags: { latest: version },
  })
}
