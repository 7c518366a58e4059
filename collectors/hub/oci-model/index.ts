import { toLicenceOfText } from '../../../src/data/licences.ts'
import type { Gap } from '../../../src/model/gap.ts'
import type { LookOptions, RemoteCollector, RemoteFound, SourceClient, Subject } from '../../../src/model/remote.ts'
import type {
  LicenceStatement,
  ModelFacts,
  ProvenanceFacts,
  SubjectFacts,
  VersionFacts,
} from '../../../src/model/subject.ts'
import { readJson } from '../../../src/net/read-json.ts'
import { AnyJson } from '../../../src/parse/any-json.ts'
import { asArray, asString, getMember } from '../../../src/parse/json.ts'
import { MANIFEST_TYPES, toHex, type Manifest } from '../../../src/parse/oci-manifest.ts'
import { findFamily, readConfig, type ConfigFacts, type Family } from './families.ts'
import { findLicenceLayers, findTemplateLayer, toFiles } from './layers.ts'
import { toOciPurl, toReference, type Reference } from './reference.ts'
import { fetchManifest, fetchVariant, toValue } from './manifest.ts'
import { Registry } from './registry.ts'

/**
 * Models that are kept as artefacts in OCI registries: ModelPack, KitOps, Docker Model Runner and Ollama. The manifest is
 * hashed here, since a registry need not say its digest; what is none of these families is told by its raw types.
 */
const ID = 'oci-model'
const MAX_CONFIG = 1024 * 1024
const MAX_LICENCE = 512 * 1024

async function readLicences(
  manifest: Manifest,
  registry: Registry,
): Promise<{ licences: LicenceStatement[]; gaps: Gap[] }> {
  const blobs = await Promise.all(findLicenceLayers(manifest.layers).map((layer) => registry.blob(layer, MAX_LICENCE)))
  return {
    licences: blobs.flatMap(({ bytes }) => (bytes ? [toLicenceOfText(new TextDecoder().decode(bytes))] : [])),
    gaps: blobs.flatMap(({ gap }) => gap ?? []),
  }
}

interface Read {
  config: ConfigFacts
  model: ModelFacts
  gaps: Gap[]
}

async function readModel(manifest: Manifest, family: Family, registry: Registry): Promise<Read> {
  const blob: Awaited<ReturnType<Registry['blob']>> = manifest.config
    ? await registry.blob(manifest.config, MAX_CONFIG)
    : {}
  const config = blob.bytes ? readConfig(family, toValue(blob.bytes)) : {}
  const { licences, gaps } = await readLicences(manifest, registry)
  const template = findTemplateLayer(manifest.layers)
  const stated = [...(config.model?.licences ?? []), ...licences]
  return {
    config,
    model: {
      type: 'model',
      ...config.model,
      ...(stated.length > 0 && { licences: stated }),
      ...(template && { chatTemplate: { algorithm: 'SHA-256', content: toHex(template.digest) } }),
      files: [...toFiles(family, manifest.layers), ...(config.model?.files ?? [])],
    },
    gaps: [...(blob.gap ? [blob.gap] : []), ...gaps],
  }
}

/** Signatures and statements that others keep beside the manifest. Nothing is checked here. */
async function readReferrers(
  digest: string,
  registry: Registry,
  client: SourceClient,
): Promise<ProvenanceFacts | undefined> {
  const reply = await registry.ask(`referrers/${digest}`, { headers: { accept: MANIFEST_TYPES } })
  if (reply.kind === 'gap' || reply.status !== 200) return undefined
  const reading = readJson(client, reply, AnyJson)
  const list = reading.kind === 'value' ? asArray(getMember(reading.value, 'manifests')) : undefined
  if (list === undefined) return undefined
  const types = list.flatMap((item) => asString(getMember(item, 'artifactType')) ?? [])
  const kept = [...new Set(types)].slice(0, 20)
  return kept.length > 0 ? { status: 'present', detail: 'not checked', predicateTypes: kept } : { status: 'absent' }
}

async function look(subject: Subject, client: SourceClient, options: LookOptions = {}): Promise<RemoteFound> {
  const place = toReference(subject)
  if (place === undefined) {
    return { gaps: [client.gap('refused', '/v2/', 'not a repository of a registry: the purl needs a repository_url')] }
  }
  const registry = new Registry(client, place)
  const first = await fetchManifest(place.reference, registry, client)
  const { answer, refusal, digest } = first
  if (refusal !== undefined || answer === undefined || digest === undefined) {
    const { existence, gaps } = refusal ?? { gaps: [] }
    const source = answer && { id: ID, url: answer.url, at: answer.at }
    return { gaps, ...(existence && source && { facts: { subject: toOciPurl(place), source, existence } }) }
  }
  const variant = await fetchVariant(first, registry, client)
  const facts: SubjectFacts = {
    subject: toOciPurl(place),
    source: { id: ID, url: answer.url, at: answer.at },
    existence: 'present',
    ...(place.digest === undefined && { tags: { [place.reference]: digest } }),
    versionsComplete: false,
  }
  if (variant.manifest === undefined)
    return { facts: { ...facts, versions: [{ version: digest }] }, gaps: variant.refusal?.gaps ?? [] }
  const provenance = options.depth === 'versions' ? await readReferrers(digest, registry, client) : undefined
  return describe({ place, facts, digest, manifest: variant.manifest, registry, ...(provenance && { provenance }) })
}

interface Found {
  place: Reference
  facts: SubjectFacts
  /** Of what was asked for, also where a variant of it is described. */
  digest: string
  manifest: Manifest
  registry: Registry
  provenance?: ProvenanceFacts
}

async function describe({ place, facts, digest, manifest, registry, provenance }: Found): Promise<RemoteFound> {
  const path = `manifests/${place.reference}`
  const invalid =
    manifest.invalid > 0 ? [registry.gap('wrong-shape', path, `${manifest.invalid} layers without a digest`)] : []
  const family = findFamily(manifest)
  const version: VersionFacts = { version: digest, ...(provenance && { provenance }) }
  if (family === undefined) {
    const types = [
      manifest.artifactType,
      manifest.config?.mediaType,
      ...manifest.layers.map(({ mediaType }) => mediaType),
    ]
    const listed = [...new Set(types)].filter((type) => type !== undefined && type !== '').slice(0, 10)
    const gap = registry.gap('wrong-shape', path, `no known family of models: ${listed.join(', ')}`)
    return { facts: { ...facts, versions: [version] }, gaps: [...invalid, gap] }
  }
  const { config, model, gaps } = await readModel(manifest, family, registry)
  const licences = model.licences && { licences: model.licences }
  const published = {
    ...(config.publishedAt !== undefined && { publishedAt: config.publishedAt }),
    ...(config.commit !== undefined && { commit: config.commit }),
  }
  return {
    facts: {
      ...facts,
      ...config.subject,
      versions: [{ ...version, ...published, ...licences }],
      model: { ...model, revision: digest, ...(place.digest === undefined && { requested: place.reference }) },
    },
    gaps: [...invalid, ...gaps],
  }
}

export const ociModel: RemoteCollector = {
  id: ID,
  version: 1,
  title: 'Models as OCI artefacts: ModelPack, KitOps, Docker Model Runner, Ollama',
  types: ['oci', 'docker'],
  source: 'oci',
  look,
}
