/** Layers as files. */
import type { ModelFile } from '../../../src/model/subject.ts'
import { toFileFormat } from '../../../src/parse/model-files/formats.ts'
import { toHex, type Descriptor } from '../../../src/parse/oci-manifest.ts'
import { toOllamaFiles } from '../../../src/parse/ollama.ts'
import type { Family } from './families.ts'

const PATHS = ['org.cncf.model.filepath', 'org.cnai.model.filepath', 'org.opencontainers.image.title']

/** What the type of a layer says where its name says nothing. */
const LAYER_FORMATS: readonly (readonly [RegExp, string])[] = [
  [/\.tar(?:[.+](?:gzip|zstd))?$/, 'archive'],
  [/gguf|mmproj/, 'gguf'],
  [/safetensors/, 'safetensors'],
  [/license|template|doc/, 'text'],
  [/dataset/, 'data'],
  [/code/, 'code'],
]

/** The hash of a packed layer is that of the archive, not of the files in it. */
function toLayerFile({ mediaType, digest, size, annotations }: Descriptor, index: number): ModelFile {
  const path = PATHS.map((name) => annotations[name]).find((one) => one !== undefined && one !== '')
  const byType = LAYER_FORMATS.find(([pattern]) => pattern.test(mediaType))?.[1]
  return {
    path: (path ?? `layer-${index + 1}`).slice(0, 500),
    ...(size !== undefined && { size }),
    hashes: [{ algorithm: 'SHA-256', content: toHex(digest) }],
    format: byType === 'archive' || path === undefined ? (byType ?? 'other') : toFileFormat(path),
  }
}

export const toFiles = (family: Family | undefined, layers: readonly Descriptor[]): ModelFile[] =>
  family === 'ollama' ? toOllamaFiles(layers) : layers.map(toLayerFile)

/** Layers that are the text of a licence. */
export const findLicenceLayers = (layers: readonly Descriptor[]): Descriptor[] =>
  layers
    .filter(({ mediaType }) => /^application\/vnd\.(?:docker\.ai|ollama\.image)\.license$/.test(mediaType))
    .slice(0, 4)

/** The chat template: its layer is the text itself. */
export const findTemplateLayer = (layers: readonly Descriptor[]): Descriptor | undefined =>
  layers.find(({ mediaType }) =>
    /^application\/vnd\.(?:docker\.ai\.chat\.template\.jinja|ollama\.image\.template)$/.test(mediaType),
  )
