import type { FileCollector, Found, SourceFile } from '../../../src/model/collector.ts'
import type { Component } from '../../../src/model/component.ts'
import type { Evidence } from '../../../src/model/evidence.ts'
import { toHuggingFacePurl, toRef } from '../../../src/model/identity.ts'
import { asNumber, asString, entriesOf, getMember, parseJson } from '../../../src/parse/json.ts'
import { toUtf8 } from '../../../src/parse/model-files/byte-reader.ts'
import { toProperties } from '../../../src/parse/model-files/component.ts'
import { isWeights, toFileFormat } from '../../../src/parse/model-files/formats.ts'
import { parseCachePath, parseSnapshotPath, type CachePlace } from '../../../src/parse/model-files/hub-cache.ts'

/**
 * Models and data sets in the Hugging Face cache. The folders say which repository and commit; the list of a tree says the
 * SHA-256 of each large file, and the bytes of weights are hashed here. That a branch is at a commit was true when it was
 * last asked.
 */
const ID = 'huggingface-cache'
const HEAD = 64 * 1024
const MAX_TREE = 16 * 1024 * 1024
const MAX_FILES = 1000

const COMMIT = /^[0-9a-f]{40}$/
const SHA256 = /^[0-9a-f]{64}$/

const toEvidence = (file: SourceFile): Evidence => ({
  file: file.path,
  collector: ID,
  technique: 'hash',
  usage: 'present',
  resolution: 'exact',
  // A card here is no documentation of somebody's code.
  scope: 'production',
})

function toRepository(place: CachePlace, commit: string, file: SourceFile, branch?: string): Component {
  const purl = toHuggingFacePurl(place.id, commit, place.type === 'model' ? undefined : place.type)
  const slash = place.id.indexOf('/')
  return {
    kind: place.type,
    ref: purl,
    purl,
    name: place.id.slice(slash + 1),
    ...(slash > 0 && { group: place.id.slice(0, slash) }),
    version: commit,
    provider: 'huggingface',
    properties: toProperties({ pin: 'commit', revision: branch }),
    evidence: [toEvidence(file)],
  }
}

/** Only what identifies it: its format is for the collectors of formats. */
function toWeights(name: string, sha256: string, size: number | undefined, file: SourceFile): Component {
  return {
    kind: 'model-file',
    ref: toRef('model-file', `sha256:${sha256}`),
    name: name.slice(name.lastIndexOf('/') + 1),
    hashes: [{ algorithm: 'SHA-256', content: sha256 }],
    ...(size !== undefined && { properties: { size: String(size) } }),
    evidence: [toEvidence(file)],
  }
}

const withFiles = (repository: Component, files: Component[]): Found => ({
  components: [repository, ...files],
  relations: files.map(({ ref }) => ({ from: repository.ref, to: ref, type: 'contains' })),
})

/** `refs/main` holds a commit and nothing else. */
function collectRef(file: SourceFile, place: CachePlace): Found {
  const commit = file.size <= 100 ? toUtf8(file.bytes).trim() : ''
  return COMMIT.test(commit) ? { components: [toRepository(place, commit, file, place.path)] } : {}
}

/** `trees/<commit>.json` of newer clients: every file, with the SHA-256 of those that are kept apart. */
function collectTree(file: SourceFile, place: CachePlace): Found {
  const commit = place.path.replace(/\.json$/, '')
  if (!COMMIT.test(commit) || file.size > MAX_TREE) return {}
  const files = entriesOf(getMember(parseJson(toUtf8(file.range(0, file.size))), 'files'))
  const weights = files.flatMap(([path, entry]) => {
    const sha256 = asString(getMember(entry, 'lfs_sha256'))?.toLowerCase() ?? ''
    const isListed = SHA256.test(sha256) && isWeights(toFileFormat(path))
    return isListed ? [toWeights(path, sha256, asNumber(getMember(entry, 'lfs_size')), file)] : []
  })
  const distinct = [...new Map(weights.slice(0, MAX_FILES).map((one) => [one.ref, one])).values()]
  return withFiles(toRepository(place, commit, file), distinct)
}

function collect(file: SourceFile): Found {
  const snapshot = parseSnapshotPath(file.path)
  if (snapshot) {
    const repository = toRepository(snapshot, snapshot.commit, file)
    const isListed = file.sha256 !== undefined && isWeights(toFileFormat(snapshot.path))
    return withFiles(repository, isListed ? [toWeights(snapshot.path, file.sha256, file.size, file)] : [])
  }
  const place = parseCachePath(file.path)
  if (place?.folder === 'refs') return collectRef(file, place)
  return place?.folder === 'trees' ? collectTree(file, place) : {}
}

export const huggingfaceCache: FileCollector = {
  id: ID,
  version: 1,
  title: 'Hugging Face cache: models and data sets by repository and commit',
  claim: {
    paths: [
      /(?:^|\/)(?:models|datasets)--[^/]+\/refs\/.+$/,
      /(?:^|\/)(?:models|datasets)--[^/]+\/trees\/[0-9a-f]{40}\.json$/,
      /(?:^|\/)(?:models|datasets)--[^/]+\/snapshots\/[0-9a-f]{40}\/[^/]+\.(?:json|md|py)$/,
      /(?:^|\/)models--[^/]+\/snapshots\/[0-9a-f]{40}\/.+\.(?:safetensors|gguf|bin|pt|pth|ckpt|pkl|onnx|joblib|keras|tflite|msgpack)$/,
    ],
  },
  head: HEAD,
  hash: true,
  collect,
}
