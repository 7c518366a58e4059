/** Small files of a repository that say what its answer does not: configuration, card, chat template, headers of weights. */
import { createHash } from 'node:crypto'
import type { Gap } from '../../../src/model/gap.ts'
import type { SourceClient } from '../../../src/model/remote.ts'
import type { ModelFacts, ModelFile } from '../../../src/model/subject.ts'
import { readJson } from '../../../src/net/read-json.ts'
import { AnyJson } from '../../../src/parse/any-json.ts'
import { toFilePath, type Repo } from './address.ts'
import { readHeader } from './headers.ts'
import { applyHeader, DOCUMENTS, type Document } from './contents.ts'
import { isGated } from './refusal.ts'

const MAX_DOCUMENT = 4 * 1024 * 1024

export interface Documents {
  model: ModelFacts
  gaps: Gap[]
}

/** The one whose header tells most: safetensors before GGUF, the smallest of several. */
function findWeights(files: readonly ModelFile[]): ModelFile | undefined {
  const rank = (file: ModelFile): number => (file.format === 'safetensors' ? 0 : 1)
  return files
    .filter(({ format }) => format === 'safetensors' || format === 'gguf')
    .sort((a, b) => rank(a) - rank(b) || (a.size ?? 0) - (b.size ?? 0) || (a.path < b.path ? -1 : 1))[0]
}

const needsHeader = (model: ModelFacts): boolean => model.parameters === undefined || model.dtype === undefined

interface Reading {
  model: ModelFacts
  gap?: Gap
  /** Access was refused: so it will be for the other files. */
  isRefused?: boolean
}

interface Place {
  repo: Repo
  revision: string
  file: ModelFile
}

/**
 * Whether these bytes are what the list of files names: by SHA-256 for large files, else by the id that git gives to a
 * file. A page of a proxy with status 200 is not, nor what somebody changed on the way.
 */
function isContent({ hashes, blob, size }: ModelFile, body: Uint8Array): boolean {
  const sha256 = hashes?.find(({ algorithm }) => algorithm === 'SHA-256')?.content
  if (sha256 !== undefined) return createHash('sha256').update(body).digest('hex') === sha256
  if (blob === undefined) return size === undefined || size === body.length
  return createHash('sha1').update(`blob ${body.length}\0`).update(body).digest('hex') === blob
}

async function readDocument(
  document: Document,
  model: ModelFacts,
  place: Place,
  client: SourceClient,
): Promise<Reading> {
  const target = toFilePath(place.repo, place.revision, document.path)
  const reply = await client.ask(target, { maxBytes: MAX_DOCUMENT })
  if (reply.kind === 'gap') return { model, gap: reply.gap }
  if (reply.status !== 200) {
    const isRefused = reply.status === 401 || reply.status === 403
    const detail = isGated(reply) ? 'files are given only to who has asked for access' : 'the file was not given'
    return { model, isRefused, gap: client.gap(isRefused ? 'unauthorised' : 'refused', target, detail, reply.status) }
  }
  if (!isContent(place.file, reply.body)) {
    return { model, gap: client.gap('wrong-shape', target, 'not the content that the list of files names', 200) }
  }
  if (!document.json) return { model: document.apply(new TextDecoder().decode(reply.body), model, place.repo.id) }
  const reading = readJson(client, reply, AnyJson)
  if (reading.kind === 'gap') return { model, gap: reading.gap }
  return { model: document.apply(reading.value, model, place.repo.id) }
}

/** Asks for what the list of files has, up to the first file that is refused for want of access. */
export async function readDocuments(model: ModelFacts, repo: Repo, client: SourceClient): Promise<Documents> {
  const { revision, files = [] } = model
  if (revision === undefined) return { model, gaps: [] }
  const gaps: Gap[] = []
  let known = model
  for (const document of DOCUMENTS) {
    const file = files.find(({ path }) => path === document.path)
    if (file === undefined || (repo.type !== 'model' && document.path !== 'README.md')) continue
    const reading = await readDocument(document, known, { repo, revision, file }, client)
    known = reading.model
    if (reading.gap) gaps.push(reading.gap)
    if (reading.isRefused) return { model: known, gaps }
  }
  const weights = repo.type === 'model' && needsHeader(known) ? findWeights(files) : undefined
  if (weights === undefined) return { model: known, gaps }
  const { header, gap } = await readHeader(weights, toFilePath(repo, revision, weights.path), client)
  if (gap) gaps.push(gap)
  return { model: header ? applyHeader(header, known, repo.id) : known, gaps }
}
