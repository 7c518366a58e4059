import { z } from 'zod'
import { toHubLicence } from '../../../src/data/licences.ts'
import type { Gap } from '../../../src/model/gap.ts'
import { toRef } from '../../../src/model/identity.ts'
import type {
  Answer,
  LookOptions,
  RemoteCollector,
  RemoteFound,
  SourceClient,
  Subject,
} from '../../../src/model/remote.ts'
import type { LicenceStatement, ModelFile, SubjectFacts } from '../../../src/model/subject.ts'
import { readJson, type Read } from '../../../src/net/read-json.ts'
import { findLicenceExpression } from '../../../src/parse/licence-statement.ts'
import { toFileFormat } from '../../../src/parse/model-files/formats.ts'

/**
 * Models of ModelScope. Every answer is wrapped in `{Code, Data, Message, Success}`, and an error may come with status 200:
 * the code decides. Files have a SHA-256 each, large or small.
 */
const ID = 'modelscope'
const MASTER = 'master'

const text = z.string().nullish()

const Envelope = z.looseObject({ Code: z.number(), Data: z.unknown(), Success: z.boolean().nullish() })
const Info = z.looseObject({
  Name: text,
  Path: text,
  License: text,
  Revision: text,
  ChineseName: text,
  Description: text,
})
const File = z.looseObject({
  Path: z.string().min(1).max(1000),
  Type: text,
  Size: z.number().nullish(),
  Sha256: text,
})
const Files = z.looseObject({ Files: z.array(File).nullish() })
const Named = z.array(z.looseObject({ Revision: z.string() })).nullish()
const Revisions = z.looseObject({ RevisionMap: z.looseObject({ Branches: Named, Tags: Named }).nullish() })

/** What is inside the envelope; a code other than 200 is a refusal, whatever the status says. */
function readData<T>(client: SourceClient, answer: Answer, schema: z.ZodType<T>): Read<T> {
  const outer = readJson(client, answer, Envelope)
  if (outer.kind === 'gap') return outer
  const { Code, Data } = outer.value
  if (Code !== 200)
    return { kind: 'gap', gap: client.gap(toCode(Code), answer.url, `answered with code ${Code}`, answer.status) }
  const inner = schema.safeParse(Data)
  if (inner.success) return { kind: 'value', value: inner.data }
  const place = inner.error.issues[0]?.path.join('.') ?? ''
  return { kind: 'gap', gap: client.gap('wrong-shape', answer.url, `Data.${place} is not as expected`, answer.status) }
}

const toCode = (code: number): Gap['code'] => (code === 401 || code === 403 ? 'unauthorised' : 'refused')

async function ask<T>(client: SourceClient, target: string, schema: z.ZodType<T>): Promise<Read<T>> {
  const reply = await client.ask(target)
  return reply.kind === 'gap' ? reply : readData(client, reply, schema)
}

const HASH = /^[0-9a-f]{64}$/i

function toFile({ Path, Size, Sha256 }: z.infer<typeof File>): ModelFile {
  const isSize = typeof Size === 'number' && Number.isSafeInteger(Size) && Size >= 0
  return {
    path: Path,
    ...(isSize && { size: Size }),
    ...(Sha256 && HASH.test(Sha256) && { hashes: [{ algorithm: 'SHA-256', content: Sha256.toLowerCase() }] }),
    format: toFileFormat(Path),
  }
}

const byPath = (a: ModelFile, b: ModelFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)

/** Ids as on the Hugging Face Hub, or the words of a licence. */
function toLicences(raw: string | null | undefined): LicenceStatement[] {
  if (!raw?.trim()) return []
  const statement = toHubLicence(raw.trim())
  const expression = statement.expression ?? findLicenceExpression(raw)
  return [{ ...statement, ...(expression !== undefined && { expression }) }]
}

interface Place {
  base: string
  revision: string
}

async function readFiles(
  { base, revision }: Place,
  client: SourceClient,
): Promise<{ files: ModelFile[]; gaps: Gap[] }> {
  const query = new URLSearchParams({ Revision: revision, Recursive: 'true' })
  const read = await ask(client, `${base}/repo/files?${query}`, Files)
  if (read.kind === 'gap') return { files: [], gaps: [read.gap] }
  const blobs = (read.value.Files ?? []).filter(({ Type }) => Type !== 'tree')
  return { files: blobs.map(toFile).sort(byPath), gaps: [] }
}

/** Names only: the list says no commits. */
async function readNames(base: string, client: SourceClient): Promise<{ names: string[]; gaps: Gap[] }> {
  const read = await ask(client, `${base}/revisions`, Revisions)
  if (read.kind === 'gap') return { names: [], gaps: [read.gap] }
  const { Branches, Tags } = read.value.RevisionMap ?? {}
  return { names: [...(Branches ?? []), ...(Tags ?? [])].map(({ Revision }) => Revision), gaps: [] }
}

const COMMIT = /^[0-9a-f]{40}$/i

async function look(
  { namespace, name, version }: Subject,
  client: SourceClient,
  options: LookOptions = {},
): Promise<RemoteFound> {
  const id = namespace === undefined ? name : `${namespace}/${name}`
  const base = `/api/v1/models/${id.split('/').map(encodeURIComponent).join('/')}`
  const revision = version ?? MASTER
  const reply = await client.ask(`${base}?${new URLSearchParams({ Revision: revision })}`)
  if (reply.kind === 'gap') return { gaps: [reply.gap] }
  const subject = toRef('model', ID, id)
  const source = { id: ID, url: reply.url, at: reply.at }
  const read = readData(client, reply, Info)
  if (read.kind === 'gap') {
    // Codes for what does not exist are in no specification: that it is not there is not said.
    const isMissing = reply.status === 404 || reply.status === 401 || reply.status === 403
    return { gaps: [read.gap], ...(isMissing && { facts: { subject, source, existence: 'hidden' } }) }
  }
  const files = await readFiles({ base, revision }, client)
  const history = options.depth === 'versions' ? await readNames(base, client) : { names: [], gaps: [] }
  const licences = toLicences(read.value.License)
  const facts: SubjectFacts = {
    subject,
    source,
    existence: 'present',
    homepage: `${client.base}/models/${id}`,
    ...(read.value.Description && { description: read.value.Description }),
    ...(namespace !== undefined && { owner: { name: namespace } }),
    ...(history.names.length > 0 && {
      versions: history.names.map((one) => ({ version: one })),
      versionsComplete: history.gaps.length === 0,
    }),
    model: {
      type: 'model',
      requested: revision,
      ...(COMMIT.test(revision) && { revision: revision.toLowerCase() }),
      ...(licences.length > 0 && { licences }),
      files: files.files,
    },
  }
  return { facts, gaps: [...files.gaps, ...history.gaps] }
}

export const modelscope: RemoteCollector = {
  id: ID,
  version: 1,
  title: 'Models of ModelScope',
  types: ['modelscope'],
  look,
}
