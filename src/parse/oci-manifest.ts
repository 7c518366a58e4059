/**
 * Manifests of OCI registries, image indexes too. A digest from a manifest becomes part of a path, so what is no digest is
 * no layer. https://github.com/opencontainers/image-spec/blob/main/manifest.md
 */
import { asArray, asNumber, asString, entriesOf, getMember, isObject, type JsonValue } from './json.ts'

export interface Descriptor {
  mediaType: string
  /** `sha256:` and 64 digits in lower case. */
  digest: string
  size?: number
  annotations: Readonly<Record<string, string>>
  /** Only Ollama has these: the layer's source, and the tensor's name. */
  from?: string
}

export interface Manifest {
  mediaType?: string
  artifactType?: string
  config?: Descriptor
  layers: Descriptor[]
  /** Of an index: what it lists. */
  manifests: Descriptor[]
  annotations: Readonly<Record<string, string>>
  /** Entries that were passed over because they have no usable digest. */
  invalid: number
}

/** Ollama writes digests with a dash where they are names of files. */
const DIGEST = /^sha256[:-]([0-9a-f]{64})$/i
const MAX_ENTRIES = 2000

export function toDigest(text: string | undefined): string | undefined {
  const hex = DIGEST.exec(text ?? '')?.[1]
  return hex === undefined ? undefined : `sha256:${hex.toLowerCase()}`
}

/** The hash alone. */
export const toHex = (digest: string): string => digest.slice(digest.indexOf(':') + 1)

export const MANIFEST_TYPES = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ')

const toAnnotations = (value: JsonValue | undefined): Record<string, string> =>
  Object.fromEntries(
    entriesOf(value)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .slice(0, 100),
  )

function toDescriptor(value: JsonValue | undefined): Descriptor | undefined {
  const digest = toDigest(asString(getMember(value, 'digest')))
  const size = asNumber(getMember(value, 'size'))
  const from = asString(getMember(value, 'from'))
  if (digest === undefined) return undefined
  return {
    mediaType: (asString(getMember(value, 'mediaType')) ?? '').slice(0, 200),
    digest,
    annotations: toAnnotations(getMember(value, 'annotations')),
    ...(size !== undefined && Number.isSafeInteger(size) && size >= 0 && { size }),
    ...(from !== undefined && from !== '' && { from: from.slice(0, 500) }),
  }
}

/** Undefined when it is no manifest at all. */
export function parseManifest(value: JsonValue): Manifest | undefined {
  const layers = asArray(getMember(value, 'layers'))
  const manifests = asArray(getMember(value, 'manifests'))
  if (!isObject(value) || (layers === undefined && manifests === undefined)) return undefined
  const read = (list: readonly JsonValue[] = []): Descriptor[] =>
    list.slice(0, MAX_ENTRIES).flatMap((item) => toDescriptor(item) ?? [])
  const found = { layers: read(layers), manifests: read(manifests) }
  const config = toDescriptor(value.config)
  const total = (layers?.length ?? 0) + (manifests?.length ?? 0)
  const mediaType = asString(value.mediaType)
  const artifactType = asString(value.artifactType)
  return {
    ...found,
    annotations: toAnnotations(value.annotations),
    invalid: total - found.layers.length - found.manifests.length,
    ...(config && { config }),
    ...(mediaType !== undefined && { mediaType: mediaType.slice(0, 200) }),
    ...(artifactType !== undefined && { artifactType: artifactType.slice(0, 200) }),
  }
}
