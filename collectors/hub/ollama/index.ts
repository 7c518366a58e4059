import { createHash } from 'node:crypto'
import { toLicenceOfText } from '../../../src/data/licences.ts'
import type { Gap } from '../../../src/model/gap.ts'
import { toRef } from '../../../src/model/identity.ts'
import type { Answer, RemoteCollector, RemoteFound, SourceClient, Subject } from '../../../src/model/remote.ts'
import type { LicenceStatement, ModelFacts, SubjectFacts } from '../../../src/model/subject.ts'
import { readJson } from '../../../src/net/read-json.ts'
import { AnyJson } from '../../../src/parse/any-json.ts'
import { asString, getPath, parseJson, type JsonValue } from '../../../src/parse/json.ts'
import { parseManifest, toHex, type Descriptor, type Manifest } from '../../../src/parse/oci-manifest.ts'
import {
  OLLAMA_HOST,
  parseOllamaName,
  toLayerKind,
  toOllamaFacts,
  toOllamaFiles,
  toOllamaId,
  type OllamaName,
} from '../../../src/parse/ollama.ts'

/**
 * Models of the Ollama registry, and of the Hugging Face Hub as Ollama reaches them. There is no list and no search: one
 * manifest per tag. Its digest is that of its bytes, and it is what `ollama list` shows. A licence is a layer of text.
 */
const ID = 'ollama'
const ACCEPT = 'application/vnd.docker.distribution.manifest.v2+json'
const MAX_CONFIG = 256 * 1024
const MAX_LICENCE = 512 * 1024
/** A licence, and a policy beside it, are usual. */
const MAX_LICENCES = 4

function toName({ namespace, name, version }: Subject): OllamaName | undefined {
  const path = namespace === undefined ? name : `${namespace}/${name}`
  if (version === undefined || name.includes(':')) return parseOllamaName(path)
  return parseOllamaName(version.startsWith('sha256:') ? `${path}@${version}` : `${path}:${version}`)
}

const toBase = ({ host, namespace, model }: OllamaName): string =>
  `${host === OLLAMA_HOST ? '' : `https://${host}`}/v2/${namespace}/${model}`

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** 404 says what is missing; a page of something else does not. */
function toRefusal(
  answer: Answer,
  target: string,
  client: SourceClient,
): Omit<RemoteFound, 'facts'> & Pick<Partial<SubjectFacts>, 'existence'> {
  const { status } = answer
  if (status === 401 || status === 403) {
    const gap = client.gap('unauthorised', target, 'private, or missing: the registry asks for a signed key', status)
    return { existence: 'hidden', gaps: [gap] }
  }
  const code = findErrorCode(answer)
  if (status === 404 && code !== undefined && /^(?:MANIFEST|NAME)_UNKNOWN$/.test(code))
    return { existence: 'absent', gaps: [] }
  const gap = client.gap('refused', target, `answered with status ${status}`, status)
  return status === 404 ? { existence: 'hidden', gaps: [gap] } : { gaps: [gap] }
}

function findErrorCode({ body }: Answer): string | undefined {
  try {
    return asString(getPath(parseJson(new TextDecoder().decode(body.subarray(0, 4096))), 'errors', 0, 'code'))
  } catch {
    return undefined
  }
}

interface Blob {
  bytes?: Uint8Array
  gap?: Gap
}

/** A layer, checked against the name it has. */
async function readBlob(layer: Descriptor, name: OllamaName, client: SourceClient, maxBytes: number): Promise<Blob> {
  const target = `${toBase(name)}/blobs/${layer.digest}`
  const reply = await client.ask(target, { maxBytes, headers: { accept: '*/*' } })
  if (reply.kind === 'gap') return { gap: reply.gap }
  if (reply.status !== 200) return { gap: client.gap('refused', target, 'the layer was not given', reply.status) }
  if (hashOf(reply.body) === toHex(layer.digest)) return { bytes: reply.body }
  return { gap: client.gap('wrong-shape', target, 'not the content that its digest names', reply.status) }
}

async function readLicences(
  manifest: Manifest,
  name: OllamaName,
  client: SourceClient,
): Promise<{ licences: LicenceStatement[]; gaps: Gap[] }> {
  const layers = manifest.layers.filter((layer) => toLayerKind(layer) === 'license').slice(0, MAX_LICENCES)
  const blobs = await Promise.all(layers.map((layer) => readBlob(layer, name, client, MAX_LICENCE)))
  return {
    licences: blobs.flatMap(({ bytes }) => (bytes ? [toLicenceOfText(new TextDecoder().decode(bytes))] : [])),
    gaps: blobs.flatMap(({ gap }) => gap ?? []),
  }
}

function parseConfig(bytes: Uint8Array): JsonValue {
  try {
    return parseJson(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

async function readModel(
  manifest: Manifest,
  name: OllamaName,
  client: SourceClient,
): Promise<{ model: ModelFacts; gaps: Gap[] }> {
  const blob: Blob = manifest.config ? await readBlob(manifest.config, name, client, MAX_CONFIG) : {}
  const { licences, gaps } = await readLicences(manifest, name, client)
  const template = manifest.layers.find((layer) => toLayerKind(layer) === 'template')
  const model: ModelFacts = {
    type: 'model',
    requested: name.tag,
    access: 'open',
    ...(blob.bytes && toOllamaFacts(parseConfig(blob.bytes))),
    ...(licences.length > 0 && { licences }),
    ...(template && { chatTemplate: { algorithm: 'SHA-256', content: toHex(template.digest) } }),
    files: toOllamaFiles(manifest.layers),
  }
  return { model, gaps: [...(blob.gap ? [blob.gap] : []), ...gaps] }
}

async function look(subject: Subject, client: SourceClient): Promise<RemoteFound> {
  const name = toName(subject)
  if (name === undefined) return { gaps: [client.gap('refused', '/v2/', 'not a name that Ollama accepts')] }
  const path = `${toBase(name)}/manifests/${name.digest ?? name.tag}`
  const reply = await client.ask(path, { headers: { accept: ACCEPT } })
  if (reply.kind === 'gap') return { gaps: [reply.gap] }
  const source = { id: ID, url: reply.url, at: reply.at }
  const purl = toRef('model', ID, toOllamaId(name))
  if (reply.status !== 200) {
    const { existence, gaps } = toRefusal(reply, path, client)
    return { gaps, ...(existence && { facts: { subject: purl, source, existence } }) }
  }
  return readAnswer({ name, path, reply, facts: { subject: purl, source, existence: 'present' } }, client)
}

interface Asked {
  name: OllamaName
  path: string
  reply: Answer
  facts: SubjectFacts
}

async function readAnswer({ name, path, reply, facts }: Asked, client: SourceClient): Promise<RemoteFound> {
  const reading = readJson(client, reply, AnyJson)
  if (reading.kind === 'gap') return { gaps: [reading.gap] }
  const manifest = parseManifest(reading.value)
  if (manifest === undefined || manifest.layers.length === 0) {
    return { gaps: [client.gap('wrong-shape', path, 'the answer is no manifest with layers', reply.status)] }
  }
  const digest = `sha256:${hashOf(reply.body)}`
  if (name.digest !== undefined && name.digest !== digest) {
    return { gaps: [client.gap('wrong-shape', path, 'not the manifest that its digest names', reply.status)] }
  }
  const { model, gaps } = await readModel(manifest, name, client)
  const invalid =
    manifest.invalid > 0 ? [client.gap('wrong-shape', path, `${manifest.invalid} layers without a digest`, 200)] : []
  return {
    facts: {
      ...facts,
      homepage:
        name.host === OLLAMA_HOST
          ? `https://ollama.com/${name.namespace}/${name.model}`
          : `https://${name.host}/${name.namespace}/${name.model}`,
      tags: { [name.tag]: digest },
      versions: [{ version: digest, ...(model.licences && { licences: model.licences }) }],
      versionsComplete: false,
      model: { ...model, revision: digest },
    },
    gaps: [...invalid, ...gaps],
  }
}

export const ollama: RemoteCollector = {
  id: ID,
  version: 1,
  title: 'Models of the Ollama registry',
  types: ['ollama'],
  look,
}
