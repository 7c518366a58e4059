import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Component } from '../../../src/model/component.ts'
import type { Evidence } from '../../../src/model/evidence.ts'
import { toRef } from '../../../src/model/identity.ts'
import { parseJson } from '../../../src/parse/json.ts'
import { toUtf8 } from '../../../src/parse/model-files/byte-reader.ts'
import { toProperties } from '../../../src/parse/model-files/component.ts'
import { toGgufFound } from '../../../src/parse/model-files/gguf-component.ts'
import { toModel } from '../../../src/parse/model-id.ts'
import { parseManifest, toHex, type Descriptor, type Manifest } from '../../../src/parse/oci-manifest.ts'
import { parseOllamaName, toLayerKind, toOllamaId } from '../../../src/parse/ollama.ts'

/**
 * The store of Ollama: `manifests/<host>/<namespace>/<model>/<tag>`, and layers as `blobs/sha256-<hex>`. The digest of a
 * manifest is that of its bytes, and what `ollama list` shows; a model that was made or changed here has another digest
 * and perhaps the same weights. A layer whose content is not what its name says was tampered with, or broken.
 * https://github.com/ollama/ollama/blob/main/docs/faq.md
 */
const ID = 'ollama-store'
const MAX_MANIFEST = 1024 * 1024

const MANIFEST = /(?:^|\/)manifests\/((?:[^/]+\/){3})([^/]+)$/
const BLOB = /(?:^|\/)blobs\/sha256-([0-9a-f]{64})$/

const toEvidence = (file: SourceFile): Evidence => ({
  file: file.path,
  collector: ID,
  technique: 'hash',
  usage: 'present',
  resolution: 'exact',
})

/** Layers that hold parameters. */
const WEIGHTS: ReadonlySet<string | undefined> = new Set(['model', 'projector', 'adapter', 'draft', 'tensor'])

function toWeights(layer: Descriptor, file: SourceFile): Component {
  const sha256 = toHex(layer.digest)
  return {
    kind: 'model-file',
    ref: toRef('model-file', `sha256:${sha256}`),
    name: `sha256-${sha256}`,
    hashes: [{ algorithm: 'SHA-256', content: sha256 }],
    ...(layer.size !== undefined && { properties: { size: String(layer.size) } }),
    evidence: [{ ...toEvidence(file), symbol: toLayerKind(layer) }],
  }
}

const sizeOf = ({ config, layers }: Manifest): number =>
  [...(config ? [config] : []), ...layers].reduce((sum, { size = 0 }) => sum + size, 0)

function collectManifest(file: SourceFile, path: string, tag: string): Found {
  const name = parseOllamaName(`${path.slice(0, -1)}:${tag}`)
  const manifest =
    name && file.size <= MAX_MANIFEST ? parseManifest(parseJson(toUtf8(file.range(0, file.size)))) : undefined
  const identity = name && toModel(toOllamaId(name), 'ollama', 'ollama')
  if (!manifest || !identity || manifest.layers.every((layer) => toLayerKind(layer) === undefined)) return {}
  const template = manifest.layers.find((layer) => toLayerKind(layer) === 'template')
  const weights = manifest.layers
    .filter((layer) => WEIGHTS.has(toLayerKind(layer)))
    .map((layer) => toWeights(layer, file))
  const { maker: _, pin: __, properties, ...rest } = identity
  const model: Component = {
    kind: 'model',
    ...rest,
    // A digest of Ollama is no commit of the Hub.
    ...(rest.purl === undefined && file.sha256 !== undefined && { version: `sha256:${file.sha256}` }),
    properties: toProperties({
      ...properties,
      pin: rest.purl === undefined ? 'snapshot' : undefined,
      revision: tag,
      'total-size': sizeOf(manifest),
      'chat-template-sha256': template && toHex(template.digest),
    }),
    evidence: [toEvidence(file)],
  }
  const distinct = [...new Map(weights.map((one) => [one.ref, one])).values()]
  return {
    components: [model, ...distinct],
    relations: distinct.map(({ ref }) => ({ from: model.ref, to: ref, type: 'contains' })),
    ...(manifest.invalid > 0 && {
      problems: [{ code: 'malformed', file: file.path, detail: `${manifest.invalid} layers without a usable digest` }],
    }),
  }
}

function collectBlob(file: SourceFile, digest: string): Found {
  const found = toGgufFound(file, ID)
  if (file.sha256 === undefined || file.sha256 === digest) return found
  const problem = { code: 'malformed' as const, file: file.path, detail: 'its content is not what its name says' }
  return { ...found, problems: [...(found.problems ?? []), problem] }
}

function collect(file: SourceFile): Found {
  const [, path, tag] = MANIFEST.exec(file.path) ?? []
  if (path !== undefined && tag !== undefined) return collectManifest(file, path, tag)
  const digest = BLOB.exec(file.path)?.[1]
  return digest === undefined ? {} : collectBlob(file, digest)
}

export const ollamaStore: FileCollector = {
  id: ID,
  version: 1,
  title: 'Models in the store of Ollama',
  claim: { paths: [/(?:^|\/)manifests\/(?:[^/]+\/){3}[^/]+$/, /(?:^|\/)blobs\/sha256-[0-9a-f]{64}$/] },
  head: 64 * 1024,
  hash: true,
  lossy: true,
  prefilter: /^GGUF|"application\/vnd\.ollama\.image\./,
  collect,
}
